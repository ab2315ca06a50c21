/** A name that somebody else has too: the rehearsal shows what is in doubt, a person says whose it is, and later releases take out no more than that. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type TestApp, withStudy } from '../support/core'

let app: TestApp
afterEach(() => app?.close())

async function study() {
  app = await withStudy()
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = async (name: string) => (await client.call('person.save', { name, role: 'patient', siteIds: [site.id], consent: 'written' })).id
  const theirs = await person('Maggie Braithwhistle')
  await person('Maggie Farthingale')
  const write = async (body: string) => (await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body, occurred: { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } })).id
  const own = await write('Maggie Braithwhistle has a new stick. Rain all day.')
  const other = await write('Maggie Farthingale laughed at that. The bus was late.')
  const either = await write('Maggie sat by the window. The tea was cold.')
  const session = await client.call('session.save', { siteId: site.id, setting: 'front room of Maggie Farthingale' })
  const code = await client.call('code.save', { label: 'what Maggie wants' })
  return { client, theirs, own, other, either, session, code, bodyOf: async (id: string) => (await client.call('note.get', { id })).body }
}
const released = async (name: string) => {
  const out = join(app.folder, name)
  await app.client.call('release.run', { out, profile: 'team', replaceUnreviewed: true, date: '2025-07-01' })
  return readFileSync(join(out, 'data/notes.jsonl'), 'utf8')
}

test('the rehearsal shows the places in doubt, and nothing is erased before somebody has said whose they are', async () => {
  const { client, theirs, own, either, code } = await study()
  const rehearsed = await client.call('person.withdraw', { personId: theirs, choice: 'W4', dryRun: true })
  expect(rehearsed.traces.map(({ noteId }) => noteId)).toEqual([own])
  expect(rehearsed.doubtful).toEqual([
    { id: either, noteId: either, where: 'field note', day: '2025-06-03', passages: ['Maggie sat by the window.'], taken: false },
    { id: code.id, noteId: null, where: 'label of a code', day: null, passages: ['what Maggie wants'], taken: false },
  ])
  await expect(client.call('person.withdraw', { personId: theirs, choice: 'W4', dryRun: false })).rejects.toMatchObject({ code: 'WITHDRAWAL_DOUBTFUL', detail: { count: 2 } })
})

test('what is somebody else’s stays, then and in every later release', async () => {
  const { client, theirs, own, other, either, bodyOf } = await study()
  const rehearsed = await client.call('person.withdraw', { personId: theirs, choice: 'W4', dryRun: true, alsoTheirs: [] })
  const done = await client.call('person.withdraw', { personId: theirs, choice: 'W4', dryRun: false, alsoTheirs: [], rehearsal: rehearsed.rehearsal })
  expect({ ...done, done: false }).toEqual(rehearsed)
  expect(await bodyOf(own)).toBe('[removed: withdrawn]. Rain all day.')
  expect(await bodyOf(other)).toBe('Maggie Farthingale laughed at that. The bus was late.')
  expect(await bodyOf(either)).toBe('Maggie sat by the window. The tea was cold.')
  expect((await client.call('session.list', {})).sessions[0]?.setting).toBe('front room of Maggie Farthingale')
  expect((await client.call('code.list', {})).codes[0]?.label).toBe('what Maggie wants')
  const texts = await released('after')
  for (const words of ['laughed at that', 'sat by the window', 'Rain all day']) expect(texts).toContain(words)
  expect(texts).not.toContain('stick')
})

test('what is theirs goes: that place and no other', async () => {
  const { client, theirs, other, either, code, bodyOf } = await study()
  const wanted = { personId: theirs, choice: 'W4' as const, alsoTheirs: [either, code.id] }
  const rehearsed = await client.call('person.withdraw', { ...wanted, dryRun: true })
  expect(rehearsed.doubtful.map(({ taken }) => taken)).toEqual([true, true])
  expect(rehearsed.traces.map(({ noteId, passagesRemoved }) => [noteId, passagesRemoved])).toContainEqual([either, 1])
  await client.call('person.withdraw', { ...wanted, dryRun: false })
  expect(await bodyOf(either)).toBe('[removed: withdrawn]. The tea was cold.')
  expect(await bodyOf(other)).toBe('Maggie Farthingale laughed at that. The bus was late.')
  expect((await client.call('code.list', {})).codes[0]?.label).toBe('what [removed: withdrawn] wants')
  expect(await released('after')).toContain('laughed at that')
})

test('somebody registered later under the same first name keeps their sentences', async () => {
  const { client, theirs } = await study()
  await client.call('person.withdraw', { personId: theirs, choice: 'W4', dryRun: false, alsoTheirs: [] })
  const { people } = await client.call('person.list', {})
  await client.call('person.save', { name: 'Otto Braithwhistle', role: 'patient', siteIds: people[0]?.siteIds ?? [], consent: 'written' })
  const { notes } = await client.call('note.list', { limit: 1 })
  await client.call('note.save', { id: notes[0]?.id ?? '', heads: {}, body: 'Mr Braithwhistle brought the cake.' })
  expect(await released('later')).toContain('brought the cake')
})

test('a name that is a word stays where it was said to be one, in later releases too', async () => {
  app = await withStudy()
  const { client } = app
  const { id: siteId } = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const { id: theirs } = await client.call('person.save', { name: 'Grace Oak', role: 'patient', siteIds: [siteId], consent: 'written' })
  const { id } = await client.call('note.create', { siteId, sessionId: null, kind: 'observation', body: 'Oak Street is closed again. Rain all day.', occurred: { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } })
  expect((await client.call('person.withdraw', { personId: theirs, choice: 'W4', dryRun: true })).doubtful.map((each) => each.id)).toEqual([id])
  await client.call('person.withdraw', { personId: theirs, choice: 'W4', dryRun: false, alsoTheirs: [] })
  expect(await released('after')).toContain('is closed again')
})

test('who is the contact of a site as well is traced by the whole name, in the rehearsal and in releases after W3', async () => {
  const { client, theirs, own } = await study()
  const { sites } = await client.call('site.list', {})
  await client.call('site.saveCard', { siteId: sites[0]?.id ?? '', investigator: 'Dr Maggie Braithwhistle' })
  const rehearsed = await client.call('person.withdraw', { personId: theirs, choice: 'W4', dryRun: true })
  expect(rehearsed.traces).toMatchObject([{ noteId: own, names: 1, passagesRemoved: 1 }])
  await client.call('person.withdraw', { personId: theirs, choice: 'W3', dryRun: false })
  expect(await released('after')).not.toContain('stick')
})

test('an act that differs from what was rehearsed is not carried out', async () => {
  const { client, theirs, other } = await study()
  const { rehearsal } = await client.call('person.withdraw', { personId: theirs, choice: 'W4', dryRun: true, alsoTheirs: [] })
  await client.call('note.save', { id: other, heads: {}, body: 'Maggie Braithwhistle came after all.' })
  await expect(client.call('person.withdraw', { personId: theirs, choice: 'W4', dryRun: false, alsoTheirs: [], rehearsal })).rejects.toMatchObject({ code: 'REHEARSAL_CHANGED' })
})

test('a name that only resembles theirs is shown as in doubt, and is neither theirs unasked nor passed over', async () => {
  app = await withStudy()
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const { id: personId } = await client.call('person.save', { name: 'Rosalind Braithwhistle', role: 'patient', siteIds: [site.id], consent: 'written' })
  const { id } = await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: 'Rosalinda rang twice. The tea was cold.', occurred: { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } })
  const rehearsed = await client.call('person.withdraw', { personId, choice: 'W4', dryRun: true })
  expect(rehearsed.traces).toEqual([])
  expect(rehearsed.doubtful.map(({ noteId, passages }) => ({ noteId, passages }))).toEqual([{ noteId: id, passages: ['Rosalinda rang twice.'] }])
  await client.call('person.withdraw', { personId, choice: 'W4', dryRun: false, alsoTheirs: [id] })
  expect((await client.call('note.get', { id })).body).toBe('[removed: withdrawn]. The tea was cold.')
})
