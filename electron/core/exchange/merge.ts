/**
 * Takes bundles in: any order, any number of times. One transaction for the whole call: a merge that is killed leaves the old study or
 * the new one. The preview is the same code, rolled back.
 */
import { AppError } from '../../../shared/errors'
import { momentOf } from '../../../shared/field/time'
import { conflictedFields } from '../../../shared/history/heads'
import type { Op, RecordKind } from '../../../shared/history/op'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { CallContext } from '../../../shared/ipc/serve'
import { breather } from '../jobs'
import { databaseError } from '../workspace/connection'
import type { Workspace } from '../workspace/workspace'
import { type ReadBundle, readBundle } from './bundle-file'
import { listDuplicates } from './duplicates'
import { ageIdentity } from './laptop-keys'
import { missingChanges } from './missing'

type Result = OutputOf<AppContract, 'team.merge'>
const BATCH = 250
/** Clocks that are further ahead than this are spoken of; nothing else rests on them. */
const SKEW_MS = 120_000

/** @throws AppError of readBundle, BUNDLE_FOREIGN, BUNDLE_UNKNOWN_SIGNER, REGISTER_LOCKED, CANCELLED */
export async function mergeBundles(workspace: Workspace, input: ParsedInputOf<AppContract, 'team.merge'>, context: CallContext): Promise<Result> {
  workspace.register()
  const identity = await ageIdentity(workspace)
  const bundles: { file: string; bundle: ReadBundle }[] = []
  for (const [index, ref] of input.paths.entries()) {
    context.progress({ phase: 'Opening bundles', done: index, total: input.paths.length })
    const path = workspace.deps.resolvePath(ref)
    const bundle = await readBundle(path, { identity, ...(input.passphrase === undefined ? {} : { passphrase: input.passphrase }) })
    const file = path.split('/').at(-1) ?? path
    if (bundle.manifest.study !== workspace.studyId) throw new AppError('BUNDLE_FOREIGN', { file })
    assertKnownSigner(workspace, bundle, file)
    bundles.push({ file, bundle })
  }
  const { db } = workspace
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = await takeAll(workspace, bundles, input.dryRun, context)
    db.exec(input.dryRun ? 'ROLLBACK' : 'COMMIT')
    if (input.dryRun) workspace.rereadRegister()
    return result
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    workspace.rereadRegister()
    throw databaseError(error)
  }
}

function assertKnownSigner({ db }: Workspace, { manifest }: ReadBundle, file: string): void {
  const known = db.prepare('SELECT public_key FROM laptop WHERE device = ?').pluck().get(manifest.device) as string | undefined
  if (known !== undefined && known !== manifest.publicKey) throw new AppError('BUNDLE_UNKNOWN_SIGNER', { file })
}

