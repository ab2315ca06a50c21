/** Small settings files in the app's own folder. A damaged one counts as absent: settings must never stop the app. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

import type { z } from '../../shared/zod'

export type StoredJson<T> = { read(): T; write(value: T): void }

/** `file` is written whole or not at all (temporary file, fsync, rename), readable by its owner only. */
export function storedJson<T>(file: string, schema: z.ZodType<T>, fallback: T): StoredJson<T> {
  return {
    read() {
      try {
        return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
      } catch {
        return fallback
      }
    },
    write(value) {
      mkdirSync(dirname(file), { recursive: true })
      const partial = `${file}.partial`
      const handle = openSync(partial, 'w', 0o600)
      try {
        writeSync(handle, `${JSON.stringify(value, null, 2)}\n`)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
      renameSync(partial, file)
    },
  }
}
