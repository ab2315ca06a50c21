/** The governance card of a site (domain.md S10): what it keeps, what it stops, what a release may say of it. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { SMALLEST_BAND } from '../../shared/model/site-card'
import { fieldfare } from '../faults/command-line'
import { type TestApp, withStudy } from '../support/core'
import { furtherLaptop, give, leadLaptop } from '../support/laptops'

const apps: TestApp[] = []
const later = (app: TestApp) => (apps.push(app), app)
afterEach(() => apps.splice(0).forEach((app) => app.close()))

const at = (time: string) => ({ at: time, precision: 'exact', zone: 'Europe/London' }) as const
const INVESTIGATOR = 'Wilhelmina Ostrander-Quaye'
const CONTACT = 'Fergus Abernathie'

async function study(now = '2025-06-11T10:00:00+01:00') {
  let ticks = 0
  const app = later(await withStudy({ now: () => new Date(Date.parse(now) + ticks++) }))
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const note = (body: string, when = '2025-06-03T09:05:00+01:00') => client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body, occurred: at(when) })
  return { app, client, siteId: site.id, note }
}

/** Everything under a folder, as text. */
const everything = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n')

describe('the card', () => {
  it('is empty at first, keeps what is given one field at a time, and gives a field back when undone', async () => {
    const { client, siteId } = await study()
    const empty = { siteId, investigator: '', networkContact: '', capacityConfirmed: null, consentDate: null, consentBy: null, posterFrom: null, posterUntil: null, listSize: null, area: null, deprivation: null, letters: [], lapses: [], conflicts: [] }
    expect(await client.call('site.card', { siteId })).toEqual(empty)
    await client.call('site.saveCard', { siteId, investigator: ` ${INVESTIGATOR} `, capacityConfirmed: '2025-05-01', consentDate: '2025-05-06', consentBy: 'practice_manager', posterFrom: '2025-05-30', listSize: '6000_10000', area: 'town', deprivation: '2' })
    await client.call('site.saveCard', { siteId, networkContact: CONTACT, posterFrom: null })
    const card = { ...empty, investigator: INVESTIGATOR, networkContact: CONTACT, capacityConfirmed: '2025-05-01', consentDate: '2025-05-06', consentBy: 'practice_manager', listSize: '6000_10000', area: 'town', deprivation: '2' }
    expect(await client.call('site.card', { siteId })).toEqual(card)
    await client.call('history.undo', {})
    expect(await client.call('site.card', { siteId })).toEqual({ ...card, networkContact: '', posterFrom: '2025-05-30' })
    await client.call('history.redo', {})
    expect(await client.call('site.card', { siteId })).toEqual(card)
    const { entries } = await client.call('history.list', { recordId: siteId })
    expect(entries.length).toBeGreaterThan(3)
    expect(JSON.stringify(entries)).not.toContain('Ostrander')
  })

  it('refuses days that are none or run backwards, and what is not there', async () => {
    const { client, siteId } = await study()
    await client.call('site.saveCard', { siteId, posterFrom: '2025-06-05' })
    for (const wrong of [{ posterUntil: '2025-06-04' }, { capacityConfirmed: '2025-02-31' }]) await expect(client.call('site.saveCard', { siteId, ...wrong })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await expect(client.call('site.saveLetter', { siteId, from: '2025-06-05', lastDay: '2025-06-04' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await expect(client.call('site.saveLetter', { siteId, id: siteId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(client.call('site.saveLetter', { siteId, researcherId: siteId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(client.call('site.card', { siteId: '0'.repeat(16) })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('keeps the two names under the register’s key: locked, they are neither read nor written, and the rest goes on', async () => {
    const { client, siteId } = await study()
    await client.call('site.saveCard', { siteId, investigator: INVESTIGATOR, listSize: 'under_3000' })
    await client.call('register.lock', {})
    expect(await client.call('site.card', { siteId })).toMatchObject({ investigator: null, networkContact: null, listSize: 'under_3000' })
    await expect(client.call('site.saveCard', { siteId, investigator: 'Someone' })).rejects.toMatchObject({ code: 'REGISTER_LOCKED' })
    await client.call('site.saveCard', { siteId, area: 'rural' })
    expect(await client.call('site.card', { siteId })).toMatchObject({ area: 'rural' })
  })
})

describe('S10: a session after the letter of access has expired', () => {
  it('is refused without a reason and kept with one; notes are written all the while', async () => {
    const { client, siteId, note } = await study()
    await client.call('site.saveLetter', { siteId, from: '2025-05-01', lastDay: '2025-06-10' })
    await expect(client.call('session.save', { siteId })).rejects.toMatchObject({ code: 'LETTER_EXPIRED', detail: { paper: 'letter of access', lastDay: '2025-06-10' } })
    await expect(client.call('session.save', { siteId, letterReason: '  ' })).rejects.toMatchObject({ code: 'LETTER_EXPIRED' })
    await note('Written without a session.', '2025-06-11T10:00:00+01:00')
    const started = await client.call('session.save', { siteId, letterReason: 'The renewal is signed and in the post' })
    await client.call('session.save', { id: started.id, endedAt: '2025-06-11T11:00:00+01:00' })
    expect((await client.call('site.card', { siteId })).lapses).toMatchObject([{ sessionId: started.id, lastDay: '2025-06-10', reason: 'The renewal is signed and in the post' }])
    expect((await client.call('history.list', { recordId: started.id })).entries.at(-1)?.what).toBe('Added 1 session')
    // A renewal that begins later does not make it unhappen; a session under it asks nothing.
    await client.call('site.saveLetter', { siteId, kind: 'passport', from: '2025-06-12', lastDay: '2025-08-31' })
    await client.call('session.save', { siteId, startedAt: '2025-06-12T09:00:00+01:00', letterReason: 'not asked for' })
    expect((await client.call('site.card', { siteId })).lapses).toHaveLength(1)
  })

  it('the last day still holds; no letter, one without a last day, another researcher’s or another site’s stop nothing', async () => {
    const { client, siteId } = await study('2025-06-10T23:00:00+01:00')
    const start = () => client.call('session.save', { siteId })
    await start()
    const own = await client.call('site.saveLetter', { siteId, lastDay: '2025-06-10' })
    await start()
    await client.call('site.saveLetter', { siteId, id: own.id, lastDay: '2025-06-09' })
    await expect(start()).rejects.toMatchObject({ code: 'LETTER_EXPIRED' })
    const other = await client.call('site.save', { name: 'Threlkeld Surgery' })
    await client.call('session.save', { siteId: other.id })
    await client.call('site.saveLetter', { siteId, kind: 'contract' })
    await start()
    await client.call('history.undo', {})
    await client.call('history.undo', {})
    await expect(start()).rejects.toMatchObject({ code: 'LETTER_EXPIRED' })
    await client.call('site.saveLetter', { siteId, id: own.id, removed: true })
    await start()
    expect((await client.call('site.card', { siteId })).letters).toEqual([])
  })

  it('one that nobody could ask about, because the letter was recorded afterwards, is listed and counted apart', async () => {
    const { app, client, siteId, note } = await study()
    await client.call('session.save', { siteId })
    await note('The door stays open.')
    expect((await client.call('site.card', { siteId })).lapses).toEqual([])
    await client.call('site.saveLetter', { siteId, lastDay: '2025-06-05' })
    expect((await client.call('site.card', { siteId })).lapses).toMatchObject([{ lastDay: '2025-06-05', reason: '' }])
    await client.call('release.run', { out: join(app.folder, 'release'), replaceUnreviewed: true })
    const report = readFileSync(join(app.folder, 'release', 'data', 'report', 'anonymisation-report.html'), 'utf8')
    expect(report).toMatch(/without a recorded reason: (?:<[^>]*>)*1(?:<[^>]*>)*\./)
    expect(report).not.toContain('each with a recorded reason')
  })

  it('on the command line too: exit 2 and what to do, then with a reason', async () => {
    const { app, client } = await study()
    await client.call('workspace.lock', {})
    const run = (...words: string[]) => fieldfare(app.folder, words)
    const shown = await run('site-card', app.workspacePath, 'Larkrise Surgery', '--investigator', INVESTIGATOR, '--list-size', 'over_15000', '--poster-from', '2025-05-30', '--practice-consent', '2025-05-02', '--consent-by', 'practice_manager')
    for (const words of [`local collaborator: ${INVESTIGATOR}`, 'over 15,000 patients', 'from 2025-05-30', '2025-05-02, practice manager']) expect(shown.out).toContain(words)
    expect((await run('letter', app.workspacePath, 'Larkrise Surgery', '--from', '2025-01-01', '--last-day', '2025-05-31')).out).toContain('last day 2025-05-31')
    const refused = await run('session', app.workspacePath, 'Larkrise Surgery')
    expect(refused.status).toBe(2)
    expect(refused.err).toMatch(/letter of access for site . has expired: its last day was 2025-05-31[\s\S]*give the reason/)
    expect((await run('session', app.workspacePath, 'Larkrise Surgery', '--reason', 'Agreed on the telephone')).status).toBe(0)
    expect((await run('site-card', app.workspacePath, 'Larkrise Surgery', '--poster-from', 'none')).out).toMatch(/Poster displayed: not recorded[\s\S]*Agreed on the telephone/)
    expect((await run('site-card', app.workspacePath, 'Larkrise Surgery', '--list-size', '7000')).status).toBe(1)
  })
})

it('a reason that names someone loses the name when it is erased', async () => {
  const { client, siteId } = await study()
  const person = await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [siteId], consent: 'written' })
  await client.call('site.saveLetter', { siteId, lastDay: '2025-06-05' })
  await client.call('session.save', { siteId, letterReason: 'Only to see Mrs Braithwhistle home' })
  await client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: false })
  expect((await client.call('site.card', { siteId })).lapses).toMatchObject([{ reason: expect.stringMatching(/^Only to see Mrs \[removed: withdrawn\] home$/) }])
})

describe('what a release says and does not say', () => {
  it('never a contact’s name, wherever it was written; the counts and bands stand in the report', async () => {
    const { app, client, siteId, note } = await study()
    await client.call('site.saveCard', { siteId, investigator: INVESTIGATOR, networkContact: CONTACT, capacityConfirmed: '2025-05-01', listSize: '6000_10000' })
    await client.call('site.saveLetter', { siteId, lastDay: '2025-06-05' })
    const started = await client.call('session.save', { siteId, setting: `Room of ${CONTACT}`, letterReason: `${INVESTIGATOR} agreed by pigeon` })
    await note(`${INVESTIGATOR} came by at eleven; Abernathie rang from the network.`)
    await client.call('note.create', { siteId, sessionId: started.id, kind: 'observation', body: 'The door stays open. Fergus Abernathie signed.', occurred: at('2025-06-11T10:00:00+01:00') })
    const out = join(app.folder, 'release')
    await client.call('release.run', { out, replaceUnreviewed: true })
    const text = everything(out)
    for (const name of ['Ostrander', 'Quaye', 'Wilhelmina', 'Abernathie', 'Fergus', 'pigeon']) expect(text.includes(name), name).toBe(false)
    expect(readFileSync(join(out, 'data', 'notes.jsonl'), 'utf8')).toContain('[Research contact ')
    const report = readFileSync(join(out, 'data', 'report', 'anonymisation-report.html'), 'utf8')
    expect(report).toMatch(/Sessions opened after a letter had expired: (?:<[^>]*>)*1(?:<[^>]*>)*, each with a recorded reason/)
    expect(report).toContain('Capacity and capability confirmed')
    // One site alone is described by its bands: they wait for two more.
    expect(report).not.toContain('6,000 to 10,000')
    for (const name of ['Threlkeld Surgery', 'Ambleforth Practice']) await client.call('site.saveCard', { siteId: (await client.call('site.save', { name })).id, listSize: 'over_15000' })
    await client.call('release.run', { out: join(app.folder, 'three'), replaceUnreviewed: true })
    expect(readFileSync(join(app.folder, 'three', 'data', 'report', 'anonymisation-report.html'), 'utf8')).toContain('6,000 to 10,000')
  })

  it('is refused for someone told by poster in a note from before the poster; leaving out takes that note alone', async () => {
    const { app, client, siteId, note } = await study('2025-09-01T10:00:00+01:00')
    const person = await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [siteId], consent: 'told' })
    await note(`⟦${person.id}⟧ sits by the door.`, '2025-06-03T09:05:00+01:00')
    await note(`⟦${person.id}⟧ sits by the window.`, '2025-06-09T09:05:00+01:00')
    const released = async (out: string, withoutConsent: 'refuse' | 'leave-out' | 'role-only') => {
      await client.call('release.run', { out: join(app.folder, out), replaceUnreviewed: true, withoutConsent })
      return readFileSync(join(app.folder, out, 'data', 'notes.jsonl'), 'utf8')
    }
    expect(await released('none', 'refuse')).toMatch(/by the door[\s\S]*by the window/)
    await client.call('site.saveCard', { siteId, posterFrom: '2025-06-09' })
    await expect(released('refused', 'refuse')).rejects.toMatchObject({ code: 'CONSENT_MISSING', items: [expect.stringMatching(/told by poster, and the poster was displayed later; 1 note/)] })
    const left = await released('left', 'leave-out')
    expect(left).not.toContain('by the door')
    expect(left).toMatch(/\[Patient \w+\] sits by the window/)
    const roles = await released('roles', 'role-only')
    expect(roles).toMatch(/\[a patient\] sits by the door[\s\S]*\[a patient\] sits by the window/)
    expect(readFileSync(join(app.folder, 'left', 'data', 'report', 'anonymisation-report.html'), 'utf8')).toContain('from before the poster was displayed')
  })
})

it('counts with the lower end of the list-size band, unless a number is given', async () => {
  const { app, client, siteId, note } = await study()
  const person = await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [siteId], consent: 'written', age: 83 })
  await note(`⟦${person.id}⟧, 83, used to drive the number 93 bus.`)
  const risk = (more: { listSize?: number } = {}) => client.call('risk.person', { personId: person.id, ...more })
  expect(await risk()).toMatchObject({ listSize: 10_000, isUsualList: true, listBand: null })
  await client.call('site.saveCard', { siteId, listSize: '3000_6000' })
  expect(await risk()).toMatchObject({ listSize: 3_000, isUsualList: false, listBand: '3,000 to 6,000 patients' })
  expect(await risk({ listSize: 5_500 })).toMatchObject({ listSize: 5_500, isUsualList: false, listBand: null })
  const said = async () => (await fieldfare(app.folder, ['risk', app.workspacePath, '--person', 'Ottoline Braithwhistle'])).out
  expect(await said()).not.toContain(SMALLEST_BAND)
  await client.call('site.saveCard', { siteId, listSize: 'under_3000' })
  expect(await said()).toContain(SMALLEST_BAND)
})

it('two laptops that edit one card: pack and bundles carry it, different fields join, the same field waits for a decision', { timeout: 60_000 }, async () => {
  const { app, site, pack: early } = await leadLaptop()
  later(app)
  const siteId = site.id
  await app.client.call('site.saveCard', { siteId, investigator: INVESTIGATOR, posterFrom: '2025-05-30' })
  await app.client.call('site.saveLetter', { siteId, lastDay: '2025-06-10' })
  const pack = join(app.folder, 'later.pack')
  await app.client.call('team.pack', { out: pack, passphrase: 'passphrase of the pack' })
  expect(early).not.toBe(pack)
  const second = later(await furtherLaptop(pack, 'Ada'))
  const card = (laptop: TestApp) => laptop.client.call('site.card', { siteId })
  expect(await card(second)).toMatchObject({ investigator: INVESTIGATOR, posterFrom: '2025-05-30', letters: [{ lastDay: '2025-06-10' }] })

  await app.client.call('site.saveCard', { siteId, listSize: 'under_3000', area: 'urban' })
  await second.client.call('site.saveCard', { siteId, listSize: 'over_15000', networkContact: CONTACT })
  await second.client.call('site.saveLetter', { siteId, kind: 'passport', lastDay: '2025-06-01' })
  const { result } = await give(second, app, { withRegister: true })
  expect(result.added).toMatchObject({ letter: 1 })
  expect(result.conflicts).toEqual([{ recordKind: 'site', recordId: siteId, field: 'list_size' }])
  expect(await card(app)).toMatchObject({ networkContact: CONTACT, area: 'urban', conflicts: ['list_size'] })
  expect((await card(app)).letters.map(({ kind }) => kind).sort()).toEqual(['letter', 'passport'])
  // Each laptop's researcher is asked about their own letter.
  await expect(second.client.call('session.save', { siteId, startedAt: '2025-06-02T09:00:00+01:00' })).rejects.toMatchObject({ code: 'LETTER_EXPIRED', detail: { paper: 'research passport' } })
  await app.client.call('session.save', { siteId, startedAt: '2025-06-02T09:00:00+01:00' })

  const conflict = (await app.client.call('conflict.list', {})).conflicts[0]!
  await app.client.call('conflict.resolve', { recordId: siteId, field: 'list_size', heads: conflict.sides.map(({ opId }) => opId), value: 'over_15000' })
  await give(app, second, { withRegister: true })
  expect(await card(second)).toEqual(await card(app))
  expect(await card(second)).toMatchObject({ listSize: 'over_15000', conflicts: [] })
})
