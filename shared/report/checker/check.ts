/** The whole check of a finished release, in steps: checksums, the report against its twin, counts, fingerprint, patterns. */
import { type Json, canonicalJson } from '../../history/canonical'
import type { ReplacementCategory } from '../../release/types'
import { TWIN_PATH } from '../names'
import type { ReportTwin } from '../twin'
import { type Bag, checkManifests } from './bag'
import { PATTERN_WORDS, type PatternKind, isFieldText, searchPatterns } from './patterns'
import { type RecountFault, readRows, recount } from './recount'
import { sha256Hex } from './sha256'
import { utf8Text } from './utf8'

/** `look`: nothing contradicts the report, and a person should see it. */
export type Verdict = 'matches' | 'differs' | 'look'
export type CheckPart = 'files' | 'report' | 'counts' | 'patterns'
/** `words` is a whole sentence part, to stand after the verdict; `path` is the file or number it is about. */
export type CheckLine = { part: CheckPart; verdict: Verdict; path: string; words: string }
export type CheckResult = { verdict: Verdict; files: number; lines: readonly CheckLine[] }
export type CheckStep = { done: number; total: number }

/** A number as the page shows it, and where it stands in the twin. */
export type ShownFact = { path: string; value: string }

export const PART_WORDS: Record<CheckPart, string> = {
  files: 'Files and their checksums',
  report: 'This document and its machine-readable twin',
  counts: 'Numbers, counted again from the files',
  patterns: 'Search for structured identifiers',
}

const line = (part: CheckPart, verdict: Verdict, path: string, words: string): CheckLine => ({ part, verdict, path, words })

