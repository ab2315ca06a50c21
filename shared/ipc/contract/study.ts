/** The study as a whole. */
import { Id, IsoDate } from '../../model/records'
import { StudyCard } from '../../model/study-card'
import { z } from '../../zod'
import { command, job, query } from '../define'
import { CheckResult, ImportResult, StudyStats } from '../results'
import { none, PathRef, secret, shortText, Written } from './common'

export const studyContract = {
  'study.stats': query(none, StudyStats),
  /** Approval, information sheets and the time for opting out, as reports show them and withdrawals heed them. */
  'study.card': query(none, StudyCard),
  'study.saveCard': command(
    z.strictObject({
      ethicsReference: shortText.optional(),
      showsEthicsReference: z.boolean().optional(),
      approvedBy: shortText.optional(),
      optOutHours: z.number().int().min(0).max(8_760).optional(),
    }),
    Written,
    ['workspace', 'history'],
  ),
  /** Without an id a new version of the information sheet. */
  'study.saveSheet': command(
    z.strictObject({ id: Id.optional(), version: shortText.min(1).optional(), from: IsoDate.nullable().optional(), cutOff: IsoDate.nullable().optional() }),
    Written,
    ['workspace', 'people', 'history'],
  ),
  'study.import': job(z.strictObject({ path: PathRef, skipBad: z.boolean().default(false) }), ImportResult, ['notes', 'people', 'sites', 'sessions', 'codes', 'researchers', 'history']),
  'study.check': job(none, CheckResult),
  'study.backup': job(z.strictObject({ out: PathRef }), z.strictObject({ bytes: z.number().int(), sha256: z.string() })),
  'study.restore': job(z.strictObject({ file: PathRef, path: PathRef, passphrase: secret.optional(), recoveryCode: secret.optional() }), z.strictObject({ folder: z.string(), notes: z.number().int() })),
} as const
