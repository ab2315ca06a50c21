/**
 * Where set-up keeps things: what belongs to this clone in `.setup/`, what all clones share in the user's
 * cache.
 */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
export const setupDir = join(root, '.setup')
export const platformKey = `${process.platform}-${process.arch}`

/** The shared cache: FIELDFARE_CACHE if set, else the platform's usual place for caches. */
export const cacheDir = (env = process.env) => {
  if (env.FIELDFARE_CACHE) return resolve(env.FIELDFARE_CACHE)
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'fieldfare')
  if (process.platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'fieldfare')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'fieldfare')
}
