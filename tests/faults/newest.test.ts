/** A database without its newest part opens as a sound older study: that it is older is said, and nothing of it is overwritten. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { PASSPHRASE, type TestApp, testApp, withStudy } from '../support/core'
import { CLEAN, writeIntake } from './intake-folder'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => app.close()))

const occurred = { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } as const
const write = (app: TestApp, body: string) => app.client.call('note.create', { siteId: null, sessionId: null, kind: 'observation', body, occurred })
const recordOf = (workspace: string): { changes: number; device: string } => JSON.parse(readFileSync(join(workspace, 'newest.json'), 'utf8')) as { changes: number; device: string }
const faultsOf = async (app: TestApp): Promise<string[]> => (await app.client.call('study.check', {})).checks.filter((check) => !check.ok).map((check) => check.name)

async function started(): Promise<TestApp> {
  const app = await withStudy()
  apps.push(app)
  await write(app, 'first')
  return app
}

/** Another process opens the folder at `path`. */
async function opened(path: string): Promise<{ app: TestApp; lost: number }> {
  const app = testApp()
  apps.push(app)
  const { lostChanges } = await app.client.call('workspace.open', { path, passphrase: PASSPHRASE })
  return { app, lost: lostChanges }
}

test('a copy without study.db-wal says how many changes are missing, at opening and in check; a copy with it misses none', { timeout: 60_000 }, async () => {
  const app = await started()
  await app.client.call('workspace.lock', {})
  await app.client.call('workspace.open', { path: app.workspacePath, passphrase: PASSPHRASE })
  const before = recordOf(app.workspacePath).changes
  for (const body of ['second', 'third']) await write(app, body)
  await vi.waitFor(() => expect(recordOf(app.workspacePath).changes).toBe(before + 2), { timeout: 20_000 })

  const whole = join(app.folder, 'whole.fieldfare')
  cpSync(app.workspacePath, whole, { recursive: true })
  expect((await opened(whole)).lost).toBe(0)

  const cut = join(app.folder, 'cut.fieldfare')
  mkdirSync(cut)
  expect(existsSync(join(app.workspacePath, 'study.db-wal'))).toBe(true)
  for (const name of ['study.db', 'keys.json', 'newest.json']) copyFileSync(join(app.workspacePath, name), join(cut, name))
  const { app: other, lost } = await opened(cut)
  expect(lost).toBe(2)
  expect((await other.client.call('note.list', {})).total).toBe(1)
  expect(await faultsOf(other)).toEqual(['Newest changes'])
})

test('it goes on under another id, so that what was lost comes back with a colleague’s bundle', { timeout: 60_000 }, async () => {
  const app = await started()
  const pack = join(app.folder, 'study.pack')
  await app.client.call('team.pack', { out: pack, passphrase: 'passphrase of the pack' })
  const colleague = testApp()
  apps.push(colleague)
  await colleague.client.call('team.join', { pack, packPassphrase: 'passphrase of the pack', path: colleague.workspacePath, passphrase: PASSPHRASE, researcherName: 'Ada' })
  await app.client.call('workspace.lock', {})
  const older = readFileSync(join(app.workspacePath, 'study.db'))

  await app.client.call('workspace.open', { path: app.workspacePath, passphrase: PASSPHRASE })
  for (const body of ['second', 'third']) await write(app, body)
  const given = join(app.folder, 'given.bundle')
  await app.client.call('team.bundle', { out: given, recipients: [(await colleague.client.call('team.recipient', {})).recipient] })
  await colleague.client.call('team.merge', { paths: [given] })
  await app.client.call('workspace.lock', {})
  const { device } = recordOf(app.workspacePath)

  writeFileSync(join(app.workspacePath, 'study.db'), older)
  const { app: again, lost } = await opened(app.workspacePath)
  expect(lost).toBe(2)
  await write(again, 'fourth, after the loss')
  const back = join(app.folder, 'back.bundle')
  await colleague.client.call('team.bundle', { out: back, recipients: [(await again.client.call('team.recipient', {})).recipient] })
  await again.client.call('team.merge', { paths: [back] })
  expect((await again.client.call('note.list', {})).notes.map((note) => note.body).toSorted()).toEqual(['first', 'fourth, after the loss', 'second', 'third'])
  expect((await again.client.call('workspace.status', {})).lostChanges).toBe(0)
  expect(await faultsOf(again)).toEqual([])
  await again.client.call('workspace.lock', {})
  expect(recordOf(app.workspacePath).device).not.toBe(device)
})

test('what was never kept is not missed: a cancelled import, a record that is cut, foreign or gone', { timeout: 60_000 }, async () => {
  const app = await started()
  const rows = Array.from({ length: 3000 }, (_, index) => `X${index},Note number ${index}.,F1,2025-03-03T09:05:00+00:00,observation,,`).join('\n')
  writeIntake(join(app.folder, 'intake'), { 'notes.csv': `${CLEAN['notes.csv']?.split('\n')[0]}\n${rows}\n` })
  const abort = new AbortController()
  const importing = app.client.call('study.import', { path: join(app.folder, 'intake') }, { signal: abort.signal, onProgress: ({ done }) => void (done > 500 && abort.abort()) })
  await expect(importing).rejects.toMatchObject({ code: 'CANCELLED' })
  await app.client.call('workspace.lock', {})
  expect((await opened(app.workspacePath)).lost).toBe(0)
  const record = join(app.workspacePath, 'newest.json')
  const text = readFileSync(record, 'utf8')
  for (const odd of ['', text.slice(0, 20), text.replace(/"workspace":"[^"]*"/, '"workspace":"another"').replace(/"changes":\d+/, '"changes":99'), '[]']) {
    writeFileSync(record, odd)
    expect((await opened(app.workspacePath)).lost).toBe(0)
  }
})
