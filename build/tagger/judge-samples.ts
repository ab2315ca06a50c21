/** What the judge learns from: every guess the rules and the tagger make in labelled notes, with its numbers and whether it is right. */
import { createFinder, type FinderOptions, type Tagger } from '../../shared/finder'
import { FEATURES, RISING } from '../../shared/finder/judge/features'
import { WHO_FEATURES } from '../../shared/finder/judge/who'
import type { Trees } from '../../shared/finder/judge/trees'
import type { CorpusNote } from '../eval/corpus'
import { learntFrom, type Study } from './datasets'
import { grow, type Sample } from './grow-trees'

const SIGNIFICANT = /[\p{L}\p{N}]/u

/** Share of the letters and digits of a stretch that lie inside labelled identifiers. */
function labelled(note: CorpusNote, start: number, end: number): number {
  let letters = 0
  let inside = 0
  for (let i = start; i < end; i += 1) {
    if (!SIGNIFICANT.test(note.text[i] ?? '')) continue
    letters += 1
    if (note.gold.some((g) => g.start <= i && i < g.end)) inside += 1
  }
  return letters === 0 ? 0 : inside / letters
}

/** A distractor that is changed costs twice: a reader trips over it. */
const DISTRACTED = 2

/** Weight of what a note says by itself, beside what it says as part of its study. */
const ALONE = 0.2

export type Samples = { guesses: Sample[]; given: Sample[] }

export function samplesOf(study: Study, tagger: Tagger): Samples {
  const guesses: Sample[] = []
  const given: Sample[] = []
  const ids = study.corpus.register.people.map(({ id }) => id)
  let note: CorpusNote | undefined
  let share = 1
  const options: FinderOptions = {
    tagger,
    judge: {
      limits: { person: { replace: 1, ask: 0.5 }, heard: { replace: 1, ask: 0.5 }, small: { replace: 1, ask: 0.5 }, thing: { replace: 1, ask: 0.5 }, registered: { replace: 1, ask: 0 }, given: 0, named: 0 },
      weigh(features, { start, end, source }) {
        if (note === undefined) return 0
        const right = labelled(note, start, end) >= 0.6 ? 1 : 0
        const tempting = right === 0 && note.distractors.some((d) => d.start < end && start < d.end)
        guesses.push({ features, right, weight: share * (tempting ? DISTRACTED : 1) })
        // Taken as the trees will take most of them, so that what stands beside a name is as it will be; of the register's own
        // guesses all are, for whether they are right is what is learnt next.
        return source.startsWith('register:') ? 1 : right
      },
      knows(features, { start, end, person }) {
        if (note === undefined || person === undefined) return 1
        given.push({ features, right: note.gold.some((g) => g.start < end && start < g.end && g.entity === ids[person]) ? 1 : 0, weight: share })
        return 1
      },
    },
  }
  const finder = createFinder(study.corpus.register, { ...options, corpus: study.corpus.notes.map(({ text }) => text) })
  for (note of learntFrom(study)) finder.scan(note)
  // A stream knows only the note in hand: the judge learns that too, at a lesser weight.
  share = ALONE
  const alone = createFinder(study.corpus.register, options)
  for (note of learntFrom(study)) alone.scan(note)
  return { guesses, given }
}

/** Chosen by what the trees say of hands they have not seen; near choices differ little. */
const OPTIONS = { trees: 240, depth: 4, rate: 0.07, leaf: 12, lambda: 6, cuts: 24, gain: 0.5 }

export const learnGuesses = (samples: readonly Sample[]): Trees => grow(samples, FEATURES.length, { ...OPTIONS, rising: RISING.map((name) => FEATURES.indexOf(name)) })
export const learnWho = (samples: readonly Sample[]): Trees => grow(samples, WHO_FEATURES.length, { ...OPTIONS, trees: 80, rate: 0.1, depth: 3, rising: [] })
