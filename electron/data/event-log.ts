/**
 * The log beside the app's settings: references to bugs, and events with counts. It holds no text a person
 * wrote, no name, no path. One older file is kept; together they stay below about two megabytes.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { bugRecord } from './bug-record'

export const LOG_FILE = 'fieldfare.log'
const MAX_BYTES = 1_000_000

export type EventLog = {
  /** Keeps what may be kept of an error and returns its reference, eight hex digits. */
  bug(operation: string, error: unknown): string
  event(name: string, counts: Record<string, number>): void
}

/** `folder` is made if it is missing. A log that cannot be written never stops the work: the error goes to stderr. */
export function openEventLog(folder: string, now: () => Date, randomBytes: (n: number) => Uint8Array): EventLog {
  const file = join(folder, LOG_FILE)
  const append = (line: object): void => {
    try {
      mkdirSync(folder, { recursive: true })
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size > MAX_BYTES) renameSync(file, `${file}.1`)
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), ...line })}\n`, { mode: 0o600 })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
      process.stderr.write(`The log cannot be written (${code}).\n`)
    }
  }
  return {
    bug(operation, error) {
      const ref = Buffer.from(randomBytes(4)).toString('hex')
      append({ bug: bugRecord(ref, operation, error) })
      return ref
    },
    event(name, counts) {
      append({ event: name, counts: Object.fromEntries(Object.entries(counts).filter(([, n]) => Number.isFinite(n))) })
    },
  }
}
