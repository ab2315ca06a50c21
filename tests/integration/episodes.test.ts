/** "Asked, declined, left the room" (domain.md M7, W5): only the time stays, it merges, it is counted in the report and stands in no table of a release. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { TestApp } from '../support/core'
import { at, furtherLaptop, give, leadLaptop } from '../support/laptops'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => (app.close(), expect(app.bugs).toEqual([]))))

const DECLINED = { outcome: 'declined', role: 'patient', startedAt: '2025-06-03T11:00:00+01:00', endedAt: '2025-06-03T11:50:00+01:00' } as const

test('a refusal keeps its time, place and a role; it can be corrected, undone and taken off', async () => {
  const { app, site } = await leadLaptop()
  apps.push(app)
  const { client } = app
  const session = await client.call('session.save', { siteId: site.id, startedAt: '2025-06-03T09:00:00+01:00' })
  const { id } = await client.call('episode.save', { siteId: site.id, sessionId: session.id, ...DECLINED, endedAt: null })
  expect((await client.call('episode.list', {})).episodes).toEqual([{ id, siteId: site.id, sessionId: session.id, ...DECLINED, endedAt: null, researcherId: expect.any(String) }])
  await client.call('episode.save', { id, endedAt: DECLINED.endedAt })
  await expect(client.call('episode.save', { id, endedAt: '2025-06-03T10:00:00+01:00' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  await expect(client.call('episode.save', { outcome: 'agreed' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  await expect(client.call('episode.save', { siteId: site.id, outcome: 'agreed', sessionId: '0'.repeat(16) })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await client.call('history.undo', {})
  expect((await client.call('episode.list', { siteId: site.id })).episodes[0]?.endedAt).toBeNull()
  await client.call('history.redo', {})
  await client.call('episode.remove', { id })
  expect((await client.call('episode.list', {})).episodes).toEqual([])
  await client.call('history.undo', {})
  expect((await client.call('episode.list', {})).episodes).toMatchObject([DECLINED])
  expect((await client.call('study.check', {})).ok).toBe(true)
})

test('two laptops: their episodes come together, a repeat changes nothing, the counts show', async () => {
  const { app, site, pack } = await leadLaptop()
  const other = await furtherLaptop(pack, 'Ada')
  apps.push(app, other)
  await app.client.call('episode.save', { siteId: site.id, ...DECLINED })
  await other.client.call('episode.save', { siteId: site.id, outcome: 'agreed', role: 'link_worker', startedAt: '2025-06-04T09:00:00+01:00' })
  expect((await give(other, app)).result.added).toMatchObject({ episode: 1 })
  expect((await give(other, app)).result.added).toEqual({})
  await give(app, other)
  expect((await other.client.call('episode.list', {})).episodes).toEqual((await app.client.call('episode.list', {})).episodes)
  expect((await app.client.call('study.stats', {})).coverage[0]?.asked).toEqual({ declined: 1, agreed: 1, undecided: 0, declinedMinutes: 50 })
})

test('a release counts them by answer and has nothing else of them', async () => {
  const { app, site } = await leadLaptop()
  apps.push(app)
  const { client } = app
  await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: 'The kettle is on.', occurred: at('2025-06-03T09:05:00+01:00') })
  const { id } = await client.call('episode.save', { siteId: site.id, ...DECLINED })
  await client.call('episode.save', { siteId: site.id, outcome: 'undecided' })
  const out = join(app.folder, 'release')
  await client.call('release.run', { out, profile: 'team', replaceUnreviewed: true, date: '2025-07-01' })
  const twin = JSON.parse(readFileSync(join(out, 'data/report/anonymisation-report.json'), 'utf8')) as { facts: { consent: { episodes: unknown } } }
  expect(twin.facts.consent.episodes).toEqual([
    { outcome: 'declined', label: 'Asked, declined, left the room', count: 1 },
    { outcome: 'undecided', label: 'Asked, undecided', count: 1 },
  ])
  const html = readFileSync(join(out, 'data/report/anonymisation-report.html'), 'utf8')
  expect(html).toContain('asked whether the researcher could stay')
  for (const file of ['data/notes.jsonl', 'data/tables/sessions.csv', 'data/report/anonymisation-report.html']) {
    const text = readFileSync(join(out, file), 'utf8')
    expect(text).not.toContain('11:50')
    expect(text).not.toContain(id)
  }
})
