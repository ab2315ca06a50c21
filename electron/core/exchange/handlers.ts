/** The operations of many laptops, as the contract names them. */
import { AppError } from '../../../shared/errors'
import type { AppContract } from '../../../shared/ipc/contract'
import type { ParsedInputOf } from '../../../shared/ipc/define'
import type { Handlers } from '../../../shared/ipc/serve'
import { teamConsistency } from '../study/consistency'
import { forgetReader } from '../study/reader'
import type { Workspace } from '../workspace/workspace'
import { positions, writeBundle } from './bundle'
import { codeClashes, joinPeople, keepApart, listDuplicates, settleCodeClash } from './duplicates'
import { ageRecipient } from './laptop-keys'
import { mergeBundles } from './merge'
import { teamTracks } from './tracks'
import { undoMerge } from './undo-merge'

const META_LAST = 'last_bundle'

const locked = (workspace: Workspace, passphrase: string) => ({ passphrase, salt: workspace.deps.randomBytes(16), ...(workspace.deps.scryptN === undefined ? {} : { logN: Math.log2(workspace.deps.scryptN) }) })

async function bundle(workspace: Workspace, input: ParsedInputOf<AppContract, 'team.bundle'>): Promise<{ operations: number; bytes: number }> {
  if ((input.passphrase === undefined) === (input.recipients.length === 0)) throw new AppError('USAGE', { what: 'A bundle is locked either with a passphrase or to recipients.' })
  const since = input.sinceLast ? (JSON.parse(workspace.meta(META_LAST) ?? '{}') as Record<string, number>) : {}
  const here = positions(workspace)
  const written = await writeBundle(workspace, workspace.deps.resolvePath(input.out), input.passphrase === undefined ? { recipients: input.recipients } : locked(workspace, input.passphrase), {
    kind: 'bundle',
    withRegister: input.withRegister,
    withSealed: input.withSealed,
    since,
  })
  workspace.setMeta(META_LAST, JSON.stringify(here))
  return written
}

type TeamHandlers = Pick<Handlers<AppContract>, Exclude<Extract<keyof AppContract, `team.${string}`>, 'team.join'>>

export const teamHandlers = (current: () => Workspace): TeamHandlers => ({
  'team.recipient': async () => ({ recipient: await ageRecipient(current()) }),
  'team.pack': (input) => writeBundle(current(), current().deps.resolvePath(input.out), locked(current(), input.passphrase), { kind: 'pack', withRegister: true, withSealed: false, since: {} }),
  'team.bundle': (input) => bundle(current(), input),
  'team.merge': (input, context) => (forgetReader(current()), mergeBundles(current(), input, context)),
  'team.undoMerge': (input) => undoMerge(current(), input.mergeId),
  'team.duplicates': () => ({ duplicates: listDuplicates(current()), clashes: codeClashes(current()) }),
  'team.tracks': () => teamTracks(current()),
  'team.consistency': () => teamConsistency(current()),
  'team.joinPeople': (input) => joinPeople(current(), input.keep, input.other),
  'team.keepApart': (input) => keepApart(current(), input.a, input.b),
  'team.settleClash': (input) => settleCodeClash(current(), input.keep),
})
