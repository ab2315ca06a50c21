import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { Token } from '../tokens'
import { isPlainWord } from './context'

/** What the rules about names ask of a word again and again. */

export const has = (token: Token | undefined, bit: number): boolean => token !== undefined && (token.form.flags & bit) !== 0

/** In a list of first names or surnames and no everyday word. */
export const nameLike = (flags: number): boolean => (flags & (F.FIRST | F.SURNAME)) !== 0 && !isPlainWord(flags)

/** In no list at all. */
export const unknown = (flags: number): boolean => (flags & (F.FIRST | F.SURNAME | F.TOWN | F.SPEECH | F.STREET | F.ORG_END | F.PLACE_END)) === 0 && !isPlainWord(flags)

/** Ends the name of a street, place or organisation. */
export const hasSuffix = (flags: number): boolean => (flags & (F.STREET_STRICT | F.ORG_END | F.PLACE_END | F.STREET)) !== 0

/** Words that name nobody however they are written. */
export const EMPTY = F.GENERIC | F.ROLE | F.FUNCTION | F.WEEKDAY | F.MONTH | F.PEOPLES | F.NUMBER | F.ORDINAL | F.KIN | F.PRONOUN

export const CLEAR_TITLES = new Set('mr mrs ms miss mx dr prof professor sir dame rev revd reverend cllr councillor sgt pc wpc dci imam maulana sheikh rabbi messrs mme'.split(' '))

/** Little words inside names: Gethin ap Rhys, Mr van der Berg, Aoife ni Bhriain, Mair y Siop, Ahmed bin Yusuf. */
export const PARTICLES = new Set('ap ab ferch verch van von der den ten ter de da do dos das del della di du la le bin ibn bint binti al el ul ur ni nic mac mhic ua ui y yr na nan zu af'.split(' '))

/** A proposal and the last token it explains. */
export type Found = { candidate: Candidate; to: number }
