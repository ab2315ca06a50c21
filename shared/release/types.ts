/**
 * What a release is made from, how it is asked for, and the facts its report shows.
 * The core fills ReleaseSource from the unlocked workspace; nothing here reads a clock, a disk or a random source.
 */
import type { ActivityConsent } from '../consent/activities'
import type { ConsentActivity, WithdrawalChoice } from '../consent/ledger'
import type { FindingType } from '../finder'
import type { Occurred } from '../model/records'
import type { IntruderFacts } from './bench/intruder'
import type { AddedFinding, SecondReviewFacts, SourceBench } from './bench/types'
import type { SiteFields } from '../model/site-card'
import type { StudyCard } from '../model/study-card'
import type { ConsentStatus, EpisodeOutcome, NoteKind, ReleaseProfile, Role, WithoutConsent } from '../model/vocabulary'
import type { SourceCoding } from './codings'
import type { ShownRole } from './risk/hierarchies'
import type { RiskFacts } from './risk-types'

// What goes in

export type SourceSite = {
  id: string
  /** One letter, drawn at random. */
  code: string
  name: string
  aliases: readonly string[]
  region: string
  /** ISO dates, both ends observed; null where no window was set. */
  windowStart: string | null
  windowEnd: string | null
  externalId: string | null
  /** Who answers for the study there and the research network's contact: names like any, that no release may hold. */
  contacts?: readonly string[]
  /** Its governance card; absent in a source made without one. `letters`: how many are recorded. */
  card?: SiteFields & { letters: number }
}

export type SourcePerson = {
  id: string
  /** Site letter, role mark, number drawn at random: C-PT-07. The pseudonym is made from it. */
  code: string
  role: Role
  siteIds: readonly string[]
  name: string
  aliases: readonly string[]
  gender: string
  age: number | null
  ethnicity: string
  consent: ConsentStatus
  /** A name drawn or chosen to stand for them; absent where the role code does. */
  pseudonym?: string | null
  /** What the ledger says of activities besides the notes; absent: nothing was recorded. */
  activities?: ActivityConsent
  /** Version of the information sheet of their consent to the notes; absent or '' where none is recorded. */
  sheet?: string
  /** The widest withdrawal carried out; absent or null for none. */
  withdrawal?: WithdrawalChoice | null
  externalId: string | null
  /** Further entries of the register that were joined to this one. */
  joined?: readonly { id: string; code: string; externalId: string | null }[]
}

export type SourceResearcher = { id: string; code: string; name: string; initials: string; externalId: string | null }

export type SourceSession = {
  id: string
  siteId: string
  researcherId: string | null
  startedAt: string
  endedAt: string | null
  setting: string
  externalId: string | null
}

export type SourceNote = {
  id: string
  externalId: string | null
  /** Current wording with ⟦id⟧ mentions; removed notes and drafts are not in the source. */
  body: string
  kind: NoteKind
  siteId: string | null
  sessionId: string | null
  researcherId: string | null
  occurred: Occurred
  personIds: readonly string[]
  codeIds: readonly string[]
  /** Safeguarding and the like: never in any release, not even as a title. */
  sealed: boolean
  /** ISO date or time with offset until which people may still opt out; null: no hold. Held if the release date is before its day. */
  heldUntil: string | null
  /** When the time for opting out of what was observed here ends, whoever was there: it holds the note where somebody told by a poster is only named in it. */
  optOutEnds?: string
  /** Linked to somebody who took back what this release would share, though its words never name them. */
  isTakenBack?: boolean
  /** A jotting whose full note exists: that note, and not the jotting, is data. */
  expandedById?: string | null
  /** Passages of it that were coded in an earlier release. */
  codings?: readonly SourceCoding[]
}

export type SourceCode = { id: string; label: string }

/** `added`: a reviewer marked this text by hand, and the finder had not. */
export type SourceDecision = { action: 'replace' | 'keep'; replacement: string; reason: string; added?: AddedFinding }

export type ReleaseSource = {
  study: { title: string; /** 32 random bytes that never leave the study: they key release ids and review keys. */ studySecret: Uint8Array; /** Absent in a source made without one. */ card?: StudyCard }
  sites: readonly SourceSite[]
  people: readonly SourcePerson[]
  researchers: readonly SourceResearcher[]
  sessions: readonly SourceSession[]
  notes: readonly SourceNote[]
  codes: readonly SourceCode[]
  /** Decisions of the review by ReviewItem.key. */
  decisions: ReadonlyMap<string, SourceDecision>
  /** Words of sealed passages: never in any release, whoever wrote them where. `notHere`: passages whose words are on another laptop only. */
  sealed?: { texts: readonly string[]; notHere: number }
  /** Who was asked whether the researcher may stay, by role, and the answer: only counted. */
  episodes?: readonly { outcome: EpisodeOutcome }[]
  /** Sessions that were started after a letter of access had expired: only counted. */
  lapses?: readonly { reason: string }[]
  /** Second reviews, readings and intruder tests; absent: none are known. */
  bench?: SourceBench
}

