import { F } from '../lexicon'
import type { Token } from '../tokens'
import { classOf, EDGE, learntOf, mix, NAME } from './identity'
import type { Clause } from './clauses'
import type { WordTable } from './words'

/** What a model sees: hashed keys below 2^22, each with a value. */
export type Features = { keys: number[]; values: number[] }

/** What the model sees of a clause: keys that are there or not, some named twice; what one of them counts; and measures, with keys of their own. */
export type Sight = { keys: number[]; value: number; measures: number[] }

/** The keys of the measures, in their order. */
export const MEASURES: readonly number[] = [0, 1, 2, 3, 4, 5, 6].map((name) => mix(16, name))

/** `fired` are the numbers of the frames that matched inside the clause. */
export function sightOf(text: string, tokens: readonly Token[], clause: Clause, fired: readonly number[], table: Pick<WordTable, 'tellingOf'>): Sight {
  const keys: number[] = []
  const { from, to } = clause
  const ids: number[] = []
  const classes: number[] = []
  const groups: number[] = []
  const telling: number[] = []
  for (let i = from; i <= to; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    const learnt = learntOf(token.form)
    const { identity, group } = learnt
    ids.push(identity)
    classes.push(classOf(token))
    groups.push(identity === NAME ? 0 : group)
    if (identity === NAME || (token.form.flags & F.FUNCTION) !== 0) continue
    if (learnt.askedTable !== table) {
      learnt.askedTable = table
      learnt.telling = table.tellingOf(token.form.key)
    }
    telling.push(learnt.telling)
  }
  const n = ids.length
  for (let k = 0; k < n; k++) {
    const a = ids[k] ?? EDGE
    const b = ids[k + 1] ?? EDGE
    const ca = classes[k] ?? EDGE
    const cb = classes[k + 1] ?? EDGE
    keys.push(mix(1, a), mix(2, a, b), mix(4, ca, cb, classes[k + 2] ?? EDGE), mix(5, a, cb), mix(6, ca, b))
    if (k + 2 < n) keys.push(mix(3, a, ids[k + 2]))
    if (k + 1 < n) keys.push(mix(7, ca, cb))
    keys.push(mix(8, ca))
    const ga = groups[k] ?? 0
    const gb = groups[k + 1] ?? 0
    if (ga === 0) continue
    keys.push(mix(20, ga))
    if (gb > 0) keys.push(mix(21, ga, gb))
    keys.push(mix(22, classes[k - 1] ?? EDGE, ga), mix(23, ids[k - 1] ?? EDGE, ga), mix(24, ga, b))
  }
  const before = text.slice(Math.max(0, clause.start - 3), clause.start).trimEnd()
  keys.push(
    mix(9, ids[0] ?? EDGE),
    mix(10, classes[0] ?? EDGE, classes[1] ?? EDGE),
    mix(11, Math.min(12, n < 8 ? n : 6 + (n >> 2))),
    mix(12, before.charCodeAt(before.length - 1) || 0),
    mix(13, text.charCodeAt(clause.end) || 0),
  )
  for (const frame of fired) keys.push(mix(14, frame))
  if (fired.length > 0) keys.push(mix(15, Math.min(2, fired.length)))
  return { keys, value: 2 / Math.sqrt(Math.max(6, n)), measures: [1, ...measuresOf(telling, n)] }
}

function measuresOf(telling: number[], words: number): number[] {
  if (telling.length === 0) return []
  telling.sort((a, b) => b - a)
  const [first = 0, second = 0, third = 0] = telling
  let sum = 0
  let above = 0
  for (const value of telling) {
    sum += value
    above += Math.max(0, value)
  }
  return [first, second, third, sum / Math.sqrt(words), telling[telling.length - 1] ?? 0, above / 3]
}

/** The same as training takes it: each key once. */
export function clauseFeatures(...clause: Parameters<typeof sightOf>): Features {
  const { keys, value, measures } = sightOf(...clause)
  const distinct = [...new Set(keys)]
  return { keys: [...distinct, ...MEASURES.slice(0, measures.length)], values: [...distinct.map(() => value), ...measures] }
}
