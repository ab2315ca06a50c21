/** The insider's view (domain.md W6): what someone who knows the site and its roles guesses from the tables alone; and what a class gives away. */
import type { PersonRow } from '../dataset'
import type { InsiderFacts, SensitiveFacts } from '../types'
import { roleLabel } from './hierarchies'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Per site and role: `certain` where one person holds the role there, `likely` for fewer than k, `possible` where someone of the role is the only
 * one of their age band and gender, else `hidden`.
 */
export function insiderFacts(people: readonly PersonRow[], k: number): InsiderFacts[] {
  const cells = new Map<string, { site: string; role: string; people: PersonRow[] }>()
  for (const person of people)
    for (const site of person.sites) {
      const role = roleLabel(person.role)
      const cell = cells.get(`${site}\u0000${role}`) ?? { site, role, people: [] }
      cell.people.push(person)
      cells.set(`${site}\u0000${role}`, cell)
    }
  return [...cells.values()]
    .map(({ site, role, people: here }): InsiderFacts => {
      const look = (person: PersonRow): string => `${person.ageBand}\u0000${person.gender}`
      const standingOut = here.filter((person) => here.filter((other) => look(other) === look(person)).length === 1).length
      const guess = here.length === 1 ? 'certain' : here.length < k ? 'likely' : standingOut > 0 ? 'possible' : 'hidden'
      return { site, role, people: here.length, standingOut, guess }
    })
    .toSorted((a, b) => compare(a.site, b.site) || compare(a.role, b.role))
}

export type InsiderGuess = { pseudonym: string; role: string; sites: readonly string[]; /** People of the same role, sites, age band, gender and ethnic group. */ alike: number; guess: InsiderFacts['guess']; why: string }

/**
 * What someone who works at a site makes of each pseudonym (domain.md W6): `certain` where one person holds the role there, `likely` for a role
 * of fewer than k or for whom the notes tell three kinds of detail, `possible` where their look is theirs alone, else `hidden`.
 * @param told kinds of telling detail by pseudonym, of those of whom many are told
 */
export function insiderGuesses(people: readonly PersonRow[], told: ReadonlyMap<string, readonly string[]>, k: number): InsiderGuess[] {
  const holders = (site: string, person: PersonRow): number => people.filter((other) => other.role === person.role && other.sites.includes(site)).length
  const look = (person: PersonRow): string => [person.role, person.sites.join('+'), person.ageBand, person.gender, person.ethnicGroup].join('\u0000')
  return people.map((person): InsiderGuess => {
    const role = roleLabel(person.role)
    const [rarest = { site: '', count: people.length }] = person.sites.map((site) => ({ site, count: holders(site, person) })).toSorted((a, b) => a.count - b.count)
    const alike = people.filter((other) => look(other) === look(person)).length
    const kinds = told.get(person.participant) ?? []
    const judged = ((): Pick<InsiderGuess, 'guess' | 'why'> => {
      if (person.sites.length > 0 && rarest.count === 1) return { guess: 'certain', why: `no other ${role === role.toUpperCase() ? role : role.toLowerCase()} at ${rarest.site}` }
      if (kinds.length > 0) return { guess: 'likely', why: `the notes tell ${kinds.join(', ')}` }
      if (person.sites.length > 0 && rarest.count < k) return { guess: 'likely', why: `one of ${rarest.count} at ${rarest.site}` }
      if (alike === 1) return { guess: 'possible', why: 'alone in age band, gender and ethnic group among those of the role' }
      return { guess: 'hidden', why: `${alike} look alike` }
    })()
    return { pseudonym: person.participant, role, sites: person.sites, alike, ...judged }
  })
}

/** l-diversity of what the tables say beside the quasi-identifiers: classes in which everyone has the same value give it away. */
export function sensitiveFacts(people: readonly PersonRow[]): SensitiveFacts[] {
  const attributes: { attribute: string; valueOf(person: PersonRow): string }[] = [
    { attribute: 'ethnic group', valueOf: (person) => person.ethnicGroup },
    { attribute: 'consent', valueOf: (person) => person.consent },
  ]
  const classes = new Map<string, PersonRow[]>()
  for (const person of people) {
    const key = [person.role, person.sites.join('+'), person.ageBand, person.gender].join('\u0000')
    classes.set(key, [...(classes.get(key) ?? []), person])
  }
  return attributes.map(({ attribute, valueOf }) => {
    const spread = [...classes.values()].map((members) => ({ size: members.length, different: new Set(members.map(valueOf)).size }))
    const alike = spread.filter(({ size, different }) => size > 1 && different === 1)
    return {
      attribute,
      leastDistinct: spread.length === 0 ? 0 : Math.min(...spread.map(({ different }) => different)),
      classesOfOneValue: alike.length,
      peopleInThem: alike.reduce((sum, { size }) => sum + size, 0),
    }
  })
}
