/** What the benches give back: a second review and its comparison, an intruder test and its claims beside the truth. */
import { INTRUDER_ANSWERS, INTRUDER_ROLES, INTRUDER_VERDICTS, IntruderClaimed } from '../model/intruder'
import { Id, OffsetTime } from '../model/records'
import { RELEASE_PROFILES } from '../model/vocabulary'
import { z } from '../zod'
import { ReviewItem } from './results'

const count = z.number().int().min(0)

/** Code under which someone reviews: a researcher's, or another that a lead uses on the same laptop. */
export const ReviewerCode = z.string().trim().regex(/^[A-Za-z][A-Za-z0-9-]{0,11}$/)

export const SecondRound = z.strictObject({
  round: z.number().int().min(1),
  share: z.number(),
  population: count,
  notes: count,
  reviewers: z.array(z.strictObject({ code: z.string(), read: count, decided: count, through: z.boolean() })),
})
export type SecondRound = z.infer<typeof SecondRound>

const Look = z.strictObject({ action: z.enum(['replace', 'keep']), replacement: z.string(), reason: z.string(), by: z.string() })
/** One thing on which first and second reviewer differ, with its texts: for those who settle it, never for a report. */
export const Disagreement = z.strictObject({
  round: z.number().int(),
  item: ReviewItem,
  first: Look,
  second: Look,
  /** The further decision, and whose it was; null while it is open. */
  settled: z.strictObject({ action: z.enum(['replace', 'keep']), by: z.string() }).nullable(),
})
export type Disagreement = z.infer<typeof Disagreement>

export const SecondComparison = z.strictObject({
  /** Reviewers who have not read every drawn note yet: until then nothing of theirs is compared. */
  waitingFor: z.array(z.strictObject({ round: z.number().int(), code: z.string(), left: count })),
  items: count,
  agreement: z.number(),
  kappa: z.number().nullable(),
  otherWords: count,
  undecided: count,
  own: count,
  missed: count,
  byType: z.array(z.strictObject({ type: z.string(), items: count, disagreements: count })),
  disagreements: z.array(Disagreement),
  /** Disagreements that do not show yet, because somebody still reads without knowing the first decisions. */
  withheld: count,
})
export type SecondComparison = z.infer<typeof SecondComparison>

export const IntruderTestResult = z.strictObject({
  id: z.string(),
  profile: z.enum(RELEASE_PROFILES),
  date: z.string(),
  dataset: z.string(),
  role: z.enum(INTRUDER_ROLES),
  independent: z.boolean(),
  minutes: count,
  takenAt: OffsetTime,
  claims: count,
})
export type IntruderTestResult = z.infer<typeof IntruderTestResult>

/** A claim beside who the pseudonym really is; `truth` is null where nobody of the study has it. */
export const IntruderClaimResult = z.strictObject({
  id: z.string(),
  testId: z.string(),
  role: z.enum(INTRUDER_ROLES),
  ...IntruderClaimed.shape,
  truth: z.strictObject({ id: Id, kind: z.enum(['person', 'site', 'researcher']), code: z.string(), name: z.string(), aliases: z.array(z.string()), notes: count }).nullable(),
  verdict: z.enum(INTRUDER_VERDICTS).nullable(),
  markedBy: z.string(),
  answer: z.enum(INTRUDER_ANSWERS).nullable(),
})
export type IntruderClaimResult = z.infer<typeof IntruderClaimResult>

const Side = z.strictObject({ title: z.string(), profile: z.enum(RELEASE_PROFILES), date: z.string(), dataset: z.string(), sha256: z.string(), notes: count, people: count, words: count })
const InOut = z.strictObject({ id: z.string(), site: z.string().nullable(), kind: z.string(), words: count })
const Sums = { same: count, changed: count, onlyA: count, onlyB: count }
const Passages = z.strictObject({ newly_replaced: count, shown: count, other_bracket: count, reworded: count })
export const ReleaseDifferenceResult = z.strictObject({
  a: Side,
  b: Side,
  notes: z.strictObject({ same: count, changed: count, onlyA: z.array(InOut), onlyB: z.array(InOut) }),
  byKind: z.array(z.strictObject({ kind: z.string(), ...Sums })),
  bySite: z.array(z.strictObject({ site: z.string().nullable(), ...Sums })),
  people: z.strictObject({ kept: z.array(z.string()), onlyA: z.array(z.string()), onlyB: z.array(z.string()), changedCells: z.array(z.strictObject({ column: z.string(), people: count })) }),
  passages: Passages,
  changed: z.array(z.strictObject({ a: z.string(), b: z.string(), site: z.string().nullable(), kind: z.string(), pieces: z.array(z.strictObject({ in: z.enum(['both', 'a', 'b']), text: z.string() })), passages: Passages })),
})
export type ReleaseDifferenceResult = z.infer<typeof ReleaseDifferenceResult>
