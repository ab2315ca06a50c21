/**
 * `node build/run.mjs build/tagger/telling/train.ts [--measure]`: trains the telling model (under two minutes on one core)
 * and writes `shared/finder/telling/weights.generated.ts`, the same bytes each time. `--measure` leaves each file out in
 * turn instead, says how many labelled phrases are wholly raised at how many clauses in 1,000 words, and writes nothing.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dictionary } from '../../../shared/finder/lexicon'
import { clauseFeatures } from '../../../shared/finder/telling/features'
import { packWeights, VERSION, type Packed } from '../../../shared/finder/telling/model'
import { encodeMeanings, STEPS } from '../../../shared/finder/telling/words'
import { root, shared } from '../datasets'
import { seeded } from '../random'
import { heldOutNotes, labelled, trainingNotes, type LabelledClause } from './clauses'
import { kindsBy } from './kinds'
import { learnLogistic, type Row } from './learn'
import { printMeasured, thresholdAt, type Scored } from './measure'
import { readWordNet, type Notion } from './wordnet'

/** A wrong phrase costs more than a clause too many. */
const TELLING_WEIGHT = 3
const MEANING = { epochs: 12, rate: 0.1, l2: 0.003, minCount: 4 }
const CLAUSE = { epochs: 15, rate: 0.015, l2: 0.001, minCount: 2 }
/** A word's meaning is learnt from other notes than those its value is then used on. */
const PARTS = 4
const KEEP = 38_000
/** Clauses raised in 1,000 words of whole notes that were left out of training. */
const ASKED = 3.6
/** What a word of a clause counts for, by the clause's length. */
const share = (words: number): number => 1.5 / Math.sqrt(Math.max(6, words))

const found = readWordNet()
if (found === null) throw new Error('WordNet is not installed (Debian package wordnet-base); its folder can be named in FIELDFARE_WORDNET. The shipped weights stay as they are.')
const wordnet = found
const known = new Map<string, readonly Notion[]>()
const notionsOf = (word: string): readonly Notion[] => {
  const notions = known.get(word) ?? wordnet.notionsOf(word)
  known.set(word, notions)
  return notions
}
const numbers = new Map<string, number>()
const numberOf = (notion: string): number => {
  const number = numbers.get(notion) ?? numbers.size + 100
  numbers.set(notion, number)
  return number
}

type Table = { tellingOf(key: string): number }

const weightOf = (c: LabelledClause): number => (c.label === 1 ? TELLING_WEIGHT : 1)

function learnMeanings(clauses: readonly LabelledClause[]): Table {
  const rows = clauses.map((c): Row => {
    const length = c.clause.to - c.clause.from + 1
    const sums = new Map<number, number>([[0, 1], [1 + Math.min(30, length), 0.5]])
    for (const word of c.words) for (const { id, share: part } of notionsOf(word)) sums.set(numberOf(id), (sums.get(numberOf(id)) ?? 0) + part * share(length))
    return { keys: [...sums.keys()], values: [...sums.values()], label: c.label, weight: weightOf(c) }
  })
  const weights = learnLogistic(rows, seeded(1), MEANING)
  const cache = new Map<string, number>()
  return {
    tellingOf: (word) => {
      const value = cache.get(word) ?? STEPS[stepOf(notionsOf(word).reduce((sum, n) => sum + (weights.get(numberOf(n.id)) ?? 0) * n.share, 0))] ?? 0
      cache.set(word, value)
      return value
    },
  }
}

const stepOf = (value: number): number => STEPS.reduce((best, step, k) => (Math.abs(step - value) < Math.abs((STEPS[best] ?? 0) - value) ? k : best), 0)

const rowOf = (c: LabelledClause, table: Table): Row => ({ ...clauseFeatures(c.text, c.tokens, c.clause, c.frames, table), label: c.label, weight: weightOf(c) })

