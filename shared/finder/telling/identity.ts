/** What learnt models know a word by: its spelling, or a class where the spelling is a name, a number or too rare. */
import { F } from '../lexicon'
import { clusterOf } from '../tagger/word-clusters'
import type { LearntWord, Token, WordForm } from '../tokens'

const BITS = 22
const MASK = (1 << BITS) - 1

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** A feature's key, below 2^22: which kind of feature, and of what. */
export const mix = (kind: number, a: number, b = 0, c = 0): number => {
  let h = Math.imul(kind + 0x9e3779b1, 0x85ebca6b)
  h = Math.imul((h ^ (h >>> 13)) + a, 0xc2b2ae35)
  h = Math.imul((h ^ (h >>> 15)) + b, 0x27d4eb2f)
  h = Math.imul((h ^ (h >>> 14)) + c, 0x165667b1)
  return ((h ^ (h >>> 16)) >>> 0) & MASK
}

/** Deeds of the past whose form does not end in -ed. */
const PAST = new Set(
  `won sang swam drove rode ran wrote flew fought taught brought bought caught built led kept held told gave took shot stood sank sprang stole struck swore threw wore wove began became broke
  chose drew drank ate fell fed found forgot froze grew hung hid knew laid lent lit lost made met paid sent shook shut slept slid spoke spent spun stuck swept swung tore thought understood woke
  wept wound bred fled dug dealt crept clung flung knelt leapt learnt lay sold sewed shone shrank sought spat strode bore bowled sat went came left spelt burnt bet bit blew cost cut hit`.split(/\s+/),
)
const AGENT = /(?:er|or|ist|ian|man|woman|men|women|master|mistress|wright|smith|monger|maker|keeper)$/
export const NAME = hashText('<name>')
const YEAR = hashText('<year>')
const DIGITS = hashText('<digits>')
const MANY_DIGITS = hashText('<many digits>')
export const EDGE = hashText('<edge>')

/** A word that no list has, written with a capital, is somebody or somewhere: who, does not matter here. */
function isName({ shape, flags }: WordForm): boolean {
  if (shape === 'lower' || shape === 'digits') return (flags & F.FIRST) !== 0 && (flags & F.WORD) === 0
  return (flags & (F.WORD | F.FUNCTION | F.ABBREVIATION | F.KEEP | F.PEOPLES | F.WEEKDAY | F.MONTH | F.KIN | F.ROLE | F.TITLE | F.GENERIC | F.CHAIN)) === 0
}

function identify(form: WordForm): number {
  const { key, shape, hasDigit } = form
  if (shape === 'digits') return /^(?:1[5-9]|20)\d\d$/.test(key) ? YEAR : key.length > 2 ? MANY_DIGITS : DIGITS
  if (hasDigit) return DIGITS
  return isName(form) ? NAME : hashText(key)
}

/** A class by what the lists say; 0 where they say nothing. */
function listedClass(flags: number, identity: number): number {
  if (identity === NAME || identity === YEAR || identity === DIGITS || identity === MANY_DIGITS) return identity
  if ((flags & F.NUMBER) !== 0) return 1
  if ((flags & F.ORDINAL) !== 0) return 2
  if ((flags & F.KIN) !== 0) return 3
  if ((flags & F.PEOPLES) !== 0) return 4
  if ((flags & F.FUNCTION) !== 0) return identity
  if ((flags & F.SPEECH) !== 0) return 5
  return (flags & F.ROLE) !== 0 ? 6 : 0
}

function spelledClass(key: string): number {
  if (PAST.has(key)) return 14
  if (key.endsWith('ed')) return 9
  if (key.endsWith('ing')) return 10
  if (AGENT.test(key)) return 11
  return key.endsWith('s') ? 12 : 13
}

function learn(form: WordForm): LearntWord {
  const hash = hashText(form.key)
  const identity = identify(form)
  const listed = listedClass(form.flags, identity)
  const plainClass = listed === 0 ? spelledClass(form.key) : listed
  const capitalClass = listed !== 0 ? listed : form.shape === 'title' ? 7 : form.shape === 'caps' ? 8 : plainClass
  return { hash, identity, plainClass, capitalClass, group: clusterOf(hash), askedTable: null, telling: 0 }
}

/** Asked once of each word and kept with it. */
export const learntOf = (form: WordForm): LearntWord => (form.learnt ??= learn(form))

export const identityOf = (token: Token): number => learntOf(token.form).identity

/** A coarse class: what a word is where its spelling is too rare to be learnt. */
export function classOf({ form, opens, flat }: Token): number {
  const isCapital = form.shape === 'title' ? !opens : form.shape === 'caps' && !flat
  return isCapital ? learntOf(form).capitalClass : learntOf(form).plainClass
}
