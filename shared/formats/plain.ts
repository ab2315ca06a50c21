/** Notes as plain text: headings underlined, nothing that a reader needs a program for. */
import type { NotesDocument } from './notes-document'

export function plainDocument({ title, lead, warning, sites }: NotesDocument): string {
  const lines: string[] = [title, '='.repeat(title.length), '']
  if (warning !== null) lines.push(warning.toUpperCase(), '')
  lines.push(...lead.flatMap((paragraph) => [paragraph, '']))
  for (const site of sites) {
    lines.push('', site.heading, '='.repeat(site.heading.length), '')
    for (const day of site.days) {
      lines.push(day.heading, '-'.repeat(day.heading.length), '')
      for (const note of day.notes) lines.push(`* ${note.heading}`, ...note.facts.map((fact) => `  ${fact}`), '', note.text, '')
    }
  }
  return `${lines.join('\n').trimEnd()}\n`
}
