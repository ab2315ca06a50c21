/** Opens a .qdpx in memory: a ZIP from outside, of which nothing is unpacked to the disk. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import { fileErrorReason } from '../files/atomic-write'
import { unsafeName } from '../release/tree'
import { readZip, type ZipEntry, ZipFault } from '../release/zip'
import { type ProjectDocument, ProjectFault, readProjectXml } from './project-xml'

export type OpenProject = {
  /** File name, for messages. */
  file: string
  document: ProjectDocument
  /** The plain text at `internal://NAME`; null where the project does not hold it. Line breaks are single, as in every release. */
  textAt(path: string): string | null
}

const MOST_BYTES = 2 ** 30
const MOST_TEXT = 32 * 2 ** 20

/** @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_PROJECT, PROJECT_DAMAGED, CANCELLED */
export async function openProject(path: string, breathe: () => Promise<void>): Promise<OpenProject> {
  const file = basename(path)
  const bytes = readBytes(path, file)
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) throw new AppError('NOT_A_PROJECT', { file, why: 'it is no archive' })
  try {
    const entries = entriesOf(bytes)
    const main = entries.filter((entry) => /^[^/]+\.qde$/i.test(entry.name))
    if (main.length !== 1 || main[0] === undefined) throw new AppError('NOT_A_PROJECT', { file, why: main.length === 0 ? 'there is no project.qde in it' : 'there are several projects in it' })
    const document = await readProjectXml(textOf(main[0].read()), breathe)
    // Programs write the folder with and without a capital.
    const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
    return {
      file,
      document,
      textAt(internal) {
        const name = /^internal:\/\/(.+)$/i.exec(internal)?.[1]
        const entry = name === undefined ? undefined : (byName.get(`sources/${name}`.toLowerCase()) ?? byName.get(name.toLowerCase()))
        if (!entry) return null
        if (entry.size > MOST_TEXT) throw damaged(file, 'a text in it is far longer than a note')
        return inOwnWords(file, () => textOf(entry.read()))
      },
    }
  } catch (error) {
    throw asRefusal(file, error)
  }
}

const damaged = (file: string, what: string): AppError => new AppError('PROJECT_DAMAGED', { file, what })
const asRefusal = (file: string, error: unknown): unknown => (error instanceof ZipFault || error instanceof ProjectFault ? damaged(file, error.message) : error)

function inOwnWords<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asRefusal(file, error)
  }
}

function readBytes(path: string, file: string): Buffer {
  let handle: number
  try {
    handle = openSync(path, 'r')
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') throw new AppError('FILE_NOT_FOUND', { path })
    throw new AppError('FILE_UNREADABLE', { path, why: fileErrorReason(error) }, { cause: error })
  }
  try {
    const stat = fstatSync(handle)
    if (!stat.isFile()) throw new AppError('NOT_A_PROJECT', { file, why: 'it is no file' })
    if (stat.size > MOST_BYTES) throw new AppError('NOT_A_PROJECT', { file, why: 'it is larger than a project of notes' })
    return readFileSync(handle)
  } finally {
    closeSync(handle)
  }
}

function entriesOf(bytes: Buffer): readonly ZipEntry[] {
  const { entries } = readZip(bytes)
  for (const entry of entries) {
    const unsafe = unsafeName(entry.name)
    if (unsafe) throw new ProjectFault(`the name of a file in it ${unsafe}`)
    if (entry.isLink) throw new ProjectFault('it holds a link')
  }
  return entries
}

/** UTF-8, or UTF-16 where it says so; half characters are refused. */
function textOf(bytes: Buffer): string {
  const utf16 = bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  try {
    const text = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true }).decode(bytes)
    // The decoder takes the mark at the beginning away; the declaration of the bytes' encoding then no longer holds.
    return text.replace(/^(<\?xml[^>]*?)\s+encoding=("[^"]*"|'[^']*')/, '$1')
  } catch (error) {
    throw new ProjectFault('a text in it is not UTF-8', { cause: error })
  }
}
