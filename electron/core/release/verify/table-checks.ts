/** The tables against their schema, and against notes.jsonl, the note files and the data list: one release must say one thing. */
import { parseCsv, plainCell, safeCell } from '../../../../shared/release/csv'
import { noteTxt } from '../../../../shared/release/files'
import { RELEASE_ID } from '../../../../shared/release/release-ids'
import { DATA_LIST_COLUMNS, NOTE_KEYS, type ReleasedNote, TABLES, type TableName, type TableSchema } from '../../../../shared/release/schema'
import { type Look, recount } from '../../../../shared/release/risk/generalise'
import { roleAt } from '../../../../shared/release/risk/hierarchies'
import type { AppliedGeneralisation } from '../../../../shared/release/types'
import { countWords } from '../../../../shared/release/words'
import { z } from '../../../../shared/zod'
import type { Checking, Files } from './checks'

export type Row = Readonly<Record<string, string>>
export type Tables = Readonly<Partial<Record<TableName, readonly Row[]>>>

const INTEGER = /^-?\d{1,9}$/

/** Reads every table; what does not fit its schema is a problem and its table is left out. */
export function checkTables(files: Files, check: Checking): Tables {
  const tables: Partial<Record<TableName, readonly Row[]>> = {}
  for (const schema of TABLES as readonly TableSchema[]) {
    const path = `data/tables/${schema.name}.csv`
    const columns = schema.fields.map((field) => field.name)
    const rows = readRows(files, path, columns, check)
    if (!rows) continue
    checkCells(rows, schema, path, check)
    tables[schema.name as TableName] = rows
  }
  for (const schema of TABLES as readonly TableSchema[])
    for (const key of schema.foreignKeys) {
      const rows = tables[schema.name as TableName]
      const known = tables[key.table as TableName]
      if (!rows || !known) continue
      const values = new Set(known.map((row) => row[key.column]))
      const lost = rows.filter((row) => row[key.fields] !== '' && !values.has(row[key.fields])).length
      if (lost > 0) check.problem(`data/tables/${schema.name}.csv: ${lost} × ${key.fields} that is not in ${key.table}.csv`)
    }
  return tables
}

export function readRows(files: Files, path: string, columns: readonly string[], check: Checking): Row[] | null {
  const bytes = files.get(path)
  if (!bytes) return null
  const text = bytes.toString('utf8')
  if (text.includes('\uFFFD') && bytes.compare(Buffer.from(text, 'utf8')) !== 0) {
    check.problem(`${path} is not UTF-8 text`)
    return null
  }
  const parsed = parseCsv(text)
  if (!parsed) {
    check.problem(`${path} is not CSV as RFC 4180 has it`)
    return null
  }
  const [header = [], ...rows] = parsed
  if (header.join('\u0000') !== columns.join('\u0000')) {
    check.problem(`${path} has other columns than a release has`)
    return null
  }
  const ragged = rows.findIndex((row) => row.length !== columns.length)
  if (ragged >= 0) {
    check.problem(`${path}: row ${ragged + 2} has ${rows[ragged]?.length ?? 0} cells instead of ${columns.length}`)
    return null
  }
  return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? ''])))
}

function checkCells(rows: readonly Row[], schema: TableSchema, path: string, check: Checking): void {
  const seen = new Set<string>()
  for (const [index, row] of rows.entries()) {
    const where = `${path}: row ${index + 2}`
    for (const field of schema.fields) {
      const cell = row[field.name] ?? ''
      if (cell === '') {
        if (field.required && field.type !== 'string') check.problem(`${where}: ${field.name} is empty`)
        continue
      }
      if (field.type === 'integer' && !INTEGER.test(cell)) check.problem(`${where}: ${field.name} is not a whole number`)
      if (field.enum && !field.enum.includes(cell)) check.problem(`${where}: ${field.name} is none of its values`)
      if (field.pattern && !new RegExp(field.pattern).test(cell)) check.problem(`${where}: ${field.name} does not have the form of an id of a release`)
      if (field.type === 'string' && safeCell(plainCell(cell)) !== cell) check.problem(`${where}: ${field.name} begins like a formula`)
    }
    const key = schema.primaryKey.map((name) => row[name]).join('\u0000')
    if (seen.has(key)) check.problem(`${where}: ${schema.primaryKey.join(' and ')} occurs twice`)
    seen.add(key)
  }
}

const NoteLine = z.strictObject({
  id: z.string().regex(RELEASE_ID),
  site: z.string().nullable(),
  session: z.string().nullable(),
  day: z.number().int().nullable(),
  part_of_day: z.string(),
  kind: z.string(),
  researcher: z.string().nullable(),
  participants: z.array(z.string()),
  codes: z.array(z.string()),
  text: z.string(),
})

export function readNotes(files: Files, check: Checking): ReleasedNote[] {
  const bytes = files.get('data/notes.jsonl')
  if (!bytes) return []
  const notes: ReleasedNote[] = []
  const seen = new Set<string>()
  for (const [index, line] of bytes.toString('utf8').split('\n').entries()) {
    if (line === '') continue
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      check.problem(`data/notes.jsonl: line ${index + 1} is not JSON`)
      continue
    }
    const parsed = NoteLine.safeParse(value)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      const name = String(issue?.path[0] ?? '')
      check.problem(`data/notes.jsonl: line ${index + 1} is not a note of a release (${(NOTE_KEYS as readonly string[]).includes(name) ? name : 'its keys'})`)
      continue
    }
    if (seen.has(parsed.data.id)) check.problem(`data/notes.jsonl: line ${index + 1} has an id that occurs twice`)
    seen.add(parsed.data.id)
    notes.push(parsed.data)
  }
  return notes
}

