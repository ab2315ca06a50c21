/** What the report says of the risk of recognition. Counts and pseudonyms only. */
export type RiskCell = {
  role: string
  site: string
  ageBand: string
  gender: string
  people: number
}
/** A person of whom the notes tell three kinds of telling detail or more; `tips` is the released note in which it became three. */
export type MosaicFacts = { pseudonym: string; kinds: readonly string[]; details: number; notes: number; tips: string }
/** What an insider of the site guesses of a role there from the tables alone; `standingOut`: people alone in their age band and gender. */
export type InsiderFacts = { site: string; role: string; people: number; standingOut: number; guess: 'certain' | 'likely' | 'possible' | 'hidden' }
/** Classes of two or more who all share one value: to know that someone is in one is to know the value. */
export type SensitiveFacts = { attribute: string; leastDistinct: number; classesOfOneValue: number; peopleInThem: number }

/** Classes by role, sites, age band, gender and ethnic group: the smallest, people alone in theirs, people in one of fewer than five. */
export type LookSpread = { smallestClass: number; uniques: number; underK: number }
export type AppliedGeneralisation = {
  /** One line an attribute: "age: bands of twenty years …". */
  steps: readonly string[]
  k: number
  /** People whose role is held by k or more at their site: each of them is in a class of `smallestClass` (at least k) or more. */
  people: number
  smallestClass: number
  /** Of these, people of whom all three are withheld, because the steps alone would not do. */
  withheldToo: number
  /** People of a role that fewer than k hold at their site: all three are withheld, and role and site still tell them. */
  small: number
  /** Share of the detail of the three attributes (of all five, where role and site went along) that is gone, 0..1. */
  lost: number
  /** Levels of their hierarchies; there where role and site went along. Then all people are in `people` unless there are fewer than k. */
  roleAndSite?: { role: number; site: number }
  /** Per attribute its level of how many, and the share of its detail that is gone; there where `roleAndSite` is. */
  byAttribute?: readonly { attribute: string; level: number; of: number; lost: number }[]
  before: LookSpread
  after: LookSpread
}

export type RiskFacts = {
  /** The threshold printed in the report (domain.md 3.5): 5. */
  k: number
  people: number
  quasiIdentifiers: readonly string[]
  /** Every combination that occurs, smallest first. */
  cells: readonly RiskCell[]
  smallestClass: number
  /** People in a class of one; and in a class under k. */
  uniques: number
  underK: number
  /** Prosecutor: 1/smallest class; average (= marketer): classes/people; share of people in classes under k. 0 with no people. */
  prosecutorMax: number
  prosecutorAverage: number
  shareUnderK: number
  /** The same after the best generalisation that reaches k, when it was worked out; null otherwise. */
  afterGeneralisation: null | {
    /** One line an attribute: "age: 20-year bands". */
    steps: readonly string[]
    smallestClass: number
    uniques: number
    underK: number
    prosecutorMax: number
    prosecutorAverage: number
    suppressed: number
  }
  /** What was made vaguer in this release; absent: nothing was. */
  generalised?: AppliedGeneralisation
  /** Role × site cells under k, by pseudonym. */
  smallRoleSiteCells: readonly { role: string; site: string; people: number }[]
  /** Sites whose link worker is the only one: always a class of one, whatever the name. */
  aloneLinkWorkers: readonly { site: string; pseudonym: string; words: string }[]
  remedies: readonly string[]
  /** Absent in facts of an app before these were worked out. */
  mosaic?: readonly MosaicFacts[]
  insider?: readonly InsiderFacts[]
  sensitive?: readonly SensitiveFacts[]
}
