import { describe, expect, it } from 'vitest'
import { checkBenches } from '../../../electron/core/release/verify/bench-checks'
import { createCheck } from '../../../electron/core/release/verify/checks'
import { intruderFacts, type IntruderClaim, type IntruderTest } from '../../../shared/release/bench/intruder'
import { SAMPLE_SECOND_REVIEW } from '../../../shared/release/bench/own-words'
import { sampleFacts } from '../../../shared/release/own-words'
import type { ReleaseFacts } from '../../../shared/release/types'

const test = (id: string, date: string): IntruderTest => ({ id, profile: 'controlled', date, dataset: id.repeat(64).slice(0, 64), role: 'local', independent: false, minutes: 40, takenAt: '2026-01-01T10:00:00+00:00' })
const claim = (id: string, of: IntruderTest, more: Partial<IntruderClaim> = {}): IntruderClaim => ({ id, test: of, target: 'Patient A01', who: 'x', confidence: 24, means: ['news', 'other'], how: '', minutes: 1, verdict: 'right', markedBy: 'R1', answer: null, ...more })
const [one, two] = [test('a', '2026-03-01'), test('b', '2026-02-01')]
const intruderTest = intruderFacts([one, two], [claim('1', one), claim('2', one, { confidence: 25, verdict: 'wrong' }), claim('3', two, { verdict: null, answer: 'replaced' })])
const facts: ReleaseFacts = { ...sampleFacts('team', false), intruderTest }

const problems = (given: ReleaseFacts): string[] => {
  const check = createCheck('Report')
  checkBenches(given, check)
  return check.done('').problems
}

describe('the report’s numbers of the benches', () => {
  it('hold as they are made', () => expect(problems(facts)).toEqual([]))
  it('are in the order of the releases, in bands whose borders belong to one of them', () => {
    expect(intruderTest?.byRelease.map((row) => [row.release, row.claims])).toEqual([['Release 1 that was tested (controlled)', 1], ['Release 2 that was tested (controlled)', 2]])
    expect(intruderTest?.byConfidence.map((row) => [row.band, row.claims])).toEqual([['0 to 24', 2], ['25 to 49', 1]])
    expect([intruderTest?.unanswered, intruderTest?.unmarked, intruderTest?.hours]).toEqual([1, 1, 1.3])
  })
  it.each([
    ['more read than there are', { notesReadInFull: 9 }],
    ['an agreement that is none', { secondReview: { ...SAMPLE_SECOND_REVIEW, agreement: 1 } }],
    ['a disagreement that is of no kind', { secondReview: { ...SAMPLE_SECOND_REVIEW, byType: [] } }],
    ['more settled than differ', { secondReview: { ...SAMPLE_SECOND_REVIEW, settled: 2 } }],
  ])('%s is a problem', (_, review) => expect(problems({ ...facts, review: { ...facts.review, ...review } })).toHaveLength(1))
  it('so is a claim more than was made', () => {
    if (!intruderTest) throw new Error('no test')
    expect(problems({ ...facts, intruderTest: { ...intruderTest, right: intruderTest.right + 1 } })).toHaveLength(1)
    expect(problems({ ...facts, intruderTest: { ...intruderTest, byRelease: intruderTest.byRelease.slice(1) } })).toHaveLength(1)
  })
})
