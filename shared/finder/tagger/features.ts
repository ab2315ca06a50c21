/**
 * Features as 24-bit hashes. Those of a word alone (`formFeatures`) are computed once per distinct word; those that
 * join neighbours or describe the note (`contextFeatures`) once per token.
 */
import { hashText, SHAPE_LOWER, SHAPE_LOWER_LETTER, SHAPE_MIXED, type WordForm } from './word-forms'

export const KEY_BITS = 24
const KEY_MASK = (1 << KEY_BITS) - 1

function mix(template: number, a: number): number {
  let h = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
  return h ^ (h >>> 13)
}
const key = (template: number, a: number): number => {
  const h = mix(template, a)
  return (h ^ (h >>> 24)) & KEY_MASK
}
const key2 = (template: number, a: number, b: number): number => key(template, mix(a, b))
const key3 = (template: number, a: number, b: number, c: number): number => key(template, mix(mix(a, b), c))

/** Positions a word is seen from: two before … two after the token that is being labelled. */
export const POSITIONS = [-2, -1, 0, 1, 2] as const
export type Position = (typeof POSITIONS)[number]

const isWord = (form: WordForm): boolean => form.shape <= SHAPE_MIXED || form.shape === SHAPE_LOWER_LETTER

function ownFeatures(form: WordForm): number[] {
  const spelling = form.identity === form.hash
  const out = [key(0, 0), key(1, form.category), key2(2, form.shape, form.lists)]
  out.push(key3(3, form.shape, form.diacritics ? 1 : 0, Math.min(form.folded.length, 9)))
  if (form.wordClass > 0) out.push(key2(18, form.shape, form.lists))
  if (spelling) out.push(key(4, form.identity), key2(5, form.identity, form.shape))
  if (form.cluster > 0) out.push(key(9, form.cluster), key2(10, form.cluster, form.shape))
  if (form.kindred > 0) out.push(key2(13, form.kindred, form.shape), key3(14, form.kindred, form.shape, form.lists))
  if (form.kinds !== 0) {
    out.push(key2(11, form.kinds, form.shape))
    for (let kinds = form.kinds; kinds !== 0; kinds &= kinds - 1) out.push(key2(12, kinds & -kinds, form.shape))
  }
  if (!isWord(form)) return out
  const word = form.folded
  const group = form.shape === SHAPE_LOWER || form.shape === SHAPE_LOWER_LETTER ? 0 : 1
  for (let n = 1; n <= 4 && n < word.length; n += 1) {
    if (n === 4 && !spelling) break
    out.push(key3(6, n, hashText(word.slice(-n)), group))
    if (n > 1) out.push(key3(7, n, hashText(word.slice(0, n)), group))
  }
  const framed = `^${word.slice(0, 14)}$`
  if (spelling) for (let i = 1; i + 4 < framed.length; i += 1) out.push(key2(8, hashText(framed.slice(i, i + 3)), group))
  return out
}

/** Features of `form` seen from `position`; a hidden identity (see `wordForm`) leaves out what spells the word. */
export function formFeatures(form: WordForm, position: Position): number[] {
  if (position === 0) return ownFeatures(form)
  const base = 20 + (position + 2) * 6
  const out = [key(base, form.category)]
  out.push(key(base + 1, form.identity))
  if (form.cluster > 0) out.push(key(base + 4, form.cluster))
  if (form.kinds !== 0) out.push(key2(base + 5, form.kinds, form.shape))
  if (position === 1 || position === -1) {
    out.push(key2(base + 2, form.shape, form.lists))
    if (isWord(form) && form.folded.length > 3) out.push(key(base + 3, hashText(form.folded.slice(-3))))
  }
  return out
}

