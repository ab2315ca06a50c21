/**
 * An open workspace: the folder NAME.fieldfare with study.db and keys.json, the log over it, and the register while it is unlocked.
 */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors'
import { promptFields } from '../../../shared/model/prompts'
import { toOffsetTime } from '../../../shared/field/time'
import type { Intent } from '../../../shared/history/op'
import { idFromBytes } from '../../../shared/ids'
import type { CoreDeps } from '../deps'
import { fileErrorReason, removeIfThere, syncFolder, writeFileAtomically } from '../files/atomic-write'
import { makeFolders } from '../files/make-folders'
import { type Act, createLog, type Log, type OpRow } from '../history/log'
import { createSealer, type Sealer } from '../history/seal'
import { createProject } from '../projections/project'
import { type Db, databaseError, openDatabase } from './connection'
import { changePassphrase, createKeyFile, type KeyFile, parseKeyFile, serialiseKeyFile, unlockKeys, type Unlocking } from './keys'
import { migrate } from './migrate'
import { createNewestRecord, noticeLost } from './newest'
import { createRegister, identityId, type Register } from './register'

export const DATABASE_FILE = 'study.db'
export const KEY_FILE = 'keys.json'
const SUFFIX = '.fieldfare'

export type Workspace = {
  path: string
  db: Db
  log: Log
  deps: CoreDeps
  studyId: string
  /** Operations this process wrote since it opened the workspace. */
  ownOps: Set<string>
  /** The register, or AppError REGISTER_LOCKED. */
  register(): Register
  registerOrNull(): Register | null
  lockRegister(): void
  /** After a transaction that came to nothing: what is in memory follows the database again. */
  rereadRegister(): void
  unlockRegister(passphrase: string): void
  changePassphrase(current: string, next: string): void
  meta(key: string): string | null
  setMeta(key: string, value: string): void
  newId(): string
  now(): string
  /** A new act by this laptop's researcher. */
  act(intent: Intent, undoes?: string): Act
  close(): void
}

const randomId = (deps: CoreDeps): string => idFromBytes(deps.randomBytes(10))

/** A study of its own, or a laptop more for a study that exists: then its operations come with the pack. */
export type NewStudy = { passphrase: string } & ({ title: string; template: string } | { studyId: string })

/**
 * Makes a workspace in a hidden folder beside its place and renames it when whole.
 * @throws AppError ALREADY_EXISTS, FILE_UNWRITABLE, PASSPHRASE_WEAK
 */
export function createWorkspace(deps: CoreDeps, path: string, study: NewStudy, fill: (workspace: Workspace) => void = () => {}): { workspace: Workspace; recoveryCode: string } {
  assertName(path)
  if (existsSync(path)) throw new AppError('ALREADY_EXISTS', { path })
  const id = randomId(deps)
  const { file, keys, recoveryCode } = createKeyFile(id, study.passphrase, deps.randomBytes, deps.scryptN)
  const partial = join(dirname(path), `.${basename(path)}.partial`)
  try {
    rmSync(partial, { recursive: true, force: true })
    makeFolders(partial, 0o700)
    writeFileAtomically(join(partial, KEY_FILE), serialiseKeyFile(file))
  } catch (error) {
    removeIfThere(partial)
    if (error instanceof AppError) throw error
    throw new AppError('FILE_UNWRITABLE', { path, why: fileErrorReason(error) }, { cause: error })
  }
  const db = openDatabase(join(partial, DATABASE_FILE), keys.study)
  try {
    migrate(db)
    const setMeta = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
    setMeta.run('workspace', id)
    setMeta.run('device', randomId(deps))
    setMeta.run('study', 'studyId' in study ? study.studyId : randomId(deps))
    const building = assemble(deps, partial, db, keys.register)
    if ('title' in study) {
      building.log.transaction(() => {
        const secret = Buffer.from(deps.randomBytes(32)).toString('base64url')
        building.log.append(building.act('create'), [
          building.log.editsFor('study', building.studyId, { template: study.template, created_at: building.now(), ...promptFields(study.template) }),
          building.log.editsFor('identity', identityId(building.studyId), { name: study.title, secret }),
        ])
      })
    }
    fill(building)
    building.close()
    renameSync(partial, path)
    syncFolder(dirname(path))
  } catch (error) {
    if (db.open) db.close()
    rmSync(partial, { recursive: true, force: true })
    throw databaseError(error)
  }
  return { workspace: assemble(deps, path, openDatabase(join(path, DATABASE_FILE), keys.study, { mustExist: true }), keys.register), recoveryCode }
}