function learn(all: readonly LabelledClause[]): { table: Table; weights: Map<number, number> } {
  const clauses = all.filter((c) => c.label >= 0)
  const notes = new Map<string, number>()
  for (const c of clauses) if (!notes.has(c.note)) notes.set(c.note, notes.size)
  const partOf = (c: LabelledClause): number => (notes.get(c.note) ?? 0) % PARTS
  const rows: Row[] = []
  for (let part = 0; part < PARTS; part++) {
    const table = learnMeanings(clauses.filter((c) => partOf(c) !== part))
    for (const c of clauses) if (partOf(c) === part) rows.push(rowOf(c, table))
  }
  return { table: learnMeanings(clauses), weights: learnLogistic(rows, seeded(2), CLAUSE) }
}

const scoreBy = ({ table, weights }: ReturnType<typeof learn>) => (c: LabelledClause): Scored => {
  const { keys, values } = rowOf(c, table)
  return { ...c, score: keys.reduce((sum, key, k) => sum + (weights.get(key) ?? 0) * (values[k] ?? 0), 0) }
}

/** Scores of clauses by models that saw nothing of their file; `folds` files at a time are left out. */
function leftOut(clauses: readonly LabelledClause[], folds: number): Scored[] {
  const sources = [...new Set(clauses.map((c) => c.source))]
  const foldOf = (c: LabelledClause): number => sources.indexOf(c.source) % folds
  return Array.from({ length: Math.min(folds, sources.length) }, (_, fold) => {
    const model = learn(clauses.filter((c) => foldOf(c) !== fold))
    return clauses.filter((c) => foldOf(c) === fold).map(scoreBy(model))
  }).flat()
}

const data = labelled(trainingNotes(root))
const isWhole = (source: string): boolean => !source.startsWith('r-')
console.log(`${data.clauses.length} clauses, ${data.clauses.filter((c) => c.label === 1).length} telling, of ${data.words.size} files`)
if (process.argv.includes('--measure')) {
  printMeasured(leftOut(data.clauses, 50), data)
  const held = labelled(heldOutNotes(root, shared))
  printMeasured(held.clauses.map(scoreBy(learn(data.clauses))), held)
} else {
  const threshold = thresholdAt(leftOut(data.clauses, 6).filter((c) => isWhole(c.source)), data.words, ASKED)
  const { table, weights } = learn(data.clauses)
  const strongest = [...weights].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0] - b[0]).slice(0, KEEP)
  const unit = Math.min(2, Math.abs(strongest[0]?.[1] ?? 1)) / 127
  const kindOf = kindsBy(wordnet)
  const packed: Packed = {
    version: VERSION,
    threshold: Math.round(threshold * 100) / 100,
    unit,
    weights: packWeights(new Map(strongest.filter(([, weight]) => Math.round(weight / unit) !== 0)), unit),
    meanings: encodeMeanings(dictionary().map((word) => ({ step: stepOf(table.tellingOf(word)), kind: kindOf(word) }))),
  }
  const lines = [
    '// Generated by build/tagger/telling/train.ts; do not edit. Learnt from our own notes (build/tagger/notes, tests/fixtures).',
    '// What words mean is taken from WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved. Permission to',
    '// use, copy, modify and distribute it for any purpose and without fee or royalty is granted by its licence, which asks',
    '// for this notice: the database is provided "as is", without representations or warranties, express or implied.',
    "import type { Packed } from './model'",
    '',
    'export const TELLING_WEIGHTS: Packed = {',
    `  version: ${packed.version},`,
    `  threshold: ${packed.threshold},`,
    `  unit: ${packed.unit},`,
    `  weights: '${packed.weights}',`,
    `  meanings: '${packed.meanings}',`,
    '}',
    '',
  ]
  writeFileSync(join(root, 'shared/finder/telling/weights.generated.ts'), lines.join('\n'))
  console.log(`${weights.size} features, ${strongest.length} kept, threshold ${packed.threshold}, ${Math.round(lines.join('\n').length / 1024)} KB`)
}
