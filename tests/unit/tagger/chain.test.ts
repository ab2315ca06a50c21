import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LABEL_COUNT, mayFollow, runChain } from '../../../shared/finder/tagger/chain'

/** Marginals by listing every allowed path. */
function bruteForce(scores: Float64Array, transitions: Float64Array, count: number): number[] {
  const sums = new Array<number>(count * LABEL_COUNT).fill(0)
  let total = 0
  const path: number[] = []
  const walk = (weight: number): void => {
    if (path.length === count) {
      total += weight
      path.forEach((label, i) => (sums[i * LABEL_COUNT + label] = (sums[i * LABEL_COUNT + label] ?? 0) + weight))
      return
    }
    const from = path.at(-1) ?? -1
    for (let to = 0; to < LABEL_COUNT; to += 1) {
      if (!mayFollow(from, to)) continue
      const step = from < 0 ? 0 : (transitions[from * LABEL_COUNT + to] ?? 0)
      path.push(to)
      walk(weight * Math.exp(step + (scores[(path.length - 1) * LABEL_COUNT + to] ?? 0)))
      path.pop()
    }
  }
  walk(1)
  return sums.map((sum) => sum / total)
}

const score = fc.double({ min: -4, max: 4, noNaN: true })

describe('forward–backward', () => {
  it('agrees with listing every path', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((count) =>
          fc.tuple(
            fc.constant(count),
            fc.array(score, { minLength: count * LABEL_COUNT, maxLength: count * LABEL_COUNT }),
            fc.array(score, { minLength: LABEL_COUNT ** 2, maxLength: LABEL_COUNT ** 2 }),
          ),
        ),
        ([count, emissions, steps]) => {
          const scores = Float64Array.from(emissions)
          const transitions = Float64Array.from(steps)
          const { marginals } = runChain(scores, transitions, count)
          bruteForce(scores, transitions, count).forEach((expected, i) => expect(marginals[i]).toBeCloseTo(expected, 9))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('never starts inside a name and never goes from one kind into the middle of another', () => {
    const scores = new Float64Array(3 * LABEL_COUNT).fill(0)
    const { marginals } = runChain(scores, new Float64Array(LABEL_COUNT ** 2), 3)
    for (const inside of [2, 4, 6]) expect(marginals[inside]).toBe(0)
  })
})
