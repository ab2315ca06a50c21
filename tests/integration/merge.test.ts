/** Three laptops, one study (domain.md M13): nothing lost, withdrawal wins, duplicates offered, repeats change nothing, undo restores. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { canonicalDigest } from '../../electron/core/exchange/canonical-export'
import { openWorkspace } from '../../electron/core/workspace/workspace'
import { PASSPHRASE, type TestApp, testApp, testDeps, withStudy } from '../support/core'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => app.close()))

const PACK = 'passphrase of the pack'
const at = (time: string) => ({ at: time, precision: 'exact', zone: 'Europe/London' }) as const
const digestOf = (app: TestApp): string => {
  const workspace = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  const digest = canonicalDigest(workspace)
  workspace.close()
  return digest
}

async function lead() {
  const app = await withStudy()
  apps.push(app)
  const site = await app.client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const patient = await app.client.call('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [site.id], consent: 'written' })
  const pack = join(app.folder, 'study.pack')
  await app.client.call('team.pack', { out: pack, passphrase: PACK })
  return { app, site, patient, pack }
}

async function secondLaptop(pack: string, name: string) {
  const app = testApp()
  apps.push(app)
  await app.client.call('team.join', { pack, packPassphrase: PACK, path: app.workspacePath, passphrase: PASSPHRASE, researcherName: name })
  return app
}

const bundleOf = async (app: TestApp, recipient: string, more: { withRegister?: boolean; sinceLast?: boolean } = {}) => {
  const out = join(app.folder, `b-${Math.random().toString(36).slice(2)}.bundle`)
  await app.client.call('team.bundle', { out, recipients: [recipient], ...more })
  return out
}

const write = (app: TestApp, siteId: string, body: string) => app.client.call('note.create', { siteId, sessionId: null, kind: 'observation', body, occurred: at('2025-06-03T09:05:00+01:00') })

test('a pack gives a second laptop the same study, sites, people and ids, without a note', async () => {
  const { app, site, patient, pack } = await lead()
  await write(app, site.id, 'a note of the lead')
  const later = join(app.folder, 'later.pack')
  await app.client.call('team.pack', { out: later, passphrase: PACK })
  const second = await secondLaptop(later, 'Second Researcher')
  expect((await second.client.call('site.list', {})).sites).toMatchObject([{ id: site.id, name: 'Larkrise Surgery' }])
  expect((await second.client.call('person.list', {})).people).toMatchObject([{ id: patient.id, name: 'Ottoline Braithwhistle' }])
  expect((await second.client.call('note.list', {})).total).toBe(0)
  expect((await second.client.call('researcher.list', {})).researchers).toHaveLength(2)
  expect((await second.client.call('study.check', {})).checks.filter((check) => !check.ok)).toEqual([])
  // The note had its place in the chain; its wording comes with a bundle later.
  const { recipient } = await second.client.call('team.recipient', {})
  const merged = await second.client.call('team.merge', { paths: [await bundleOf(app, recipient)] })
  expect(merged.added).toMatchObject({ note: 1 })
  expect((await second.client.call('note.list', {})).notes[0]?.body).toBe('a note of the lead')
  expect(pack).not.toBe(later)
})

test('M13: two notes edited in both, a duplicated patient, a withdrawal, a repeated import', { timeout: 120_000 }, async () => {
  const { app, site, patient, pack } = await lead()
  const { client } = app
  const first = await write(app, site.id, 'common one')
  const second = await write(app, site.id, 'common two')
  const { recipient } = await client.call('team.recipient', {})
  const laptops = [await secondLaptop(pack, 'Ada'), await secondLaptop(pack, 'Bea')]
  for (const laptop of laptops) {
    const own = await laptop.client.call('team.recipient', {})
    await laptop.client.call('team.merge', { paths: [await bundleOf(app, own.recipient)] })
  }
  const [ada, bea] = laptops as [TestApp, TestApp]
  for (const [laptop, word] of [[ada, 'ada'], [bea, 'bea']] as const) {
    for (const note of [first, second]) {
      const { heads, body } = await laptop.client.call('note.get', { id: note.id })
      await laptop.client.call('note.save', { id: note.id, heads, body: `${body}, says ${word}` })
    }
    await write(laptop, site.id, `only ${word}`)
    await laptop.client.call('person.save', { name: word === 'ada' ? 'Desmond Farthingale' : 'Desmond Farthingail', role: 'link_worker', siteIds: [site.id] })
  }
  await client.call('person.withdraw', { personId: patient.id, choice: 'W4', dryRun: false })
  await ada.client.call('person.save', { id: patient.id, consent: 'recorded', aliases: ['Ottie'] })

  const bundles = [await bundleOf(ada, recipient), await bundleOf(bea, recipient)]
  const before = digestOf(app)
  const preview = await client.call('team.merge', { paths: bundles, dryRun: true })
  expect(preview.conflicts.filter((conflict) => conflict.field === 'body')).toHaveLength(2)
  expect(digestOf(app)).toBe(before)

  const merged = await client.call('team.merge', { paths: bundles })
  expect({ ...merged, dryRun: true, files: [] }).toEqual({ ...preview, files: [] })
  expect(merged.duplicates).toHaveLength(1)
  expect(merged.duplicates[0]?.evidence).toContain('at the same site')
  expect((await client.call('note.list', {})).total).toBe(4)
  const { conflicts } = await client.call('conflict.list', {})
  expect(conflicts.filter(({ field }) => field === 'body').map(({ sides }) => sides.map((side) => side.value).toSorted())).toEqual(
    expect.arrayContaining([
      ['common one, says ada', 'common one, says bea'],
      ['common two, says ada', 'common two, says bea'],
    ]),
  )
  expect(conflicts.filter(({ field }) => field === 'body').map(({ base }) => base).toSorted()).toEqual(['common one', 'common two'])
  const { tracks, knots } = await client.call('team.tracks', {})
  expect(tracks.map((track) => track.days)).toEqual(expect.arrayContaining([[{ day: '2025-06-03', notes: 2 }], [{ day: '2025-06-03', notes: 1 }]]))
  expect(knots.filter(({ field }) => field === 'body')).toHaveLength(2)
  const person = (await client.call('person.list', {})).people.find((each) => each.id === patient.id)
  expect(person).toMatchObject({ consent: 'withdrawn', withdrawal: 'W4' })

  const again = await client.call('team.merge', { paths: [bundles[1] ?? '', bundles[0] ?? '', bundles[1] ?? ''] })
  expect([again.added, again.changed, again.files.map((file) => file.mergeId)]).toEqual([{}, {}, [null, null, null]])
  expect((await client.call('study.check', {})).checks.filter((check) => !check.ok)).toEqual([])

  // In the other order on the other laptop: the same study, to the byte.
  const leadBundle = await bundleOf(app, (await ada.client.call('team.recipient', {})).recipient)
  const fromBea = await bundleOf(bea, (await ada.client.call('team.recipient', {})).recipient)
  await ada.client.call('team.merge', { paths: [fromBea] })
  await ada.client.call('team.merge', { paths: [leadBundle] })
  expect(digestOf(ada)).toBe(digestOf(app))

  for (const merge of merged.files.toReversed()) await client.call('team.undoMerge', { mergeId: merge.mergeId ?? '' })
  expect(digestOf(app)).toBe(before)

  // Joined: one pseudonym; taken apart: two again.
  await client.call('team.merge', { paths: bundles })
  const pair = (await client.call('team.duplicates', {})).duplicates[0]
  await client.call('team.joinPeople', { keep: pair?.a ?? '', other: pair?.b ?? '' })
  expect((await client.call('team.duplicates', {})).duplicates).toEqual([])
  await client.call('team.keepApart', { a: pair?.a ?? '', b: pair?.b ?? '' })
  expect((await client.call('team.duplicates', {})).duplicates).toEqual([])
  expect((await client.call('person.list', {})).people.every((each) => each.sameAs === null)).toBe(true)
})

test('bundles since the last one, in the wrong order, tell what is missing and come together', async () => {
  const { app, site, pack } = await lead()
  const { recipient } = await app.client.call('team.recipient', {})
  const ada = await secondLaptop(pack, 'Ada')
  await write(ada, site.id, 'one')
  const first = await bundleOf(ada, recipient)
  await write(ada, site.id, 'two')
  const second = await bundleOf(ada, recipient, { sinceLast: true })
  const early = await app.client.call('team.merge', { paths: [second] })
  expect(early.warnings.join()).toContain('have not come yet')
  expect((await app.client.call('study.check', {})).ok).toBe(true)
  const late = await app.client.call('team.merge', { paths: [first] })
  expect(late.warnings).toEqual([])
  expect(digestOf(app)).toBe(digestOf(ada))
})

test('without the register no name travels, and a later bundle with it fills the names in', async () => {
  const { app, site, pack } = await lead()
  const { recipient } = await app.client.call('team.recipient', {})
  const ada = await secondLaptop(pack, 'Ada')
  await ada.client.call('person.save', { name: 'Wilhelmina Oddbody', role: 'patient', siteIds: [site.id] })
  await app.client.call('team.merge', { paths: [await bundleOf(ada, recipient, { withRegister: false })] })
  const nameless = (await app.client.call('person.list', {})).people.find((person) => person.name === null)
  expect(nameless?.code).toMatch(/^[A-Z]-PT-\d+$/)
  await app.client.call('team.merge', { paths: [await bundleOf(ada, recipient)] })
  expect((await app.client.call('person.list', {})).people.map((person) => person.name)).toContain('Wilhelmina Oddbody')
  expect(digestOf(app)).toBe(digestOf(ada))
})

test('damaged, cut, edited, foreign, newer, locked and other files are refused, each in its own words, and change nothing', async () => {
  const { app, site, pack } = await lead()
  const { recipient } = await app.client.call('team.recipient', {})
  const ada = await secondLaptop(pack, 'Ada')
  await write(ada, site.id, 'a note')
  const good = await bundleOf(ada, recipient)
  const bytes = readFileSync(good)
  const before = digestOf(app)
  const fileWith = (name: string, content: Uint8Array | string): string => {
    const path = join(app.folder, name)
    writeFileSync(path, content)
    return path
  }
  const flipped = Buffer.from(bytes)
  flipped[bytes.length - 40] = (flipped[bytes.length - 40] ?? 0) ^ 1
  const stranger = await withStudy()
  apps.push(stranger)
  const foreign = await bundleOf(stranger, recipient)
  const locked = join(app.folder, 'locked.bundle')
  await ada.client.call('team.bundle', { out: locked, passphrase: 'quite another passphrase' })
  const cases: [string, string][] = [
    [fileWith('flipped', flipped), 'BUNDLE_DAMAGED'],
    [fileWith('cut', bytes.subarray(0, bytes.length - 30)), 'BUNDLE_DAMAGED'],
    [fileWith('empty', ''), 'NOT_A_BUNDLE'],
    [fileWith('text', 'hello'), 'NOT_A_BUNDLE'],
    [foreign, 'BUNDLE_FOREIGN'],
    [locked, 'BUNDLE_LOCKED'],
    [join(app.folder, 'nothing-there'), 'FILE_NOT_FOUND'],
  ]
  for (const [path, code] of cases) await expect(app.client.call('team.merge', { paths: [good, path], passphrase: 'not the right one' }), path).rejects.toMatchObject({ code })
  expect(digestOf(app)).toBe(before)
})

test('nobody who withdrew comes back: edits, aliases and new notes of a laptop that did not know of it', { timeout: 120_000 }, async () => {
  const { app, site, patient, pack } = await lead()
  const { client } = app
  const note = await write(app, site.id, 'Mrs Braithwhistle has a stick. Rain all day.')
  const { recipient } = await client.call('team.recipient', {})
  const ada = await secondLaptop(pack, 'Ada')
  await ada.client.call('team.merge', { paths: [await bundleOf(app, (await ada.client.call('team.recipient', {})).recipient)] })

  await client.call('person.withdraw', { personId: patient.id, choice: 'W4', dryRun: false })
  const { heads } = await ada.client.call('note.get', { id: note.id })
  await ada.client.call('note.save', { id: note.id, heads, body: 'Mrs Braithwhistle has two sticks. Rain all day.' })
  await ada.client.call('note.save', { id: note.id, heads, body: 'Mrs Braithwhistle has three sticks. Rain all day.' })
  await ada.client.call('person.save', { id: patient.id, aliases: ['Ottie'], age: 84 })
  await write(ada, site.id, 'Tea first. Then Ottoline told the long story. The bus was late.')

  await client.call('team.merge', { paths: [await bundleOf(ada, recipient)] })
  expect(await client.call('note.get', { id: note.id })).toMatchObject({ body: '[removed: withdrawn]. Rain all day.', conflicts: [] })
  expect((await client.call('person.list', {})).people.find((person) => person.id === patient.id)).toMatchObject({ name: null, aliases: [], age: null, withdrawal: 'W4' })
  expect((await client.call('study.check', {})).checks.filter((check) => !check.ok)).toEqual([])

  // The new note is traced by the erased name's marker, left out of a release, and taken out when the withdrawal is carried out again.
  const out = join(app.folder, 'release')
  await client.call('release.run', { out, profile: 'team', replaceUnreviewed: true })
  const released = readFileSync(join(out, 'data/notes.jsonl'), 'utf8')
  expect(released).not.toMatch(/Ottoline|long story|sticks/)
  expect(released).toContain('bus was late')
  const again = await client.call('person.withdraw', { personId: patient.id, choice: 'W4', dryRun: false })
  expect(again.traces).toMatchObject([{ names: 1, passagesRemoved: 1 }])
  expect((await client.call('note.list', {})).notes.map(({ body }) => body).join()).not.toContain('Ottoline')

  // The laptop that did not know takes it over, to the byte.
  await ada.client.call('team.merge', { paths: [await bundleOf(app, (await ada.client.call('team.recipient', {})).recipient)] })
  expect(digestOf(ada)).toBe(digestOf(app))
})

test('two people under one pseudonym is a forced decision: no release until one of them has another', async () => {
  const { app, site, patient } = await lead()
  const { client } = app
  const second = await client.call('person.save', { name: 'Wilhelmina Oddbody', role: 'patient', siteIds: [site.id], consent: 'written' })
  const codeOf = async (id: string) => (await client.call('person.list', {})).people.find((person) => person.id === id)?.code
  const code = (await codeOf(patient.id)) ?? ''
  // What two laptops that drew the same number bring together.
  const workspace = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  workspace.log.transaction(() => workspace.log.append(workspace.act('edit'), [workspace.log.editsFor('person', second.id, { code })]))
  workspace.close()
  await write(app, site.id, 'Rain all day.')
  const { clashes } = await client.call('team.duplicates', {})
  expect(clashes).toEqual([{ code, people: [patient.id, second.id].toSorted() }])
  await expect(client.call('release.run', { out: join(app.folder, 'release'), replaceUnreviewed: true })).rejects.toMatchObject({ code: 'CONFLICTS_OPEN' })
  await client.call('team.settleClash', { keep: patient.id })
  expect(await codeOf(patient.id)).toBe(code)
  expect(await codeOf(second.id)).not.toBe(code)
  expect((await client.call('team.duplicates', {})).clashes).toEqual([])
  await client.call('release.run', { out: join(app.folder, 'release'), replaceUnreviewed: true })
})
