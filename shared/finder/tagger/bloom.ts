/** A Bloom filter over folded words: a word list of 80 000 entries as some 100 kB, with about 0.3 % false answers. */

const PROBES = 6

/** Second, independent hash of a 32-bit hash (Murmur3's finaliser). */
function remix(hash: number): number {
  let h = hash ^ 0x5bd1e995
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 1
}

/** `bits.length` must be a power of two. */
export function bloomAdd(bits: Uint8Array, hash: number): void {
  const mask = bits.length * 8 - 1
  const step = remix(hash)
  let at = hash
  for (let probe = 0; probe < PROBES; probe += 1) {
    const bit = at & mask
    bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7))
    at = (at + step) | 0
  }
}

export function bloomHas(bits: Uint8Array, hash: number): boolean {
  const mask = bits.length * 8 - 1
  const step = remix(hash)
  let at = hash
  for (let probe = 0; probe < PROBES; probe += 1) {
    const bit = at & mask
    if (((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false
    at = (at + step) | 0
  }
  return true
}
