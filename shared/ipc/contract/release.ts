/** Findings, decisions, release. */
import { Id, IsoDate } from '../../model/records'
import { RELEASE_PROFILES, WITHOUT_CONSENT } from '../../model/vocabulary'
import { z } from '../../zod'
import { command, job, query } from '../define'
import { DecisionItem, ReleaseReceipt, ReviewItem, VerifyResult } from '../results'
import { none, PathRef, secret } from './common'

export const releaseContract = {
  'review.list': query(
    z.strictObject({ includeDecided: z.boolean().default(false) }),
    z.strictObject({ items: z.array(ReviewItem), open: z.number().int(), decided: z.number().int(), proposed: z.number().int() }),
  ),
  'review.decide': command(
    z.strictObject({ decisions: z.array(DecisionItem).max(100_000) }),
    // `unknown`: keys that nothing in the notes has; what was decided of them is not taken in.
    z.strictObject({ taken: z.number().int(), unchanged: z.number().int(), unknown: z.array(z.string()) }),
    ['review', 'history'],
  ),
  'release.run': job(
    z.strictObject({
      out: PathRef,
      profile: z.enum(RELEASE_PROFILES).default('controlled'),
      replaceUnreviewed: z.boolean().default(false),
      /** Make age, gender and ethnic group vaguer until people of one role and site look alike; the choice and its steps stay with the receipt. */
      generalise: z.boolean().optional(),
      /** Let it make role and site vaguer too. */
      roleAndSite: z.boolean().optional(),
      withoutConsent: z.enum(WITHOUT_CONSENT).default('refuse'),
      /** Date printed on the release; the same date, notes and decisions give the same bytes. Default: today. */
      date: IsoDate.optional(),
      keyOut: PathRef.optional(),
      keyPassphrase: secret.optional(),
    }),
    ReleaseReceipt,
    ['releases', 'history'],
  ),
  'release.list': query(
    none,
    z.strictObject({
      releases: z.array(ReleaseReceipt),
      /** Releases whose recipients have to be told: `people` in it asked afterwards for no further use of this kind. */
      withdrawn: z.array(z.strictObject({ releaseId: Id, people: z.number().int().positive() })),
    }),
  ),
  'release.report': query(z.strictObject({ id: Id }), z.strictObject({ html: z.string() })),
  'release.verify': job(z.strictObject({ path: PathRef, withWorkspace: z.boolean().default(false) }), VerifyResult),
} as const
