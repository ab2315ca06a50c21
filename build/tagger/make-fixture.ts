/**
 * Compiles `notes.txt` of each folder of hand-written notes (marked up in place) into the shape of the labelled
 * corpus: notes.csv, gold.jsonl and distractors.jsonl beside it. Run: `node build/run.mjs build/tagger/make-fixture.ts`.
 *
 * Markup: `=== F001 S11` opens a note (a time with its offset may follow, else one is made up); `{P.207|Mrs Thirlaway}` is a span (type letter, entity, text: digits are a
 * participant, R## a researcher, S## a site, anything else someone or something unregistered); `{-|Tuesday}` is a
 * distractor from a closed list (day, drug, scale, body …), `{?|heather}` one that is a name elsewhere.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const TYPES: Record<string, { type: string; kind: 'direct' | 'quasi' }> = {
  P: { type: 'PERSON', kind: 'direct' },
  p: { type: 'PERSON', kind: 'quasi' },
  O: { type: 'ORG', kind: 'quasi' },
  L: { type: 'PLACE', kind: 'quasi' },
  A: { type: 'ADDRESS', kind: 'direct' },
  C: { type: 'POSTCODE', kind: 'direct' },
  D: { type: 'DATE', kind: 'quasi' },
  B: { type: 'DOB', kind: 'direct' },
  b: { type: 'DOB', kind: 'quasi' },
  G: { type: 'AGE', kind: 'quasi' },
  T: { type: 'PHONE', kind: 'direct' },
  E: { type: 'EMAIL', kind: 'direct' },
  N: { type: 'NHS_NUMBER', kind: 'direct' },
  I: { type: 'NINO', kind: 'direct' },
  K: { type: 'REG_NO', kind: 'direct' },
  H: { type: 'HANDLE', kind: 'direct' },
  U: { type: 'URL', kind: 'quasi' },
  X: { type: 'OTHER_ID', kind: 'direct' },
  R: { type: 'RARE', kind: 'quasi' },
  V: { type: 'VEHICLE', kind: 'direct' },
}

interface GoldSpan {
  start: number
  end: number
  text: string
  type: string
  entity: string
  known: boolean
  kind: 'direct' | 'quasi'
}

interface Distractor {
  start: number
  end: number
  text: string
  cls: 'lexicon' | 'ambiguous'
}

const entityOf = (code: string): { entity: string; known: boolean } =>
  /^\d+$/.test(code)
    ? { entity: `P${code}`, known: true }
    : { entity: code, known: /^[RS]\d+$/.test(code) }

function parseNote(source: string): { body: string; spans: GoldSpan[]; distractors: Distractor[] } {
  const spans: GoldSpan[] = []
  const distractors: Distractor[] = []
  let body = ''
  let last = 0
  for (const match of source.matchAll(/\{([^|{}]+)\|([^{}]*)\}/g)) {
    const [whole, head = '', text = ''] = match
    body += source.slice(last, match.index)
    last = match.index + whole.length
    const start = body.length
    body += text
    const end = body.length
    if (head === '-' || head === '?') {
      distractors.push({ start, end, text, cls: head === '-' ? 'lexicon' : 'ambiguous' })
      continue
    }
    const kind = TYPES[head.slice(0, 1)]
    if (kind === undefined || head[1] !== '.') throw new Error(`Unknown mark {${head}|…}`)
    spans.push({ start, end, text, type: kind.type, ...entityOf(head.slice(2)), kind: kind.kind })
  }
  body += source.slice(last)
  if (/[{}]/.test(body)) throw new Error(`A brace is left over in: ${body.slice(0, 60)}`)
  return { body, spans, distractors }
}

const quote = (field: string): string => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

function compile(folder: string): void {
  const source = readFileSync(join(folder, 'notes.txt'), 'utf8')
  const csv = ['note_id,session_id,occurred_at,recorded_at,kind,body,participant_ids,codes']
  const gold: string[] = []
  const kept: string[] = []
  let day = 0
  for (const part of source.split(/^=== /m).slice(1)) {
    const head = part.slice(0, part.indexOf('\n'))
    const [id = '', site = '', time] = head.split(' ')
    const { body, spans, distractors } = parseNote(part.slice(head.length + 1).trimEnd())
    const at = time ?? new Date(Date.UTC(2026, 0, 12 + (day += 2), 9)).toISOString().replace('.000Z', '+00:00')
    const present = [...new Set(spans.filter((s) => s.known && s.entity.startsWith('P')).map((s) => s.entity))]
    csv.push([id, `F-${site}`, at, at, 'observation', quote(body), present.join('|'), ''].join(','))
    gold.push(JSON.stringify({ note_id: id, spans }))
    kept.push(JSON.stringify({ note_id: id, spans: distractors }))
  }
  writeFileSync(join(folder, 'notes.csv'), csv.join('\n') + '\n')
  writeFileSync(join(folder, 'gold.jsonl'), gold.join('\n') + '\n')
  writeFileSync(join(folder, 'distractors.jsonl'), kept.join('\n') + '\n')
  console.log(`${folder}: ${gold.length} notes written`)
}

for (const name of ['field-notes', 'field-notes-far', 'field-notes-unseen/A', 'field-notes-unseen/B']) compile(join(process.cwd(), 'tests/fixtures', name))
