import { F } from '../lexicon'
import type { Token } from '../tokens'
import type { Clause } from './clauses'
import type { WordTable } from './words'

/** What the model sees of a clause: hashed keys below 2^22, each with a value. */
export type Features = { keys: number[]; values: number[] }

const BITS = 22
const MASK = (1 << BITS) - 1

/** FNV-1a over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

const mix = (kind: number, a: number, b = 0, c = 0): number => {
  let h = Math.imul(kind + 0x9e3779b1, 0x85ebca6b)
  h = Math.imul((h ^ (h >>> 13)) + a, 0xc2b2ae35)
  h = Math.imul((h ^ (h >>> 15)) + b, 0x27d4eb2f)
  h = Math.imul((h ^ (h >>> 14)) + c, 0x165667b1)
  return ((h ^ (h >>> 16)) >>> 0) & MASK
}

const AGENT = /(?:er|or|ist|ian|man|woman|men|women|master|mistress|wright|smith|monger|maker|keeper)$/
const hashes = new Map<string, number>()

function hashOf(key: string): number {
  const known = hashes.get(key)
  if (known !== undefined) return known
  const made = hashText(key)
  if (hashes.size > 100_000) hashes.clear()
  hashes.set(key, made)
  return made
}

const NAME = hashText('<name>')
const YEAR = hashText('<year>')
const DIGITS = hashText('<digits>')
const MANY_DIGITS = hashText('<many digits>')
const EDGE = hashText('<edge>')

/** A word that no list has, written with a capital, is somebody or somewhere: who, does not matter here. */
function isName(token: Token): boolean {
  const { shape, flags } = token.form
  if (shape === 'lower' || shape === 'digits') return (flags & F.FIRST) !== 0 && (flags & F.WORD) === 0
  return (flags & (F.WORD | F.FUNCTION | F.ABBREVIATION | F.KEEP | F.PEOPLES | F.WEEKDAY | F.MONTH | F.KIN | F.ROLE | F.TITLE | F.GENERIC | F.CHAIN)) === 0
}

function identityOf(token: Token): number {
  const { key, shape, hasDigit } = token.form
  if (shape === 'digits') return /^(?:1[5-9]|20)\d\d$/.test(key) ? YEAR : key.length > 2 ? MANY_DIGITS : DIGITS
  if (hasDigit) return DIGITS
  return isName(token) ? NAME : hashOf(key)
}

/** A coarse class: what a word is where its spelling is too rare to be learnt. */
function classOf(token: Token, identity: number): number {
  const { key, flags, shape } = token.form
  if (identity === NAME || identity === YEAR || identity === DIGITS || identity === MANY_DIGITS) return identity
  if ((flags & F.NUMBER) !== 0) return 1
  if ((flags & F.ORDINAL) !== 0) return 2
  if ((flags & F.KIN) !== 0) return 3
  if ((flags & F.PEOPLES) !== 0) return 4
  if ((flags & F.FUNCTION) !== 0) return identity
  if ((flags & F.SPEECH) !== 0) return 5
  if ((flags & F.ROLE) !== 0) return 6
  if (shape === 'title' && !token.opens) return 7
  if (shape === 'caps') return 8
  if (key.endsWith('ed')) return 9
  if (key.endsWith('ing')) return 10
  if (AGENT.test(key)) return 11
  if (key.endsWith('s')) return 12
  return 13
}

/** `fired` are the numbers of the frames that matched inside the clause. */
export function clauseFeatures(text: string, tokens: readonly Token[], clause: Clause, fired: readonly number[], table: Pick<WordTable, 'tellingOf'>): Features {
  const seen = new Set<number>()
  const { from, to } = clause
  const ids: number[] = []
  const classes: number[] = []
  const telling: number[] = []
  for (let i = from; i <= to; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    const id = identityOf(token)
    ids.push(id)
    classes.push(classOf(token, id))
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