async function takeAll(workspace: Workspace, bundles: readonly { file: string; bundle: ReadBundle }[], dryRun: boolean, { signal, progress }: CallContext): Promise<Result> {
  const { db, log } = workspace
  const breathe = breather(signal)
  const total = bundles.reduce((sum, { bundle }) => sum + bundle.ops.length, 0)
  const before = new Map<string, { isShown: boolean; conflicts: readonly string[] }>()
  const isShown = shownIn(workspace)
  const touched = new Map<string, RecordKind>()
  const files: Result['files'] = []
  let done = 0
  for (const { file, bundle } of bundles) {
    const id = workspace.newId()
    let [added, filled] = [0, 0]
    for (let from = 0; from < bundle.ops.length; from += BATCH) {
      const batch = bundle.ops.slice(from, from + BATCH)
      for (const { header } of batch) if (!before.has(header.record)) before.set(header.record, { isShown: isShown(header.kind, header.record), conflicts: conflictedFields(log.headsOf(header.record)) })
      const took = log.take(batch, id)
      added += took.added
      filled += took.filled
      for (const [record, kind] of took.touched) touched.set(record, kind)
      done += batch.length
      progress({ phase: dryRun ? 'Trying the merge' : 'Merging', done, total })
      await breathe()
    }
    db.prepare('INSERT INTO laptop (device, public_key) VALUES (?, ?) ON CONFLICT (device) DO NOTHING').run(bundle.manifest.device, bundle.manifest.publicKey)
    if (added + filled > 0) db.prepare('INSERT INTO merge (id, at, device, sha256) VALUES (?, ?, ?, ?)').run(id, workspace.now(), bundle.manifest.device, bundle.sha256)
    files.push({ file, mergeId: added + filled > 0 ? id : null, device: bundle.manifest.device, madeAt: bundle.manifest.madeAt, changes: bundle.ops.length, added, filled, known: bundle.ops.length - added - filled })
  }
  for (const { device, missing } of missingChanges(workspace)) db.prepare('UPDATE laptop SET missing = ? WHERE device = ?').run(JSON.stringify(missing), device)

  const added: Record<string, number> = {}
  const changed: Record<string, number> = {}
  const conflicts: Result['conflicts'] = []
  for (const [record, kind] of touched) {
    const was = before.get(record)
    const now = isShown(kind, record)
    if (now && !was?.isShown) added[kind] = (added[kind] ?? 0) + 1
    else if (now) changed[kind] = (changed[kind] ?? 0) + 1
    for (const field of conflictedFields(log.headsOf(record))) if (!was?.conflicts.includes(field)) conflicts.push({ recordKind: kind, recordId: record, field })
  }
  return { files, added, changed, conflicts, duplicates: listDuplicates(workspace), warnings: warningsOf(workspace, bundles), dryRun }
}

const SHOWN_TABLES: Partial<Record<RecordKind, string>> = { note: 'note', person: 'person', site: 'site', session: 'session', episode: 'episode', researcher: 'researcher', code: 'code', coding: 'coding', consent: 'consent', withdrawal: 'withdrawal' }

/** Whether a record is in the lists: a note of a study pack has its place in the chain but no wording yet. */
function shownIn({ db }: Workspace): (kind: RecordKind, id: string) => boolean {
  const statements = new Map(Object.entries(SHOWN_TABLES).map(([kind, table]) => [kind, db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`)]))
  return (kind, id) => statements.get(kind)?.get(id) !== undefined
}

function warningsOf(workspace: Workspace, bundles: readonly { file: string; bundle: ReadBundle }[]): string[] {
  const warnings: string[] = []
  const now = workspace.deps.now().getTime()
  for (const { file, bundle } of bundles) {
    const ahead = Math.max(0, ...bundle.ops.map((op) => momentOf(op.header.at) - now))
    if (ahead > SKEW_MS) warnings.push(`${file}: the clock of that laptop is ${Math.round(ahead / 60_000)} minutes ahead of this one, or this one is behind. Nothing depends on it but the times that are shown.`)
    const backwards = clockWentBack(bundle.ops)
    if (backwards > 0) warnings.push(`${file}: the clock of that laptop went back ${backwards} ${backwards === 1 ? 'time' : 'times'} by more than two minutes while it was used.`)
  }
  for (const { device, missing } of missingChanges(workspace)) {
    if (missing.length > 0) warnings.push(`Of laptop ${device.slice(0, 4)} changes ${missing.map(([from, to]) => (from === to ? from : `${from} to ${to}`)).join(', ')} have not come yet. Ask for a whole bundle.`)
  }
  return warnings
}

function clockWentBack(ops: readonly Op[]): number {
  const lastByDevice = new Map<string, number>()
  let times = 0
  for (const { header } of ops.toSorted((a, b) => a.header.seq - b.header.seq)) {
    const at = momentOf(header.at)
    if (at < (lastByDevice.get(header.device) ?? at) - SKEW_MS) times += 1
    lastByDevice.set(header.device, at)
  }
  return times
}
