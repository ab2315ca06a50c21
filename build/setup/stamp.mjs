/** Stamps: small JSON files that say what a step has done, written only once it is whole. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { setupDir } from './paths.mjs'

export const sha256 = (data) => createHash('sha256').update(data).digest('hex')

/** Reads JSON; undefined when the file is absent or torn, because either way the step has to run again. */
export const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Writes under another name and renames, so that a reader never sees half a file. */
export const writeWhole = (file, data) => {
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.new`
  writeFileSync(draft, data)
  renameSync(draft, file)
}

const stampFile = (step, dir) => join(dir, `${step}.json`)
export const readStamp = (step, dir = setupDir) => readJson(stampFile(step, dir))
export const clearStamp = (step, dir = setupDir) => rmSync(stampFile(step, dir), { force: true })
export const writeStamp = (step, content, dir = setupDir) =>
  writeWhole(stampFile(step, dir), `${JSON.stringify(content, null, 2)}\n`)
