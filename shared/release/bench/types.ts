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

/** A second reviewer's blind sample, as far as it lies in this release. */
export type SecondReviewFacts = {
  rounds: number
  reviewers: number
  /** Notes the sample was drawn from, notes drawn, and those of them in this release. */
  population: number
  drawn: number
  notes: number
  /** Things both decided. */
  items: number
  /** Share of them on which both said the same, 0..1; Cohen's kappa, null where it has no value. */
  agreement: number
  kappa: number | null
  disagreements: number
  /** Disagreements that a further decision ended. */
  settled: number
  /** Agreed to replace, with other words. */
  otherWords: number
  /** Looked at a second time before anybody had decided, or by the same person: not compared. */
  undecided: number
  own: number
  /** Identifiers the second reviewer found that nothing had raised. */
  missed: number
  byType: readonly { category: FindingType; label: string; items: number; firstReplaced: number; secondReplaced: number; settled: number; missed: number }[]
}
