/** Files appear under their final name only when whole: written beside it, flushed to the disk, renamed, and the folder flushed. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors'
import { makeFolders } from './make-folders'

export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Clears up after a failure without a failure of its own: below a file, rmSync throws even with `force`. */
export function removeIfThere(path: string): void {
  if (existsSync(path)) rmSync(path, { recursive: true, force: true })
}

/** @throws AppError FILE_UNWRITABLE; then nothing stands at `path` that was not there before. */
export function writeFileAtomically(path: string, bytes: Uint8Array | string): void {
  const partial = join(dirname(path), `.${basename(path)}.partial`)
  try {
    makeFolders(dirname(path))
    const handle = openSync(partial, 'w', 0o600)
    try {
      const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
      for (let written = 0; written < buffer.length; ) written += writeSync(handle, buffer, written)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(partial, path)
    syncFolder(dirname(path))
  } catch (error) {
    removeIfThere(partial)
    throw new AppError('FILE_UNWRITABLE', { path, why: fileErrorReason(error) }, { cause: error })
  }
}

/** What the system said, in words. */
export function fileErrorReason(error: unknown): string {
  const code = (error as { code?: unknown }).code
  const words: Record<string, string> = {
    ENOENT: 'it is not there',
    EACCES: 'no permission',
    EPERM: 'no permission',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    EEXIST: 'something is there already',
    ENAMETOOLONG: 'the name is too long',
  }
  return typeof code === 'string' ? (words[code] ?? code) : 'unknown reason'
}
