/**
 * Tables of the shipped tagger on notes it was not trained on, at three thresholds. Run:
 * `node build/run.mjs build/tagger/measure.ts` (add `--misses` for what was missed on the fixtures).
 */
import { TOKEN_MARK, tokenise } from '../../shared/finder/tagger/tokens'
import { createTagger, type Tagger } from '../../shared/finder/tagger/tagger'
import type { CorpusNote } from '../eval/corpus'
import { corpusNotes, fixtureNotes, isOdd, missing, readBenchmark } from './datasets'

export const THRESHOLDS = [0.5, 0.15, 0.05] as const

export interface Measured {
  threshold: number
  person: Share
  personKnown: Share
  personUnknown: Share
  org: Share
  place: Share
  /** Spans we report that overlap no labelled identifier of any type. */
  precision: Share
  /** Words inside reported spans that lie inside a labelled identifier. */
  tokenPrecision: Share
  distractors: Share
  words: number
}

/** `hit` of `all`. */
export interface Share {
  hit: number
  all: number
}

const significant = /[\p{L}\p{Nd}]/u

/** Every letter and digit of the span lies inside something reported. */
export function covered(text: string, start: number, end: number, masked: Uint8Array): boolean {
  for (let i = start; i < end; i += 1) if (masked[i] === 0 && significant.test(text[i] ?? '')) return false
  return true
}

export function maskOf(length: number, spans: readonly { start: number; end: number }[]): Uint8Array {
  const mask = new Uint8Array(length)
  for (const { start, end } of spans) mask.fill(1, start, end)
  return mask
}

const NAME_TYPES = new Set(['ORG', 'PLACE', 'LOC'])

export function measure(tagger: Tagger, notes: readonly CorpusNote[], threshold: number): Measured {
  const share = (): Share => ({ hit: 0, all: 0 })
  const result: Measured = {
    threshold,
    person: share(),
    personKnown: share(),
    personUnknown: share(),
    org: share(),
    place: share(),
    precision: share(),
    tokenPrecision: share(),
    distractors: share(),
    words: 0,
  }
  const count = (into: Share, hit: boolean): void => {
    into.all += 1
    if (hit) into.hit += 1
  }
  for (const note of notes) {
    const found = tagger.tag(note.text, { threshold })
    const masked = maskOf(note.text.length, found)
    const gold = maskOf(note.text.length, note.gold)
    for (const span of note.gold) {
      const hit = covered(note.text, span.start, span.end, masked)
      if (span.type === 'PERSON') {
        count(result.person, hit)
        count(span.known ? result.personKnown : result.personUnknown, hit)
      } else if (NAME_TYPES.has(span.type)) count(span.type === 'ORG' ? result.org : result.place, hit)
    }
    for (const { start, end } of found) count(result.precision, gold.subarray(start, end).includes(1))
    for (const { start, end } of note.distractors) count(result.distractors, masked.subarray(start, end).includes(1))
    const tokens = tokenise(note.text)
    for (let i = 0; i < tokens.count; i += 1) {
      if (tokens.kind[i] === TOKEN_MARK) continue
      result.words += 1
      const start = tokens.start[i] ?? 0
      if (masked[start] === 1) count(result.tokenPrecision, gold[start] === 1)
    }
  }
  return result
}

const percent = ({ hit, all }: Share): string => (all === 0 ? '–' : (hit / all).toFixed(3))

export function table(name: string, rows: readonly Measured[]): string {
  const head = '| set | threshold | PERSON | known | unknown | ORG | PLACE | span precision | token precision | distractors touched | false spans / 1,000 words |'
  const lines = rows.map((row) => {
    const falseRate = ((row.precision.all - row.precision.hit) * 1000) / row.words
    const cells = [row.person, row.personKnown, row.personUnknown, row.org, row.place, row.precision, row.tokenPrecision]
    return `| ${name} | ${row.threshold} | ${cells.map(percent).join(' | ')} | ${percent(row.distractors)} | ${falseRate.toFixed(1)} |`
  })
  return [head, head.replace(/[^|]+/g, '---'), ...lines].join('\n')
}

function misses(tagger: Tagger, notes: readonly CorpusNote[], threshold: number): void {
  for (const note of notes) {
    const found = tagger.tag(note.text, { threshold })
    const masked = maskOf(note.text.length, found)
    const gold = maskOf(note.text.length, note.gold)
    const show = (start: number, end: number): string =>
      `${note.text.slice(Math.max(0, start - 25), start)}[[${note.text.slice(start, end)}]]${note.text.slice(end, end + 20)}`.replace(/\n/g, '⏎')
    for (const span of note.gold) {
      if (!['PERSON', 'ORG', 'PLACE'].includes(span.type)) continue
      if (!covered(note.text, span.start, span.end, masked)) console.log(`miss  ${note.id} ${span.type.padEnd(6)} ${show(span.start, span.end)}`)
    }
    for (const span of found) {
      if (!gold.subarray(span.start, span.end).includes(1)) {
        console.log(`false ${note.id} ${span.label.padEnd(6)} ${span.score.toFixed(2)} ${show(span.start, span.end)}`)
      }
    }
  }
}

/** Of the reported spans in each band of score, how many touch a labelled identifier. */
function calibration(tagger: Tagger, notes: readonly CorpusNote[]): string {
  const bands = [0.02, 0.05, 0.15, 0.3, 0.5, 0.7, 0.9, 0.99, 1.01]
  const counts = bands.map(() => ({ hit: 0, all: 0 }))
  for (const note of notes) {
    const gold = maskOf(note.text.length, note.gold)
    for (const span of tagger.tag(note.text, { threshold: 0.02 })) {
      const into = counts[bands.findIndex((band) => span.score < band)]
      if (into === undefined) continue
      into.all += 1
      if (gold.subarray(span.start, span.end).includes(1)) into.hit += 1
    }
  }
  return bands.map((band, i) => `<${band}: ${percent(counts[i] ?? { hit: 0, all: 0 })} of ${counts[i]?.all ?? 0}`).join('; ')
}

/** All sets at all thresholds. */
export function report(tagger: Tagger): string {
  const sets: [string, CorpusNote[]][] = [['fixtures (64 notes)', fixtureNotes()]]
  if (missing(['corpus/dev/notes.csv']).length === 0) sets.push(['corpus dev', corpusNotes()])
  if (missing(['benchmarks/gpnotes_test.jsonl']).length === 0) sets.push(['gpnotes_test', readBenchmark('gpnotes_test.jsonl')])
  return sets
    .map(([name, notes]) => {
      const rows = THRESHOLDS.map((threshold) => measure(tagger, notes, threshold))
      return `${table(name, rows)}\nright by score: ${calibration(tagger, notes)}`
    })
    .join('\n\n')
}

export function main(args: readonly string[]): void {
  const tagger = createTagger()
  console.log(report(tagger))
  if (args.includes('--misses')) misses(tagger, fixtureNotes().filter((note) => !isOdd(note)), 0.15)
  if (args.includes('--even-misses')) misses(tagger, corpusNotes().filter((note) => !isOdd(note)), 0.15)
  const text = Array.from({ length: 12 }, () => fixtureNotes().map((note) => note.text).join('\n\n')).join('\n\n')
  const begun = performance.now()
  tagger.tag(text)
  const seconds = (performance.now() - begun) / 1000
  console.log(`\n${(text.length / 1e6 / seconds).toFixed(2)} MB/s on ${(text.length / 1e6).toFixed(1)} MB`)
}
