/** Role and site made vaguer: every part of a release says the vaguer word, none the old one, and what is planted afterwards is found. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readZip } from '../../../electron/core/release/zip'
import { openTree } from '../../../electron/core/release/tree'
import { CLAIMS_FORMAT } from '../../../shared/model/intruder'
import { parseCsv } from '../../../shared/release/csv'
import type { ReleaseFacts } from '../../../shared/release/types'
import { addToSource, codeElement, coding, guid, openProject, selection, sourceWith, withCodes, writeProject } from '../formats/project'
import { type TestApp, withStudy } from '../../support/core'

let app: TestApp
let ids: Record<string, string> = {}
let plain: string
afterEach(() => app?.close())

const PLACES = [['Larkrise Surgery', 'West Yorkshire', '2025-06-02'], ['Netherby Practice', 'Leeds', '2025-09-01'], ['Quillmoor Health Centre', 'Cornwall', '2026-01-12']] as const
const PEOPLE = [
  ['Hesper Quillfeather', 'link_worker', 0], ['Odalys Brightwater', 'link_worker', 1], ['Leofric Sandwell', 'link_worker', 2],
  ['Barnaby Tunnicliffe', 'primary_care_staff', 0], ['Cuthbert Yardley', 'primary_care_staff', 1], ['Isolde Marchbanks', 'vcse', 2],
  ['Ottoline Braithwhistle', 'patient', 0], ['Drusilla Pennyfather', 'patient', 0], ['Wilhelmina Oxenbold', 'patient', 1], ['Peregrine Hollowby', 'patient', 1], ['Thomasina Ackerley', 'patient', 2], ['Marmaduke Featherstone', 'patient', 2],
] as const
const read = (root: string, path: string): string => readFileSync(join(root, 'data', path), 'utf8')
const tableOf = (root: string, name: string): Record<string, string>[] => {
  const [header = [], ...rows] = parseCsv(read(root, `tables/${name}.csv`)) ?? []
  return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])))
}
const factsOf = (root: string): ReleaseFacts => (JSON.parse(read(root, 'report/anonymisation-report.json')) as { facts: ReleaseFacts }).facts
/** Every text in it, the archive's insides too. */
function everyText(root: string): string {
  return openTree(root).files.flatMap((file) => (file.path.endsWith('.qdpx') ? readZip(file.read()).entries.map((entry) => `${entry.name}\n${entry.read().toString('utf8')}`) : [`${file.path}\n${file.read().toString('utf8')}`])).join('\n')
}
const release = async (name: string, more: { generalise?: boolean; roleAndSite?: boolean; profile?: 'team' | 'controlled' | 'public' } = { generalise: true, roleAndSite: true }): Promise<string> => {
  const out = join(app.folder, name)
  await app.client.call('release.run', { out, replaceUnreviewed: true, withoutConsent: 'role-only', date: '2026-07-01', ...more })
  return out
}

beforeEach(async () => {
  app = await withStudy()
  const { client } = app
  ids = {}
  const sites: string[] = []
  for (const [name, region, windowStart] of PLACES) sites.push((await client.call('site.save', { name, region, windowStart, windowEnd: `${windowStart.slice(0, 8)}28` })).id)
  for (const [name, role, at] of PEOPLE) ids[name] = (await client.call('person.save', { name, role, siteIds: [sites[at] ?? ''], gender: 'female', age: 44, ethnicity: 'White British', consent: 'written' })).id
  ids['no'] = (await client.call('person.save', { name: 'Ambrose Withers', role: 'vcse', siteIds: [sites[0] ?? ''], consent: 'pending' })).id
  const code = await client.call('code.save', { label: 'waiting' })
  const codes = new Map((await client.call('site.list', {})).sites.map((site) => [site.id, site.code]))
  const quiet = await client.call('code.save', { label: `quiet at Site ${codes.get(sites[0] ?? '')}` })
  for (const [at, site] of sites.entries()) {
    const here = PEOPLE.filter(([, , where]) => where === at).map(([name]) => `⟦${ids[name]}⟧`)
    const [, , start] = PLACES[at] ?? ['', '', '']
    const session = (await client.call('session.save', { siteId: site, setting: `Front desk of ${PLACES[at]?.[0]}`, startedAt: `${start}T09:00:00+00:00` })).id
    await client.call('note.create', { siteId: site, sessionId: session, kind: 'observation', body: `${here.join(', ')} came to ${PLACES[at]?.[0]}, our Site ${codes.get(site)}. On site a nurse was waiting.`, occurred: { at: `${start}T09:05:00+00:00`, precision: 'exact', zone: 'Europe/London' }, codeIds: [code.id] })
    await client.call('note.create', { siteId: site, sessionId: session, kind: 'observation', body: `${here[0]} laughed; ⟦${ids['no']}⟧ went home.`, occurred: { at: `${start}T11:05:00+00:00`, precision: 'exact', zone: 'Europe/London' }, codeIds: at === 0 ? [quiet.id] : [] })
  }
  plain = await release('plain', {})
}, 60_000)

