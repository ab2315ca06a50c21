/**
 * Set-up: everything a clone needs, installed once. `node build/setup.mjs` runs it alone; the other programs
 * of this folder call `setUp` first, which takes milliseconds when all is in place.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { addonReady, addonWillCompile, installAddon } from './setup/addon.mjs'
import { electronReady, installElectron } from './setup/electron.mjs'
import { log, logName } from './setup/child.mjs'
import { withLock } from './setup/lock.mjs'
import { installPackages, npmReady } from './setup/npm.mjs'
import { setupDir } from './setup/paths.mjs'
import { SetupFailure, runProgram, say } from './setup/progress.mjs'
import { installPostgres, postgresPrograms } from './setup/postgres.mjs'
import { readStamp } from './setup/stamp.mjs'
import { hasDisplay, installSystemLibraries, systemReady } from './setup/system.mjs'
import { installValidators, validatorsFolder } from './setup/validators.mjs'

const OLDEST_NODE = [20, 19]

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new SetupFailure(
    `Node ${process.versions.node} is too old.`,
    'install Node 20.19 or later (https://nodejs.org) and run the same command again.',
  )
}

/**
 * Brings this clone to where its programs can run.
 * @param options.window whether Electron is wanted, with its libraries; the command line does without
 * @param options.addon whether the encrypted SQLite addon is wanted; checking types does without
 * @param options.virtualDisplay whether an Xvfb is wanted too (default: when there is no display)
 * @param options.outside whether the tests' PostgreSQL and validators are wanted
 * @returns {Promise<boolean>} whether anything had to be done
 * @throws SetupFailure
 */
export const setUp = async ({
  window = true,
  addon = true,
  virtualDisplay = window && !hasDisplay(),
  outside = false,
} = {}) => {
  checkNode()
  const windowReady = () => !window || (systemReady({ virtualDisplay }) && electronReady())
  const outsideReady = !outside || (postgresPrograms() !== undefined && validatorsFolder() !== undefined)
  if (npmReady() && windowReady() && (!addon || addonReady()) && outsideReady) return false
  try {
    await install({ window, addon, virtualDisplay, outside })
  } catch (error) {
    throw explained(error)
  }
  return true
}

const install = ({ window, addon, virtualDisplay, outside }) =>
  withLock(join(setupDir, 'lock'), async (noteChild) => {
    await installPackages(noteChild)
    if (window) {
      await installSystemLibraries({ virtualDisplay, compiler: addon && addonWillCompile() })
      await installElectron()
    }
    if (addon) await installAddon()
    if (outside) {
      await installPostgres()
      await installValidators()
    }
  })

/** Puts what the steps did not foresee into words too; the stack goes to the log. */
const explained = (error) => {
  if (error instanceof SetupFailure) return error
  if (error.code === 'ENOSPC')
    return new SetupFailure('The disk is full.', 'free about 2 GB and run it again.')
  if (error.path !== undefined) {
    const next =
      'make it a folder that you may write to (FIELDFARE_CACHE names another cache) and run it again.'
    return new SetupFailure(`${error.path} cannot be used (${error.code}).`, next)
  }
  log(`${error.stack}\n`)
  return new SetupFailure(`Set-up broke off: ${error.message}.`, `run it again; if it stays, see ${logName}.`)
}

const describe = () => {
  const { version, source } = readStamp('electron')
  return `Electron ${version} (${source === 'official' ? 'the official one' : 'from the package registry'})`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runProgram(async () => {
    const worked = await setUp()
    say(`${worked ? 'set-up is done' : 'all is set up'}: ${describe()}`)
  })
}
