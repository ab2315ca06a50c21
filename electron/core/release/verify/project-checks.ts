/** project.qdpx against the tables: made again from them, it has to be the same, file by file. */
import { plainCell } from '../../../../shared/release/csv'
import type { CodedPassage } from '../../../../shared/release/codings'
import { codePoints, PROJECT_FILE, PROJECT_PATH, type ProjectRows } from '../../../../shared/release/qdpx'
import type { ReleasedNote } from '../../../../shared/release/schema'
import type { ReleaseFacts } from '../../../../shared/release/types'
import { SHOWN_ROLE_NAMES, type ShownRole } from '../../../../shared/release/risk/hierarchies'
import { openExactly, projectFiles } from '../qdpx-pack'
import type { Checking, Files } from './checks'
import type { Row, Tables } from './table-checks'

export async function checkProject(files: Files, notes: readonly ReleasedNote[], tables: Tables, facts: ReleaseFacts | null, check: Checking, breathe: () => Promise<void>): Promise<void> {
  const bytes = files.get(PROJECT_PATH)
  if (!bytes) return
  const inside = await openExactly(bytes, breathe)
  if (!inside) return check.problem(`${PROJECT_PATH} is not an archive as a release makes it`)
  const rows = projectRows(notes, tables, facts)
  // What the tables lack is another check's word.
  if (!rows) return
  const outside = rows.notes.flatMap(({ released, codings }) => codings.filter(({ start, end }) => start < 0 || end <= start || end > codePoints(released.text))).length
  if (outside > 0) check.problem(`data/tables/codings.csv: ${outside} passage${outside === 1 ? '' : 's'} outside the text of their note`)
  const expected = await projectFiles(rows, breathe)
  const differ = (paths: Iterable<string>): number => [...paths].filter((path) => path !== PROJECT_FILE && !(inside.get(path)?.equals(expected.get(path) ?? Buffer.alloc(0)) ?? false)).length
  const missing = differ(expected.keys())
  const strange = [...inside.keys()].filter((path) => !expected.has(path)).length
  if (missing > 0) check.problem(`${PROJECT_PATH}: ${missing} source${missing === 1 ? '' : 's'} not as in notes.jsonl`)
  if (strange > 0) check.problem(`${PROJECT_PATH}: ${strange} file${strange === 1 ? '' : 's'} with no place in it`)
  const project = inside.get(PROJECT_FILE)
  if (!project) check.problem(`${PROJECT_PATH} has no ${PROJECT_FILE}`)
  else if (!project.equals(expected.get(PROJECT_FILE) ?? Buffer.alloc(0))) check.problem(`${PROJECT_PATH}: ${PROJECT_FILE} does not say what the tables say`)
}

function projectRows(notes: readonly ReleasedNote[], tables: Tables, facts: ReleaseFacts | null): ProjectRows | null {
  const header = facts?.header
  if (!header || !tables.sites || !tables.participants || !tables.codebook || !tables.notes || !tables.note_codes) return null
  if (tables.participants.some((row) => !Object.hasOwn(SHOWN_ROLE_NAMES, row.role ?? ''))) return null
  const text = (row: Row, column: string): string => plainCell(row[column] ?? '')
  const orders = new Map(tables.notes.map((row) => [row.id, Number(row.order)]))
  const codes = new Map<string, string[]>()
  for (const row of tables.note_codes) codes.set(row.note ?? '', [...(codes.get(row.note ?? '') ?? []), row.code ?? ''])
  const codings = new Map<string, CodedPassage[]>()
  for (const row of tables.codings ?? [])
    codings.set(row.note ?? '', [...(codings.get(row.note ?? '') ?? []), { code: row.code ?? '', start: Number(row.start), end: Number(row.end), coder: text(row, 'coder') }])
  return {
    title: header.studyTitle,
    profile: header.profile,
    date: header.date,
    appVersion: header.appVersion,
    sites: tables.sites.map((row) => ({ site: text(row, 'site'), region: text(row, 'region'), windowDays: row.window_days ? Number(row.window_days) : null })),
    people: tables.participants.map((row) => ({
      participant: text(row, 'participant'),
      role: row.role as ShownRole,
      sites: text(row, 'sites').split('|').filter((site) => site !== ''),
      gender: text(row, 'gender'),
      ageBand: text(row, 'age_band'),
      ethnicGroup: text(row, 'ethnic_group'),
      consent: text(row, 'consent'),
    })),
    codes: tables.codebook.map((row) => ({ code: text(row, 'code'), label: text(row, 'label') })),
    notes: notes.map((note) => ({ released: note, order: orders.get(note.id) ?? 0, codes: (codes.get(note.id) ?? []).toSorted(), codings: codings.get(note.id) ?? [] })),
  }
}
