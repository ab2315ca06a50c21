/** The workspace and its keys. */
import { z } from '../../zod'
import { command, job, query } from '../define'
import { none, PathRef, secret, shortText, WorkspaceInfo } from './common'

export const workspaceContract = {
  'workspace.status': query(none, WorkspaceInfo),
  'workspace.create': command(
    z.strictObject({
      path: PathRef,
      title: shortText.min(1),
      template: z.enum(['three-week-observation', 'blank']).default('three-week-observation'),
      passphrase: secret,
      researcherName: shortText.optional(),
    }),
    z.strictObject({ info: WorkspaceInfo, recoveryCode: z.string() }),
    ['workspace'],
  ),
  'workspace.createSample': job(z.strictObject({ path: PathRef, passphrase: secret }), z.strictObject({ info: WorkspaceInfo, recoveryCode: z.string() }), ['workspace']),
  'workspace.open': command(
    z.strictObject({ path: PathRef, passphrase: secret.optional(), recoveryCode: secret.optional(), withRegister: z.boolean().default(true) }),
    WorkspaceInfo,
    ['workspace'],
  ),
  'workspace.lock': command(none, none, ['workspace']),
  'workspace.changePassphrase': command(z.strictObject({ current: secret, next: secret }), none, []),
  'register.lock': command(none, none, ['workspace', 'people', 'sites', 'researchers', 'notes']),
  'register.unlock': command(z.strictObject({ passphrase: secret }), none, ['workspace', 'people', 'sites', 'researchers', 'notes']),
} as const
