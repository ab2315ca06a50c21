import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff, wordPieces } from '../../../shared/field/word-diff'
import { differenceOf, type ReleaseDifference } from '../../../shared/release/compare/difference'
import { recipientNotice } from '../../../shared/release/compare/notice'
import type { ReleasedNote } from '../../../shared/release/schema'
import type { SharedCopy, SharedPerson } from '../../../shared/release/shared-copy'
import { differencePage } from '../../../shared/report/compare/page'

const note = (id: string, text: string, more: Partial<ReleasedNote> = {}): ReleasedNote => ({
  id: `note-${id.padEnd(12, 'b')}`, site: 'Site C', session: null, day: 2, part_of_day: 'lunch', kind: 'observation', researcher: 'Researcher R1', participants: [], codes: [], text, ...more,
})
const person = (participant: string, more: Partial<SharedPerson> = {}): SharedPerson => ({ participant, role: 'patient', sites: 'Site C', gender: 'female', age_band: '80–84', ethnic_group: 'White', consent: 'written', notes: '2', ...more })
const copy = (date: string, notes: ReleasedNote[], people: SharedPerson[], more: Partial<SharedCopy> = {}): SharedCopy => ({ title: 'A study', profile: 'controlled', date, dataset: 'a'.repeat(64), sha256: 'b'.repeat(64), notes, people, ...more })
function difference(a: SharedCopy, b: SharedCopy): ReleaseDifference {
  const steps = differenceOf(a, b)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

describe('two wordings', () => {
  it.each([
    ['she said [a name] twice', 'she said [Patient C07] twice'],
    ['', 'all new'],
    ['all gone', ''],
    ['one  two\nthree', 'one two three four'],
    ['a b c d', 'a x c y d'],
  ])('%j and %j: without what only the one has, the other stands', (a, b) => {
    const pieces = wordPieces(a, b)
    expect(pieces.filter((piece) => piece.in !== 'a').map((piece) => piece.text).join('')).toBe(b)
    expect(pieces.filter((piece) => piece.in !== 'b').flatMap((piece) => piece.text.match(/\S+/g) ?? [])).toEqual(a.match(/\S+/g) ?? [])
  })
  it('hold for any two texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '[x y]', '[z]', 'c.', '(', ' ', '\n', '  '), { maxLength: 14 }).map((parts) => parts.join(''))
    fc.assert(fc.property(text, text, (a, b) => {
      const pieces = wordPieces(a, b)
      expect(pieces.filter((piece) => piece.in !== 'a').map((piece) => piece.text).join('')).toBe(b)
      expect(pieces.every((piece, at) => piece.in !== pieces[at + 1]?.in)).toBe(true)
    }), { numRuns: 400 })
  })
  it('a bracket gives way as a whole', () => {
    expect(wordPieces('so [Patient C07] sat', 'so [Patient C09] sat')).toEqual([{ in: 'both', text: 'so ' }, { in: 'a', text: '[Patient C07]' }, { in: 'b', text: '[Patient C09]' }, { in: 'both', text: ' sat' }])
    expect(wordDiff('so [Patient C07] sat', 'so [Patient C09] sat')).toEqual({ a: [[12, 16]], b: [[12, 16]] })
  })
})

describe('two releases', () => {
  const long = 'The kettle was on and she told the story of the ferry again, slowly, with her hand on the table.'
  const a = copy('2026-03-01', [
    note('one', `${long} [Patient C07] laughed.`),
    note('two', 'The food bank on Mill Lane was shut, so they walked to the next one and waited there.', { day: 3 }),
    note('three', 'Only a word.', { day: 4 }),
    note('four', 'A reflection that leaves the study.', { kind: 'reflection', site: null }),
  ], [person('Patient C07'), person('Patient C11'), person('Link worker C02', { role: 'link_worker' })])
  const b = copy('2026-05-01', [
    note('xone', `${long} [Patient C07] laughed.`),
    note('xtwo', 'The food bank on [place] was shut, so they walked to the next one and waited there.', { day: 3 }),
    note('xthree', 'Something that nobody wrote before stands here now.', { day: 4 }),
  ], [person('Patient C07', { age_band: '80–89' }), person('Link worker C02', { role: 'link_worker' }), person('Patient C30')], { dataset: 'c'.repeat(64) })
  const found = difference(a, b)

  it('are told note by note, though no id is the same', () => {
    expect([found.notes.same, found.notes.changed]).toEqual([1, 1])
    expect(found.notes.onlyA.map((row) => row.id)).toEqual(['note-threebbbbbbb', 'note-fourbbbbbbbb'])
    expect(found.notes.onlyB.map((row) => row.id)).toEqual(['note-xthreebbbbbb'])
    expect(found.changed[0]).toMatchObject({ a: 'note-twobbbbbbbbb', b: 'note-xtwobbbbbbbb', passages: { newly_replaced: 1, shown: 0, other_bracket: 0, reworded: 0 } })
  })
  it('and person by person, by the pseudonym that is kept', () => {
    expect(found.people).toEqual({ kept: ['Patient C07', 'Link worker C02'], onlyA: ['Patient C11'], onlyB: ['Patient C30'], changedCells: [{ column: 'age_band', people: 1 }] })
  })
  it('every note is counted once, by kind and by site', () => {
    for (const rows of [found.byKind, found.bySite]) {
      const sum = (of: (row: (typeof rows)[number]) => number): number => [...rows].reduce((total, row) => total + of(row), 0)
      expect([sum((row) => row.same + row.changed + row.onlyA), sum((row) => row.same + row.changed + row.onlyB)]).toEqual([a.notes.length, b.notes.length])
    }
  })
  it('the same release twice has no difference', () => {
    const none = difference(a, a)
    expect([none.notes, none.people.onlyA, none.people.changedCells]).toEqual([{ same: 4, changed: 0, onlyA: [], onlyB: [] }, [], []])
    expect(recipientNotice(none)).toContain('Nobody and no note was taken out.')
  })
  it('turned round, in and out change places', () => {
    const back = difference(b, a)
    expect(back.people.onlyA).toEqual(found.people.onlyB)
    expect(back.passages).toMatchObject({ shown: 1, newly_replaced: 0 })
  })
  it('the notice says what is out, with fingerprints, and asks to destroy', () => {
    const notice = recipientNotice(found)
    expect(notice).toContain('1 person and 2 notes of the earlier release are no longer in.')
    for (const said of ['a'.repeat(64), 'c'.repeat(64), 'Patient C11', 'note-threebbbbbbb', 'Destroy every copy']) expect(notice).toContain(said)
    expect(notice).not.toContain('Mill Lane')
  })
  it('the page needs no network and shows the words that changed', () => {
    const page = differencePage(found)
    expect(page).toMatch(/<del>Mill Lane<\/del>\s*<ins>\s*\[place\]<\/ins>/)
    expect(page.match(/(?:src|href)="(?!#)[^"]*"/g)).toBeNull()
    expect(page).toContain("default-src &#39;none&#39;")
  })
})