describe('a release in which role and site went along', () => {
  it('has everybody among five, says the vaguer word everywhere and the old one nowhere', async () => {
    const root = await release('vague')
    const people = tableOf(root, 'participants')
    const looks = people.map(({ role, sites, gender, age_band, ethnic_group }) => JSON.stringify([role, sites, gender, age_band, ethnic_group]))
    expect(people).toHaveLength(12)
    for (const look of looks) expect(looks.filter((other) => other === look).length).toBeGreaterThanOrEqual(5)
    expect(new Set(people.map(({ role }) => role))).toEqual(new Set(['patient', 'staff']))
    expect(new Set(people.map(({ sites }) => sites))).toEqual(new Set(['a site']))

    const before = [...tableOf(plain, 'participants').map((row) => row['participant'] ?? ''), ...tableOf(plain, 'sites').map((row) => row['site'] ?? '')]
    expect(before).toHaveLength(15)
    const all = everyText(root)
    for (const gone of before) expect(all).not.toContain(gone)
    for (const cell of ['link_worker', '"Link worker"', 'primary_care_staff', '>VCSE<', '[a VCSE worker]']) expect(all, cell).not.toContain(cell)
    expect(read(root, 'notes.jsonl')).toContain('[a member of staff]')
    expect(read(root, 'notes.jsonl')).toMatch(/came to \[a site\], our \[.*\]\. On site a nurse was waiting\./)
    expect(tableOf(root, 'sites')).toEqual([{ site: 'a site', region: 'withheld', window_days: '', sessions: '3', notes: '6' }])
    expect(tableOf(root, 'sessions').every(({ site, setting }) => site === 'a site' && setting === 'Front desk of [a site]')).toBe(true)
    expect(new Set(tableOf(root, 'notes').map(({ site }) => site))).toEqual(new Set(['a site']))
    expect(tableOf(root, 'codebook').map(({ label }) => label).toSorted()).toEqual([expect.stringMatching(/^quiet at \[[^\]]+\]$/), 'waiting'])
    expect(read(root, 'README.txt')).toContain('Sites are not told apart.')
    expect(JSON.stringify((JSON.parse(read(root, 'datapackage.json')) as object))).toContain('"enum":["patient","staff"]')

    const { risk, counts, bySite, limits } = factsOf(root)
    expect(risk.generalised).toMatchObject({ people: 12, small: 0, roleAndSite: { role: 1, site: 2 }, after: { underK: 0 } })
    expect(risk.generalised?.byAttribute?.map(({ attribute }) => attribute)).toEqual(['role', 'site', 'age', 'gender', 'ethnic group'])
    expect([risk.aloneLinkWorkers, risk.smallRoleSiteCells]).toEqual([[], []])
    expect(risk.insider).toEqual([{ site: 'a site', role: 'Patient', people: 6, standingOut: 0, guess: 'hidden' }, { site: 'a site', role: 'Staff', people: 6, standingOut: 0, guess: 'hidden' }])
    expect(counts.peopleByRole).toEqual([{ role: 'patient', label: 'Patient', people: 6 }, { role: 'staff', label: 'Staff', people: 6 }])
    expect(bySite.map((row) => [row.site, row.people, row.notes])).toEqual([['a site', 12, 6]])
    expect(limits.join(' ')).toMatch(/Texts still say what people do.*one session, one researcher or one person still belong together/)
    expect(read(root, 'report/anonymisation-report.html')).toContain('What each lost to that end')
    expect(await app.client.call('release.verify', { path: root, withWorkspace: true })).toMatchObject({ ok: true, problems: [] })
    expect(factsOf(plain).risk.aloneLinkWorkers).toHaveLength(3)
  }, 60_000)

  it('does not tell sites by the order of the notes, which keep their days and their sessions', async () => {
    const root = await release('vague')
    const rows = tableOf(root, 'notes')
    expect(rows.map(({ day }) => day)).toEqual(rows.map(() => '1'))
    // Two of a session stand together, in their order; which session comes first is the drawn ids' to say, and not the calendar's.
    const sessions = rows.map(({ session }) => session)
    expect(sessions.filter((session, at) => at % 2 === 0 && sessions[at + 1] === session)).toHaveLength(3)
    expect(sessions.filter((_, at) => at % 2 === 0)).toEqual(sessions.filter((_, at) => at % 2 === 0).toSorted())
    expect(rows.map(({ order }) => order)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(rows.filter((_, at) => at % 2 === 0).every(({ text }) => text?.includes('came to'))).toBe(true)
  }, 60_000)

  it('is the same bytes again, the same numbers in another profile, and leaves the plain release as it was', async () => {
    const [one, two] = [await release('one'), await release('two')]
    expect(readFileSync(join(two, 'tagmanifest-sha256.txt'))).toEqual(readFileSync(join(one, 'tagmanifest-sha256.txt')))
    const team = await release('team', { generalise: true, roleAndSite: true, profile: 'public' })
    const numbers = (root: string) => tableOf(root, 'participants').map(({ participant }) => participant?.split(' ').at(-1)).toSorted()
    expect(numbers(team)).toEqual(numbers(one))
    expect(readFileSync(join(await release('plain again', {}), 'tagmanifest-sha256.txt'))).toEqual(readFileSync(join(plain, 'tagmanifest-sha256.txt')))
  }, 90_000)

  it.each([
    ['a site by its letter in a note', 'notes.jsonl', /On site a nurse/, () => `At ${tableOf(plain, 'sites')[0]?.['site']} a nurse`, /notes\.jsonl: 1 × a site that the report says was made vaguer/],
    ['a site in a table', 'tables/sessions.csv', /,a site,/, () => `,${tableOf(plain, 'sites')[1]?.['site']},`, /sessions\.csv: (?:1 × a site that|value that was made vaguer × 1)/],
    ['a code that tells role and site', 'README.txt', /WHAT THIS IS/, () => `WHAT THIS IS, said ${tableOf(plain, 'participants')[0]?.['participant']}`, /README\.txt: value that was made vaguer × 1/],
    ['a role', 'tables/participants.csv', /,staff,/, () => ',link_worker,', /participants\.csv: 1 × a role that the report says was made vaguer/],
    ['a role in the data list', 'data_list.csv', /,(?:Patient\|)?Staff,/, () => ',Link worker,', /data_list\.csv: value that was made vaguer × 1/],
  ])('planted afterwards, %s is found', async (_, path, from, to, problem) => {
    const root = await release('vague')
    const text = read(root, path)
    const changed = text.replace(from, to())
    expect(changed).not.toBe(text)
    writeFileSync(join(root, 'data', path), changed)
    const { ok, problems } = await app.client.call('release.verify', { path: root, withWorkspace: true })
    expect(ok).toBe(false)
    expect(problems.join('\n')).toMatch(problem)
  }, 60_000)
})

