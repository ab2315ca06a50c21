import type { Decision, FindingType } from './types'

/** A proposal of one rule, before proposals that overlap are settled. */
export type Candidate = {
  start: number
  end: number
  type: FindingType
  source: string
  confidence: number
  decision: Decision
  /** Index of the registered person or site it stands for. */
  person?: number
  /** The registered person it resembles, where too little says that they are meant. */
  mayBe?: number
  site?: number
  /** Of a clause: where the telling words begin. */
  core?: number
  /** Of a piece of a clause: where the whole clause begins. */
  whole?: number
  /** What the brackets hold, when the rule knows better than the type alone. */
  label?: string
  reason?: string
}

/** What is found stays found and is given to nobody; whom it resembles is remembered. */
export function givenToNobody(candidate: Candidate): Candidate {
  const { person, ...rest } = candidate
  return person === undefined ? candidate : { ...rest, mayBe: person }
}

/** What a rule may know of the note besides its text. */
export type NoteContext = {
  text: string
  siteId?: string
  /** Days since 1970-01-01 in the note's own zone. */
  noteDay?: number
  window?: { start: number; end: number }
}
