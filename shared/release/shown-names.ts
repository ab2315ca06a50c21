/**
 * What people and sites are called where role or site was made vaguer. A role code ("Patient C07") tells both, so another is drawn from the
 * study's secret: the same person has the same number in every such release, and nothing in it leads to the other code without the secret. A
 * drawn or chosen name tells neither, and stays.
 */
import { createLiteralSearch } from './literal-search'
import { contactPseudonym, contactsOf, sitePseudonym } from './register'
import type { Generalisation } from './risk/generalise'
import { roleAt, roleInText, SHOWN_ROLE_NAMES, SHOWN_ROLES, type ShownRole, siteAt } from './risk/hierarchies'
import { ROLE_WORDS } from './role-words'
import type { Mac, ReleaseSource, ReplacementCategory, SourcePerson } from './types'

export type ShownNames = {
  /** By working id, as this release shows people, sites, researchers and contacts. */
  pseudonyms: ReadonlyMap<string, string>
  /** What a plain release would say → what this one says; only what differs. Also as somebody may have typed it. */
  renamed: ReadonlyMap<string, string>
  /** A replacement as this release says it. */
  rename(replacement: string, category: ReplacementCategory): string
}

type People = readonly Pick<SourcePerson, 'id' | 'role' | 'pseudonym'>[]

const FIRST = 10_000
const LAST = 99_999

/** A number a person, by working id: five digits, so that none reads as a year and two people seldom draw the same. */
export function drawnNumbers(people: readonly { id: string }[], mac: Mac): ReadonlyMap<string, number> {
  const taken = new Set<number>()
  const numbers = new Map<string, number>()
  for (const { id } of [...people].sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (let turn = 0; !numbers.has(id); turn++) {
      const number = FIRST + Number(BigInt(`0x${mac(`vaguer pseudonym\u0000${id}\u0000${turn}`)}`) % BigInt(LAST - FIRST + 1))
      if (taken.has(number)) continue
      taken.add(number)
      numbers.set(id, number)
    }
  return numbers
}

/** Every code that somebody may have in a release in which role or site is vaguer; of people with a name of their own, none. */
export function vaguerPseudonyms(people: People, mac: Mac): ReadonlyMap<string, readonly string[]> {
  const numbers = drawnNumbers(people, mac)
  return new Map(people.map(({ id, role, pseudonym }) => [id, pseudonym ? [] : [...new Set<ShownRole>([role, ...SHOWN_ROLES.filter((shown) => shown === 'staff' || shown === 'withheld')])].map((shown) => `${SHOWN_ROLE_NAMES[shown].release} ${numbers.get(id)}`)]))
}

const isAsGiven = ({ levels }: Pick<Generalisation, 'levels'>): boolean => levels.role === 0 && levels.site === 0

/** @param pseudonyms of a plain release; @param generalisation what is done here; null: nothing */
export function shownNames(source: Pick<ReleaseSource, 'people' | 'sites' | 'researchers'>, pseudonyms: ReadonlyMap<string, string>, generalisation: Pick<Generalisation, 'levels' | 'regionOf'> | null, mac: Mac): ShownNames {
  if (!generalisation || isAsGiven(generalisation)) return { pseudonyms, renamed: new Map(), rename: (replacement) => replacement }
  const { levels, regionOf } = generalisation
  const shown = new Map(pseudonyms)
  const renamed = new Map<string, string>()
  const call = (id: string, name: string): void => {
    const before = pseudonyms.get(id)
    shown.set(id, name)
    if (before !== undefined && before !== name) renamed.set(before, name)
  }
  const numbers = drawnNumbers(source.people, mac)
  for (const person of source.people)
    if (!person.pseudonym) call(person.id, `${SHOWN_ROLE_NAMES[roleAt(person.role, levels.role)].release} ${numbers.get(person.id)}`)
  if (levels.site > 0) {
    for (const site of source.sites) call(site.id, siteAt(pseudonyms.get(site.id) ?? sitePseudonym(site.code), levels.site, regionOf))
    for (const contact of contactsOf(source)) call(contact.id, contactPseudonym('').trim())
  }
  const roleWords = new Map<string, string>(Object.entries(ROLE_WORDS).map(([role, word]) => [word, SHOWN_ROLE_NAMES[roleAt(role as ShownRole, levels.role)].word] as const))
  const inBrackets = new Map([...roleWords].filter(([word, now]) => word !== now))
  for (const [before, now] of renamed) inBrackets.set(before, now)
  const search = createLiteralSearch(inBrackets.keys())
  // "site a" would be found in "on site a nurse": what ends in a letter keeps it a capital.
  for (const [before, now] of [...renamed])
    for (const typed of [before.toLowerCase(), before.toUpperCase(), firstSmall(before)]) if (!renamed.has(typed) && /[A-Z0-9]$/.test(typed)) renamed.set(typed, now)
  return {
    pseudonyms: shown,
    renamed,
    rename: (replacement, category) => {
      let text = replacement
      for (const hit of search.find(replacement).toReversed()) text = text.slice(0, hit.start) + (inBrackets.get(hit.literal) ?? hit.literal) + text.slice(hit.end)
      return category === 'PERSON' || category === 'JOB' || category === 'MENTION' ? roleInText(text, levels.role) : text
    },
  }
}

const firstSmall = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
