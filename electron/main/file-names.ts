/** Names of folders and files that a dialog suggests or returns. */
import { basename, dirname, extname, join } from 'node:path'

export const WORKSPACE_EXTENSION = '.fieldfare'

/** A suggestion as a file name: separators and characters that some systems refuse become spaces. */
export function asFileName(suggested: string, fallback: string): string {
  const name = suggested
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return name === '' ? fallback : name
}

export const asWorkspacePath = (path: string): string =>
  extname(path) === WORKSPACE_EXTENSION ? path : `${path}${WORKSPACE_EXTENSION}`

/** What the window may show of a path: its last part, and the name of the folder it is in. */
export const shownParts = (path: string): { label: string; folder: string } => ({
  label: basename(path),
  folder: basename(dirname(path)),
})

/** The first of "Sample study", "Sample study 2", … in `folder` that is free. */
export function freeSamplePath(folder: string, isTaken: (path: string) => boolean): string {
  for (let n = 1; ; n++) {
    const path = join(folder, `Sample study${n === 1 ? '' : ` ${n}`}${WORKSPACE_EXTENSION}`)
    if (!isTaken(path)) return path
  }
}