/** @throws AppError USAGE */
export const assertName = (path: string): void => {
  if (!basename(path).endsWith(SUFFIX) || basename(path) === SUFFIX) throw new AppError('USAGE', { what: `A workspace is named NAME${SUFFIX}, not "${basename(path)}".` })
}

/** @throws AppError NOT_A_WORKSPACE, FILE_NOT_FOUND, WORKSPACE_DAMAGED, WORKSPACE_NEWER */
export function readKeyFile(path: string): KeyFile {
  if (!existsSync(path)) throw new AppError('FILE_NOT_FOUND', { path })
  if (!statSync(path).isDirectory()) throw new AppError('NOT_A_WORKSPACE', { path, why: 'it is a file' })
  // A folder that may not be entered would look like an empty one.
  touch(path, () => readdirSync(path))
  const missing = [KEY_FILE, DATABASE_FILE].filter((file) => !existsSync(join(path, file)))
  if (missing.length === 2) throw new AppError('NOT_A_WORKSPACE', { path, why: 'it has neither study.db nor keys.json' })
  if (missing.length === 1) throw new AppError('WORKSPACE_DAMAGED', { what: `${missing[0]} is missing` })
  const odd = [KEY_FILE, DATABASE_FILE].find((file) => !statSync(join(path, file)).isFile())
  if (odd !== undefined) throw new AppError('WORKSPACE_DAMAGED', { what: `${odd} is not a file` })
  if (statSync(join(path, DATABASE_FILE)).size === 0) throw new AppError('WORKSPACE_DAMAGED', { what: 'study.db is empty' })
  return parseKeyFile(touch(join(path, KEY_FILE), () => readFileSync(join(path, KEY_FILE), 'utf8')))
}

function touch<T>(path: string, read: () => T, code: 'FILE_UNREADABLE' | 'FILE_UNWRITABLE' = 'FILE_UNREADABLE'): T {
  try {
    return read()
  } catch (error) {
    throw new AppError(code, { path, why: fileErrorReason(error) }, { cause: error })
  }
}

/** SQLite opens what it may not write, leaves two files beside it and fails at the first note: better said before. */
function assertWritable(file: string): void {
  touch(file, () => closeSync(openSync(file, 'r')))
  touch(file, () => closeSync(openSync(file, 'r+')), 'FILE_UNWRITABLE')
}

/** @throws AppError of readKeyFile, WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, WORKSPACE_BUSY */
export function openWorkspace(deps: CoreDeps, path: string, unlocking: Unlocking, withRegister: boolean): Workspace {
  const keyFile = readKeyFile(path)
  assertWritable(join(path, DATABASE_FILE))
  const keys = unlockKeys(keyFile, unlocking)
  const db = openDatabase(join(path, DATABASE_FILE), keys.study, { mustExist: true })
  try {
    // The folder too must take files, or no change could be kept; nothing is written by this.
    db.exec('BEGIN IMMEDIATE; ROLLBACK')
    const version = db.pragma('user_version', { simple: true }) as number
    if (version === 0) throw new AppError('WORKSPACE_DAMAGED', { what: 'study.db holds no study' })
    migrate(db)
    noticeLost(path, db, keyFile.workspace, () => randomId(deps))
    const workspace = assemble(deps, path, db, withRegister ? keys.register : null)
    if (workspace.meta('workspace') !== keyFile.workspace) throw new AppError('WORKSPACE_DAMAGED', { what: 'keys.json belongs to another workspace' })
    return workspace
  } catch (error) {
    db.close()
    throw databaseError(error)
  }
}

