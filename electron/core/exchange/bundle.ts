/** Writes bundles for the lead and study packs for a new laptop, and makes a workspace from a pack. */
import { existsSync } from 'node:fs'
import { AppError } from '../../../shared/errors'
import { KEPT_HERE_KINDS, type Op, type RecordKind, SEALED_KINDS } from '../../../shared/history/op'
import { BUNDLE_FORMAT, BUNDLE_VERSION, type BundleManifest } from '../../../shared/merge/bundle-format'
import type { CoreDeps } from '../deps'
import { writeFileAtomically } from '../files/atomic-write'
import type { OpRow } from '../history/log'
import { useResearcher } from '../study/researcher'
import { createWorkspace, type Workspace } from '../workspace/workspace'
import { type Lock, type ReadBundle, readBundle, sealBundle } from './bundle-file'
import { missingChanges } from './missing'
import { publicKeyOf, signDigest } from './laptop-keys'

/** What a second laptop needs of a study before it has any notes of its own. */
const PACK_KINDS: ReadonlySet<RecordKind> = new Set(['study', 'sheet', 'site', 'letter', 'code', 'researcher', 'person', 'identity', 'consent', 'withdrawal', 'pseudonym', 'erasure'])

export type BundleOptions = { kind: 'bundle' | 'pack'; withRegister: boolean; /** The words of sealed passages and what was done about them too. */ withSealed?: boolean; since: Readonly<Record<string, number>> }

/** Last number of each laptop's changes that is here. */
export function positions({ db }: Workspace): Record<string, number> {
  const rows = db.prepare('SELECT device, max(seq) AS seq FROM op GROUP BY device').all() as { device: string; seq: number }[]
  return Object.fromEntries(rows.map((row) => [row.device, row.seq]))
}

/** @throws AppError ALREADY_EXISTS, FILE_UNWRITABLE, REGISTER_LOCKED, USAGE */
export async function writeBundle(workspace: Workspace, out: string, lock: Lock, options: BundleOptions): Promise<{ operations: number; bytes: number }> {
  if (existsSync(out)) throw new AppError('ALREADY_EXISTS', { path: out })
  // A pack carries the study's secret, by which releases and decisions agree on every laptop.
  if (options.withRegister || options.withSealed || options.kind === 'pack') workspace.register()
  const ops = [...chosen(workspace, options)]
  const manifest: BundleManifest = {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    kind: options.kind,
    study: workspace.studyId,
    device: workspace.meta('device') ?? '',
    madeAt: workspace.now(),
    withRegister: options.withRegister,
    since: { ...options.since },
    operations: ops.length,
    publicKey: publicKeyOf(workspace),
  }
  const bytes = await sealBundle({ manifest, ops }, lock, (digest) => signDigest(workspace, digest))
  writeFileAtomically(out, bytes)
  return { operations: ops.length, bytes: bytes.length }
}

/** Every operation keeps its place in its laptop's chain; what is not to be shared travels without its values. */
function* chosen({ db, log }: Workspace, { kind, withRegister, withSealed = false, since }: BundleOptions): Generator<Op> {
  for (const row of db.prepare('SELECT arrival, id, kind, record, change, header, content FROM op ORDER BY device, seq').all() as OpRow[]) {
    const op = log.toOp(row)
    if (op.header.seq <= (since[op.header.device] ?? 0)) continue
    const isShared = kind === 'pack' ? PACK_KINDS.has(op.header.kind) : KEPT_HERE_KINDS.has(op.header.kind) ? withSealed : withRegister || !SEALED_KINDS.has(op.header.kind)
    yield isShared ? op : { ...op, content: {} }
  }
}

/**
 * A new workspace of the same study from a pack: same sites, people, codes and ids, a laptop id and keys of its own.
 * @throws AppError of readBundle, createWorkspace
 */
export async function joinStudy(deps: CoreDeps, packPath: string, packPassphrase: string, path: string, passphrase: string, researcherName: string): Promise<{ workspace: Workspace; recoveryCode: string }> {
  const { generateX25519Identity } = await import('../later/age')
  const pack = await readBundle(packPath, { passphrase: packPassphrase, identity: await generateX25519Identity() })
  if (pack.manifest.kind !== 'pack') throw new AppError('NOT_A_BUNDLE', { file: packPath.split('/').at(-1) ?? '', why: 'it is a bundle; a second laptop starts from a study pack' })
  return createWorkspace(deps, path, { passphrase, studyId: pack.manifest.study }, (building) => takePack(building, pack, researcherName))
}

function takePack(building: Workspace, pack: ReadBundle, researcherName: string): void {
  const merge = building.newId()
  building.log.transaction(() => {
    building.log.take([...pack.ops()], merge)
    building.db.prepare('INSERT INTO laptop (device, public_key) VALUES (?, ?)').run(pack.manifest.device, pack.manifest.publicKey)
    for (const { device, missing } of missingChanges(building)) building.db.prepare('UPDATE laptop SET missing = ? WHERE device = ?').run(JSON.stringify(missing), device)
  })
  useResearcher(building, researcherName)
}
