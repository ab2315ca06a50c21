/** Counts again, from the finished files alone, what the report says: each line is one number of the report with what it comes to. */
import { parseCsv } from '../../release/csv'
import { countBrackets, countWords } from '../../release/words'
import { NO_SITE, type ReleaseFacts } from '../../release/types'
import type { Bag } from './bag'
import { sha256Hex } from './sha256'
import { utf8Bytes, utf8Text } from './utf8'

/** `path` is the number's place in the report's twin; `words` what it counts, for a person. */
export type Recounted = { path: string; words: string; counted: number | string; reported: number | string }

/** A file that should hold data and cannot be read as such. */
export type RecountFault = { path: string; words: string }

type Row = Readonly<Record<string, string>>
type NoteLine = { site: string | null; day: number | null; kind: string; researcher: string | null; text: string }
type Tables = { sites: Row[]; participants: Row[]; sessions: Row[]; notes: Row[]; note_participants: Row[]; note_codes: Row[]; codebook: Row[] }
export type ReleaseRows = { notes: NoteLine[]; tables: Tables; noteFiles: number }

const TABLE_NAMES = ['sites', 'participants', 'sessions', 'notes', 'note_participants', 'note_codes', 'codebook'] as const

function readTable(bag: Bag, path: string, faults: RecountFault[]): Row[] {
  const text = utf8Text(bag.get(path) ?? new Uint8Array([0xff]))
  const [header, ...rows] = (text === null ? null : parseCsv(text)) ?? []
  if (!header || rows.some((row) => row.length !== header.length)) {
    faults.push({ path, words: 'it is missing or is not a table' })
    return []
  }
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function readNotes(bag: Bag, faults: RecountFault[]): NoteLine[] {
  const path = 'data/notes.jsonl'
  const text = utf8Text(bag.get(path) ?? new Uint8Array([0xff]))
  if (text === null) {
    faults.push({ path, words: 'it is missing or is not text' })
    return []
  }
  const notes: NoteLine[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '') continue
    try {
      const value: unknown = JSON.parse(line)
      const note = (value ?? {}) as Readonly<Record<string, unknown>>
      if (typeof note.text !== 'string') throw new SyntaxError('no text')
      notes.push({ site: textOrNull(note.site), day: typeof note.day === 'number' ? note.day : null, kind: String(note.kind), researcher: textOrNull(note.researcher), text: note.text })
    } catch {
      faults.push({ path, words: `its line ${at + 1} is not a note` })
    }
  }
  return notes
}

export function readRows(bag: Bag, faults: RecountFault[]): ReleaseRows {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, readTable(bag, `data/tables/${name}.csv`, faults)])) as Tables
  const noteFiles = [...bag.keys()].filter((path) => path.startsWith('data/notes_txt/')).length
  return { notes: readNotes(bag, faults), tables, noteFiles }
}

/** SHA-256 over the sorted lines "sha256  path" of the payload outside `data/report/`: the dataset's fingerprint. */
export function datasetFingerprint(files: readonly { path: string; sha256: string }[]): string {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return sha256Hex(utf8Bytes(sorted.map((file) => `${file.sha256}  ${file.path}\n`).join('')))
}

export const isDataFile = (path: string): boolean => path.startsWith('data/') && !path.startsWith('data/report/')

const sum = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((total, item) => total + of(item), 0)
const sumWords = (notes: readonly NoteLine[]): number => sum(notes, (note) => countWords(note.text))
const sitesOf = (person: Row): string[] => (person.sites ?? '').split('|').filter((site) => site !== '')

/**
 * How many people share role, sites, age band and gender, one number a group. Counted here on its own, not with the release's code: a recount that
 * shares the code shares its mistakes, and the report needs no search for generalisations.
 */
function groupsOf(participants: readonly Row[]): number[] {
  const groups = new Map<string, number>()
  for (const { role, sites, age_band, gender } of participants) {
    const key = JSON.stringify([role, sites, age_band, gender])
    groups.set(key, (groups.get(key) ?? 0) + 1)
  }
  return [...groups.values()].toSorted((a, b) => a - b)
}

