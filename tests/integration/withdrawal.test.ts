/** Consent narrows, withdrawal is what it was rehearsed to be, and what was erased stays away. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openWorkspace } from '../../electron/core/workspace/workspace'
import { PASSPHRASE, type TestApp, testDeps, withStudy } from '../support/core'

let app: TestApp & { recoveryCode: string }
afterEach(() => app?.close())

const at = (time: string) => ({ at: time, precision: 'exact', zone: 'Europe/London' }) as const

async function study() {
  app = await withStudy()
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = await client.call('person.save', { name: 'Ottoline Braithwhistle', aliases: ['Ottie'], role: 'patient', siteIds: [site.id], consent: 'written', gender: 'female', age: 84 })
  const other = await client.call('person.save', { name: 'Desmond Farthingale', role: 'link_worker', siteIds: [site.id], consent: 'written' })
  const write = (body: string, time = '2025-06-03T09:05:00+01:00') => client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body, occurred: at(time) })
  const linked = await write(`The kettle is on. ⟦${person.id}⟧ sits by the door. Desmond waits, says nothing.`)
  const named = await write('Mrs Braithwhistle has a new stick. Rain all day. Otoline laughed at that.')
  const apart = await write('Desmond sorts the leaflets alone.')
  return { site, person, other, linked, named, apart }
}

test('consent is a ledger: the newest entry counts, all stay, and the person shows it', async () => {
  const { person } = await study()
  const { client } = app
  await client.call('consent.record', { personId: person.id, status: 'verbal', date: '2025-06-02', sheet: 'PIS v2' })
  await client.call('consent.record', { personId: person.id, activity: 'quotes', status: 'declined', date: '2025-06-02' })
  await client.call('consent.record', { personId: person.id, status: 'written', date: '2025-06-05', sheet: 'PIS v3' })
  const { entries } = await client.call('consent.list', { personId: person.id })
  expect(entries.map((entry) => [entry.activity, entry.status, entry.isCurrent])).toEqual(
    expect.arrayContaining([
      ['notes', 'verbal', false],
      ['notes', 'written', true],
      ['quotes', 'declined', true],
    ]),
  )
  expect((await client.call('person.list', {})).people.find((each) => each.id === person.id)?.consent).toBe('written')
  await expect(client.call('consent.record', { personId: person.id, status: 'withdrawn' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
})

test('two laptops that record apart: the more restrictive one counts until someone records again', async () => {
  const { person } = await study()
  const other = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  const heads = other.log.headsOf(person.id)
  await app.client.call('person.save', { id: person.id, consent: 'recorded' })
  other.log.transaction(() => other.log.append(other.act('edit'), [other.log.editsFor('person', person.id, { consent: 'declined' }, heads)]))
  other.close()
  expect((await app.client.call('person.list', {})).people.find((each) => each.id === person.id)).toMatchObject({ consent: 'declined', conflicts: ['consent'] })
})

test('the rehearsal changes nothing, and the act is what was rehearsed', async () => {
  const { person, linked, named } = await study()
  const { client } = app
  const before = JSON.stringify(await client.call('note.list', {}))
  const rehearsed = await client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: true })
  expect(JSON.stringify(await client.call('note.list', {}))).toBe(before)
  expect(rehearsed.traces.map((trace) => trace.noteId).toSorted()).toEqual([linked.id, named.id].toSorted())
  const done = await client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: false })
  expect({ ...done, done: false }).toEqual(rehearsed)
  expect(done.certificate).not.toMatch(/Ottoline|Braithwhistle|Ottie/)
  expect((await client.call('note.get', { id: linked.id })).body).toBe('The kettle is on. [removed: withdrawn]. Desmond waits, says nothing.')
  expect((await client.call('note.get', { id: named.id })).body).toBe('[removed: withdrawn]. Rain all day. [removed: withdrawn].')
})

test('W4 leaves no name in any table opened with both keys, no earlier wording, and the chain still holds', async () => {
  const { person, named } = await study()
  const { client } = app
  await client.call('note.save', { id: named.id, heads: {}, body: 'Mrs Braithwhistle has two sticks.' })
  await client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: false })
  expect((await client.call('note.wordings', { id: named.id })).wordings.map(({ body }) => body)).toEqual(['[removed: withdrawn].', null, null])
  expect((await client.call('study.check', {})).checks.filter((check) => !check.ok)).toEqual([])
  await expect(client.call('history.undo', {})).rejects.toMatchObject({ code: 'UNDO_BLOCKED' })

  const workspace = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  const ops = workspace.db.prepare('SELECT id FROM op').pluck().all() as string[]
  const contents = JSON.stringify(ops.map((id) => workspace.log.loadOp(id)?.content))
  for (const trace of ['Ottoline', 'Braithwhistle', 'Ottie', 'Otoline']) expect(contents).not.toContain(trace)
  expect(contents).toContain('Farthingale')
  workspace.close()
  await client.call('workspace.lock', {})
  expect(readFileSync(join(app.workspacePath, 'study.db')).length).toBeGreaterThan(0)
})

test('an operation that an old copy brings back comes without what was erased', async () => {
  const { person, named } = await study()
  const old = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  const oldOps = (old.db.prepare('SELECT id FROM op ORDER BY arrival').pluck().all() as string[]).map((id) => old.log.loadOp(id) as NonNullable<ReturnType<typeof old.log.loadOp>>)
  old.close()
  await app.client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: false })
  const again = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  // As a merge into a study that never had them would: the operations are taken out and come in anew.
  const bodyOp = oldOps.find((op) => op.header.record === named.id) as (typeof oldOps)[number]
  again.log.transaction(() => {
    again.db.prepare('DELETE FROM op WHERE id = ?').run(bodyOp.id)
    expect(again.log.take([bodyOp]).added).toBe(1)
  })
  expect(again.log.loadOp(bodyOp.id)?.content['body']).toBeUndefined()
  expect(again.log.loadOp(bodyOp.id)?.content['kind']?.[1]).toBe('observation')
  again.close()
})

test('what is typed and not saved yet is traced and rewritten too', async () => {
  const { site, person, apart, named } = await study()
  const { client } = app
  await client.call('note.draft', { id: apart.id, body: 'Desmond sorts the leaflets. Ottoline Braithwhistle helps him. It rains.' })
  await client.call('note.draft', { id: named.id, body: (await client.call('note.get', { id: named.id })).body })
  const fresh = await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: '', occurred: at('2025-06-04T10:00:00+01:00'), personIds: [person.id] })
  await client.call('note.draft', { id: fresh.id, body: `The phone rings. ⟦${person.id}⟧ is on it.` })
  const rehearsed = await client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: true })
  expect(rehearsed.traces.find(({ noteId }) => noteId === apart.id)).toMatchObject({ names: 1, unsaved: 1, passagesRemoved: 1 })
  expect(rehearsed.traces.find(({ noteId }) => noteId === fresh.id)).toMatchObject({ unsaved: 1, passagesRemoved: 1 })
  expect(rehearsed.traces.find(({ noteId }) => noteId === named.id)).toMatchObject({ unsaved: 0, passagesRemoved: 2 })
  expect((await client.call('note.get', { id: apart.id })).draft).toContain('Ottoline')
  const done = await client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: false })
  expect({ ...done, done: false }).toEqual(rehearsed)
  expect(await client.call('note.get', { id: apart.id })).toMatchObject({ body: 'Desmond sorts the leaflets alone.', draft: 'Desmond sorts the leaflets. [removed: withdrawn]. It rains.' })
  expect(await client.call('note.get', { id: fresh.id })).toMatchObject({ draft: 'The phone rings. [removed: withdrawn].', personIds: [] })
  expect((await client.call('note.get', { id: named.id })).draft ?? '').not.toContain('Braithwhistle')
})

test('after the cut-off W4 is carried out as W3: nothing erased, but no release has them', async () => {
  const { person, linked } = await study()
  const { client, folder } = app
  const done = await client.call('person.withdraw', { personId: person.id, choice: 'W4', cutOff: '2025-06-30', dryRun: false })
  expect(done).toMatchObject({ choice: 'W4', effective: 'W3', erasesIdentity: false })
  expect((await client.call('note.get', { id: linked.id })).body).toContain(person.id)
  const out = join(folder, 'release')
  const receipt = await client.call('release.run', { out, profile: 'team', replaceUnreviewed: true, date: '2025-07-01' })
  expect(receipt.people).toBe(1)
  const notes = readFileSync(join(out, 'data/notes.jsonl'), 'utf8')
  expect(notes).not.toMatch(/stick|by the door|laughed/)
  expect(notes).toContain('Rain all day')
})

test('W2 keeps them in the team’s release and out of the others; a release that went out before is listed', async () => {
  const { person } = await study()
  const { client, folder } = app
  const before = await client.call('release.run', { out: join(folder, 'before'), replaceUnreviewed: true })
  const done = await client.call('person.withdraw', { personId: person.id, choice: 'W2', dryRun: false })
  expect(done.releases.map((release) => release.id)).toEqual([before.id])
  expect((await client.call('release.run', { out: join(folder, 'team'), profile: 'team', replaceUnreviewed: true })).personIds).toContain(person.id)
  expect((await client.call('release.run', { out: join(folder, 'archive'), profile: 'controlled', replaceUnreviewed: true })).personIds).not.toContain(person.id)
  await expect(client.call('person.withdraw', { personId: person.id, choice: 'W1', dryRun: false })).rejects.toMatchObject({ code: 'ALREADY_WITHDRAWN' })
  const note = (await client.call('note.list', { limit: 1 })).notes[0]
  await expect(client.call('note.save', { id: note?.id ?? '', heads: {}, addPersonIds: [person.id] })).rejects.toMatchObject({ code: 'WITHDRAWN' })
})

test('an entry saved while a withdrawal is being carried out is not overwritten by what the withdrawal had read before', async () => {
  const { person, named } = await study()
  const { client } = app
  const withdrawing = client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: false })
  const saving = client.call('note.save', { id: named.id, heads: {}, body: 'Rain all day. The ramp is slippery.' })
  await Promise.all([withdrawing, saving])
  expect((await client.call('note.get', { id: named.id })).body).toBe('Rain all day. The ramp is slippery.')
  expect((await client.call('study.check', {})).checks.filter((check) => !check.ok)).toEqual([])
})

test('W5: who declined at the time leaves the time, and of older notes only the passages go', async () => {
  app = await withStudy({ now: () => new Date('2025-06-04T12:00:00Z') })
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = await client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [site.id], consent: 'declined' })
  const write = (body: string, time: string, kind: 'observation' | 'analytic_memo' = 'observation') => client.call('note.create', { siteId: site.id, sessionId: null, kind, body, occurred: at(time) })
  const older = await write(`The kettle is on. ⟦${person.id}⟧ sits by the door. Rain.`, '2025-06-02T09:00:00+01:00')
  const newer = await write(`She shakes her head at me. ⟦${person.id}⟧ leaves.`, '2025-06-03T15:10:00+01:00')
  const memo = await write(`What did ⟦${person.id}⟧ mean by it?`, '2025-06-03T20:00:00+01:00', 'analytic_memo')
  const bodyOf = async (id: string) => (await client.call('note.get', { id })).body

  await client.call('person.withdraw', { personId: person.id, choice: 'W5', dryRun: true })
  expect((await client.call('episode.list', {})).episodes).toEqual([])
  await client.call('person.withdraw', { personId: person.id, choice: 'W5', dryRun: false })
  expect(await bodyOf(newer.id)).toBe('[removed: withdrawn].')
  expect(await bodyOf(memo.id)).toBe('[removed: withdrawn].')
  expect(await bodyOf(older.id)).toBe('The kettle is on. [removed: withdrawn]. Rain.')
  const { episodes } = await client.call('episode.list', {})
  expect(episodes).toMatchObject([{ siteId: site.id, role: 'patient', outcome: 'declined', startedAt: '2025-06-03T15:10:00+01:00', endedAt: null }])
  const typed = await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: '', occurred: at('2025-06-04T10:00:00+01:00') })
  await client.call('note.draft', { id: typed.id, body: `The door. ⟦${person.id}⟧ again.` })
  await client.call('person.withdraw', { personId: person.id, choice: 'W5', dryRun: false })
  expect((await client.call('note.get', { id: typed.id })).draft).toBeNull()
  episodes.push(...(await client.call('episode.list', {})).episodes.filter(({ startedAt }) => startedAt === '2025-06-04T10:00:00+01:00'))
  expect(episodes).toHaveLength(2)
  // Again, for notes that may have come since: nothing twice.
  await client.call('person.withdraw', { personId: person.id, choice: 'W5', dryRun: false })
  expect((await client.call('episode.list', {})).episodes).toHaveLength(episodes.length)
})
