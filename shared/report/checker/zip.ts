/** Reads a .zip (APPNOTE 6.3): stored and deflated entries, no encryption, no parts, no zip64. Inflating is the caller's: browsers and Node have their own. */
import { utf8Text } from './utf8'

export type InflateRaw = (deflated: Uint8Array) => Promise<Uint8Array>
/** A sentence part for a person: why the file cannot be read. */
export class ZipFault extends Error {}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ZIP64_ELSEWHERE = 0xffffffff
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8
/** A release is text: what unpacks to more than this is not one, and is not read into memory. */
const MOST_BYTES = 2 ** 31

type Entry = { path: string; method: number; packed: number; size: number; at: number }

function findEnd(view: DataView): number {
  const from = view.byteLength - END_LENGTH
  for (let at = from; at >= 0 && at >= from - LONGEST_COMMENT; at--) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  throw new ZipFault('it is not a .zip file, or it is cut short')
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (at === ZIP64_ELSEWHERE || count === 0xffff) throw new ZipFault('it is a zip64 file, which this check does not read: unpack it and drop the folder')
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ZipFault('its list of contents is damaged')
    const nameLength = view.getUint16(at + 28, true)
    const path = utf8Text(bytes.subarray(at + 46, at + 46 + nameLength))
    if (path === null) throw new ZipFault('a file name in it is not UTF-8')
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new ZipFault('it is protected with a password')
    entries.push({
      path,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * Path → content of every file in the archive, folders left out.
 * @throws ZipFault
 */
export async function openZip(bytes: Uint8Array, inflateRaw: InflateRaw): Promise<Map<string, Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MOST_BYTES) throw new ZipFault('it unpacks to more than a release can hold')
  const files = new Map<string, Uint8Array>()
  for (const entry of entries) {
    if (entry.path.endsWith('/')) continue
    if (files.has(entry.path)) throw new ZipFault(`it holds ${entry.path} twice`)
    if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL_ENTRY) throw new ZipFault(`${entry.path} in it is damaged`)
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
    const packed = bytes.subarray(start, start + entry.packed)
    if (packed.length !== entry.packed) throw new ZipFault(`${entry.path} in it is cut short`)
    files.set(entry.path, await unpacked(entry, packed, inflateRaw))
  }
  return files
}

async function unpacked(entry: Entry, packed: Uint8Array, inflateRaw: InflateRaw): Promise<Uint8Array> {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new ZipFault(`${entry.path} in it is packed in a way this check does not read`)
  let content: Uint8Array
  try {
    content = entry.method === STORED ? packed : await inflateRaw(packed)
  } catch {
    throw new ZipFault(`${entry.path} in it is damaged`)
  }
  if (content.length !== entry.size) throw new ZipFault(`${entry.path} in it is damaged`)
  return content
}
