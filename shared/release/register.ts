/** The register as the finder wants it, with the pseudonyms a release shows. */
import type { Register, RegisterPerson } from '../finder'
import { ROLE_NAMES } from '../model/vocabulary'
import { foldKey } from './review'
import type { ReleaseSource, SourcePerson } from './types'
import { lastDayOf } from './when'

const PERSON_CODE = /^([A-Z]*)-?[A-Z]{2}-(\d+)$/

/** The name that stands for someone, or `Patient C07` from C-PT-07: drawn, never worked out from their own, and so the same in every release and on every laptop. */
export function pseudonymOf(person: Pick<SourcePerson, 'code' | 'role' | 'pseudonym'>): string {
  if (person.pseudonym) return person.pseudonym
  const match = PERSON_CODE.exec(person.code)
  const mark = match ? `${match[1] ?? ''}${match[2] ?? ''}` : person.code.replaceAll(/[^A-Za-z0-9]/g, '')
  return `${ROLE_NAMES[person.role].release} ${mark}`
}

export const sitePseudonym = (code: string): string => `Site ${code}`
export const contactPseudonym = (siteCode: string): string => `Research contact ${siteCode}`
export const researcherPseudonym = (code: string): string => `Researcher ${code}`

/** Pseudonyms by working id: people, sites, researchers, and the contacts of sites. Two that fell together (codes of two laptops) are told apart by a letter. */
export function pseudonymsOf(source: Named): ReadonlyMap<string, string> {
  const byId = new Map<string, string>()
  const taken = new Map<string, number>()
  const give = (id: string, wanted: string) => {
    const before = taken.get(wanted) ?? 0
    taken.set(wanted, before + 1)
    byId.set(id, before === 0 ? wanted : `${wanted}${String.fromCharCode(97 + before)}`)
  }
  for (const person of [...source.people].sort(byIdOrder)) give(person.id, pseudonymOf(person))
  for (const site of [...source.sites].sort(byIdOrder)) give(site.id, sitePseudonym(site.code))
  for (const researcher of [...source.researchers].sort(byIdOrder)) give(researcher.id, researcherPseudonym(researcher.code))
  for (const contact of contactsOf(source)) give(contact.id, contactPseudonym(contact.code))
  return byId
}

type Named = Pick<ReleaseSource, 'people' | 'sites' | 'researchers'>

/** Who is named on the sites' governance cards and is nobody else of the register: one entry a name, whatever number of sites it answers for. */
export function contactsOf(source: Named): { id: string; name: string; siteIds: readonly string[]; code: string }[] {
  const others = new Set([...source.people.flatMap(({ name, aliases }) => [name, ...aliases]), ...source.researchers.map(({ name }) => name)].map(foldKey))
  const byName = new Map<string, { id: string; name: string; siteIds: string[]; code: string }>()
  for (const site of [...source.sites].sort(byIdOrder))
    for (const [index, name] of (site.contacts ?? []).entries()) {
      const key = foldKey(name)
      const known = byName.get(key)
      if (known) known.siteIds.push(site.id)
      else if (key !== '' && !others.has(key)) byName.set(key, { id: `contact:${site.id}:${index}`, name, siteIds: [site.id], code: site.code })
    }
  return [...byName.values()]
}

const byIdOrder = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The finder's register of a study. Researchers are people of their own role, at no site. */
export function registerOf(source: Named): Register {
  const pseudonyms = pseudonymsOf(source)
  const people: RegisterPerson[] = source.people.map((person) => ({
    id: person.id,
    role: person.role,
    name: person.name,
    aliases: person.aliases,
    siteIds: person.siteIds,
    pseudonym: pseudonyms.get(person.id) ?? '',
  }))
  for (const researcher of source.researchers)
    people.push({
      id: researcher.id,
      role: 'researcher',
      name: researcher.name,
      aliases: [],
      siteIds: [],
      isResearcher: true,
      pseudonym: pseudonyms.get(researcher.id) ?? '',
      ...(researcher.initials === '' ? {} : { initials: researcher.initials }),
    })
  for (const { id, name, siteIds } of contactsOf(source)) people.push({ id, role: 'other', name, aliases: [], siteIds, pseudonym: pseudonyms.get(id) ?? '' })
  const sites = source.sites.map((site) => ({
    id: site.id,
    name: site.name,
    aliases: site.aliases,
    pseudonym: pseudonyms.get(site.id) ?? '',
    ...(site.region === '' ? {} : { region: site.region }),
    ...windowOf(site),
  }))
  return { people, sites }
}

function windowOf({ windowStart, windowEnd }: ReleaseSource['sites'][number]): { windowStart?: string; windowEnd?: string } {
  const last = lastDayOf(windowStart, windowEnd)
  return { ...(windowStart ? { windowStart } : {}), ...(last ? { windowEnd: last } : {}) }
}

/** The register as the leak check searches it: a region is shown as a group and is no name of a site. */
export function leakRegister(source: Named): Register {
  const { people, sites } = registerOf(source)
  return { people, sites: sites.map(({ region: _, ...site }) => site) }
}
