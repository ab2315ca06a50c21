import type { Candidate } from '../candidate'
import { plainUnits } from '../normalise'
import { tokenise } from '../tokens'
import type { Token } from '../tokens'
import type { FindingType } from '../types'
import { findNamedCodes } from './named-codes'
import { findNet } from './net'
import { findSpokenNumbers } from './spoken'
import { findSpokenCodes } from './spoken-codes'
import { findStructured } from './structured'

/** Numbers and codes of every kind, written or spoken. */
export const findNumbers = (text: string, tokens: readonly Token[]): Candidate[] => [...findStructured(text, tokens), ...findSpokenNumbers(tokens), ...findSpokenCodes(text, tokens), ...findNamedCodes(text)]

/**
 * Whether a text holds anything that reads like a number or address of one of these kinds, whatever else its words may be. Where it does
 * not, no scan finds one: a finder takes them from these patterns alone.
 */
export function holdsPattern(text: string, kinds: ReadonlySet<FindingType>): boolean {
  const plain = plainUnits(text)
  return [...findNet(plain), ...findNumbers(plain, tokenise(plain))].some(({ type }) => kinds.has(type))
}
