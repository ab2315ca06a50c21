/** Classes of people who look alike in the released tables (domain.md 3.5): k, uniques and what an attacker who knows who took part gains. */
import type { PersonRow } from '../dataset'
import { type RiskFacts, NO_SITE } from '../types'
import { roleLabel } from './hierarchies'

export const K = 5

export const REMEDIES = [
  'Release under controlled access only, to people bound not to re-identify.',
  'Leave the site out for what link workers say and do, or draw new site letters for that part.',
  'Merge sites into kinds of site, or roles into broader ones.',
  'Ask the link worker for explicit consent to be recognisable, and record it.',
  'Leave out the notes that rest on the one person.',
] as const

/** `afterGeneralisation` is worked out in offer.ts, which this file does without: it also runs where that would be too much. */
export function riskFacts(people: readonly PersonRow[], afterGeneralisation: RiskFacts['afterGeneralisation'] = null): RiskFacts {
  const classes = new Map<string, { cell: RiskFacts['cells'][number] }>()
  const roleSite = new Map<string, { role: string; site: string; people: number; alone: string }>()
  for (const person of people) {
    const role = roleLabel(person.role)
    const site = person.sites.join(' + ') || NO_SITE
    const key = [role, site, person.ageBand, person.gender].join('\u0000')
    const known = classes.get(key)
    if (known) known.cell.people++
    else classes.set(key, { cell: { role, site, ageBand: person.ageBand, gender: person.gender, people: 1 } })
    for (const each of person.sites.length > 0 ? person.sites : [NO_SITE]) {
      const cell = roleSite.get(`${role}\u0000${each}`) ?? { role, site: each, people: 0, alone: person.participant }
      cell.people++
      roleSite.set(`${role}\u0000${each}`, cell)
    }
  }
  const cells = [...classes.values()].map(({ cell }) => cell).toSorted((a, b) => a.people - b.people || compare(`${a.site} ${a.role} ${a.ageBand} ${a.gender}`, `${b.site} ${b.role} ${b.ageBand} ${b.gender}`))
  const under = cells.filter((cell) => cell.people < K).reduce((total, cell) => total + cell.people, 0)
  const smallest = cells[0]?.people ?? 0
  const linkWorker = roleLabel('link_worker')
  const inOrder = [...roleSite.values()].toSorted((a, b) => compare(`${a.site} ${a.role}`, `${b.site} ${b.role}`))
  return {
    k: K,
    people: people.length,
    quasiIdentifiers: ['role', 'site', 'age band', 'gender'],
    cells,
    smallestClass: smallest,
    uniques: cells.filter((cell) => cell.people === 1).length,
    underK: under,
    prosecutorMax: smallest === 0 ? 0 : 1 / smallest,
    prosecutorAverage: people.length === 0 ? 0 : cells.length / people.length,
    shareUnderK: people.length === 0 ? 0 : under / people.length,
    afterGeneralisation,
    smallRoleSiteCells: inOrder.filter((cell) => cell.people < K).map(({ role, site, people: count }) => ({ role, site, people: count })),
    aloneLinkWorkers: inOrder
      .filter((cell) => cell.role === linkWorker && cell.people === 1 && cell.site !== NO_SITE)
      .map((cell) => ({ site: cell.site, pseudonym: cell.alone, words: `The only link worker of ${cell.site}: whoever knows the site knows the person, whatever the name. A class of one.` })),
    remedies: REMEDIES,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
