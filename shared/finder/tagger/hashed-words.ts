/** Word lists packed as hashes in rising order, each with one byte: what `word-clusters.ts` and `word-kinds.ts` are kept in. */
import { decodeBase64 } from './model'

export const HASH_BITS = 24
const MASK = (1 << HASH_BITS) - 1

/** The byte of a word by its hash, 0 for a word that is not listed. */
export type ByHash = (hash: number) => number

/** `packed`: differences of `count` hashes, seven bits a byte, then the bytes of the words, or half bytes where `halved`. */
export function decodeHashed(count: number, packed: string, halved = false): ByHash {
  const bytes = decodeBase64(packed)
  let capacity = 1024
  while (capacity < count * 2) capacity *= 2
  const keys = new Int32Array(capacity).fill(-1)
  const values = new Uint8Array(capacity)
  const slotOf = (hash: number): number => {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 8) & (capacity - 1)
    while (keys[slot] !== -1 && keys[slot] !== hash) slot = (slot + 1) & (capacity - 1)
    return slot
  }
  let at = 0
  let hash = 0
  const slots = new Int32Array(count)
  for (let word = 0; word < count; word += 1) {
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
  for (let word = 0; word < count; word += 1) {
    const value = halved ? ((bytes[at + (word >> 1)] ?? 0) >> ((word & 1) * 4)) & 15 : (bytes[at + word] ?? 0)
    values[slots[word] ?? 0] = value
  }
  return (wanted) => {
    const slot = slotOf(wanted & MASK)
    return keys[slot] === -1 ? 0 : (values[slot] ?? 0)
  }
}
