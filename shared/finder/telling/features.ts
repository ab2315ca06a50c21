import { F } from '../lexicon'
import { clusterOf } from '../tagger/word-clusters'
import type { Token } from '../tokens'
import { classOf, EDGE, hashOf, identityOf, mix, NAME } from './identity'
import type { Clause } from './clauses'
import type { WordTable } from './words'

/** What the model sees of a clause: hashed keys below 2^22, each with a value. */
export type Features = { keys: number[]; values: number[] }

/** `fired` are the numbers of the frames that matched inside the clause. */
export function clauseFeatures(text: string, tokens: readonly Token[], clause: Clause, fired: readonly number[], table: Pick<WordTable, 'tellingOf'>): Features {
  const seen = new Set<number>()
  const { from, to } = clause
  const ids: number[] = []
  const classes: number[] = []
  const groups: number[] = []
  const telling: number[] = []
  for (let i = from; i <= to; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    const id = identityOf(token)
    ids.push(id)
    classes.push(classOf(token, id))
    groups.push(id === NAME ? 0 : clusterOf(hashOf(token.form.key)))
    if (id !== NAME && (token.form.flags & F.FUNCTION) === 0) telling.push(table.tellingOf(token.form.key))
  }
  const n = ids.length
  for (let k = 0; k < n; k++) {
    const a = ids[k] ?? EDGE
    const b = ids[k + 1] ?? EDGE
    const ca = classes[k] ?? EDGE
    const cb = classes[k + 1] ?? EDGE
    seen.add(mix(1, a))
    seen.add(mix(2, a, b))
    seen.add(mix(4, ca, cb, classes[k + 2] ?? EDGE))
    seen.add(mix(5, a, cb))
    seen.add(mix(6, ca, b))
    if (k + 2 < n) seen.add(mix(3, a, ids[k + 2]))
    if (k + 1 < n) seen.add(mix(7, ca, cb))
    seen.add(mix(8, ca))
    const ga = groups[k] ?? 0
    const gb = groups[k + 1] ?? 0
    if (ga > 0) seen.add(mix(20, ga))
    if (ga > 0 && gb > 0) seen.add(mix(21, ga, gb))
    if (ga > 0) seen.add(mix(22, classes[k - 1] ?? EDGE, ga))
    if (ga > 0) seen.add(mix(23, ids[k - 1] ?? EDGE, ga))
    if (ga > 0) seen.add(mix(24, ga, b))
  }
  seen.add(mix(9, ids[0] ?? EDGE))
  seen.add(mix(10, classes[0] ?? EDGE, classes[1] ?? EDGE))
  seen.add(mix(11, Math.min(12, n < 8 ? n : 6 + (n >> 2))))
  const before = text.slice(Math.max(0, clause.start - 3), clause.start).trimEnd()
  seen.add(mix(12, before.charCodeAt(before.length - 1) || 0))
  seen.add(mix(13, text.charCodeAt(clause.end) || 0))
  for (const frame of fired) seen.add(mix(14, frame))
  if (fired.length > 0) seen.add(mix(15, Math.min(2, fired.length)))
  const keys = [...seen]
  const scale = 1 / Math.sqrt(Math.max(6, n))
  const values = keys.map(() => 2 * scale)
  const put = (name: number, value: number): void => {
    keys.push(mix(16, name))
    values.push(value)
  }
  put(0, 1)
  if (telling.length > 0) {
    telling.sort((a, b) => b - a)
    const [first = 0, second = 0, third = 0] = telling
    put(1, first)
    put(2, second)
    put(3, third)
    put(4, telling.reduce((a, b) => a + b, 0) / Math.sqrt(n))
    put(5, telling[telling.length - 1] ?? 0)
    put(6, telling.reduce((a, b) => a + Math.max(0, b), 0) / 3)
  }
  return { keys, values }
}
