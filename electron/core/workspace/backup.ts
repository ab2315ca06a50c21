/**
 * A backup is one file: a stored (not compressed: it is ciphertext) zip of the encrypted database as of one moment, its key file, and a
 * list of their SHA-256. It opens with the same passphrase or recovery code. Restoring makes a new workspace with a laptop id of its own,
 * so that the chains of the original and of the copy never claim the same place.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { AppError } from '../../../shared/errors'
import { z } from '../../../shared/zod'
import type { CoreDeps } from '../deps'
import { fileErrorReason, removeIfThere, syncFolder, writeFileAtomically } from '../files/atomic-write'
import { makeFolders } from '../files/make-folders'
import type { Unlocking } from './keys'
import { assertName, DATABASE_FILE, KEY_FILE, openWorkspace, type Workspace } from './workspace'

const MANIFEST = 'backup.json'
const Manifest = z.strictObject({ format: z.literal('fieldfare-backup'), version: z.literal(1), sha256: z.record(z.string(), z.string()) })

const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** @throws AppError ALREADY_EXISTS, FILE_UNWRITABLE */
export function writeBackup(workspace: Workspace, out: string): { bytes: number; sha256: string } {
  if (existsSync(out)) throw new AppError('ALREADY_EXISTS', { path: out })
  const copy = join(workspace.path, `.backup-${workspace.newId()}.partial`)
  try {
    // Consistent and encrypted with the same key; the page-by-page backup API cannot open an encrypted target.
    workspace.db.prepare('VACUUM INTO ?').run(copy)
    const files = { [DATABASE_FILE]: new Uint8Array(readFileSync(copy)), [KEY_FILE]: new Uint8Array(readFileSync(join(workspace.path, KEY_FILE))) }
    const manifest = { format: 'fieldfare-backup', version: 1, sha256: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256Hex(bytes)])) }
    const zip = zipSync({ [MANIFEST]: strToU8(JSON.stringify(manifest)), ...files }, { level: 0, mtime: '1980-01-01T00:00:00' })
    writeFileAtomically(out, zip)
    return { bytes: zip.length, sha256: sha256Hex(zip) }
  } finally {
    rmSync(copy, { force: true })
  }
}

function readBackup(file: string): { database: Uint8Array; keys: Uint8Array } {
  if (!existsSync(file)) throw new AppError('FILE_NOT_FOUND', { path: file })
  let entries: Record<string, Uint8Array>
  try {
    entries = unzipSync(new Uint8Array(readFileSync(file)), { filter: ({ name }) => [MANIFEST, DATABASE_FILE, KEY_FILE].includes(name) })
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EISDIR') throw new AppError('FILE_UNREADABLE', { path: file, why: fileErrorReason(error) }, { cause: error })
    throw new AppError('BACKUP_DAMAGED', { what: 'it is not a whole backup file' }, { cause: error })
  }
  let manifest: z.infer<typeof Manifest>
  try {
    manifest = Manifest.parse(JSON.parse(Buffer.from(entries[MANIFEST] ?? []).toString('utf8')))
  } catch (error) {
    throw new AppError('BACKUP_DAMAGED', { what: 'its list of contents is missing or changed' }, { cause: error })
  }
  const part = (name: string): Uint8Array => {
    const bytes = entries[name]
    if (!bytes) throw new AppError('BACKUP_DAMAGED', { what: `${name} is missing from it` })
    if (sha256Hex(bytes) !== manifest.sha256[name]) throw new AppError('BACKUP_DAMAGED', { what: `${name} in it was changed or cut` })
    return bytes
  }
  return { database: part(DATABASE_FILE), keys: part(KEY_FILE) }
}

/** Opens the restored workspace under its final name only when it opens whole. */
export function restoreBackup(deps: CoreDeps, file: string, path: string, unlocking: Unlocking): Workspace {
  assertName(path)
  if (existsSync(path)) throw new AppError('ALREADY_EXISTS', { path })
  const { database, keys } = readBackup(file)
  const partial = join(dirname(path), `.${basename(path)}.partial`)
  try {
    rmSync(partial, { recursive: true, force: true })
    makeFolders(partial, 0o700)
    writeFileAtomically(join(partial, DATABASE_FILE), database)
    writeFileAtomically(join(partial, KEY_FILE), keys)
    const restored = openWorkspace(deps, partial, unlocking, false)
    restored.setMeta('device', restored.newId())
    restored.close()
    renameSync(partial, path)
    syncFolder(dirname(path))
  } catch (error) {
    removeIfThere(partial)
    if (error instanceof AppError) throw error
    throw new AppError('FILE_UNWRITABLE', { path, why: fileErrorReason(error) }, { cause: error })
  }
  return openWorkspace(deps, path, unlocking, true)
}
