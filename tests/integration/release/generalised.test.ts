/** A release made vaguer on purpose: tables, texts, report, schema, receipt and verify say the same, and a changed cell is noticed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { parseCsv } from '../../../shared/release/csv'
import { type TestApp, withStudy } from '../../support/core'

let app: TestApp
afterEach(() => app?.close())

const AGES = [23, 34, 45, 52, 58, 61, 66, 71, 74, 78, 83, 84, 86, 91]

async function study() {
  app = await withStudy()
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const people: string[] = []
  for (const [index, age] of AGES.entries())
    people.push((await client.call('person.save', { name: `Ottoline Braithwhistle${'abcdefghijklmn'[index]}`, role: 'patient', siteIds: [site.id], gender: index % 2 === 0 ? 'female' : 'male', age, ethnicity: index % 5 === 0 ? 'Pakistani' : 'White British', consent: 'written' })).id)
  people.push((await client.call('person.save', { name: 'Hesper Quillfeather', role: 'link_worker', siteIds: [site.id], gender: 'female', age: 40, consent: 'written' })).id)
  const text = `${people.map((id) => `⟦${id}⟧`).join(', ')} came.\nShe is 84 years old. Her grandson, aged 12, waits outside.`
  await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: text, occurred: { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } })
  const release = (name: string, generalise: boolean) => client.call('release.run', { out: join(app.folder, name), replaceUnreviewed: true, date: '2025-07-01', generalise })
  const file = (name: string, path: string) => readFileSync(join(app.folder, name, 'data', path), 'utf8')
  return { client, release, file }
}

test('everyone of a common role stands among five, in tables and texts, and every part of the release says so', async () => {
  const { client, release, file } = await study()
  expect((await release('plain', false)).generalised).toBeUndefined()
  const receipt = await release('vague', true)
  expect(receipt.generalised?.length).toBeGreaterThan(0)
  expect((await client.call('release.list', {})).releases.find(({ id }) => id === receipt.id)?.generalised).toEqual(receipt.generalised)

  const [header = [], ...rows] = parseCsv(file('vague', 'tables/participants.csv')) ?? []
  const of = (row: readonly string[]) => ['role', 'sites', 'age_band', 'gender', 'ethnic_group'].map((name) => row[header.indexOf(name)]).join(' ')
  const patients = rows.filter((row) => row[header.indexOf('role')] === 'patient')
  expect(patients).toHaveLength(14)
  for (const row of patients) expect(patients.filter((other) => of(other) === of(row)).length).toBeGreaterThanOrEqual(5)
  expect(rows.filter((row) => row[header.indexOf('role')] === 'link_worker').map((row) => row[header.indexOf('age_band')])).toEqual(['withheld'])

  const bands = new Set(patients.map((row) => row[header.indexOf('age_band')]))
  expect([...bands].some((band) => /^\d\d–\d\d$/.test(band ?? '') && Number(band?.slice(3)) - Number(band?.slice(0, 2)) < 19)).toBe(false)
  expect(file('plain', 'notes.jsonl')).toMatch(/\[80–8[49]\]/)
  expect(file('vague', 'notes.jsonl')).not.toContain('[80–89]')
  expect(file('vague', 'notes.jsonl')).not.toContain('[10–14]')

  const facts = JSON.parse(file('vague', 'report/anonymisation-report.json')) as unknown
  expect(JSON.stringify(facts)).toContain(receipt.generalised?.[0])
  expect(file('vague', 'report/anonymisation-report.html')).toContain('Made vaguer for this release')
  expect(file('vague', 'datapackage.json')).toContain('Made vaguer, so that people of one role and site look alike')
  expect(file('plain', 'datapackage.json')).not.toContain('Made vaguer')
  expect(await client.call('release.verify', { path: join(app.folder, 'vague'), withWorkspace: true })).toMatchObject({ ok: true, problems: [] })
})

test('the same input gives the same bytes, and a group that is not as claimed is noticed', async () => {
  const { client, release, file } = await study()
  await release('one', true)
  await release('two', true)
  expect(readFileSync(join(app.folder, 'two/tagmanifest-sha256.txt'))).toEqual(readFileSync(join(app.folder, 'one/tagmanifest-sha256.txt')))
  const path = join(app.folder, 'one/data/tables/participants.csv')
  const changed = file('one', 'tables/participants.csv').replace(/(patient,[^,]*,)[^,]*,[^,]*/, '$1another,20–29')
  writeFileSync(path, changed)
  const { ok, problems } = await client.call('release.verify', { path: join(app.folder, 'one') })
  expect(ok).toBe(false)
  expect(problems.join('\n')).toMatch(/a group of 1, where the report claims 5 or more/)
})