function assemble(deps: CoreDeps, path: string, db: Db, registerKey: Uint8Array | null): Workspace {
  const selectMeta = db.prepare('SELECT value FROM meta WHERE key = ?').pluck()
  const upsertMeta = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  const meta = (key: string): string | null => (selectMeta.get(key) as string | undefined) ?? null
  const required = (key: string): string => {
    const value = meta(key)
    if (value === null) throw new AppError('WORKSPACE_DAMAGED', { what: `study.db has no ${key}` })
    return value
  }
  let sealer: Sealer | null = null
  let register: Register | null = null

  const device = required('device')
  const newest = createNewestRecord(path, db, required('workspace'), device)
  const project = createProject(db, (state) => register?.changed(state))
  const log = createLog({
    db,
    device,
    randomBytes: deps.randomBytes,
    sealer: () => sealer,
    project,
    rolledBack: () => rereadRegister(),
    appended: newest.changed,
  })

  // Another process of this laptop may write too: the window is open, the command line registers somebody.
  const dataVersion = db.prepare('PRAGMA data_version').pluck()
  const written = db.prepare('SELECT (SELECT max(arrival) FROM op), (SELECT count(*) FROM merge), (SELECT count(*) FROM erased), (SELECT count(*) FROM erased_record)').raw()
  let seen: { version: unknown; written: string } | null = null
  const readRegister = (): void => {
    seen = { version: dataVersion.get(), written: JSON.stringify(written.get()) }
    const loaded = createRegister()
    const rows = db.prepare("SELECT id, kind FROM record WHERE kind IN ('identity', 'decision')").all() as Pick<OpRow, 'id' | 'kind'>[]
    for (const row of rows) loaded.changed(log.stateOf(row.id, row.kind, log.headsOf(row.id)))
    register = loaded
  }
  const rereadRegister = (): void => {
    if (register) readRegister()
  }
  const heardOf = (): Register | null => {
    if (!register || !db.open || dataVersion.get() === seen?.version) return register
    // Most of what is written, drafts above all, is nothing to the register.
    if (JSON.stringify(written.get()) !== seen?.written) readRegister()
    else seen = { ...seen, version: dataVersion.get() }
    return register
  }
  const loadRegister = (key: Uint8Array): void => {
    sealer = createSealer(key, deps.randomBytes)
    readRegister()
  }
  if (registerKey) loadRegister(registerKey)

  const now = (): string => toOffsetTime(deps.now(), deps.zone)
  const registerOrThrow = (): Register => {
    const known = heardOf()
    if (!known) throw new AppError('REGISTER_LOCKED')
    return known
  }

  return {
    path,
    db,
    log,
    deps,
    studyId: required('study'),
    ownOps: new Set(),
    register: registerOrThrow,
    registerOrNull: heardOf,
    lockRegister() {
      register = null
      sealer = null
    },
    rereadRegister,
    unlockRegister(passphrase) {
      loadRegister(unlockKeys(readKeyFile(path), { passphrase }).register)
    },
    changePassphrase(current, next) {
      const file = changePassphrase(readKeyFile(path), { passphrase: current }, next, deps.randomBytes, deps.scryptN)
      writeFileAtomically(join(path, KEY_FILE), serialiseKeyFile(file))
    },
    meta,
    setMeta: (key, value) => void upsertMeta.run(key, value),
    newId: () => randomId(deps),
    now,
    act: (intent, undoes) => ({ change: randomId(deps), at: now(), author: meta('researcher') ?? '', intent, ...(undoes === undefined ? {} : { undoes }) }),
    close() {
      register = null
      sealer = null
      if (!db.open) return
      // Leaves one file, not three: the folder can be copied while it is closed.
      try {
        db.pragma('wal_checkpoint(TRUNCATE)')
      } catch (error) {
        // A full disk, say. Nothing is lost: what could not be moved stays in study.db-wal and is taken over at the next opening.
        if (!(databaseError(error) instanceof AppError)) throw error
      } finally {
        newest.close()
        db.close()
      }
    },
  }
}
