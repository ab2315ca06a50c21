/** What the report says of a second review and of an intruder test adds up in itself; the files alone cannot bear it out. */
import type { ReleaseFacts } from '../../../../shared/release/types'
import type { Checking } from './checks'

export function checkBenches({ review, intruderTest, counts }: ReleaseFacts, check: Checking): void {
  const second = review.secondReview
  const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0)
  if (review.notesReadInFull !== null && review.notesReadInFull > counts.notes) check.problem('the report says that more notes were read in full than are in the release')
  if (second) {
    const differing = sum(second.byType, (row) => row.firstReplaced + row.secondReplaced)
    const share = second.items === 0 ? 1 : (second.items - second.disagreements) / second.items
    const holds =
      sum(second.byType, (row) => row.items) === second.items &&
      differing === second.disagreements &&
      sum(second.byType, (row) => row.missed) === second.missed &&
      second.settled <= second.disagreements &&
      second.notes <= second.drawn &&
      Math.abs(second.agreement - share) < 1e-5
    if (!holds) check.problem('the numbers of the second review in the report do not add up')
  }
  if (intruderTest) {
    const whole = (row: { claims: number; right: number; wrong: number; cannotTell: number; unmarked: number }): boolean => row.claims === row.right + row.wrong + row.cannotTell + row.unmarked
    const rows = [intruderTest, ...intruderTest.byRole, ...intruderTest.byConfidence, ...intruderTest.byMeans, ...intruderTest.byRelease]
    const holds = rows.every(whole) && sum(intruderTest.byRole, (row) => row.claims) === intruderTest.claims && sum(intruderTest.byRelease, (row) => row.claims) === intruderTest.claims && sum(intruderTest.byRelease, (row) => row.tests) === intruderTest.tests
    if (!holds) check.problem('the numbers of the intruder test in the report do not add up')
  }
}
