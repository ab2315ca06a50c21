/** Field notes as one document to read, site by site and day by day: what the writers of text, RTF, HTML and Word files all begin from. */
import { DAY_PART_LABELS, type DayPart, NOTE_KIND_LABELS, type NoteKind } from '../model/vocabulary'
import type { ReleasedNote } from '../release/schema'
import { NO_SITE } from '../release/types'

export type DocumentNote = { heading: string; /** One line each. */ facts: readonly string[]; text: string }
export type DocumentDay = { heading: string; notes: readonly DocumentNote[] }
export type NotesDocument = {
  title: string
  /** Under the title, one paragraph each. */
  lead: readonly string[]
  /** Stands on every page that can have it; null for a release. */
  warning: string | null
  /** ISO date: the only time in the properties of the file. */
  date: string
  sites: readonly { heading: string; days: readonly DocumentDay[] }[]
}

export type ReleasedDocument = { title: string; name: string; date: string; statement: string; notes: readonly { note: ReleasedNote; order: number }[] }

/** A release's notes, in the order in which things happened at each site. */
export function documentOfRelease({ title, name, date, statement, notes }: ReleasedDocument): NotesDocument {
  const sorted = notes.toSorted((a, b) => compare(a.note.site ?? '~', b.note.site ?? '~') || a.order - b.order)
  const dayHeading = ({ day }: ReleasedNote): string => (day === null ? 'Day not known' : `Day ${day}`)
  return {
    title,
    lead: [`De-identified field notes, release of ${name}.`, statement, 'A replacement stands in square brackets.'],
    warning: null,
    date,
    sites: grouped(sorted, ({ note }) => note.site ?? NO_SITE).map(([site, ofSite]) => ({
      heading: site,
      days: grouped(ofSite, ({ note }) => dayHeading(note)).map(([heading, ofDay]) => ({ heading, notes: ofDay.map(({ note }) => releasedNote(note)) })),
    })),
  }
}

const releasedNote = (note: ReleasedNote): DocumentNote => ({
  heading: `${capital(DAY_PART_LABELS[note.part_of_day as DayPart] ?? note.part_of_day)}: ${NOTE_KIND_LABELS[note.kind as NoteKind] ?? note.kind}`,
  facts: [
    [note.id, note.session, note.researcher].filter((part) => part !== null).join(', '),
    ...(note.participants.length > 0 ? [`Participants: ${note.participants.join(', ')}`] : []),
    ...(note.codes.length > 0 ? [`Codes: ${note.codes.join(', ')}`] : []),
  ],
  text: note.text,
})

export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** Runs of the same key, in their order. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups: [string, T[]][] = []
  for (const item of items) {
    const key = keyOf(item)
    const last = groups.at(-1)
    if (last && last[0] === key) last[1].push(item)
    else groups.push([key, [item]])
  }
  return groups
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Paragraphs of a note: its lines, an empty one between two being no paragraph of its own. */
export const paragraphsOf = (text: string): string[] => text.split(/\n+/).map((line) => line.trimEnd()).filter((line) => line !== '')
