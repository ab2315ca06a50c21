/** The safeguarding path (domain.md S8): what was done, who was told, when; in no search, list, export, merge or byte, unless for the lead's key. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openTree } from '../../electron/core/release/tree'
import { fieldfare, expectRefusal } from '../faults/command-line'
import { type TestApp, withStudy } from '../support/core'
import { at, furtherLaptop, give, leadLaptop } from '../support/laptops'
import { everythingUnderStudyKey } from '../support/raw'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => (app.close(), expect(app.bugs).toEqual([]))))

const STEPS = ['Rang the duty desk about the bruises', 'Zebulon Hargreave of the children’s team', 'Keep visiting; not to ask her again']
const WORDS = ['bruises', 'Zebulon', 'Hargreave', 'duty desk', 'not to ask her']

async function concern(app: TestApp, siteId: string | null) {
  const note = await app.client.call('note.create', { siteId, sessionId: null, kind: 'debrief', body: 'Debrief in the car park. Ron hit her. Then leaflets.', occurred: at('2025-06-03T09:05:00+01:00') })
  const from = 'Debrief in the car park. '.length
  const { sealId } = await app.client.call('seal.add', { noteId: note.id, passage: { from, to: from + 'Ron hit her.'.length }, reason: 'safeguarding' })
  return { note, sealId }
}
async function withSteps(app: TestApp, siteId: string | null = null) {
  const made = await concern(app, siteId)
  await app.client.call('safeguarding.addStep', { sealId: made.sealId, kind: 'told', at: '2025-06-03T11:30:00+01:00', who: STEPS[1], text: STEPS[0] })
  await app.client.call('safeguarding.addStep', { sealId: made.sealId, kind: 'noticed', at: '2025-06-03T09:05:00+01:00', text: 'bruises on both arms' })
  await app.client.call('safeguarding.addStep', { sealId: made.sealId, kind: 'decided', at: '2025-06-04T08:00:00+01:00', text: STEPS[2] })
  return made
}
const lone = async () => {
  const app = await withStudy()
  apps.push(app)
  return app
}

test('steps stand in the order of time, are struck out and not changed, and say who was told and when', async () => {
  const app = await lone()
  const { sealId, note } = await withSteps(app)
  const { client } = app
  const { steps } = await client.call('safeguarding.steps', { sealId })
  expect(steps.map(({ kind, who, at: when }) => [kind, who, when])).toEqual([
    ['noticed', '', '2025-06-03T09:05:00+01:00'], ['told', STEPS[1], '2025-06-03T11:30:00+01:00'], ['decided', '', '2025-06-04T08:00:00+01:00'],
  ])
  expect(steps.every(({ by }) => /^R\d*$/.test(by))).toBe(true)
  await client.call('safeguarding.strikeStep', { id: steps[2]?.id ?? '' })
  expect((await client.call('safeguarding.steps', { sealId })).steps.map(({ struck }) => struck)).toEqual([false, false, true])
  expect(await client.call('safeguarding.paths', {})).toMatchObject({ notHere: 0, paths: [{ sealId, noteId: note.id, day: '2025-06-03', steps: 2, lastKind: 'told', opened: false }] })
  await expect(client.call('safeguarding.addStep', { sealId, kind: 'told', text: 'somebody' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  await expect(client.call('safeguarding.addStep', { sealId, kind: 'decided' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  await expect(client.call('safeguarding.addStep', { sealId: note.id, kind: 'closed' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(client.call('safeguarding.strikeStep', { id: note.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  // Unsealing does not lose what was done.
  await client.call('seal.remove', { id: sealId })
  expect((await client.call('safeguarding.paths', {})).paths).toMatchObject([{ opened: true, steps: 2 }])
})

test('a step taken back by undo is gone, and counts as nobody else’s', async () => {
  const app = await lone()
  const { sealId } = await concern(app, null)
  await app.client.call('safeguarding.addStep', { sealId, kind: 'told', who: 'Zebulon', text: '' })
  await app.client.call('history.undo', {})
  expect((await app.client.call('safeguarding.steps', { sealId })).steps).toEqual([])
  expect(await app.client.call('safeguarding.paths', {})).toMatchObject({ notHere: 0, paths: [{ steps: 0, lastKind: null }] })
})

test('no word of a step is in any search, list, release, document or byte under the study key; with the register locked none opens', async () => {
  const app = await lone()
  const { client } = app
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const { sealId } = await withSteps(app, site.id)
  await client.call('safeguarding.saveCard', { welfareContact: 'Wilf Wellbeing, 0113 496 0123' })
  for (const word of WORDS) expect((await client.call('note.search', { text: word })).total, word).toBe(0)
  const answers = JSON.stringify([
    await client.call('note.list', { limit: 500 }),
    await client.call('history.list', { limit: 500 }),
    await client.call('conflict.list', {}),
    await client.call('seal.list', {}),
    await client.call('review.list', { includeDecided: true }),
    await client.call('safeguarding.paths', {}),
    await client.call('study.check', {}),
  ])
  expect(answers).toContain('step of a safeguarding concern')
  for (const word of WORDS) expect(answers, word).not.toContain(word)

  const out = join(app.folder, 'release')
  await client.call('release.run', { out, replaceUnreviewed: true, date: '2025-07-01', keyOut: join(app.folder, 'key.enc'), keyPassphrase: 'another passphrase' })
  const document = join(app.folder, 'notes.html')
  await client.call('notes.write', { out: document, format: 'html' })
  const bytes = [...openTree(out).files.map((file) => file.read().toString('latin1')), readFileSync(document, 'latin1'), readFileSync(join(app.folder, 'key.enc'), 'latin1')].join('\n')
  for (const word of [...WORDS, 'Wilf', '496 0123']) expect(bytes, word).not.toContain(word)

  await client.call('register.lock', {})
  await expect(client.call('safeguarding.steps', { sealId })).rejects.toMatchObject({ code: 'REGISTER_LOCKED' })
  await expect(client.call('safeguarding.addStep', { sealId, kind: 'closed' })).rejects.toMatchObject({ code: 'REGISTER_LOCKED' })
  expect(await client.call('safeguarding.paths', {})).toMatchObject({ paths: [{ sealId, steps: 0 }] })
  // Whom to turn to is there at all times.
  expect(await client.call('safeguarding.card', {})).toEqual({ welfareContact: 'Wilf Wellbeing, 0113 496 0123', concernContact: '', leadKey: '' })
  await client.call('workspace.lock', {})
  const everything = everythingUnderStudyKey(app)
  expect(everything).toContain('leaflets')
  for (const word of WORDS) expect(everything.toLowerCase().includes(word.toLowerCase()), word).toBe(false)
})

test('other laptops get no step unless the bundle carries sealed words; a passphrase never does, and where the lead’s key is known only it', { timeout: 60_000 }, async () => {
  const { app: lead, site, pack } = await leadLaptop()
  const [ada, bo] = [await furtherLaptop(pack, 'Ada'), await furtherLaptop(pack, 'Bo')]
  apps.push(lead, ada, bo)
  const { sealId } = await withSteps(ada, site.id)
  await give(ada, lead)
  expect((await lead.client.call('safeguarding.steps', { sealId })).steps).toEqual([])
  expect(await lead.client.call('safeguarding.paths', {})).toMatchObject({ notHere: 3, paths: [{ sealId, steps: 0 }] })

  const bundle = (passphrase?: string, recipients: string[] = []) => ada.client.call('team.bundle', { out: join(ada.folder, `${Math.random()}.bundle`), withSealed: true, recipients, ...(passphrase === undefined ? {} : { passphrase }) })
  await expect(bundle('a passphrase to pass on')).rejects.toMatchObject({ code: 'SEALED_NEEDS_KEY', message: expect.stringContaining('somebody’s own') as string })
  // Without the sealed words a passphrase does.
  await ada.client.call('team.bundle', { out: join(ada.folder, 'plain.bundle'), recipients: [], passphrase: 'a passphrase to pass on' })

  const keyOf = async (app: TestApp) => (await app.client.call('team.recipient', {})).recipient
  await expect(lead.client.call('safeguarding.saveCard', { leadKey: 'age1short' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  await lead.client.call('safeguarding.saveCard', { leadKey: await keyOf(lead), concernContact: 'Dr Ivy Ashdown, 07700 900456' })
  await give(lead, ada)
  expect(await ada.client.call('safeguarding.card', {})).toMatchObject({ leadKey: await keyOf(lead), concernContact: 'Dr Ivy Ashdown, 07700 900456' })
  await expect(bundle(undefined, [await keyOf(bo)])).rejects.toMatchObject({ code: 'SEALED_NEEDS_KEY', message: expect.stringContaining('the lead’s key') as string })
  await expect(bundle(undefined, [await keyOf(lead), await keyOf(bo)])).rejects.toMatchObject({ code: 'SEALED_NEEDS_KEY' })

  await give(ada, lead, { withSealed: true })
  expect((await lead.client.call('safeguarding.steps', { sealId })).steps.map(({ kind, by }) => [kind, by])).toEqual((await ada.client.call('safeguarding.steps', { sealId })).steps.map(({ kind, by }) => [kind, by]))
  expect((await lead.client.call('safeguarding.paths', {})).notHere).toBe(0)
  // What the lead passes on is the lead's to decide; what is passed on without being asked has no step.
  await give(lead, bo)
  expect((await bo.client.call('safeguarding.paths', {})).notHere).toBe(3)
  await bo.client.call('workspace.lock', {})
  const everything = everythingUnderStudyKey(bo)
  for (const word of WORDS) expect(everything.includes(word), word).toBe(false)
})

test('the name of who is erased goes out of the steps as well, and nothing else; the rehearsal says so without their words', async () => {
  const app = await lone()
  const person = await app.client.call('person.save', { name: 'Zebulon Hargreave', role: 'patient', consent: 'written' })
  const { sealId } = await withSteps(app)
  const rehearsal = JSON.stringify(await app.client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: true }))
  expect(rehearsal).toContain('step of a safeguarding concern')
  expect(rehearsal).not.toContain('children’s team')
  await app.client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: false })
  expect((await app.client.call('safeguarding.steps', { sealId })).steps.map(({ who, text }) => [who, text])).toEqual([['', 'bruises on both arms'], [expect.stringMatching(/^\[[^\]]+\] of the children’s team$/), STEPS[0]], ['', STEPS[2]]])
  await app.client.call('workspace.lock', {})
  expect(everythingUnderStudyKey(app)).not.toMatch(/Zebulon|Hargreave/)
})

test('from the command line: contacts, a step from a file, the list; a step without its words is refused', async () => {
  const app = await lone()
  const { sealId } = await concern(app, null)
  await app.client.call('workspace.lock', {})
  const run = (...argv: string[]) => fieldfare(app.folder, ['safeguarding', app.workspacePath, ...argv])
  writeFileSync(join(app.folder, 'said.txt'), `${STEPS[0]}\n`)
  expect((await run('--welfare-contact', 'Occupational health, ext. 4411', '--lead-key', 'own')).out).toMatch(/For researchers themselves: Occupational health, ext\. 4411\n.*\nLead’s key: age1/)
  expect((await run(sealId, '--add', 'told', '--who', 'the duty desk', '--text-file', 'said.txt', '--at', '2025-06-03T11:30+01:00')).out).toMatch(/2025-06-03 11:30 {2}Told somebody \(the duty desk\): Rang the duty desk about the bruises {2}\[R\d*\]\n1 step\./)
  expect((await run()).out).toMatch(new RegExp(`${sealId} {2}2025-06-03 {2}no site .* 1 step, last: told somebody\\n1 concern\\.`))
  const listed = JSON.parse((await run(sealId, '--json')).out) as { steps: { id: string }[] }
  expect((await run(sealId, '--strike', listed.steps[0]?.id ?? '')).out).toContain('struck out')
  await expectRefusal(app.folder, ['safeguarding', app.workspacePath, sealId, '--add', 'decided'], { status: 1, says: [/does not say what/], next: /try again/ })
  await expectRefusal(app.folder, ['safeguarding', app.workspacePath, sealId, '--who', 'X'], { status: 1, says: [/go with --add/], next: /fieldfare/ })
})
