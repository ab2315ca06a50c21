/**
 * The generalisation that is offered, and applied where it is wanted. Where role and site stay: age, gender and ethnic group are made vaguer
 * until everyone stands among k people of the same look; a role that fewer than k people hold at a site cannot be hidden by any of this, so its
 * people lose the three, and are counted apart. Where role and site go along: one level an attribute for everybody, and nobody is left out.
 * Every node of the lattice counts, and the least loss of detail wins (non-uniform entropy, as in lattice.ts): exact, and the same for the same people.
 */
import { WITHHELD } from '../bands'
import type { AppliedGeneralisation } from '../types'
import { ageAt, AS_IT_IS, type Attribute, ATTRIBUTE_WORDS, ATTRIBUTES, HEIGHTS, hierarchiesOf, type Levels, type Look, lookAt, STEP_WORDS, TOP, valueOf } from './hierarchies'
import { entropyLosses, findOptimum } from './lattice'
import { kAnonymity } from './models'
import { encodeTable } from './table'

export type { Look } from './hierarchies'

export type Generalisation = {
  levels: Levels
  /** Role and sites of those of whom age, gender and ethnic group are all withheld. */
  withheld: ReadonlySet<string>
  /** The region a release shows, by the site's pseudonym. */
  regionOf: ReadonlyMap<string, string>
  facts: AppliedGeneralisation
}
type Applied = Pick<Generalisation, 'levels' | 'withheld'> & { regionOf?: Generalisation['regionOf'] }

/** What can be made vaguer while role and site stay. */
const BESIDE: readonly Attribute[] = ['ageBand', 'gender', 'ethnicGroup']
const NOWHERE: ReadonlyMap<string, string> = new Map()

const cellOf = ({ role, sites }: Look): string => `${role}\u0000${[...sites].toSorted().join('\u0001')}`
const besideOf = (look: Look): string => BESIDE.map((attribute) => valueOf(look, attribute)).join('\u0000')

function tally<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

/** Someone as the generalised table has them; `withheld` goes by role and sites of the table before. */
export const generalised = <T extends Look>(person: T, { levels, withheld, regionOf = NOWHERE }: Applied): T =>
  lookAt(person, withheld.has(cellOf(person)) ? { ...TOP, role: 0, site: 0 } : levels, regionOf)

/** Each value that occurs, at each level: its vaguer word, and −log2 of how often it occurs among those that word stands for. */
type Vocabulary = { wordOf(person: Look, attribute: Attribute, level: number): string; lossOf(person: Look, levels: Levels, attributes?: readonly Attribute[]): number }

function vocabularyOf(people: readonly Look[], regionOf: ReadonlyMap<string, string>): Vocabulary {
  const entries = new Map<string, readonly { word: string; loss: number }[]>()
  const key = (person: Look, attribute: Attribute): string => `${attribute} ${valueOf(person, attribute)}`
  for (const attribute of ATTRIBUTES) {
    const counts = tally(people, (person) => valueOf(person, attribute))
    const examples = new Map(people.map((person) => [valueOf(person, attribute), person]))
    const words = [...examples].map(([value, person]) => ({ value, person, at: Array.from({ length: HEIGHTS[attribute] }, (_, level) => valueOf(lookAt(person, { ...AS_IT_IS, [attribute]: level }, regionOf), attribute)) }))
    const general = Array.from({ length: HEIGHTS[attribute] }, (_, level) => {
      const sums = new Map<string, number>()
      for (const { value, at } of words) sums.set(at[level] ?? '', (sums.get(at[level] ?? '') ?? 0) + (counts.get(value) ?? 0))
      return sums
    })
    for (const { value, person, at } of words) entries.set(key(person, attribute), at.map((word, level) => ({ word, loss: -Math.log2((counts.get(value) ?? 1) / (general[level]?.get(word) ?? 1)) })))
  }
  const of = (person: Look, attribute: Attribute, level: number): { word: string; loss: number } => entries.get(key(person, attribute))?.[level] ?? { word: '', loss: 0 }
  return {
    wordOf: (person, attribute, level) => of(person, attribute, level).word,
    lossOf: (person, levels, attributes = ATTRIBUTES) => attributes.reduce((sum, attribute) => sum + of(person, attribute, levels[attribute]).loss, 0),
  }
}

/** The best of all generalisations of these people that leave role and site; with nobody, one that does nothing. */
export function bestGeneralisation(people: readonly Look[], k: number): Generalisation {
  // Who looks the same counts once, with how many they are.
  const cells = new Map<string, Map<string, { look: Look; count: number }>>()
  for (const person of people) {
    const cell = cells.get(cellOf(person)) ?? new Map<string, { look: Look; count: number }>()
    cells.set(cellOf(person), cell)
    const alike = cell.get(besideOf(person))
    if (alike) alike.count++
    else cell.set(besideOf(person), { look: person, count: 1 })
  }
  const { wordOf, lossOf } = vocabularyOf(people, NOWHERE)
  const top: Levels = { ...TOP, role: 0, site: 0 }
  let best: { levels: Levels; withheld: Set<string>; loss: number } | null = null
  for (let ageBand = 0; ageBand < HEIGHTS.ageBand; ageBand++)
    for (let gender = 0; gender < HEIGHTS.gender; gender++)
      for (let ethnicGroup = 0; ethnicGroup < HEIGHTS.ethnicGroup; ethnicGroup++) {
        const levels: Levels = { ...AS_IT_IS, ageBand, gender, ethnicGroup }
        const withheld = new Set<string>()
        let loss = 0
        for (const [cell, members] of cells) {
          const sizes = new Map<string, number>()
          for (const { look, count } of members.values()) {
            const shown = `${wordOf(look, 'ageBand', ageBand)}\u0000${wordOf(look, 'gender', gender)}\u0000${wordOf(look, 'ethnicGroup', ethnicGroup)}`
            sizes.set(shown, (sizes.get(shown) ?? 0) + count)
          }
          const stands = [...sizes.values()].every((size) => size >= k)
          if (!stands) withheld.add(cell)
          for (const { look, count } of members.values()) loss += count * lossOf(look, stands ? levels : top, BESIDE)
        }
        if (best === null || loss < best.loss - 1e-9) best = { levels, withheld, loss }
      }
  const { levels, withheld } = best ?? { levels: AS_IT_IS, withheld: new Set<string>() }
  const common = tally(people, cellOf)
  const withheldToo = people.filter((person) => withheld.has(cellOf(person)) && (common.get(cellOf(person)) ?? 0) >= k).length
  return { levels, withheld, regionOf: NOWHERE, facts: factsOf(people, { levels, withheld, k, attributes: BESIDE, withheldToo }) }
}

