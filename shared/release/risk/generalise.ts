/**
 * The generalisation that is offered, and applied where it is wanted: age, gender and ethnic group made vaguer until everyone stands among k
 * people of the same look. Role and site stay, because pseudonyms and notes tell them anyway: a role that fewer than k people hold at a site
 * cannot be hidden by any of this, so its people lose the other three, and are counted apart. Every node of the lattice is looked at, and the
 * least loss of detail wins (non-uniform entropy, as in lattice.ts), so the choice is exact and the same for the same people.
 */
import type { Role } from '../../model/vocabulary'
import { NOT_RECORDED, WITHHELD } from '../bands'
import type { AppliedGeneralisation } from '../types'

/** What the table of people says of someone that others could know. */
export type Look = { role: Role; sites: readonly string[]; ageBand: string; gender: string; ethnicGroup: string }
type Attribute = 'ageBand' | 'gender' | 'ethnicGroup'
const ATTRIBUTES: readonly Attribute[] = ['ageBand', 'gender', 'ethnicGroup']

const startOf = (band: string): number | null => (band === '90+' ? 90 : band === 'under 18' ? 0 : /^\d/.test(band) ? Number.parseInt(band, 10) : null)
const twentyYears = (from: number): string => (from < 20 ? 'under 20' : from >= 80 ? '80 and over' : `${Math.floor(from / 20) * 20}–${Math.floor(from / 20) * 20 + 19}`)
const sixty = (from: number): string => (from < 60 ? 'under 60' : '60 and over')
const aged = (word: (from: number) => string) => (band: string): string => {
  const from = startOf(band)
  return from === null ? band : word(from)
}

const LEVELS: Record<Attribute, readonly ((value: string) => string)[]> = {
  ageBand: [(band) => band, aged(twentyYears), aged(sixty), () => WITHHELD],
  gender: [(gender) => gender, () => WITHHELD],
  ethnicGroup: [(group) => group, (group) => (group === 'White' || group === NOT_RECORDED || group === WITHHELD ? group : 'Any other group'), () => WITHHELD],
}
export const STEP_WORDS: Record<Attribute, readonly string[]> = {
  ageBand: ['', 'age: bands of twenty years, in tables and texts', 'age: under 60, or 60 and over, in tables and texts', 'age: withheld, in tables and texts'],
  gender: ['', 'gender: withheld in the tables (texts still say he or she)'],
  ethnicGroup: ['', 'ethnic group: White, or any other group', 'ethnic group: withheld in the tables'],
}

type Levels = Readonly<Record<Attribute, number>>
export type Generalisation = {
  levels: Levels
  /** Role and sites of those of whom all three are withheld. */
  withheld: ReadonlySet<string>
  facts: AppliedGeneralisation
}

const cellOf = ({ role, sites }: Look): string => `${role}\u0000${[...sites].toSorted().join('\u0001')}`
const lookOf = (look: Look): string => ATTRIBUTES.map((attribute) => look[attribute]).join('\u0000')

function tally<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

const atLevels = (look: Look, levels: Levels): Look => ({
  ...look,
  ageBand: LEVELS.ageBand[levels.ageBand]?.(look.ageBand) ?? look.ageBand,
  gender: LEVELS.gender[levels.gender]?.(look.gender) ?? look.gender,
  ethnicGroup: LEVELS.ethnicGroup[levels.ethnicGroup]?.(look.ethnicGroup) ?? look.ethnicGroup,
})
const TOP: Levels = { ageBand: 3, gender: 1, ethnicGroup: 2 }

/** Someone as the generalised table has them; role and sites are those of the table before. */
export const generalised = <T extends Look>(person: T, { levels, withheld }: Pick<Generalisation, 'levels' | 'withheld'>): T => ({ ...person, ...atLevels(person, withheld.has(cellOf(person)) ? TOP : levels) })

/** −log2 of how often someone's value occurs among those its vaguer word stands for, per person and level. */
function lossesOf(people: readonly Look[]): (person: Look, levels: Levels) => number {
  const counts = new Map<string, Map<string, number>>()
  for (const attribute of ATTRIBUTES)
    for (const [level, word] of LEVELS[attribute].entries()) counts.set(`${attribute} ${level}`, tally(people, (person) => word(person[attribute])))
  return (person, levels) =>
    ATTRIBUTES.reduce((sum, attribute) => {
      const raw = counts.get(`${attribute} 0`)?.get(person[attribute]) ?? 1
      const general = counts.get(`${attribute} ${levels[attribute]}`)?.get(LEVELS[attribute][levels[attribute]]?.(person[attribute]) ?? '') ?? raw
      return sum - Math.log2(raw / general)
    }, 0)
}

