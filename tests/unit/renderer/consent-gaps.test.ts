/** What a note says of its people's consent: who has none recorded, declined, withdrew, or may still opt out, and until when. */
import { expect, test } from 'vitest'
import { consentGaps, gapSentences } from '../../../renderer/app/entry/consent-gaps'
import type { Person } from '../../../shared/model/records'

const person = (id: string, changes: Partial<Person>): Person => ({ id, code: `C-PT-${id}`, role: 'patient', siteIds: [], gender: '', age: null, ethnicity: '', consent: 'written', withdrawal: null, sameAs: null, externalId: null, name: `Name ${id}`, aliases: [], noteCount: 1, conflicts: [], ...changes })
const people = new Map(
  [person('1', {}), person('2', { consent: 'pending' }), person('3', { consent: 'declined', name: null }), person('4', { consent: 'told' }), person('5', { withdrawal: 'W1' })].map((each) => [each.id, each]),
)
const note = { personIds: ['1', '2', '3', '4', '5', 'gone'], occurred: { at: '2025-06-03T09:05:00+00:00', precision: 'exact', zone: 'UTC' } } as const

test('within the time for opting out everyone who did not say yes is named, by code where names are hidden', () => {
  const sentences = gapSentences(consentGaps({ ...note, personIds: [...note.personIds] }, people, 48, new Date('2025-06-04T09:00:00Z')))
  expect(sentences.slice(0, 3)).toEqual(['No consent recorded: Name 2.', 'Declined: C-PT-3.', 'Withdrew: Name 5.'])
  expect(sentences[3]).toMatch(/^May opt out until \S+ 5 Jun\w*, \d\d:05: Name 4\.$/)
})

test('after it, and with other hours on the study’s card, nobody is held', () => {
  expect(consentGaps({ ...note, personIds: ['4'] }, people, 48, new Date('2025-06-05T09:06:00Z')).held).toEqual([])
  expect(consentGaps({ ...note, personIds: ['4'] }, people, 12, new Date('2025-06-04T09:00:00Z')).held).toEqual([])
  expect(gapSentences(consentGaps({ ...note, personIds: ['1'] }, people, 48, new Date('2025-06-04T09:00:00Z')))).toEqual([])
})

test('who was only told by poster is named in a note from before it was displayed, and in no other', () => {
  const late = new Date('2025-06-30T09:00:00Z')
  const told = { ...note, personIds: ['1', '4'] }
  expect(gapSentences(consentGaps(told, people, 48, late, '2025-06-04'))).toEqual(['Told by poster, but before it was displayed: Name 4.'])
  for (const from of ['2025-06-03', null]) expect(gapSentences(consentGaps(told, people, 48, late, from))).toEqual([])
})
