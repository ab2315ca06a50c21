/**
 * Writes a release into PostgreSQL, for a programme whose merged study lies on a server. Only a release: whatever is published was verified
 * first, and of a workspace, its register or its key nothing is known here. One transaction, so that a reader sees the release before or this one.
 */
import type { Client } from 'pg'
import { AppError } from '../../../shared/errors'
import type { AbortSignalLike } from '../../../shared/ipc/client'
import type { Progress } from '../../../shared/ipc/define'
import type { ReleaseFacts } from '../../../shared/release/types'
import { sha256Hex } from '../release/bag'
import { REPORT_PATHS } from '../release/report-paths'
import { openTree } from '../release/tree'
import { verifyRelease } from '../release/verify'
import { breather } from '../jobs'
import { connect, inWords } from './connection'
import { createStatements, emptyStatement, grantStatements, insertStatement, quoted, readerOf, RELEASE_TABLE, SCHEMA_MARK } from './statements'
import { type PublishedTable, publishedTables } from './tables'

export type PublishOptions = {
  /** postgres://user@host:port/database */
  to: string
  /** Where the tables go; made if it is not there. */
  schema: string
  signal: AbortSignalLike
  progress(progress: Progress): void
}
export type Published = { schema: string; reader: string; release: string; tables: { name: string; rows: number }[] }

const ROWS_AT_ONCE = 1000
export const DEFAULT_SCHEMA = 'fieldfare'

/**
 * @throws AppError RELEASE_INVALID with what does not check; NOT_A_RELEASE, FILE_NOT_FOUND, FILE_UNREADABLE, INPUT_INVALID,
 * DATABASE_UNREACHABLE, DATABASE_REFUSED, CANCELLED
 */
export async function publishRelease(path: string, options: PublishOptions): Promise<Published> {
  const { schema } = options
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(schema)) throw new AppError('INPUT_INVALID', { where: 'schema', what: 'small letters, figures and _ only, beginning with a letter' })
  const breathe = breather(options.signal)
  const { problems } = await verifyRelease(path, options)
  if (problems.length > 0) throw new AppError('RELEASE_INVALID', { what: `${problems.length} fault${problems.length === 1 ? '' : 's'}, so nothing of it was published` }, { items: problems })
  const { facts, tables } = readRelease(path)

  const client = await connect(options.to)
  try {
    await client.query('BEGIN')
    // Two that publish at once come one after the other, the making of the schema included.
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`fieldfare ${schema}`])
    await prepareSchema(client, schema, tables)
    await prepareReader(client, schema)
    await client.query(
      `INSERT INTO ${quoted(schema)}.${quoted(RELEASE_TABLE)} (name, date, profile, title, statement, dataset_sha256, app_version) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [facts.header.releaseName, facts.header.date, facts.header.profile, facts.header.studyTitle, facts.statement, facts.header.datasetSha256, facts.header.appVersion],
    )
    for (const [index, table] of tables.entries()) {
      await insertRows(client, schema, table, breathe)
      options.progress({ phase: 'Publishing', done: index + 1, total: tables.length })
    }
    await client.query('COMMIT')
  } catch (error) {
    throw inWords(error)
  } finally {
    // An open transaction ends with its connection, and leaves everything as it was.
    await client.end()
  }
  return { schema, reader: readerOf(schema), release: facts.header.releaseName, tables: tables.map(({ name, rows }) => ({ name, rows: rows.length })) }
}

/** Reads again what was verified; a file that changed meanwhile is refused. */
function readRelease(path: string): { facts: ReleaseFacts; tables: PublishedTable[] } {
  const files = new Map(openTree(path).files.map((file) => [file.path, file]))
  const bytesOf = (name: string): Buffer => files.get(name)?.read() ?? Buffer.alloc(0)
  const { facts } = JSON.parse(bytesOf(REPORT_PATHS.json).toString('utf8')) as { facts: ReleaseFacts }
  const listed = new Map(facts.files.map((file) => [file.path, file.sha256]))
  const read = (name: string): string => {
    // What was verified as a release without it has none: a table that is written only where it has rows.
    if (!files.has(name) && !listed.has(name)) return ''
    const bytes = bytesOf(name)
    if (listed.get(name) !== sha256Hex(bytes)) throw new AppError('RELEASE_INVALID', { what: `${name} changed while it was read` })
    return bytes.toString('utf8')
  }
  return { facts, tables: publishedTables(read) }
}

/** Makes the schema, or empties one that an earlier release made; anybody else's schema is left alone. */
async function prepareSchema(client: Client, schema: string, tables: readonly PublishedTable[]): Promise<void> {
  const { rows } = await client.query<{ mark: string | null }>("SELECT obj_description(oid, 'pg_namespace') AS mark FROM pg_namespace WHERE nspname = $1", [schema])
  const [found] = rows
  if (!found) for (const statement of createStatements(schema, tables)) await client.query(statement)
  else if (found.mark !== SCHEMA_MARK) throw new AppError('DATABASE_REFUSED', { why: `the schema ${schema} is there already and was not made by this version of Fieldfare; choose another with --schema` })
  else await client.query(emptyStatement(schema, tables))
}

async function prepareReader(client: Client, schema: string): Promise<void> {
  const role = readerOf(schema)
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
  if (rowCount === 0) await client.query(`CREATE ROLE ${quoted(role)} NOLOGIN`)
  for (const statement of grantStatements(schema)) await client.query(statement)
}

async function insertRows(client: Client, schema: string, table: PublishedTable, breathe: () => Promise<void>): Promise<void> {
  const statement = insertStatement(schema, table)
  for (let from = 0; from < table.rows.length; from += ROWS_AT_ONCE) {
    const rows = table.rows.slice(from, from + ROWS_AT_ONCE)
    await client.query(statement, table.columns.map((_, index) => rows.map((row) => row[index] ?? null)))
    await breathe()
  }
}
