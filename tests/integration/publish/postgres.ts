/** A PostgreSQL of the test's own: real, in a temporary folder, reached over a socket in it, gone afterwards. */
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { postgresPrograms as programs } from '../../../build/setup/postgres.mjs'

/** Set-up got one where the system has none (build/setup/postgres.mjs); null where neither was to be had. */
export const postgresPrograms = (): string | null => programs() ?? null
export const WITHOUT_POSTGRES = 'skipped: no PostgreSQL server is installed here, and the package registry gave none (Debian: apt-get install postgresql)'

const PASSWORD = 'only for this test'

/** The server refuses to run as root: then the least of users runs it. */
function unprivileged(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** Whoever runs the server must be able to enter the folder its programs lie in, and root's cache lets nobody in. */
function reachable(installed: string, folder: string, user: { uid?: number; gid?: number }): string {
  if (user.uid === undefined || installed.startsWith('/usr/')) return installed
  const copy = join(folder, 'postgres')
  cpSync(dirname(installed), copy, { recursive: true, dereference: true })
  chmodSync(copy, 0o755)
  return join(copy, 'bin')
}

/** One `line` a thing. */
const CONTENTS = [
  "SELECT 'schema ' || coalesce(obj_description(oid, 'pg_namespace'), '') || ' ' || coalesce(nspacl::text, '') AS line FROM pg_namespace WHERE nspname = $1",
  "SELECT relkind::text || ' ' || relname || ' ' || coalesce(relacl::text, '') || ' ' || coalesce(obj_description(oid, 'pg_class'), '') AS line FROM pg_class WHERE relnamespace = $1::text::regnamespace ORDER BY 1",
  `SELECT c.relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull || ' ' || coalesce(pg_get_expr(adbin, adrelid), '') || ' ' || coalesce(col_description(c.oid, attnum), '') AS line
   FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid LEFT JOIN pg_attrdef d ON d.adrelid = attrelid AND d.adnum = attnum WHERE relnamespace = $1::text::regnamespace AND attnum > 0 AND NOT attisdropped ORDER BY 1`,
  "SELECT conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint WHERE connamespace = $1::text::regnamespace ORDER BY 1",
  'SELECT indexdef AS line FROM pg_indexes WHERE schemaname = $1 ORDER BY 1',
  'SELECT pg_get_triggerdef(t.oid) AS line FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE relnamespace = $1::text::regnamespace AND NOT tgisinternal ORDER BY 1',
  'SELECT pg_get_functiondef(oid) AS line FROM pg_proc WHERE pronamespace = $1::text::regnamespace ORDER BY 1',
] as const

export type TestServer = {
  /** postgres:// address of a user; the one who owns the server without a name. */
  address(user?: string, password?: string, database?: string): string
  query<Row extends pg.QueryResultRow>(sql: string, user?: string): Promise<Row[]>
  /** All that is in a schema: what it is made of, who may read it, and every row, in an order of their own. */
  dump(schema: string): Promise<string>
  stop(): void
}

export function startPostgres(installed: string): TestServer {
  const folder = mkdtempSync(join(tmpdir(), 'fieldfare-pg-'))
  const user = unprivileged()
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const programs = reachable(installed, folder, user)
  const run = (program: string, args: string[]): string => execFileSync(join(programs, program), args, { ...user, cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PGPASSWORD: PASSWORD, LC_ALL: 'C' } })
  const data = join(folder, 'data')
  writeFileSync(join(folder, 'password'), `${PASSWORD}\n`, { mode: 0o644 })
  run('initdb', ['-D', data, '-U', 'owner', '-A', 'scram-sha-256', `--pwfile=${join(folder, 'password')}`, '-E', 'UTF8', '--locale=C', '--no-sync'])
  // -s: the server's own output goes to its log, else this would wait for the server to end.
  execFileSync(join(programs, 'pg_ctl'), ['-D', data, '-w', '-s', '-l', join(folder, 'log'), '-o', `-k ${folder} -c listen_addresses= -c fsync=off`, 'start'], { ...user, cwd: folder, stdio: 'ignore' })
  const address = (name = 'owner', password = PASSWORD, database = 'postgres'): string => `postgres://${name}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(folder)}`
  return {
    address,
    async query<Row extends pg.QueryResultRow>(sql: string, name?: string): Promise<Row[]> {
      const client = new pg.Client({ connectionString: address(name) })
      await client.connect()
      try {
        return (await client.query<Row>(sql)).rows
      } finally {
        await client.end()
      }
    },
    async dump(schema) {
      const client = new pg.Client({ connectionString: address() })
      await client.connect()
      try {
        const lines: string[] = []
        for (const sql of CONTENTS) for (const row of (await client.query<{ line: string }>(sql, [schema])).rows) lines.push(row.line)
        const tables = (await client.query<{ name: string }>("SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = $1::text::regnamespace AND relkind = 'r' ORDER BY 1", [schema])).rows
        for (const { name } of tables) for (const row of (await client.query<{ line: string }>(`SELECT to_json(t)::text AS line FROM ${schema}.${name} t ORDER BY 1`)).rows) lines.push(`${name} ${row.line}`)
        return lines.join('\n')
      } finally {
        await client.end()
      }
    },
    stop() {
      execFileSync(join(programs, 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'], { ...user, cwd: folder, stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
