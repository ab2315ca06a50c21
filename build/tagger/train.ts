/**
 * Trains the name tagger and the judge of the finder's guesses and writes `shared/finder/tagger/weights.ts` and
 * `shared/finder/judge/weights.generated.ts`: `node build/run.mjs build/tagger/train.ts`, some minutes on one core, the
 * same bytes each time. Sources and licences: `build/tagger/README.md`. `--judge` leaves the tagger's weights alone.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, allStudies } from './datasets'
import { judgeFile } from './judge-file'
import { learnGuesses, learnWho, samplesOf } from './judge-samples'
import { strangers, trainOn } from './training'

const begun = performance.now()
const write = (file: string, text: string): void => writeFileSync(join(root, file), `/** Written by build/tagger/train.ts (which names the sources and their licences); do not edit. */\n${text}\n`)
const studies = allStudies()
if (!process.argv.includes('--judge')) {
  const { packed, features } = trainOn(studies, console.log)
  write('shared/finder/tagger/weights.ts', `export const WEIGHTS =\n  '${packed}'`)
  console.log(`${features} features, ${(packed.length / 1e6).toFixed(2)} MB`)
}
const taggers = strangers(studies, console.log)
const samples = studies.flatMap((study) => {
  const tagger = taggers.get(study.writer)
  return tagger === undefined ? [] : [samplesOf(study, tagger)]
})
write('shared/finder/judge/weights.generated.ts', judgeFile(learnGuesses(samples.flatMap(({ guesses }) => guesses)), learnWho(samples.flatMap(({ given }) => given))))
console.log(`${samples.reduce((n, { guesses }) => n + guesses.length, 0)} guesses weighed, ${((performance.now() - begun) / 1000).toFixed(0)} s`)
