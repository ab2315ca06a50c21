import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GAP_BLANK_LINE, GAP_LINE, GAP_NONE, GAP_SPACE, tokenise } from '../../../shared/finder/tagger/tokens'

const words = (text: string): string[] => {
  const { count, start, end } = tokenise(text)
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]))
}

describe('tokens', () => {
  it('split off possessives and contractions, keep inner apostrophes', () => {
    expect(words("O'Driscoll's sister isn't Siân’s")).toEqual(["O'Driscoll", "'s", 'sister', "isn't", 'Siân', '’s'])
  })

  it('separate hyphens, keep letters with digits together, join repeated marks', () => {
    expect(words('Whitcombe-Hale HX19 ... ok')).toEqual(['Whitcombe', '-', 'Hale', 'HX19', '...', 'ok'])
  })

  it('say what stands before', () => {
    expect([...tokenise('a b\nc\n\nd.').gap].slice(0, 5)).toEqual([GAP_NONE, GAP_SPACE, GAP_LINE, GAP_BLANK_LINE, GAP_NONE])
  })

  it('keep invisible characters inside a word', () => {
    expect(words('Sha\u200bzia wei\u00adter')).toEqual(['Sha\u200bzia', 'wei\u00adter'])
  })

  it('cover everything but white space, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { count, start, end } = tokenise(text)
        let last = 0
        for (let i = 0; i < count; i += 1) {
          expect(start[i]).toBeGreaterThanOrEqual(last)
          expect(end[i]).toBeGreaterThan(start[i] ?? 0)
          expect(text.slice(last, start[i])).toMatch(/^\s*$/)
          last = end[i] ?? 0
        }
        expect(text.slice(last)).toMatch(/^\s*$/)
      }),
    )
  })
})
