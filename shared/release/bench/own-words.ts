/** Facts of no bench: an entry of each sort, so that a report made from them says every sentence it knows. */
import {
  INTRUDER_ANSWER_WORDS, INTRUDER_ANSWERS, INTRUDER_MEANS, INTRUDER_MEANS_WORDS, INTRUDER_ROLE_WORDS, INTRUDER_ROLES,
} from '../../model/intruder'
import { RELEASE_PROFILES } from '../../model/vocabulary'
import type { IntruderFacts } from './intruder'
import type { SecondReviewFacts } from './types'

export const SAMPLE_SECOND_REVIEW: SecondReviewFacts = {
  rounds: 1, reviewers: 1, population: 1, drawn: 1, notes: 1, items: 10, agreement: 0.9, kappa: 0.1, disagreements: 1, settled: 1, otherWords: 1, undecided: 1, own: 1, missed: 1,
  byType: [{ category: 'PERSON', label: 'People named in the text', items: 10, firstReplaced: 1, secondReplaced: 0, settled: 1, missed: 1 }],
}

const outcomes = { claims: 4, right: 1, wrong: 1, cannotTell: 1, unmarked: 1 }
export const SAMPLE_INTRUDER_TEST: IntruderFacts = {
  ...outcomes,
  tests: 1,
  independent: 1,
  hours: 1,
  byRole: INTRUDER_ROLES.map((role) => ({ role, words: INTRUDER_ROLE_WORDS[role], tests: 1, ...outcomes })),
  byConfidence: [{ band: '75 to 100', ...outcomes }],
  byMeans: INTRUDER_MEANS.map((means) => ({ means, words: INTRUDER_MEANS_WORDS[means], ...outcomes })),
  byRelease: RELEASE_PROFILES.map((profile) => ({ release: `Release 1 that was tested (${profile})`, tests: 1, ...outcomes })),
  answers: INTRUDER_ANSWERS.map((answer) => ({ answer, words: INTRUDER_ANSWER_WORDS[answer], claims: 1 })),
  unanswered: 1,
}
