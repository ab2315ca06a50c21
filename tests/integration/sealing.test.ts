/** Sealed passages (domain.md S8): found by no search, export, merge, undo, earlier wording or byte; opened only deliberately. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { runCli } from '../../electron/cli/run'
import { openWorkspace } from '../../electron/core/workspace/workspace'
import { splitMentions } from '../../shared/field/mention'
import { PASSPHRASE, type TestApp, testDeps, withStudy } from '../support/core'
import { at, furtherLaptop, give, leadLaptop } from '../support/laptops'
import { everythingUnderStudyKey } from '../support/raw'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => (app.close(), expect(app.bugs).toEqual([]))))

const SECRET = 'Ron hitting her, not once in fifty years'
const BODY = `Debrief in the car park, 25 mins. She had not told anyone about ${SECRET}. Then we spoke of leaflets.`
const WORDS_OF_IT = ['Ron hit', 'hitting', 'fifty']

async function study() {
  const app = await withStudy()
  apps.push(app)
  const site = await app.client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const write = (body: string) => app.client.call('note.create', { siteId: site.id, sessionId: null, kind: 'debrief', body, occurred: at('2025-06-03T09:05:00+01:00') })
  return { app, site, write, client: app.client }
}
const bodyOf = async (app: TestApp, id: string) => (await app.client.call('note.get', { id })).body
const seal = async (app: TestApp, id: string, passage = SECRET) => {
  const from = (await bodyOf(app, id)).indexOf(passage)
  expect(from).toBeGreaterThanOrEqual(0)
  return app.client.call('seal.add', { noteId: id, passage: { from, to: from + passage.length }, reason: 'safeguarding' })
}
const plainOf = (body: string): string => splitMentions(body).map((part) => (part.kind === 'text' ? part.text : part.kind === 'sealed' ? `<${part.reason} ${part.words}>` : '@')).join('')
const sound = async (app: TestApp) => expect((await app.client.call('study.check', {})).checks.filter((check) => !check.ok)).toEqual([])

test('a sealed passage is in no list, search, earlier wording, undo, bundle or byte under the study key; only seal.open has it', async () => {
  const { app, client, write } = await study()
  const first = await write('Debrief in the car park, 25 mins.')
  await client.call('note.save', { id: first.id, heads: {}, body: BODY.slice(0, 90) })
  await client.call('note.save', { id: first.id, heads: {}, body: BODY })
  await client.call('note.draft', { id: first.id, body: `${BODY} And more.` })
  const sealed = await seal(app, first.id)
  expect(sealed).toMatchObject({ wordingsErased: 2, alsoIn: [], releasesBefore: 0 })
  expect(plainOf(await bodyOf(app, first.id))).toBe('Debrief in the car park, 25 mins. She had not told anyone about <safeguarding 8>. Then we spoke of leaflets.')
  expect((await client.call('note.get', { id: first.id })).draft).not.toContain('hitting')

  const answers = JSON.stringify([
    await client.call('note.list', { limit: 500 }),
    await client.call('note.wordings', { id: first.id }),
    await client.call('history.list', { limit: 500 }),
    await client.call('conflict.list', {}),
    await client.call('seal.list', {}),
    await client.call('review.list', { includeDecided: true }),
    await client.call('note.search', { text: 'leaflets' }),
  ])
  for (const word of WORDS_OF_IT) expect(answers, word).not.toContain(word)
  expect((await client.call('note.wordings', { id: first.id })).wordings.map(({ body }) => body === null)).toEqual([false, true, true, false])
  for (const word of WORDS_OF_IT) expect((await client.call('note.search', { text: word })).total, word).toBe(0)
  expect((await client.call('history.list', {})).entries[0]?.what).toBe('Sealed 1 sealed passage')
  await expect(client.call('history.undo', { changeId: sealed.changeId })).rejects.toMatchObject({ code: 'SEALING_STAYS' })
  for (let undone = true; undone; ) {
    undone = await client.call('history.undo', {}).then(() => true, () => false)
    expect(JSON.stringify(await client.call('note.list', { limit: 500 }))).not.toContain('hitting')
  }
  await sound(app)
  expect((await client.call('seal.open', { id: sealed.sealId })).text).toBe(SECRET)
  await client.call('register.lock', {})
  await expect(client.call('seal.open', { id: sealed.sealId })).rejects.toMatchObject({ code: 'REGISTER_LOCKED' })
  await client.call('workspace.lock', {})
  const everything = everythingUnderStudyKey(app)
  expect(everything).toContain('leaflets')
  for (const word of WORDS_OF_IT) expect(everything.toLowerCase().includes(word.toLowerCase()), word).toBe(false)
})

test('the byte search can fail: before sealing the words are there', async () => {
  const { app, client, write } = await study()
  await write(BODY)
  await client.call('workspace.lock', {})
  expect(everythingUnderStudyKey(app)).toContain('hitting')
})

test('unsealing brings the words back to their place, deliberately, and sealing again takes them away again', async () => {
  const { app, client, write } = await study()
  const note = await write(BODY)
  const { sealId } = await seal(app, note.id)
  const { heads, body } = await client.call('note.get', { id: note.id })
  await client.call('note.save', { id: note.id, heads, body: `${body} Rain.` })
  await client.call('seal.remove', { id: sealId })
  expect(await bodyOf(app, note.id)).toBe(`${BODY} Rain.`)
  await expect(client.call('seal.remove', { id: sealId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await seal(app, note.id)
  expect(JSON.stringify(await client.call('note.wordings', { id: note.id }))).not.toContain('hitting')
  await sound(app)
})

test('a whole note is sealed; a window that was not told and an old text do not bring anything back', async () => {
  const { app, client, write } = await study()
  const note = await write(BODY)
  const { heads } = await client.call('note.get', { id: note.id })
  await client.call('seal.add', { noteId: note.id, passage: { whole: true }, reason: 'confidential' })
  expect(plainOf(await bodyOf(app, note.id))).toMatch(/^<confidential \d+>$/)
  await client.call('note.save', { id: note.id, heads, body: `${BODY} Typed on.` })
  expect(plainOf(await bodyOf(app, note.id))).toMatch(/^<confidential \d+> Typed on\.$/)
  expect((await client.call('seal.list', { noteId: note.id })).seals).toMatchObject([{ whole: true, here: true, reason: 'confidential' }])
  await expect(client.call('seal.add', { noteId: note.id, passage: { from: 2, to: 2 }, reason: 'other' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
})

test('a bundle has the words only when its giver asks; without them the passage shows as sealed and does not open', async () => {
  const { app, site, pack } = await leadLaptop()
  const other = await furtherLaptop(pack, 'Ada')
  apps.push(app, other)
  const note = await app.client.call('note.create', { siteId: site.id, sessionId: null, kind: 'debrief', body: BODY, occurred: at('2025-06-03T09:05:00+01:00') })
  const { sealId } = await seal(app, note.id)
  await give(app, other)
  expect(plainOf(await bodyOf(other, note.id))).toContain('<safeguarding 8>')
  expect((await other.client.call('seal.list', {})).seals).toMatchObject([{ id: sealId, here: false }])
  await expect(other.client.call('seal.open', { id: sealId })).rejects.toMatchObject({ code: 'SEAL_NOT_HERE' })
  await expect(other.client.call('seal.remove', { id: sealId })).rejects.toMatchObject({ code: 'SEAL_NOT_HERE' })
  await give(app, other, { withSealed: true })
  expect((await other.client.call('seal.open', { id: sealId })).text).toBe(SECRET)
  await sound(other)
})

/** The lead and Ada have the same note; Ada has not heard of the sealing. */
async function apart() {
  const { app, site, pack } = await leadLaptop()
  const ada = await furtherLaptop(pack, 'Ada')
  apps.push(app, ada)
  const note = await app.client.call('note.create', { siteId: site.id, sessionId: null, kind: 'debrief', body: BODY, occurred: at('2025-06-03T09:05:00+01:00') })
  const { file: old } = await give(app, ada)
  return { app, ada, note, old }
}
const edit = async (app: TestApp, id: string, body: string) => app.client.call('note.save', { id, heads: (await app.client.call('note.get', { id })).heads, body })

