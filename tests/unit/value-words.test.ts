/** Two versions side by side are in the words of the screens, never as they are stored. */
import { describe, expect, it } from 'vitest'
import { fieldWords, isWording, valueWords } from '../../shared/model/value-words'

const names = { nameOf: (id: string) => (id === '0123456789abcdef' ? 'Larkrise Surgery' : null) }

describe('a value', () => {
  it.each([
    ['site', 'list_size', 'under_3000', 'Under 3,000 patients'],
    ['site', 'practice_consent_by', 'pcn_manager', 'Manager of the PCN'],
    ['site', 'deprivation', '1', 'Most deprived fifth'],
    ['letter', 'kind', 'passport', 'Research passport'],
    ['note', 'kind', 'analytic_memo', 'Analytic memo'],
    ['note', 'occurred', { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' }, '2025-06-03, 09:05'],
    ['note', 'occurred', { at: '2025-06-03T08:00:00+01:00', precision: 'part', part: 'early_morning', zone: 'Europe/London' }, '2025-06-03, early morning'],
    ['note', 'site', '0123456789abcdef', 'Larkrise Surgery'],
    ['note', 'person:0123456789abcdef', false, 'no'],
    ['person', 'role', 'primary_care_staff', 'Primary care staff'],
    ['person', 'consent', 'consented', 'Consented (mode not known)'],
    ['person', 'sites', ['0123456789abcdef', 'zzzzzzzzzzzzzzzz'], 'Larkrise Surgery, zzzzzzzzzzzzzzzz'],
    ['person', 'age', 84, '84'],
    ['identity', 'name', 'under_3000', 'under_3000'],
    ['session', 'ended_at', null, 'none'],
    ['study', 'shows_ethics_reference', true, 'yes'],
  ])('%s %s %j is said as %s', (kind, field, value, says) => expect(valueWords(kind, field, value, names)).toBe(says))
})

it('fields have the names of the screens', () => {
  expect(['list_size', 'person:0123456789abcdef', 'window_end', 'external_id'].map(fieldWords)).toEqual(['List size', 'Linked person', 'Last day of observation', 'external id'])
})

it('only wordings may stand one after the other', () => {
  expect([isWording('note', 'body'), isWording('site', 'list_size'), isWording('site', 'poster_from')]).toEqual([true, false, false])
})
