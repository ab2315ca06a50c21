/**
 * Takes bundles in: any order, any number of times. One transaction for the whole call: a merge that is killed leaves the old study or
 * the new one. The preview is the same code, rolled back.
 */
import { AppError } from '../../../shared/errors'
import { conflictedFields } from '../../../shared/history/heads'
import type { RecordKind } from '../../../shared/history/op'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { CallContext } from '../../../shared/ipc/serve'
import type { Meet, Touched } from '../history/log'
import { breather } from '../jobs'
import { databaseError } from '../workspace/connection'
import type { Workspace } from '../workspace/workspace'
import { inBatches } from './batches'
import { type ReadBundle, readBundle } from './bundle-file'
import { type Clock, createClock } from './clocks'
import { listDuplicates } from './duplicates'
import { ageIdentity } from './laptop-keys'
import { missingChanges, missingWarning } from './missing'
import { eraseQuotes } from '../study/sealed-quotes'
import { settleSeals } from './seals-after-merge'

type Result = OutputOf<AppContract, 'team.merge'>
/** Operations between two pauses. */
const BATCH = 60

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
    const { result, erased } = await workspace.log.withWithheld((withheld) => takeAll(workspace, bundles, input.dryRun, context, withheld))
    db.exec(input.dryRun ? 'ROLLBACK' : 'COMMIT')
    if (input.dryRun) workspace.rereadRegister()
    // What a sealing or a withdrawal took away leaves the file that was written ahead too.
    else if (erased) db.pragma('wal_checkpoint(TRUNCATE)')
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

type Taken = { result: Result; /** Values were erased that the study had. */ erased: boolean }

async function takeAll(workspace: Workspace, bundles: readonly { file: string; bundle: ReadBundle }[], dryRun: boolean, { signal, progress }: CallContext, withheld: ReadonlyMap<string, string>): Promise<Taken> {
  const { db, log } = workspace
  const breathe = breather(signal)
  const total = bundles.reduce((sum, { bundle }) => sum + bundle.manifest.operations, 0)
  const isShown = shownIn(workspace)
  const before = new Map<string, { isShown: boolean; conflicts: readonly string[] }>()
  const meet: Meet = (record, kind, heads) => {
    if (before.has(record)) return
    const fields = Object.keys(heads)
    before.set(record, { isShown: fields.length > 0 && isShown(kind, record), conflicts: conflictedFields(heads) })
  }
  const touched = new Map<string, Touched>()
  const files: Result['files'] = []
  const clocks: Clock[] = []
  let done = 0
  for (const { file, bundle } of bundles) {
    const id = workspace.newId()
    const clock = createClock(file)
    clocks.push(clock)
    let [added, filled] = [0, 0]
    for (const batch of inBatches(bundle.ops(), BATCH)) {
      for (const { header } of batch) clock.see(header)
      const took = log.take(batch, id, meet)
      added += took.added
      filled += took.filled
      for (const [record, now] of took.touched) touched.set(record, now)
      done += batch.length
      progress({ phase: dryRun ? 'Trying the merge' : 'Merging', done, total })
      await breathe()
    }
    const changes = bundle.manifest.operations
    db.prepare('INSERT INTO laptop (device, public_key) VALUES (?, ?) ON CONFLICT (device) DO NOTHING').run(bundle.manifest.device, bundle.manifest.publicKey)
    if (added + filled > 0) db.prepare('INSERT INTO merge (id, at, device, sha256) VALUES (?, ?, ?, ?)').run(id, workspace.now(), bundle.manifest.device, bundle.sha256)
    files.push({ file, mergeId: added + filled > 0 ? id : null, device: bundle.manifest.device, madeAt: bundle.manifest.madeAt, changes, added, filled, known: changes - added - filled })
  }
  const settled = settleSeals(workspace, touched.keys(), withheld)
  eraseQuotes(workspace, new Set([...touched.values()].map(({ kind }) => kind)))
  const hasSeals = db.prepare('SELECT EXISTS (SELECT 1 FROM seal)').pluck().get() === 1
  const missing = missingChanges(workspace)
  for (const each of missing) db.prepare('UPDATE laptop SET missing = ? WHERE device = ?').run(JSON.stringify(each.missing), each.device)

  const added: Record<string, number> = {}
  const changed: Record<string, number> = {}
  const conflicts: Result['conflicts'] = []
  const selectDisputed = db.prepare('SELECT conflicts FROM record WHERE id = ?').pluck()
  for (const [record, { kind, heads: last }] of touched) {
    const was = before.get(record)
    const now = isShown(kind, record)
    if (now && !was?.isShown) added[kind] = (added[kind] ?? 0) + 1
    else if (now) changed[kind] = (changed[kind] ?? 0) + 1
    // What was written around a sealed passage has become a wording of its own by now.
    const heads = hasSeals && kind === 'note' ? log.headsOf(record) : last
    const several = conflictedFields(heads)
    if (several.length === 0) continue
    // Two laptops that wrote the same agree: what was taken in on both waits for nobody.
    const disputed = new Set(JSON.parse((selectDisputed.get(record) as string | undefined) ?? '[]') as string[])
    for (const field of several) if (disputed.has(field) && !was?.conflicts.includes(field)) conflicts.push({ recordKind: kind, recordId: record, field })
  }
  const warnings = [...settled, ...clocks.flatMap((clock) => clock.warnings(workspace.deps.now().getTime())), ...missing.flatMap(missingWarning)]
  const erased = [...touched.values()].some(({ kind }) => kind === 'erasure')
  return { result: { files, added, changed, conflicts, duplicates: listDuplicates(workspace), warnings, dryRun }, erased }
}

const SHOWN_TABLES: Partial<Record<RecordKind, string>> = { note: 'note', person: 'person', site: 'site', session: 'session', episode: 'episode', researcher: 'researcher', code: 'code', coding: 'coding', consent: 'consent', withdrawal: 'withdrawal' }

const WITHOUT_TABLE: ReadonlySet<RecordKind> = new Set(['sheet', 'letter', 'decision', 'round', 'reading', 'blind', 'settlement', 'claim'])

/** Whether a record is in the lists: a note of a study pack has its place in the chain but no wording yet. */
function shownIn({ db }: Workspace): (kind: RecordKind, id: string) => boolean {
  const statements = new Map(Object.entries(SHOWN_TABLES).map(([kind, table]) => [kind, db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`)]))
  // What the benches write, information sheets and letters have no table: each is there once its values are, which a bundle without the register withholds.
  const whole = db.prepare('SELECT 1 FROM op WHERE record = ? AND complete = 1 LIMIT 1')
  return (kind, id) => (WITHOUT_TABLE.has(kind) ? whole : statements.get(kind))?.get(id) !== undefined
}
