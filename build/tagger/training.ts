/** What the tagger learns from and how: the same for the shipped weights and for those that leave a hand out. */
import { unpackModel } from '../../shared/finder/tagger/model'
import { createTagger, type Tagger } from '../../shared/finder/tagger/tagger'
import { examplesOf, learntFrom, type Study } from './datasets'
import type { Example } from './example'
import { generateNote } from './generate'
import { learn, type LearnOptions } from './learn'
import { seeded } from './random'
import { recased, swapped } from './transform'

const SEED = 20260101
const GENERATED = 1500
/** Each note comes back so many times with other people in it and in other writing. */
const COPIES = 5

export const OPTIONS: LearnOptions = { epochs: 5, rate: 0.15, l2: 1e-4, minCount: 3, keep: 60_000, hideSpelling: 0.25, hideLists: 0.35 }

/** The packed model, the same for the same studies each time. */
export function trainOn(studies: readonly Study[], log: (line: string) => void, options: LearnOptions = OPTIONS): { packed: string; features: number } {
  const random = seeded(SEED)
  const written = studies.flatMap((study) => examplesOf(learntFrom(study), study.name))
  const examples: Example[] = [
    ...Array.from({ length: GENERATED }, () => generateNote(random)),
    ...written,
    ...Array.from({ length: COPIES }, () => written.map((note) => recased(swapped(note, random), random))).flat(),
  ]
  return learn(examples, random, options, log)
}

/**
 * Hands that are left out together: each note is heard once by a tagger that has not learnt from its writer. The short
 * passages (`r`) are learnt from each time.
 */
export const FOLDS: readonly (readonly string[])[] = [['t1', 'hand', 't5'], ['t2', 'far', 'E'], ['t3', 'AB', 't6'], ['t4', 'D', 't7', 'F']]

/** For each hand the tagger that does not know it. */
export function strangers(studies: readonly Study[], log: (line: string) => void): Map<string, Tagger> {
  const taggers = new Map<string, Tagger>()
  for (const fold of FOLDS) {
    if (!studies.some(({ writer }) => fold.includes(writer))) continue
    log(`without ${fold.join(' and ')}`)
    const { packed } = trainOn(studies.filter(({ writer }) => !fold.includes(writer)), log)
    const tagger = createTagger(() => unpackModel(packed))
    for (const hand of fold) taggers.set(hand, tagger)
  }
  return taggers
}
