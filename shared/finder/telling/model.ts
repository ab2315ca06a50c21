import { decodeBase64, encodeBase64 } from '../tagger/model'
import { readMeanings } from './words'
import type { WordTable } from './words'

/** What training ships: weights by hashed feature, what words mean, and from which score a clause is raised. */
export type Packed = { version: number; threshold: number; unit: number; weights: string; meanings: string }
export type Model = { threshold: number; table: WordTable; weights: Weights }

export const VERSION = 1

/** Keys ascending as steps of seven bits, each followed by its weight in units. */
export function packWeights(weights: ReadonlyMap<number, number>, unit: number): string {
  const bytes: number[] = []
  let last = 0
  for (const [key, weight] of [...weights].sort((a, b) => a[0] - b[0])) {
    let step = key - last
    last = key
    for (; step > 127; step >>>= 7) bytes.push((step & 127) | 128)
    bytes.push(step, Math.max(-127, Math.min(127, Math.round(weight / unit))) + 128)
  }
  return `${bytes.length}:${encodeBase64(Uint8Array.from(bytes))}`
}

/** Weights by hashed feature; 0 for a feature that training did not keep. */
export type Weights = {
  readonly size: number
  of(key: number): number
  /** Σ weight × value, each key once however often it is named. */
  sumOf(keys: readonly number[], value: number): number
}

/** Weights as `packWeights` wrote them, in a table that is probed from the key's own place on. */
export function readWeights(packed: string, unit: number): Weights {
  const colon = packed.indexOf(':')
  const length = Number(packed.slice(0, colon))
  const bytes = decodeBase64(packed.slice(colon + 1))
  let capacity = 1024
  while (capacity < length) capacity *= 2
  const mask = capacity - 1
  const keys = new Int32Array(capacity).fill(-1)
  const weights = new Float32Array(capacity)
  let size = 0
  let key = 0
  for (let at = 0; at < length; size++) {
    let step = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      step |= (byte & 127) << shift
      if (byte < 128) break
    }
    key += step
    let slot = key & mask
    while (keys[slot] !== -1) slot = (slot + 1) & mask
    keys[slot] = key
    weights[slot] = ((bytes[at++] ?? 128) - 128) * unit
  }
  /** Its place, or an empty one. */
  const slotOf = (wanted: number): number => {
    let slot = wanted & mask
    while (keys[slot] !== wanted && keys[slot] !== -1) slot = (slot + 1) & mask
    return slot
  }
  const of = (wanted: number): number => weights[slotOf(wanted)] ?? 0
  const countedIn = new Uint32Array(capacity)
  let round = 0
  const sumOf = (wanted: readonly number[], value: number): number => {
    round = (round + 1) >>> 0
    let sum = 0
    for (let k = 0; k < wanted.length; k++) {
      const slot = slotOf(wanted[k] ?? 0)
      if (keys[slot] === -1 || countedIn[slot] === round) continue
      countedIn[slot] = round
      sum += (weights[slot] ?? 0) * value
    }
    return sum
  }
  return { size, of, sumOf }
}

/** Throws where the weights are of another version or another dictionary. */
export function unpack(packed: Packed): Model {
  if (packed.version !== VERSION) throw new Error('The telling model is not of the expected version: run build/tagger/telling/train.ts.')
  const weights = readWeights(packed.weights, packed.unit)
  return { threshold: packed.threshold, table: readMeanings(packed.meanings), weights }
}
