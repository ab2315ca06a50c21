/** Seeded randomness: the same seed gives the same numbers on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number
  /** Whole number, 0 ≤ x < limit. */
  below(limit: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  shuffle<T>(items: readonly T[]): T[]
}

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('Nothing to pick from.')
      return item
    },
    shuffle: (items) => {
      const out = [...items]
      for (let i = out.length - 1; i > 0; i -= 1) {
        const j = below(i + 1)
        const a = out[i]
        const b = out[j]
        if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a]
      }
      return out
    },
  }
}
