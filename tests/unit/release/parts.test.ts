import { describe, expect, it } from 'vitest'
import { ageBand, ethnicGroup, genderGroup, regionGroup } from '../../../shared/release/bands'
import { csvText, parseCsv, plainCell, safeCell } from '../../../shared/release/csv'
import { createLiteralSearch, evenFold } from '../../../shared/release/literal-search'
import { ownTexts } from '../../../shared/release/own-words'
import { pseudonymOf, pseudonymsOf } from '../../../shared/release/register'
import { createReleaseIds, RELEASE_ID } from '../../../shared/release/release-ids'
import { dayFromStart, daysOfWindow, partOfOccurred, windowLength } from '../../../shared/release/when'
import { countBrackets, countWords } from '../../../shared/release/words'
import { isUnmistakable } from '../../../shared/release/wanted'
import { macOf, smallStudy } from '../../integration/release/study'

describe('cells of a spreadsheet', () => {
  it.each(['=1+1', '+44', '-- a quiet hour', '@me', '\tx', "'=already", "''+twice"])('%j opens as text and comes back', (text) => {
    expect(safeCell(text).startsWith("'")).toBe(true)
    expect(plainCell(safeCell(text))).toBe(text)
  })
  it.each(['plain', "'quoted'", '', '7'])('%j is left as it is', (text) => expect(safeCell(text)).toBe(text))
  it('quotes what RFC 4180 wants quoted, and reads it back', () => {
    const rows = [['a, "b"', 'two\nlines', ' padded '], ['', 'é', '=x']]
    const text = csvText(['one', 'two', 'three'], rows)
    expect(text.split('\r\n').at(-1)).toBe('')
    expect(parseCsv(text)?.slice(1).map((row) => row.map(plainCell))).toEqual(rows)
  })
  it.each(['a,b', 'a,"b\r\n', 'a,b"c\r\n', 'a,"b"c\r\n'])('%j is no CSV', (text) => expect(parseCsv(text)).toBeNull())
  it('writes numbers bare, so that a day before the window stays a number', () => expect(csvText(['day'], [[-3], [null]])).toBe('day\r\n-3\r\n\r\n'))
})

describe('ids of a release', () => {
  const mac = macOf(smallStudy())
  it('have no digit, no vowel and no time, and are the same each time', () => {
    const ids = createReleaseIds(mac, 'controlled', '2026-11-22')
    const id = ids('note', 'abc')
    expect(id).toMatch(RELEASE_ID)
    expect(id.slice(5)).not.toMatch(/[aeiouy\d]/)
    expect(createReleaseIds(mac, 'controlled', '2026-11-22')('note', 'abc')).toBe(id)
  })
  it('differ by date, profile, kind and working id', () => {
    const all = [
      createReleaseIds(mac, 'controlled', '2026-11-22')('note', 'abc'),
      createReleaseIds(mac, 'controlled', '2026-11-23')('note', 'abc'),
      createReleaseIds(mac, 'team', '2026-11-22')('note', 'abc'),
      createReleaseIds(mac, 'controlled', '2026-11-22')('session', 'abc'),
      createReleaseIds(mac, 'controlled', '2026-11-22')('note', 'abd'),
    ]
    expect(new Set(all.map((id) => id.replace(/^\w+-/, ''))).size).toBe(5)
  })
  it('are in no order of the working ids', () => {
    const ids = createReleaseIds(mac, 'controlled', '2026-11-22')
    const made = Array.from({ length: 200 }, (_, index) => ids('note', String(index).padStart(4, '0')))
    const rising = made.filter((id, index) => index > 0 && id > (made[index - 1] ?? '')).length
    expect(rising).toBeGreaterThan(60)
    expect(rising).toBeLessThan(140)
  })
})

describe('days of a window', () => {
  it('counts calendar days, on past the end and back before the start', () => {
    expect(dayFromStart('2022-06-06', '2022-06-06')).toBe(1)
    expect(dayFromStart('2022-06-14', '2022-06-06')).toBe(9)
    expect(dayFromStart('2022-06-05', '2022-06-06')).toBe(0)
    expect(dayFromStart('2023-03-27', '2022-06-06')).toBe(295)
    expect(dayFromStart('2022-06-06', null)).toBeNull()
  })
  it('crosses the change of the clocks without losing a day', () => expect(dayFromStart('2025-03-31', '2025-03-29')).toBe(3))
  it('counts both ends', () => {
    expect(windowLength('2022-06-06', '2022-06-24')).toBe(19)
    expect(daysOfWindow('2022-06-29', '2022-07-01')).toEqual(['2022-06-29', '2022-06-30', '2022-07-01'])
  })
  it('takes the part that was said before the clock', () => {
    expect(partOfOccurred({ at: '2022-06-14T09:40:00+01:00', precision: 'part', part: 'evening', zone: '' })).toBe('evening')
    expect(partOfOccurred({ at: '2022-06-14T09:40:00+01:00', precision: 'about', zone: '' })).toBe('early_morning')
  })
})

