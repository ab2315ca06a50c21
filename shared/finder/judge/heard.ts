import type { Token } from '../tokens'
import type { TokenReading } from '../tagger/tagger'

/** What the tagger hears, in the finder's own tokens: count × 3 probabilities of PERSON, ORG and PLACE. */
export type Heard = Float32Array

export const KINDS = ['PERSON', 'ORG', 'PLACE'] as const

/** The likeliest piece speaks for the whole token ("Aye-|sha" is one or two). */
export function hear(tokens: readonly Token[], reading: TokenReading): Heard {
  const heard = new Float32Array(tokens.length * 3)
  let k = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    while (k < reading.count && (reading.end[k] ?? 0) <= token.start) k++
    let best = 0
    for (let n = k; n < reading.count && (reading.start[n] ?? 0) < token.stemEnd; n++) {
      const sum = (reading.kinds[n * 3] ?? 0) + (reading.kinds[n * 3 + 1] ?? 0) + (reading.kinds[n * 3 + 2] ?? 0)
      if (sum <= best) continue
      best = sum
      for (let kind = 0; kind < 3; kind++) heard[i * 3 + kind] = reading.kinds[n * 3 + kind] ?? 0
    }
  }
  return heard
}

/** That token i is part of a name of any kind. */
export const nameAt = (heard: Heard, i: number): number => (heard[i * 3] ?? 0) + (heard[i * 3 + 1] ?? 0) + (heard[i * 3 + 2] ?? 0)
