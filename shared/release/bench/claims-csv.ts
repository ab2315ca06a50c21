/**
 * The claims of an intruder test as a table, for testers who would rather fill one in than use the page: one row for the test, one a claim.
 * Written for spreadsheets (UTF-8 with its mark, CRLF, no cell that runs as a formula) and read back as they save it: with commas, semicolons or
 * tabs, `yes` in capitals, a % after a number. What does not fit is told by line and column, and never quoted: it may be somebody's name.
 */
import { isIsoDate } from '../../field/time'
import { CLAIMS_FORMAT, ClaimsFile, INTRUDER_MEANS, INTRUDER_MEANS_WORDS, INTRUDER_ROLE_WORDS, INTRUDER_ROLES, type IntruderClaimed } from '../../model/intruder'
import { RELEASE_PROFILES } from '../../model/vocabulary'
import { csvText, plainCell } from '../csv'

/** In order, with what each is for, as the pack's README prints it. */
export const CLAIMS_COLUMNS = [
  ['row', '“test” in the one row about the whole test, “claim” in each row that holds a claim'],
  ['release', 'test: which release was read; already filled in, leave it as it is'],
  ['role', `test: whom you played; already filled in (${INTRUDER_ROLES.map((role) => `${role}: ${INTRUDER_ROLE_WORDS[role]}`).join('; ')})`],
  ['independent', 'test: yes if you have no part in the study, else no'],
  ['minutes', 'test: minutes you spent in all, with those that led nowhere; claim: minutes this claim took. A whole number'],
  ['target', 'claim: pseudonym, site or researcher in the text, such as Patient C07; at most 120 characters'],
  ['who', 'claim: who you think it is; at most 300 characters'],
  ['confidence', 'claim: how sure you are, a whole number from 0 (a guess) to 100 (certain)'],
  ['means', `claim: what it rests on, one or more of these words, separated by semicolons: ${INTRUDER_MEANS.map((each) => `${each} (${INTRUDER_MEANS_WORDS[each]})`).join(', ')}`],
  ['how', 'claim: what gave it away, in your words; may stay empty; at most 2,000 characters'],
] as const
type Column = (typeof CLAIMS_COLUMNS)[number][0]
const NAMES: readonly Column[] = CLAIMS_COLUMNS.map(([name]) => name)

const BOM = '\uFEFF'
const EMPTY_ROWS = 10
const MOST_CLAIMS = 2000

type Test = Pick<ClaimsFile, 'profile' | 'date' | 'dataset' | 'role'>
type Cells = Partial<Record<Column, string>>

/** One cell, so that no spreadsheet takes the date for one and writes it its own way. */
const releaseCell = ({ profile, date, dataset }: Test): string => `${profile}/${date}/${dataset}`
const RELEASE_CELL = new RegExp(`^(${RELEASE_PROFILES.join('|')})/(\\d{4}-\\d\\d-\\d\\d)/([0-9a-f]{64})$`)

const csvOf = (rows: readonly Cells[]): string => BOM + csvText(NAMES, rows.map((row) => NAMES.map((name) => row[name] ?? '')))

/** The empty form that goes with a pack. */
export const claimsForm = (test: Test): string =>
  csvOf([{ row: 'test', release: releaseCell(test), role: test.role, independent: 'no' }, ...Array.from({ length: EMPTY_ROWS }, () => ({ row: 'claim' }))])

/** A filled one. Read back, it gives the same. */
export const claimsCsv = (file: ClaimsFile): string =>
  csvOf([
    { row: 'test', release: releaseCell(file), role: file.role, independent: file.independent ? 'yes' : 'no', minutes: String(file.minutes) },
    ...file.claims.map(({ target, who, confidence, means, how, minutes }) => ({ row: 'claim', minutes: String(minutes), target, who, confidence: String(confidence), means: means.join('; '), how })),
  ])

export type ClaimsRead = { file: ClaimsFile } | { problems: readonly string[] }

/** `problems`: one sentence each, with line and column where there is one. No cell is quoted. */
export function readClaimsCsv(content: string): ClaimsRead {
  const text = content.startsWith(BOM) ? content.slice(1) : content
  const parsed = parseTable(text)
  if ('problem' in parsed) return { problems: [parsed.problem] }
  const [head, ...body] = parsed.rows
  if (!head) return { problems: ['it is empty'] }
  const columns = head.cells.map((cell) => cell.trim().toLowerCase())
  const missing = NAMES.filter((name) => !columns.includes(name))
  if (missing.length > 0) return { problems: missing.map((name) => `line ${head.line}: the column “${name}” is missing`) }
  const strange = columns.findIndex((name, at) => name !== '' && (!NAMES.includes(name as Column) || columns.indexOf(name) !== at))
  if (strange >= 0) return { problems: [`line ${head.line}: column ${strange + 1} is none of the form’s, or stands there twice`] }

  const problems: string[] = []
  let test: { line: number; cells: Cells } | null = null
  const claims: IntruderClaimed[] = []
  for (const { line, cells } of body) {
    const row: Cells = Object.fromEntries(NAMES.map((name) => [name, plainCell(cells[columns.indexOf(name)] ?? '').trim()]))
    if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '')) problems.push(`line ${line}: more cells than there are columns`)
    const filled = NAMES.filter((name) => name !== 'row' && row[name] !== '')
    const kind = (row.row ?? '').toLowerCase()
    if (filled.length === 0 && (kind === '' || kind === 'claim')) continue
    if (kind === 'test') {
      if (test) problems.push(`line ${line}, column “row”: there is a second row about the test (the first is line ${test.line})`)
      else test = { line, cells: row }
    } else if (kind === 'claim' || kind === '') claimOf(row, line, claims, problems)
    else problems.push(`line ${line}, column “row”: it must be test or claim`)
  }
  const about = testOf(test, problems)
  if (!about || problems.length > 0) return { problems }
  const checked = ClaimsFile.safeParse({ format: CLAIMS_FORMAT, ...about, claims })
  return checked.success ? { file: checked.data } : { problems: [`${claims.length} claims are more than one test can have (${MOST_CLAIMS})`] }
}

