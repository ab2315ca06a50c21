/** What a pseudonym must not be: like the person's own name in initial, sound or rhyme, or the name of anybody in the study. */
import { fold } from '../../finder/normalise'
import { keysOf } from '../../finder/lexicon'
import { withoutTitles } from '../../finder/register/compile'
import { editDistance, soundOf } from '../../finder/register/sounds'

/** The words of someone's names, folded, without titles: "Mrs Maggie O’Dowd" gives maggie, odowd. */
export const nameWords = (names: readonly string[]): string[] => [...new Set(names.flatMap((name) => withoutTitles(keysOf(name))).filter((word) => /\p{L}/u.test(word)))]

const plain = (name: string): string => fold(name).replace(/[^a-z]/g, '')

type Heard = { letters: string; sound: string; rhyme: string }
/** The same few hundred words are weighed against each other thousands of times. */
const heardByName = new Map<string, Heard>()
function heard(name: string): Heard {
  let known = heardByName.get(name)
  if (!known) heardByName.set(name, (known = { letters: plain(name), sound: soundOf(name), rhyme: rhymeOf(name) }))
  return known
}

/** How a name ends to the ear: its last vowel and what follows; where nothing follows, with the consonant before it ("na" of Edna). */
export function rhymeOf(name: string): string {
  const ending = plain(name)
    .replace(/(?<=[^aeiou])e$/, '')
    .replace(/(?:ey|ie|ee|y|i)$/, 'i')
    .replace(/(?:er|or|ah|a)$/, 'a')
    .replace(/(.)\1+/g, '$1')
  const match = /[aeiouy]+[^aeiouy]*$/.exec(ending)
  if (!match) return ending
  const isOpen = !/[^aeiouy]$/.test(ending)
  return isOpen ? ending.slice(Math.max(0, match.index - 1)) : match[0].replace(/^[aeiouy]*(?=[aeiouy])/, '')
}

export type Likeness = 'initial' | 'sound' | 'rhyme'
/** In which ways a pseudonym recalls one of these words. */
export function likenesses(pseudonym: string, words: readonly string[]): Likeness[] {
  const own = heard(pseudonym)
  const found = new Set<Likeness>()
  for (const word of words.map(heard)) {
    if (word.letters === '') continue
    if (word.letters[0] === own.letters[0]) found.add('initial')
    if (word.sound === own.sound || editDistance(word.letters, own.letters, 1) <= 1) found.add('sound')
    if (word.letters.length > 1 && word.rhyme === own.rhyme) found.add('rhyme')
  }
  return [...found]
}

/** Whether a name is anybody's word, or so near that a slip of the pen makes it one. */
export const isSomebodys = (pseudonym: string, everybody: ReadonlySet<string>): boolean => {
  const parts = nameWords([pseudonym])
  return parts.some((part) => everybody.has(part) || (part.length >= 5 && [...everybody].some((word) => editDistance(word, part, 1) <= 1)))
}

/** Letters, with marks, apostrophes, hyphens and single spaces between; at most forty. */
export const isNameLike = (pseudonym: string): boolean => pseudonym.length <= 40 && /^\p{L}[\p{L}\p{M}]*(?:[ '’-]\p{L}[\p{L}\p{M}]*)*$/u.test(pseudonym)
