/**
 * Entries of the shared cache: folders with a manifest of hashes, made elsewhere and renamed into place when
 * whole.
 */
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join, relative, sep } from 'node:path'

import { processIdentity, withLock } from './lock.mjs'
import { cacheDir } from './paths.mjs'
import { say } from './progress.mjs'
import { readJson, writeWhole } from './stamp.mjs'

const MANIFEST = 'fieldfare-manifest.json'

/** Where an entry lies, whether or not it is there. `kind` and `key` are plain file names. */
export const entryDir = (kind, key) => join(cacheDir(), kind, key)

/**
 * Gives the folder of a cache entry, building it when it is absent or broken.
 * @param build fills the empty folder it is given; when it throws, nothing of it stays. Its second argument
 * is `noteChild` of the lock, for what takes long
 * @returns {Promise<string>} the folder
 */
export const cached = (kind, key, build) =>
  withLock(join(cacheDir(), 'lock'), async (noteChild) => {
    removeLeftovers()
    const folder = entryDir(kind, key)
    if (existsSync(folder)) {
      const fault = faultOf(folder)
      if (fault === undefined) return folder
      say(`the cached ${kind} ${key} is broken (${fault}); making it anew`)
      discard(folder)
    }
    const draft = join(cacheDir(), `draft-${process.pid}-${kind}`)
    mkdirSync(draft, { recursive: true })
    try {
      await build(draft, noteChild)
      writeWhole(join(draft, MANIFEST), JSON.stringify(manifestOf(draft), null, 1))
      mkdirSync(join(folder, '..'), { recursive: true })
      renameSync(draft, folder)
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
    return folder
  })

/** Removes an entry; renames it away first, so that nobody meets it half removed. */
export const discard = (folder) => {
  if (!existsSync(folder)) return
  const gone = join(cacheDir(), `draft-${process.pid}-gone`)
  rmSync(gone, { recursive: true, force: true })
  renameSync(folder, gone)
  rmSync(gone, { recursive: true, force: true })
}

/**
 * What is wrong with an entry, in words; undefined when it is whole.
 * @param {boolean} quick compares names and sizes only (a millisecond); else every byte (a second for an
 * Electron)
 */
export const faultOf = (folder, quick = false) => {
  const manifest = readJson(join(folder, MANIFEST))
  if (manifest === undefined) return 'it has no manifest'
  for (const [name, { size, hash }] of Object.entries(manifest)) {
    const file = join(folder, name)
    const found = statSync(file, { throwIfNoEntry: false })
    if (found === undefined) return `${name} is missing`
    if (found.size !== size) return `${name} has another size`
    if (!quick && hashFile(file) !== hash) return `${name} has other content`
  }
  return undefined
}

const manifestOf = (folder) => {
  const manifest = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    const name = relative(folder, file).split(sep).join('/')
    if (entry.isFile() && name !== MANIFEST)
      manifest[name] = { size: statSync(file).size, hash: hashFile(file) }
  }
  return manifest
}

const hashFile = (name) => {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(4 * 1024 * 1024)
  const file = openSync(name, 'r')
  try {
    for (let length; (length = readSync(file, piece)) > 0;) hash.update(piece.subarray(0, length))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

/** Drafts of set-ups that were killed; their names carry the number of their process. */
const removeLeftovers = () => {
  for (const name of readdirSync(cacheDir())) {
    const pid = Number(/^draft-(\d+)-/.exec(name)?.[1])
    if (pid && (pid === process.pid || processIdentity(pid) === undefined)) {
      rmSync(join(cacheDir(), name), { recursive: true, force: true })
    }
  }
}
