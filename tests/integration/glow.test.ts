/** What glows while it is written: the release's own finder, kept between questions, without a name on the wire. */
import { afterEach, expect, test } from 'vitest'
import { PASSPHRASE, type TestApp, withStudy } from '../support/core'

let app: TestApp
afterEach(() => app?.close())

const AT = '2025-06-03T09:05:00+01:00'
const ask = (text: string, siteId: string | null = null) => app.client.call('note.findings', { text, siteId, occurredAt: AT })

async function study() {
  app = await withStudy()
  const site = await app.client.call('site.save', { name: 'Larkrise Surgery', aliases: [], windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = await app.client.call('person.save', { name: 'Ottoline Braithwhistle', aliases: ['Ottie'], role: 'patient', siteIds: [site.id], consent: 'written' })
  return { siteId: site.id, personId: person.id }
}

test('unregistered identifiers and registered names written out are found, with what a release would show; a chip is none', async () => {
  const { siteId, personId } = await study()
  const text = `⟦${personId}⟧ gave Priya Chaudhry her number, 07700 900123. Ottie nodded.`
  const { findings } = await ask(text, siteId)
  const at = (words: string) => findings.find(({ start, end }) => text.slice(start, end).includes(words))
  expect(at('Priya')).toMatchObject({ type: 'PERSON', isRegistered: false })
  expect(at('07700')).toMatchObject({ type: 'PHONE', shown: '[phone number]', isCertain: true })
  expect(at('Ottie')).toMatchObject({ isRegistered: true })
  expect(at('Ottie')?.shown).toMatch(/^\[Patient [A-Z]\d\d\]$/)
  expect(findings.every(({ start }) => start > text.indexOf('⟧'))).toBe(true)
  expect(JSON.stringify(findings)).not.toMatch(/Ottie|Ottoline|Priya|07700/)
})

test('who is added, renamed or decided on changes the next answer', async () => {
  const { siteId } = await study()
  const text = 'Then Marigold Featherstonehaugh came.'
  expect((await ask(text, siteId)).findings).toMatchObject([{ isRegistered: false }])
  await app.client.call('person.save', { name: 'Marigold Featherstonehaugh', role: 'vcse', siteIds: [siteId], consent: 'written' })
  expect((await ask(text, siteId)).findings).toMatchObject([{ isRegistered: true }])

  const place = 'They meet at Copley Mill on Mondays.'
  const found = (await ask(place, siteId)).findings
  expect(found.length).toBeGreaterThan(0)
  await app.client.call('note.create', { siteId, sessionId: null, kind: 'observation', body: place, occurred: { at: AT, precision: 'exact', zone: 'Europe/London' } })
  const { items } = await app.client.call('review.list', { includeDecided: true })
  await app.client.call('review.decide', { decisions: items.map(({ key }) => ({ key, action: 'keep' as const, reason: 'a name in a novel' })) })
  expect((await ask(place, siteId)).findings).toEqual([])
})

test('a locked register answers without it: its names are names like others', async () => {
  const { siteId } = await study()
  const text = 'Ottie rang 07700 900123.'
  expect((await ask(text, siteId)).findings.some(({ isRegistered }) => isRegistered)).toBe(true)
  await app.client.call('register.lock', {})
  const locked = (await ask(text, siteId)).findings
  expect(locked.some(({ isRegistered }) => isRegistered)).toBe(false)
  expect(locked.map(({ type }) => type)).toEqual(['PERSON', 'PHONE'])
  await app.client.call('register.unlock', { passphrase: PASSPHRASE })
  expect((await ask(text, siteId)).findings.some(({ isRegistered }) => isRegistered)).toBe(true)
})

test('a question that was taken back is not answered', async () => {
  await study()
  const abort = new AbortController()
  const answer = app.client.call('note.findings', { text: 'Priya Chaudhry', siteId: null, occurredAt: AT }, { signal: abort.signal })
  abort.abort()
  await expect(answer).rejects.toMatchObject({ code: 'CANCELLED' })
})

test('what was marked by hand glows wherever it stands, until it is unmarked', async () => {
  const { siteId } = await study()
  const text = 'the paper towel had run out again'
  await app.client.call('note.create', { siteId, sessionId: null, kind: 'observation', body: text, occurred: { at: AT, precision: 'exact', zone: 'Europe/London' } })
  expect((await ask(text, siteId)).findings).toEqual([])
  await app.client.call('review.add', { text: 'paper towel', type: 'RARE', replacement: 'a thing everybody there knows' })
  expect((await ask(text, siteId)).findings).toMatchObject([{ start: 4, end: 15, type: 'RARE', shown: '[a thing everybody there knows]', isCertain: true }])
  await app.client.call('history.undo', {})
  expect((await ask(text, siteId)).findings).toEqual([])
})

test('somebody who is given another pseudonym glows under that one', async () => {
  const { personId, siteId } = await study()
  const shown = async () => (await ask('Ottoline Braithwhistle came by.', siteId)).findings.map((finding) => finding.shown)
  expect(await shown()).toEqual([expect.stringMatching(/^\[Patient [A-Z]\d\d\]$/)])
  await app.client.call('pseudonym.style', { style: 'names', isMatched: true })
  await app.client.call('pseudonym.set', { personId, name: 'Edna' })
  expect(await shown()).toEqual(['[Edna]'])
})
