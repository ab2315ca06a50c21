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
  expect(rehearsed.certificate).toMatch(/^Settings, labels and contacts that named the participant: 2$/m)
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

test('a contact of a site who withdraws is shown in the rehearsal, and goes from its card and from what the card said before', async () => {
  app = await withStudy()
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery' })
  const note = await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: 'Ottoline Braithwhistle unlocks the door. Rain.', occurred: { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } })
  const person = await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'primary_care_staff', siteIds: [site.id], consent: 'written' })
  await client.call('person.save', { name: 'Edmund Farthingale', aliases: ['Eddie', 'husband of Ottoline Braithwhistle'], role: 'patient', siteIds: [site.id], consent: 'written' })
  await client.call('site.saveCard', { siteId: site.id, investigator: 'Dr Ottoline Braithwhistle', networkContact: 'Ottoline Braithwhistle' })
  await client.call('site.saveCard', { siteId: site.id, investigator: 'Edmund Farthingale' })
  const second = await client.call('site.save', { name: 'Fellgate Surgery' })
  await client.call('site.saveCard', { siteId: second.id, investigator: 'Dr Braithwhistle', networkContact: 'Ottoline Merriman' })
  await client.call('study.saveCard', { approvedBy: 'Committee of Ottoline Braithwhistle' })
  const rehearsed = await client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: true })
  expect(rehearsed.labels.map(({ where, text }) => [where, text])).toEqual([
    ['investigator on a site’s card', 'Edmund Farthingale'],
    ['research network’s contact on a site’s card', 'Ottoline Braithwhistle'],
    ['other names of somebody', 'Eddie, husband of Ottoline Braithwhistle'],
    ['who approved the study', 'Committee of Ottoline Braithwhistle'],
  ])
  // The name on the card is hers: a note that says it speaks of her, and of nobody else.
  expect(rehearsed.traces).toMatchObject([{ noteId: note.id, names: 1, passagesRemoved: 1 }])
  // Perhaps her husband.
  expect(rehearsed.doubtful.map(({ where, passages }) => [where, passages])).toEqual([['investigator on a site’s card', ['Dr Braithwhistle']]])
  expect(rehearsed.certificate).toMatch(/^Settings, labels and contacts that named the participant: 4$/m)
  const wanted = { personId: person.id, choice: 'W4' as const, alsoTheirs: [second.id] }
  const again = await client.call('person.withdraw', { ...wanted, dryRun: true })
  const done = await client.call('person.withdraw', { ...wanted, dryRun: false, rehearsal: again.rehearsal })
  expect({ ...done, done: false }).toEqual(again)
  expect(await client.call('site.card', { siteId: second.id })).toMatchObject({ investigator: '', networkContact: 'Ottoline Merriman' })
  expect(await client.call('site.card', { siteId: site.id })).toMatchObject({ investigator: 'Edmund Farthingale', networkContact: '' })
  expect((await client.call('person.list', {})).people.map(({ aliases }) => aliases)).toContainEqual(['Eddie'])
  expect((await client.call('study.card', {})).approvedBy).toBe('Committee of [removed: withdrawn]')
  const workspace = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  const contents = JSON.stringify((workspace.db.prepare('SELECT id FROM op').pluck().all() as string[]).map((id) => workspace.log.loadOp(id)?.content))
  workspace.close()
  expect(contents.replaceAll('Ottoline Merriman', '')).not.toMatch(/Ottoline|Braithwhistle/)
})
