/** The window and the command line at once on one workspace: what one writes into the register, the other knows before it releases. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { draftNote, saveNote } from '../../electron/core/study/notes'
import { savePerson } from '../../electron/core/study/people'
import { addFinding } from '../../electron/core/bench/marking'
import { openWorkspace, type Workspace } from '../../electron/core/workspace/workspace'
import { PASSPHRASE, type TestApp, testDeps, withStudy } from '../support/core'

let app: TestApp
let beside: Workspace | undefined
afterEach(() => {
  beside?.close()
  app?.close()
})

const occurred = { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } as const

test('a name registered, a text marked and a person erased elsewhere are known here at once', async () => {
  app = await withStudy()
  const { client } = app
  const { id: siteId } = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const { id } = await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [siteId], consent: 'written' })
  await client.call('note.create', { siteId, sessionId: null, kind: 'observation', body: 'So Zelphie sits by the green gate. The kettle is on.', occurred })
  beside = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  savePerson(beside, { id, aliases: ['Zelphie'] })
  addFinding(beside, { text: 'green gate', type: 'PLACE', replacement: '', dryRun: false })
  expect((await client.call('person.list', {})).people[0]?.aliases).toEqual(['Zelphie'])
  const out = join(app.folder, 'release')
  await client.call('release.run', { out, profile: 'team', replaceUnreviewed: true, date: '2025-07-01' })
  const texts = readFileSync(join(out, 'data/notes.jsonl'), 'utf8')
  expect(texts).toContain('sits by the [place]')
  expect(texts).toMatch(/So \[Patient \w+\] sits/)
  await client.call('person.withdraw', { personId: id, choice: 'W4', dryRun: false })
  expect(beside.register().identity(id)).toBeUndefined()
})

test.each(['saved', 'typed'] as const)('words %s elsewhere while a withdrawal looks for every trace are not written over: nothing is done', async (how) => {
  app = await withStudy()
  const { client } = app
  const { id: siteId } = await client.call('site.save', { name: 'Larkrise Surgery' })
  const { id } = await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [siteId], consent: 'written' })
  const note = await client.call('note.create', { siteId, sessionId: null, kind: 'observation', body: 'Ottoline Braithwhistle sits by the gate. The kettle is on.', occurred })
  await client.call('note.draft', { id: note.id, body: 'Ottoline Braithwhistle sits by the gate. The kettle is on. She' })
  const other = (beside = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true))
  const words = 'Ottoline Braithwhistle sits by the gate. The kettle is on. Rain.'
  const write = () => (how === 'saved' ? saveNote(other, { id: note.id, heads: {}, body: words }) : draftNote(other, { id: note.id, body: words }))
  let wrote: unknown
  await expect(client.call('person.withdraw', { personId: id, choice: 'W4', dryRun: false }, { onProgress: () => void (wrote ??= write()) })).rejects.toMatchObject({ code: 'REHEARSAL_CHANGED' })
  const { body, draft } = await client.call('note.get', { id: note.id })
  expect(how === 'saved' ? body : draft).toBe(words)
  await client.call('person.withdraw', { personId: id, choice: 'W4', dryRun: false })
  expect(JSON.stringify(await client.call('note.get', { id: note.id }))).toContain('The kettle is on. Rain.')
})
