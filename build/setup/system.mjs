/** Step 2: the system's libraries that Electron needs, a virtual display and a font (Linux only). */
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { homedir } from 'node:os'

import { logName, runChild, tellingLine } from './child.mjs'
import { SetupFailure, timed } from './progress.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/** Shared library → the Debian package that brings it (newer releases add `t64` to some names). */
const LIBRARIES = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libXss.so.1': 'libxss1',
  'libXtst.so.6': 'libxtst6',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
}
const DISPLAY_PROGRAMS = { Xvfb: 'xvfb', xauth: 'xauth' }
const COMPILER_PROGRAMS = { 'g++': 'g++', make: 'make', python3: 'python3' }
const FONT_PACKAGE = 'fonts-dejavu-core'

/** The file a command would run; undefined when there is none on the path. */
export const whereIs = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file))

const onPath = (program) => whereIs(program) !== undefined

export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

const missingPrograms = (programs) =>
  Object.entries(programs)
    .filter(([program]) => !onPath(program))
    .map(([, debianPackage]) => debianPackage)

const LIBRARY_KEY = Object.keys(LIBRARIES).join(' ')

export const systemReady = ({ virtualDisplay }) =>
  process.platform !== 'linux' ||
  (readStamp('system')?.libraries === LIBRARY_KEY && (!virtualDisplay || onPath('Xvfb')))

/**
 * @param options.virtualDisplay whether an Xvfb is needed (tests; a machine without a display)
 * @param options.compiler whether a later step is sure to compile: then one command serves for both
 * @throws SetupFailure with the one command to run, where this user may not install
 */
export const installSystemLibraries = async ({ virtualDisplay, compiler }) => {
  if (systemReady({ virtualDisplay })) return
  const missing = [
    ...(await missingLibraries()),
    ...(virtualDisplay ? missingPrograms(DISPLAY_PROGRAMS) : []),
    ...(hasFont() ? [] : [FONT_PACKAGE]),
    ...(compiler ? missingPrograms(COMPILER_PROGRAMS) : []),
  ]
  if (missing.length > 0) await installDebian(missing, 'Electron needs system packages that are missing here')
  writeStamp('system', { libraries: LIBRARY_KEY })
}

/** What compiling the addon needs. @throws SetupFailure as above */
export const installCompiler = async () => {
  const missing = process.platform === 'linux' ? missingPrograms(COMPILER_PROGRAMS) : []
  if (missing.length > 0)
    await installDebian(missing, 'Compiling the encrypted SQLite addon needs a C++ compiler')
}

const missingLibraries = async () => {
  const { output } = await runChild(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p'])
  return Object.entries(LIBRARIES)
    .filter(([library]) => !output.includes(`${library} `))
    .map(([, name]) => name)
}

const hasFont = () =>
  [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.fonts'),
    join(homedir(), '.local/share/fonts'),
  ].some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc|pfb)$/i.test(name)),
  )

const installDebian = async (packages, why) => {
  const names = packages.join(' ')
  if (!onPath('apt-get')) {
    throw new SetupFailure(
      `${why}: ${names} (their Debian names).`,
      'install their like with your package manager, then run the same command again.',
    )
  }
  if (process.getuid?.() !== 0) {
    throw new SetupFailure(
      `${why}.`,
      `run \`sudo apt-get update && sudo apt-get install -y ${(await availableNames(packages)).join(' ')}\`, then the same command again.`,
    )
  }
  await timed(`system packages (${names})`, async () => {
    await apt(['update'], why)
    await apt(['install', '--no-install-recommends', ...(await availableNames(packages))], why)
  })
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries on the way to 64-bit time: take the name this release knows.
 */
const availableNames = async (packages) => {
  const names = []
  for (const name of packages) {
    const renamed = await runChild('apt-cache', ['show', '--no-all-versions', `${name}t64`])
    names.push(renamed.status === 0 && renamed.stdout.includes('Package:') ? `${name}t64` : name)
  }
  return names
}

const apt = async (args, why) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const attempt = () =>
    runChild('apt-get', ['-y', '-q', '-o', 'DPkg::Lock::Timeout=120', ...args], { env, timeoutMs: 900_000 })
  let result = await attempt()
  if (result.status !== 0 && /dpkg was interrupted/.test(result.output)) {
    await runChild('dpkg', ['--configure', '-a'], { env, timeoutMs: 600_000 })
    result = await attempt()
  }
  if (result.status !== 0) {
    throw new SetupFailure(
      `${why}, but apt-get ${args[0]} failed: ${tellingLine(result.output)}.`,
      `run \`apt-get ${args.join(' ')}\` yourself (the log is in ${logName}), then the same command again.`,
    )
  }
}