describe('what comes back', () => {
  it('claims about the vaguer pseudonyms stand beside the truth', async () => {
    const root = await release('vague')
    const { header } = factsOf(root)
    const target = tableOf(root, 'participants')[0]?.['participant'] ?? ''
    const path = join(app.folder, 'claims.json')
    writeFileSync(path, JSON.stringify({ format: CLAIMS_FORMAT, profile: header.profile, date: header.date, dataset: header.datasetSha256, role: 'local', independent: true, minutes: 5, claims: [{ target, who: 'somebody', confidence: 10 }] }))
    await app.client.call('intruder.take', { path })
    const [claim] = (await app.client.call('intruder.list', {})).claims
    expect(PEOPLE.map(([name]) => name)).toContain(claim?.truth?.name)
    await app.client.call('person.withdraw', { personId: ids[claim?.truth?.name ?? ''] ?? '', choice: 'W4', dryRun: false })
    expect((await app.client.call('intruder.list', {})).claims[0]?.who).toBe('(erased)')
  }, 60_000)
  it('codings come back to their notes, and people and sites are no new codes', async () => {
    const root = await release('vague')
    let project = openProject(root)
    project = withCodes(project, codeElement(1, 'Laughter'))
    const source = sourceWith(project, 'laughed')
    project = addToSource(project, source.name, selection(...source.points('laughed'), coding(guid(1))))
    const file = writeProject(join(app.folder, 'analysed.qdpx'), project)
    expect(await app.client.call('codings.import', { path: file, dryRun: true })).toMatchObject({ notes: 6, newCodes: ['Laughter'], passages: 1 })
  }, 60_000)
  it('documents made of the release say what it says', async () => {
    const root = await release('vague')
    for (const format of ['html', 'txt', 'rtf', 'ddi'] as const) {
      const out = join(app.folder, `notes.${format}`)
      await app.client.call('notes.write', { out, format, release: root })
      expect(existsSync(out)).toBe(true)
      const text = readFileSync(out, 'utf8')
      for (const { site } of tableOf(plain, 'sites')) expect(text).not.toContain(site)
      if (format !== 'ddi') expect(text).toContain('a site')
    }
  }, 60_000)
})

describe('before a release', () => {
  it('the risk offers it, with what it costs; the insider’s view counts with the vaguer values', async () => {
    const offered = await app.client.call('risk.study', { roleAndSite: true, withoutConsent: 'role-only' })
    expect(offered.offered).toMatchObject({ people: 12, small: 0, roleAndSite: { role: 1, site: 2 } })
    expect(offered.guesses.filter(({ guess }) => guess === 'certain')).toHaveLength(6)
    const after = await app.client.call('risk.study', { roleAndSite: true, generalise: true, withoutConsent: 'role-only' })
    expect(after.guesses.filter(({ guess }) => guess === 'certain')).toEqual([])
    expect(after.asPlanned).toEqual(offered.offered.after)
    expect([after.sites, after.notesInSite, after.aloneLinkWorkers]).toEqual([['a site'], 6, []])
    expect((await app.client.call('risk.study', {})).offered.roleAndSite).toBeUndefined()
  }, 60_000)
})
