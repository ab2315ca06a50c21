/** Step 1: the npm packages that package-lock.json names, with their integrity checked by npm. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { logName, npm, tellingLine } from './child.mjs'
import { platformKey, root, setupDir } from './paths.mjs'
import { SetupFailure, say, timed } from './progress.mjs'
import { readJson, readStamp, sha256, writeStamp } from './stamp.mjs'

const lockFile = join(root, 'package-lock.json')
/**
 * Stands while npm is at work: where it is found later, npm was killed and node_modules cannot be trusted.
 */
const underway = join(setupDir, 'npm-underway')

const key = () => `${platformKey} ${existsSync(lockFile) ? sha256(readFileSync(lockFile)) : 'no lockfile'}`

export const npmReady = () =>
  readStamp('npm')?.key === key() &&
  existsSync(join(root, 'node_modules', '.package-lock.json')) &&
  !existsSync(underway)

/** @throws SetupFailure when npm cannot install */
export const installPackages = async (noteChild) => {
  if (npmReady()) return
  if (!existsSync(underway) && installedByHand()) {
    writeStamp('npm', { key: key(), by: 'found installed' })
    return
  }
  writeFileSync(underway, '')
  await timed('npm packages', () => install(noteChild))
  rmSync(underway)
  writeStamp('npm', { key: key(), by: 'set-up' })
}

/**
 * Whether node_modules already holds what the lockfile names, because somebody ran npm here: then leave it
 * alone.
 */
const installedByHand = () => {
  const wanted = readJson(lockFile)?.packages
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (wanted === undefined || present === undefined) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional, peer }]) => {
    if (path === '') return true
    const found = present[path]
    if (found === undefined) return Boolean(optional || devOptional || peer)
    return (
      found.version === version &&
      found.integrity === integrity &&
      existsSync(join(root, path, 'package.json'))
    )
  })
}

const env = {
  ...process.env,
  // Browsers and Electron have steps of their own; no package here needs its install script.
  ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
}

const install = async (noteChild) => {
  const options = { env, onStart: noteChild }
  const common = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  let result = await npm(['ci', ...common], options)
  if (result.status !== 0 && /can only install|EUSAGE|in sync/.test(result.output)) {
    say(
      'package.json and package-lock.json disagree; running npm install, which brings the lockfile up to date',
    )
    result = await npm(['install', ...common], options)
  }
  if (result.status === 0) return
  throw failureOf(result.output)
}

/** Turns npm's report into what a person can do about it. */
export const failureOf = (output) => {
  const again = 'then run the same command again'
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT/.test(output)) {
    return new SetupFailure(
      'npm cannot reach the package registry.',
      `check the network and \`npm config get registry\`, ${again}.`,
    )
  }
  if (/EINTEGRITY/.test(output)) {
    return new SetupFailure(
      'A package does not have the content that package-lock.json names; nothing of it was kept.',
      `run \`npm cache clean --force\`, ${again}; if it stays, the registry serves altered packages.`,
    )
  }
  if (/ENOSPC/.test(output)) return new SetupFailure('The disk is full.', `free about 2 GB, ${again}.`)
  if (/EACCES|EPERM/.test(output)) {
    return new SetupFailure('npm may not write to this folder.', `make ${root} belong to you, ${again}.`)
  }
  if (/ENOENT.*npm|npm: not found/.test(output)) {
    return new SetupFailure('npm was not found.', `install Node 20.19 or later with npm, ${again}.`)
  }
  return new SetupFailure(`npm failed: ${tellingLine(output)}.`, `see ${logName}, ${again}.`)
}
