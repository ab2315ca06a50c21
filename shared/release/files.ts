/** The payload files of a release as text, from its rows. Same rows, same bytes. */
import { DAY_PART_LABELS, type DayPart, NOTE_KIND_LABELS } from '../model/vocabulary'
import { type Cell, csvLine, csvText } from './csv'
import type { Dataset, NoteRow, SessionRow } from './dataset'
import { roleLabel } from './risk/hierarchies'
import { DATA_LIST_COLUMNS, type TableName, tableSchema } from './schema'

/** A file inside the bag: path from the bag's root with forward slashes. */
export type PlannedFile = { path: string; text: string }

const table = (name: TableName, rows: readonly (readonly Cell[])[]): PlannedFile => ({
  path: `data/tables/${name}.csv`,
  text: csvText(tableSchema(name).fields.map((field) => field.name), rows),
})

export const hasCodings = (data: Pick<Dataset, 'notes'>): boolean => data.notes.some((row) => row.codings.length > 0)

/** In steps, table by table; the longest, which holds the texts, note by note. */
export function* tableFiles(data: Dataset): Generator<undefined, PlannedFile[]> {
  const codeIdOf = new Map(data.codes.map((row) => [row.id, row.code]))
  const small: [TableName, () => readonly (readonly Cell[])[]][] = [
    ['sites', () => data.sites.map((row) => [row.site, row.region, row.windowDays, row.sessions, row.notes])],
    ['participants', () => data.people.map((row) => [row.participant, row.role, row.sites.join('|'), row.gender, row.ageBand, row.ethnicGroup, row.consent, row.notes])],
    ['sessions', () => data.sessions.map((row) => [row.session, row.site, row.researcher, row.day, row.partOfDay, row.durationMin, row.setting, row.notes])],
    ['note_participants', () => sortedPairs(data.notes.flatMap((row) => row.released.participants.map((person): [string, string] => [row.released.id, person])))],
    ['note_codes', () => sortedPairs(data.notes.flatMap((row) => row.codeIds.map((id): [string, string] => [row.released.id, codeIdOf.get(id) ?? ''])))],
    ['codebook', () => data.codes.map((row) => [row.code, row.label, row.notes])],
  ]
  const files: PlannedFile[] = []
  for (const [name, rows] of small) {
    files.push(table(name, rows()))
    yield
  }
  if (hasCodings(data)) files.push(table('codings', data.notes.flatMap((row) => row.codings.map((coding) => [row.released.id, codeIdOf.get(coding.codeId) ?? '', coding.start, coding.end, coding.coder]))))
  const lines: string[] = []
  for (const { released: note, order, words } of data.notes) {
    lines.push(csvLine([note.id, note.site, note.session, note.day, note.part_of_day, order, note.kind, note.researcher, words, note.text]))
    yield
  }
  const notes = table('notes', [])
  return [...files, { ...notes, text: `${notes.text}${lines.join('')}` }]
}

function sortedPairs(pairs: [string, string][]): [string, string][] {
  const keyed = pairs.map((pair) => ({ pair, key: pair.join('\u0000') }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ pair }) => pair)
}

/** In steps, note by note. */
export function* notesJsonl(data: Dataset): Generator<undefined, PlannedFile> {
  const lines: string[] = []
  for (const { released } of data.notes) {
    lines.push(`${JSON.stringify(released)}\n`)
    yield
  }
  return { path: 'data/notes.jsonl', text: lines.join('') }
}

const HEADER_END = '\n\n'

/** Header of `Name: value` lines, an empty line, then the text to the end of the file. */
export function noteTxt({ released: note }: Pick<NoteRow, 'released'>): PlannedFile {
  const header = [
    ['Note', note.id],
    ['Site', note.site ?? ''],
    ['Session', note.session ?? ''],
    ['Day of window', note.day === null ? '' : String(note.day)],
    ['Part of day', DAY_PART_LABELS[note.part_of_day as DayPart]],
    ['Kind', NOTE_KIND_LABELS[note.kind as keyof typeof NOTE_KIND_LABELS]],
    ['Researcher', note.researcher ?? ''],
    ['Participants', note.participants.join('; ')],
    ['Codes', note.codes.map((code) => code.replaceAll(/\s+/g, ' ')).join('; ')],
  ]
  return { path: `data/notes_txt/${note.id}.txt`, text: `${header.map(([key, value]) => `${key}: ${value}`).join('\n')}${HEADER_END}${note.text}` }
}

/** Text of a note file: what follows the first empty line. null where there is none. */
export function textOfNoteTxt(content: string): string | null {
  const at = content.indexOf(HEADER_END)
  return at < 0 ? null : content.slice(at + HEADER_END.length)
}

/** none: untouched; heavy: more than a tenth of its words stood for something else. */
export function editedLevel(row: NoteRow): 'none' | 'light' | 'heavy' {
  const { changes } = row.redacted
  if (changes.length === 0) return 'none'
  return changes.length * 10 > Math.max(1, row.words) ? 'heavy' : 'light'
}

export function dataList(data: Dataset): PlannedFile {
  const regionOf = new Map(data.sites.map((row) => [row.site, row.region]))
  const sessionOf = new Map<string, SessionRow>(data.sessions.map((row) => [row.session, row]))
  const personOf = new Map(data.people.map((row) => [row.participant, row]))
  const rows = data.notes.map((row): Cell[] => {
    const note = row.released
    const people = note.participants.flatMap((participant) => personOf.get(participant) ?? [])
    const session = note.session ? sessionOf.get(note.session) : undefined
    return [
      note.id,
      `notes_txt/${note.id}.txt`,
      NOTE_KIND_LABELS[note.kind as keyof typeof NOTE_KIND_LABELS],
      note.site,
      note.site ? (regionOf.get(note.site) ?? null) : null,
      [...new Set(people.map((person) => roleLabel(person.role)))].toSorted().join('|'),
      session?.setting ?? null,
      note.day,
      note.part_of_day,
      session?.durationMin ?? null,
      row.words,
      note.researcher,
      [...new Set(people.map((person) => person.consent))].toSorted().join('|'),
      editedLevel(row),
    ]
  })
  return { path: 'data/data_list.csv', text: csvText(DATA_LIST_COLUMNS, rows) }
}
