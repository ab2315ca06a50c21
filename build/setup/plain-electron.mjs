/** Turns the renamed Electron of another product back into a plain one: default app and fuses. */
import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/**
 * Electron marks the place of its fuses in the executable with this text; version, count and one byte each
 * follow.
 */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE = { nodeCliInspect: 3, browserSnapshot: 6 }

/**
 * Sets the fuses a development runtime needs: Playwright talks to the main process through the inspector, and
 * the browser process must not look for the other product's start-up snapshot.
 * @throws Error when the executable holds no fuses of the version known here
 */
export const setDevelopmentFuses = (executable) => {
  const file = openSync(executable, 'r+')
  try {
    const wire = findText(file, FUSE_MARK)
    const head = Buffer.alloc(2)
    readSync(file, head, 0, 2, wire)
    if (head[0] !== 1 || head[1] <= FUSE.browserSnapshot)
      throw new Error('the executable has fuses of an unknown kind')
    writeSync(file, '1', wire + 2 + FUSE.nodeCliInspect)
    writeSync(file, '0', wire + 2 + FUSE.browserSnapshot)
  } finally {
    closeSync(file)
  }
}

/** The offset just after `text` in an open file, read in pieces because the executable has 180 MB. */
const findText = (file, text) => {
  const piece = Buffer.alloc(8 * 1024 * 1024)
  const { size } = fstatSync(file)
  for (let at = 0; at < size; at += piece.length - text.length) {
    const length = readSync(file, piece, 0, piece.length, at)
    const found = piece.subarray(0, length).indexOf(text, 0, 'latin1')
    if (found >= 0) return at + found + text.length
  }
  throw new Error('the executable holds no fuses')
}

/**
 * Packs the flat folder `source` as an asar archive: a pickled JSON directory, then the files one after
 * another.
 */
export const packAsar = (source, target) => {
  const files = {}
  const contents = []
  let offset = 0
  for (const name of readdirSync(source).sort()) {
    const content = readFileSync(join(source, name))
    files[name] = { size: content.length, offset: String(offset) }
    contents.push(content)
    offset += content.length
  }
  const json = Buffer.from(JSON.stringify({ files }))
  const padded = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(padded + 8, 4)
  head.writeUInt32LE(padded + 4, 8)
  head.writeUInt32LE(json.length, 12)
  json.copy(head, 16)
  writeFileSync(target, Buffer.concat([head, ...contents]))
}