/** The best of all generalisations of these people; with nobody, one that does nothing. */
export function bestGeneralisation(people: readonly Look[], k: number): Generalisation {
  const cells = new Map<string, Look[]>()
  for (const person of people) cells.set(cellOf(person), [...(cells.get(cellOf(person)) ?? []), person])
  const lossOf = lossesOf(people)
  let best: { levels: Levels; withheld: Set<string>; loss: number } | null = null
  for (let ageBand = 0; ageBand < LEVELS.ageBand.length; ageBand++)
    for (let gender = 0; gender < LEVELS.gender.length; gender++)
      for (let ethnicGroup = 0; ethnicGroup < LEVELS.ethnicGroup.length; ethnicGroup++) {
        const levels = { ageBand, gender, ethnicGroup }
        const withheld = new Set<string>()
        let loss = 0
        for (const [cell, members] of cells) {
          const sizes = tally(members, (person) => lookOf(atLevels(person, levels)))
          const stands = [...sizes.values()].every((size) => size >= k)
          if (!stands) withheld.add(cell)
          for (const person of members) loss += lossOf(person, stands ? levels : TOP)
        }
        if (best === null || loss < best.loss - 1e-9) best = { levels, withheld, loss }
      }
  const { levels, withheld, loss } = best ?? { levels: { ageBand: 0, gender: 0, ethnicGroup: 0 }, withheld: new Set<string>(), loss: 0 }
  const all = people.reduce((sum, person) => sum + lossOf(person, TOP), 0)
  const after = people.map((person) => generalised(person, { levels, withheld }))
  return {
    levels,
    withheld,
    facts: {
      steps: ATTRIBUTES.flatMap((attribute) => STEP_WORDS[attribute][levels[attribute]] || []),
      k,
      ...recount(after, k),
      withheldToo: people.filter((person) => withheld.has(cellOf(person)) && (cells.get(cellOf(person))?.length ?? 0) >= k).length,
      lost: all === 0 ? 0 : loss / all,
      before: spread(people, k),
    },
  }
}

/** What a table of people holds of the claim, counted from the table alone. */
export function recount(people: readonly Look[], k: number): Pick<AppliedGeneralisation, 'people' | 'smallestClass' | 'small' | 'after'> {
  const cells = tally(people, cellOf)
  const big = people.filter((person) => (cells.get(cellOf(person)) ?? 0) >= k)
  const classes = [...tally(big, (person) => `${cellOf(person)}\u0000${lookOf(person)}`).values()]
  return { people: big.length, smallestClass: classes.length === 0 ? 0 : Math.min(...classes), small: people.length - big.length, after: spread(people, k) }
}

const spread = (people: readonly Look[], k: number): AppliedGeneralisation['before'] => {
  const sizes = [...tally(people, (person) => `${cellOf(person)}\u0000${lookOf(person)}`).values()]
  const smallest = sizes.length === 0 ? 0 : Math.min(...sizes)
  return { smallestClass: smallest, uniques: sizes.filter((size) => size === 1).length, underK: sizes.filter((size) => size < k).reduce((sum, size) => sum + size, 0) }
}

/** An age in a text, in the words of the table: "[80–84]" becomes "[80–89]", or "[80 and over]" where that was made vaguer. What is no number of years stays. */
export function ageInText(bracket: string, generalisation: Generalisation | null, profileBand: (age: number) => string): string {
  const match = /^\[(\d{1,3})(?:\+|[–-]\d{1,3})?\]$/.exec(bracket)
  if (!match) return bracket
  const age = Number(match[1])
  const band = age >= 90 ? '90+' : age < 18 ? 'under 18' : profileBand(age)
  const word = LEVELS.ageBand[generalisation?.levels.ageBand ?? 0]?.(band) ?? band
  return `[${word === WITHHELD ? 'age' : word}]`
}
/** A year of birth tells the age to the year. */
export const birthInText = (bracket: string, generalisation: Generalisation | null): string => ((generalisation?.levels.ageBand ?? 0) > 0 && /^\[\d{4}\]$/.test(bracket) ? '[year of birth]' : bracket)
