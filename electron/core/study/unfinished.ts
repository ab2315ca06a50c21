/**
 * Releases that were begun on this laptop and neither ended nor taken back: their hidden folders hold text that no leak check has passed.
 * Each is written down before its first byte, and one whose process is no more is removed when the study is opened next.
 */
import { rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename } from 'node:path'
import type { Workspace } from '../workspace/workspace'

const PREFIX = 'unfinished release '
/** Of what a release calls its folder while it is made; nothing else is ever removed. */
const HIDDEN = /^\..+\.partial$/

type Unfinished = { path: string; pid: number; host: string }

/** Returns what strikes it out again. */
export function noteUnfinished(workspace: Workspace, path: string): () => void {
  const key = `${PREFIX}${workspace.newId()}`
  workspace.setMeta(key, JSON.stringify({ path, pid: process.pid, host: hostname() } satisfies Unfinished))
  return () => void workspace.db.prepare('DELETE FROM meta WHERE key = ?').run(key)
}

/** What cannot be removed now does not keep anyone from their notes: it is tried again next time. */
export function removeUnfinished({ db, deps }: Workspace): void {
  const rows = db.prepare("SELECT key, value FROM meta WHERE key LIKE ? || '%'").all(PREFIX) as { key: string; value: string }[]
  for (const { key, value } of rows) {
    const { path, pid, host } = JSON.parse(value) as Unfinished
    if (host !== hostname() || isRunning(pid)) continue
    try {
      if (HIDDEN.test(basename(path))) for (const each of [path, `${path}.zip`]) rmSync(each, { recursive: true, force: true })
    } catch {
      deps.logEvent('release.leftover', { releases: 1 })
      continue
    }
    db.prepare('DELETE FROM meta WHERE key = ?').run(key)
  }
}

/** Signal 0 asks without sending. A process of somebody else is running all the same. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM'
  }
}
