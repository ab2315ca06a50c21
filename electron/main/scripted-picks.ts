/** For end-to-end tests of an unpackaged app: paths that take the place of native dialogs, which no test can click. */
import { readFileSync } from 'node:fs'

export type Picks = () => string | null

/**
 * FIELDFARE_PICK: every dialog returns this path. FIELDFARE_PICK_FILE: one path a line, each call takes the next;
 * an empty line, or the end of the file, is a cancelled dialog; several files stand on one line with | between them. Null: real dialogs are shown.
 */
export function scriptedPicks(env: NodeJS.ProcessEnv, isPackaged: boolean): Picks | null {
  if (isPackaged) return null
  const { FIELDFARE_PICK: path, FIELDFARE_PICK_FILE: list } = env
  if (path) return () => path
  if (!list) return null
  let next = 0
  return () => readFileSync(list, 'utf8').split('\n')[next++]?.trim() || null
}
