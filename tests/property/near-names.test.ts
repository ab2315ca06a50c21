/** The search for slips passes over most names by their letters and lengths: it must miss none that counting every distance would find. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FIRST_NAMES_OWN, SURNAMES_OWN } from '../../shared/finder/data/names-own'
import { keysOf } from '../../shared/finder/lexicon'
import { makeNear } from '../../shared/finder/register/near'
import { editDistance, slipsAllowed, soundOf } from '../../shared/finder/register/sounds'

const names = `${FIRST_NAMES_OWN} ${SURNAMES_OWN}`.split(/\s+/).map((name) => keysOf(name).join('')).filter((name) => name.length >= 4)
const people = names.filter((_, k) => k % 7 === 0).map((name, index) => ({ index, keys: [name], lasts: new Set<string>() }))
const near = makeNear(people)

/** A name with a letter or two left out, put in, changed or swapped. */
const slip = fc.tuple(fc.constantFrom(...names), fc.array(fc.tuple(fc.nat(30), fc.constantFrom('out', 'in', 'other', 'swap'), fc.constantFrom(...'abehinorstuy')), { maxLength: 3 })).map(([name, slips]) =>
  slips.reduce((word, [place, how, letter]) => {
    const at = place % (word.length + 1)
    if (how === 'out') return word.slice(0, at) + word.slice(at + 1)
    if (how === 'in') return word.slice(0, at) + letter + word.slice(at)
    if (how === 'other') return word.slice(0, at) + letter + word.slice(at + 1)
    return word.slice(0, at) + word.slice(at, at + 2).split('').reverse().join('') + word.slice(at + 2)
  }, name),
)

it('finds whoever is within a slip or two, and nobody else', () => {
  fc.assert(
    fc.property(slip, (word) => {
      fc.pre(word.length >= 3)
      const counted = people.filter(({ keys: [name = ''] }) => {
        const limit = slipsAllowed(Math.min(name.length, word.length + 1))
        return limit > 0 && editDistance(word, name, limit) <= limit
      })
      const found = near(word)
      expect(found.filter(({ bySound }) => !bySound).map(({ index }) => index).sort((a, b) => a - b)).toEqual(counted.map(({ index }) => index))
      for (const { part } of found.filter(({ bySound }) => bySound)) expect(soundOf(part)).toBe(soundOf(word))
    }),
    { numRuns: 2000 },
  )
})
