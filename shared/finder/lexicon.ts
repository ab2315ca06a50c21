import { atOnce } from '../steps'
import { FIRST_NAMES_SSA } from './data/first-names.generated'
import * as closed from './data/function-words'
import * as keep from './data/keep'
import * as culture from './data/keep-culture'
import * as more from './data/keep-more'
import { FIRST_NAMES_OWN, SURNAMES_OWN } from './data/names-own'
import { TOWNS } from './data/towns.generated'
import * as vocabulary from './data/vocabulary'
import { WORDS } from './data/words.generated'
import { fold } from './normalise'

/** What the lists know of a folded word; bits of `flagsOf`. */
export const F = {
  WORD: 1,
  FIRST: 2,
  SURNAME: 4,
  TOWN: 8,
  TITLE: 16,
  WORD_TITLE: 32,
  KIN: 64,
  SPEECH: 128,
  PLACE_LEAD: 256,
  PERSON_LEAD: 512,
  ROLE: 1024,
  STREET: 2048,
  STREET_STRICT: 4096,
  ORG_END: 8192,
  ORG_STRICT: 16384,
  PLACE_END: 32768,
  KEEP: 65536,
  EPONYM: 131072,
  SCHOLAR: 262144,
  ABBREVIATION: 524288,
  MONTH: 1048576,
  WEEKDAY: 2097152,
  GENERIC: 4194304,
  FUNCTION: 8388608,
  NUMBER: 16777216,
  ORDINAL: 33554432,
  PEOPLES: 67108864,
  PRONOUN: 134217728,
  MAINLY_NAME: 268435456,
  VERBISH: 536870912,
  CHAIN: 1073741824,
} as const

/** A name list entry that takes several tokens: the keys after the first, and what the whole is. */
export type Phrase = { keys: readonly string[]; kind: 'keep' | 'scholar' | 'town' }

export type Lexicon = {
  flagsOf(key: string): number
  /** Multi-word entries by their first key, longest first. */
  phrasesFrom(key: string): readonly Phrase[] | undefined
}

function decode(coded: string): string[] {
  const out: string[] = []
  let previous = ''
  for (const part of coded.split(',')) {
    previous = previous.slice(0, parseInt(part[0] ?? '0', 36)) + part.slice(1)
    out.push(previous)
  }
  return out
}