describe('bands and groups', () => {
  it.each([[84, 'team', '80–84'], [84, 'controlled', '80–89'], [84, 'public', '80–89'], [90, 'team', '90+'], [103, 'team', '90+'], [17, 'team', 'under 18'], [19, 'controlled', '18–19'], [null, 'team', 'not recorded']] as const)('%s for the %s is %s', (age, profile, band) =>
    expect(ageBand(age, profile)).toBe(band))
  it('shows broad groups only', () => {
    expect(ethnicGroup('Slovak Roma', 'controlled')).toBe('White')
    expect(ethnicGroup('Mixed White and Black Caribbean', 'controlled')).toBe('Mixed or multiple')
    expect(ethnicGroup('the only Yoruba speaker', 'controlled')).toBe('Other')
    expect(ethnicGroup('Indian', 'public')).toBe('withheld')
    expect(genderGroup('Woman', 'controlled')).toBe('female')
    expect(genderGroup('says Siobhán', 'controlled')).toBe('another')
    expect(genderGroup('', 'public')).toBe('not recorded')
  })
  it('never repeats a town', () => {
    expect(regionGroup('Kelderby, West Yorkshire', 'controlled')).toBe('Yorkshire and the Humber')
    expect(regionGroup('Kelderby', 'team')).toBe('another region')
    expect(regionGroup('Kelderby, West Yorkshire', 'public')).toBe('withheld')
  })
})

describe('pseudonyms', () => {
  it('come from the code, never from the name', () => expect(pseudonymOf({ code: 'C-PT-07', role: 'patient' })).toBe('Patient C07'))
  it('are told apart where two codes fell together', () => {
    const study = smallStudy()
    const twice = { ...study, people: study.people.map((person) => ({ ...person, code: 'C-PT-07', role: 'patient' as const })) }
    expect(new Set(pseudonymsOf(twice).values()).size).toBe(3 + 2 + 1)
  })
})

describe('fixed strings in a text', () => {
  it('are found as whole words, the longest first, over line breaks and apostrophes', () => {
    const search = createLiteralSearch(['church street', '22 church street', "o'driscoll", 'b.hartley@kelderpcn.example'])
    const text = evenFold('At 22 Church\nStreet and Church Streets; O’Driscoll wrote to b.hartley@kelderpcn.example.')
    expect(search.find(text).map((hit) => hit.literal)).toEqual(['22 church street', "o'driscoll", 'b.hartley@kelderpcn.example'])
  })
  it('keeps offsets where lower case is longer', () => expect(evenFold('İstanbul Road').length).toBe('İstanbul Road'.length))
})

describe('what means one thing wherever it stands', () => {
  it.each([['P001', undefined, true], ['S1', undefined, false], ['1234', undefined, false], ['12345678', undefined, true], ['C-PT-07', undefined, true]] as const)('the id %s', (text, category, is) => expect(isUnmistakable(text, category)).toBe(is))
  it.each([['Church Street', 'ADDRESS', true], ['Victoria', 'PLACE', false], ['the only nurse', 'RARE', false], ['Monday 3 March 2025', 'DATE', false], ['01632 960317', 'PHONE', true], ['a@b.example', 'EMAIL', true]] as const)('%s as %s', (text, category, is) =>
    expect(isUnmistakable(text, category)).toBe(is))
})

describe('words', () => {
  it('are letters and digits with apostrophes and hyphens inside', () => expect(countWords('She’s a well-known 84-year-old — [Patient C07] says.')).toBe(7))
  it('counts what stands in brackets on one line', () => expect(countBrackets('[a] b [c d] [not\nclosed] []')).toBe(2))
})

describe('the fixed words of a release', () => {
  it('hold no word that is a common given name, so that a search for a name finds none by chance', () => {
    const names = ['Will', 'May', 'Mark', 'Hope', 'Rose', 'Rich', 'Grace', 'Faith', 'Joy', 'Guy', 'Summer', 'Drew', 'Pat', 'Bill', 'Jack', 'Lee', 'Ray', 'Sandy', 'Violet', 'Miles', 'Dawn', 'Art', 'Frank', 'Gene', 'Rob', 'Sue']
    const text = ownTexts().join('\n')
    const found = names.filter((name) => new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'iu').test(text))
    expect(found).toEqual([])
  })
  it('claims no more than was done', () => expect(ownTexts().join('\n')).not.toMatch(/fully anonymi[sz]ed|GDPR compliant|100\s?%|safe to publish/i))
})
