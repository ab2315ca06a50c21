/** Reads zip archives, and single members of tar archives: a fresh machine need not have `unzip`. */
import {
  chmodSync,
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { fstatSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
// Older Nodes have no crc32: named here it would end them before set-up can say that they are too old.
import zlib from 'node:zlib'

const END_RECORD = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/**
 * Unpacks a zip archive into `folder`.
 * @param {(name: string) => string|undefined} place where an entry goes, relative to `folder`; undefined
 * leaves it out
 * @returns {number} how many files were written
 * @throws Error when the archive is cut short, an entry's checksum is wrong, or a name leads out of the
 * folder
 */
export const unzip = (archive, folder, place = (name) => name) => {
  const file = openSync(archive, 'r')
  try {
    let written = 0
    for (const entry of directory(file)) {
      const name = place(entry.name)
      if (name === undefined || name === '') continue
      const target = join(folder, normalize(name))
      if (!target.startsWith(folder + sep)) throw new Error(`entry ${entry.name} leads out of the folder`)
      if (entry.name.endsWith('/')) {
        mkdirSync(target, { recursive: true })
        continue
      }
      mkdirSync(dirname(target), { recursive: true })
      const content = contentOf(file, entry)
      if ((entry.mode & 0o170000) === 0o120000) symlinkSync(content.toString(), target)
      else {
        writeFileSync(target, content)
        if (entry.mode & 0o777) chmodSync(target, entry.mode & 0o777)
      }
      written += 1
    }
    return written
  } finally {
    closeSync(file)
  }
}

const readAt = (file, position, length) => {
  const bytes = Buffer.alloc(length)
  if (readSync(file, bytes, 0, length, position) !== length) throw new Error('the archive is cut short')
  return bytes
}

/**
 * The entries of the central directory, which stands at the end of the file; archives over 4 GiB are not
 * read.
 */
const directory = (file) => {
  const { size } = fstatSync(file)
  const tail = readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== END_RECORD) end -= 1
  if (end < 0) throw new Error('the archive is cut short')
  const bytes = readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; at < bytes.length;) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new Error('the archive has a broken directory')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      mode: bytes.readUInt32LE(at + 38) >>> 16,
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

const contentOf = (file, { name, method, crc, packed, offset }) => {
  const head = readAt(file, offset, 30)
  if (head.readUInt32LE(0) !== LOCAL) throw new Error(`entry ${name} is damaged`)
  const raw = readAt(file, offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packed)
  if (method !== 0 && method !== 8) throw new Error(`entry ${name} is packed in an unknown way`)
  const content = method === 0 ? raw : zlib.inflateRawSync(raw)
  if (zlib.crc32(content) !== crc) throw new Error(`entry ${name} has a wrong checksum`)
  return content
}

/**
 * Writes the member `name` of a gzipped tar archive (as `npm pack` makes them) to `target`.
 * @returns {Promise<boolean>} whether the member was there, whole
 */
export const untarOne = async (archive, name, target) =>
  (await untar(archive, (each) => (each === name ? target : undefined))) > 0

/**
 * Writes members of a gzipped tar archive (as `npm pack` makes them): plain files only.
 * @param targetOf where a member goes, by its name; undefined: it is left out
 * @returns {Promise<number>} how many were written whole
 */
export const untar = async (archive, targetOf) => {
  let pending = Buffer.alloc(0)
  let left = 0
  let padding = 0
  let out
  let whole = 0
  const finish = () => {
    if (out === undefined) return
    closeSync(out)
    out = undefined
  }
  try {
    for await (const chunk of createReadStream(archive).pipe(zlib.createGunzip())) {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
      while (pending.length > 0) {
        if (left > 0) {
          const part = pending.subarray(0, left)
          if (out !== undefined) writeSync(out, part)
          left -= part.length
          pending = pending.subarray(part.length)
          if (left > 0 || out === undefined) continue
          finish()
          whole += 1
        } else if (padding > 0) {
          const part = Math.min(padding, pending.length)
          padding -= part
          pending = pending.subarray(part)
        } else if (pending.length >= 512) {
          const { name, size, isFile } = headOf(pending.subarray(0, 512))
          pending = pending.subarray(512)
          left = size
          padding = (512 - (size % 512)) % 512
          const target = isFile ? targetOf(name) : undefined
          if (target === undefined) continue
          out = openSync(target, 'w')
          if (size > 0) continue
          finish()
          whole += 1
        } else break
      }
    }
    return whole
  } finally {
    finish()
  }
}

const headOf = (head) => {
  const text = (from, to) => head.toString('utf8', from, to).replace(/\0[^]*$/, '')
  const prefix = text(257, 262) === 'ustar' ? text(345, 500) : ''
  return {
    name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`,
    size: parseInt(text(124, 136).trim() || '0', 8),
    isFile: /^[0\0]?$/.test(head.toString('latin1', 156, 157)),
  }
}
