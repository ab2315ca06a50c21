/**
 * Compiles `notes.txt` of each folder of hand-written notes (marked up in place) into the shape of the labelled
 * corpus: notes.csv, gold.jsonl and distractors.jsonl beside it. Run: `node build/run.mjs build/tagger/make-fixture.ts`.
 * The marks are those of `marked-notes.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseStudy } from './marked-notes'

const quote = (field: string): string => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

function compile(folder: string): void {
  const source = readFileSync(join(folder, 'notes.txt'), 'utf8')
  const csv = ['note_id,session_id,occurred_at,recorded_at,kind,body,participant_ids,codes']
  const gold: string[] = []
  const kept: string[] = []
  let day = 0
  for (const { id, siteId = '', occurredAt, text, gold: spans, distractors } of parseStudy(source).notes) {
    day += 2
    const at = occurredAt ?? new Date(Date.UTC(2026, 0, 12 + day, 9)).toISOString().replace('.000Z', '+00:00')
    const present = [...new Set(spans.filter((s) => s.known && s.entity.startsWith('P')).map((s) => s.entity))]
    csv.push([id, `F-${siteId}`, at, at, 'observation', quote(text), present.join('|'), ''].join(','))
    gold.push(JSON.stringify({ note_id: id, spans }))
    kept.push(JSON.stringify({ note_id: id, spans: distractors }))
  }
  writeFileSync(join(folder, 'notes.csv'), csv.join('\n') + '\n')
  writeFileSync(join(folder, 'gold.jsonl'), gold.join('\n') + '\n')
  writeFileSync(join(folder, 'distractors.jsonl'), kept.join('\n') + '\n')
  console.log(`${folder}: ${gold.length} notes written`)
}

for (const name of ['field-notes', 'field-notes-far', 'field-notes-unseen/A', 'field-notes-unseen/B']) compile(join(process.cwd(), 'tests/fixtures', name))
