/** Groups of words that are used alike, made from public word vectors: see `build/tagger/make-clusters.ts`. */
import { decodeBase64 } from './model'
import { CLUSTERED, WORD_CLUSTERS } from './word-clusters.generated'

export const CLUSTER_BITS = 24
const MASK = (1 << CLUSTER_BITS) - 1

/** 1 … 255 for the group of a word by its hash, 0 for a word that no group holds. */
export type ClusterOf = (hash: number) => number

function decode(): ClusterOf {
  const bytes = decodeBase64(WORD_CLUSTERS)
  let capacity = 1024
  while (capacity < CLUSTERED * 2) capacity *= 2
  const keys = new Int32Array(capacity).fill(-1)
  const groups = new Uint8Array(capacity)
  const slotOf = (hash: number): number => {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 8) & (capacity - 1)
    while (keys[slot] !== -1 && keys[slot] !== hash) slot = (slot + 1) & (capacity - 1)
    return slot
  }
  let at = 0
  let hash = 0
  const slots = new Int32Array(CLUSTERED)
  for (let word = 0; word < CLUSTERED; word += 1) {
    let delta = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      delta |= (byte & 127) << shift
      if (byte < 128) break
    }
    hash += delta
    const slot = slotOf(hash)
    keys[slot] = hash
    slots[word] = slot
  }
  for (let word = 0; word < CLUSTERED; word += 1) groups[slots[word] ?? 0] = bytes[at + word] ?? 0
  return (wanted) => {
    const slot = slotOf(wanted & MASK)
    return keys[slot] === -1 ? 0 : (groups[slot] ?? 0)
  }
}

let shared: ClusterOf | undefined

/** Decoded on first use and then shared: it is constant. */
export const clusterOf: ClusterOf = (hash) => (shared ??= decode())(hash)
