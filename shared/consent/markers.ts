/**
 * Names that were erased are remembered only as keyed hashes, so that a note which comes later from another laptop and still has one is
 * noticed without anybody keeping the name.
 */
import { foldWord } from '../field/search-query'

const WORD = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu
const foldName = (word: string): string => foldWord(word).replace(/[’'-]/g, '')
const MAX_WORDS = 3

/** The forms to remember: the whole name, each alias, and each part of three letters or more. */
export function markedForms(name: string, aliases: readonly string[]): string[] {
  const whole = [name, ...aliases].map((form) => [...form.matchAll(WORD)].map((match) => foldName(match[0])))
  return [...new Set([...whole.map((words) => words.join(' ')), ...whole.flat().filter((word) => word.length >= 3)])].filter((form) => form !== '')
}

/** Where a text has a marked form, as JavaScript string indices. One word alone counts only with a capital: a name may also be a word. */
export function findMarked(text: string, isMarked: (form: string) => boolean): [start: number, end: number][] {
  const words = [...text.matchAll(WORD)].map((match) => ({ folded: foldName(match[0]), raw: match[0], start: match.index, end: match.index + match[0].replace(/[’']s$/i, '').length }))
  const found: [number, number][] = []
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(MAX_WORDS, words.length - at); length >= 1; length -= 1) {
      const run = words.slice(at, at + length)
      const first = run[0] as (typeof words)[number]
      if (length === 1 && first.raw[0] === first.raw[0]?.toLowerCase()) continue
      const last = run[length - 1] as (typeof words)[number]
      const plain = run.map((word) => word.folded).join(' ')
      // "Thwaites" and "Thwaite's" are told apart from the name only by their last letter.
      if (!isMarked(plain) && !(plain.endsWith('s') && isMarked(plain.slice(0, -1)))) continue
      found.push([first.start, last.end])
      at += length - 1
      break
    }
  }
  return found
}