/** Every number of the report that the files can bear out. */
export function recount(facts: ReleaseFacts, rows: ReleaseRows, hashes: ReadonlyMap<string, string>): Recounted[] {
  const { notes, tables } = rows
  const { counts } = facts
  const lines: Recounted[] = []
  const add = (path: string, words: string, counted: number | string, reported: number | string): void => {
    lines.push({ path: `facts.${path}`, words, counted, reported })
  }
  add('counts.notes', 'notes (lines of notes.jsonl)', notes.length, counts.notes)
  add('counts.notes', 'notes (rows of notes.csv)', tables.notes.length, counts.notes)
  add('counts.notes', 'notes (files in notes_txt)', rows.noteFiles, counts.notes)
  add('counts.words', 'words of the notes', sumWords(notes), counts.words)
  add('counts.brackets', 'passages in square brackets', sum(notes, (note) => countBrackets(note.text)), counts.brackets)
  add('counts.researchers', 'researchers', new Set(notes.flatMap((note) => note.researcher ?? [])).size, counts.researchers)
  add('counts.people', 'people', tables.participants.length, counts.people)
  add('counts.sites', 'sites', tables.sites.length, counts.sites)
  add('counts.sessions', 'sessions', tables.sessions.length, counts.sessions)
  add('counts.codes', 'codes', tables.codebook.length, counts.codes)
  add('counts.noteParticipants', 'links between notes and people', tables.note_participants.length, counts.noteParticipants)
  add('counts.noteCodes', 'links between notes and codes', tables.note_codes.length, counts.noteCodes)
  for (const [at, row] of counts.peopleByRole.entries())
    add(`counts.peopleByRole.${at}.people`, `people: ${row.label}`, tables.participants.filter((person) => person.role === row.role).length, row.people)
  for (const [at, row] of facts.bySite.entries()) {
    const here = notes.filter((note) => (note.site ?? NO_SITE) === row.site)
    add(`bySite.${at}.notes`, `notes: ${row.site}`, here.length, row.notes)
    add(`bySite.${at}.words`, `words: ${row.site}`, sumWords(here), row.words)
    add(`bySite.${at}.sessions`, `sessions: ${row.site}`, tables.sessions.filter((session) => session.site === row.site).length, row.sessions)
    add(`bySite.${at}.people`, `people: ${row.site}`, tables.participants.filter((person) => sitesOf(person).includes(row.site)).length, row.people)
    add(`bySite.${at}.daysWithNotes`, `days with notes: ${row.site}`, new Set(here.flatMap((note) => note.day ?? [])).size, row.daysWithNotes)
  }
  for (const [at, row] of facts.byKind.entries()) {
    const ofKind = notes.filter((note) => note.kind === row.kind)
    add(`byKind.${at}.released`, `notes: ${row.label}`, ofKind.length, row.released)
    add(`byKind.${at}.words`, `words: ${row.label}`, sumWords(ofKind), row.words)
  }
  const groups = groupsOf(tables.participants)
  add('risk.people', 'people in the table of participants', tables.participants.length, facts.risk.people)
  add('risk.uniques', 'people alone in their group', groups.filter((size) => size === 1).length, facts.risk.uniques)
  add('risk.underK', 'people in a small group', sum(groups, (size) => (size < facts.risk.k ? size : 0)), facts.risk.underK)
  add('risk.smallestClass', 'the smallest group', groups[0] ?? 0, facts.risk.smallestClass)
  const dataFiles = [...hashes].filter(([path]) => isDataFile(path)).map(([path, sha256]) => ({ path, sha256 }))
  add('files', 'data files', dataFiles.length, facts.files.length)
  add('header.datasetSha256', 'fingerprint of the dataset', datasetFingerprint(dataFiles), facts.header.datasetSha256)
  return lines
}
