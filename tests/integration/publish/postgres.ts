/** A PostgreSQL of the test's own: real, in a temporary folder, reached over a socket in it, gone afterwards. */
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

const INSTALLED = '/usr/lib/postgresql'

/** The folder of the newest server's programs; null where there is none. */
export function postgresPrograms(): string | null {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).map(Number).filter((version) => existsSync(join(INSTALLED, String(version), 'bin/initdb'))) : []
  return versions.length === 0 ? null : join(INSTALLED, String(Math.max(...versions)), 'bin')
}
export const WITHOUT_POSTGRES = 'skipped: no PostgreSQL server is installed here (Debian: apt-get install postgresql)'

const PASSWORD = 'only for this test'

/** The server refuses to run as root: then the least of users runs it. */
function unprivileged(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

export type TestServer = {
  /** postgres:// address of a user; the one who owns the server without a name. */
  address(user?: string, password?: string, database?: string): string
  query<Row extends pg.QueryResultRow>(sql: string, user?: string): Promise<Row[]>
  /** What pg_dump writes of a schema, without its random keys. */
  dump(schema: string): string
  stop(): void
}

export function startPostgres(programs: string): TestServer {
  const folder = mkdtempSync(join(tmpdir(), 'fieldfare-pg-'))
  const user = unprivileged()
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
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
    dump: (schema) => run('pg_dump', ['-h', folder, '-U', 'owner', '-d', 'postgres', '-n', schema]).replaceAll(/^\\(?:un)?restrict .*$/gm, ''),
    stop() {
      execFileSync(join(programs, 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'], { ...user, cwd: folder, stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
