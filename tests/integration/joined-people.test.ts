/** One person registered more than once: whoever joined whom on which laptop, all their names are searched for and one withdrawal is all of theirs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readKeyOut } from '../../electron/core/release/key-file'
import { openWorkspace, type Workspace } from '../../electron/core/workspace/workspace'
import type { ReleaseKey } from '../../shared/release/key'
import { writeIntake } from '../faults/intake-folder'
import { PASSPHRASE, type TestApp, testDeps, withStudy } from '../support/core'

let app: TestApp
let workspaces: Workspace[] = []
afterEach(() => {
  workspaces.splice(0).forEach((each) => each.close())
  app?.close()
})

const at = (time: string) => ({ at: time, precision: 'exact', zone: 'Europe/London' }) as const

async function study() {
  app = await withStudy()
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = async (name: string) => (await client.call('person.save', { name, role: 'patient', siteIds: [site.id], consent: 'written' })).id
  const [a, b, c] = [await person('Ottoline Braithwhistle'), await person('Hesper Quillfeather'), await person('Zennor Oakapple')]
  const write = async (body: string, personIds: string[] = []) => (await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body, personIds, occurred: at('2025-06-03T09:05:00+01:00') })).id
  const notes = [await write('Ottoline Braithwhistle has a new stick. Rain.'), await write('Hesper Quillfeather laughed at that. Wind.'), await write('Zennor Oakapple went home early. Sun.')]
  return { client, a, b, c, notes }
}

const release = async (name: string, profile: 'team' | 'controlled' = 'team') => {
  const out = join(app.folder, name)
  const receipt = await app.client.call('release.run', { out, profile, replaceUnreviewed: true, date: '2025-07-01' })
  return { receipt, texts: readFileSync(join(out, 'data/notes.jsonl'), 'utf8') }
}

test('who was joined to someone who is then joined to a third keeps their names in the search, and has the pseudonym of the third', async () => {
  const { client, a, b, c } = await study()
  await client.call('team.joinPeople', { keep: b, other: a })
  await client.call('team.joinPeople', { keep: c, other: b })
  const { receipt, texts } = await release('out')
  expect(receipt.personIds).toEqual([c])
  expect(texts).not.toMatch(/Ottoline|Braithwhistle|Hesper|Quillfeather|Zennor|Oakapple/)
  const shown = texts.match(/\[Patient [^\]]+\]/g) ?? []
  expect([shown.length, new Set(shown).size]).toEqual([3, 1])
})

test('the code and the id of an entry that was joined to another are in no release', async () => {
  const { client, a, b, notes } = await study()
  const code = (await client.call('person.list', {})).people.find(({ id }) => id === a)?.code ?? ''
  await client.call('note.save', { id: notes[2] ?? '', heads: {}, body: `On the sheet it says ${code}, and ${a} below.` })
  await client.call('team.joinPeople', { keep: b, other: a })
  const { texts } = await release('out')
  expect(texts).not.toContain(code)
  expect(texts).not.toContain(a)
  expect(texts).toMatch(/On the sheet it says \[[^\]]+\], and \[Patient \w+\] below/)
})

test('two laptops that joined the same two people each the other way round lose neither', async () => {
  const { client, a, b } = await study()
  await client.call('team.joinPeople', { keep: b, other: a })
  const other = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  workspaces.push(other)
  other.log.transaction(() => other.log.append(other.act('join'), [other.log.editsFor('person', b, { same_as: a })]))
  const { receipt, texts } = await release('out')
  expect(receipt.people).toBe(2)
  expect(texts).not.toMatch(/Ottoline|Braithwhistle|Hesper|Quillfeather/)
  // Taken apart again, neither of the two joinings is left.
  await client.call('team.keepApart', { a, b })
  expect((await client.call('person.list', {})).people.filter(({ id }) => id === a || id === b).map(({ sameAs }) => sameAs)).toEqual([null, null])
  expect((await release('apart')).receipt.people).toBe(3)
})

test('a withdrawal of either of two entries of one person takes what was written under both', async () => {
  const { client, a, b, notes } = await study()
  await client.call('team.joinPeople', { keep: b, other: a })
  await client.call('person.withdraw', { personId: a, choice: 'W2', dryRun: false })
  const shared = await release('archive', 'controlled')
  expect(shared.texts).not.toMatch(/stick|laughed/)
  expect(shared.texts).toContain('went home early')
  expect((await release('team')).receipt.personIds).toContain(b)
  const done = await client.call('person.withdraw', { personId: a, choice: 'W4', dryRun: false })
  expect(done.traces.map(({ noteId }) => noteId).toSorted()).toEqual([notes[0], notes[1]].toSorted())
  expect(done.releases).toHaveLength(1)
  for (const [at, says] of [[0, '[removed: withdrawn]. Rain.'], [1, '[removed: withdrawn]. Wind.']] as const) expect((await client.call('note.get', { id: notes[at] ?? '' })).body).toBe(says)
  const names = (await client.call('person.list', {})).people.filter(({ id }) => id === a || id === b).map(({ name }) => name ?? '')
  expect(names.join('')).toBe('')
})

test('the key of a release lists every entry of a person, with what each was imported as', async () => {
  app = await withStudy()
  const { client, folder } = app
  writeIntake(join(folder, 'intake'), {
    'participants.csv': 'participant_id,role,name,site_id,consent_status\nP-071,patient,Ottoline Braithwhistle,,written\nP-072,patient,Hesper Quillfeather,,written\n',
    'notes.csv': 'note_id,body,occurred_at,kind,participant_ids\nN-1,Ottoline Braithwhistle has a new stick.,2025-06-03T09:05:00+01:00,observation,P-071\nN-2,Hesper Quillfeather laughed at that.,2025-06-03T09:06:00+01:00,observation,P-072\n',
  })
  await client.call('study.import', { path: join(folder, 'intake') })
  const { people } = await client.call('person.list', {})
  const [first, second] = ['P-071', 'P-072'].map((id) => people.find(({ externalId }) => externalId === id))
  await client.call('team.joinPeople', { keep: first?.id ?? '', other: second?.id ?? '' })
  const keyPassphrase = 'another four words here'
  await client.call('release.run', { out: join(folder, 'out'), keyOut: join(folder, 'key.enc'), keyPassphrase, profile: 'team', replaceUnreviewed: true })
  const key = readKeyOut(readFileSync(join(folder, 'key.enc')), keyPassphrase) as ReleaseKey
  expect(key.people).toEqual([
    { pseudonym: expect.stringMatching(/^Patient/), participant_id: 'P-071', code: first?.code, working_id: first?.id, imported_id: 'P-071', joined: [{ code: second?.code, working_id: second?.id, imported_id: 'P-072' }] },
  ])
  const [kept] = key.people
  expect(readFileSync(join(folder, 'out/data/notes.jsonl'), 'utf8')).toContain(kept?.pseudonym ?? 'nobody')
})
