/** The finder's vocabulary. All offsets are UTF-16 code units into the note's body; `end` is exclusive. */
import type { Tagger } from './tagger/tagger'

/** What kind of identifier a finding is. The first block are the types of the labelled corpus. */
export type FindingType =
  | 'PERSON'
  | 'ORG'
  | 'PLACE'
  | 'ADDRESS'
  | 'POSTCODE'
  | 'PHONE'
  | 'EMAIL'
  | 'URL'
  | 'HANDLE'
  | 'NHS_NUMBER'
  | 'NINO'
  | 'REG_NO'
  | 'OTHER_ID'
  | 'VEHICLE'
  | 'DATE'
  | 'DOB'
  | 'AGE'
  | 'RARE'
  | 'CHI_NUMBER'
  | 'HC_NUMBER'
  | 'ODS_CODE'
  | 'DRIVING_LICENCE'
  | 'BANK'
  | 'JOB'
  | 'EVENT'

export type Decision = 'replace' | 'review'

/** One proposed change. `replacement` is always non-empty and stands in square brackets. */
export type Finding = {
  start: number
  end: number
  type: FindingType
  text: string
  replacement: string
  /** Which rule spoke, e.g. `register:name`, `pattern:nhs`, `gazetteer:place`, `rule:capital`, `tagger`. */
  source: string
  /** 0..1; the rule's own estimate, comparable across rules of this finder only. */
  confidence: number
  decision: Decision
  /** Id of the registered person or site, when it is one. */
  entityId?: string
  /** Id of the registered person it resembles, where too little says that they are meant: for whoever looks for every trace of someone. */
  mayBeId?: string
  /** One sentence for the reviewer. Never holds text of the note. */
  reason?: string
}

export type Role = 'link_worker' | 'patient' | 'primary_care_staff' | 'vcse' | 'other' | 'researcher'

export type RegisterPerson = {
  id: string
  role: Role
  name: string
  aliases: readonly string[]
  siteIds: readonly string[]
  /** Shown in the brackets, e.g. `Patient C07`. Without one a numbered role label is used. */
  pseudonym?: string
  isResearcher?: boolean
  initials?: string
}

export type RegisterSite = {
  id: string
  name: string
  aliases: readonly string[]
  region?: string
  /** ISO date of the first day of observation, e.g. `2025-03-03`. */
  windowStart?: string
  windowEnd?: string
  pseudonym?: string
}

export type Register = { people: readonly RegisterPerson[]; sites: readonly RegisterSite[] }

export type NoteText = {
  id: string
  text: string
  siteId?: string
  /** ISO 8601 with offset. */
  occurredAt?: string
}

export type FinderOptions = {
  /** Texts of the whole study: words that are clearly names in one note are then names in the others. */
  corpus?: Iterable<string>
  /**
   * The trained tagger as one more voter; `null` for rules alone (several times faster). Not given: the shipped one,
   * unless the finder knows neither a register nor a study and so can only be after patterns.
   */
  tagger?: Tagger | null
  /** What weighs guesses at names; not given: the shipped one. Without a tagger nothing is weighed. */
  judge?: Judge
}

/** Weighs guesses, 0..1, by the numbers that `judge/features.ts` and `judge/who.ts` name. */
export type Judge = {
  /** How likely a guess at a name is an identifier. */
  weigh(features: readonly number[], span: { start: number; end: number; source: string }): number
  /** How likely a name of the register means the registered person. */
  knows(features: readonly number[], span: { start: number; end: number; person?: number }): number
  readonly limits: JudgeLimits
}

/** From `replace` on a guess is changed without asking, from `ask` on somebody is asked; from `given` on a name is given to its person, from
 * `named` on where that person is named in full beside it. */
export type JudgeLimits = Readonly<Record<'person' | 'heard' | 'small' | 'thing' | 'registered', { replace: number; ask: number }>> & { readonly given: number; readonly named: number }



export type Finder = {
  /** Sorted by start, non-overlapping. Never throws on any string. Pure: the same note gives the same findings. */
  scan(note: NoteText): Finding[]
  /** Adds texts of the study as evidence for later scans. */
  learn(texts: Iterable<string>): void
}
