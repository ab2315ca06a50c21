/**
 * Packages that are not dependencies: fetched through npm, so that the user's registry settings hold, and
 * pinned.
 */
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { npm } from './child.mjs'
import { failureOf } from './npm.mjs'
import { SetupFailure } from './progress.mjs'

const FETCH_TIMEOUT_MS = 900_000

/**
 * Fetches a package's tarball into `folder`.
 * @param {{name: string, integrity: string}} pinned `name` with its version, `integrity` as lockfiles write
 * it
 * @param onStart gets the number of npm's process, as of `runChild`
 * @returns {Promise<string>} the tarball
 * @throws SetupFailure when it cannot be fetched or has other content than is pinned
 */
export const fetchPinned = async ({ name, integrity }, folder, onStart) => {
  const args = ['pack', name, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error']
  const result = await npm(args, { timeoutMs: FETCH_TIMEOUT_MS, onStart })
  if (result.status !== 0) throw failureOf(result.timedOut ? 'ETIMEDOUT' : result.output)
  const tarball = join(
    folder,
    readdirSync(folder).find((file) => file.endsWith('.tgz')),
  )
  if ((await integrityOf(tarball)) === integrity) return tarball
  throw new SetupFailure(
    `${name} does not have the content that is pinned here; it was thrown away.`,
    'run `npm cache clean --force` and the same command again; if it stays, the registry serves an altered package.',
  )
}

const integrityOf = async (file) => {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}
