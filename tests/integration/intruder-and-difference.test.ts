/** What is done with finished releases: a pack for an intruder, claims beside the truth, and what changed from one release to the next. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTree } from '../../electron/core/release/tree'
import { CLAIMS_FORMAT, INTRUDER_ROLES } from '../../shared/model/intruder'
import type { ReleaseFacts } from '../../shared/release/types'
import { testApp, withStudy, type TestApp } from '../support/core'

const open: TestApp[] = []
afterEach(() => open.splice(0).forEach((app) => app.close()))

const NAMES = ['Margaret Thwaite', 'Siobhan Rafferty', 'Nether Beck', 'Thwaite', 'Rafferty']
let app: TestApp
let patient: string
let releases = 0

beforeEach(async () => {
  app = await withStudy()
  open.push(app)
  releases = 0
  const { id: siteId } = await app.client.call('site.save', { name: 'Nether Beck Surgery', aliases: ['Nether Beck'], region: 'West Yorkshire' })
  const worker = await app.client.call('person.save', { name: 'Siobhan Rafferty', role: 'link_worker', siteIds: [siteId], consent: 'written' })
  patient = (await app.client.call('person.save', { name: 'Margaret Thwaite', role: 'patient', siteIds: [siteId], age: 84, consent: 'written' })).id
  const bodies = [
    'Margaret Thwaite came in with a bag of letters and sat by the window while Siobhan Rafferty read each of them aloud.',
    'Siobhan Rafferty went over the diary of the week and moved two visits, one of them for the second time this month.',
    'She told the story of the ferry again, the only one in the village to have worked on it, and everybody listened.',
  ]
  for (const [at, body] of bodies.entries())
    await app.client.call('note.create', {
      siteId, sessionId: null, kind: 'observation', body, occurred: { at: `2026-03-0${at + 2}T10:00:00+00:00`, precision: 'exact', zone: 'Europe/London' }, personIds: at === 0 ? [patient, worker.id] : at === 1 ? [worker.id] : [patient],
    })
})

async function release(name: string, profile: 'team' | 'controlled' = 'controlled'): Promise<{ path: string; facts: ReleaseFacts; html: string }> {
  const path = join(app.folder, name)
  releases += 1
  await app.client.call('release.run', { out: path, profile, replaceUnreviewed: true, withoutConsent: 'leave-out', date: `2026-06-0${releases}` })
  const read = (file: string): string => openTree(path).files.find((entry) => entry.path === `data/report/${file}`)?.read().toString('utf8') ?? ''
  return { path, facts: (JSON.parse(read('anonymisation-report.json')) as { facts: ReleaseFacts }).facts, html: read('anonymisation-report.html') }
}
const claimsFile = (facts: ReleaseFacts, claims: readonly object[], more: object = {}): string => {
  const path = join(app.folder, 'claims.json')
  writeFileSync(path, JSON.stringify({ format: CLAIMS_FORMAT, profile: facts.header.profile, date: facts.header.date, dataset: facts.header.datasetSha256, role: 'local', independent: true, minutes: 90, claims, ...more }))
  return path
}
const claim = (target: string, who: string, more: object = {}) => ({ target, who, confidence: 80, means: ['local_knowledge', 'web_search'], how: 'the ferry', minutes: 30, ...more })
const filesIn = (folder: string): string[] => readdirSync(folder).sort()

describe('the pack', () => {
  it.each(INTRUDER_ROLES)('for a tester who plays %s holds the shared text and a form, and no word of the register', async (role) => {
    const { path, facts } = await release('one')
    const out = join(app.folder, `pack-${role}`)
    // Another app that has no study open: the release is all it takes.
    const outside = testApp()
    open.push(outside)
    expect(await outside.client.call('intruder.pack', { path, out, role })).toMatchObject({ notes: 3, people: 2, files: 4 })
    expect(filesIn(out)).toEqual(['README.txt', 'claims.csv', 'claims.html', 'reading.html'])
    const all = filesIn(out).map((file) => readFileSync(join(out, file), 'utf8')).join('\n')
    for (const name of NAMES) expect(all).not.toContain(name)
    expect(all).toContain('read each of them aloud')
    expect(all).toContain(facts.header.datasetSha256)
    expect(all.match(/(?:src|href)="(?:https?:)?\/\//g)).toBeNull()
    await expect(outside.client.call('intruder.pack', { path, out, role })).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
    await expect(outside.client.call('intruder.pack', { path, out: join(path, 'pack'), role })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })
  it('comes as one .zip too, and of a .zip', async () => {
    const { path } = await release('one.zip')
    const out = join(app.folder, 'pack.zip')
    await app.client.call('intruder.pack', { path, out, role: 'outsider' })
    expect(openTree(out).files.map((file) => file.path).sort()).toEqual(['intruder-pack/README.txt', 'intruder-pack/claims.csv', 'intruder-pack/claims.html', 'intruder-pack/reading.html'])
  })
  it('is made of no release that was touched', async () => {
    const { path } = await release('one')
    const notes = join(path, 'data/notes.jsonl')
    writeFileSync(notes, readFileSync(notes, 'utf8').replace('letters', 'lettuce'))
    await expect(app.client.call('intruder.pack', { path, out: join(app.folder, 'pack'), role: 'outsider' })).rejects.toMatchObject({ code: 'RELEASE_INVALID' })
    expect(existsSync(join(app.folder, 'pack'))).toBe(false)
  })
})

describe('the claims form as a table', () => {
  it('goes with the pack, is filled in as a spreadsheet saves it, and is taken in like the page’s file', async () => {
    const { path, facts } = await release('one')
    const out = join(app.folder, 'pack')
    await app.client.call('intruder.pack', { path, out, role: 'local' })
    const form = readFileSync(join(out, 'claims.csv'))
    expect([...form.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = form.toString('utf8').split('\r\n')
    expect(form.toString('utf8').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(lines[1]).toBe(`test,controlled/2026-06-01/${facts.header.datasetSha256},local,no,,,,,,`)
    for (const column of (lines[0] ?? '').replace('\uFEFF', '').split(',')) expect(readFileSync(join(out, 'README.txt'), 'utf8')).toContain(`\n- ${column}: `)
    expect(form.toString('utf8')).not.toMatch(/Thwaite|Rafferty/)

    const pseudonym = /Patient \w+/.exec(readFileSync(join(path, 'data/tables/participants.csv'), 'utf8'))?.[0] ?? ''
    // As a spreadsheet of another country saves it.
    const filled = [...lines.slice(0, 2).map((line) => line.replace(',no,,', ',Yes,90,').replaceAll(',', ';')), `claim;;;;30;${pseudonym};Margaret Thwaite;80 %;"local_knowledge; a web search";"the ferry,\nsaid ""twice"""`, ...lines.slice(3).map((line) => line.replaceAll(',', ';'))]
    const csv = join(app.folder, 'claims.csv')
    writeFileSync(csv, filled.join('\r\n'))
    expect(await app.client.call('intruder.take', { path: csv })).toEqual({ claims: 1, known: false })
    // The same as JSON is the same test.
    const json = claimsFile(facts, [claim(pseudonym, 'Margaret Thwaite', { how: 'the ferry,\nsaid "twice"' })])
    expect(await app.client.call('intruder.take', { path: json })).toEqual({ claims: 1, known: true })
    const { tests, claims } = await app.client.call('intruder.list', {})
    expect(tests).toMatchObject([{ role: 'local', independent: true, minutes: 90, claims: 1, dataset: facts.header.datasetSha256 }])
    expect(claims).toMatchObject([{ target: pseudonym, who: 'Margaret Thwaite', confidence: 80, means: ['local_knowledge', 'web_search'], how: 'the ferry,\nsaid "twice"', minutes: 30, truth: { name: 'Margaret Thwaite' } }])
  })
  it('is refused by line and column, without a word of what stands there, and nothing is written', async () => {
    const { path } = await release('one')
    const out = join(app.folder, 'pack')
    await app.client.call('intruder.pack', { path, out, role: 'local' })
    const csv = join(app.folder, 'claims.csv')
    const before = (await app.client.call('history.list', {})).entries.length
    writeFileSync(csv, readFileSync(join(out, 'claims.csv'), 'utf8').replace('claim,,,,,,,,,\r\n', 'claim,,,,,Margaret Thwaite,,Margaret,Thwaite,\r\n'))
    const refused = await app.client.call('intruder.take', { path: csv }).then(() => null, (error: Error & { code: string; items: string[] }) => error)
    expect(refused).toMatchObject({ code: 'INPUT_INVALID', items: ['line 3, column “who”: it is empty', 'line 3, column “confidence”: it must be a whole number from 0 to 100', expect.stringMatching(/^line 3, column “means”: /) as string, 'line 2, column “minutes”: it must be a whole number: all the minutes you spent'] })
    expect(JSON.stringify([refused?.message, refused?.items])).not.toMatch(/Margaret|Thwaite/)
    writeFileSync(csv, Buffer.concat([Buffer.from('row,release\r\n'), Buffer.from([0xe9, 0x0d, 0x0a])]))
    await expect(app.client.call('intruder.take', { path: csv })).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining('it is not UTF-8 text') as string })
    expect((await app.client.call('history.list', {})).entries).toHaveLength(before)
  })
})

describe('claims', () => {
  it('stand beside the truth, are marked, and show in the next report as counts only', async () => {
    const first = await release('one')
    const pseudonym = /Patient \w+/.exec(readFileSync(join(first.path, 'data/tables/participants.csv'), 'utf8'))?.[0] ?? ''
    expect(first.facts.intruderTest).toBeNull()
    const path = claimsFile(first.facts, [claim(pseudonym, 'Margaret Thwaite'), claim('Patient Z99', 'Edna Birkett', { confidence: 20, means: [] })])
    expect(await app.client.call('intruder.take', { path })).toEqual({ claims: 2, known: false })
    expect(await app.client.call('intruder.take', { path })).toEqual({ claims: 2, known: true })
    const { tests, claims } = await app.client.call('intruder.list', {})
    expect(tests).toMatchObject([{ role: 'local', independent: true, minutes: 90, claims: 2 }])
    expect(claims[0]).toMatchObject({ target: pseudonym, who: 'Margaret Thwaite', truth: { kind: 'person', id: patient, name: 'Margaret Thwaite', notes: 2 }, verdict: null })
    expect(claims[1]).toMatchObject({ truth: null })
    await app.client.call('intruder.mark', { ids: [claims[0]?.id ?? ''], verdict: 'right' })
    await app.client.call('intruder.mark', { ids: [claims[0]?.id ?? ''], answer: 'replaced' })
    await app.client.call('intruder.mark', { ids: [claims[1]?.id ?? ''], verdict: 'wrong' })
    // The fix, then the same claim on the next release: it fails, and the report shows both.
    await app.client.call('review.add', { text: 'the ferry', type: 'RARE' })
    const second = await release('two')
    expect(second.facts.intruderTest).toMatchObject({ tests: 1, independent: 1, hours: 1.5, claims: 2, right: 1, wrong: 1, unmarked: 0, unanswered: 0, answers: [{ answer: 'replaced', claims: 1 }] })
    await app.client.call('intruder.take', { path: claimsFile(second.facts, [claim(pseudonym, 'Gladys Penrose')], { minutes: 60 }) })
    const again = (await app.client.call('intruder.list', {})).claims.find((each) => each.who === 'Gladys Penrose')
    await app.client.call('intruder.mark', { ids: [again?.id ?? ''], verdict: 'wrong' })
    const third = await release('three')
    expect(third.facts.intruderTest?.byRelease.map((row) => [row.right, row.wrong])).toEqual([[1, 1], [0, 1]])
    expect(third.facts.intruderTest?.byConfidence.map((row) => row.band)).toEqual(['0 to 24', '75 to 100'])
    for (const word of [...NAMES, 'Edna', 'Birkett', 'Gladys', 'Penrose', 'ferry', pseudonym]) expect(third.html.slice(third.html.indexOf('id="intruder"'), third.html.indexOf('id="consent"'))).not.toContain(word)
  })
  it('of someone who is erased lose their guess and keep their count; so do texts marked by hand', async () => {
    const first = await release('one')
    const pseudonym = /Patient \w+/.exec(readFileSync(join(first.path, 'data/tables/participants.csv'), 'utf8'))?.[0] ?? ''
    await app.client.call('intruder.take', { path: claimsFile(first.facts, [claim(pseudonym, 'someone’s aunt'), claim('Site A', 'the surgery where Margaret sits')]) })
    await app.client.call('review.add', { text: 'Margaret Thwaite came', type: 'PERSON' })
    await app.client.call('person.withdraw', { personId: patient, choice: 'W4', dryRun: false })
    const { claims } = await app.client.call('intruder.list', {})
    expect(claims.map((each) => [each.who, each.how])).toEqual([['(erased)', ''], ['(erased)', '']])
    expect((await app.client.call('review.list', { includeDecided: true })).items.filter((item) => item.text.includes('Thwaite'))).toEqual([])
    expect((await release('two')).facts.intruderTest).toMatchObject({ claims: 2, unmarked: 2 })
  })
  it('need the register', async () => {
    const first = await release('one')
    await app.client.call('register.lock', {})
    await expect(app.client.call('intruder.take', { path: claimsFile(first.facts, []) })).rejects.toMatchObject({ code: 'REGISTER_LOCKED' })
    await expect(app.client.call('intruder.list', {})).rejects.toMatchObject({ code: 'REGISTER_LOCKED' })
  })
  it('no claim at all is an outcome: the hours count', async () => {
    const first = await release('one')
    await app.client.call('intruder.take', { path: claimsFile(first.facts, []) })
    expect((await release('two')).facts.intruderTest).toMatchObject({ tests: 1, hours: 1.5, claims: 0, right: 0 })
  })
  it.each([
    ['not JSON', 'Margaret'],
    ['another form', JSON.stringify({ claims: [claim('a', 'Margaret Thwaite')] })],
    ['a profile that is a name', JSON.stringify({ format: CLAIMS_FORMAT, profile: 'Margaret', date: '2026-06-01', dataset: 'a'.repeat(64), role: 'local', minutes: 1, claims: [] })],
  ])('%s is refused without quoting it', async (_, text) => {
    const path = join(app.folder, 'wrong.json')
    writeFileSync(path, text)
    await expect(app.client.call('intruder.take', { path })).rejects.toSatisfy((error: Error & { code: string }) => error.code === 'INPUT_INVALID' && !error.message.includes('Margaret'))
  })
  it('a claim that is not there cannot be marked', async () => {
    await expect(app.client.call('intruder.mark', { ids: ['claim:none'], verdict: 'right' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the difference between two releases', () => {
  it('after a withdrawal tells who and what is out, in a page and a letter without a name', async () => {
    const first = await release('one')
    const pseudonym = /Patient \w+/.exec(readFileSync(join(first.path, 'data/tables/participants.csv'), 'utf8'))?.[0] ?? ''
    await app.client.call('person.withdraw', { personId: patient, choice: 'W4', dryRun: false })
    const second = await release('two')
    const [html, notice] = [join(app.folder, 'difference.html'), join(app.folder, 'notice.txt')]
    const outside = testApp()
    open.push(outside)
    const { difference } = await outside.client.call('release.diff', { a: first.path, b: second.path, html, notice })
    expect(difference.people.onlyA).toEqual([pseudonym])
    expect(difference.people.kept).toHaveLength(1)
    expect(difference.notes.same + difference.notes.changed + difference.notes.onlyA.length).toBe(3)
    expect(difference.notes.changed + difference.notes.onlyA.length).toBeGreaterThan(0)
    const letter = readFileSync(notice, 'utf8')
    for (const said of [first.facts.header.datasetSha256, second.facts.header.datasetSha256, pseudonym]) expect(letter).toContain(said)
    for (const name of NAMES) for (const text of [letter, readFileSync(html, 'utf8')]) expect(text).not.toContain(name)
    await expect(outside.client.call('release.diff', { a: first.path, b: second.path, html })).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
  })
  it('of two profiles of one study: the same people under the same pseudonyms', async () => {
    const [team, controlled] = [await release('team', 'team'), await release('controlled.zip')]
    const { difference } = await app.client.call('release.diff', { a: team.path, b: controlled.path })
    expect(difference.people).toMatchObject({ onlyA: [], onlyB: [] })
    expect(difference.people.changedCells.map((row) => row.column)).toContain('age_band')
    expect([difference.notes.onlyA, difference.notes.onlyB]).toEqual([[], []])
  })
  it('of a release that was touched is refused', async () => {
    const first = await release('one')
    const notes = join(first.path, 'data/notes.jsonl')
    writeFileSync(notes, readFileSync(notes, 'utf8').replace('letters', 'lettuce'))
    await expect(app.client.call('release.diff', { a: first.path, b: first.path })).rejects.toMatchObject({ code: 'RELEASE_INVALID' })
  })
})
