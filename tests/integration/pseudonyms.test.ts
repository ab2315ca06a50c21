/** Names as pseudonyms through the whole line: drawn once, the same on every laptop and in every release, never anybody's. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { PASSPHRASE, type TestApp, testApp, withStudy } from '../support/core'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => app.close()))

const PACK = 'passphrase of the pack'
const write = (app: TestApp, siteId: string, body: string) =>
  app.client.call('note.create', { siteId, sessionId: null, kind: 'observation', body, occurred: { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } })

async function study() {
  const app = await withStudy()
  apps.push(app)
  const site = await app.client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const patient = await app.client.call('person.save', { name: 'Ottoline Braithwhistle', aliases: ['Ottie'], role: 'patient', siteIds: [site.id], gender: 'female', age: 84, consent: 'written' })
  const nurse = await app.client.call('person.save', { name: 'Hesper Quillfeather', role: 'primary_care_staff', siteIds: [site.id], gender: 'female', age: 40, consent: 'written' })
  await write(app, site.id, `⟦${patient.id}⟧ waits. Ottie’s bag is on the chair; Hesper Quillfeather fetches her.`)
  return { app, client: app.client, siteId: site.id, patientId: patient.id, nurseId: nurse.id }
}
const nameOf = async (app: TestApp, id: string) => (await app.client.call('pseudonym.list', {})).people.find(({ personId }) => personId === id)
const release = (app: TestApp, name: string, date = '2025-07-01') => app.client.call('release.run', { out: join(app.folder, name), replaceUnreviewed: true, date })

test('a release under names: drawn at first need, the same in tables and texts and in the next release, which checks with the register at hand', async () => {
  const { app, client, patientId } = await study()
  expect(await nameOf(app, patientId)).toMatchObject({ how: 'code' })
  await client.call('pseudonym.style', { style: 'names' })
  expect(await nameOf(app, patientId)).toMatchObject({ how: 'none' })
  expect(await release(app, 'one')).toMatchObject({ pseudonyms: 'names', redrawn: 0 })
  const { pseudonym = '', how, likeness } = (await nameOf(app, patientId)) ?? {}
  expect({ how, likeness }).toEqual({ how: 'drawn', likeness: [] })
  const table = readFileSync(join(app.folder, 'one/data/tables/participants.csv'), 'utf8')
  expect(table).toContain(`\n${pseudonym},patient,`)
  const { text } = JSON.parse(readFileSync(join(app.folder, 'one/data/notes.jsonl'), 'utf8')) as { text: string }
  expect(text).toContain(`[${pseudonym}] waits. [${pseudonym}]’s bag`)
  expect(readFileSync(join(app.folder, 'one/data/report/anonymisation-report.json'), 'utf8')).toContain('a name drawn at random')
  expect(await client.call('release.verify', { path: join(app.folder, 'one'), withWorkspace: true })).toMatchObject({ ok: true, problems: [] })
  await release(app, 'two')
  expect(readFileSync(join(app.folder, 'two/tagmanifest-sha256.txt'))).toEqual(readFileSync(join(app.folder, 'one/tagmanifest-sha256.txt')))
  await expect(client.call('pseudonym.style', { style: 'codes' })).rejects.toMatchObject({ code: 'PSEUDONYM_STYLE_FIXED' })
})

test('somebody new of that name: drawn anew before any release, refused after one', async () => {
  const { app, client, siteId, patientId } = await study()
  await client.call('pseudonym.style', { style: 'names' })
  expect(await client.call('pseudonym.draw', {})).toEqual({ drawn: 2, redrawn: 0 })
  const first = (await nameOf(app, patientId))?.pseudonym ?? ''
  await client.call('person.save', { name: `${first} Pickles`, role: 'vcse', siteIds: [siteId], consent: 'written' })
  expect(await nameOf(app, patientId)).toMatchObject({ pseudonym: first, trouble: 'it is a name of somebody in the study' })
  expect(await release(app, 'one')).toMatchObject({ redrawn: 1 })
  const second = (await nameOf(app, patientId))?.pseudonym ?? ''
  expect(second).not.toBe(first)
  await write(app, siteId, `Somebody called ${second} rang.`)
  await expect(release(app, 'two')).rejects.toMatchObject({ code: 'PSEUDONYM_TAKEN' })
  expect(await client.call('pseudonym.set', { personId: patientId, name: 'Wilhelmina' })).toMatchObject({ likeness: [], wasReleased: true })
  expect(await release(app, 'two')).toMatchObject({ redrawn: 0 })
})

test('a name the participant chose: a warning where it recalls their own, a refusal where it is anybody’s', async () => {
  const { app, client, patientId, nurseId } = await study()
  await client.call('pseudonym.style', { style: 'names' })
  const set = (personId: string, name: string) => client.call('pseudonym.set', { personId, name })
  expect((await set(patientId, 'Odette')).likeness).toContain('initial')
  expect((await set(patientId, ' Kathleen ')).likeness).toEqual([])
  expect(await nameOf(app, patientId)).toMatchObject({ pseudonym: 'Kathleen', how: 'chosen' })
  for (const name of ['Hesper', 'ottie', 'Larkrise', 'kathleen', 'K4th', '[x]']) await expect(set(nurseId, name), name).rejects.toMatchObject({ code: 'PSEUDONYM_REFUSED' })
})

test('two laptops: the pack brings the names; a name drawn twice for one person is a conflict, one name for two people a clash', async () => {
  const { app, client, siteId, patientId, nurseId } = await study()
  await client.call('pseudonym.style', { style: 'names' })
  await client.call('pseudonym.set', { personId: patientId, name: 'Kathleen' })
  const pack = join(app.folder, 'study.pack')
  await client.call('team.pack', { out: pack, passphrase: PACK })
  const other = testApp()
  apps.push(other)
  await other.client.call('team.join', { pack, packPassphrase: PACK, path: other.workspacePath, passphrase: PASSPHRASE, researcherName: 'Second Hand' })
  expect(await nameOf(other, patientId)).toMatchObject({ pseudonym: 'Kathleen' })
  // Offline, both go on.
  await client.call('pseudonym.set', { personId: nurseId, name: 'Vivienne' })
  await other.client.call('pseudonym.set', { personId: nurseId, name: 'Deborah' })
  const newHere = await client.call('person.save', { name: 'Barnaby Tunnicliffe', role: 'patient', siteIds: [siteId], consent: 'written' })
  const newThere = await other.client.call('person.save', { name: 'Cuthbert Yardley', role: 'patient', siteIds: [siteId], consent: 'written' })
  await client.call('pseudonym.set', { personId: newHere.id, name: 'Leonard' })
  await other.client.call('pseudonym.set', { personId: newThere.id, name: 'Leonard' })
  const bundle = join(other.folder, 'b.bundle')
  await other.client.call('team.bundle', { out: bundle, recipients: [(await client.call('team.recipient', {})).recipient] })
  await client.call('team.merge', { paths: [bundle] })
  const { conflicts } = await client.call('conflict.list', {})
  expect(conflicts).toMatchObject([{ recordKind: 'pseudonym', field: 'name' }])
  expect((await client.call('team.duplicates', {})).clashes).toContainEqual({ code: 'Leonard', people: [newHere.id, newThere.id].toSorted() })
  await expect(release(app, 'one')).rejects.toMatchObject({ code: 'CONFLICTS_OPEN' })
  const conflict = conflicts[0]!
  await client.call('conflict.resolve', { recordId: conflict.recordId, field: 'name', heads: conflict.sides.map(({ opId }) => opId), value: 'Deborah' })
  await client.call('team.settleClash', { keep: newHere.id })
  expect((await nameOf(app, newHere.id))?.pseudonym).toBe('Leonard')
  expect((await nameOf(app, newThere.id))?.pseudonym).not.toBe('Leonard')
  expect(await nameOf(app, nurseId)).toMatchObject({ pseudonym: 'Deborah' })
  expect(await release(app, 'one')).toMatchObject({ pseudonyms: 'names' })
})
