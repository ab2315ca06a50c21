/**
 * What is known of the spellings met so far, found by a number made of their letters: no string is cut out of a text for a
 * word that is known. Letters are compared as numbers side by side in memory; asking a string for each takes thrice as long.
 */
export class Spellings<Known> {
  private slots = SMALLEST
  private count = 0
  private hashes = new Int32Array(SMALLEST)
  /** Where the letters of a slot's spelling begin, and how many there are: none in an empty slot. */
  private starts = new Int32Array(SMALLEST)
  private lengths = new Int32Array(SMALLEST)
  private known: (Known | undefined)[] = new Array<Known | undefined>(SMALLEST).fill(undefined)
  private letters = new Uint16Array(8 * SMALLEST)
  private lettersEnd = 0
  private readonly most: number

  /** Beyond `most` spellings it begins anew. */
  constructor(most: number) {
    this.most = most
  }

  /** Known of the spelling from `start` to `end`; see `codesOf`. */
  find(codes: Uint16Array, start: number, end: number): Known | undefined {
    const { hashes, starts, lengths, letters } = this
    const mask = this.slots - 1
    const length = end - start
    const hash = hashOf(codes, start, end)
    for (let at = hash & mask; lengths[at] !== 0; at = (at + 1) & mask) {
      if (hashes[at] !== hash || lengths[at] !== length) continue
      const own = starts[at] ?? 0
      let k = 0
      while (k < length && letters[own + k] === codes[start + k]) k++
      if (k === length) return this.known[at]
    }
    return undefined
  }

  /** Only for a spelling that `find` does not know. */
  keep(codes: Uint16Array, start: number, end: number, known: Known): Known {
    if (this.count >= this.slots / 2) this.makeRoom()
    if (this.lettersEnd + end - start > this.letters.length) {
      const letters = new Uint16Array(2 * (this.lettersEnd + end - start))
      letters.set(this.letters)
      this.letters = letters
    }
    this.letters.set(codes.subarray(start, end), this.lettersEnd)
    this.put(hashOf(codes, start, end), this.lettersEnd, end - start, known)
    this.lettersEnd += end - start
    this.count++
    return known
  }

  private put(hash: number, start: number, length: number, known: Known | undefined): void {
    let at = hash & (this.slots - 1)
    while (this.lengths[at] !== 0) at = (at + 1) & (this.slots - 1)
    this.hashes[at] = hash
    this.starts[at] = start
    this.lengths[at] = length
    this.known[at] = known
  }

  private makeRoom(): void {
    const { hashes, starts, lengths, known } = this
    const isFull = this.count >= this.most
    this.slots = isFull ? SMALLEST : 2 * this.slots
    this.hashes = new Int32Array(this.slots)
    this.starts = new Int32Array(this.slots)
    this.lengths = new Int32Array(this.slots)
    this.known = new Array<Known | undefined>(this.slots).fill(undefined)
    if (isFull) {
      this.count = 0
      this.lettersEnd = 0
    } else lengths.forEach((length, at) => void (length !== 0 && this.put(hashes[at] ?? 0, starts[at] ?? 0, length, known[at])))
  }
}

const SMALLEST = 1 << 14

function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (codes[i] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}

let codes = new Uint16Array(1 << 14)

/** The text's code units and a 0 behind them, until the next text is asked for: there is room for one. */
export function codesOf(text: string): Uint16Array {
  if (text.length >= codes.length) codes = new Uint16Array(2 * text.length)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  codes[text.length] = 0
  return codes
}
