/** domain.md W1: what four notes by two researchers say of one person, the note that tips, and a vaguer word that holds in all of them. */
import { afterEach, expect, test } from 'vitest'
import { type TestApp, withStudy } from '../support/core'

let app: TestApp
afterEach(() => app?.close())

async function fourNotes() {
  app = await withStudy()
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = await client.call('person.save', { name: 'Ottoline Braithwhistle', aliases: ['Ottie'], role: 'patient', siteIds: [site.id], gender: 'female', age: 84, consent: 'written' })
  const other = await client.call('person.save', { name: 'Hesper Quillfeather', role: 'patient', siteIds: [site.id], gender: 'female', age: 83, consent: 'written' })
  const write = async (day: string, body: string) =>
    (await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body, occurred: { at: `2025-06-${day}T09:05:00+01:00`, precision: 'exact', zone: 'Europe/London' } })).id
  const notes = [
    await write('03', `⟦${person.id}⟧ says she is 84 now.`),
    await write('04', `Ottie came by. She is widowed, she told us.`),
    await write('05', `⟦${other.id}⟧ was talking to ⟦${person.id}⟧.\n⟦${person.id}⟧ is an ex-pit deputy and proud of it.`),
    await write('06', `⟦${person.id}⟧ has MND.`),
  ]
  return { client, personId: person.id, otherId: other.id, notes, siteId: site.id }
}

test('the ledger adds up over notes, whoever is named by link or by name, and says which note tips', async () => {
  const { client, personId, otherId, notes } = await fourNotes()
  const risk = await client.call('risk.person', { personId })
  expect(risk.details.map(({ noteId, kind, words }) => [notes.indexOf(noteId), kind, words])).toEqual([
    [0, 'age', expect.stringContaining('84')],
    [1, 'family', 'widowed'],
    [2, 'former job', expect.stringContaining('ex pit deputy')],
    [3, 'rare condition', expect.stringContaining('mnd')],
  ])
  expect(risk).toMatchObject({ standsOut: true, tips: notes[2], alikeInTables: 2, alikeInNotes: 1, isUsualList: true, notes: 4 })
  expect(risk.expected).toBeLessThan(1)
  // A list a thousand times as long hides more, but three kinds are three kinds.
  expect((await client.call('risk.person', { personId, listSize: 1_000_000 })).expected).toBeGreaterThan(risk.expected)
  expect(await client.call('risk.person', { personId: otherId })).toMatchObject({ standsOut: false, tips: null, details: [] })
})

test('the note that tips warns, those before do not, and later ones say that it was so already', async () => {
  const { client, notes } = await fourNotes()
  const warnings = await Promise.all(notes.map(async (id) => (await client.call('risk.note', { id })).warnings))
  expect(warnings.map((each) => each.map(({ tipsHere }) => tipsHere))).toEqual([[], [], [true], [false]])
  expect(warnings[2]?.[0]).toMatchObject({ kinds: ['rare condition', 'former job', 'family', 'age'], here: ['former job'] })
  await client.call('register.lock', {})
  expect((await client.call('risk.note', { id: notes[2] ?? '' })).warnings).toEqual([])
})

test('a vaguer word chosen once lowers the warning in all notes and stands in the release', async () => {
  const { client, personId, notes, siteId } = await fourNotes()
  const { offers } = await client.call('risk.person', { personId })
  expect(offers.slice(0, 3).map(({ kind, replacement }) => `${kind} ${replacement}`)).toEqual(['rare condition [serious condition]', 'former job [former occupation]', 'family [family circumstances]'])
  for (const offer of offers.slice(0, 3)) await client.call('review.decide', { decisions: offer.keys.map((key) => ({ key, action: 'replace' as const, replacement: offer.replacement })) })
  const after = await client.call('risk.person', { personId })
  expect(after).toMatchObject({ standsOut: false, tips: null, kinds: ['age'] })
  for (const id of notes) expect((await client.call('risk.note', { id })).warnings).toEqual([])
  // The same word of anyone, in any note.
  await client.call('note.create', { siteId, sessionId: null, kind: 'observation', body: 'Everyone in that row is widowed.', occurred: { at: '2025-06-07T09:00:00+01:00', precision: 'exact', zone: 'Europe/London' } })
  const { items } = await client.call('review.list', { includeDecided: true })
  expect(items.find(({ text }) => text === 'widowed')).toMatchObject({ decision: { replacement: '[family circumstances]' }, places: [{}, {}] })
})
