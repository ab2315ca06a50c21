/** A release as its files, whether it lies there as a folder or as one .zip. Nothing is followed out of it and nothing is unpacked to the disk. */
import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/errors'
import { fileErrorReason } from '../files/atomic-write'
import { MAX_ENTRY_BYTES, MAX_TOTAL_BYTES, readZip, type ZipFile, ZipFault } from './zip'

export type TreeFile = { path: string; size: number; read(): Buffer }
export type Tree = {
  kind: 'folder' | 'zip'
  /** The archive's one base folder (RFC 8493, section 4), "" for a folder; paths of `files` begin inside it. */
  base: string
  files: readonly TreeFile[]
  /** Names of folders besides, and what an archive has beside its entries. */
  folders: readonly string[]
  /** Things that are no plain file inside, in words. */
  faults: readonly string[]
  /** Set for a .zip: comments, extra fields and dates are searched and checked too. */
  zip: ZipFile | null
}

const MAX_FILES = 500_000

/** Why a folder or archive cannot be trusted to be read. */
export class TreeFault extends Error {}

/** @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_RELEASE; TreeFault with words for what is inside. */
export function openTree(path: string): Tree {
  let stat
  try {
    stat = statSync(path)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') throw new AppError('FILE_NOT_FOUND', { path })
    throw new AppError('FILE_UNREADABLE', { path, why: fileErrorReason(error) }, { cause: error })
  }
  if (!stat.isDirectory() && !stat.isFile()) throw new AppError('NOT_A_RELEASE', { path, why: 'it is neither a folder nor a file' })
  try {
    return stat.isDirectory() ? folderTree(path) : zipTree(path)
  } catch (error) {
    if (error instanceof TreeFault || error instanceof AppError) throw error
    throw new AppError('FILE_UNREADABLE', { path, why: fileErrorReason(error) }, { cause: error })
  }
}

function folderTree(root: string): Tree {
  const files: TreeFile[] = []
  const folders: string[] = []
  const faults: string[] = []
  let total = 0
  const walk = (relative: string, depth: number): void => {
    if (depth > 12) throw new TreeFault('its folders are nested too deep')
    for (const entry of readdirSync(join(root, relative), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (entry.isDirectory()) {
        folders.push(path)
        walk(path, depth + 1)
      } else if (entry.isFile()) {
        const { size } = lstatSync(join(root, path))
        total += size
        if (size > MAX_ENTRY_BYTES || total > MAX_TOTAL_BYTES || files.length >= MAX_FILES) throw new TreeFault('it holds far more than a release does')
        files.push({ path, size, read: () => readWhole(join(root, path)) })
      } else faults.push(`${path}: ${entry.isSymbolicLink() ? 'a link' : 'not a plain file'}`)
    }
  }
  walk('', 0)
  return { kind: 'folder', base: '', files, folders, faults, zip: null }
}

/** Reads a plain file; a link put in its place meanwhile is not followed. */
function readWhole(path: string): Buffer {
  if (!lstatSync(path).isFile()) throw new TreeFault('a file became something else while it was read')
  return readFileSync(path)
}

function zipTree(path: string): Tree {
  const handle = openSync(path, 'r')
  let bytes: Buffer
  try {
    const { size } = fstatSync(handle)
    if (size > MAX_TOTAL_BYTES) throw new TreeFault('it is larger than a release')
    bytes = Buffer.alloc(size)
    for (let at = 0; at < size; ) {
      const read = readSync(handle, bytes, at, size - at, at)
      if (read === 0) throw new TreeFault('it is shorter than it says')
      at += read
    }
  } finally {
    closeSync(handle)
  }
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) throw new AppError('NOT_A_RELEASE', { path, why: 'it is neither a folder nor a ZIP archive' })
  let zip: ZipFile
  try {
    zip = readZip(bytes)
  } catch (error) {
    if (error instanceof ZipFault) throw new TreeFault(error.message)
    throw error
  }
  const faults: string[] = []
  const files: TreeFile[] = []
  const folders: string[] = []
  for (const entry of zip.entries) {
    const unsafe = unsafeName(entry.name)
    if (unsafe) throw new TreeFault(`an entry's name ${unsafe}`)
    if (entry.isLink) faults.push('an entry is a link')
    else if (entry.name.endsWith('/')) folders.push(entry.name.slice(0, -1))
    else files.push({ path: entry.name, size: entry.size, read: () => readEntry(entry.read) })
  }
  const base = baseOf(files.map((file) => file.path))
  const inside = files.filter((file) => file.path.startsWith(base)).map((file) => ({ ...file, path: file.path.slice(base.length) }))
  for (const file of files) if (!file.path.startsWith(base)) faults.push(`${file.path}: a file outside the release`)
  const inner = folders.flatMap((folder) => (`${folder}/`.startsWith(base) && `${folder}/` !== base ? [folder.slice(base.length)] : []))
  return { kind: 'zip', base, files: inside, folders: inner, faults, zip }
}

/** The folder in which bagit.txt lies, with its slash; "" where it lies on top or nowhere. */
function baseOf(paths: readonly string[]): string {
  if (paths.includes('bagit.txt')) return ''
  const nested = paths.find((path) => /^[^/]+\/bagit\.txt$/.test(path))
  return nested ? nested.slice(0, -'bagit.txt'.length) : ''
}

function readEntry(read: () => Buffer): Buffer {
  try {
    return read()
  } catch (error) {
    if (error instanceof ZipFault) throw new TreeFault(error.message)
    throw error
  }
}

/** What is wrong with a name inside an archive or a manifest; null where nothing is. */
export function unsafeName(name: string): string | null {
  if (name === '') return 'is empty'
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'is an absolute path'
  if (name.includes('\\')) return 'has a backslash'
  if (name.includes('\u0000')) return 'has a zero byte'
  if (name.split('/').some((part) => part === '..' || part === '.')) return 'leads out of the archive'
  return null
}