test.each([['the lead takes in first', false], ['the other laptop takes in first', true]])('what another laptop wrote around the passage meanwhile is kept, the passage is not: %s', { timeout: 60_000 }, async (_, otherFirst) => {
  const { app, ada, note } = await apart()
  await edit(ada, note.id, `Friday. ${BODY} Shiv laughed at that.`)
  await seal(app, note.id)
  const wanted = 'Friday. Debrief in the car park, 25 mins. She had not told anyone about <safeguarding 8>. Then we spoke of leaflets. Shiv laughed at that.'
  const warnings: string[] = []
  for (const [from, to] of otherFirst ? ([[app, ada], [ada, app], [app, ada]] as const) : ([[ada, app], [app, ada], [ada, app]] as const)) {
    const { result } = await give(from, to)
    expect(plainOf(await bodyOf(to, note.id))).toBe(wanted)
    expect(JSON.stringify([await to.client.call('conflict.list', {}), await to.client.call('note.wordings', { id: note.id })])).not.toContain('hitting')
    warnings.push(...result.warnings)
  }
  expect(warnings.join()).toContain('every other word is kept')
  for (const laptop of [app, ada]) {
    expect((await laptop.client.call('conflict.list', {})).conflicts).toEqual([])
    await sound(laptop)
    await laptop.client.call('workspace.lock', {})
    const everything = everythingUnderStudyKey(laptop)
    for (const word of WORDS_OF_IT) expect(everything.includes(word), word).toBe(false)
  }
})