function testOf(test: { line: number; cells: Cells } | null, problems: string[]): Omit<ClaimsFile, 'format' | 'claims'> | null {
  if (!test) {
    problems.push('the row about the test is missing: the one that says “test” in the column “row”')
    return null
  }
  const { line, cells } = test
  const say = (column: Column, what: string): null => {
    problems.push(`line ${line}, column “${column}”: ${what}`)
    return null
  }
  const [, profile, date, dataset] = RELEASE_CELL.exec(cells.release ?? '') ?? []
  const known = RELEASE_PROFILES.find((each) => each === profile && isIsoDate(date ?? '')) ?? say('release', 'it is not as the pack had it; copy the cell from the form in the pack')
  const role = INTRUDER_ROLES.find((each) => each === cells.role?.toLowerCase()) ?? say('role', `it must be ${INTRUDER_ROLES.join(', ')}`)
  const independent = yesOrNo(cells.independent ?? '') ?? (say('independent', 'it must be yes or no'), false)
  const minutes = wholeUpTo(cells.minutes ?? '', 1_000_000) ?? say('minutes', 'it must be a whole number: all the minutes you spent')
  return known && role && minutes !== null && date !== undefined && dataset !== undefined ? { profile: known, date, dataset, role, independent, minutes } : null
}

const LONGEST = { target: 120, who: 300, how: 2000 } as const

function claimOf(row: Cells, line: number, claims: IntruderClaimed[], problems: string[]): void {
  const before = problems.length
  const say = (column: Column, what: string): void => void problems.push(`line ${line}, column “${column}”: ${what}`)
  for (const column of ['target', 'who'] as const) if (row[column] === '') say(column, 'it is empty')
  for (const column of ['target', 'who', 'how'] as const) if ((row[column] ?? '').length > LONGEST[column]) say(column, `it is longer than ${LONGEST[column]} characters`)
  const confidence = wholeUpTo((row.confidence ?? '').replace(/\s*%$/, ''), 100)
  if (confidence === null) say('confidence', 'it must be a whole number from 0 to 100')
  const minutes = row.minutes === '' ? 0 : wholeUpTo(row.minutes ?? '', 100_000)
  if (minutes === null) say('minutes', 'it must be a whole number, or empty')
  const said = (row.means ?? '').split(/[;|]/).map((each) => each.trim().toLowerCase()).filter((each) => each !== '')
  const means = [...new Set(said.map((each) => INTRUDER_MEANS.find((known) => known === each.replaceAll(/[\s-]+/g, '_') || INTRUDER_MEANS_WORDS[known] === each) ?? null))]
  if (means.includes(null)) say('means', `it must be of these words, separated by semicolons: ${INTRUDER_MEANS.join(', ')}`)
  for (const column of ['release', 'role', 'independent'] as const) if (row[column] !== '') say(column, 'it belongs in the row about the test')
  if (problems.length > before || confidence === null || minutes === null) return
  claims.push({ target: row.target ?? '', who: row.who ?? '', confidence, means: means.filter((each) => each !== null), how: row.how ?? '', minutes })
}

const wholeUpTo = (text: string, most: number): number | null => (/^\d{1,7}$/.test(text) && Number(text) <= most ? Number(text) : null)
const yesOrNo = (text: string): boolean | null => (/^(?:yes|y|true|1)$/i.test(text) ? true : /^(?:no|n|false|0|)$/i.test(text) ? false : null)

type Line = { line: number; cells: string[] }

/** Cells as RFC 4180 has them, with the separator of the first line and any end of line; `line`: where the row begins in the file. */
function parseTable(text: string): { rows: Line[] } | { problem: string } {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const separator = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] as string
  const rows: Line[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    const row: Line = { line, cells: [] }
    for (let isOpen = true; isOpen; ) {
      let cell = ''
      if (text[at] === '"') {
        const from = line
        for (at++; ; ) {
          const next = text.indexOf('"', at)
          if (next < 0) return { problem: `line ${from}, column ${row.cells.length + 1}: a quotation mark is opened and never closed` }
          cell += text.slice(at, next)
          at = next + 1
          if (text[at] !== '"') break
          cell += '"'
          at++
        }
        line += cell.match(/\r\n|\r|\n/g)?.length ?? 0
        if (at < text.length && text[at] !== separator && !/[\r\n]/.test(text[at] ?? '')) return { problem: `line ${line}, column ${row.cells.length + 1}: something stands after a closing quotation mark` }
      } else {
        const from = at
        while (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n') at++
        cell = text.slice(from, at)
      }
      row.cells.push(cell)
      isOpen = text[at] === separator
      if (isOpen) at++
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 2
    else if (at < text.length) at += 1
    line += 1
    if (row.cells.some((cell) => cell !== '')) rows.push(row)
  }
  return { rows }
}
