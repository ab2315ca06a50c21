/** What of a sealed passage the leak check searches for: its sentences, and every run of words too long to stand elsewhere by chance. */
import { splitMentions } from '../field/mention'
import { evenFold } from './literal-search'

/** A whole sentence counts from this many words on, any run of a longer one from `RUN`: fewer, because a name in it may have been replaced. */
const SENTENCE = 4
const RUN = 6
/** So many words of some length make a run that nobody else writes. */
const TELLING = 3
const TELLING_LENGTH = 4

/** Evenly folded, each once. A passage of fewer words is not searched for: it may be anybody's. */
export function sealedPieces(texts: readonly string[]): string[] {
  const pieces = new Set<string>()
  for (const text of texts)
    for (const part of splitMentions(text)) {
      if (part.kind !== 'text') continue
      for (const sentence of evenFold(part.text).split(/(?<=[.!?;:])\s+|\s{2,}/)) {
        const words = [...sentence.matchAll(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu)]
        if (words.length < SENTENCE) continue
        const length = Math.min(RUN, words.length)
        for (let first = 0; first + length <= words.length; first += 1) {
          const run = words.slice(first, first + length)
          if (run.filter(([word]) => word.length >= TELLING_LENGTH).length < TELLING) continue
          const [from, last] = [run[0], run.at(-1)]
          if (from && last) pieces.add(sentence.slice(from.index, last.index + last[0].length))
        }
      }
    }
  return [...pieces]
}
