/** What a generalisation claims is what the table then holds, it is the least loss there is, and no one of a common role is left alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageInText, bestGeneralisation, birthInText, fullGeneralisation, generalised, type Look, recount } from '../../shared/release/risk/generalise'
import { AS_IT_IS, ATTRIBUTES, HEIGHTS, type Levels, lookAt, TOP, valueOf } from '../../shared/release/risk/hierarchies'
import { entropyLosses, findOptimum } from '../../shared/release/risk/lattice'
import { kAnonymityWithin } from '../../shared/release/risk/models'
import { encodeTable } from '../../shared/release/risk/table'

const BANDS = ['under 18', '18–19', '20–29', '30–39', '40–49', '50–59', '60–69', '70–79', '80–89', '90+', 'not recorded']
const look = (sites: readonly string[]) =>
  fc.record<Look>({
    role: fc.constantFrom('patient', 'patient', 'patient', 'primary_care_staff', 'link_worker'),
    sites: fc.constantFrom(...sites.map((site) => [site])),
    ageBand: fc.constantFrom(...BANDS),
    gender: fc.constantFrom('female', 'male', 'another', 'not recorded'),
    ethnicGroup: fc.constantFrom('White', 'White', 'Asian', 'Black', 'Mixed or multiple', 'not recorded'),
  })

/** Counted as a reader would, with nothing of the code under test. */
function groupsOf(people: readonly Look[]): { role: string; size: number; cell: number }[] {
  const cell = (person: Look) => `${person.role} ${person.sites.join('+')}`
  const group = (person: Look) => `${cell(person)} ${person.ageBand} ${person.gender} ${person.ethnicGroup}`
  return people.map((person) => ({ role: person.role, size: people.filter((other) => group(other) === group(person)).length, cell: people.filter((other) => cell(other) === cell(person)).length }))
}

describe('the best generalisation', () => {
  it('reaches in the table the k that it claims, and says who it cannot help', () => {
    fc.assert(
      fc.property(fc.array(look(['Site A', 'Site B', 'Site C']), { maxLength: 120 }), fc.integer({ min: 2, max: 7 }), (people, k) => {
        const best = bestGeneralisation(people, k)
        const table = people.map((person) => generalised(person, best))
        const groups = groupsOf(table)
        const common = groups.filter(({ cell }) => cell >= k)
        expect(common.length).toBe(best.facts.people)
        expect(best.facts.small).toBe(people.length - common.length)
        expect(best.facts.smallestClass).toBe(common.length === 0 ? 0 : Math.min(...common.map(({ size }) => size)))
        if (common.length > 0) expect(best.facts.smallestClass).toBeGreaterThanOrEqual(k)
        expect(best.facts.after.uniques).toBe(groups.filter(({ size }) => size === 1).length)
        expect(best.facts.after.underK).toBe(groups.filter(({ size }) => size < k).length)
        expect(recount(table, k)).toEqual({ people: best.facts.people, smallestClass: best.facts.smallestClass, small: best.facts.small, after: best.facts.after })
        for (const [index, person] of table.entries()) if ((groups[index]?.cell ?? 0) < k) expect([person.ageBand, person.gender, person.ethnicGroup]).toEqual(['withheld', 'withheld', 'withheld'])
        expect(best.facts.lost).toBeGreaterThanOrEqual(0)
        expect(best.facts.lost).toBeLessThanOrEqual(1 + 1e-9)
      }),
      { numRuns: 400 },
    )
  })

  it('is the optimum of the exact lattice where there is one role at one site', () => {
    const vague = (person: Look, levels: { ageBand: number; gender: number; ethnicGroup: number }) => generalised(person, { levels: { ...AS_IT_IS, ...levels }, withheld: new Set() })
    fc.assert(
      fc.property(fc.array(look(['Site A']).map((person): Look => ({ ...person, role: 'patient' })), { minLength: 5, maxLength: 60 }), (people) => {
        const at = (attribute: 'ageBand' | 'gender' | 'ethnicGroup', heights: number) => ({
          name: attribute,
          levels: (value: string) => Array.from({ length: heights }, (_, level) => vague({ ...(people[0] as Look), [attribute]: value }, { ageBand: 0, gender: 0, ethnicGroup: 0, [attribute]: level })[attribute]),
        })
        const table = encodeTable(people.map((person) => [person.ageBand, person.gender, person.ethnicGroup]), [at('ageBand', 4), at('gender', 2), at('ethnicGroup', 3)])
        const optimum = findOptimum(table, kAnonymityWithin(5, 0))
        const best = bestGeneralisation(people, 5)
        const losses = entropyLosses(table)
        const all = (losses[0]?.[3] ?? 0) + (losses[1]?.[1] ?? 0) + (losses[2]?.[2] ?? 0)
        expect(optimum).not.toBeNull()
        expect(best.facts.lost * all).toBeCloseTo(optimum?.loss ?? -1, 6)
        // Where nothing but withholding all would do, it counts as withheld, not as a step.
        if (best.withheld.size === 0) expect(losses.reduce((sum, levels, column) => sum + (levels[[best.levels.ageBand, best.levels.gender, best.levels.ethnicGroup][column] ?? 0] ?? 0), 0)).toBeCloseTo(optimum?.loss ?? -1, 6)
      }),
      { numRuns: 200 },
    )
  })

  it('is the same whatever the order of the people', () => {
    fc.assert(
      fc.property(fc.array(look(['Site A', 'Site B']), { maxLength: 40 }), (people) => {
        expect(bestGeneralisation(people.toReversed(), 5).levels).toEqual(bestGeneralisation(people, 5).levels)
      }),
    )
  })
})

