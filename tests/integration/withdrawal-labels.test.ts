/** Erasure beyond the notes: names in a session's setting, a code's label and the study's title go as well, and the rehearsal says how many. */
import { afterEach, expect, test } from 'vitest'
import { openWorkspace } from '../../electron/core/workspace/workspace'
import { PASSPHRASE, type TestApp, testDeps, withStudy } from '../support/core'

let app: TestApp
afterEach(() => app?.close())

test('W4 takes the name out of settings and labels, and out of what they said before', async () => {
  app = await withStudy()
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery' })
  const person = await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [site.id], consent: 'written' })
  const session = await client.call('session.save', { siteId: site.id, setting: 'kitchen of Mrs Braithwhistle, then the car' })
  await client.call('session.save', { id: session.id, setting: 'kitchen at Ottoline’s, then the car' })
  const code = await client.call('code.save', { label: 'Ottoline and the letters' })
  await client.call('code.save', { label: 'letters' })
  const rehearsed = await client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: true })
  expect(rehearsed.certificate).toMatch(/^Settings and labels that named the participant: 2$/m)
  expect((await client.call('session.list', {})).sessions[0]?.setting).toContain('Ottoline')
  const done = await client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: false })
  expect({ ...done, done: false }).toEqual(rehearsed)
  expect((await client.call('session.list', {})).sessions[0]?.setting).toBe('kitchen at [removed: withdrawn]’s, then the car')
  expect((await client.call('code.list', {})).codes.find(({ id }) => id === code.id)?.label).toBe('[removed: withdrawn] and the letters')
  const workspace = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  const contents = JSON.stringify((workspace.db.prepare('SELECT id FROM op').pluck().all() as string[]).map((id) => workspace.log.loadOp(id)?.content))
  workspace.close()
  expect(contents).not.toMatch(/Ottoline|Braithwhistle/)
})
