import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NoteText, Register, RegisterPerson, Role } from '../../shared/finder'
import type { Distractor, GoldSpan } from './score'

export type CorpusNote = NoteText & { gold: GoldSpan[]; distractors: Distractor[] }
export type Corpus = { register: Register; notes: CorpusNote[] }

/** RFC 4180 rows as records. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  const s = text.replace(/^\uFEFF/, '')
  for (let i = 0; i < s.length; i++) {
    const c = s[i] ?? ''
    if (quoted) {
      if (c !== '"') field += c
      else if (s[i + 1] === '"') {
        field += '"'
        i++
      } else quoted = false
    } else if (c === '"') quoted = true
    else if (c === ',') {
      row.push(field)
      field = ''
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && s[i + 1] === '\n') i++
      row.push(field)
      rows.push(row)
      row = []
      field = ''
    } else field += c
  }
  if (field !== '' || row.length > 0) rows.push([...row, field])
  const [head, ...rest] = rows
  if (head === undefined) return []
  return rest.filter((r) => r.length === head.length).map((r) => Object.fromEntries(head.map((h, k) => [h, r[k] ?? ''])))
}

const list = (cell: string | undefined): string[] => (cell ?? '').split('|').map((x) => x.trim()).filter((x) => x !== '')

/** sites.csv, participants.csv and researchers.csv of a folder, as the finder's register. */
export function readRegister(folder: string): Register {
  const rows = (name: string): Record<string, string>[] => (existsSync(join(folder, name)) ? parseCsv(readFileSync(join(folder, name), 'utf8')) : [])
  const people: RegisterPerson[] = rows('participants.csv').map((r) => ({
    id: r['participant_id'] ?? '',
    role: (r['role'] ?? 'other') as Role,
    name: r['name'] ?? '',
    aliases: list(r['aliases']),
    siteIds: list(r['site_id']),
  }))
  for (const r of rows('researchers.csv')) {
    people.push({ id: r['researcher_id'] ?? '', role: 'researcher', name: r['name'] ?? '', aliases: [], siteIds: [], isResearcher: true, ...(r['initials'] ? { initials: r['initials'] } : {}) })
  }
  const sites = rows('sites.csv').map((r) => ({
    id: r['site_id'] ?? '',
    name: r['name'] ?? '',
    aliases: list(r['aliases']),
    ...(r['region'] ? { region: r['region'] } : {}),
    ...(r['window_start'] ? { windowStart: r['window_start'] } : {}),
    ...(r['window_end'] ? { windowEnd: r['window_end'] } : {}),
  }))
  return { people, sites }
}

/** The labelled corpus of a folder (its README says what the files hold). */
export function readCorpus(folder: string): Corpus {
  const jsonl = <T>(name: string): T[] => readFileSync(join(folder, name), 'utf8').split(/\r?\n/).filter((l) => l.trim() !== '').map((l) => JSON.parse(l) as T)
  const gold = new Map(jsonl<{ note_id: string; spans: GoldSpan[] }>('gold.jsonl').map((o) => [o.note_id, o.spans]))
  const distractors = new Map(jsonl<{ note_id: string; spans: Distractor[] }>('distractors.jsonl').map((o) => [o.note_id, o.spans]))
  const sessionsFile = join(folder, 'sessions.csv')
  const sessions = new Map((existsSync(sessionsFile) ? parseCsv(readFileSync(sessionsFile, 'utf8')) : []).map((r) => [r['session_id'], r['site_id']]))
  const notes = parseCsv(readFileSync(join(folder, 'notes.csv'), 'utf8')).map((r): CorpusNote => {
    const id = r['note_id'] ?? ''
    const siteId = r['site_id'] ?? sessions.get(r['session_id']) ?? /^F-(S\d+)$/.exec(r['session_id'] ?? '')?.[1]
    return {
      id,
      text: r['body'] ?? '',
      ...(siteId === undefined ? {} : { siteId }),
      ...(r['occurred_at'] ? { occurredAt: r['occurred_at'] } : {}),
      gold: gold.get(id) ?? [],
      distractors: distractors.get(id) ?? [],
    }
  })
  return { register: readRegister(folder), notes }
}
