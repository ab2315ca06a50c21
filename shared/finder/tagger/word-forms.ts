/** What the tagger knows of a word by itself: folded spelling, shape, closed class, and which word lists hold it. */
import { F, lexicon } from '../lexicon'
import { TOKEN_CLITIC, TOKEN_CODE, TOKEN_MARK, TOKEN_NUMBER } from './tokens'
import { wordClassOf } from './word-classes'
import { clusterOf } from './word-clusters'
import { kindOf } from './word-kinds'

/** What the finder's lists say of a word that may speak for a name or against it. */
const TELLING =
  F.FIRST | F.SURNAME | F.TOWN | F.KEEP | F.EPONYM | F.SCHOLAR | F.ABBREVIATION | F.PEOPLES | F.CHAIN | F.STREET | F.ORG_END | F.PLACE_END | F.ROLE | F.GENERIC | F.MAINLY_NAME | F.VERBISH
const NAMES = F.FIRST | F.SURNAME
const PROPER = F.TOWN | F.KEEP | F.EPONYM | F.SCHOLAR | F.PEOPLES | F.CHAIN
const PLAIN = F.WORD | F.FUNCTION | F.GENERIC | F.KIN | F.ROLE | F.SPEECH | F.NUMBER | F.ORDINAL | F.PRONOUN

export const SHAPE_LOWER = 0
export const SHAPE_CAPITAL = 1
export const SHAPE_UPPER_SHORT = 2
export const SHAPE_UPPER_LONG = 3
export const SHAPE_INITIAL = 4
export const SHAPE_MIXED = 5
export const SHAPE_NUMBER = 6
export const SHAPE_CODE = 7
export const SHAPE_MARK = 8
export const SHAPE_CLITIC = 9
export const SHAPE_LOWER_LETTER = 10
export const SHAPE_UNCASED = 11
export const SHAPE_EDGE = 12

export interface WordForm {
  /** Lower case, without diacritics, apostrophes or invisible characters. */
  readonly folded: string
  /** Hash of `folded`. */
  readonly hash: number
  /** What features know the word by: its hash, or in training something nobody has seen. */
  readonly identity: number
  /** One of SHAPE_*. */
  readonly shape: number
  /** 1 common word, 2 first name or surname, 4 town or something that is kept (see the finder's lists). */
  readonly lists: number
  /** The telling bits of the finder's lists; those of names, towns and what is kept are hidden with the lists. */
  readonly kinds: number
  /** Group of words that are used alike, 0 for none. */
  readonly cluster: number
  /** How much it is used like names of people and places (`word-kinds.ts`), 0 where that is not known. */
  readonly kindred: number
  /** Class of `word-classes.ts`. */
  readonly wordClass: number
  /** Class and case, or shape and lists where there is no class: what neighbours see of a word. */
  readonly category: number
  readonly diacritics: boolean
}

const SPECIAL: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe' }

/** Lower case, diacritics stripped, apostrophes and invisible characters removed. */
export function foldWord(text: string): string {
  let folded = text.toLowerCase()
  for (let i = 0; i < folded.length; i += 1) {
    const code = folded.charCodeAt(i)
    if (code > 126 || code === 39) {
      folded = folded
        .normalize('NFD')
        .replace(/[^\p{L}\p{Nd}]/gu, '')
        .replace(/[øłđðþßıæœ]/g, (letter) => SPECIAL[letter] ?? letter)
      break
    }
  }
  return folded
}

/** FNV-1a over UTF-16 code units, 32 bits, signed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

function shapeOf(text: string, kind: number): number {
  if (kind === TOKEN_NUMBER) return SHAPE_NUMBER
  if (kind === TOKEN_CODE) return SHAPE_CODE
  if (kind === TOKEN_MARK) return SHAPE_MARK
  if (kind === TOKEN_CLITIC) return SHAPE_CLITIC
  const lower = text.toLowerCase()
  const upper = text.toUpperCase()
  if (lower === upper) return SHAPE_UNCASED
  if (text === lower) return text.length === 1 ? SHAPE_LOWER_LETTER : SHAPE_LOWER
  if (text.length === 1) return SHAPE_INITIAL
  if (text === upper) return text.length <= 3 ? SHAPE_UPPER_SHORT : SHAPE_UPPER_LONG
  const rest = text.slice(1)
  if (rest === rest.toLowerCase() && text[0] !== lower[0]) return SHAPE_CAPITAL
  return SHAPE_MIXED
}

const caseOf = (shape: number): number =>
  shape === SHAPE_LOWER || shape === SHAPE_LOWER_LETTER ? 0 : shape === SHAPE_CAPITAL || shape === SHAPE_MIXED ? 1 : 2

/** Training hides what is known of some words, so that context has to do the work. */
export interface Hidden {
  /** Leave out the name and proper lists. */
  lists: boolean
  /** Take this for the word's identity. */
  identity?: number
}

export function wordForm(text: string, kind: number, hidden?: Hidden): WordForm {
  const folded = kind === TOKEN_MARK ? text : foldWord(text)
  const hash = hashText(folded)
  const shape = shapeOf(text, kind)
  const isWord = shape <= SHAPE_MIXED || shape === SHAPE_LOWER_LETTER
  let lists = 0
  let kinds = 0
  if (isWord && folded.length > 1) {
    const flags = lexicon().flagsOf(folded)
    if ((flags & PLAIN) !== 0) lists |= 1
    if (hidden?.lists !== true) {
      if ((flags & NAMES) !== 0) lists |= 2
      if ((flags & PROPER) !== 0) lists |= 4
      kinds = flags & TELLING
    } else kinds = flags & TELLING & ~(NAMES | PROPER)
  }
  const spelt = isWord && hidden?.identity === undefined && folded.length > 1
  const cluster = spelt ? clusterOf(hash) : 0
  const kindred = spelt ? kindOf(hash) : 0
  const wordClass = isWord ? wordClassOf(folded) : 0
  const category =
    wordClass > 0
      ? 512 + wordClass * 4 + caseOf(shape)
      : shape === SHAPE_MARK
        ? 1024 + (text.charCodeAt(0) & 1023)
        : shape * 8 + lists
  const identity = hidden?.identity ?? hash
  return { folded, hash, identity, shape, lists, kinds, cluster, kindred, wordClass, category, diacritics: /[^\x00-\x7f]/.test(text) }
}

/** Stands for what lies before the first and after the last token of a passage. */
export const EDGE_FORM: WordForm = {
  folded: '',
  hash: 1,
  identity: 1,
  shape: SHAPE_EDGE,
  lists: 0,
  kinds: 0,
  cluster: 0,
  kindred: 0,
  wordClass: 0,
  category: SHAPE_EDGE * 8,
  diacritics: false,
}
