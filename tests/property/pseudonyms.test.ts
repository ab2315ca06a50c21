/** Pseudonyms that behave (domain.md W5): over thousands of registers no drawn name recalls its owner's or is anybody's. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createVariantSearch } from '../../shared/finder'
import { drawName } from '../../shared/release/pseudonyms/draw'
import { NAME_GROUPS } from '../../shared/release/pseudonyms/names'
import { isNameLike, likenesses, nameWords, rhymeOf } from '../../shared/release/pseudonyms/rules'
import { isAmbiguousKey } from '../../shared/finder/variant-search'

const FIRST = ['Maggie', 'Marjorie', 'Siobhán', 'Edna', 'Priya', 'Wojciech', 'Bo', 'Ahmed', 'Nnamdi', 'Jean-Paul', 'Anne Marie', 'Dr Ruth', 'Zoë', 'Ivy-Mae', 'Kwame', 'Li']
const LAST = ['Thwaite', "O'Dowd", 'Patel', 'Nowak', 'Begum', 'Featherstonehaugh', 'Okafor', 'Ng', 'Smith', 'van der Berg', 'Ap Rhys', 'Hope', 'Edna']
const ALIASES = ['Mags', 'Nana', 'Big Stan', 'Gladys', 'Auntie Vera', 'Prof', 'Zofia']
const person = fc.record({
  name: fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...LAST)).map((parts) => parts.join(' ')),
  aliases: fc.array(fc.oneof(fc.constantFrom(...ALIASES), fc.constantFrom(...NAME_GROUPS.flatMap(({ names }) => names))), { maxLength: 2 }),
  gender: fc.constantFrom('female', 'male', 'non-binary', ''),
  age: fc.option(fc.integer({ min: 0, max: 100 })),
  ethnicity: fc.constantFrom('', 'White British', 'Pakistani', 'Indian', 'Black African', 'Polish', 'Irish', 'Chinese', 'Turkish'),
})

describe('drawn names', () => {
  it('break no rule over 5,000 registers', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.infiniteStream(fc.nat()), fc.constantFrom(...NAME_GROUPS.flatMap(({ names }) => names)), (people, isMatched, chance, noted) => {
        const everybody = new Set(nameWords(people.flatMap(({ name, aliases }) => [name, ...aliases])))
        const register = createVariantSearch({ people: people.map((each, index) => ({ id: String(index), role: 'patient', siteIds: [], name: each.name, aliases: each.aliases })), sites: [] })
        const taken: string[] = []
        for (const each of people) {
          const drawn = drawName({ person: each, isMatched, everybody, taken, isInNotes: (name) => name === noted, below: (limit) => (chance.next().value ?? 0) % limit })
          expect(drawn).not.toBeNull()
          const name = drawn ?? ''
          const own = nameWords([each.name, ...each.aliases])
          expect(own.map((word) => word[0])).not.toContain(nameWords([name])[0]?.[0])
          expect(own.map(rhymeOf)).not.toContain(rhymeOf(name))
          expect(likenesses(name, own)).toEqual([])
          expect(register.find(`${name} came.`).filter(({ ambiguous }) => !ambiguous)).toEqual([])
          expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase())
          expect(name).not.toBe(noted)
          expect(isNameLike(name)).toBe(true)
          taken.push(name)
        }
      }),
      { numRuns: 5000 },
    )
  }, 240_000)

  it('suit gender, age and origin where that is wanted, and are drawn: another draw, another name', () => {
    const edna = { name: 'Margaret Thwaite', aliases: ['Maggie'], gender: 'female', age: 84, ethnicity: 'White British' }
    const older = NAME_GROUPS.find(({ gender, culture, cohort }) => gender === 'female' && culture === 'british' && cohort === 'older')?.names ?? []
    const drawAt = (at: number) => drawName({ person: edna, isMatched: true, everybody: new Set(nameWords(['Margaret Thwaite', 'Maggie', 'Edna Pickles'])), taken: [], isInNotes: () => false, below: (limit) => at % limit })
    const all = new Set(Array.from({ length: 60 }, (_, at) => drawAt(at) ?? ''))
    expect([...all].every((name) => older.includes(name))).toBe(true)
    expect(all.size).toBeGreaterThan(15)
    expect(all.has('Edna')).toBe(false)
    expect(all.has('Marjorie')).toBe(false)
  })

  it('four hundred people of one study have four hundred names', () => {
    const taken: string[] = []
    for (let index = 0; index < 400; index++) {
      const drawn = drawName({ person: { name: `Person ${index}`, aliases: [], gender: index % 2 === 0 ? 'female' : 'male', age: null, ethnicity: '' }, isMatched: true, everybody: new Set(), taken, isInNotes: () => false, below: (limit) => index % limit })
      if (drawn !== null) taken.push(drawn)
    }
    expect(new Set(taken).size).toBe(400)
  })

  it('the lists hold no everyday word and no name twice in a group', () => {
    for (const { names } of NAME_GROUPS) {
      expect(new Set(names).size).toBe(names.length)
      expect(names.filter((name) => name.length > 2 && isAmbiguousKey(name.toLowerCase()))).toEqual([])
    }
  })
})

it.each([['Edna', 'Zena', true], ['Maggie', 'Peggy', true], ['Doreen', 'Kathleen', true], ['Ronald', 'Donald', true], ['Edna', 'Vera', false], ['Gwen', 'Ruth', false]])('%s and %s: rhyme %s', (a, b, rhymes) => {
  expect(rhymeOf(a) === rhymeOf(b)).toBe(rhymes)
})