test('both wrote: a conflict of two wordings, neither with the passage; an edit inside the passage is sealed beside it', { timeout: 60_000 }, async () => {
  const { app, ada, note, old } = await apart()
  await edit(ada, note.id, BODY.replace('not once in fifty years', 'not once in fifty years, nor the frying pan').replace('leaflets', 'posters'))
  const { sealId } = await seal(app, note.id)
  await edit(app, note.id, (await bodyOf(app, note.id)).replace('25 mins', 'half an hour'))
  await give(ada, app)
  const { conflicts } = await app.client.call('conflict.list', {})
  expect(conflicts.map(({ sides }) => sides.map(({ value }) => plainOf(String(value))).toSorted())).toEqual([
    [
      'Debrief in the car park, 25 mins. She had not told anyone about <safeguarding 8><safeguarding 12>. Then we spoke of posters.',
      'Debrief in the car park, half an hour. She had not told anyone about <safeguarding 8>. Then we spoke of leaflets.',
    ],
  ])
  const { seals } = await app.client.call('seal.list', {})
  const opened = await Promise.all(seals.filter(({ id }) => id !== sealId).map(({ id }) => app.client.call('seal.open', { id })))
  expect(opened.map(({ text }) => text)).toEqual([`${SECRET}, nor the frying pan`])
  // An old bundle that still has the words brings nothing.
  const again = await app.client.call('team.merge', { paths: [old] }).catch(() => null)
  expect(again?.added ?? {}).toEqual({})
  await give(app, ada)
  expect(JSON.stringify((await ada.client.call('conflict.list', {})).conflicts)).not.toMatch(/hitting|frying/)
  await sound(ada)
  for (const laptop of [app, ada]) {
    await laptop.client.call('workspace.lock', {})
    const everything = everythingUnderStudyKey(laptop)
    for (const word of [...WORDS_OF_IT, 'frying']) expect(everything.includes(word), word).toBe(false)
  }
})

test('two laptops seal different passages of one note: both are sealed on both', { timeout: 60_000 }, async () => {
  const { app, ada, note } = await apart()
  await seal(app, note.id)
  await seal(ada, note.id, 'Then we spoke of leaflets.')
  await give(ada, app)
  await give(app, ada)
  await give(ada, app)
  for (const laptop of [app, ada]) {
    expect(plainOf(await bodyOf(laptop, note.id))).toBe('Debrief in the car park, 25 mins. She had not told anyone about <safeguarding 8>. <safeguarding 5>')
    expect((await laptop.client.call('conflict.list', {})).conflicts).toEqual([])
    await sound(laptop)
    await laptop.client.call('workspace.lock', {})
    const everything = everythingUnderStudyKey(laptop)
    for (const word of [...WORDS_OF_IT, 'leaflets']) expect(everything.includes(word), word).toBe(false)
  }
})

test('a withdrawal looks into sealed passages too, and takes the person out of them', async () => {
  const { app, site, patient: person } = await leadLaptop()
  apps.push(app)
  const note = await app.client.call('note.create', { siteId: site.id, sessionId: null, kind: 'debrief', body: `Tea. She says ⟦${person.id}⟧ took the money. Ottoline never asked. Rain.`, occurred: at('2025-06-03T09:05:00+01:00') })
  const { sealId } = await seal(app, note.id, `She says ⟦${person.id}⟧ took the money. Ottoline never asked.`)
  const rehearsed = await app.client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: true })
  expect(rehearsed.traces).toMatchObject([{ noteId: note.id, linked: 1, names: 0, variants: 1, passagesRemoved: 2 }])
  await app.client.call('person.withdraw', { personId: person.id, choice: 'W4', dryRun: false })
  expect((await app.client.call('seal.open', { id: sealId })).text).toBe('[removed: withdrawn]. [removed: withdrawn].')
  expect(plainOf(await bodyOf(app, note.id))).toContain('Rain.')
  await sound(app)
})

test('what was coded in a release of the note goes with the words it has of the passage', async () => {
  const { app, client, write } = await study()
  const note = await write(BODY)
  const workspace = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  const coding = (passage: string) => workspace.log.editsFor('coding', workspace.newId(), { note: note.id, code: note.id, start: 0, end: passage.length, passage, release: '2025-07-01 team', researcher: null })
  workspace.log.transaction(() => workspace.log.append(workspace.act('import'), [coding('anyone about Ron hitting her'), coding('spoke of leaflets')]))
  workspace.close()
  await seal(app, note.id)
  await sound(app)
  await client.call('workspace.lock', {})
  const everything = everythingUnderStudyKey(app)
  expect(everything).toContain('spoke of leaflets')
  expect(everything).not.toContain('hitting')
})

