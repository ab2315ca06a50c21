/** The benches beside the review: marking by hand, reading in full, the second reviewer's blind sample, the intruder test. */
import { INTRUDER_ANSWERS, INTRUDER_ROLES, INTRUDER_VERDICTS } from '../../model/intruder'
import { Id } from '../../model/records'
import { z } from '../../zod'
import { command, job, query } from '../define'
import { DecisionItem, ReviewItem } from '../results'
import { IntruderClaimResult, IntruderTestResult, ReleaseDifferenceResult, ReviewerCode, SecondComparison, SecondRound } from '../results-bench'
import { none, PathRef } from './common'

const count = z.number().int().min(0)
const round = z.number().int().min(1).max(1000)

export const benchContract = {
  /** Marks a text that nothing had found: replaced wherever it stands, from now on. With dryRun it is only counted. */
  'review.add': command(
    z.strictObject({
      text: z.string().max(300),
      type: z.string().max(30),
      replacement: z.string().max(300).default(''),
      reviewer: ReviewerCode.optional(),
      round: round.optional(),
      dryRun: z.boolean().default(false),
    }),
    z.strictObject({ key: z.string(), places: count, notes: count, replacement: z.string() }),
    ['review', 'notes', 'history'],
  ),
  /** That someone has read notes whole, as they are worded now; `read: false` takes it back. */
  'review.read': command(z.strictObject({ noteIds: z.array(Id).min(1).max(10_000), read: z.boolean().default(true), reviewer: ReviewerCode.optional(), round: round.optional() }), z.strictObject({ notes: count }), ['review', 'history']),
  'review.readings': query(none, z.strictObject({ readings: z.array(z.strictObject({ noteId: Id, reviewer: z.string(), round: z.number().int().nullable() })), notes: count })),

  'second.status': query(none, z.strictObject({ reviewer: z.string(), rounds: z.array(SecondRound) })),
  /** Draws the next round; who reviews has no say in which notes. */
  'second.start': command(z.strictObject({ share: z.number().min(1).max(100).default(10) }), z.strictObject({ round: z.number().int(), notes: count, population: count }), ['review', 'history']),
  /** The sample as a second reviewer sees it: findings without anybody else's decision. */
  'second.list': query(z.strictObject({ round, reviewer: ReviewerCode }), z.strictObject({ notes: z.array(z.strictObject({ noteId: Id, read: z.boolean() })), items: z.array(ReviewItem), through: z.boolean() })),
  'second.decide': command(z.strictObject({ round, reviewer: ReviewerCode, decisions: z.array(DecisionItem).max(100_000) }), z.strictObject({ taken: count }), ['review', 'history']),
  /** `reviewer`: who looks. The disagreements of a round show to whoever is through with it, and to everybody once nobody who began it still reads. */
  'second.compare': query(z.strictObject({ round: round.optional(), reviewer: ReviewerCode.optional() }), SecondComparison),
  /** The further decision: it becomes the study's, and says whose it was. */
  'second.settle': command(z.strictObject({ round, by: ReviewerCode.optional(), decisions: z.array(DecisionItem).max(100_000) }), z.strictObject({ settled: count }), ['review', 'notes', 'history']),

  /** What changed from one finished release to another; needs no workspace. `html` and `notice` are written where they are given. */
  'release.diff': job(z.strictObject({ a: PathRef, b: PathRef, html: PathRef.optional(), notice: PathRef.optional() }), z.strictObject({ difference: ReleaseDifferenceResult, notice: z.string() })),

  /** A reading copy of a finished release with a form for claims, and nothing else of the study. Needs no workspace. */
  'intruder.pack': job(z.strictObject({ path: PathRef, out: PathRef, role: z.enum(INTRUDER_ROLES) }), z.strictObject({ notes: count, people: count, files: count, bytes: count })),
  'intruder.take': command(z.strictObject({ path: PathRef }), z.strictObject({ claims: count, known: z.boolean() }), ['review', 'history']),
  'intruder.list': query(none, z.strictObject({ tests: z.array(IntruderTestResult), claims: z.array(IntruderClaimResult) })),
  'intruder.mark': command(
    z.strictObject({ ids: z.array(z.string().max(100)).min(1).max(2000), verdict: z.enum(INTRUDER_VERDICTS).nullable().optional(), answer: z.enum(INTRUDER_ANSWERS).nullable().optional(), by: ReviewerCode.optional() }),
    z.strictObject({ marked: count }),
    ['review', 'history'],
  ),
} as const
