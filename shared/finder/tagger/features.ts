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
export interface Surroundings {
  readonly previous2: WordForm
  readonly previous: WordForm
  readonly form: WordForm
  readonly next: WordForm
  readonly next2: WordForm
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

export const CONTEXT_FEATURES = 29

/** Writes CONTEXT_FEATURES keys to `out`. */
export function contextFeatures(around: Surroundings, out: Int32Array): void {
  const { previous2, previous, form, next, next2, gap, nextGap, sentenceStart, caseMode, elsewhere } = around
  const own = form.category
  const start = sentenceStart + caseMode * 2
  out[0] = key3(50, previous.category, own, gap)
  out[1] = key3(51, own, next.category, nextGap)
  out[2] = key3(52, previous.category, own, next.category)
  out[3] = key2(53, previous.identity, own)
  out[4] = key2(54, next.identity, own)
  out[5] = key3(55, previous2.category, previous.category, own)
  out[6] = key3(56, own, next.category, next2.category)
  out[7] = key3(57, previous2.identity, previous.identity, own)
  out[8] = key3(58, own, next.identity, next2.identity)
  out[9] = key2(59, form.identity, previous.category)
  out[10] = key2(60, form.identity, next.category)
  out[11] = key2(61, form.identity, previous.identity)
  out[12] = key2(62, form.identity, next.identity)
  out[13] = key2(63, own, start)
  out[14] = key3(64, form.identity, form.shape, start)
  out[15] = key3(65, own, gap, nextGap)
  out[16] = key2(66, form.shape, elsewhere)
  out[17] = key2(67, own, elsewhere)
  out[18] = key3(68, form.shape, caseMode, form.lists)
  out[19] = key3(69, previous.category, form.shape, caseMode)
  out[20] = key3(70, next.category, form.shape, start)
  out[21] = key3(71, previous.identity, next.identity, form.shape)
  out[22] = key3(72, elsewhere, start, own)
  out[23] = key3(73, previous.identity, own, start)
  out[24] = key3(74, previous.cluster, form.shape, form.lists)
  out[25] = key3(75, next.cluster, form.shape, form.lists)
  out[26] = key3(76, previous.cluster, next.cluster, form.shape)
  out[27] = key3(77, previous.cluster, form.cluster, form.shape)
  out[28] = key3(78, form.cluster, next.cluster, form.shape)
}
