/** Reads one CSV file of an intake folder (contracts/intake.md): UTF-8, RFC 4180, header row, columns in any order. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { AppError } from '../../../../shared/errors'
import { fileErrorReason } from '../../files/atomic-write'

export type IntakeRow = { file: string; line: number; cells: Readonly<Record<string, string>> }
export type IntakeFile = { rows: IntakeRow[]; ignoredColumns: string[]; faults: Fault[] }
/** `file:line: column: what is wrong`; a fault of a whole file has line 1. */
export type Fault = { file: string; line: number; column: string; what: string }

export const faultText = ({ file, line, column, what }: Fault): string => `${file}:${line}: ${column === '' ? '' : `${column}: `}${what}`

/** The text, and the lines whose bytes are no UTF-8: a sign stands there for what could not be read. */
function decodeUtf8(bytes: Uint8Array): { text: string; badLines: ReadonlySet<number> } {
  const strict = new TextDecoder('utf-8', { fatal: true })
  try {
    return { text: strict.decode(bytes), badLines: new Set() }
  } catch {
    const badLines = new Set<number>()
    for (let from = 0, line = 1; from < bytes.length; line += 1) {
      const end = bytes.indexOf(10, from)
      const next = end === -1 ? bytes.length : end + 1
      try {
        strict.decode(bytes.subarray(from, next))
      } catch {
        badLines.add(line)
      }
      from = next
    }
    return { text: new TextDecoder('utf-8').decode(bytes), badLines }
  }
}

const NOT_UTF8 = 'the bytes are not UTF-8; save the file as "CSV UTF-8"'
/** What follows a stray quotation mark may be cell or row: nobody can say. */
const NO_ROW = '; the rows of this file cannot be told apart, none is taken'

/** Null where the file is absent. Faults of the file as a whole make it count as empty. */
export function readIntakeFile(folder: string, file: string, required: readonly string[], optional: readonly string[]): IntakeFile | null {
  const path = join(folder, file)
  if (!existsSync(path)) return null
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new AppError('FILE_UNREADABLE', { path, why: fileErrorReason(error) }, { cause: error })
  }
  const fail = (line: number, what: string, column = ''): IntakeFile => ({ rows: [], ignoredColumns: [], faults: [{ file, line, column, what }] })
  const { text, badLines } = decodeUtf8(bytes)

  type Parsed = { record: string[]; info: { lines: number } }
  let parsed: Parsed[]
  try {
    parsed = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r'] }) as unknown as Parsed[]
  } catch (error) {
    const { lines, code } = error as { lines?: number; code?: string }
    return fail(lines ?? 1, `${code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is opened and never closed' : 'a quotation mark stands where RFC 4180 allows none'}${NO_ROW}`)
  }
  const [head, ...body] = parsed
  if (!head) return fail(1, 'the file is empty; it needs a header row')
  const isBad = (from: number, to: number): boolean => {
    for (let line = from; line <= to; line += 1) if (badLines.has(line)) return true
    return false
  }
  if (isBad(1, head.info.lines)) return fail(1, NOT_UTF8)
  const columns = head.record.map((name) => name.trim())
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index)
  if (twice !== undefined) return fail(1, 'the column stands twice in the header', twice)
  const missing = required.filter((name) => !columns.includes(name))
  if (missing.length > 0) return { rows: [], ignoredColumns: [], faults: missing.map((column) => ({ file, line: 1, column, what: 'this required column is missing from the header' })) }

  const rows: IntakeRow[] = []
  const faults: Fault[] = []
  let previousEnd = head.info.lines
  for (const { record, info } of body) {
    // A record that spans lines begins on the line after the one before it ended.
    const line = Math.min(previousEnd + 1, info.lines)
    previousEnd = info.lines
    if (isBad(line, info.lines)) {
      faults.push({ file, line, column: '', what: NOT_UTF8 })
      continue
    }
    if (record.length !== columns.length) {
      faults.push({ file, line, column: '', what: `the row has ${record.length} cells and the header ${columns.length}` })
      continue
    }
    rows.push({ file, line, cells: Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ''])) })
  }
  const known = new Set([...required, ...optional])
  return { rows, ignoredColumns: columns.filter((name) => !known.has(name)).map((name) => `${file}: ${name || '(no name)'}`), faults }
}
