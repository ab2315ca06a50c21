/** Sealing among several laptops: whatever they knew of each other and in whichever order bundles come, no sealed word is left and all agree. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { canonicalDigest } from '../../electron/core/exchange/canonical-export'
import { openWorkspace } from '../../electron/core/workspace/workspace'
import { splitMentions } from '../../shared/field/mention'
import { PASSPHRASE, type TestApp, testDeps } from '../support/core'
import { at, furtherLaptop, give, leadLaptop } from '../support/laptops'
import { everythingUnderStudyKey } from '../support/raw'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => (app.close(), expect(app.bugs).toEqual([]))))

const SECRET = 'the manager hides the complaints in her drawer'
const BODY = `Morning huddle. Sandra says ${SECRET}. Then the phones.`
const TELLING = ['hides', 'complaints', 'drawer']

const plainOf = (body: string): string => splitMentions(body).map((part) => (part.kind === 'text' ? part.text : part.kind === 'sealed' ? '<sealed>' : '@')).join('')
const bodyOf = async (app: TestApp, id: string) => (await app.client.call('note.get', { id })).body
const edit = async (app: TestApp, id: string, body: string) => app.client.call('note.save', { id, heads: (await app.client.call('note.get', { id })).heads, body })
const seal = async (app: TestApp, id: string, passage = SECRET) => {
  const from = (await bodyOf(app, id)).indexOf(passage)
  return app.client.call('seal.add', { noteId: id, passage: { from, to: from + passage.length }, reason: 'confidential' })
}
const digestOf = (app: TestApp): string => {
  const workspace = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  const digest = canonicalDigest(workspace)
  workspace.close()
  return digest
}
async function clean(...laptops: readonly TestApp[]): Promise<void> {
  for (const laptop of laptops) {
    expect((await laptop.client.call('study.check', {})).checks.filter((check) => !check.ok)).toEqual([])
    await laptop.client.call('workspace.lock', {})
    const everything = everythingUnderStudyKey(laptop)
    for (const word of TELLING) expect(everything.includes(word), word).toBe(false)
  }
}

/** The lead and others, each with the same note and none knowing of any sealing. */
async function team(...names: string[]) {
  const { app, site, patient, pack } = await leadLaptop()
  const others = await Promise.all(names.map((name) => furtherLaptop(pack, name)))
  apps.push(app, ...others)
  const note = await app.client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: BODY, occurred: at('2025-06-03T09:05:00+01:00') })
  for (const other of others) await give(app, other)
  return { app, others, note, site, patient }
}

test.each([['the whole history', false], ['only what is new', true]])('a third laptop that never had the words keeps what was written around them: from a bundle with %s', { timeout: 60_000 }, async (_, sinceLast) => {
  const { app, others, note } = await team('Ada')
  const ada = others[0] as TestApp
  const pack = join(app.folder, 'later.pack')
  await app.client.call('team.pack', { out: pack, passphrase: 'passphrase of the pack' })
  await give(ada, app)
  await edit(ada, note.id, `${BODY} Ada laughed.`)
  await seal(app, note.id)
  const cy = await furtherLaptop(pack, 'Cy')
  apps.push(cy)
  await give(app, cy)
  const { result } = await give(ada, cy, { sinceLast })
  expect(result.warnings.join()).toContain('every other word is kept')
  expect(plainOf(await bodyOf(cy, note.id))).toBe('Morning huddle. Sandra says <sealed>. Then the phones. Ada laughed.')
  await give(ada, app)
  await give(app, cy)
  expect(plainOf(await bodyOf(cy, note.id))).toBe('Morning huddle. Sandra says <sealed>. Then the phones. Ada laughed.')
  // In every direction, until nobody has anything new: the same study, to the byte, but for what only some may read.
  for (let news = true; news; ) {
    news = false
    for (const [from, to] of [[app, ada], [ada, cy], [cy, app], [app, cy], [cy, ada], [ada, app]] as const) {
      const { files } = (await give(from, to, { withSealed: true })).result
      news ||= files.some(({ added, filled }) => added + filled > 0)
    }
  }
  expect(new Set([app, ada, cy].map(digestOf)).size).toBe(1)
  for (const laptop of [app, ada, cy]) expect(plainOf(await bodyOf(laptop, note.id))).toBe('Morning huddle. Sandra says <sealed>. Then the phones. Ada laughed.')
  await clean(app, ada, cy)
})

test.each([['the decision comes to the seal', true], ['the seal comes to the decision', false]])('a text marked by hand elsewhere in what was sealed here meanwhile goes on both laptops: %s', { timeout: 60_000 }, async (_, decisionFirst) => {
  const { app, others, note } = await team('Ada')
  const ada = others[0] as TestApp
  await ada.client.call('review.add', { text: 'complaints in her drawer', type: 'RARE', replacement: 'what she keeps' })
  const { items } = await ada.client.call('review.list', { includeDecided: true })
  const name = items.find((item) => item.text === 'Sandra')
  await ada.client.call('review.decide', { decisions: [{ key: name?.key ?? '', action: 'keep', reason: 'she hides the complaints in her drawer and everybody knows' }] })
  await seal(app, note.id)
  if (decisionFirst) await give(ada, app)
  await give(app, ada, { withSealed: true })
  await give(ada, app)
  await give(app, ada)
  for (const laptop of [app, ada]) {
    const quoting = (await laptop.client.call('review.list', { includeDecided: true })).items.filter(({ text, decision }) => /drawer/.test(`${text} ${decision?.reason ?? ''}`))
    expect(quoting).toEqual([])
    const workspace = openWorkspace(testDeps(), laptop.workspacePath, { passphrase: PASSPHRASE }, true)
    const kept = (workspace.db.prepare("SELECT id FROM record WHERE kind = 'decision'").pluck().all() as string[]).flatMap((id) => ['text', 'reason'].flatMap((field) => workspace.log.valuesOf(id, field).map(({ value }) => value)))
    workspace.close()
    expect(kept.filter((value) => typeof value === 'string' && value.includes('drawer'))).toEqual([])
  }
  await clean(app, ada)
})

