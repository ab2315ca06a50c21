/**
 * What is known of the spellings met so far, found by a number made of their letters: no string is cut out of a text for a
 * word that is known.
 */
export class Spellings<Known> {
  private slots = SMALLEST
  private count = 0
  private hashes = new Int32Array(SMALLEST)
  private spelt: (string | undefined)[] = new Array<string | undefined>(SMALLEST).fill(undefined)
  private known: (Known | undefined)[] = new Array<Known | undefined>(SMALLEST).fill(undefined)

  private readonly most: number

  /** Beyond `most` spellings it begins anew. */
  constructor(most: number) {
    this.most = most
  }

  /** Known of `text.slice(start, end)`. */
  find(text: string, start: number, end: number): Known | undefined {
    const hash = hashOf(text, start, end)
    for (let at = hash & (this.slots - 1); ; at = (at + 1) & (this.slots - 1)) {
      const raw = this.spelt[at]
      if (raw === undefined) return undefined
      if (this.hashes[at] === hash && raw.length === end - start && isSame(raw, text, start)) return this.known[at]
    }
  }

  /** Only for a spelling that `find` does not know. */
  keep(raw: string, known: Known): Known {
    if (this.count >= this.slots / 2) this.makeRoom()
    this.put(hashOf(raw, 0, raw.length), raw, known)
    this.count++
    return known
  }

  private put(hash: number, raw: string, known: Known | undefined): void {
    let at = hash & (this.slots - 1)
    while (this.spelt[at] !== undefined) at = (at + 1) & (this.slots - 1)
    this.hashes[at] = hash
    this.spelt[at] = raw
    this.known[at] = known
  }

  private makeRoom(): void {
    const { hashes, spelt, known } = this
    const isFull = this.count >= this.most
    this.slots = isFull ? SMALLEST : 2 * this.slots
    this.hashes = new Int32Array(this.slots)
    this.spelt = new Array<string | undefined>(this.slots).fill(undefined)
    this.known = new Array<Known | undefined>(this.slots).fill(undefined)
    if (isFull) this.count = 0
    else spelt.forEach((raw, at) => void (raw !== undefined && this.put(hashes[at] ?? 0, raw, known[at])))
  }
}

const SMALLEST = 1 << 14

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}

function isSame(raw: string, text: string, start: number): boolean {
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}
