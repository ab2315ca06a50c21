/** Writes the pack for a motivated intruder from a finished release alone: a folder, or one .zip. */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { AppError } from '../../../shared/errors'
import type { CallContext } from '../../../shared/ipc/serve'
import type { IntruderRole } from '../../../shared/model/intruder'
import { packFiles } from '../../../shared/report/intruder/pages'
import { fileErrorReason, removeIfThere, syncFolder, writeFileAtomically } from '../files/atomic-write'
import { makeFolders } from '../files/make-folders'
import { breather } from '../jobs'
import { readSharedCopy } from '../release/shared-copy'
import { createZip } from '../release/zip'

/** @throws AppError of readSharedCopy, ALREADY_EXISTS, FILE_UNWRITABLE, CANCELLED */
export async function packForIntruder(path: string, out: string, role: IntruderRole, { signal, progress }: CallContext): Promise<{ notes: number; people: number; files: number; bytes: number }> {
  if (existsSync(out)) throw new AppError('ALREADY_EXISTS', { path: out })
  const inside = relative(path, out)
  // A file more would make a release that no longer checks.
  if (inside === '' || !inside.startsWith('..')) throw new AppError('INPUT_INVALID', { where: 'pack', what: 'it must not lie inside the release' })
  progress({ phase: 'Reading the release', done: 0, total: 0 })
  const copy = await readSharedCopy(path, breather(signal))
  const files = packFiles(copy, role).map((file) => ({ path: file.path, bytes: Buffer.from(file.text) }))
  progress({ phase: 'Writing the pack', done: 0, total: files.length })
  if (out.toLowerCase().endsWith('.zip')) {
    const zip = createZip()
    for (const file of files) zip.add(`intruder-pack/${file.path}`, file.bytes)
    writeFileAtomically(out, zip.finish())
  } else writeFolder(out, files)
  return { notes: copy.notes.length, people: copy.people.length, files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes.length, 0) }
}

function writeFolder(out: string, files: readonly { path: string; bytes: Buffer }[]): void {
  const partial = join(dirname(out), `.${basename(out)}.partial`)
  try {
    makeFolders(dirname(out))
    removeIfThere(partial)
    mkdirSync(partial)
    for (const file of files) writeFileAtomically(join(partial, file.path), file.bytes)
    renameSync(partial, out)
    syncFolder(dirname(out))
  } catch (error) {
    removeIfThere(partial)
    if (error instanceof AppError) throw error
    throw new AppError('FILE_UNWRITABLE', { path: out, why: fileErrorReason(error) }, { cause: error })
  }
}