export type ReleaseSettings = {
  profile: ReleaseProfile
  /** ISO date printed on the release. */
  date: string
  /** ISO day on which it is made, where that may lie before `date`: no hold is over because a release is dated later. */
  madeOn?: string
  withoutConsent: WithoutConsent
  replaceUnreviewed: boolean
  /** Make age, gender and ethnic group vaguer until k people look alike, by the best generalisation there is. */
  generalise?: boolean
  /** Let the generalisation, offered or applied, make role and site vaguer too; then nobody is left out of it. */
  roleAndSite?: boolean
  appVersion: string
  /** Working id of the researcher who makes it; absent where nobody is known. */
  preparedById?: string
}

/** HMAC-SHA256 under the study secret, as 64 hex digits. The core injects it: `shared` has no crypto. */
export type Mac = (text: string) => string

// What the report shows. Counts and pseudonyms only: no original, no name, no working id is ever in here.

/** Why something is not in the release, or only as a role. */
export const LEFT_OUT_REASONS = [
  'sealed',
  'held',
  'reflexive',
  'team_only',
  'expanded_jotting',
  'no_consent',
  'before_poster',
  'not_shared',
  'document_refused',
  'declined',
  'withdrawn',
  'not_mentioned',
] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]
export const LEFT_OUT_WORDS: Record<LeftOutReason, string> = {
  sealed: 'sealed (safeguarding or marked never to be shared)',
  held: 'still inside the time for opting out',
  reflexive: 'reflexive notes of the researcher',
  team_only: 'analytic memos and methodological notes, for the team only',
  expanded_jotting: 'jottings that were written up as a full note',
  no_consent: 'consent not recorded',
  before_poster: 'told by poster only, in a note from before the poster was displayed',
  not_shared: 'did not agree to archiving or to use in future studies',
  document_refused: 'notes on documents of someone who did not agree to their use',
  declined: 'declined',
  withdrawn: 'withdrew',
  not_mentioned: 'not in any released note',
}

/** A finding's category in the report: the finder's types, and linked people, forced register matches and study ids of our own. */
export type ReplacementCategory = FindingType | 'MENTION' | 'STUDY_ID' | 'SEALED' | 'QUOTE'

/** How an occurrence ended. `generalised`: a vaguer term of the same kind (age band, day of window, kind of place). `removed`: `[removed: …]`. */
export type Outcome = 'replaced' | 'generalised' | 'removed' | 'kept'

export type CategoryFacts = {
  category: ReplacementCategory
  /** In plain words: "People", "Postcodes". */
  label: string
  /** Distinct texts (folded). */
  distinct: number
  /** occurrences = replaced + generalised + removed + kept. */
  occurrences: number
  replaced: number
  generalised: number
  removed: number
  kept: number
  /** Why things were kept on purpose; the reasons went through the finder themselves. */
  keptReasons: readonly { reason: string; distinct: number; occurrences: number }[]
}

export type SiteFacts = {
  /** Pseudonym: "Site C"; "No site" for notes without one. */
  site: string
  notes: number
  words: number
  sessions: number
  people: number
  replacements: number
  byCategory: readonly { category: ReplacementCategory; occurrences: number }[]
  /** Days of the window, and on how many of them a released note stands. */
  windowDays: number | null
  daysWithNotes: number
}

export type KindFacts = { kind: NoteKind; label: string; released: number; leftOut: number; words: number }
export type LeftOutFacts = { what: 'notes' | 'people'; reason: LeftOutReason; words: string; count: number }
export type ConsentFacts = {
  status: ConsentStatus
  label: string
  /** registered = inRelease + roleOnly + leftOut; leftOut counts those who simply are in no released note too. */
  registered: number
  inRelease: number
  roleOnly: number
  leftOut: number
}

/** People who did not agree to one activity that this profile asks for, and how they stand; `effect` says what was done. */
export type ActivityFacts = { activity: ConsentActivity; label: string; effect: string; people: number; inRelease: number; roleOnly: number; leftOut: number }
export type GovernanceFacts = {
  sites: number
  /** How many of the sites have it on their card. */
  recorded: readonly { what: string; sites: number }[]
  /** Kinds of practice, each by itself, where three sites or more are known: rows of one kind add up to `sites`, with those of whom it is not known. */
  bands: readonly { kind: string; band: string; sites: number }[]
  /** Sessions started after a letter of access had expired: with the reason that was asked for; and those found so afterwards. */
  lapses: { withReason: number; withoutReason: number }
}
export type WithdrawalFacts = { choice: WithdrawalChoice; words: string; people: number; inRelease: number; roleOnly: number; leftOut: number }

