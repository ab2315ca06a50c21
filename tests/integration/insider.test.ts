/** domain.md W6: the release read as somebody who works at the site would, before it is made and without writing anything. */
import { afterEach, expect, test } from 'vitest'
import { type TestApp, withStudy } from '../support/core'

let app: TestApp
afterEach(() => app?.close())

async function study() {
  app = await withStudy()
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = async (name: string, role: 'link_worker' | 'patient' | 'primary_care_staff', age: number, gender = 'female') =>
    (await client.call('person.save', { name, role, siteIds: [site.id], gender, age, ethnicity: 'White British', consent: 'written' })).id
  const worker = await person('Hesper Quillfeather', 'link_worker', 40)
  const doctors = [await person('Barnaby Tunnicliffe', 'primary_care_staff', 50), await person('Cuthbert Yardley', 'primary_care_staff', 51)]
  const patients = await Promise.all(['Ottoline Braithwhistle', 'Drusilla Pennyfather', 'Wilhelmina Oxenbold', 'Peregrine Hollowby', 'Thomasina Ackerley'].map((name) => person(name, 'patient', 72)))
  const told = await person('Marmaduke Featherstone', 'patient', 33, 'male')
  const all = [worker, ...doctors, ...patients, told]
  await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: `${all.map((id) => `⟦${id}⟧`).join(', ')} came.`, occurred: { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } })
  const { people } = await client.call('person.list', {})
  const pseudonym = (id: string) => client.call('pseudonym.list', {}).then((list) => list.people.find(({ personId }) => personId === id)?.pseudonym ?? '')
  return { client, worker, doctors, patients, told, people, pseudonym }
}

test('the link worker is certain, two doctors likely, a patient who looks like nobody else possible, the others hidden, each with its reason', async () => {
  const { client, worker, doctors, patients, told, pseudonym } = await study()
  const before = (await client.call('history.list', {})).entries.length
  const risk = await client.call('risk.study', {})
  const of = async (id: string) => risk.guesses.find((each) => each.pseudonym === found.get(id))
  const found = new Map<string, string>()
  for (const id of [worker, ...doctors, ...patients, told]) found.set(id, await pseudonym(id))
  expect(await of(worker)).toMatchObject({ guess: 'certain', why: expect.stringMatching(/^no other link worker at Site [A-Z]$/) as string })
  for (const id of doctors) expect(await of(id)).toMatchObject({ guess: 'likely', why: expect.stringMatching(/^one of 2 at Site/) as string })
  expect(await of(told)).toMatchObject({ guess: 'possible', alike: 1 })
  for (const id of patients) expect(await of(id)).toMatchObject({ guess: 'hidden', alike: 5, why: '5 look alike' })
  expect(risk.aloneLinkWorkers).toMatchObject([{ pseudonym: found.get(worker) }])
  expect(risk.remedies.length).toBeGreaterThan(2)
  expect(risk.notes).toMatchObject([{ text: expect.stringContaining(`[${found.get(worker)}]`) as string, day: 2 }])
  expect(JSON.stringify(risk)).not.toMatch(/Quillfeather|Braithwhistle|Larkrise/)
  expect((await client.call('history.list', {})).entries).toHaveLength(before)
})

test('before and after what is offered: the one who stood alone stands among the others', async () => {
  const { client } = await study()
  const before = await client.call('risk.study', {})
  const after = await client.call('risk.study', { generalise: true })
  expect(before.asPlanned).toEqual(before.offered.before)
  expect(after.asPlanned).toEqual(before.offered.after)
  expect(before.offered).toMatchObject({ people: 6, small: 3, k: 5 })
  expect(before.offered.smallestClass).toBeGreaterThanOrEqual(5)
  expect(after.guesses.filter(({ guess }) => guess === 'possible')).toEqual([])
})
