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

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word)

export type NamePlace = { start: number; end: number; form: string }

/**
 * Where a text has a marked form, as JavaScript string indices, the longest at each place. One word alone counts only with a capital, where
 * its script has any: a name may also be a word. @param isNoWord of a form in small letters, that it is no word either
 */
export function findMarked(text: string, isMarked: (form: string) => boolean, isNoWord: (form: string) => boolean = () => false): NamePlace[] {
  const words = [...text.matchAll(WORD)].map((match) => ({ folded: foldName(match[0]), raw: match[0], start: match.index, end: match.index + match[0].replace(/[’']s$/i, '').length }))
  const found: NamePlace[] = []
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(MAX_WORDS, words.length - at); length >= 1; length -= 1) {
      const run = words.slice(at, at + length)
      const first = run[0] as (typeof words)[number]
      const last = run[length - 1] as (typeof words)[number]
      const plain = run.map((word) => word.folded).join(' ')
      // "Thwaites" and "Thwaite's" are told apart from the name only by their last letter.
      const form = [plain, ...(plain.endsWith('s') ? [plain.slice(0, -1)] : [])].find(isMarked)
      if (form === undefined || (length === 1 && isSmall(first.raw) && !isNoWord(form))) continue
      found.push({ start: first.start, end: last.end, form })
      at += length - 1
      break
    }
  }
  return found
}

/** `isShared`: somebody else has the same name, so that only a person can say who is meant. */
export type TheirPlace = NamePlace & { isShared: boolean }

/** Where a text has one of their names; a longer name of somebody else around it is that person's. */
export const findTheirs = (text: string, isTheirs: (form: string) => boolean, isOthers: (form: string) => boolean, isNoWord?: (form: string) => boolean): TheirPlace[] =>
  findMarked(text, (form) => isTheirs(form) || isOthers(form), isNoWord).flatMap((place) => (isTheirs(place.form) ? [{ ...place, isShared: isOthers(place.form) }] : []))
