/**
 * `node build/run.mjs build/tagger/cross-validate.ts`: the finder on notes by each hand, with a tagger and a judge that have
 * learnt from the others only. This is the honest figure while developing; the last columns add the hands up.
 */
import { createFinder, type Judge } from '../../shared/finder'
import { LIMITS } from '../../shared/finder/judge/judge'
import { logOdds, probability } from '../../shared/finder/judge/trees'
import { measure } from '../eval/measure'
import { shortTable, type Column } from '../eval/table'
import { allStudies } from './datasets'
import { learnGuesses, learnWho, samplesOf } from './judge-samples'
import { pool } from './pool'
import { strangers } from './training'

const all = allStudies()
const taggers = strangers(all, console.log)
const parts = all.flatMap((study) => {
  const tagger = taggers.get(study.writer)
  return tagger === undefined ? [] : [{ study, tagger, samples: samplesOf(study, tagger) }]
})
const hands = [...new Set(parts.map(({ study }) => study.writer))]
const columns = hands.map((hand): Column => {
  const others = parts.filter(({ study }) => study.writer !== hand)
  const guesses = learnGuesses(others.flatMap(({ samples }) => samples.guesses))
  const who = learnWho(others.flatMap(({ samples }) => samples.given))
  const judge: Judge = { limits: LIMITS, weigh: (features) => probability(logOdds(guesses, features)), knows: (features) => probability(logOdds(who, features)) }
  const measured = parts.filter(({ study }) => study.writer === hand).map(({ study: { corpus }, tagger }) => {
    const finder = createFinder(corpus.register, { corpus: corpus.notes.map(({ text }) => text), tagger, judge })
    return measure(corpus.register, corpus.notes, (note) => finder.scan(note))
  })
  return { short: hand, measured: pool(measured) }
})
const isWritten = ({ short }: Column): boolean => /^t\d/.test(short)
const summed = (short: string, some: readonly Column[]): Column => ({ short, measured: pool(some.map(({ measured }) => measured)) })
console.log(shortTable([...columns, summed('written', columns.filter(isWritten)), summed('fixtures', columns.filter((c) => !isWritten(c)))]))
