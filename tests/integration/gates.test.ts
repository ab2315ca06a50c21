/** Where the promises of a release meet: holds and dates, links and withdrawals, decisions and what they say, the second look and the first. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openWorkspace } from '../../electron/core/workspace/workspace'
import { createKeyer } from '../../shared/release/review'
import { PASSPHRASE, type TestApp, testDeps, withStudy } from '../support/core'

let app: TestApp
afterEach(() => app?.close())

const NOW = '2025-06-04T12:00:00Z'
const at = (time: string) => ({ at: time, precision: 'exact', zone: 'Europe/London' }) as const

async function study() {
  app = await withStudy({ now: () => new Date(NOW) })
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = async (name: string, consent: 'written' | 'told') => (await client.call('person.save', { name, role: 'patient', siteIds: [site.id], consent })).id
  const write = async (body: string, personIds: string[] = [], time = '2025-06-03T09:05:00+01:00') =>
    (await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body, personIds, occurred: at(time) })).id
  return { client, person, write, siteId: site.id }
}

const release = async (name: string, more: { date?: string; profile?: 'team' | 'controlled'; withoutConsent?: 'leave-out' | 'role-only' } = {}) => {
  const out = join(app.folder, name)
  await app.client.call('release.run', { out, profile: 'team', replaceUnreviewed: true, ...more })
  return { texts: readFileSync(join(out, 'data/notes.jsonl'), 'utf8'), report: readFileSync(join(out, 'data/report/anonymisation-report.json'), 'utf8'), all: readFileSync(join(out, 'data/tables/sessions.csv'), 'utf8') + readFileSync(join(out, 'data/tables/codebook.csv'), 'utf8') }
}
const keyOf = (text: string, type = 'RARE'): string => {
  const workspace = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  const key = createKeyer(workspace.register().mac)(type, text)
  workspace.close()
  return key
}

describe('the time in which people told by a poster may opt out', () => {
  it('is not over because the release is dated later', async () => {
    const { person, write } = await study()
    const told = await person('Ottoline Braithwhistle', 'told')
    await write('The kettle is on, and nobody minds.')
    await write(`⟦${told}⟧ waits by the door.`)
    expect((await release('dated', { date: '2025-12-01' })).texts).not.toContain('waits by the door')
  })
  it('holds a note that names them without a link', async () => {
    const { person, write } = await study()
    await person('Ottoline Braithwhistle', 'told')
    await write('The kettle is on, and nobody minds.')
    await write('Ottoline Braithwhistle waits by the door.')
    const { texts, report } = await release('named')
    expect(texts).not.toContain('waits by the door')
    expect(report).toContain('"held"')
  })
})

describe('a window whose last day nobody has set', () => {
  it('tells no month of the fieldwork: its dates are days from the first', async () => {
    const { client, write, siteId } = await study()
    await client.call('site.save', { id: siteId, windowEnd: null })
    await write('On Thursday 5 June 2025 it rained, and again on 6/6/2025.')
    const { texts } = await release('open')
    expect(texts).toContain('On [Day 4] it rained, and again on [Day 5].')
  })
})

describe('someone who took everything back', () => {
  it('leaves no note that is about them though it never says their name', async () => {
    const { client, person, write } = await study()
    const her = await person('Ottoline Braithwhistle', 'written')
    await write('The kettle is on, and nobody minds.')
    await write('She told me about the letters she never opened.', [her])
    await client.call('person.withdraw', { personId: her, choice: 'W3', dryRun: false })
    expect((await release('out', { withoutConsent: 'leave-out' })).texts).not.toContain('never opened')
  })
  it('is told of an earlier release that showed them as a role only', async () => {
    const { client, write, siteId } = await study()
    const her = (await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [siteId], consent: 'pending' })).id
    await write(`⟦${her}⟧ waits by the door.`)
    expect((await release('role', { withoutConsent: 'role-only' })).texts).toContain('[a patient] waits by the door')
    const { releases, certificate } = await client.call('person.withdraw', { personId: her, choice: 'W4', dryRun: true })
    expect(releases).toHaveLength(1)
    expect(certificate).toMatch(/^Earlier releases that hold the participant, under a pseudonym or as a role: 1$/m)
  })
  it('leaves no name in a session’s setting or a code’s label', async () => {
    const { client, person, write, siteId } = await study()
    const her = await person('Ottoline Quick', 'written')
    await client.call('session.save', { siteId, startedAt: '2025-06-03T09:00:00+01:00', setting: 'front room with ottoline quick, kitchen after' })
    await client.call('code.save', { label: 'Ottoline Quick and the letters' })
    await write('The kettle is on, and nobody minds.')
    await client.call('person.withdraw', { personId: her, choice: 'W4', dryRun: false })
    const { all } = await release('out')
    expect(all).not.toMatch(/ottoline|quick/i)
  })
})

describe('what somebody decided', () => {
  it('about a telling detail is in the release in their own words', async () => {
    const { client, write } = await study()
    await write('Somebody spoke of his diabetes.')
    await client.call('review.list', {})
    await client.call('review.decide', { decisions: [{ key: keyOf('diabetes'), action: 'replace', replacement: '[an illness he has had for long]' }] })
    expect((await release('out')).texts).toContain('Somebody spoke of his [an illness he has had for long].')
    await client.call('review.decide', { decisions: [{ key: keyOf('diabetes'), action: 'replace', replacement: '[an illness]' }] })
    expect((await release('again')).texts).toContain('Somebody spoke of his [an illness].')
  })
  it('keeps nothing that was marked by hand, though a wider finding around it is kept', async () => {
    const { client, write } = await study()
    await write('Ring 01632 960317 today. The only woman here who fires a blue kiln said so.')
    await client.call('review.add', { text: '960317', type: 'OTHER_ID' })
    await client.call('review.add', { text: 'blue kiln', type: 'RARE', replacement: 'a craft' })
    const { items } = await client.call('review.list', { includeDecided: true })
    const wider = items.filter(({ text }) => text === '01632 960317' || (text.includes('blue kiln') && text !== 'blue kiln'))
    expect(wider).toHaveLength(2)
    await client.call('review.decide', { decisions: wider.map(({ key }) => ({ key, action: 'keep' as const, reason: 'everybody knows it' })) })
    const { texts, report } = await release('kept')
    expect(texts).toContain('Ring 01632 [reference number] today. The only woman here who fires a [a craft] said so.')
    expect(report).toContain('everybody knows it')
    const listed = (await client.call('review.list', { includeDecided: true })).items
    for (const { key } of wider) expect(listed.find((item) => item.key === key)).toMatchObject({ text: wider.find((item) => item.key === key)?.text, decision: { action: 'keep' } })
    expect(listed.find(({ text }) => text === 'blue kiln')?.places).toHaveLength(1)
  })
  it('brings nothing back that was marked by hand, by the words for a wider finding', async () => {
    const { client, write } = await study()
    await write('The only woman here who fires a blue kiln said so.')
    const { items } = await client.call('review.list', {})
    const [wider] = items.filter(({ text }) => text.includes('blue kiln'))
    await client.call('review.decide', { decisions: [{ key: wider?.key ?? '', action: 'replace', replacement: '[a woman with a blue kiln]' }] })
    await client.call('review.add', { text: 'blue kiln', type: 'RARE' })
    await expect(release('typed')).rejects.toMatchObject({ code: 'LEAK_FOUND' })
  })
  it('does not bring a name in, though it is a word as well', async () => {
    const { client, person, write } = await study()
    await person('Grace Oakapple', 'written')
    await write('We met at Brambleside again, and Brambleside was full.')
    await client.call('review.add', { text: 'Brambleside', type: 'PLACE', replacement: 'where Grace lives' })
    await expect(release('out')).rejects.toMatchObject({ code: 'LEAK_FOUND' })
  })
})

describe('the second look', () => {
  it('does not show what the first reviewer marked by hand or made vaguer', async () => {
    const { client, write } = await study()
    for (let at = 0; at < 6; at += 1) await write(`Somebody spoke of his diabetes by the green gate, ${'again '.repeat(at)}and went.`)
    await client.call('second.start', { share: 100 })
    const before = (await client.call('second.list', { round: 1, reviewer: 'LEAD' })).items.map(({ text }) => text)
    await client.call('review.add', { text: 'green gate', type: 'PLACE' })
    await client.call('review.decide', { decisions: [{ key: keyOf('diabetes'), action: 'replace', replacement: '[long-term condition]' }] })
    expect((await client.call('second.list', { round: 1, reviewer: 'LEAD' })).items.map(({ text }) => text)).toEqual(before)
  })
})
