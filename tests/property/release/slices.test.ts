/** A long text searched piece by piece: whatever stands in it stands whole in one of the pieces, and no piece makes a word of half a word. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slicesOf } from '../../../electron/core/release/leak/slices'

const word = fc.constantFrom('standing', 'Ana\u00efs', 'o’clock', 'a', '\u{1D40B}\u{1D422}', 'twenty-two', 'under')
const filler = fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', ', ')), { minLength: 40, maxLength: 60 }).map((pairs) => pairs.map(([a, b]) => a + b).join(''))

it('every word of a piece is a word of the text, and a name is whole in one of them wherever it stands', () => {
  fc.assert(
    fc.property(filler, fc.integer({ min: 0, max: 40_000 }), (some, at) => {
      const long = some.repeat(Math.ceil(40_000 / some.length) + 1)
      const place = long.lastIndexOf(' ', at) + 1
      const text = `${long.slice(0, place)}Margaret\nThwaite ${long.slice(place)}`
      const pieces = [...slicesOf(text)]
      const words = new Set(text.split(/[\s,]+/))
      expect(pieces.some((piece) => piece.includes('Margaret\nThwaite '))).toBe(true)
      for (const piece of pieces) for (const each of piece.split(/[\s,]+/)) expect(words.has(each) || each === '').toBe(true)
      expect(pieces.length).toBeGreaterThan(1)
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(32_768)
    }),
    { numRuns: 60 },
  )
})

it('comes to an end where there is no word to cut between', () => {
  const text = 'x'.repeat(100_000)
  const pieces = [...slicesOf(text)]
  expect(pieces.length).toBeLessThan(8)
  expect(pieces.every((piece) => /^x+$/.test(piece))).toBe(true)
})
