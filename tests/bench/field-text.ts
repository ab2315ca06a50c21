/** Field-note-like text with a vocabulary of natural skew (Zipf), from a seed: the same on every machine. */
const SYLLABLES = ['ba', 'ren', 'tol', 'mi', 'sha', 'dro', 'ket', 'lun', 'vor', 'pe', 'gat', 'sil', 'no', 'har', 'wick', 'um']

/** A small seeded generator (mulberry32): numbers from 0 to below 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function fieldText(seed: number): (words: number) => string {
  const random = seeded(seed)
  const vocabulary = Array.from({ length: 12_000 }, () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(''))
  const word = (): string => vocabulary[Math.min(vocabulary.length - 1, Math.floor(vocabulary.length ** random()) - 1)] as string
  return (words) => Array.from({ length: words }, word).join(' ')
}
