/**
 * How far this laptop's changes had come, beside the database: a database without its newest part (study.db-wal not copied, or deleted after
 * a crash) opens as a sound older study, and only something outside it can tell. It is written a moment after a change and at closing, never
 * before the change is on the disk, so that it never claims more than was there; a save does not wait for it.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../../../shared/zod'
import type { Db } from './connection'

export const NEWEST_FILE = 'newest.json'
const FORMAT = 'fieldfare-newest/1'
const AFTER_MS = 1000

const Newest = z.strictObject({ format: z.literal(FORMAT), workspace: z.string().max(64), device: z.string().max(64), changes: z.number().int().min(0) })
type Newest = z.infer<typeof Newest>

/** Changes of this laptop, by their numbers, that were here once. */
const Lost = z.array(z.strictObject({ device: z.string(), from: z.number().int(), to: z.number().int() }))
const META_LOST = 'lost'

/** Null where there is none that can be read: then nothing is known. */
function readNewest(path: string): Newest | null {
  const file = join(path, NEWEST_FILE)
  if (!existsSync(file)) return null
  try {
    const parsed = Newest.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    // A file that is cut or changed tells nothing; the study itself is not touched by that.
    return null
  }
}

const lastOf = (db: Db, device: string): number => (db.prepare('SELECT max(seq) FROM op WHERE device = ?').pluck().get(device) as number | null) ?? 0

export type NewestRecord = {
  /** Something was written: the record follows in a moment. */
  changed(): void
  /** Call while the database is open still, for the last time. */
  close(): void
}

export function createNewestRecord(path: string, db: Db, workspace: string, device: string): NewestRecord {
  let timer: NodeJS.Timeout | null = null
  const write = (): void => {
    const partial = join(path, `.${NEWEST_FILE}.partial`)
    try {
      writeFileSync(partial, `${JSON.stringify({ format: FORMAT, workspace, device, changes: lastOf(db, device) } satisfies Newest)}\n`, { mode: 0o600 })
      renameSync(partial, join(path, NEWEST_FILE))
    } catch {
      // A full or read-only disk says so at the next save. The record stays behind, which is never wrong.
    }
  }
  const due = (): void => {
    timer = null
    if (!db.open) return
    // What an open transaction holds is not on the disk yet.
    if (db.inTransaction) wait()
    else write()
  }
  const wait = (): void => void (timer = setTimeout(due, AFTER_MS).unref())
  return {
    changed() {
      if (!timer) wait()
    },
    close() {
      if (!timer) return
      clearTimeout(timer)
      timer = null
      if (db.open && !db.inTransaction) write()
    },
  }
}

/**
 * Compares the database with the record. Where the newest changes are missing, this laptop goes on under another device id: it would
 * otherwise give their numbers to other changes, and what a colleague may have of them could never come back.
 */
export function noticeLost(path: string, db: Db, workspace: string, newId: () => string): void {
  const device = db.prepare("SELECT value FROM meta WHERE key = 'device'").pluck().get() as string | undefined
  const newest = readNewest(path)
  if (device === undefined || newest?.workspace !== workspace || newest.device !== device) return
  const here = lastOf(db, device)
  if (newest.changes <= here) return
  const setMeta = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  db.transaction(() => {
    setMeta.run(META_LOST, JSON.stringify([...lostRanges(db), { device, from: here + 1, to: newest.changes }]))
    setMeta.run('device', newId())
  }).immediate()
}

function lostRanges(db: Db): z.infer<typeof Lost> {
  const stored = db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(META_LOST) as string | undefined
  return stored === undefined ? [] : Lost.parse(JSON.parse(stored))
}

/** Changes that were written here, are known to be lost, and have not come back with a colleague's bundle. */
export function lostChanges(db: Db): number {
  const count = db.prepare('SELECT count(*) FROM op WHERE device = ? AND seq BETWEEN ? AND ?').pluck()
  return lostRanges(db).reduce((sum, { device, from, to }) => sum + (to - from + 1) - (count.get(device, from, to) as number), 0)
}