const REGIONS = new Map([['Site A', 'London'], ['Site B', 'London'], ['Site C', 'North East'], ['Site D', 'not recorded']])
const everyNode = ATTRIBUTES.reduce<Levels[]>((nodes, attribute) => nodes.flatMap((node) => Array.from({ length: HEIGHTS[attribute] }, (_, level) => ({ ...node, [attribute]: level }))), [AS_IT_IS])
const isBelow = (low: Levels, high: Levels) => ATTRIBUTES.every((attribute) => low[attribute] <= high[attribute]) && ATTRIBUTES.some((attribute) => low[attribute] < high[attribute])

/** Counted as a reader would: everybody among k of one row. */
function standsAmong(people: readonly Look[], levels: Levels, k: number): boolean {
  const rows = people.map((person) => JSON.stringify(lookAt(person, levels, REGIONS)))
  return rows.every((row) => rows.filter((other) => other === row).length >= k)
}
/** Non-uniform entropy, written out again: over all cells, how much less is known of the value once its vaguer word stands there. */
function lossAt(people: readonly Look[], levels: Levels): number {
  return ATTRIBUTES.reduce((sum, attribute) => {
    const raw = people.map((person) => valueOf(person, attribute))
    const vague = people.map((person) => valueOf(lookAt(person, levels, REGIONS), attribute))
    return sum - raw.reduce((bits, value, at) => bits + Math.log2(raw.filter((other) => other === value).length / vague.filter((other) => other === vague[at]).length), 0)
  }, 0)
}

describe('the best generalisation that takes role and site along', () => {
  const people = fc.array(look(['Site A', 'Site B', 'Site C', 'Site D']), { minLength: 1, maxLength: 30 })
  it('has everybody among k; no less general node has; and none that has loses less', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 6 }), (all, k) => {
        const best = fullGeneralisation(all, REGIONS, k)
        const table = all.map((person) => generalised(person, best))
        expect(recount(table, k)).toEqual({ people: best.facts.people, smallestClass: best.facts.smallestClass, small: best.facts.small, after: best.facts.after })
        if (all.length < k) {
          expect(best.levels).toEqual(TOP)
          expect(best.facts).toMatchObject({ people: 0, small: all.length })
          return
        }
        expect(standsAmong(all, best.levels, k)).toBe(true)
        expect(best.facts).toMatchObject({ people: all.length, small: 0, withheldToo: 0 })
        expect(best.facts.after.underK).toBe(0)
        const own = lossAt(all, best.levels)
        for (const node of everyNode) {
          if (!standsAmong(all, node, k)) continue
          expect(isBelow(node, best.levels)).toBe(false)
          expect(lossAt(all, node)).toBeGreaterThan(own - 1e-9)
        }
        const top = lossAt(all, TOP)
        expect(best.facts.lost).toBeCloseTo(top === 0 ? 0 : own / top, 9)
      }),
      { numRuns: 120 },
    )
  })
  it('says of each attribute what it lost; together that is all that is lost', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { facts } = fullGeneralisation(all, REGIONS, 3)
        const whole = (attribute: (typeof ATTRIBUTES)[number]) => lossAt(all, { ...AS_IT_IS, [attribute]: TOP[attribute] })
        const lost = ATTRIBUTES.reduce((sum, attribute, at) => sum + (facts.byAttribute?.[at]?.lost ?? -1) * whole(attribute), 0)
        expect(lost).toBeCloseTo(facts.lost * lossAt(all, TOP), 6)
      }),
      { numRuns: 60 },
    )
  })
})

describe('ages in texts', () => {
  const best = (ageBand: number) => ({ ...bestGeneralisation([], 5), levels: { ...AS_IT_IS, ageBand } })
  const ten = (age: number): string => `${Math.floor(age / 10) * 10}–${Math.floor(age / 10) * 10 + 9}`
  it.each([
    [0, '[80–84]', '[80–89]'],
    [1, '[80–84]', '[80 and over]'],
    [1, '[0–4]', '[under 20]'],
    [1, '[45–49]', '[40–59]'],
    [1, '[90+]', '[80 and over]'],
    [2, '[45–49]', '[under 60]'],
    [2, '[60–64]', '[60 and over]'],
    [3, '[45–49]', '[age]'],
    [3, '[older adult]', '[older adult]'],
  ])('at level %i %s becomes %s', (level, bracket, shown) => expect(ageInText(bracket, best(level), ten)).toBe(shown))
  it('a year of birth goes with them', () => {
    expect(birthInText('[1941]', best(1))).toBe('[year of birth]')
    expect(birthInText('[1941]', best(0))).toBe('[1941]')
  })
})