/** Everything around one token. */
export interface Surroundings<Form extends WordForm = WordForm> {
  readonly previous2: Form
  readonly previous: Form
  readonly form: Form
  readonly next: Form
  readonly next2: Form
  /** GAP_* before the token and before the next one. */
  readonly gap: number
  readonly nextGap: number
  /** 1 where a sentence starts here, else 0. */
  readonly sentenceStart: number
  /** 0 mixed case, 1 the passage has no capitals, 2 it has nothing else. */
  readonly caseMode: number
  /** What the rest of the text says of this word: see `document-words.ts`. */
  readonly elsewhere: number
}

/** What neighbours are joined by: category, identity (`word`) and cluster (`group`) of a word, and how the token stands. */
const SIGHTS = [
  'own', 'before', 'before2', 'after', 'after2', 'word', 'word before', 'word before2', 'word after', 'word after2', 'group', 'group before', 'group after',
  'shape', 'lists', 'gap', 'gap after', 'case', 'start', 'elsewhere',
] as const
type Sight = (typeof SIGHTS)[number]

/** Each is a feature; the first is number 50. */
const JOINED: readonly (readonly [Sight, Sight, Sight?])[] = [
  ['before', 'own', 'gap'],
  ['own', 'after', 'gap after'],
  ['before', 'own', 'after'],
  ['word before', 'own'],
  ['word after', 'own'],
  ['before2', 'before', 'own'],
  ['own', 'after', 'after2'],
  ['word before2', 'word before', 'own'],
  ['own', 'word after', 'word after2'],
  ['word', 'before'],
  ['word', 'after'],
  ['word', 'word before'],
  ['word', 'word after'],
  ['own', 'start'],
  ['word', 'shape', 'start'],
  ['own', 'gap', 'gap after'],
  ['shape', 'elsewhere'],
  ['own', 'elsewhere'],
  ['shape', 'case', 'lists'],
  ['before', 'shape', 'case'],
  ['after', 'shape', 'start'],
  ['word before', 'word after', 'shape'],
  ['elsewhere', 'start', 'own'],
  ['word before', 'own', 'start'],
  ['group before', 'shape', 'lists'],
  ['group after', 'shape', 'lists'],
  ['group before', 'group after', 'shape'],
  ['group before', 'group', 'shape'],
  ['group', 'group after', 'shape'],
]
const FIRST_JOINED = 50
const NO_SIGHT = 255
const PLACES = Uint8Array.from(JOINED.flatMap(([a, b, c]) => [SIGHTS.indexOf(a), SIGHTS.indexOf(b), c === undefined ? NO_SIGHT : SIGHTS.indexOf(c)]))

export const CONTEXT_FEATURES = JOINED.length

const seen = new Int32Array(SIGHTS.length)

/** Writes CONTEXT_FEATURES keys to `out`. From a table, so that the hashing is one short loop: written out it is too long to be inlined. */
export function contextFeatures(around: Surroundings, out: Int32Array): void {
  const { previous2, previous, form, next, next2, gap, nextGap, sentenceStart, caseMode, elsewhere } = around
  seen[0] = form.category
  seen[1] = previous.category
  seen[2] = previous2.category
  seen[3] = next.category
  seen[4] = next2.category
  seen[5] = form.identity
  seen[6] = previous.identity
  seen[7] = previous2.identity
  seen[8] = next.identity
  seen[9] = next2.identity
  seen[10] = form.cluster
  seen[11] = previous.cluster
  seen[12] = next.cluster
  seen[13] = form.shape
  seen[14] = form.lists
  seen[15] = gap
  seen[16] = nextGap
  seen[17] = caseMode
  seen[18] = sentenceStart + caseMode * 2
  seen[19] = elsewhere
  for (let k = 0; k < CONTEXT_FEATURES; k += 1) {
    const third = PLACES[k * 3 + 2] ?? NO_SIGHT
    const two = mix(seen[PLACES[k * 3] ?? 0] ?? 0, seen[PLACES[k * 3 + 1] ?? 0] ?? 0)
    out[k] = key(FIRST_JOINED + k, third === NO_SIGHT ? two : mix(two, seen[third] ?? 0))
  }
}
