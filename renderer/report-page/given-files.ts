/** Files a person drops or chooses, as path → bytes. Browsers differ in what they let a document opened from a file read. */
import { type Bag, ZipFault, openZip } from '../../shared/report/checker'

/** A sentence and a next step for the person. */
export class Refusal extends Error {}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

async function inflateRaw(deflated: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([deflated as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

async function unpacked(name: string, bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  try {
    return await openZip(bytes, inflateRaw)
  } catch (error) {
    if (error instanceof ZipFault) throw new Refusal(`${name} cannot be read: ${error.message}.`)
    throw error
  }
}

export async function archiveFiles(file: File | undefined): Promise<Bag> {
  if (!file) throw new Refusal('No file was chosen. Choose the .zip of the release, or its folder.')
  return unpacked(file.name, await bytesOf(file))
}

/** A folder input tells each file's path from the chosen folder on. */
export async function chosenFiles(list: FileList | null): Promise<Bag> {
  if (!list || list.length === 0) throw new Refusal('The folder is empty. Choose the folder that holds bagit.txt and data.')
  const files = new Map<string, Uint8Array>()
  for (const file of list) files.set(file.webkitRelativePath || file.name, await bytesOf(file))
  return files
}

/** Files inside archives of the bag, so that the search reads them too. One that cannot be opened stays closed, and the check says so. */
export async function filesInArchives(bag: Bag): Promise<Bag> {
  const inside = new Map<string, Uint8Array>()
  for (const [path, bytes] of bag) {
    if (!/\.(?:qdpx|zip)$/.test(path)) continue
    const files = await openZip(bytes, inflateRaw).catch((error: unknown) => {
      if (error instanceof ZipFault) return new Map<string, Uint8Array>()
      throw error
    })
    for (const [name, content] of files) inside.set(`${path}/${name}`, content)
  }
  return inside
}

/** Chromium's handles are not in every library of types; this is what is used of them. */
type Handle = { kind: 'file'; name: string; getFile(): Promise<File> } | { kind: 'directory'; name: string; values(): AsyncIterable<Handle> }
type ItemWithHandle = DataTransferItem & { getAsFileSystemHandle?: () => Promise<Handle | null> }

async function readHandle(handle: Handle, path: string, into: Map<string, Uint8Array>): Promise<void> {
  const here = `${path}${handle.name}`
  if (handle.kind === 'file') into.set(here, await bytesOf(await handle.getFile()))
  else for await (const child of handle.values()) await readHandle(child, `${here}/`, into)
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject))
const nextChildren = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => new Promise((resolve, reject) => reader.readEntries(resolve, reject))

async function readEntry(entry: FileSystemEntry, path: string, into: Map<string, Uint8Array>): Promise<void> {
  const here = `${path}${entry.name}`
  if (entry.isFile) into.set(here, await bytesOf(await fileOf(entry as FileSystemFileEntry)))
  if (!entry.isDirectory) return
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A reader hands out a hundred at a time, and nothing when it is through.
  for (let children = await nextChildren(reader); children.length > 0; children = await nextChildren(reader))
    for (const child of children) await readEntry(child, `${here}/`, into)
}

/** Reads one dropped .zip, or folders and files. What is dropped can only be asked for at once, so both ways in are opened first. */
export function droppedFiles(transfer: DataTransfer): Promise<Bag> {
  const items = [...transfer.items].filter((item) => item.kind === 'file')
  const loose = [...transfer.files]
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? [])
  const handles = items.flatMap((item) => (item as ItemWithHandle).getAsFileSystemHandle?.() ?? [])
  return readDropped(loose, entries, handles)
}

async function readDropped(loose: readonly File[], entries: readonly FileSystemEntry[], handles: readonly Promise<Handle | null>[]): Promise<Bag> {
  const [only] = loose
  if (loose.length === 1 && only && /\.zip$/i.test(only.name) && !entries.some((entry) => entry.isDirectory)) return archiveFiles(only)
  if (entries.length === 0 && handles.length === 0) throw new Refusal('Nothing was dropped that can be read. Drop the release folder or its .zip.')
  const files = new Map<string, Uint8Array>()
  try {
    for (const entry of entries) await readEntry(entry, '', files)
  } catch (refused) {
    // Chromium refuses entries to a document opened from a file, and hands out handles instead.
    if (handles.length === 0) throw refused
    files.clear()
    for (const handle of handles) {
      const given = await handle
      if (given) await readHandle(given, '', files)
    }
  }
  return files
}
