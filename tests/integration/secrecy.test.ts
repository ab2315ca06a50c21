/** Nothing that was written stands in clear on the disk: canaries go in by every door, everything is exercised, every byte is read. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { PASSPHRASE, type TestApp, withStudy } from '../support/core'

let app: TestApp & { recoveryCode: string }
afterEach(() => app?.close())

const CANARY = 'Zyxwquark'
const NAME = 'Ottoline Braithwhistle'

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))

/** In the encodings a database or a log would use. */
const inAnyEncoding = (text: string): Buffer[] => [text, text.toLowerCase()].flatMap((each) => [Buffer.from(each), Buffer.from(each, 'utf16le'), Buffer.from(Buffer.from(each).toString('base64').replace(/=+$/, '').slice(0, -1)), Buffer.from(Buffer.from(each).toString('hex'))])

function findInFiles(folder: string, text: string): string[] {
  return filesUnder(folder).filter((file) => {
    if (file.includes(text)) return true
    const bytes = readFileSync(file)
    return inAnyEncoding(text).some((needle) => bytes.includes(needle))
  })
}

async function writeEverywhere(): Promise<void> {
  const { client } = app
  const at = '2025-06-03T09:05:00+01:00'
  const site = await client.call('site.save', { name: `${CANARY} Surgery`, aliases: [`${CANARY}s`], region: CANARY, windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = await client.call('person.save', { name: NAME, aliases: ['Ottie'], role: 'patient', siteIds: [site.id], gender: CANARY, ethnicity: CANARY })
  const session = await client.call('session.save', { siteId: site.id, setting: `back room ${CANARY}` })
  const code = await client.call('code.save', { label: CANARY })
  for (let index = 0; index < 120; index += 1) {
    const note = await client.call('note.create', {
      siteId: site.id,
      sessionId: session.id,
      kind: 'observation',
      body: `${CANARY} number ${index} ⟦${person.id}⟧ ${'and then she said nothing for a while '.repeat(20)}`,
      occurred: { at, precision: 'exact', zone: 'Europe/London' },
      codeIds: [code.id],
    })
    if (index % 3 === 0) await client.call('note.draft', { id: note.id, body: `${CANARY} typed and not saved` })
    if (index % 4 === 0) {
      const { heads } = await client.call('note.get', { id: note.id })
      await client.call('note.save', { id: note.id, heads, body: `${CANARY} again` })
    }
    if (index % 10 === 0) await client.call('note.remove', { id: note.id })
  }
  await client.call('note.search', { text: CANARY })
  // A sort larger than the cache is what makes SQLite write temporary files.
  await client.call('note.list', { limit: 500, order: 'newest' })
  await client.call('history.undo', {})
  await client.call('study.check', {})
  await client.call('study.stats', {})
  await client.call('study.backup', { out: join(app.folder, 'copy.backup') })
}

test('no canary, name, passphrase or recovery code stands in any byte, while open and after closing', async () => {
  app = await withStudy()
  await writeEverywhere()
  const secrets = [CANARY, NAME, 'Braithwhistle', 'Ottie', 'Robin Quill', 'Test study', PASSPHRASE, app.recoveryCode, app.recoveryCode.replaceAll('-', '')]
  // The write-ahead log must be there to be searched: the test is worth nothing on a checkpointed database alone.
  expect(statSync(join(app.workspacePath, 'study.db-wal')).size).toBeGreaterThan(0)
  for (const secret of secrets) expect(findInFiles(app.folder, secret), 'open').toEqual([])
  await app.client.call('workspace.lock', {})
  for (const secret of secrets) expect(findInFiles(app.folder, secret), 'closed').toEqual([])
  expect(readFileSync(join(app.workspacePath, 'study.db')).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
})

test('the search itself can fail: a canary in a plain file is found', async () => {
  app = await withStudy()
  const { writeFileSync } = await import('node:fs')
  writeFileSync(join(app.folder, 'leak.log'), Buffer.from(`xx${CANARY}xx`, 'utf16le'))
  expect(findInFiles(app.folder, CANARY)).toHaveLength(1)
})

test('with the register locked, notes open and no name is in any answer, nor in the database opened with its key', async () => {
  app = await withStudy()
  await writeEverywhere()
  await app.client.call('register.lock', {})
  const answers = JSON.stringify([
    await app.client.call('note.list', { limit: 500 }),
    await app.client.call('person.list', {}),
    await app.client.call('site.list', {}),
    await app.client.call('researcher.list', {}),
    await app.client.call('workspace.status', {}),
    await app.client.call('history.list', { limit: 500 }),
    await app.client.call('note.search', { text: 'Ottoline' }),
  ])
  for (const name of [NAME, 'Ottoline', 'Braithwhistle', 'Ottie', 'Robin Quill', `${CANARY} Surgery`]) expect(answers.includes(name), name).toBe(false)
  await expect(app.client.call('person.save', { name: 'New Person', role: 'patient' })).rejects.toMatchObject({ code: 'REGISTER_LOCKED' })
  await expect(app.client.call('review.list', {})).rejects.toMatchObject({ code: 'REGISTER_LOCKED' })
  await app.client.call('register.unlock', { passphrase: PASSPHRASE })
  expect((await app.client.call('note.search', { text: 'Ottoline' })).total).toBeGreaterThan(0)
  await app.client.call('workspace.lock', {})

  // Read as someone would who has the study key but not the register's.
  const { openDatabase } = await import('../../electron/core/workspace/connection')
  const { parseKeyFile, unlockKeys } = await import('../../electron/core/workspace/keys')
  const keys = unlockKeys(parseKeyFile(readFileSync(join(app.workspacePath, 'keys.json'), 'utf8')), { passphrase: PASSPHRASE })
  const db = openDatabase(join(app.workspacePath, 'study.db'), keys.study, { readonly: true })
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  const everything = tables.map((table) => JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all(), (_, value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : value))).join('\n')
  db.close()
  expect(everything).toContain(CANARY)
  for (const name of ['Ottoline', 'Braithwhistle', 'Ottie', 'Robin Quill', `${CANARY} Surgery`]) expect(everything.includes(name), name).toBe(false)
})

test('removed words leave the search index', async () => {
  app = await withStudy()
  const { client } = app
  const note = await client.call('note.create', { siteId: null, sessionId: null, kind: 'jotting', body: `a ${CANARY} here`, occurred: { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } })
  expect((await client.call('note.search', { text: CANARY })).total).toBe(1)
  const { heads } = await client.call('note.get', { id: note.id })
  await client.call('note.save', { id: note.id, heads, body: 'a word here' })
  expect((await client.call('note.search', { text: CANARY })).total).toBe(0)
  await client.call('workspace.lock', {})
  const { openDatabase } = await import('../../electron/core/workspace/connection')
  const { parseKeyFile, unlockKeys } = await import('../../electron/core/workspace/keys')
  const keys = unlockKeys(parseKeyFile(readFileSync(join(app.workspacePath, 'keys.json'), 'utf8')), { passphrase: PASSPHRASE })
  const db = openDatabase(join(app.workspacePath, 'study.db'), keys.study, { readonly: true })
  const index = db.prepare('SELECT block FROM note_text_data').pluck().all() as Buffer[]
  db.close()
  expect(index.some((block) => block.toString('latin1').toLowerCase().includes(CANARY.toLowerCase().slice(2)))).toBe(false)
})
