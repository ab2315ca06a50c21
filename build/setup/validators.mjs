/**
 * For the tests alone: Frictionless' own library, which reads a release as whoever is given one would. Its versions are old and never
 * part of the app, so it lies in the cache and in no list of ours. Where it cannot be had the tests say so and skip.
 */
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { cached, faultOf } from './cache.mjs'
import { npm } from './child.mjs'
import { failureOf } from './npm.mjs'
import { SetupFailure, say, timed } from './progress.mjs'
import { readStamp, sha256, writeStamp } from './stamp.mjs'

const FILES = ['package.json', 'package-lock.json']
const list = fileURLToPath(new URL('validators', import.meta.url))
const key = () => sha256(FILES.map((name) => readFileSync(join(list, name))).join('\0')).slice(0, 12)
const FETCH_TIMEOUT_MS = 300_000

/** The folder whose node_modules has them; undefined where they were not had. */
export const validatorsFolder = () => {
  const stamp = readStamp('validators')
  return stamp?.key === key() && faultOf(stamp.folder, true) === undefined ? stamp.folder : undefined
}

/** Never fails, as `installPostgres`. */
export const installValidators = async () => {
  if (validatorsFolder() !== undefined) return
  try {
    const folder = await cached('validators', key(), (draft, noteChild) =>
      timed('Frictionless’ own library, for the tests', async () => {
        for (const name of FILES) copyFileSync(join(list, name), join(draft, name))
        const args = ['ci', '--prefix', draft, '--ignore-scripts', '--no-audit', '--no-fund', '--no-bin-links', '--loglevel=error']
        const result = await npm(args, { timeoutMs: FETCH_TIMEOUT_MS, onStart: noteChild })
        if (result.status !== 0) throw failureOf(result.timedOut ? 'ETIMEDOUT' : result.output)
      }),
    )
    writeStamp('validators', { key: key(), folder })
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error
    say(`no validators: ${error.message} Their tests will be skipped.`)
  }
}
