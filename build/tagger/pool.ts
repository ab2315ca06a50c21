/** Several studies measured as one: every count is the sum. */
import type { Measured } from '../eval/measure'
import type { Score, Tally } from '../eval/score'

function together(scores: readonly Score[]): Score {
  const sum = (of: (s: Score) => number): number => scores.reduce((n, s) => n + of(s), 0)
  const joined = (of: (s: Score) => Map<string, Tally>): Map<string, Tally> => {
    const out = new Map<string, Tally>()
    for (const s of scores) {
      for (const [key, { n, found }] of of(s)) {
        const known = out.get(key) ?? { n: 0, found: 0 }
        out.set(key, { n: known.n + n, found: known.found + found })
      }
    }
    return out
  }
  return {
    notes: sum((s) => s.notes),
    spans: sum((s) => s.spans),
    found: sum((s) => s.found),
    byType: joined((s) => s.byType),
    byKind: joined((s) => s.byKind),
    byGroup: joined((s) => s.byGroup),
    predictedChars: sum((s) => s.predictedChars),
    goodChars: sum((s) => s.goodChars),
    neutralChars: sum((s) => s.neutralChars),
    goldChars: sum((s) => s.goldChars),
    goldCovered: sum((s) => s.goldCovered),
    otherWords: sum((s) => s.otherWords),
    otherTouched: sum((s) => s.otherTouched),
    words: sum((s) => s.words),
    distractors: sum((s) => s.distractors),
    distractorsTouched: sum((s) => s.distractorsTouched),
    misses: scores.flatMap((s) => s.misses),
    falseWords: scores.flatMap((s) => s.falseWords),
    touchedDistractors: scores.flatMap((s) => s.touchedDistractors),
  }
}

export const pool = (parts: readonly Measured[]): Measured => ({
  found: together(parts.map((p) => p.found)),
  changed: together(parts.map((p) => p.changed)),
  review: parts.flatMap((p) => p.review),
  reviewDistinct: parts.reduce((n, p) => n + p.reviewDistinct, 0),
  given: { n: parts.reduce((n, p) => n + p.given.n, 0), found: parts.reduce((n, p) => n + p.given.found, 0) },
})
