/** The operations of many laptops, as the contract names them. */
import { AppError } from '../../../shared/errors'
import type { AppContract } from '../../../shared/ipc/contract'
import type { ParsedInputOf } from '../../../shared/ipc/define'
import type { Handlers } from '../../../shared/ipc/serve'
import { safeguardingCard } from '../study/safeguarding'
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
  if (input.withSealed) await refuseSealed(workspace, input)
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

/**
 * Sealed words and the steps of a concern go to one person's key and under no passphrase that could be handed on; where the study names its
 * lead's key, to that one alone. The lead's own laptop gives them to whom the lead thinks right.
 * @throws AppError SEALED_NEEDS_KEY
 */
async function refuseSealed(workspace: Workspace, { recipients, passphrase }: ParsedInputOf<AppContract, 'team.bundle'>): Promise<void> {
  const { leadKey } = safeguardingCard(workspace)
  if (passphrase !== undefined) throw new AppError('SEALED_NEEDS_KEY', { whose: leadKey === '' ? 'somebody’s own' : 'the lead’s' })
  if (leadKey === '' || recipients.every((recipient) => recipient === leadKey) || (await ageRecipient(workspace)) === leadKey) return
  throw new AppError('SEALED_NEEDS_KEY', { whose: 'the lead’s' })
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