/**
 * One level an attribute, role and site among them, with the least loss at which everybody stands among k: no node below it reaches that.
 * Fewer than k people cannot be hidden among each other: of them everything is withheld, and they count as `small`.
 * @param regionOf the region a release shows, by the site's pseudonym
 */
export function fullGeneralisation(people: readonly Look[], regionOf: ReadonlyMap<string, string>, k: number): Generalisation {
  const table = encodeTable(people.map((person) => ATTRIBUTES.map((attribute) => valueOf(person, attribute))), hierarchiesOf(ATTRIBUTES, regionOf))
  const node = people.length === 0 ? ATTRIBUTES.map(() => 0) : findOptimum(table, kAnonymity(k), entropyLosses(table))?.node
  const levels = node ? (Object.fromEntries(ATTRIBUTES.map((attribute, column) => [attribute, node[column] ?? 0])) as Levels) : TOP
  return { levels, withheld: new Set(), regionOf, facts: factsOf(people, { levels, withheld: new Set(), regionOf, k, attributes: ATTRIBUTES, withheldToo: 0 }) }
}

type Done = Required<Pick<Applied, 'levels' | 'withheld'>> & { regionOf?: ReadonlyMap<string, string>; k: number; attributes: readonly Attribute[]; withheldToo: number }

function factsOf(people: readonly Look[], { levels, withheld, regionOf = NOWHERE, k, attributes, withheldToo }: Done): AppliedGeneralisation {
  const { lossOf } = vocabularyOf(people, regionOf)
  const withRoleAndSite = attributes.length === ATTRIBUTES.length
  const levelsOf = (person: Look): Levels => (withheld.has(cellOf(person)) ? { ...TOP, role: 0, site: 0 } : levels)
  const lost = (over: readonly Attribute[]): number => {
    const all = people.reduce((sum, person) => sum + lossOf(person, TOP, over), 0)
    return all === 0 ? 0 : people.reduce((sum, person) => sum + lossOf(person, levelsOf(person), over), 0) / all
  }
  return {
    steps: attributes.flatMap((attribute) => STEP_WORDS[attribute][levels[attribute]] || []),
    k,
    ...recount(people.map((person) => generalised(person, { levels, withheld, regionOf })), k),
    withheldToo,
    lost: lost(attributes),
    before: spread(people, k),
    ...(withRoleAndSite && { roleAndSite: { role: levels.role, site: levels.site }, byAttribute: attributes.map((attribute) => ({ attribute: ATTRIBUTE_WORDS[attribute], level: levels[attribute], of: HEIGHTS[attribute] - 1, lost: lost([attribute]) })) }),
  }
}

/** What a table of people holds of the claim, counted from the table alone. */
export function recount(people: readonly Look[], k: number): Pick<AppliedGeneralisation, 'people' | 'smallestClass' | 'small' | 'after'> {
  const cells = tally(people, cellOf)
  const big = people.filter((person) => (cells.get(cellOf(person)) ?? 0) >= k)
  const classes = [...tally(big, (person) => `${cellOf(person)}\u0000${besideOf(person)}`).values()]
  return { people: big.length, smallestClass: classes.length === 0 ? 0 : Math.min(...classes), small: people.length - big.length, after: spread(people, k) }
}

const spread = (people: readonly Look[], k: number): AppliedGeneralisation['before'] => {
  const sizes = [...tally(people, (person) => `${cellOf(person)}\u0000${besideOf(person)}`).values()]
  const smallest = sizes.length === 0 ? 0 : Math.min(...sizes)
  return { smallestClass: smallest, uniques: sizes.filter((size) => size === 1).length, underK: sizes.filter((size) => size < k).reduce((sum, size) => sum + size, 0) }
}

/** An age in a text, in the words of the table: "[80–84]" becomes "[80–89]", or "[80 and over]" where that was made vaguer. What is no number of years stays. */
export function ageInText(bracket: string, generalisation: Pick<Generalisation, 'levels'> | null, profileBand: (age: number) => string): string {
  const match = /^\[(\d{1,3})(?:\+|[–-]\d{1,3})?\]$/.exec(bracket)
  if (!match) return bracket
  const age = Number(match[1])
  const band = age >= 90 ? '90+' : age < 18 ? 'under 18' : profileBand(age)
  const word = ageAt(band, generalisation?.levels.ageBand ?? 0)
  return `[${word === WITHHELD ? 'age' : word}]`
}
/** A year of birth tells the age to the year. */
export const birthInText = (bracket: string, generalisation: Pick<Generalisation, 'levels'> | null): string => ((generalisation?.levels.ageBand ?? 0) > 0 && /^\[\d{4}\]$/.test(bracket) ? '[year of birth]' : bracket)
