/** The report against the files: its numbers counted again, its list of files, its twin inside the page; and identifiers by form. */
import { canonicalJson, type Json } from '../../../../shared/history/canonical'
import type { ReleaseFacts } from '../../../../shared/release/types'
import { readRows as readReleaseRows, recount, searchPatterns } from '../../../../shared/report/checker'
import { sha256Hex } from '../bag'
import { REPORT_PATHS } from '../report-paths'
import { checkBenches } from './bench-checks'
import type { Checking, Files } from './checks'

/** The facts of the machine-readable report; null with a problem where they cannot be read. */
export function readFacts(files: Files, check: Checking): ReleaseFacts | null {
  const bytes = files.get(REPORT_PATHS.json)
  if (!bytes) return null
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    check.problem(`${REPORT_PATHS.json} is not JSON`)
    return null
  }
  const facts = (value as { facts?: ReleaseFacts } | null)?.facts
  if (facts?.format !== 'fieldfare-release-facts/1') {
    check.problem(`${REPORT_PATHS.json} is not a report of a release`)
    return null
  }
  return facts
}

export function checkReport(files: Files, facts: ReleaseFacts, check: Checking): void {
  const hashes = new Map([...files].filter(([path]) => path.startsWith('data/')).map(([path, bytes]) => [path, sha256Hex(bytes)]))
  try {
    const rows = readReleaseRows(files, [])
    for (const { words, counted, reported } of recount(facts, rows, hashes)) if (counted !== reported) check.problem(`the report says ${reported} ${words}; counted again: ${counted}`)
    const listed = new Set(facts.files.map((file) => file.path))
    for (const file of facts.files) {
      const content = files.get(file.path)
      if (!content) check.problem(`the report lists ${file.path}, which is not there`)
      else if (hashes.get(file.path) !== file.sha256 || content.length !== file.bytes) check.problem(`${file.path} is not the file the report was made with`)
    }
    for (const path of hashes.keys()) if (!path.startsWith('data/report/') && !listed.has(path)) check.problem(`${path} is not in the report's list of files`)
    if (facts.verification?.found !== 0) check.problem('the report does not say that the leak check found nothing')
    const sumsUp = facts.replacements.byCategory.every((row) => row.occurrences === row.replaced + row.generalised + row.removed + row.kept)
    if (!sumsUp) check.problem('the numbers of a category in the report do not add up')
    checkBenches(facts, check)
  } catch {
    check.problem('the report lacks a part that every report has')
  }
  const page = files.get(REPORT_PATHS.html)?.toString('utf8') ?? ''
  if (!page.includes(facts.header.datasetSha256)) check.problem(`${REPORT_PATHS.html} does not carry the fingerprint of the dataset`)
}

/** The twin inside the page says what the file beside it says. */
export function checkTwin(files: Files, check: Checking): void {
  const page = files.get(REPORT_PATHS.html)?.toString('utf8') ?? ''
  const embedded = /<script\b[^>]*id="twin"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1]
  if (embedded === undefined) return
  try {
    const beside = files.get(REPORT_PATHS.json)?.toString('utf8') ?? 'null'
    if (canonicalJson(JSON.parse(embedded) as Json) !== canonicalJson(JSON.parse(beside) as Json)) check.problem('the report to read and the report for machines do not say the same')
  } catch {
    check.problem('the report to read holds numbers that cannot be read')
  }
}

const CERTAIN: ReadonlySet<string> = new Set(['NHS_NUMBER', 'NINO', 'EMAIL'])

/** Numbers that are certain by form fail unless the report says that such were kept on purpose; others are told. */
export async function checkPatterns(files: Files, facts: ReleaseFacts | null, check: Checking, breathe: () => Promise<void>): Promise<void> {
  const looks = new Map<string, number>()
  for (const [path, bytes] of files) {
    if (!/\.(?:txt|csv|json|jsonl)$/.test(path) || path.includes('manifest-')) continue
    // The same texts stand in notes.jsonl, and another check has compared them.
    if (path.startsWith('data/notes_txt/') || path === 'data/tables/notes.csv') continue
    const found = new Map<string, number>()
    const text = bytes.toString('utf8')
    for (const piece of path.endsWith('.jsonl') ? text.split('\n') : [text]) {
      for (const hit of searchPatterns(path, piece)) found.set(hit.kind, (found.get(hit.kind) ?? 0) + 1)
      await breathe()
    }
    for (const [kind, count] of found) {
      const kept = facts?.replacements.byCategory.find((row) => row.category === kind)?.kept ?? 0
      if (CERTAIN.has(kind) && kept === 0) check.problem(`${path}: ${words(kind)} × ${count}`)
      else if (path === 'data/notes.jsonl') looks.set(kind, count)
    }
  }
  for (const [kind, count] of looks) check.note(`${count} of the form of a ${words(kind)}: look at ${count === 1 ? 'it' : 'them'}`)
}

const words = (kind: string): string => kind.toLowerCase().replaceAll('_', ' ').replace('nino', 'National Insurance number').replace('nhs', 'NHS')

const UUID = /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])/i
const ULID = /(?<![0-9A-Za-z])0[0-9A-HJKMNP-TV-Z]{25}(?![0-9A-Za-z])/

/** No id that holds a time, and no clock time or date of a note. */
export function checkIds(files: Files, check: Checking): void {
  for (const [path, bytes] of files) {
    if (!/^data\/(?:tables\/|notes|data_list)/.test(path)) continue
    const text = bytes.toString('utf8')
    if (UUID.test(text) || UUID.test(path)) check.problem(`${path} holds an id that can tell a time (UUID)`)
    if (ULID.test(text) || ULID.test(path)) check.problem(`${path} holds an id that can tell a time (ULID)`)
  }
}
