/**
 * `node build/run.mjs build/tagger/cross-validate.ts`: the finder on notes by each hand, with a tagger and a judge that have
 * learnt neither from it nor from the hands of its fold. This is the honest figure while developing; the last columns add
 * the hands up. About ten minutes on one core.
 */
import { createFinder, type Judge, type Tagger } from '../../shared/finder'
import { LIMITS } from '../../shared/finder/judge/judge'
import { logOdds, probability } from '../../shared/finder/judge/trees'
import { measure, type Measured } from '../eval/measure'
import { shortTable, type Column } from '../eval/table'
import { allStudies, type Study } from './datasets'
import { learnGuesses, learnWho, samplesOf, type Samples } from './judge-samples'
import { pool } from './pool'
import { FOLDS, strangers } from './training'

type Part = { study: Study; tagger: Tagger; samples: Samples }

const all = allStudies()
const taggers = strangers(all, console.log)
const parts = all.flatMap((study): Part[] => {
  const tagger = taggers.get(study.writer)
  return tagger === undefined ? [] : [{ study, tagger, samples: samplesOf(study, tagger) }]
})

function judgeWithout(fold: readonly string[]): Judge {
  const others = parts.filter(({ study }) => !fold.includes(study.writer))
  const guesses = learnGuesses(others.flatMap(({ samples }) => samples.guesses))
  const who = learnWho(others.flatMap(({ samples }) => samples.given))
  return { limits: LIMITS, weigh: (features) => probability(logOdds(guesses, features)), knows: (features) => probability(logOdds(who, features)) }
}

const measuredBy = new Map<string, Measured[]>()
for (const fold of FOLDS) {
  const judge = judgeWithout(fold)
  for (const { study, tagger } of parts.filter(({ study: { writer } }) => fold.includes(writer))) {
    const { writer, corpus } = study
    const finder = createFinder(corpus.register, { corpus: corpus.notes.map(({ text }) => text), tagger, judge })
    measuredBy.set(writer, [...(measuredBy.get(writer) ?? []), measure(corpus.register, corpus.notes, (note) => finder.scan(note))])
  }
}
const columns = [...new Set(parts.map(({ study }) => study.writer))].map((hand): Column => ({ short: hand, measured: pool(measuredBy.get(hand) ?? []) }))
const isWritten = ({ short }: Column): boolean => /^t\d/.test(short)
const summed = (short: string, some: readonly Column[]): Column => ({ short, measured: pool(some.map(({ measured }) => measured)) })
console.log(shortTable([...columns, summed('written', columns.filter(isWritten)), summed('fixtures', columns.filter((c) => !isWritten(c)))]))
