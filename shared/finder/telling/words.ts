import { dictionary } from '../lexicon'

/**
 * What the dictionary's words say of a clause by their meaning: one character a word, in the dictionary's order. Its six
 * bits hold how telling the word is (eight steps) and of which kind of detail (eight kinds).
 */
export const KINDS = ['none', 'work', 'illness', 'family', 'event', 'home', 'fame', 'thing'] as const
export type Kind = (typeof KINDS)[number]

/** The eight steps, in units of the model's scores. Words that say nothing either way take the third. */
export const STEPS: readonly number[] = [-0.9, -0.45, 0, 0.25, 0.5, 0.8, 1.15, 1.6]
const NEUTRAL = 2
const FIRST_CODE = 48

export type Meaning = { step: number; kind: number }

/** Characters "0" to "o": none of them needs an escape but the backslash, which stands aside as "~". */
export function encodeMeanings(meanings: readonly Meaning[]): string {
  return meanings.map(({ step, kind }) => String.fromCharCode(FIRST_CODE + step * 8 + kind)).join('').replaceAll('\\', '~')
}

export type WordTable = {
  /** About -1…1.6; 0 for a word nobody knows. */
  tellingOf(key: string): number
  kindOf(key: string): Kind
}

/** Throws where the string does not belong to this dictionary. */
export function readMeanings(coded: string): WordTable {
  const words = dictionary()
  if (words.length !== coded.length) throw new Error('The telling model was trained with another dictionary: run build/tagger/telling/train.ts.')
  const known = new Map<string, number>()
  words.forEach((word, k) => {
    const code = coded.charCodeAt(k)
    const six = (code === 126 ? 92 : code) - FIRST_CODE
    if (six !== NEUTRAL * 8) known.set(word, six)
  })
  return {
    tellingOf: (key) => STEPS[(known.get(key) ?? NEUTRAL * 8) >> 3] ?? 0,
    kindOf: (key) => KINDS[(known.get(key) ?? 0) & 7] ?? 'none',
  }
}
