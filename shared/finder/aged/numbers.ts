import { NUMBER_WORDS } from '../data/function-words'
import type { Token } from '../tokens'

/** A whole number at a token: "82", "eighty-two", "five"; `to` is its last token. */
export type NumberAt = { value: number; to: number; words: boolean }

export function numberAt(tokens: readonly Token[], i: number): NumberAt | null {
  const token = tokens[i]
  if (token === undefined) return null
  if (/^\d{1,3}$/.test(token.form.key)) return { value: Number(token.form.key), to: i, words: false }
  const value = NUMBER_WORDS[token.form.key]
  if (value === undefined || token.form.key === 'o' || token.form.key === 'oh') return null
  const next = tokens[i + 1]
  if (value >= 20 && value < 100 && next !== undefined && (next.gap === 'hyphen' || next.gap === 'space')) {
    const unit = NUMBER_WORDS[next.form.key]
    if (unit !== undefined && unit > 0 && unit < 10) return { value: value + unit, to: i + 1, words: true }
  }
  return { value, to: i, words: true }
}

/** Nobody is older; and "a hundred" is a way of speaking. */
export const couldBeAge = ({ value, words }: NumberAt): boolean => value <= 105 && !(words && value === 100)
