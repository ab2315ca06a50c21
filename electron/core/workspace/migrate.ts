/**
 * Numbered SQL files, applied in order and never edited after a release. Each runs in one exclusive transaction with its version
 * number, and leaves no broken reference; a database of a newer Fieldfare is refused untouched.
 */
import { AppError } from '../../../shared/errors'
import initial from '../migrations/0001-initial.sql'
import type { Db } from './connection'

export type Migration = { version: number; name: string; sql: string }
export const MIGRATIONS: readonly Migration[] = [{ version: 1, name: 'initial', sql: initial }]
/** 'FFAR': tells a Fieldfare database from any other (SQLite file format, section 1.3.14). */
const APPLICATION_ID = 0x46464152

export function migrate(db: Db, migrations: readonly Migration[] = MIGRATIONS): { from: number; to: number } {
  const from = db.pragma('user_version', { simple: true }) as number
  const known = migrations.at(-1)?.version ?? 0
  if (from > known) throw new AppError('WORKSPACE_NEWER', { found: from, known })
  if (from > 0 && db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new AppError('WORKSPACE_DAMAGED', { what: 'study.db is not a Fieldfare database' })
  for (const migration of migrations.filter((candidate) => candidate.version > from)) {
    // Outside the transaction: SQLite ignores this pragma inside one, and rebuilding a table would cascade (SQLite, lang_altertable 7).
    db.pragma('foreign_keys=OFF')
    db.exec('BEGIN EXCLUSIVE')
    try {
      db.exec(migration.sql)
      const broken = db.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new AppError('WORKSPACE_DAMAGED', { what: `migration ${migration.version} would leave ${broken.length} broken references` })
      db.pragma(`application_id=${APPLICATION_ID}`)
      db.pragma(`user_version=${migration.version}`)
      db.exec('COMMIT')
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    } finally {
      db.pragma('foreign_keys=ON')
    }
  }
  return { from, to: known }
}
