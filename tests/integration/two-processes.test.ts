/** The window and the command line at once on one workspace: what one writes into the register, the other knows before it releases. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
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