test('a decision that quotes the passage, and a text marked by hand in it, leave the register’s part of bundles too', async () => {
  const { app, client, write } = await study()
  const note = await write(BODY)
  const workspace = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  const decision = (record: string, values: Record<string, string>) => workspace.log.editsFor('decision', `decision:${record}`, { key: record, action: 'keep', replacement: '', ...values })
  workspace.log.transaction(() => workspace.log.append(workspace.act('edit'), [decision('a', { reason: `she had said: ${SECRET}` }), decision('b', { reason: 'a common word' }), decision('c', { text: 'fifty years', reason: 'marked' })]))
  workspace.close()
  await seal(app, note.id)
  await sound(app)
  const after = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  const held = JSON.stringify((after.db.prepare("SELECT id FROM op WHERE kind = 'decision'").pluck().all() as string[]).map((id) => after.log.loadOp(id)?.content))
  after.close()
  expect(held).toContain('a common word')
  for (const word of WORDS_OF_IT) expect(held).not.toContain(word)
  expect((await client.call('review.list', { includeDecided: true })).decided).toBeGreaterThanOrEqual(0)
})

test('a release has a marker and a count, never the words; a sealed note is left out; words that stand elsewhere stop it', async () => {
  const { app, client, write } = await study()
  const note = await write(BODY)
  const whole = await write('Only this: the practice manager drinks at work and everyone knows.')
  await seal(app, note.id)
  await client.call('seal.add', { noteId: whole.id, passage: { whole: true }, reason: 'confidential' })
  const release = (name: string) => client.call('release.run', { out: join(app.folder, name), profile: 'team', replaceUnreviewed: true, withoutConsent: 'role-only', date: '2025-07-01' })
  const receipt = await release('first')
  expect(receipt).toMatchObject({ notes: 1, notesLeftOut: 1 })
  const notes = readFileSync(join(app.folder, 'first/data/notes.jsonl'), 'utf8')
  expect(notes).toContain('about [sealed passage]. Then')
  const facts = readFileSync(join(app.folder, 'first/data/report/anonymisation-report.json'), 'utf8')
  expect(facts).toContain('"sealed"')
  const html = readFileSync(join(app.folder, 'first/data/report/anonymisation-report.html'), 'utf8')
  for (const text of [notes, facts, html]) for (const word of [...WORDS_OF_IT, 'drinks']) expect(text, word).not.toContain(word)
  // A note that was not sealed says the same: the release is not handed over.
  await write(`Later I wrote again: she had not told anyone about ${SECRET}, and so on.`)
  await expect(release('second')).rejects.toMatchObject({ code: 'LEAK_FOUND' })
})

test('the command line seals, lists, opens and unseals; search shows no word of it; asked records a refusal', async () => {
  const { app, client, write } = await study()
  const note = await write(BODY)
  await client.call('workspace.lock', {})
  const run = async (...argv: string[]) => {
    let out = ''
    const io = { out: (chunk: string) => void (out += chunk), err: (chunk: string) => void (out += chunk), readStdin: async () => '', askSecret: null, env: { FIELDFARE_PASSPHRASE: PASSPHRASE }, cwd: app.folder, signal: new AbortController().signal, isTerminal: false }
    return { status: await runCli([argv[0] ?? '', app.workspacePath, ...argv.slice(1)], io), out }
  }
  const from = BODY.indexOf(SECRET)
  expect((await run('seal', note.id, '--from', String(from), '--reason', 'asked')).status).toBe(1)
  const sealed = await run('seal', note.id, '--from', String(from), '--to', String(from + SECRET.length), '--reason', 'asked')
  expect(sealed.out).toContain('1 earlier wording is gone')
  const id = /passage ([0-9a-z]{16})/.exec(sealed.out)?.[1] ?? ''
  expect((await run('search', 'leaflets')).out).toContain('[sealed: asked not to be written, 8 words]')
  expect((await run('search', 'hitting')).out).toContain('0 notes found')
  expect((await run('sealed')).out).toContain(`${id}  note ${note.id}  passage, asked not to be written, 8 words`)
  expect((await run('sealed', id)).out.trim()).toBe(SECRET)
  expect((await run('unseal', id)).status).toBe(0)
  expect((await run('search', 'hitting')).out).toContain('1 note found')
  expect((await run('asked', '--site', 'Larkrise Surgery', '--outcome', 'declined', '--from', '2025-06-03T11:00:00+01:00', '--to', '2025-06-03T11:50:00+01:00')).status).toBe(0)
  expect((await run('asked')).out).toContain('2025-06-03 11:00–11:50  Asked, declined, left the room (patient)')
})
