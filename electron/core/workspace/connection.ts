/**
 * The one way to open the database: key first (a page written before it would stay readable), then what keeps plaintext off the disk
 * (temporary tables in memory, deleted rows overwritten) and what keeps a commit (WAL, synchronous=FULL).
 */
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/errors'

export type Db = Database.Database

/** @throws AppError WORKSPACE_DAMAGED, WORKSPACE_BUSY, FILE_UNREADABLE */
export function openDatabase(path: string, key: Uint8Array, options: { readonly?: boolean; mustExist?: boolean } = {}): Db {
  let db: Db
  try {
    db = new Database(path, { readonly: options.readonly ?? false, fileMustExist: options.mustExist ?? false, timeout: 5000 })
  } catch (error) {
    throw databaseError(error)
  }
  try {
    db.pragma("cipher='chacha20'")
    db.pragma(`key="raw:${Buffer.from(key).toString('hex')}"`)
    db.pragma('temp_store=MEMORY')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    if (!options.readonly) db.pragma('journal_mode=WAL')
    db.pragma('synchronous=FULL')
    db.pragma('secure_delete=ON')
    db.pragma('foreign_keys=ON')
    db.pragma('trusted_schema=OFF')
    db.pragma('cache_size=-65536')
    return db
  } catch (error) {
    db.close()
    throw databaseError(error)
  }
}

/** SQLite's words made ours, once. What is not one of them is passed on as it is. */
export function databaseError(error: unknown): unknown {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return error
  if (code === 'SQLITE_NOTADB') return new AppError('WORKSPACE_DAMAGED', { what: 'study.db cannot be read with this workspace’s key' }, { cause: error })
  if (code.startsWith('SQLITE_CORRUPT')) return new AppError('WORKSPACE_DAMAGED', { what: 'study.db has damaged pages' }, { cause: error })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new AppError('WORKSPACE_BUSY', {}, { cause: error })
  if (code === 'SQLITE_FULL') return new AppError('FILE_UNWRITABLE', { path: 'study.db', why: 'the disk is full' }, { cause: error })
  if (code.startsWith('SQLITE_READONLY')) return new AppError('FILE_UNWRITABLE', { path: 'study.db', why: 'it is read-only' }, { cause: error })
  if (code.startsWith('SQLITE_IOERR')) return new AppError('FILE_UNREADABLE', { path: 'study.db', why: 'the disk failed' }, { cause: error })
  if (code === 'SQLITE_CANTOPEN') return new AppError('FILE_UNREADABLE', { path: 'study.db', why: 'it cannot be opened' }, { cause: error })
  return error
}
