/**
 * SHA-256 after FIPS 180-4, on bytes. Ours, because a document opened from a file has `crypto.subtle` in one browser and
 * not in the next, and because one way that works everywhere is easier to trust than two.
 */

const BLOCK = 64

/** The first 32 bits of the fractional parts of `root(p)` for the first `count` primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const words = new Uint32Array(count)
  for (let candidate = 2, found = 0; found < count; candidate++) {
    let prime = true
    for (let divisor = 2; divisor * divisor <= candidate && prime; divisor++) prime = candidate % divisor !== 0
    if (prime) words[found++] = (root(candidate) % 1) * 2 ** 32
  }
  return words
}

const START = fractions(8, Math.sqrt)
const ROUND = fractions(64, Math.cbrt)

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** Bytes of the message's last one or two blocks: what is left over, a one bit, zeros, and the length in bits. */
function padded(bytes: Uint8Array): Uint8Array {
  const left = bytes.subarray(bytes.length - (bytes.length % BLOCK))
  const end = new Uint8Array(left.length + 9 > BLOCK ? 2 * BLOCK : BLOCK)
  end.set(left)
  end[left.length] = 0x80
  const view = new DataView(end.buffer)
  view.setUint32(end.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(end.length - 4, (bytes.length * 8) % 2 ** 32)
  return end
}

function digestBlocks(state: Uint32Array, schedule: Uint32Array, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + BLOCK <= bytes.length; at += BLOCK) {
    for (let t = 0; t < 16; t++) schedule[t] = view.getUint32(at + 4 * t)
    for (let t = 16; t < 64; t++) {
      const near = schedule[t - 2] as number
      const far = schedule[t - 15] as number
      const nearMix = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
      const farMix = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
      schedule[t] = nearMix + (schedule[t - 7] as number) + farMix + (schedule[t - 16] as number)
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
    for (let t = 0; t < 64; t++) {
      const choice = (e & f) ^ (~e & g)
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (ROUND[t] as number) + (schedule[t] as number)) | 0
      const majority = (a & b) ^ (a & c) ^ (b & c)
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    const round = [a, b, c, d, e, f, g, h]
    for (let i = 0; i < 8; i++) state[i] = (state[i] as number) + (round[i] as number)
  }
}

/** The 32 bytes of the digest. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = START.slice()
  const schedule = new Uint32Array(64)
  digestBlocks(state, schedule, bytes.subarray(0, bytes.length - (bytes.length % BLOCK)))
  digestBlocks(state, schedule, padded(bytes))
  const digest = new Uint8Array(32)
  const view = new DataView(digest.buffer)
  for (let i = 0; i < 8; i++) view.setUint32(4 * i, state[i] as number)
  return digest
}

/** The digest as 64 lower-case hex digits, as manifests write it. */
export const sha256Hex = (bytes: Uint8Array): string => Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
