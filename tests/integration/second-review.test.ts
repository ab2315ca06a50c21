/** The second reviewer's blind sample over a real study: drawn, decided blind, compared, settled, carried by a merge, shown in the report. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { AppContract } from '../../shared/ipc/contract'
import type { OutputOf } from '../../shared/ipc/define'
import type { ReleaseFacts } from '../../shared/release/types'
import { PASSPHRASE, testApp, withStudy, type TestApp } from '../support/core'

const open: TestApp[] = []
afterEach(() => open.splice(0).forEach((app) => app.close()))

/** A study of twelve notes with people whom nobody registered, so that there is something to decide. */
async function study(): Promise<TestApp> {
  const app = await withStudy()
  open.push(app)
  const { id: siteId } = await app.client.call('site.save', { name: 'Nether Beck Surgery', region: 'West Yorkshire' })
  const names = ['Tom Ashworth', 'Priya Nadkarni', 'Gwen Pryce', 'Olu Adebayo', 'Hetty Marlowe', 'Iwan Rees', 'Zofia Wolska', 'Bram Dekker', 'Nell Carrow', 'Amos Tully', 'Ines Pardo', 'Kit Farrow']
  for (const [at, name] of names.entries())
    await app.client.call('note.create', {
      siteId, sessionId: null, kind: 'observation', occurred: { at: `2026-03-${String(at + 2).padStart(2, '0')}T10:00:00+00:00`, precision: 'exact', zone: 'Europe/London' },
      body: `She spoke of ${name} for a while, who runs the kiln at Larkmead Pottery. Then we spoke of the weather. Nobody wrote it down.`,
    })
  return app
}
type Sample = OutputOf<AppContract, 'second.list'>
const sample = (app: TestApp, reviewer: string, round = 1): Promise<Sample> => app.client.call('second.list', { round, reviewer })
const decideAll = (app: TestApp, reviewer: string, items: Sample['items'], action: (at: number) => 'replace' | 'keep') =>
  app.client.call('second.decide', { round: 1, reviewer, decisions: items.map((item, at) => ({ key: item.key, action: action(at), reason: action(at) === 'keep' ? 'known to all' : '' })) })
const finish = (app: TestApp, reviewer: string, notes: Sample['notes']) => app.client.call('review.read', { noteIds: notes.map((note) => note.noteId), round: 1, reviewer })

async function facts(app: TestApp, name: string): Promise<{ facts: ReleaseFacts; html: string }> {
  const out = join(app.folder, name)
  await app.client.call('release.run', { out, profile: 'team', replaceUnreviewed: true, withoutConsent: 'role-only', date: '2026-06-01' })
  const html = readFileSync(join(out, 'data/report/anonymisation-report.html'), 'utf8')
  return { facts: (JSON.parse(readFileSync(join(out, 'data/report/anonymisation-report.json'), 'utf8')) as { facts: ReleaseFacts }).facts, html }
}

