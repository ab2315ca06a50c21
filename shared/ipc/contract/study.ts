/** The study as a whole. */
import { z } from '../../zod'
import { job, query } from '../define'
import { CheckResult, ImportResult, StudyStats } from '../results'
import { none, PathRef, secret } from './common'

export const studyContract = {
  'study.stats': query(none, StudyStats),
  'study.import': job(z.strictObject({ path: PathRef, skipBad: z.boolean().default(false) }), ImportResult, ['notes', 'people', 'sites', 'sessions', 'codes', 'researchers', 'history']),
  'study.check': job(none, CheckResult),
  'study.backup': job(z.strictObject({ out: PathRef }), z.strictObject({ bytes: z.number().int(), sha256: z.string() })),
  'study.restore': job(z.strictObject({ file: PathRef, path: PathRef, passphrase: secret.optional(), recoveryCode: secret.optional() }), z.strictObject({ folder: z.string(), notes: z.number().int() })),
} as const
