/** Everything a database file holds, as someone reads it who has the study key alone: rows of every table, and the bytes of every page. */
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../electron/core/workspace/connection'
import { parseKeyFile, unlockKeys } from '../../electron/core/workspace/keys'
import { PASSPHRASE, type TestApp } from './core'

/** The workspace must be closed. */
export function everythingUnderStudyKey(app: TestApp): string {
  const keys = unlockKeys(parseKeyFile(readFileSync(join(app.workspacePath, 'keys.json'), 'utf8')), { passphrase: PASSPHRASE })
  const plain = join(app.folder, 'plain.db')
  rmSync(plain, { force: true })
  copyFileSync(join(app.workspacePath, 'study.db'), plain)
  const db = openDatabase(plain, keys.study)
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  const asText = (value: unknown): string => (Buffer.isBuffer(value) ? value.toString('utf8') : String(value))
  const rows = tables.flatMap((table) => (db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).map((row) => row.map(asText).join('\t')))
  // The same file, page for page, without its cipher: free pages and the rests of rows too.
  db.pragma('journal_mode=DELETE')
  db.pragma("rekey=''")
  db.close()
  const pages = readFileSync(plain)
  rmSync(plain)
  if (pages.subarray(0, 15).toString('latin1') !== 'SQLite format 3') throw new Error('the copy is still encrypted')
  return `${rows.join('\n')}\n${pages.toString('utf8')}\n${pages.toString('utf16le')}`
}
