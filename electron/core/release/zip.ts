/**
 * ZIP as a release needs it: a writer whose bytes depend on nothing but the entries (fixed date, no owner, no comment), and a reader
 * that trusts nothing (APPNOTE 6.3.10). No ZIP64: a release of four gigabytes is a mistake.
 */
import { promisify } from 'node:util'
import { crc32, inflateRaw, inflateRawSync } from 'node:zlib'
import { Deflate, deflateSync } from 'fflate'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 1 January 1980, 00:00: the zero of the format's clock. */
const FIXED_TIME = 0
const FIXED_DATE = (0 << 9) | (1 << 5) | 1
const UTF8_NAMES = 0x0800

/** fflate and not the system's zlib: its output is the same on every machine and Node version. */
const LEVEL = 6
/** Some five milliseconds of packing. */
const PIECE = 2 ** 16

const packed = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: LEVEL })

/** What is long is packed piece by piece, so that nobody waits for the whole; its bytes then differ from those of `packed`. */
export async function packedInPieces(bytes: Uint8Array, breathe: () => Promise<void>): Promise<Uint8Array> {
  await breathe()
  if (bytes.length <= PIECE) return packed(bytes)
  const pieces: Uint8Array[] = []
  const stream = new Deflate({ level: LEVEL }, (piece) => void pieces.push(piece))
  for (let at = 0; at < bytes.length; at += PIECE) {
    stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
    await breathe()
  }
  return Buffer.concat(pieces)
}

/** Builds an archive entry by entry, in the order given; the caller breathes between. */
export function createZip() {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  const push = (list: Buffer[], buffer: Buffer) => void list.push(buffer)
  const put = (name: string, bytes: Uint8Array, as: Uint8Array): void => {
    const path = Buffer.from(name, 'utf8')
    const stored = as.length >= bytes.length
    const data = Buffer.from(stored ? bytes : as)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(UTF8_NAMES, 2)
    shared.writeUInt16LE(stored ? 0 : 8, 4)
    shared.writeUInt16LE(FIXED_TIME, 6)
    shared.writeUInt16LE(FIXED_DATE, 8)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(data.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(path.length, 22)
    const local = Buffer.alloc(4)
    local.writeUInt32LE(LOCAL, 0)
    const head = Buffer.alloc(6)
    head.writeUInt32LE(CENTRAL, 0)
    head.writeUInt16LE(20, 4)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    push(central, Buffer.concat([head, shared, tail, path]))
    push(parts, Buffer.concat([local, shared, path, data]))
    offset += 4 + 26 + path.length + data.length
  }
  return {
    add: (name: string, bytes: Uint8Array): void => put(name, bytes, packed(bytes)),
    addInPieces: async (name: string, bytes: Uint8Array, breathe: () => Promise<void>): Promise<void> => put(name, bytes, await packedInPieces(bytes, breathe)),
    /** `as` is what `packedInPieces` made of it. */
    addPacked: put,
    finish(): Buffer {
      const directory = Buffer.concat(central)
      const end = Buffer.alloc(22)
      end.writeUInt32LE(END, 0)
      end.writeUInt16LE(central.length, 8)
      end.writeUInt16LE(central.length, 10)
      end.writeUInt32LE(directory.length, 12)
      end.writeUInt32LE(offset, 16)
      return Buffer.concat([...parts, directory, end])
    },
  }
}

export type ZipEntry = {
  name: string
  /** Length when unpacked, as the archive says; the reader holds it to that. */
  size: number
  comment: Buffer
  extra: Buffer
  fixedDate: boolean
  isLink: boolean
  /** As it lies in the archive. */
  packed: Buffer
  read(): Buffer
  /** The same beside this thread. */
  readAside(): Promise<Buffer>
}
export type ZipFile = { entries: readonly ZipEntry[]; comment: Buffer; /** Bytes that belong to no entry: before, between or after. */ stray: number }

/** Why an archive cannot be trusted, in words. */
export class ZipFault extends Error {}

export const MAX_ENTRY_BYTES = 256 * 2 ** 20
export const MAX_TOTAL_BYTES = 2 ** 31
const MAX_RATIO = 1100

/** @throws ZipFault with the first thing that is wrong. */
export function readZip(bytes: Buffer): ZipFile {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  const size = bytes.readUInt32LE(end + 12)
  const start = bytes.readUInt32LE(end + 16)
  if (bytes.readUInt16LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count) throw new ZipFault('the archive is split over several files')
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw new ZipFault('the archive is in ZIP64 form')
  if (start + size > end) throw new ZipFault('the directory of the archive is cut off')
  const entries: ZipEntry[] = []
  const seen = new Set<string>()
  let used = 0
  let total = 0
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw new ZipFault('the directory of the archive is broken')
    const flags = bytes.readUInt16LE(at + 8)
    const method = bytes.readUInt16LE(at + 10)
    const packed = bytes.readUInt32LE(at + 20)
    const unpacked = bytes.readUInt32LE(at + 24)
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const commentLength = bytes.readUInt16LE(at + 32)
    const offset = bytes.readUInt32LE(at + 42)
    const next = at + 46 + nameLength + extraLength + commentLength
    if (next > end) throw new ZipFault('the directory of the archive is cut off')
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if (seen.has(name)) throw new ZipFault('two entries have one name')
    seen.add(name)
    if (flags & 1) throw new ZipFault('an entry is encrypted')
    if (method !== 0 && method !== 8) throw new ZipFault('an entry is packed in an unknown way')
    if (unpacked > MAX_ENTRY_BYTES || (total += unpacked) > MAX_TOTAL_BYTES || unpacked > packed * MAX_RATIO + 1024) throw new ZipFault('it would unpack to far more than a release holds')
    const data = dataStart(bytes, offset, at, nameLength)
    if (data + packed > start) throw new ZipFault('an entry is cut off')
    used += data - offset + packed
    const unixMode = bytes.readUInt32LE(at + 38) >>> 16
    entries.push({
      name,
      size: unpacked,
      comment: bytes.subarray(next - commentLength, next),
      extra: Buffer.concat([bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength), bytes.subarray(offset + 30 + nameLength, data)]),
      fixedDate: bytes.readUInt16LE(at + 12) === FIXED_TIME && bytes.readUInt16LE(at + 14) === FIXED_DATE,
      isLink: (unixMode & 0xf000) === 0xa000,
      ...readers(bytes.subarray(data, data + packed), method, unpacked, bytes.readUInt32LE(at + 16)),
    })
    at = next
  }
  return { entries, comment: bytes.subarray(end + 22), stray: start - used }
}

