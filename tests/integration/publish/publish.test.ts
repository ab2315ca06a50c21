/** `publish` against a real PostgreSQL: all of a release or nothing, the same each time, to be read and not written. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../../../electron/cli/run'
import { publishRelease } from '../../../electron/core/publish/publish'
import { AppError } from '../../../shared/errors'
import type { ReleasedNote } from '../../../shared/release/schema'
import { mentionOf } from '../../../shared/field/mention'
import { neverAborted, note, release, smallStudy, workingId } from '../release/study'
import { postgresPrograms, startPostgres, type TestServer, WITHOUT_POSTGRES } from './postgres'

const programs = postgresPrograms()
let server: TestServer
let keep = ''

const margaret = workingId('Margaret Thwaite')
const tricky = smallStudy({ notes: [...smallStudy().notes, note('nine', `=1+1 'quoted', "twice", {braces}, back\\slash, 🫖\nand a second line; ${mentionOf(margaret)} was filling in forms`, { personIds: [margaret] })] })

beforeAll(async () => {
  keep = mkdtempSync(join(tmpdir(), 'fieldfare-publish-'))
  await release(tricky, join(keep, 'release'))
  await release(smallStudy(), join(keep, 'later'), { date: '2026-11-23' })
  if (programs) server = startPostgres(programs)
}, 60_000)
afterAll(() => {
  if (programs) server.stop()
  rmSync(keep, { recursive: true, force: true })
})

const notesOf = (name: string): ReleasedNote[] => readFileSync(join(keep, name, 'data/notes.jsonl'), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as ReleasedNote)
const publish = (name: string, schema: string, more: { to?: string; signal?: typeof neverAborted } = {}) => publishRelease(join(keep, name), { to: server.address(), schema, signal: neverAborted, progress: () => {}, ...more })
const refusal = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(() => null, (thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(AppError)
  return error as AppError
}
const stateOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => String((error as { code?: unknown }).code))
const count = async (sql: string): Promise<number> => Number((await server.query<{ count: string }>(sql))[0]?.count)

describe.skipIf(!programs)(`a published release (${WITHOUT_POSTGRES})`, () => {
  it('has the tables of datapackage.json, with their rows and columns', async () => {
    const published = await publish('release', 'one')
    const described = JSON.parse(readFileSync(join(keep, 'release/data/datapackage.json'), 'utf8')) as { resources: { name: string; schema?: { fields: { name: string }[] } }[] }
    for (const { name, schema } of described.resources) {
      if (!schema) continue
      const table = name.replaceAll('-', '_')
      const columns = await server.query<{ column_name: string }>(`SELECT column_name FROM information_schema.columns WHERE table_schema = 'one' AND table_name = '${table}' AND column_name <> 'search' ORDER BY ordinal_position`)
      expect(columns.map((row) => row.column_name)).toEqual(schema.fields.map((field) => field.name))
      expect(published.tables.find((each) => each.name === table)?.rows).toBe(await count(`SELECT count(*) FROM one."${table}"`))
    }
    expect(published.tables).toContainEqual({ name: 'notes', rows: 5 })
  })
  it('gives back every text, day and place as it was released', async () => {
    await publish('release', 'one')
    const rows = await server.query<ReleasedNote>('SELECT id, site, session, day, part_of_day, kind, researcher, text FROM one.notes ORDER BY id')
    const wanted = notesOf('release').map(({ participants: _, codes: __, ...rest }) => rest).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(rows).toEqual(wanted)
    expect(rows.some((row) => row.text.startsWith('=1+1'))).toBe(true)
    expect(await count("SELECT count(*) FROM one.note_participants JOIN one.participants USING (participant) JOIN one.notes ON notes.id = note WHERE participant = 'Patient C07'")).toBe(3)
  })
  it('is searched by words and their forms, with an index', async () => {
    await publish('release', 'one')
    const found = await server.query<{ text: string }>("SELECT text FROM one.notes WHERE search @@ websearch_to_tsquery('english', 'form fill')")
    expect(found.map((row) => row.text.slice(0, 4))).toEqual(['=1+1'])
    expect(await count("SELECT count(*) FROM pg_indexes WHERE schemaname = 'one' AND indexdef LIKE '%USING gin (search)%'")).toBe(1)
  })
  it('is the same in every row and definition when it is published again, and after another', async () => {
    await publish('release', 'same')
    const first = await server.dump('same')
    expect(first).toContain('[Patient C07] came in with a bag of letters')
    await publish('release', 'same')
    expect(await server.dump('same')).toBe(first)
    await publish('later', 'same')
    expect(await server.dump('same')).not.toBe(first)
    expect(await server.query('SELECT name FROM same.release')).toEqual([{ name: '2026-11-23, controlled profile' }])
    expect(await count('SELECT count(*) FROM same.notes')).toBe(4)
    await publish('release', 'same')
    expect(await server.dump('same')).toBe(first)
  })
  it('comes one after the other when two publish at once', async () => {
    await Promise.all([publish('release', 'race'), publish('release', 'race'), publish('release', 'race')])
    expect(await count('SELECT count(*) FROM race.notes')).toBe(5)
  })
  it('holds nothing of the register', async () => {
    await publish('release', 'one')
    expect(await server.dump('one')).not.toMatch(/Thwaite|Rafferty|Lowenthal|Nether Beck|NOTE-|C-PT-07|P-077/)
  })
  it('is read by its readers and written by none of them', async () => {
    await publish('release', 'one')
    await server.query("CREATE ROLE analyst LOGIN PASSWORD 'only for this test' IN ROLE one_reader; CREATE ROLE stranger LOGIN PASSWORD 'only for this test'")
    expect(await server.query('SELECT count(*)::int AS n FROM one.notes', 'analyst')).toEqual([{ n: 5 }])
    for (const sql of ["INSERT INTO one.sites (site) VALUES ('x')", 'UPDATE one.notes SET text = text', 'DELETE FROM one.note_codes', 'TRUNCATE one.notes CASCADE', 'DROP TABLE one.release', 'CREATE TABLE one.x (a int)'])
      expect([sql, await stateOf(server.query(sql, 'analyst'))]).toEqual([sql, '42501'])
    expect(await stateOf(server.query('SELECT 1 FROM one.notes', 'stranger'))).toBe('42501')
    // A view of the readers' own survives the next release.
    await server.query('CREATE VIEW public.sitting AS SELECT id FROM one.notes')
    await publish('later', 'one')
    expect(await count('SELECT count(*) FROM public.sitting')).toBe(4)
    expect(await server.query('SELECT count(*)::int AS n FROM one.notes', 'analyst')).toEqual([{ n: 4 }])
  })
})

describe.skipIf(!programs)(`a release that is not published (${WITHOUT_POSTGRES})`, () => {
  it('leaves the one before when the database fails in the middle', async () => {
    await publish('release', 'whole')
    const before = await server.dump('whole')
    await server.query("CREATE FUNCTION public.no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full of Thwaite'; END $$; CREATE TRIGGER no BEFORE INSERT ON whole.note_codes EXECUTE FUNCTION public.no()")
    const withTrigger = await server.dump('whole')
    const error = await refusal(publish('later', 'whole'))
    expect([error.code, error.message]).toEqual(['DATABASE_REFUSED', 'The database refused: SQLSTATE P0001.'])
    expect(await server.dump('whole')).toBe(withTrigger)
    await server.query('DROP TRIGGER no ON whole.note_codes')
    expect(await server.dump('whole')).toBe(before)
  })
  it('leaves the one before when it is cancelled', async () => {
    await publish('release', 'kept')
    const before = await server.dump('kept')
    const signal = { ...neverAborted }
    const error = await refusal(publishRelease(join(keep, 'later'), { to: server.address(), schema: 'kept', signal, progress: ({ phase }) => void (signal.aborted ||= phase === 'Publishing') }))
    expect(error.code).toBe('CANCELLED')
    expect(await server.dump('kept')).toBe(before)
  })
  it('does not check', async () => {
    cpSync(join(keep, 'release'), join(keep, 'edited'), { recursive: true })
    const path = join(keep, 'edited/data/tables/notes.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace('bag of letters', 'bag of sweets'))
    const error = await refusal(publish('edited', 'never'))
    expect([error.code, error.exit]).toEqual(['RELEASE_INVALID', 2])
    expect(error.items.join('\n')).toContain('data/tables/notes.csv')
    expect(await count("SELECT count(*) FROM pg_namespace WHERE nspname = 'never'")).toBe(0)
  })
  it('would overwrite somebody else’s schema', async () => {
    await server.query('CREATE SCHEMA theirs; CREATE TABLE theirs.notes (id int)')
    const error = await refusal(publish('release', 'theirs'))
    expect(error.message).toContain('was not made by this version of Fieldfare')
    expect(await count('SELECT count(*) FROM theirs.notes')).toBe(0)
  })
  it('is for a user who may not, a wrong password, no database, no server, no address', async () => {
    await server.query("CREATE ROLE guest LOGIN PASSWORD 'only for this test'")
    const told = async (to: string): Promise<string[]> => {
      const error = await refusal(publish('release', 'guests', { to }))
      expect(`${error.message} ${error.next} ${error.items.join()}`).not.toMatch(/only for this|wrong one|%20/)
      return [error.code, error.message]
    }
    expect(await told(server.address('guest'))).toEqual(['DATABASE_REFUSED', expect.stringContaining('this user may not make schemas')])
    expect(await told(server.address('owner', 'the wrong one'))).toEqual(['DATABASE_REFUSED', 'The database refused: the user or the password is wrong.'])
    expect(await told(server.address('owner', undefined, 'nowhere'))).toEqual(['DATABASE_REFUSED', 'The database refused: there is no such database.'])
    expect(await told(`postgres://x@/y?host=${encodeURIComponent(keep)}`)).toEqual(['DATABASE_UNREACHABLE', 'The database cannot be reached (there is no such socket).'])
    expect((await told('mysql://x'))[0]).toBe('INPUT_INVALID')
    expect((await refusal(publish('release', 'x"; DROP SCHEMA one; --'))).code).toBe('INPUT_INVALID')
  })
})

describe('the command', () => {
  const cli = async (...argv: string[]): Promise<{ status: number; out: string; err: string }> => {
    let [out, err] = ['', '']
    const status = await runCli(argv, { out: (text) => void (out += text), err: (text) => void (err += text), readStdin: () => Promise.resolve(''), askSecret: null, env: {}, cwd: keep, signal: new AbortController().signal, isTerminal: false })
    return { status, out, err }
  }
  it('publishes, and says into what', async (context) => {
    context.skip(!programs, WITHOUT_POSTGRES)
    const { status, out } = await cli('publish', 'release', '--to', server.address(), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ schema: 'fieldfare', reader: 'fieldfare_reader', release: '2026-11-22, controlled profile' })
    expect(out).not.toContain('only')
  })
  it('says what is missing or not there', async () => {
    expect(await cli('publish', 'release')).toMatchObject({ status: 1, err: expect.stringContaining('--to is missing') })
    expect(await cli('publish', 'nothing', '--to', 'postgres://x')).toMatchObject({ status: 1, err: expect.stringContaining('There is nothing at') })
  })
})
