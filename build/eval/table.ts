import type { Measured } from './measure'
import { ratio } from './score'
import type { Score, Tally } from './score'

/** One column of the short table. */
export type Column = { short: string; measured: Measured }

const percent = (x: number | null): string => (x === null ? '–' : (x * 100).toFixed(1))
const part = (t: Tally | undefined): string => (t === undefined ? '–' : percent(ratio(t.found, t.n)))

type Row = { name: string; goal: string; of: (m: Measured) => string }

const kind = (name: string, goal: string, which: 'found' | 'changed', key: string): Row => ({ name, goal, of: (m) => part(m[which].byKind.get(key)) })
const group = (name: string, goal: string, key: string): Row => ({ name, goal, of: (m) => part(m.found.byGroup.get(key)) })

/**
 * An estimate, timed with nobody: reading (238 words a minute, silent, non-fiction: Brysbaert 2019, J. Mem. Lang. 109) and for each thing
 * asked one mental act of 1.35 s and two keys of 0.28 s (keystroke-level model: Card, Moran & Newell 1980, CACM 23).
 */
const secondsFor = (words: number, items: number): number => (words / 238) * 60 + items * (1.35 + 2 * 0.28)

const ROWS: readonly (Row | string)[] = [
  'Found: proposed or raised for review',
  kind('  direct identifiers', '98.5', 'found', 'direct'),
  kind('  indirect identifiers', '80', 'found', 'quasi'),
  group('  registered, as listed', '99.9', 'as listed'),
  group('  registered, part of name', '99.5', 'part of name'),
  group('  registered, initials', '', 'initials'),
  group('  registered, other forms', '95', 'variant'),
  group('  unregistered people', '97', 'unregistered'),
  'Changed without asking',
  kind('  direct identifiers', '90', 'changed', 'direct'),
  { name: '  precision (characters)', goal: '95', of: (m) => percent(ratio(m.changed.goodChars, m.changed.predictedChars)) },
  { name: '  other words touched', goal: '≤ 1', of: (m) => percent(ratio(m.changed.otherTouched, m.changed.otherWords)) },
  { name: '  distractors touched', goal: '≤ 5', of: (m) => percent(ratio(m.changed.distractorsTouched, m.changed.distractors)) },
  { name: '  given to another person', goal: '≤ 2', of: (m) => percent(m.given.n === 0 ? null : 1 - m.given.found / m.given.n) },
  'Review, distinct items',
  { name: '  in 1,000 words', goal: '≤ 15', of: (m) => ((m.reviewDistinct / m.found.words) * 1000).toFixed(1) },
  { name: '  in 100 identifiers', goal: '', of: (m) => ((m.reviewDistinct / Math.max(1, m.found.spans)) * 100).toFixed(1) },
  { name: '  seconds for 150 words', goal: '< 60', of: (m) => secondsFor(150, (m.reviewDistinct / m.found.words) * 150).toFixed(0) },
  'Size',
  { name: '  notes', goal: '', of: (m) => String(m.found.notes) },
  { name: '  words', goal: '', of: (m) => String(m.found.words) },
  { name: '  labelled identifiers', goal: '', of: (m) => String(m.found.spans) },
]

/** The same rows for every set, the goal first; percentages unless a row says otherwise. */
export function shortTable(columns: readonly Column[]): string {
  const width = (column: Column): number => Math.max(8, column.short.length + 2)
  const head = `${''.padEnd(28)}${'goal'.padStart(6)}${columns.map((c) => c.short.padStart(width(c))).join('')}`
  const lines = ROWS.map((row) => (typeof row === 'string' ? row : `${row.name.padEnd(28)}${row.goal.padStart(6)}${columns.map((c) => row.of(c.measured).padStart(width(c))).join('')}`))
  return [head, ...lines].join('\n')
}

const GROUPS = ['as listed', 'part of name', 'variant', 'initials', 'by-name', 'unregistered']
const cell = (t: Tally | undefined): string => (t === undefined ? '      –        ' : `${percent(ratio(t.found, t.n)).padStart(5)} ${`${t.found}/${t.n}`.padStart(9)}`)

/** Every type and group of one set, found beside changed. */
export function longTable(found: Score, changed: Score): string {
  const lines = ['                          found (replace + review)   changed without asking']
  const row = (name: string, a: Tally | undefined, b: Tally | undefined): void => void lines.push(`${name.padEnd(26)}${cell(a).padEnd(27)}${cell(b)}`)
  row('direct', found.byKind.get('direct'), changed.byKind.get('direct'))
  row('indirect', found.byKind.get('quasi'), changed.byKind.get('quasi'))
  for (const name of GROUPS) if (found.byGroup.has(name)) row(`  person, ${name}`, found.byGroup.get(name), changed.byGroup.get(name))
  for (const type of [...found.byType.keys()].sort()) row(`  ${type}`, found.byType.get(type), changed.byType.get(type))
  const line = (name: string, a: number | null, b: number | null): void => void lines.push(`${name.padEnd(26)}${percent(a).padStart(5).padEnd(27)}${percent(b).padStart(5)}`)
  line('precision (characters)', ratio(found.goodChars, found.predictedChars), ratio(changed.goodChars, changed.predictedChars))
  line('  lenient', ratio(found.goodChars, found.predictedChars - found.neutralChars), ratio(changed.goodChars, changed.predictedChars - changed.neutralChars))
  line('other words touched', ratio(found.otherTouched, found.otherWords), ratio(changed.otherTouched, changed.otherWords))
  if (found.distractors > 0) line('distractors touched', ratio(found.distractorsTouched, found.distractors), ratio(changed.distractorsTouched, changed.distractors))
  return lines.join('\n')
}
