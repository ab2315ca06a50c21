/** Operations of the contract that no other test follows through: lists, backup and restore, and the way from a note to a checked release. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { PASSPHRASE, type TestApp, withStudy } from '../support/core'

let app: TestApp & { recoveryCode: string }
afterEach(() => app?.close())

const occurredAt = (at: string) => ({ at, precision: 'exact', zone: 'Europe/London' }) as const

async function smallStudy() {
  app = await withStudy()
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', aliases: ['Larkrise'], windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = await client.call('person.save', { name: 'Ottoline Braithwhistle', aliases: ['Ottie'], role: 'patient', siteIds: [site.id], consent: 'written' })
  const session = await client.call('session.save', { siteId: site.id, setting: 'link worker room', startedAt: '2025-06-03T09:00:00+01:00', endedAt: '2025-06-03T10:30:00+01:00' })
  const code = await client.call('code.save', { label: 'discretion' })
  const note = await client.call('note.create', {
    siteId: site.id,
    sessionId: session.id,
    kind: 'observation',
    body: `⟦${person.id}⟧ comes in. Ottie says the nurse at Larkrise was kind. Her number is 07700 900123.`,
    occurred: occurredAt('2025-06-03T09:05:00+01:00'),
    codeIds: [code.id],
  })
  await client.call('note.create', { siteId: site.id, sessionId: session.id, kind: 'jotting', body: 'kettle, silence', occurred: occurredAt('2025-06-04T11:05:00+01:00') })
  return { site, person, session, code, note }
}

test('lists say what there is, with its counts', async () => {
  const { site, session, code } = await smallStudy()
  const { client } = app
  expect((await client.call('code.list', {})).codes).toEqual([{ id: code.id, label: 'discretion', noteCount: 1 }])
  expect((await client.call('code.save', { label: 'Discretion' })).id).toBe(code.id)
  expect((await client.call('session.list', { siteId: site.id })).sessions).toMatchObject([{ id: session.id, noteCount: 2, setting: 'link worker room' }])
  expect((await client.call('note.days', { siteId: site.id })).days).toEqual([
    { day: '2025-06-03', notes: 1, dayOfWindow: 2 },
    { day: '2025-06-04', notes: 1, dayOfWindow: 3 },
  ])
  expect((await client.call('study.stats', {})).minutes).toBe(90)
  expect((await client.call('person.list', {})).people[0]).toMatchObject({ name: 'Ottoline Braithwhistle', noteCount: 1 })
})

test('a backup becomes a workspace of its own, with the same notes and another laptop id', async () => {
  await smallStudy()
  const { client, folder } = app
  const file = join(folder, 'copy.backup')
  const { bytes } = await client.call('study.backup', { out: file })
  expect(readFileSync(file)).toHaveLength(bytes)
  await expect(client.call('study.backup', { out: file })).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
  const copy = join(folder, 'copy.fieldfare')
  await expect(client.call('study.restore', { file, path: copy, passphrase: 'not the passphrase' })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' })
  expect(existsSync(copy)).toBe(false)
  expect(await client.call('study.restore', { file, path: copy, recoveryCode: app.recoveryCode })).toEqual({ folder: 'copy.fieldfare', notes: 2 })
  const device = (await client.call('history.list', {})).entries[0]?.device
  await client.call('workspace.open', { path: copy, passphrase: PASSPHRASE })
  await client.call('code.save', { label: 'made on the copy' })
  expect((await client.call('history.list', {})).entries[0]?.device).not.toBe(device)
  expect((await client.call('study.check', {})).ok).toBe(true)
})

test('a decision about nothing in the notes is named and not taken in; those beside it are', async () => {
  await smallStudy()
  const { client } = app
  const stray = { key: 'ab'.repeat(16), action: 'keep' as const, reason: 'a slip of the key' }
  // Nobody has listed the review yet: the study is read for the answer.
  await expect(client.call('review.decide', { decisions: [stray] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { items } = await client.call('review.list', { includeDecided: true })
  const [first] = items
  expect(await client.call('review.decide', { decisions: [{ key: first?.key ?? '', action: 'keep', reason: 'so it is' }, stray] })).toEqual({ taken: 1, unchanged: 0, unknown: [stray.key] })
  const after = (await client.call('review.list', { includeDecided: true })).items
  expect(after.filter((item) => item.decision !== null).map((item) => item.key)).toEqual([first?.key])
})

test('from a note to a release that checks, holds no name, and is refused once it was touched', async () => {
  await smallStudy()
  const { client, folder } = app
  const { items } = await client.call('review.list', { includeDecided: true })
  const phone = items.find((item) => item.type === 'PHONE')
  expect(phone?.places).toHaveLength(1)
  const open = items.filter((item) => item.proposed === 'review' && item.decision === null)
  await client.call('review.decide', { decisions: open.map((item) => ({ key: item.key, action: 'replace' as const })) })
  await client.call('review.decide', { decisions: [{ key: phone?.key ?? '', action: 'replace', replacement: 'her number' }] })
  expect(await client.call('review.decide', { decisions: [{ key: phone?.key ?? '', action: 'replace', replacement: '[her number]' }] })).toEqual({ taken: 0, unchanged: 1, unknown: [] })
  expect((await client.call('review.list', {})).open).toBe(0)

  const out = join(folder, 'release')
  const phases: string[] = []
  const receipt = await client.call('release.run', { out, date: '2025-07-01' }, { onProgress: ({ phase }) => phases.push(phase) })
  expect(receipt).toMatchObject({ notes: 2, people: 1, folder: 'release' })
  expect(phases.length).toBeGreaterThan(2)
  const notes = readFileSync(join(out, 'data/notes.jsonl'), 'utf8')
  expect(notes).toContain('[her number]')
  expect(notes).toMatch(/\[Patient [A-Z]\d\d\] comes in/)
  for (const name of ['Ottoline', 'Ottie', 'Braithwhistle', 'Larkrise', '07700']) expect(notes).not.toContain(name)

  expect((await client.call('release.list', {})).releases).toEqual([receipt])
  expect((await client.call('release.report', { id: receipt.id })).html).toContain('<!doctype html>')
  expect((await client.call('release.verify', { path: out, withWorkspace: true })).problems).toEqual([])
  await expect(client.call('release.run', { out })).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })

  writeFileSync(join(out, 'data/notes.jsonl'), notes.replace('kettle', 'kettles'))
  const verified = await client.call('release.verify', { path: out })
  expect(verified.ok).toBe(false)
  expect(verified.problems.join()).toContain('data/notes.jsonl')
})

test('a release is refused, with what it is about, while consent is missing, findings are open or laptops disagree; a cancelled one leaves nothing', async () => {
  const { person, note } = await smallStudy()
  const { client, folder } = app
  const out = join(folder, 'release')
  await client.call('person.save', { id: person.id, consent: 'declined' })
  await expect(client.call('release.run', { out })).rejects.toMatchObject({ code: 'CONSENT_MISSING' })
  const left = await client.call('release.run', { out: `${out}-left-out`, withoutConsent: 'leave-out', replaceUnreviewed: true })
  expect(left.notesLeftOut).toBe(1)
  await client.call('person.save', { id: person.id, consent: 'written' })
  await client.call('note.save', { id: note.id, heads: {}, body: 'She is the only falconer in the valley, and was on Look North about it.' })
  await expect(client.call('release.run', { out })).rejects.toMatchObject({ code: 'REVIEW_OPEN' })
  const abort = new AbortController()
  const running = client.call('release.run', { out, replaceUnreviewed: true }, { signal: abort.signal, onProgress: () => abort.abort() })
  await expect(running).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(existsSync(out)).toBe(false)
})