/** The value at a path such as `facts.bySite.0.notes`; undefined where there is none. */
export function valueAt(twin: unknown, path: string): unknown {
  let value = twin
  for (const key of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}

export type CheckInput = {
  bag: Bag
  /** What the report says; in the page, the copy it was made with. */
  twin: ReportTwin
  /** What the page shows; empty where no page is checked. */
  shown: readonly ShownFact[]
  /** Files inside archives of the bag, for the search only: "data/project.qdpx/project.qde". */
  nested: Bag
}

/** Yields after each file, so that a window can show how far it is. */
export function* checkRelease(input: CheckInput): Generator<CheckStep, CheckResult> {
  const { bag, twin } = input
  const total = bag.size * 2 + input.nested.size
  let done = 0
  const lines: CheckLine[] = []

  const manifests = checkManifests(bag)
  let step = manifests.next()
  while (!step.done) {
    yield { done: ++done, total }
    step = manifests.next()
  }
  for (const difference of step.value) lines.push(line('files', 'differs', difference.path, difference.words))
  if (step.value.length === 0) lines.push(line('files', 'matches', '', `${bag.size} files, each with the checksum that is listed for it, and no other file`))

  lines.push(...reportLines(input))

  const hashes = new Map<string, string>()
  for (const [path, bytes] of bag) if (path.startsWith('data/')) hashes.set(path, sha256Hex(bytes))
  lines.push(...countLines(bag, twin, hashes))

  const search = searchFiles(bag, input.nested, twin)
  let searching = search.next()
  while (!searching.done) {
    yield { done: ++done, total }
    searching = search.next()
  }
  lines.push(...searching.value)
  const verdict = lines.some((each) => each.verdict === 'differs') ? 'differs' : lines.some((each) => each.verdict === 'look') ? 'look' : 'matches'
  return { verdict, files: bag.size, lines }
}

function reportLines({ bag, twin, shown }: CheckInput): CheckLine[] {
  const lines: CheckLine[] = []
  const text = utf8Text(bag.get(TWIN_PATH) ?? new Uint8Array([0xff]))
  if (text === null) lines.push(line('report', 'differs', TWIN_PATH, 'it is missing or is not text'))
  else if (!sameJson(text, twin)) lines.push(line('report', 'differs', TWIN_PATH, 'it says something else than this document'))
  else lines.push(line('report', 'matches', '', 'the twin in the release says the same as this document'))
  const wrong = shown.filter(({ path, value }) => String(valueAt(twin, path)) !== value)
  for (const { path } of wrong) lines.push(line('report', 'differs', path, 'the number shown here is not the one this document was made with'))
  if (shown.length > 0 && wrong.length === 0) lines.push(line('report', 'matches', '', `${shown.length} figures shown here are those of the twin`))
  return lines
}

function sameJson(text: string, twin: ReportTwin): boolean {
  try {
    return canonicalJson(JSON.parse(text) as Json) === canonicalJson(JSON.parse(JSON.stringify(twin)) as Json)
  } catch {
    return false
  }
}

function countLines(bag: Bag, twin: ReportTwin, hashes: ReadonlyMap<string, string>): CheckLine[] {
  const { facts, derived } = twin
  const faults: RecountFault[] = []
  const rows = readRows(bag, faults)
  const lines = faults.map((fault) => line('counts', 'differs', fault.path, fault.words))
  const recounted = recount(facts, rows, hashes)
  for (const { path, words, counted, reported } of recounted)
    if (counted !== reported) lines.push(line('counts', 'differs', path, `${words}: the report says ${reported}, the files come to ${counted}`))
  for (const file of facts.files)
    if (hashes.get(file.path) !== file.sha256) lines.push(line('counts', 'differs', file.path, 'its checksum is not the one in the report'))
  // A researcher's own brackets count too, so the passages in brackets are as many as the replacements, or more.
  const brackets = recounted.find(({ path }) => path === 'facts.counts.brackets')?.counted ?? 0
  const replaced = derived.replacements.inText
  if (Number(brackets) < replaced) lines.push(line('counts', 'differs', 'data/notes.jsonl', `the report says ${replaced} replacements, the notes hold ${brackets} passages in brackets`))
  if (lines.length === 0) lines.push(line('counts', 'matches', '', `${recounted.length} numbers and ${facts.files.length} checksums; ${brackets} passages in brackets bear out ${replaced} replacements`))
  return lines
}

/** The report's categories a pattern speaks of. */
const CATEGORIES: Record<PatternKind, readonly ReplacementCategory[]> = {
  NHS_NUMBER: ['NHS_NUMBER', 'CHI_NUMBER', 'HC_NUMBER'],
  NINO: ['NINO'],
  POSTCODE: ['POSTCODE', 'ADDRESS'],
  PHONE: ['PHONE'],
  EMAIL: ['EMAIL'],
  URL: ['URL'],
  VEHICLE: ['VEHICLE'],
  DATE: ['DATE', 'DOB', 'EVENT'],
}

function* searchFiles(bag: Bag, nested: Bag, twin: ReportTwin): Generator<void, CheckLine[]> {
  const lines: CheckLine[] = []
  const keptOnPurpose = new Map<PatternKind, number>()
  let searched = 0
  for (const [path, bytes] of [...bag, ...nested]) {
    const text = utf8Text(bytes)
    yield
    if (text === null) {
      const opened = isArchive(path) && [...nested.keys()].some((inside) => inside.startsWith(`${path}/`))
      if (!opened) lines.push(line('patterns', 'look', path, isArchive(path) ? 'it could not be opened and was not searched' : 'it is not text and was not searched'))
      continue
    }
    searched++
    for (const hit of searchPatterns(path, text)) {
      const kept = twin.facts.replacements.byCategory.filter((row) => CATEGORIES[hit.kind].includes(row.category)).reduce((sum, row) => sum + row.kept, 0)
      if (isFieldText(path) && kept > 0) {
        if (path === 'data/notes.jsonl') keptOnPurpose.set(hit.kind, (keptOnPurpose.get(hit.kind) ?? 0) + 1)
        continue
      }
      lines.push(line('patterns', 'look', path, `line ${hit.line} holds what looks like a ${PATTERN_WORDS[hit.kind]}`))
    }
  }
  for (const [kind, count] of keptOnPurpose)
    lines.push(line('patterns', 'look', 'data/notes.jsonl', `${count} of the kind "${PATTERN_WORDS[kind]}"; the report says that some were kept on purpose`))
  if (lines.length === 0) lines.push(line('patterns', 'matches', '', `none found in the text of ${searched} files`))
  return lines
}

const isArchive = (path: string): boolean => /\.(?:qdpx|zip)$/.test(path)
