import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { NOTES } from '../../electron/core/study/sample/notes'
import { PEOPLE } from '../../electron/core/study/sample/people'
import { SITES } from '../../electron/core/study/sample/sites'
import { mentionedIds } from '../../shared/field/mention'
import { dayOfWindow, isOffsetTime, toOffsetTime } from '../../shared/field/time'
import { CONSENT_STATUSES, NOTE_KINDS, ROLES } from '../../shared/model/vocabulary'
import { PASSPHRASE, testApp, type TestApp } from '../support/core'

let app: TestApp
afterEach(() => app?.close())

async function sample(): Promise<TestApp> {
  app = testApp()
  await app.client.call('workspace.createSample', { path: app.workspacePath, passphrase: PASSPHRASE })
  return app
}

describe('the sample study', () => {
  test('has its sites, people, sessions and notes, and they are sound', async () => {
    const { client, bugs } = await sample()
    const stats = await client.call('study.stats', {})
    expect(stats.sites).toBe(7)
    expect(stats.people).toBe(PEOPLE.length)
    expect(stats.people).toBeGreaterThanOrEqual(45)
    expect(stats.sessions).toBeGreaterThanOrEqual(60)
    expect(stats.notes).toBe(Object.values(NOTES).flat().filter((note) => note.inTheBin !== true).length)
    expect(stats.notes).toBeGreaterThanOrEqual(70)
    expect(Object.keys(stats.byKind).sort()).toEqual([...NOTE_KINDS].sort())
    expect(Object.keys(stats.byRole).sort()).toEqual([...ROLES].sort())
    expect((await client.call('researcher.list', {})).researchers.map((researcher) => researcher.name).sort()).toEqual(['Ada Fenwick', 'Ffion Madoc', 'Tunde Bakare'])
    expect(new Set((await client.call('person.list', {})).people.map((person) => person.consent))).toEqual(new Set(CONSENT_STATUSES))
    expect((await client.call('study.check', {})).checks.filter((check) => !check.ok)).toEqual([])
    expect(bugs).toEqual([])
  })

  test('keeps its times: true offsets on both sides of a change of clocks, inside the window, with about and part of day among them', async () => {
    const { client } = await sample()
    const { sites } = await client.call('site.list', {})
    const siteById = new Map(sites.map((site) => [site.id, site]))
    const { notes } = await client.call('note.list', { limit: 500 })
    for (const { occurred, recordedAt, siteId, sessionId } of notes) {
      const site = siteById.get(siteId ?? '')
      expect(isOffsetTime(occurred.at) && isOffsetTime(recordedAt)).toBe(true)
      expect(toOffsetTime(new Date(occurred.at), 'Europe/London')).toBe(occurred.at)
      expect(Date.parse(recordedAt)).toBeGreaterThanOrEqual(Date.parse(occurred.at))
      expect(dayOfWindow(occurred.at.slice(0, 10), site?.windowStart ?? null, site?.windowEnd ?? null)).not.toBeNull()
      expect(siteId === null && sessionId === null).toBe(false)
    }
    expect(new Set(notes.map((note) => note.occurred.precision))).toEqual(new Set(['exact', 'about', 'part']))
    for (const { windowStart, windowEnd } of sites) expect(dayOfWindow(windowEnd ?? '', windowStart, windowEnd)).toBe(19)
    const { sessions } = await client.call('session.list', {})
    for (const { startedAt } of sessions) expect(toOffsetTime(new Date(startedAt), 'Europe/London')).toBe(startedAt)
    expect(sessions.filter((session) => session.endedAt === null)).toHaveLength(1)
    expect(sessions.filter((session) => session.noteCount > 0).length).toBeGreaterThan(50)
  })

  test('has mentions, plain names, earlier wordings, a withdrawal with its history, and a note in the bin', async () => {
    const { client } = await sample()
    const { notes } = await client.call('note.list', { limit: 500 })
    const { people } = await client.call('person.list', {})
    const known = new Set(people.map((person) => person.id))
    const mentioned = notes.flatMap((note) => mentionedIds(note.body))
    expect(mentioned.length).toBeGreaterThan(60)
    expect(mentioned.every((id) => known.has(id))).toBe(true)
    expect(notes.some((note) => /[{}]|\s{3}/.test(note.body))).toBe(false)
    const texts = notes.map((note) => note.body).join('\n')
    const isNamed = (names: string[]): boolean => names.flatMap((name) => [name, ...name.split(' ')]).some((name) => texts.includes(name))
    expect(people.filter((person) => person.noteCount === 0 && !isNamed([person.name ?? '', ...person.aliases])).map((person) => person.name)).toEqual([])
    const plain = people.filter((person) => notes.some((note) => note.body.includes(person.name ?? '\n')))
    expect(plain.length).toBeGreaterThan(15)

    const wordings = await Promise.all(notes.map((note) => client.call('note.wordings', { id: note.id })))
    expect(wordings.filter((entry) => entry.wordings.length === 2).length).toBeGreaterThanOrEqual(3)
    const withdrawn = people.find((person) => person.consent === 'withdrawn')
    expect((await client.call('history.list', { recordId: withdrawn?.id ?? '' })).entries).toHaveLength(2)
    expect((await client.call('note.list', { removed: true })).total).toBe(1)
  })

  test('is written by three hands, each under its own code, on the days of the study', async () => {
    const { client } = await sample()
    const { entries } = await client.call('history.list', { limit: 500 })
    const authors = new Set(entries.map((entry) => entry.author).filter((author) => author !== ''))
    expect(authors.size).toBe(3)
    // All but the oldest act, which is the making of the study itself.
    expect(entries.slice(0, -1).filter((entry) => !entry.at.startsWith('2025-'))).toEqual([])
  })

  test('makes a release: refused while consent and findings are open, then made, and it checks', async () => {
    const { client, folder } = await sample()
    const out = join(folder, 'release')
    await expect(client.call('release.run', { out, replaceUnreviewed: true })).rejects.toMatchObject({ code: 'CONSENT_MISSING' })
    await expect(client.call('release.run', { out, withoutConsent: 'leave-out' })).rejects.toMatchObject({ code: 'REVIEW_OPEN' })
    const receipt = await client.call('release.run', { out, replaceUnreviewed: true, withoutConsent: 'leave-out' })
    expect(receipt.notes).toBeGreaterThan(50)
    expect(receipt.replacements).toBeGreaterThan(150)
    expect(await client.call('release.verify', { path: out, withWorkspace: true })).toMatchObject({ ok: true, problems: [] })
  })

  test('uses only identifiers that can belong to nobody', () => {
    const text = Object.values(NOTES).flat().map((note) => `${note.text} ${note.earlier ?? ''}`).join('\n')
    for (const number of text.match(/\b\d{3} \d{3} \d{4}\b/g) ?? []) expect(number).toMatch(/^999/)
    for (const phone of text.match(/\b0\d{4} ?\d{6}\b/g) ?? []) expect(phone).toMatch(/^(07700 900|01632 960)\d{3}$/)
    for (const plate of text.match(/\b[A-Z]{2}\d{2} [A-Z]{3}\b/g) ?? []) expect(plate.slice(2, 4)).toBe('79')
    // Areas that no postcode begins with.
    for (const postcode of text.match(/\b[A-Z]{1,2}\d{1,2} \d[A-Z]{2}\b/g) ?? []) expect(postcode).toMatch(/^(AX|UX|WX|GX)/)
    for (const address of text.match(/\S+@\S+/g) ?? []) expect(address).toMatch(/\.example\b/)
    expect(text.match(/\b999 \d{3} \d{4}\b/g)?.length).toBeGreaterThanOrEqual(5)
    expect(SITES).toHaveLength(7)
  })

  test('appears whole or not at all', async () => {
    app = testApp({ randomBytes: breaksAfter(400) })
    await expect(app.client.call('workspace.createSample', { path: app.workspacePath, passphrase: PASSPHRASE })).rejects.toThrow()
    expect(existsSync(app.workspacePath)).toBe(false)
    expect(existsSync(join(app.folder, '.study.fieldfare.partial'))).toBe(false)
  })
})

/** Randomness that fails in the middle of the work. */
function breaksAfter(calls: number): (count: number) => Uint8Array {
  let left = calls
  return (count) => {
    if (left === 0) throw new Error('no more randomness')
    left -= 1
    return Uint8Array.from({ length: count }, (_, index) => (left * 31 + index * 17) % 251)
  }
}