/** With `info`, zlib says how much of what was packed it used. */
type Inflated = { buffer: Buffer; engine: { bytesWritten: number } }
type InflateOptions = { maxOutputLength: number; info: true }
const inflateAside = promisify(inflateRaw) as unknown as (packed: Buffer, options: InflateOptions) => Promise<Inflated>
const inflateNow = inflateRawSync as unknown as (packed: Buffer, options: InflateOptions) => Inflated

/** Both throw ZipFault. */
function readers(packed: Buffer, method: number, size: number, crc: number): Pick<ZipEntry, 'packed' | 'read' | 'readAside'> {
  const options: InflateOptions = { maxOutputLength: Math.max(1, size), info: true }
  const fault = (): ZipFault => new ZipFault('an entry does not unpack to what the archive says')
  const stored = (): Inflated => ({ buffer: packed, engine: { bytesWritten: packed.length } })
  const checked = ({ buffer, engine }: Inflated): Buffer => {
    if (buffer.length !== size || crc32(buffer) !== crc) throw fault()
    // zlib stops at the end of what it unpacks and passes over the rest without a word.
    if (engine.bytesWritten !== packed.length) throw new ZipFault('an entry holds bytes behind its end')
    return buffer
  }
  return {
    packed,
    read() {
      let inflated: Inflated
      try {
        inflated = method === 0 ? stored() : inflateNow(packed, options)
      } catch {
        throw fault()
      }
      return checked(inflated)
    },
    async readAside() {
      return checked(method === 0 ? stored() : await inflateAside(packed, options).catch(() => Promise.reject(fault())))
    },
  }
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--)
    if (bytes.readUInt32LE(at) === END && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return at
  throw new ZipFault('it has no end of a ZIP archive')
}

/** Where the data of an entry begins; its local header must agree with the directory on the name. */
function dataStart(bytes: Buffer, offset: number, central: number, nameLength: number): number {
  if (offset + 30 > central || bytes.readUInt32LE(offset) !== LOCAL) throw new ZipFault('an entry is not where the directory says')
  const localName = bytes.readUInt16LE(offset + 26)
  if (localName !== nameLength || bytes.compare(bytes, offset + 30, offset + 30 + localName, central + 46, central + 46 + nameLength) !== 0) throw new ZipFault('an entry has two names')
  return offset + 30 + localName + bytes.readUInt16LE(offset + 28)
}
