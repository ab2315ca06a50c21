import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing; the first one made, or undefined. Not mkdirSync's own `recursive`: where the
 * system answers "not there" to making a folder in one that is there (/proc, some network drives), that never ends (seen with Node 20).
 */
export function makeFolders(path: string, mode = 0o777): string | undefined {
  if (existsSync(path)) return undefined
  const above = dirname(path)
  const first = above === path ? undefined : makeFolders(above, mode)
  mkdirSync(path, { mode })
  return first ?? path
}