describe('a second review', () => {
  it('draws at least five notes, the same for the same round, and shows them without the first decisions', async () => {
    const app = await study()
    expect(await app.client.call('second.start', {})).toEqual({ round: 1, notes: 5, population: 12 })
    const all = await app.client.call('review.list', { includeDecided: true })
    await app.client.call('review.decide', { decisions: all.items.map((item) => ({ key: item.key, action: 'keep', reason: 'first says so' })) })
    const seen = await sample(app, 'LEAD')
    expect(seen.notes).toHaveLength(5)
    expect(seen.items.length).toBeGreaterThan(4)
    expect(seen.items.every((item) => item.decision === null)).toBe(true)
    const drawn = new Set(seen.notes.map((note) => note.noteId))
    expect(seen.items.flatMap((item) => item.places).every((place) => drawn.has(place.noteId))).toBe(true)
    expect((await app.client.call('second.start', { share: 50 })).notes).toBe(6)
  })

  it('compares only once every drawn note was read, and then takes no more blind decisions', async () => {
    const app = await study()
    await app.client.call('second.start', {})
    const all = await app.client.call('review.list', { includeDecided: true })
    await app.client.call('review.decide', { decisions: all.items.map((item) => ({ key: item.key, action: 'replace' })) })
    const { items, notes } = await sample(app, 'LEAD')
    await decideAll(app, 'LEAD', items, (at) => (at === 0 ? 'keep' : 'replace'))
    const early = await app.client.call('second.compare', {})
    expect([early.items, early.waitingFor]).toEqual([0, [{ round: 1, code: 'LEAD', left: 5 }]])
    await finish(app, 'LEAD', notes)
    const result = await app.client.call('second.compare', {})
    expect(result.waitingFor).toEqual([])
    expect(result.items).toBe(items.length)
    expect(result.agreement).toBeCloseTo((items.length - 1) / items.length, 5)
    expect(result.disagreements.map((row) => [row.item.key, row.first.action, row.second.action, row.second.by])).toEqual([[items[0]?.key, 'replace', 'keep', 'LEAD']])
    await expect(decideAll(app, 'LEAD', items, () => 'replace')).rejects.toMatchObject({ code: 'ROUND_CLOSED' })
  })

  it('settles a disagreement by a further decision that says whose it was; the agreement stays what it was', async () => {
    const app = await study()
    await app.client.call('second.start', {})
    const all = await app.client.call('review.list', { includeDecided: true })
    await app.client.call('review.decide', { decisions: all.items.map((item) => ({ key: item.key, action: 'replace' })) })
    const { items, notes } = await sample(app, 'LEAD')
    await decideAll(app, 'LEAD', items, (at) => (at === 0 ? 'keep' : 'replace'))
    await finish(app, 'LEAD', notes)
    const before = await app.client.call('second.compare', {})
    const key = before.disagreements[0]?.item.key ?? ''
    await app.client.call('second.settle', { round: 1, by: 'PI', decisions: [{ key, action: 'keep', reason: 'it is the name of a public company' }] })
    const after = await app.client.call('second.compare', {})
    expect([after.agreement, after.items, after.kappa]).toEqual([before.agreement, before.items, before.kappa])
    expect(after.disagreements[0]).toMatchObject({ settled: { action: 'keep', by: 'PI' }, first: { action: 'replace' } })
    const decided = (await app.client.call('review.list', { includeDecided: true })).items.find((item) => item.key === key)
    expect(decided?.decision?.action).toBe('keep')
    // What the first reviewer changes after seeing the second's answer makes no agreement.
    await app.client.call('review.decide', { decisions: [{ key, action: 'keep', reason: 'now I see' }] })
    expect((await app.client.call('second.compare', {})).agreement).toBe(before.agreement)
  })

  it('shows the first decisions to nobody who still reads, though another is through', async () => {
    const app = await study()
    await app.client.call('second.start', {})
    const all = await app.client.call('review.list', { includeDecided: true })
    await app.client.call('review.decide', { decisions: all.items.map((item) => ({ key: item.key, action: 'replace' })) })
    const { items, notes } = await sample(app, 'LEAD')
    await decideAll(app, 'LEAD', items, (at) => (at === 0 ? 'keep' : 'replace'))
    await decideAll(app, 'PI', items.slice(0, 1), () => 'keep')
    await finish(app, 'LEAD', notes)
    for (const reviewer of [undefined, 'PI', 'NEW']) {
      const { disagreements, withheld, items: compared } = await app.client.call('second.compare', { round: 1, reviewer })
      expect([reviewer, disagreements, withheld, compared]).toEqual([reviewer, [], 1, items.length])
    }
    expect((await app.client.call('second.compare', { round: 1, reviewer: 'LEAD' })).disagreements).toHaveLength(1)
    await finish(app, 'PI', notes)
    expect(await app.client.call('second.compare', { round: 1, reviewer: 'PI' })).toMatchObject({ withheld: 0, waitingFor: [] })
  })

  it('needs the register, and a round that was drawn', async () => {
    const app = await study()
    await expect(sample(app, 'LEAD')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(app.client.call('second.list', { round: 1, reviewer: 'not a code' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    await app.client.call('second.start', {})
    await app.client.call('register.lock', {})
    for (const call of [app.client.call('second.status', {}), app.client.call('second.start', {}), sample(app, 'LEAD'), app.client.call('second.compare', {})]) await expect(call).rejects.toMatchObject({ code: 'REGISTER_LOCKED' })
  })

  it('does not compare a person with themselves', async () => {
    const app = await study()
    await app.client.call('second.start', {})
    const { reviewer } = await app.client.call('second.status', {})
    const all = await app.client.call('review.list', { includeDecided: true })
    await app.client.call('review.decide', { decisions: all.items.map((item) => ({ key: item.key, action: 'replace' })) })
    const { items, notes } = await sample(app, reviewer)
    await decideAll(app, reviewer, items, () => 'replace')
    await finish(app, reviewer, notes)
    const result = await app.client.call('second.compare', {})
    expect([result.items, result.own]).toEqual([0, items.length])
  })

  it('is counted in the report by kind, without a text, and in its twin', async () => {
    const app = await study()
    await app.client.call('second.start', {})
    const all = await app.client.call('review.list', { includeDecided: true })
    await app.client.call('review.decide', { decisions: all.items.map((item) => ({ key: item.key, action: 'replace' })) })
    const { items, notes } = await sample(app, 'LEAD')
    await decideAll(app, 'LEAD', items, (at) => (at === 0 ? 'keep' : 'replace'))
    expect((await facts(app, 'early')).facts.review.secondReview).toBeNull()
    await finish(app, 'LEAD', notes)
    const made = await facts(app, 'late')
    expect(made.facts.review.notesReadInFull).toBe(5)
    expect(made.facts.review.secondReview).toMatchObject({ rounds: 1, reviewers: 1, population: 12, drawn: 5, notes: 5, items: items.length, disagreements: 1, settled: 0 })
    expect(made.html).toContain('Second review, by kind')
    for (const item of items) expect(made.html).not.toContain(item.text)
  })

  it('a reading is of one wording: a note worded anew counts no more', async () => {
    const app = await study()
    const [note] = (await app.client.call('note.list', {})).notes
    await app.client.call('review.read', { noteIds: [note?.id ?? ''] })
    expect((await app.client.call('review.readings', {})).readings).toHaveLength(1)
    await app.client.call('note.save', { id: note?.id ?? '', heads: note?.heads ?? {}, body: 'Something else.' })
    expect((await app.client.call('review.readings', {})).readings).toEqual([])
  })

  it('travels: decided on two laptops, merged, compared on either', async () => {
    const lead = await study()
    const all = await lead.client.call('review.list', { includeDecided: true })
    await lead.client.call('review.decide', { decisions: all.items.map((item) => ({ key: item.key, action: 'replace' })) })
    await lead.client.call('second.start', {})
    const pack = join(lead.folder, 'pack.age')
    await lead.client.call('team.pack', { out: pack, passphrase: PASSPHRASE })
    const other = testApp()
    open.push(other)
    mkdirSync(other.folder, { recursive: true })
    await other.client.call('team.join', { pack, packPassphrase: PASSPHRASE, path: join(other.folder, 'two.fieldfare'), passphrase: PASSPHRASE, researcherName: 'Sam Vane' })
    const there = join(lead.folder, 'there.age')
    await lead.client.call('team.bundle', { out: there, passphrase: PASSPHRASE })
    await other.client.call('team.merge', { paths: [there], passphrase: PASSPHRASE })
    const { reviewer, rounds } = await other.client.call('second.status', {})
    expect(rounds.map((round) => round.notes)).toEqual([5])
    const { items, notes } = await sample(other, reviewer)
    expect(items.every((item) => item.decision === null)).toBe(true)
    await decideAll(other, reviewer, items, (at) => (at < 2 ? 'keep' : 'replace'))
    await finish(other, reviewer, notes)
    const back = join(lead.folder, 'back.age')
    await other.client.call('team.bundle', { out: back, passphrase: PASSPHRASE })
    const merged = await lead.client.call('team.merge', { paths: [back], passphrase: PASSPHRASE })
    expect(merged.added).toMatchObject({ blind: items.length, reading: 5 })
    const [here, away] = [await lead.client.call('second.compare', {}), await other.client.call('second.compare', {})]
    expect(here.disagreements).toHaveLength(2)
    expect(away).toEqual(here)
    expect(here.disagreements.every((row) => row.second.by === reviewer)).toBe(true)
  })
})

describe('a text marked by hand', () => {
  it('is replaced wherever it stands, in the list, in the release, and by undo no more', async () => {
    const app = await study()
    expect(await app.client.call('review.add', { text: 'the weather', type: 'RARE', dryRun: true })).toMatchObject({ places: 12, notes: 12, replacement: '[identifying detail]' })
    expect((await app.client.call('review.list', { includeDecided: true })).items.some((item) => item.text === 'the weather')).toBe(false)
    await app.client.call('review.add', { text: 'the weather', type: 'RARE', replacement: 'a topic' })
    const item = (await app.client.call('review.list', { includeDecided: true })).items.find((each) => each.text === 'the weather')
    expect(item).toMatchObject({ decision: { action: 'replace', replacement: '[a topic]' }, source: 'reviewer:added' })
    expect(item?.places).toHaveLength(12)
    const out = join(app.folder, 'marked')
    await app.client.call('release.run', { out, profile: 'team', replaceUnreviewed: true, withoutConsent: 'role-only' })
    const released = readFileSync(join(out, 'data/notes.jsonl'), 'utf8')
    expect(released.match(/\[a topic\]/g)).toHaveLength(12)
    expect(released).not.toContain('the weather')
    await app.client.call('history.undo', {})
    expect((await app.client.call('review.list', { includeDecided: true })).items.some((each) => each.text === 'the weather')).toBe(false)
  })
  it('widens what was only half found, and leaves alone what is replaced as a whole', async () => {
    const app = await study()
    await app.client.call('review.add', { text: 'kiln at Larkmead Pottery', type: 'JOB' })
    const texts = (await app.client.call('review.list', { includeDecided: true })).items.map((item) => item.text)
    expect(texts.some((text) => text.includes('kiln at Larkmead Pottery'))).toBe(true)
    expect(texts).not.toContain('Larkmead Pottery')
  })
  it.each([['x', 'PERSON'], ['not in any note', 'PERSON'], ['the weather', 'NOTHING']])('%j as %s is refused', async (text, type) => {
    const app = await study()
    await expect(app.client.call('review.add', { text, type })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })
  it('found while reading the sample, counts as missed before', async () => {
    const app = await study()
    await app.client.call('second.start', {})
    const { notes } = await sample(app, 'LEAD')
    await app.client.call('review.add', { text: 'the weather', type: 'RARE', round: 1, reviewer: 'LEAD' })
    await finish(app, 'LEAD', notes)
    expect((await facts(app, 'missed')).facts.review.secondReview).toMatchObject({ missed: 1 })
  })
})
