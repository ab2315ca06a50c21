/** Names that are no plain words: what can be searched for is, what cannot is refused where it is put in, and an erasure knows every script. */
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { expectRefusal } from '../faults/command-line'
import { writeIntake } from '../faults/intake-folder'
import { type TestApp, withStudy } from '../support/core'

let app: TestApp
afterEach(() => app?.close())

const occurred = { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } as const
async function study(name: string) {
  app = await withStudy()
  const { client } = app
  const { id: siteId } = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const { id } = await client.call('person.save', { name, role: 'patient', siteIds: [siteId], consent: 'written' })
  return { client, siteId, id, write: (body: string) => client.call('note.create', { siteId, sessionId: null, kind: 'observation', body, occurred }) }
}

it.each(['👩‍⚕️', '...', '⟦0000000000000000⟧', '–'])('%j is no name: nothing could look for it', async (name) => {
  const { client, siteId, id } = await study('Ottoline Braithwhistle')
  const refused = { code: 'INPUT_INVALID' }
  await expect(client.call('person.save', { name, role: 'patient', siteIds: [] })).rejects.toMatchObject(refused)
  await expect(client.call('person.save', { id, aliases: ['Ottie', name] })).rejects.toMatchObject(refused)
  await expect(client.call('site.save', { id: siteId, aliases: [name] })).rejects.toMatchObject(refused)
  await expect(client.call('site.saveCard', { siteId, investigator: name })).rejects.toMatchObject(refused)
})

it('an intake says on which line such a name stands', async () => {
  await study('Ottoline Braithwhistle')
  const folder = join(app.folder, 'intake')
  writeIntake(folder, { 'participants.csv': 'participant_id,role,name,site_id,aliases,consent_status\nP1,patient,Maud Ellingham,,,written\nP2,patient,🙂,,,written\nP3,patient,Gwil Treharne,,…,written\n' })
  await app.client.call('workspace.lock', {})
  await expectRefusal(app.folder, ['import', app.workspacePath, folder], { status: 1, says: [/participants\.csv:3: name/, /participants\.csv:4: aliases/], next: /Correct/ })
})

it('a registered name in which the search for names sees none is searched for as it is', async () => {
  const { client, write } = await study('a.b+c')
  await write('The kettle is on. a.b+c sits by the door.')
  const out = { out: join(app.folder, 'out'), profile: 'team', replaceUnreviewed: true } as const
  await expect(client.call('release.run', out)).rejects.toMatchObject({ code: 'LEAK_FOUND', items: ['data/notes.jsonl: registered name × 1'] })
  await client.call('review.add', { text: 'a.b+c', type: 'PERSON' })
  await client.call('release.run', out)
})

it.each(['王小明', 'محمد', 'maggie', 'Ж'])('a setting gives up %s, in any script and in small letters', async (name) => {
  const { client, siteId, id } = await study(name)
  await client.call('session.save', { siteId, setting: `kitchen of ${name}` })
  const wanted = { personId: id, choice: 'W4' as const }
  const { labels, doubtful } = await client.call('person.withdraw', { ...wanted, dryRun: true })
  expect([...labels.map(({ text }) => text), ...doubtful.flatMap(({ passages }) => passages)]).toEqual([`kitchen of ${name}`])
  await client.call('person.withdraw', { ...wanted, dryRun: false, alsoTheirs: doubtful.map((each) => each.id) })
  expect((await client.call('session.list', {})).sessions[0]?.setting).toBe('kitchen of [removed: withdrawn]')
})
