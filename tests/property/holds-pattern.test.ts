/** The leak check weighs only texts that hold a pattern of somebody's number: whatever a finder says of such a number, `holdsPattern` must have seen. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFixture } from '../../build/tagger/datasets'
import { createFinder, type FindingType, holdsPattern } from '../../shared/finder'

const KINDS: readonly FindingType[] = ['NHS_NUMBER', 'CHI_NUMBER', 'HC_NUMBER', 'NINO', 'EMAIL', 'PHONE']
const finder = createFinder({ people: [], sites: [] })

function expectSeen(text: string): number {
  const found = finder.scan({ id: '', text }).filter(({ type }) => KINDS.includes(type))
  for (const { type } of found) expect(holdsPattern(text, new Set([type])), `${type} in: ${text}`).toBe(true)
  return found.length
}

it('in the notes of the tests', () => {
  const found = ['field-notes', 'field-notes-far', 'field-notes-unseen/A', 'field-notes-unseen/B', 'field-notes-unseen/D'].flatMap((folder) => readFixture(folder).notes.map(({ text }) => expectSeen(text)))
  expect(found.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(60)
})

const NUMBERS = ['943 476 5919', '9434765919', '943-476-5919', 'AB 12 34 56 C', 'QQ123456C', '07700 900123', '+44 7700 900123', '0117 496 0999', '01632 960 123', 'jo.marsh@example.org', 'jo dot marsh at example dot org', 'nine four three four seven six five nine one nine', 'oh seven seven double oh nine hundred one two three']
const WRITTEN: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(' ', '\u2009'),
  (text) => text.replaceAll('-', '\u2011'),
  (text) => [...text].join('\u200b'),
  (text) => text.replaceAll(' ', '\n'),
]

it('however it is written, and whatever stands around it', () => {
  let found = 0
  fc.assert(
    fc.property(fc.constantFrom(...NUMBERS), fc.constantFrom(...WRITTEN), fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 20 }), (number, write, before, after) => {
      found += expectSeen(`${before} NHS no, phone or mail: ${write(number)} ${after}`)
    }),
    { numRuns: 1500 },
  )
  expect(found).toBeGreaterThan(500)
})
