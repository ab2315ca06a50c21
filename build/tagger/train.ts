/**
 * Trains the name tagger and writes `shared/finder/tagger/weights.ts`. One command, a few minutes on one core, the
 * same bytes each time: `node build/run.mjs build/tagger/train.ts`. Sources and licences: `build/tagger/README.md`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTagger } from '../../shared/finder/tagger/tagger'
import { unpackModel } from '../../shared/finder/tagger/model'
import { corpusExamples, gpNoteExamples, missing, root, shared } from './datasets'
import type { Example } from './example'
import { generateNote } from './generate'
import { learn } from './learn'
import { buildLexicon } from './lexicon'
import { report } from './measure'
import { seeded } from './random'
import { recased, swapped } from './transform'

const SEED = 20260101
const GENERATED = 6500
const CORPUS_COPIES = 14

const needed = ['corpus/dev/notes.csv', 'benchmarks/gpnotes_train.jsonl']
const absent = missing(needed)
if (absent.length > 0) {
  console.error(`Training needs what is not there: ${absent.join(', ')} (looked for in ${shared}; set FIELDFARE_SHARED).`)
  console.error('The shipped weights are left as they are.')
  process.exit(1)
}

const random = seeded(SEED)
const corpus = corpusExamples()
const notes = gpNoteExamples()
const examples: Example[] = [
  ...Array.from({ length: GENERATED }, () => generateNote(random)),
  ...corpus,
  ...Array.from({ length: CORPUS_COPIES }, () => corpus.map((note) => recased(swapped(note, random), random))).flat(),
  ...notes.map((note) => (random.chance(0.6) ? recased(swapped(note, random), random) : note)),
]
const begun = performance.now()
const { packed, features } = learn(
  examples,
  buildLexicon(),
  random,
  { epochs: 5, rate: 0.15, l2: 1e-4, minCount: 3, keep: 60_000, hideSpelling: 0.15, hideLists: 0.3 },
  console.log,
)
const file = join(root, 'shared/finder/tagger/weights.ts')
writeFileSync(
  file,
  `/** Written by build/tagger/train.ts (which names the sources and their licences); do not edit. */\nexport const WEIGHTS =\n  '${packed}'\n`,
)
console.log(`${features} features, ${(packed.length / 1e6).toFixed(2)} MB, ${((performance.now() - begun) / 1000).toFixed(0)} s`)
console.log(report(createTagger(() => unpackModel(packed))))
