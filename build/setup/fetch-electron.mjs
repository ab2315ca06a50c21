/**
 * Fetches an official Electron through its own downloader, which checks it against the checksums in the
 * electron package, and unpacks it. A program of its own, so that set-up can end it when it takes too long.
 * Usage: node fetch-electron.mjs VERSION FOLDER
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { cacheDir, root } from './paths.mjs'
import { unzip } from './unzip.mjs'

const [version, folder] = process.argv.slice(2)
if (process.env.HTTPS_PROXY || process.env.https_proxy) process.env.ELECTRON_GET_USE_PROXY = '1'
try {
  const { downloadArtifact } = await import('@electron/get')
  const archive = await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    cacheRoot: process.env.electron_config_cache ?? join(cacheDir(), 'electron-downloads'),
    checksums: JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'checksums.json'), 'utf8')),
  })
  unzip(archive, folder)
} catch (error) {
  console.error(error.cause?.message ?? error.message)
  process.exitCode = 1
}