/** Each note in notes.jsonl, notes.csv, its own file, the joining tables and the data list. */
export async function checkNotes(files: Files, notes: readonly ReleasedNote[], tables: Tables, check: Checking, breathe: () => Promise<void>): Promise<void> {
  const rows = new Map((tables.notes ?? []).map((row) => [row.id ?? '', row]))
  const list = readRows(files, 'data/data_list.csv', DATA_LIST_COLUMNS, check)
  const listed = new Map((list ?? []).map((row) => [row.item_id ?? '', row]))
  const labels = new Map((tables.codebook ?? []).map((row) => [row.code ?? '', plainCell(row.label ?? '')]))
  const people = groupBy(tables.note_participants ?? [], 'participant')
  const codes = groupBy(tables.note_codes ?? [], 'code')
  if (tables.notes && rows.size !== notes.length) check.problem(`notes.csv has ${rows.size} notes, notes.jsonl ${notes.length}`)
  if (list && listed.size !== notes.length) check.problem(`data_list.csv has ${listed.size} items, notes.jsonl ${notes.length} notes`)
  const noteFiles = [...files.keys()].filter((path) => path.startsWith('data/notes_txt/')).length
  if (noteFiles !== notes.length) check.problem(`notes_txt has ${noteFiles} notes, notes.jsonl ${notes.length}`)
  const differs = new Map<string, number>()
  const differ = (what: string): void => void differs.set(what, (differs.get(what) ?? 0) + 1)
  const sameList = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join('\u0000') === b.toSorted().join('\u0000')
  for (const note of notes) {
    const row = rows.get(note.id)
    if (tables.notes && !row) differ('notes.csv')
    else if (row && !sameAsRow(note, row)) differ('notes.csv')
    const file = files.get(`data/notes_txt/${note.id}.txt`)
    if (!file || file.toString('utf8') !== noteTxt({ released: note }).text) differ('its file in notes_txt')
    if (tables.note_participants && !sameList(note.participants, people.get(note.id) ?? [])) differ('note_participants.csv')
    if (tables.note_codes && tables.codebook && !sameList(note.codes, (codes.get(note.id) ?? []).map((code) => labels.get(code) ?? '?'))) differ('note_codes.csv')
    const item = listed.get(note.id)
    if (list && (!item || item.file_name !== `notes_txt/${note.id}.txt` || item.words !== String(countWords(note.text)))) differ('data_list.csv')
    await breathe()
  }
  for (const [what, count] of differs) check.problem(`${count} note${count === 1 ? '' : 's'} of notes.jsonl ${count === 1 ? 'differs' : 'differ'} from ${what}`)
}

const sameAsRow = (note: ReleasedNote, row: Row): boolean =>
  row.text !== undefined &&
  plainCell(row.text) === note.text &&
  row.site === (note.site ?? '') &&
  row.session === (note.session ?? '') &&
  row.day === (note.day === null ? '' : String(note.day)) &&
  row.part_of_day === note.part_of_day &&
  row.kind === note.kind &&
  row.researcher === (note.researcher ?? '') &&
  row.words === String(countWords(note.text))

function groupBy(rows: readonly Row[], column: string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const row of rows) groups.set(row.note ?? '', [...(groups.get(row.note ?? '') ?? []), row[column] ?? ''])
  return groups
}

const SITE_LETTER = /(?<![\p{L}\p{N}])Site [A-Z]{1,2}(?![\p{L}\p{N}])/u

/** The groups that the report claims, counted again from the table of people; and where role or site went along, nothing finer than it says. */
export function checkGeneralised(tables: Tables, notes: readonly ReleasedNote[], claim: AppliedGeneralisation, check: Checking): void {
  const looks = (tables.participants ?? []).map((row) => ({
    role: row['role'] as Look['role'],
    sites: (row['sites'] ?? '').split('|').filter((site) => site !== ''),
    ageBand: row['age_band'] ?? '',
    gender: row['gender'] ?? '',
    ethnicGroup: row['ethnic_group'] ?? '',
  }))
  const found = recount(looks, claim.k)
  if (found.people > 0 && found.smallestClass < claim.k) check.problem(`data/tables/participants.csv: a group of ${found.smallestClass}, where the report claims ${claim.k} or more`)
  if (found.people !== claim.people || found.smallestClass !== claim.smallestClass || found.small !== claim.small || found.after.uniques !== claim.after.uniques)
    check.problem('data/tables/participants.csv: other groups of people than the report says')
  const { roleAndSite: levels } = claim
  if (!levels) return
  const finer = looks.filter(({ role }) => roleAt(role, levels.role) !== role).length
  if (finer > 0) check.problem(`data/tables/participants.csv: ${finer} × a role that the report says was made vaguer`)
  if (levels.site === 0) return
  const told: readonly (readonly [string, string])[] = [
    ...(['sites', 'participants', 'sessions', 'notes'] as const).flatMap((name) => (tables[name] ?? []).flatMap((row) => [row['site'], row['sites']].map((cell) => [`data/tables/${name}.csv`, cell ?? ''] as const))),
    ...notes.map((note) => ['data/notes.jsonl', `${note.site ?? ''}\n${note.text}`] as const),
  ]
  const places = new Map<string, number>()
  for (const [path, text] of told) if (SITE_LETTER.test(text)) places.set(path, (places.get(path) ?? 0) + 1)
  for (const [path, count] of places) check.problem(`${path}: ${count} × a site that the report says was made vaguer`)
}
