/** Who could be told apart by what is written. */
import { Id } from '../../model/records'
import { z } from '../../zod'
import { RELEASE_PROFILES } from '../../model/vocabulary'
import { job, query } from '../define'
import { MosaicWarning, PersonRisk, StudyRisk } from '../results-risk'

export const riskContract = {
  /** The ledger of one person over all notes and researchers. `listSize`: patients of the practice; left out, the band on the card of their site says it. */
  'risk.person': query(z.strictObject({ personId: Id, listSize: z.number().int().min(1).max(1_000_000).optional() }), PersonRisk),
  /** The risk of a release that is not made: what its tables and texts would tell, and a site's notes as an insider would read them. Nothing is written. */
  'risk.study': job(
    z.strictObject({
      profile: z.enum(RELEASE_PROFILES).default('controlled'),
      withoutConsent: z.enum(['role-only', 'leave-out']).default('leave-out'),
      generalise: z.boolean().default(false),
      /** What is offered may make role and site vaguer too. */
      roleAndSite: z.boolean().default(false),
      /** Pseudonym of the site to read; else the first. */
      site: z.string().max(100).optional(),
    }),
    StudyRisk,
  ),
  /** Whom this note helps to tell apart; nobody while the register is locked. */
  'risk.note': query(z.strictObject({ id: Id }), z.strictObject({ warnings: z.array(MosaicWarning) })),
} as const
