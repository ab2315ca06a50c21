/** The small pure parts behind the window: menus, keys, times, coverage, excerpts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ACTS } from '../../../renderer/app/acts'
import { chordOf, worksInFields } from '../../../renderer/app/chords'
import { likelyPlace } from '../../../renderer/app/likely-place'
import { missingOf } from '../../../renderer/coverage/missing'
import { strengthOf } from '../../../renderer/ui/passphrase-strength'
import { newNameIn, offerCodes, offerPeople, offerSlash, triggerIn } from '../../../renderer/ui/editor/suggest'
import { excerpt } from '../../../renderer/ui/excerpt'
import { atClock, dayOfWindow, offsetTime, workingDays } from '../../../renderer/ui/time'
import { mentionOf, splitMentions } from '../../../shared/field/mention'
import { OffsetTime, type Person, type Session, type Site } from '../../../shared/model/records'

const person = (changes: Partial<Person>): Person => ({
  id: '0000000000000000',
  code: 'C-PT-07',
  role: 'patient',
  siteIds: [],
  gender: '',
  age: null,
  ethnicity: '',
  consent: 'pending',
  externalId: null,
  name: null,
  aliases: [],
  noteCount: 0,
  withdrawal: null,
  sameAs: null,
  conflicts: [],
  ...changes,
})

describe('what @ # and / offer', () => {
  it('sees the sign at the start of a word only', () => {
    expect(triggerIn('talk with @mag')).toEqual({ sign: '@', from: 10, query: 'mag' })
    expect(triggerIn('(@Maggie Ral')).toMatchObject({ sign: '@', query: 'Maggie Ral' })
    expect(triggerIn('maggie@surgery')).toBeNull()
    expect(triggerIn('either/or')).toBeNull()
    expect(triggerIn('C#minor')).toBeNull()
    expect(triggerIn('about #trust')).toMatchObject({ sign: '#', query: 'trust' })
    expect(triggerIn('/late mor')).toMatchObject({ sign: '/', query: 'late mor' })
  })

  it('finds people by name, alias, code and without accents, those of the site first', () => {
    const margaret = person({ id: '1'.repeat(16), name: 'Margaret Ralph', aliases: ['Mags'], siteIds: ['a'] })
    const marek = person({ id: '2'.repeat(16), name: 'Marek Dvořák', code: 'C-VC-11' })
    const all = [marek, margaret]
    expect(offerPeople(all, 'mags', null)).toEqual([{ person: margaret, via: 'Mags' }])
    expect(offerPeople(all, 'dvorak', null)[0]?.person).toBe(marek)
    expect(offerPeople(all, 'c-vc', null)[0]?.person).toBe(marek)
    expect(offerPeople(all, 'mar', 'a').map((offer) => offer.person)).toEqual([margaret, marek])
    expect(offerPeople([person({ name: null })], 'C-PT', null)).toHaveLength(1)
  })

  it('offers to add a name, but never the sentence after it', () => {
    expect(newNameIn('Maggie')).toBe('Maggie')
    expect(newNameIn('Maggie Ralph')).toBe('Maggie Ralph')
    expect(newNameIn('Maggie went')).toBeNull()
    expect(newNameIn('Maggie ')).toBeNull()
    expect(newNameIn('')).toBeNull()
  })

  it('offers known codes, and a new one only where none is called that', () => {
    const codes = [{ id: '1'.repeat(16), label: 'Time given', noteCount: 1 }]
    expect(offerCodes(codes, 'giv')).toMatchObject({ known: codes, isNew: true })
    expect(offerCodes(codes, 'Time given')).toMatchObject({ known: codes, isNew: false })
    expect(offerSlash('obs')[0]?.choice).toEqual({ what: 'kind', kind: 'observation' })
    expect(offerSlash('late m')[0]?.choice).toEqual({ what: 'part', part: 'late_morning' })
  })
})

describe('keys', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

  it('are spelt one way, with Command as Control', () => {
    expect(chordOf(press('l', { metaKey: true }))).toBe('Ctrl+L')
    expect(chordOf(press('S', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+S')
    expect(chordOf(press('?', { shiftKey: true }))).toBe('?')
    expect(chordOf(press('n'))).toBe('n')
  })

  it('mean one act each, and none that writes a letter works while one types', () => {
    const chords = Object.values(ACTS).flatMap(({ keys }) => [...keys])
    expect(new Set(chords).size).toBe(chords.length)
    for (const chord of chords) if (!/^(Ctrl|Alt)\+|^F\d/.test(chord)) expect(worksInFields(chord), chord).toBe(false)
  })
})

describe('times', () => {
  it('are written as the contract wants them, for any moment', () => {
    fc.assert(fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (moment) => OffsetTime.safeParse(offsetTime(moment)).success))
    expect(atClock('2026-11-09T09:00:12+01:00', '14:05')).toBe('2026-11-09T14:05:00+01:00')
  })

  it('count the working days of a window', () => {
    expect(workingDays('2026-11-09', '2026-11-27')).toHaveLength(15)
    expect(dayOfWindow('2026-11-19', '2026-11-09', '2026-11-27')).toEqual({ number: 9, of: 15 })
    expect(dayOfWindow('2026-11-22', '2026-11-09', '2026-11-27')).toBeNull()
    expect(dayOfWindow('2026-12-01', '2026-11-09', '2026-11-27')).toBeNull()
  })

  it('name what is missing of a window, and not what lies ahead', () => {
    const days = workingDays('2026-11-09', '2026-11-27')
    const cells = [
      { day: 1, part: 'late_morning', notes: 2 },
      { day: 3, part: 'lunch', notes: 1 },
    ]
    expect(missingOf(days, '2026-11-12', cells)).toEqual({ past: 3, of: 15, emptyDays: [2], unseenParts: ['early_morning', 'early_afternoon', 'late_afternoon'] })
  })
})

describe('where one is likely to be', () => {
  const site: Site = { id: 'a', code: 'A', windowStart: null, windowEnd: null, externalId: null, name: null, aliases: [], region: null, conflicts: [] }
  const session = (changes: Partial<Session>): Session => ({ id: 's', siteId: 'a', researcherId: null, startedAt: '2026-11-09T09:00:00+00:00', endedAt: null, setting: '', externalId: null, noteCount: 0, ...changes })

  it('is the open session of today, never one left open last week', () => {
    expect(likelyPlace([site], [session({})], '2026-11-09')).toEqual({ siteId: 'a', sessionId: 's' })
    expect(likelyPlace([site], [session({})], '2026-11-16')).toEqual({ siteId: 'a', sessionId: null })
    expect(likelyPlace([], [], '2026-11-16')).toEqual({ siteId: null, sessionId: null })
  })
})

describe('passphrases', () => {
  it('are told plainly how good they are', () => {
    expect(strengthOf('short')).toBe('short')
    expect(strengthOf('aaaaaaaaaaaa')).toBe('weak')
    expect(strengthOf('1234567890')).toBe('weak')
    expect(strengthOf('marsh lantern cup seven')).toBe('good')
  })
})

describe('excerpts', () => {
  it('never cut a mention in two, and keep their ranges on the same words', () => {
    const word = fc.oneof(fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/[⟦⟧]/.test(text)), fc.constant(mentionOf('0123456789abcdef')))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.nat(400), fc.integer({ min: 10, max: 120 }), (words, place, length) => {
        const body = words.join(' ')
        const start = Math.min(place, body.length - 1)
        const end = Math.min(body.length, start + 4)
        const cut = excerpt(body, [[start, end]], length)
        const mentions = (text: string) => splitMentions(text).filter((part) => part.kind === 'mention').length
        expect((cut.body.match(/⟦/g) ?? []).length).toBe(mentions(cut.body))
        for (const [a, b] of cut.ranges) expect(body.slice(start, end)).toContain(cut.body.slice(a, b))
      }),
    )
  })
})