const listed = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** The keys the tokeniser would make of an entry: letters and digits only, cut at spaces and hyphens. */
export function keysOf(entry: string): string[] {
  return fold(entry)
    .replace(/'/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((key) => key !== '')
}

/** Some ten thousand entries of a list, a few milliseconds. */
const A_STEP = 10_000

function* build(): Generator<void, Lexicon> {
  const flags = new Map<string, number>()
  const phrases = new Map<string, Phrase[]>()
  const mark = (key: string, bit: number): void => void flags.set(key, (flags.get(key) ?? 0) | bit)
  const addEntry = (entry: string, bit: number, kind: Phrase['kind'] | null): void => {
    const keys = keysOf(entry.replace(/_/g, ' '))
    const [first, ...rest] = keys
    if (first === undefined) return
    if (rest.length === 0) return mark(first, bit)
    if (kind === null) return
    const list = phrases.get(first) ?? []
    list.push({ keys: rest, kind })
    phrases.set(first, list)
  }
  let done = 0
  for (const word of dictionary()) {
    flags.set(word, F.WORD)
    if (++done % A_STEP === 0) yield
  }
  for (const name of decode(FIRST_NAMES_SSA)) mark(name, F.FIRST)
  yield
  for (const name of listed(FIRST_NAMES_OWN)) for (const key of keysOf(name)) mark(key, F.FIRST)
  for (const name of listed(SURNAMES_OWN)) for (const key of keysOf(name)) mark(key, F.SURNAME)
  for (const town of decode(TOWNS)) addEntry(town, F.TOWN, 'town')
  yield
  const ownNames = new Set(listed(FIRST_NAMES_OWN))
  for (const area of listed(vocabulary.AREAS)) {
    addEntry(area, F.TOWN, 'town')
    // Devon and Kent are places here, whatever some parents chose.
    const known = flags.get(area)
    if (known !== undefined && !ownNames.has(area)) flags.set(area, known & ~F.FIRST)
  }
  const plain: [string, number][] = [
    [vocabulary.TITLES, F.TITLE],
    [vocabulary.WORD_TITLES, F.WORD_TITLE],
    [vocabulary.KIN, F.KIN],
    [vocabulary.SPEECH_VERBS, F.SPEECH],
    [vocabulary.PLACE_LEADS, F.PLACE_LEAD],
    [vocabulary.PERSON_LEADS, F.PERSON_LEAD],
    [vocabulary.ROLES, F.ROLE],
    [vocabulary.STREET_WORDS, F.STREET],
    [vocabulary.STREET_WORDS_STRICT, F.STREET_STRICT],
    [vocabulary.ORG_WORDS, F.ORG_END],
    [vocabulary.ORG_WORDS_STRICT, F.ORG_STRICT],
    [vocabulary.PLACE_WORDS, F.PLACE_END],
    [closed.MONTHS, F.MONTH],
    [closed.WEEKDAYS, F.WEEKDAY],
    [closed.GENERIC_CAPITALS, F.GENERIC],
    [closed.FUNCTION_WORDS, F.FUNCTION],
    [closed.PRONOUNS, F.PRONOUN],
    [closed.MAINLY_NAMES, F.MAINLY_NAME],
    [closed.VERBISH_NAMES, F.VERBISH],
  ]
  for (const [text, bit] of plain) {
    for (const entry of listed(text)) {
      // A multi-word entry of these classes counts by its last word.
      const keys = keysOf(entry.replace(/_/g, ' '))
      const last = keys[keys.length - 1]
      if (last !== undefined) mark(last, bit)
    }
  }
  yield
  const kept: [string, number, Phrase['kind']][] = [
    [keep.EPONYMS, F.EPONYM, 'keep'],
    [keep.CONDITIONS, F.ABBREVIATION, 'keep'],
    [keep.DRUGS, F.KEEP, 'keep'],
    [keep.SCALES, F.ABBREVIATION, 'keep'],
    [keep.SYSTEMS, F.KEEP, 'keep'],
    [keep.NATIONAL, F.KEEP, 'keep'],
    [keep.SCHOLARS, F.SCHOLAR, 'scholar'],
    [keep.PUBLIC_FIGURES, F.KEEP, 'keep'],
    [keep.PEOPLES, F.PEOPLES, 'keep'],
    [listed(keep.PEOPLES).filter((w) => /[nie]$/.test(w) && !w.includes('_')).map((w) => `${w}s`).join(' '), F.PEOPLES, 'keep'],
    [keep.ABBREVIATIONS, F.ABBREVIATION, 'keep'],
    ...[...Object.values(culture), more.MAKES, more.SCREEN_AND_PAGE, more.KNOWN_TO_ALL].map((text): [string, number, Phrase['kind']] => [text, F.KEEP, 'keep']),
    [more.CITED, F.SCHOLAR, 'scholar'],
    [more.SHORT_FORMS, F.ABBREVIATION, 'keep'],
  ]
  for (const [text, bit, kind] of kept) {
    for (const entry of listed(text)) {
      if (/\d{4}$/.test(entry) || entry.endsWith('_')) continue
      addEntry(entry, bit, kind)
    }
  }
  for (const entry of listed(keep.CHAINS)) for (const key of keysOf(entry.replace(/_/g, ' ')).slice(-1)) mark(key, F.CHAIN)
  for (const word of Object.keys(closed.NUMBER_WORDS)) mark(word, F.NUMBER)
  for (const word of Object.keys(closed.ORDINAL_WORDS)) mark(word, F.ORDINAL)
  // Of two entries of one length what is kept comes before a town of that name.
  for (const list of phrases.values()) list.sort((a, b) => b.keys.length - a.keys.length || Number(a.kind === 'town') - Number(b.kind === 'town'))
  return { flagsOf: (key) => flags.get(key) ?? 0, phrasesFrom: (key) => phrases.get(key) }
}

let words: readonly string[] | undefined

/** The everyday words in the list's own order. */
export function dictionary(): readonly string[] {
  words ??= decode(WORDS)
  return words
}

let shared: Lexicon | undefined

/** The lists, decoded on first use and then shared: they are constant. */
export const lexicon = (): Lexicon => shared ?? atOnce(readLexicon())

/** The same in steps, for who must not wait a tenth of a second. */
export function* readLexicon(): Generator<void, Lexicon> {
  shared ??= yield* build()
  return shared
}
