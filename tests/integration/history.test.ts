/** What a person counts on: nothing overwritten unseen, every wording kept, every act taken back, every alteration noticed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '../../electron/core/workspace/connection'
import { parseKeyFile, unlockKeys } from '../../electron/core/workspace/keys'
import { openWorkspace } from '../../electron/core/workspace/workspace'
import { PASSPHRASE, type TestApp, testDeps, withStudy } from '../support/core'

let app: TestApp & { recoveryCode: string }
afterEach(() => app?.close())

const occurred = { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } as const
const newNote = (body: string) => app.client.call('note.create', { siteId: null, sessionId: null, kind: 'jotting', body, occurred })

test('keeps every wording, restores an earlier one without losing the later', async () => {
  app = await withStudy()
  const { client } = app
  const { id } = await newNote('first')
  for (const body of ['second', 'third']) await client.call('note.save', { id, heads: (await client.call('note.get', { id })).heads, body })
  const before = (await client.call('note.wordings', { id })).wordings
  expect(before.map(({ body, current }) => [body, current])).toEqual([
    ['third', true],
    ['second', false],
    ['first', false],
  ])
  await client.call('note.save', { id, heads: (await client.call('note.get', { id })).heads, body: before[2]?.body ?? '' })
  expect((await client.call('note.wordings', { id })).wordings.map(({ body }) => body)).toEqual(['first', 'third', 'second', 'first'])
})

test('a hand that types on before the reply came is not in conflict with itself', async () => {
  app = await withStudy()
  const { id } = await newNote('a')
  const { heads } = await app.client.call('note.get', { id })
  await Promise.all(['ab', 'abc', 'abcd'].map((body) => app.client.call('note.save', { id, heads, body })))
  const note = await app.client.call('note.get', { id })
  expect(note.body).toBe('abcd')
  expect(note.conflicts).toEqual([])
})

test('an edit made without seeing another one shows as a conflict, and a resolution that names both ends it', async () => {
  app = await withStudy()
  const { client } = app
  const { id } = await newNote('common')
  const { heads } = await client.call('note.get', { id })
  // Another program on the same folder: it saw the same wording and wrote its own.
  const other = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  other.log.transaction(() => other.log.append(other.act('edit'), [other.log.editsFor('note', id, { body: 'theirs' })]))
  other.close()
  await client.call('note.save', { id, heads, body: 'ours' })

  const note = await client.call('note.get', { id })
  expect(note.conflicts).toEqual(['body'])
  const { conflicts } = await client.call('conflict.list', {})
  expect(conflicts[0]?.sides.map((side) => side.value).toSorted()).toEqual(['ours', 'theirs'])
  expect((await client.call('study.check', {})).ok).toBe(true)

  // An ordinary edit of something else leaves it open; an edit of the wording by someone who saw one side does too.
  await client.call('note.save', { id, heads: note.heads, kind: 'observation' })
  expect((await client.call('note.get', { id })).conflicts).toEqual(['body'])
  const sides = conflicts[0]?.sides.map((side) => side.opId) ?? []
  await expect(client.call('conflict.resolve', { recordId: id, field: 'body', heads: [...sides, 'nobody'], value: 'both' })).rejects.toMatchObject({ code: 'STALE' })
  await client.call('conflict.resolve', { recordId: id, field: 'body', heads: sides, value: 'both' })
  const settled = await client.call('note.get', { id })
  expect([settled.body, settled.conflicts]).toEqual(['both', []])

  // Taking the resolution back brings both sides back.
  await client.call('history.undo', {})
  expect((await client.call('note.get', { id })).conflicts).toEqual(['body'])
})

test('undo and redo walk through acts; undo is refused for what was changed again since', async () => {
  app = await withStudy()
  const { client } = app
  const { id } = await newNote('one')
  const second = await client.call('note.save', { id, heads: {}, body: 'two' })
  await client.call('note.save', { id, heads: {}, body: 'three' })
  await expect(client.call('history.undo', { changeId: second.changeId })).rejects.toMatchObject({ code: 'UNDO_BLOCKED' })
  const bodyAfter = async (operation: 'history.undo' | 'history.redo') => (await client.call(operation, {}), (await client.call('note.list', {})).notes[0]?.body)
  expect(await bodyAfter('history.undo')).toBe('two')
  expect(await bodyAfter('history.undo')).toBe('one')
  expect(await bodyAfter('history.undo')).toBeUndefined()
  expect(await bodyAfter('history.redo')).toBe('one')
  expect(await bodyAfter('history.redo')).toBe('two')
  expect(await bodyAfter('history.redo')).toBe('three')
  await expect(client.call('history.redo', {})).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
  expect((await client.call('study.check', {})).ok).toBe(true)
})

test('removing, bringing back and people are undone too; the trail names what was done without names', async () => {
  app = await withStudy()
  const { client } = app
  const { id } = await newNote('kept')
  await client.call('note.remove', { id })
  expect((await client.call('note.list', {})).total).toBe(0)
  expect((await client.call('note.list', { removed: true })).total).toBe(1)
  await client.call('history.undo', {})
  expect((await client.call('note.list', {})).total).toBe(1)
  await client.call('note.restore', { id })
  const person = await client.call('person.save', { name: 'Wilhelmina Oddbody', role: 'patient' })
  await client.call('person.save', { id: person.id, consent: 'verbal' })
  await client.call('history.undo', {})
  expect((await client.call('person.list', {})).people[0]?.consent).toBe('pending')
  const { entries } = await client.call('history.list', { recordId: person.id })
  expect(entries.map(({ what }) => what)).toEqual(['Undid a change to 1 person', 'Changed 1 person', 'Added 1 person'])
  expect(JSON.stringify(entries)).not.toContain('Oddbody')
  expect(entries[1]?.undoneBy).toBe(entries[0]?.changeId)
})

test('an entry that begins before its first words has no empty wording: the first one is what was written first, and undo takes that back', async () => {
  app = await withStudy()
  const { client } = app
  const { id } = await newNote('')
  expect((await client.call('note.wordings', { id })).wordings).toEqual([])
  expect(await client.call('note.get', { id })).toMatchObject({ body: '', removed: false })
  expect(await client.call('study.check', {})).toMatchObject({ ok: true })
  await client.call('note.draft', { id, body: 'The queue' })
  await client.call('note.save', { id, heads: (await client.call('note.get', { id })).heads, body: 'The queue is short.' })
  expect((await client.call('note.wordings', { id })).wordings.map(({ body }) => body)).toEqual(['The queue is short.'])
  await client.call('history.undo', {})
  expect(await client.call('note.get', { id })).toMatchObject({ body: '', conflicts: [] })
  await client.call('history.redo', {})
  expect(await client.call('note.get', { id })).toMatchObject({ body: 'The queue is short.', conflicts: [] })
  expect(await client.call('study.check', {})).toMatchObject({ ok: true })
})

test('drafts of a process that died become wordings when the workspace is opened', async () => {
  app = await withStudy()
  const { id } = await newNote('I')
  await app.client.call('note.draft', { id, body: 'I saw' })
  // No lock, no close: what a killed process leaves.
  const again = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  expect(again.db.prepare('SELECT body FROM draft').pluck().all()).toEqual(['I saw'])
  again.close()
  const info = await app.client.call('workspace.open', { path: app.workspacePath, passphrase: PASSPHRASE })
  expect(info.recoveredDrafts).toBe(1)
  expect((await app.client.call('note.get', { id })).body).toBe('I saw')
  expect((await app.client.call('note.wordings', { id })).wordings).toHaveLength(2)
})

const unlockedDatabase = (path: string) => {
  const keys = unlockKeys(parseKeyFile(readFileSync(join(path, 'keys.json'), 'utf8')), { passphrase: PASSPHRASE })
  return openDatabase(join(path, 'study.db'), keys.study)
}

test.each([
  ['a date in a header', "UPDATE op SET header = replace(header, '\"at\":\"20', '\"at\":\"19') WHERE arrival = 3", 'Chain of changes'],
  ['an operation that was taken out', 'DELETE FROM op WHERE arrival = 4', 'Chain of changes'],
  ['a value', "UPDATE op SET content = CAST(replace(CAST(content AS TEXT), 'wording', 'wordinG') AS BLOB) WHERE kind = 'note'", 'Values'],
  ['a head', "UPDATE record SET heads = '{}' WHERE kind = 'note'", 'Current state'],
  ['what a note shows', "UPDATE note SET kind = 'debrief'", 'Notes'],
  ['the wording behind the index', "UPDATE note SET body = 'something else'", 'Search index'],
])('check notices %s', async (_, sql, name) => {
  app = await withStudy()
  await newNote('a wording')
  await newNote('another wording')
  await app.client.call('workspace.lock', {})
  const db = unlockedDatabase(app.workspacePath)
  expect(db.prepare(sql).run().changes).toBeGreaterThan(0)
  db.close()
  await app.client.call('workspace.open', { path: app.workspacePath, passphrase: PASSPHRASE })
  const { ok, checks } = await app.client.call('study.check', {})
  expect(ok).toBe(false)
  expect(checks.filter((check) => !check.ok).map((check) => check.name)).toContain(name)
})

test('opens with the recovery code as typed by hand, and with a new passphrase but no longer the old', async () => {
  app = await withStudy()
  const { client } = app
  const typed = app.recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  await client.call('workspace.open', { path: app.workspacePath, recoveryCode: typed })
  await client.call('workspace.changePassphrase', { current: PASSPHRASE, next: 'another good passphrase' })
  await expect(client.call('workspace.open', { path: app.workspacePath, passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' })
  expect((await client.call('workspace.open', { path: app.workspacePath, passphrase: 'another good passphrase' })).open).toBe(true)
  await client.call('workspace.open', { path: app.workspacePath, recoveryCode: app.recoveryCode })
})
