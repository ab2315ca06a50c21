/**
 * How much a word is used like names of people, and like names of places, in public word vectors: see
 * `build/tagger/make-word-kinds.ts`. It knows names and makes of things that no list holds.
 */
import { decodeHashed } from './hashed-words'
import type { ByHash } from './hashed-words'
import { KINDRED, WORD_KINDS } from './word-kinds.generated'

/** Upper ends of the levels that a probability is kept in. */
export const PERSON_LEVELS = [0.05, 0.25, 0.6, 0.9, 1.01] as const
export const PLACE_LEVELS = [0.25, 0.7, 1.01] as const

/** 1 … 15 by both levels. */
export const kindCode = (person: number, place: number): number => 1 + PERSON_LEVELS.findIndex((end) => person < end) * PLACE_LEVELS.length + PLACE_LEVELS.findIndex((end) => place < end)

let shared: ByHash | undefined

/** The code of a word by its hash; 0: not known. Decoded on first use and then shared: it is constant. */
export const kindOf: ByHash = (hash) => (shared ??= decodeHashed(KINDRED, WORD_KINDS, true))(hash)

/** Levels 0 … 4 and 0 … 2 of a code above 0. */
export const personLevel = (code: number): number => Math.floor((code - 1) / PLACE_LEVELS.length)
export const placeLevel = (code: number): number => (code - 1) % PLACE_LEVELS.length