test('what is being typed on another laptop loses the passage and nothing else', async () => {
  const { app, others, note } = await team('Ada')
  const ada = others[0] as TestApp
  await ada.client.call('note.draft', { id: note.id, body: `${BODY} Being typed.` })
  await seal(app, note.id)
  await give(app, ada)
  expect(plainOf((await ada.client.call('note.get', { id: note.id })).draft ?? '')).toBe('Morning huddle. Sandra says <sealed>. Then the phones. Being typed.')
  await clean(app, ada)
})

test('a conflict is not settled by sealing: the passage leaves both of its sides', async () => {
  const { app, others, note } = await team('Ada')
  const ada = others[0] as TestApp
  await edit(ada, note.id, `${BODY} Ada’s end.`)
  await edit(app, note.id, `${BODY} The lead’s end.`)
  await give(ada, app)
  const { conflicts } = await app.client.call('conflict.list', {})
  expect(conflicts).toHaveLength(1)
  await seal(app, note.id)
  const after = (await app.client.call('conflict.list', {})).conflicts
  expect(after.map(({ sides }) => sides.map(({ value }) => plainOf(String(value))).toSorted())).toEqual([
    ['Morning huddle. Sandra says <sealed>. Then the phones. Ada’s end.', 'Morning huddle. Sandra says <sealed>. Then the phones. The lead’s end.'],
  ])
  await expect(app.client.call('team.undoMerge', {})).rejects.toMatchObject({ code: 'MERGE_KEPT' })
  await clean(app)
})

test('a withdrawal here and a sealing there, of one note, neither knowing of the other: both are carried out', { timeout: 60_000 }, async () => {
  const { app, others, note, patient } = await team('Ada')
  const ada = others[0] as TestApp
  await edit(app, note.id, `${BODY} Ottoline waits.`)
  await give(app, ada)
  await seal(ada, note.id)
  await app.client.call('person.withdraw', { personId: patient.id, choice: 'W4', dryRun: false })
  await give(ada, app, { withSealed: true })
  await give(app, ada)
  await app.client.call('person.withdraw', { personId: patient.id, choice: 'W4', dryRun: false })
  await give(app, ada)
  for (const laptop of [app, ada]) {
    const all = JSON.stringify([await laptop.client.call('note.list', {}), await laptop.client.call('conflict.list', {}), await laptop.client.call('note.wordings', { id: note.id })])
    for (const word of [...TELLING, 'Ottoline']) expect(all, word).not.toContain(word)
  }
  await clean(app, ada)
})

test('both seal the same passage: the words are in neither side, and either side may stand', { timeout: 60_000 }, async () => {
  const { app, others, note } = await team('Ada')
  const ada = others[0] as TestApp
  await seal(app, note.id)
  await seal(ada, note.id)
  await give(ada, app)
  await give(app, ada)
  const { conflicts } = await app.client.call('conflict.list', {})
  for (const { recordId, field, sides } of conflicts) await app.client.call('conflict.resolve', { recordId, field, heads: sides.map(({ opId }) => opId), value: sides[0]?.value })
  await give(app, ada)
  for (const laptop of [app, ada]) expect(plainOf(await bodyOf(laptop, note.id))).toBe('Morning huddle. Sandra says <sealed>. Then the phones.')
  await clean(app, ada)
})

test('an intake folder taken in again does not bring sealed words back', async () => {
  const { app } = await leadLaptop()
  apps.push(app)
  const folder = join(app.folder, 'intake')
  mkdirSync(folder)
  const put = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  put('sites.csv', 'site_id,name,aliases,region,window_start,window_end', 'S9,Marlpit Road,,,2025-06-02,2025-06-20')
  put('researchers.csv', 'researcher_id,name,initials', 'R1,Robin Quill,RQ')
  put('participants.csv', 'participant_id,name,aliases,role,site_id,gender,age,ethnicity,consent_status')
  put('sessions.csv', 'session_id,site_id,researcher_id,started_at,ended_at,setting', 'SE1,S9,R1,2025-06-03T09:00:00+01:00,,huddle')
  const notes = (kind: string) => put('notes.csv', 'note_id,session_id,site_id,researcher_id,kind,occurred_at,recorded_at,participant_ids,codes,body', `N1,SE1,S9,R1,${kind},2025-06-03T09:05:00+01:00,,,,"${BODY}"`)
  notes('observation')
  await app.client.call('study.import', { path: folder })
  const note = (await app.client.call('note.list', {})).notes[0]
  await seal(app, note?.id ?? '')
  notes('debrief')
  expect((await app.client.call('study.import', { path: folder })).updated).toMatchObject({ note: 1 })
  expect(await app.client.call('note.get', { id: note?.id ?? '' })).toMatchObject({ kind: 'debrief', body: expect.not.stringContaining('drawer') })
  await clean(app)
})
