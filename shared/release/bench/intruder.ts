/** What was taken in of motivated-intruder tests, and the counts a report may show of it: no guess, no target, no tester. */
import {
  INTRUDER_ANSWER_WORDS, INTRUDER_ANSWERS, INTRUDER_MEANS, INTRUDER_MEANS_WORDS, INTRUDER_ROLE_WORDS, INTRUDER_ROLES, type IntruderAnswer, type IntruderClaimed, type IntruderMeans, type IntruderRole, type IntruderVerdict,
} from '../../model/intruder'
import type { ReleaseProfile } from '../../model/vocabulary'

/** One test as it was taken in: its time counts though nothing was claimed. */
export type IntruderTest = { id: string; profile: ReleaseProfile; /** Of the release. */ date: string; dataset: string; role: IntruderRole; independent: boolean; minutes: number; takenAt: string }
export type IntruderClaim = IntruderClaimed & { id: string; test: IntruderTest; verdict: IntruderVerdict | null; markedBy: string; answer: IntruderAnswer | null }

type Outcomes = { claims: number; right: number; wrong: number; cannotTell: number; unmarked: number }
export type IntruderFacts = Outcomes & {
  tests: number
  independent: number
  /** Hours spent, to one place. */
  hours: number
  byRole: readonly ({ role: IntruderRole; words: string; tests: number } & Outcomes)[]
  byConfidence: readonly ({ band: string } & Outcomes)[]
  byMeans: readonly ({ means: IntruderMeans; words: string } & Outcomes)[]
  /** One row a release that was tested, in their order: a claim that held before a fix and fails after it shows as both. Without a date: one could lie in a window. */
  byRelease: readonly ({ release: string; tests: number } & Outcomes)[]
  answers: readonly { answer: IntruderAnswer; words: string; claims: number }[]
  /** Claims that were right and to which nothing was answered yet. */
  unanswered: number
}

const BANDS: readonly (readonly [from: number, to: number])[] = [[0, 24], [25, 49], [50, 74], [75, 100]]

const outcomes = (claims: readonly IntruderClaim[]): Outcomes => {
  const count = (verdict: IntruderVerdict | null): number => claims.filter((claim) => claim.verdict === verdict).length
  return { claims: claims.length, right: count('right'), wrong: count('wrong'), cannotTell: count('cannot_tell'), unmarked: count(null) }
}

const orderOf = (a: IntruderTest, b: IntruderTest): number => (`${a.date} ${a.takenAt}` < `${b.date} ${b.takenAt}` ? -1 : `${a.date} ${a.takenAt}` > `${b.date} ${b.takenAt}` ? 1 : 0)

/** Null where no test was taken in. */
export function intruderFacts(tests: readonly IntruderTest[], claims: readonly IntruderClaim[]): IntruderFacts | null {
  if (tests.length === 0) return null
  const inOrder = tests.toSorted((a, b) => orderOf(a, b) || (a.id < b.id ? -1 : 1))
  const releases = [...new Map(inOrder.map((test) => [test.dataset, test.profile]))]
  return {
    ...outcomes(claims),
    tests: tests.length,
    independent: tests.filter((test) => test.independent).length,
    hours: Math.round(tests.reduce((sum, test) => sum + test.minutes, 0) / 6) / 10,
    byRole: INTRUDER_ROLES.map((role) => ({ role, words: INTRUDER_ROLE_WORDS[role], tests: tests.filter((test) => test.role === role).length, ...outcomes(claims.filter((claim) => claim.test.role === role)) })).filter((row) => row.tests > 0),
    byConfidence: BANDS.map(([from, to]) => ({ band: `${from} to ${to}`, ...outcomes(claims.filter((claim) => claim.confidence >= from && claim.confidence <= to)) })).filter((row) => row.claims > 0),
    byMeans: INTRUDER_MEANS.map((means) => ({ means, words: INTRUDER_MEANS_WORDS[means], ...outcomes(claims.filter((claim) => claim.means.includes(means))) })).filter((row) => row.claims > 0),
    byRelease: releases.map(([tested, profile], at) => ({ release: `Release ${at + 1} that was tested (${profile})`, tests: tests.filter((test) => test.dataset === tested).length, ...outcomes(claims.filter((claim) => claim.test.dataset === tested)) })),
    answers: INTRUDER_ANSWERS.map((answer) => ({ answer, words: INTRUDER_ANSWER_WORDS[answer], claims: claims.filter((claim) => claim.answer === answer).length })).filter((row) => row.claims > 0),
    unanswered: claims.filter((claim) => claim.verdict === 'right' && claim.answer === null).length,
  }
}
