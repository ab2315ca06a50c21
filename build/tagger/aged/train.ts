/**
 * `node build/run.mjs build/tagger/aged/train.ts [--measure] [--list]`: trains the judge of ages (seconds on one core) and
 * writes `shared/finder/aged/weights.generated.ts`, the same bytes each time. `--measure` leaves each file out in turn
 * instead and says what the rules and the judge find; `--list` adds what is judged wrongly of the training notes.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFinder } from '../../../shared/finder'
import { numberFeatures } from '../../../shared/finder/aged/features'
import { packWeights } from '../../../shared/finder/telling/model'
import { plainUnits } from '../../../shared/finder/normalise'
import { numbersOf } from '../../../shared/finder/rules/ages'
import { tokenise } from '../../../shared/finder/tokens'
import type { Corpus } from '../../eval/corpus'
import { readFixture, root } from '../datasets'
import { parseStudy } from '../marked-notes'
import { seeded } from '../random'
import { learnLogistic, type Row } from '../telling/learn'

type Example = { source: string; row: Row; rule: string; context: string }

const AGES = { epochs: 15, rate: 0.15, l2: 0.0005, minCount: 2 }
const KEEP = 14_000

function examplesOf(source: string, corpus: Corpus, odd?: boolean): Example[] {
  const finder = createFinder(corpus.register, { corpus: corpus.notes.map((n) => n.text), tagger: null })
  return corpus.notes
    .filter((n) => odd === undefined || (Number(n.id.slice(1)) % 2 === 1) === odd)
    .flatMap((note) => {
      const text = plainUnits(note.text)
      const tokens = tokenise(text)
      const findings = finder.scan(note)
      const taken = new Uint8Array(tokens.length)
      const firm = findings.filter((f) => f.type !== 'AGE' && f.type !== 'RARE' && f.decision === 'replace')
      tokens.forEach((t, k) => void (firm.some((f) => f.start < t.end && t.start < f.end) && (taken[k] = 1)))
      const ends = new Set(findings.filter((f) => f.type === 'PERSON' && f.end - f.start > 1).map((f) => f.end))
      const gold = note.gold.filter((g) => g.type === 'AGE')
      return numbersOf(text, tokens, taken, ends).numbers.flatMap(({ token, number, rule }): Example[] => {
        const start = tokens[token]?.start ?? 0
        const end = tokens[number.to]?.end ?? 0
        const label = gold.some((g) => g.start < end && start < g.end) ? 1 : 0
        const row = { ...numberFeatures(text, tokens, token, number, ends, rule?.source ?? ''), label, weight: 1 }
        return [{ source, row, rule: rule?.decision ?? 'none', context: `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`.replaceAll('\n', '/') }]
      })
    })
}

const folder = join(root, 'build/tagger/notes')
const examples: Example[] = [
  ...readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().flatMap((file) => examplesOf(file.replace('.txt', ''), parseStudy(readFileSync(join(folder, file), 'utf8')))),
  ...examplesOf('field-notes, even', readFixture('field-notes'), false),
  ...examplesOf('far, even', readFixture('field-notes-far'), false),
  ...['A', 'B', 'D', 'E', 'F'].flatMap((set) => examplesOf(set, readFixture(`field-notes-unseen/${set}`))),
]
const chanceBy = (weights: ReadonlyMap<number, number>) => ({ row }: Example): number =>
  1 / (1 + Math.exp(-row.keys.reduce((sum, key, k) => sum + (weights.get(key) ?? 0) * (row.values[k] ?? 0), 0)))
console.log(`${examples.length} numbers, ${examples.filter((e) => e.row.label === 1).length} ages`)

function table(name: string, judged: readonly (Example & { chance: number })[]): void {
  const ages = judged.filter((e) => e.row.label === 1)
  const others = judged.filter((e) => e.row.label === 0)
  const count = (of: typeof judged, test: (e: (typeof judged)[number]) => boolean): number => of.filter(test).length
  console.log(`${name}: ${ages.length} ages, ${others.length} other numbers; rules find ${count(ages, (e) => e.rule !== 'none')}, raise ${count(others, (e) => e.rule === 'review')} and change ${count(others, (e) => e.rule === 'replace')} others`)
  for (const p of [0.95, 0.93, 0.9, 0.8, 0.6, 0.5, 0.4, 0.35, 0.3, 0.2, 0.12, 0.08]) {
    console.log(
      `  from ${p.toFixed(2)}  ages ${count(ages, (e) => e.chance >= p)}, with the rules ${count(ages, (e) => e.chance >= p || e.rule !== 'none')}; others no rule raised ${count(others, (e) => e.chance >= p && e.rule === 'none')}; below it, of what rules only raise: ${count(ages, (e) => e.chance < p && e.rule === 'review')} ages, ${count(others, (e) => e.chance < p && e.rule === 'review')} others; of what rules change ${count(ages, (e) => e.chance < p && e.rule === 'replace')} and ${count(others, (e) => e.chance < p && e.rule === 'replace')}; raised and not ages from it ${count(others, (e) => e.chance >= p && e.rule === 'review')}`,
    )
  }
}

if (process.argv.includes('--measure')) {
  const sources = [...new Set(examples.map((e) => e.source))]
  const judged = sources.flatMap((source) => {
    const weights = learnLogistic(examples.filter((e) => e.source !== source).map((e) => e.row), seeded(3), AGES)
    const chance = chanceBy(weights)
    return examples.filter((e) => e.source === source).map((e) => ({ ...e, chance: chance(e) }))
  })
  table('left out in turn', judged)
  const chance = chanceBy(learnLogistic(examples.map((e) => e.row), seeded(3), AGES))
  const odd = [...examplesOf('field-notes, odd', readFixture('field-notes'), true), ...examplesOf('far, odd', readFixture('field-notes-far'), true)]
  table('odd notes, never trained on', odd.map((e) => ({ ...e, chance: chance(e) })))
  if (process.argv.includes('--list')) {
    const worst = (label: number): typeof judged => judged.filter((e) => e.row.label === label).sort((a, b) => (label === 1 ? a.chance - b.chance : b.chance - a.chance)).slice(0, 50)
    for (const e of [...worst(0), ...worst(1)]) console.log(`${e.row.label} ${e.chance.toFixed(2)} ${e.source} ${e.rule} ${e.context}`)
  }
} else {
  const weights = learnLogistic(examples.map((e) => e.row), seeded(3), AGES)
  const strongest = [...weights].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0] - b[0]).slice(0, KEEP)
  const unit = Math.min(6, Math.abs(strongest[0]?.[1] ?? 1)) / 127
  const lines = [
    '// Generated by build/tagger/aged/train.ts; do not edit. Learnt from our own notes (build/tagger/notes, tests/fixtures).',
    "import type { PackedAges } from './model'",
    '',
    `export const AGE_WEIGHTS: PackedAges = { version: 1, unit: ${unit}, weights: '${packWeights(new Map(strongest.filter(([, weight]) => Math.round(weight / unit) !== 0)), unit)}' }`,
    '',
  ]
  writeFileSync(join(root, 'shared/finder/aged/weights.generated.ts'), lines.join('\n'))
  console.log(`${weights.size} features, ${Math.round(lines.join('\n').length / 1024)} KB`)
}
