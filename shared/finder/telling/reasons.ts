import type { Fired } from '../rules/indirect'
import type { Token } from '../tokens'
import type { Clause } from './clauses'
import type { Kind, WordTable } from './words'

/** One sentence for the reviewer, by kind of detail. It never holds words of the note. */
const REASONS: Readonly<Record<Exclude<Kind, 'none'>, string>> = {
  work: 'A job or an office that few people have held.',
  illness: 'An illness or a treatment that few people have.',
  family: 'A family that people would know.',
  event: 'An event that people remember or that made news.',
  home: 'A home or a building that people can point at.',
  fame: 'Can be looked up: news, a stage, a game or a prize.',
  thing: 'A thing or an animal that people know somebody by.',
}
const DEED = 'Tells of a life or a deed that points at one person.'
const ONE = 'Only one person can be meant.'
const SOLE = new Set('only first last sole oldest youngest'.split(' '))

/** A frame that matched knows best; then "the only", "the first", "the last"; then what most of the words are about. */
export function reasonFor(tokens: readonly Token[], clause: Clause, fired: readonly Fired[], table: WordTable): string {
  const [frame] = fired
  if (frame !== undefined) return frame.trigger.reason
  const weights = new Map<Kind, number>()
  for (let i = clause.from; i <= clause.to; i++) {
    const key = tokens[i]?.form.key ?? ''
    if (SOLE.has(key) && (tokens[i - 1]?.form.key ?? '') !== 'at') return ONE
    const telling = table.tellingOf(key)
    const kind = table.kindOf(key)
    if (kind !== 'none' && telling > 0) weights.set(kind, (weights.get(kind) ?? 0) + telling)
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best === undefined || best[0] === 'none' || best[1] < 0.6 ? DEED : REASONS[best[0]]
}