export type VerificationFacts = {
  /** Files opened; names, folders and archive entries are searched besides. */
  files: number
  bytes: number
  /** Distinct registered forms (names, aliases, working and imported ids) and distinct originals searched for. */
  registeredForms: number
  ids: number
  originals: number
  /** Kinds of structured identifier whose form and check digit were searched for, in words. */
  patterns: readonly string[]
  /** UTF-8, UTF-16, base64, percent, JSON and HTML escapes … in words. */
  encodings: readonly string[]
  /** Always 0 in a release that was handed over. */
  found: number
  couldNotCheck: readonly { file: string; why: string }[]
}

export type { RiskCell, MosaicFacts, InsiderFacts, SensitiveFacts, LookSpread, AppliedGeneralisation, RiskFacts } from './risk-types'

export type ReviewFacts = {
  /** Distinct findings in the released notes, decided once each. items = automatic + decidedReplace + decidedKeep + unreviewed. */
  items: number
  /** Proposed by rule and not objected to. */
  automatic: number
  decidedReplace: number
  decidedKeep: number
  /** Raised for a person and replaced without one (only with "replace unreviewed"). */
  unreviewed: number
  /** Occurrences of the same four. */
  occurrences: { automatic: number; decidedReplace: number; decidedKeep: number; unreviewed: number }
  notesWithFindings: number
  /** Notes all of whose raised findings a person decided. */
  notesFullyDecided: number
  /** Released notes that somebody read whole as they stand; null where nobody said so of any. */
  notesReadInFull: number | null
  /** Null where no second reviewer is through with a sample. */
  secondReview: null | SecondReviewFacts
}

export type ReleaseFacts = {
  format: 'fieldfare-release-facts/1'
  header: {
    /** Went through the finder. */
    studyTitle: string
    /** '' where it is not recorded or not to be shown. */
    ethicsReference: string
    approvedBy: string
    /** Pseudonym of the researcher who made the release; ''. */
    preparedBy: string
    releaseName: string
    date: string
    profile: ReleaseProfile
    /** Who it is for, in words. */
    recipient: string
    appVersion: string
    /** SHA-256 over the lines `${sha256}  ${path}\n` of `files`, sorted by path, as UTF-8. */
    datasetSha256: string
    withoutConsent: WithoutConsent
    replaceUnreviewed: boolean
  }
  /** One sentence, no overclaim. */
  statement: string
  /** What is in. */
  counts: {
    notes: number
    words: number
    /** Bracketed pieces in the released texts (`countBrackets`), recountable from the files; the writer's own brackets included. */
    brackets: number
    people: number
    peopleByRole: readonly { role: ShownRole; label: string; people: number }[]
    sites: number
    sessions: number
    researchers: number
    codes: number
    noteParticipants: number
    noteCodes: number
    notesInStudy: number
    peopleInStudy: number
  }
  leftOut: readonly LeftOutFacts[]
  bySite: readonly SiteFacts[]
  byKind: readonly KindFacts[]
  /** What was done per category, in words: the rule set of the annex. */
  method: readonly { category: string; rule: string }[]
  detector: { name: string; version: string; sources: readonly { source: string; occurrences: number }[] }
  review: ReviewFacts
  replacements: { total: number; distinct: number; byCategory: readonly CategoryFacts[] }
  consent: {
    byStatus: readonly ConsentFacts[]
    withoutConsent: WithoutConsent
    choiceInWords: string
    /** People who withdrew: by their choice, or on the register only. */
    withdrawalsHonoured: number
    /** One row a choice that occurs, whatever their consent was before. */
    withdrawals: readonly WithdrawalFacts[]
    /** Information sheets people consented on: `people` with a pseudonym or a role in the release; the last day for erasure, ''. */
    sheets: readonly { version: string; cutOff: string; people: number }[]
    withoutSheet: number
    optOutHours: number
    /** One row an activity that somebody refused and that counts in this profile. */
    activities: readonly ActivityFacts[]
    declinesHonoured: number
    notesHeld: number
    /** How often people were asked whether the researcher may stay, by answer. Absent in facts of an app before it was kept. */
    episodes?: readonly { outcome: EpisodeOutcome; label: string; count: number }[]
  }
  /** What was recorded for the sites, never which site. Absent in facts of an app before it was kept. */
  governance?: GovernanceFacts
  /** Filled after the leak check; null only while the release is being made. */
  verification: VerificationFacts | null
  risk: RiskFacts
  utility: {
    wordsBefore: number
    wordsChanged: number
    /** wordsChanged / wordsBefore, 0..1. */
    shareChanged: number
    /** none: untouched; heavy: more than a tenth of its words. */
    notes: { none: number; light: number; heavy: number }
  }
  /** What the intruder bench took in; null: it was not done, and the report says so. */
  intruderTest: null | IntruderFacts
  /** Sealed passages: markers in the released notes, notes left out whole, and how many passages' words were searched for. Absent in facts of an app before it had any. */
  sealed?: { passages: number; notes: number; searched: number; notHere: number }
  limits: readonly string[]
  /** Every payload file outside report/, paths inside the bag ("data/notes.jsonl"), sorted. */
  files: readonly { path: string; bytes: number; sha256: string }[]
}

/** What "no site" shows as. */
export const NO_SITE = 'No site'
