/** What the benches of a study remember beside the decisions: rounds of a second review, notes read in full, claims of an intruder test. */
import type { FindingType } from '../../finder'
import type { IntruderClaim, IntruderTest } from './intruder'

/** One draw: every laptop draws the same notes for the same round of the same notes. */
export type ReviewRound = { round: number; /** Per cent asked for. */ share: number; /** Notes it was drawn from. */ population: number; noteIds: readonly string[] }

/** `by`: code of the researcher; '' where nobody did and a rule proposed it. */
export type FirstLook = { action: 'replace' | 'keep'; replacement: string; reason: string; by: string }

/** What a second reviewer decided without seeing the first decision. */
export type BlindLook = {
  key: string
  round: number
  reviewer: string
  action: 'replace' | 'keep'
  replacement: string
  reason: string
  at: string
  /** The first decision as it stood then; null where nobody had decided. */
  before: FirstLook | null
  /** The first one made later, where there was none: two laptops that meet after both had decided. Never a settlement. */
  after: FirstLook | null
}

/** The further decision by which a disagreement ended. */
export type Settlement = { key: string; round: number; by: string; action: 'replace' | 'keep' }

/** A note that someone read whole, in its present wording; of a round where it was part of one. */
export type Reading = { noteId: string; reviewer: string; round: number | null }

/** A text somebody marked by hand: it is looked for in every note of the study. `round`: while reading as a second reviewer. */
export type AddedFinding = { type: FindingType; text: string; by: string; round: number | null }

export type SourceBench = {
  rounds: readonly ReviewRound[]
  looks: readonly BlindLook[]
  settlements: readonly Settlement[]
  readings: readonly Reading[]
  tests: readonly IntruderTest[]
  claims: readonly IntruderClaim[]
}
