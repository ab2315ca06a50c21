/**
 * People that two laptops may have registered apart. Only offered, with the evidence of both sides; joining is a person's decision.
 * Pure; names come from the unlocked register.
 */
import { foldWord } from '../field/search-query'
import { editDistance } from '../finder/register/sounds'
import type { Role } from '../model/vocabulary'

export type RegisteredPerson = { id: string; code: string; role: Role; siteIds: readonly string[]; name: string; aliases: readonly string[]; age: number | null; device: string }
export type DuplicateOffer = { a: string; b: string; evidence: string[]; strength: number }

const words = (text: string): string[] => [...text.matchAll(/[\p{L}\p{N}\p{M}'’-]+/gu)].map((match) => foldWord(match[0].replace(/[’'-]/g, ''))).filter((word) => !TITLES.has(word))
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'rev', 'sr', 'sister'])

const nearly = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) >= 5 && editDistance(a, b, 2) <= (Math.min(a.length, b.length) >= 8 ? 2 : 1))

/** Pairs from different laptops, strongest first. Same role and a shared site are asked for unless the full names are equal. */
export function offerDuplicates(people: readonly RegisteredPerson[]): DuplicateOffer[] {
  const offers: DuplicateOffer[] = []
  for (const [index, a] of people.entries()) {
    for (const b of people.slice(index + 1)) {
      if (a.device === b.device) continue
      const offer = compare(a, b)
      if (offer) offers.push(offer)
    }
  }
  return offers.sort((x, y) => y.strength - x.strength || (x.a < y.a ? -1 : 1))
}

function compare(a: RegisteredPerson, b: RegisteredPerson): DuplicateOffer | null {
  const evidence: string[] = []
  let strength = 0
  const [nameA, nameB] = [words(a.name), words(b.name)]
  const isSameName = nameA.length > 0 && nameA.join(' ') === nameB.join(' ')
  const [lastA, lastB] = [nameA.at(-1) ?? '', nameB.at(-1) ?? '']
  if (isSameName) (strength += 3), evidence.push('the same name')
  else if (nameA.length > 1 && nameB.length > 1 && nearly(lastA, lastB) && nameA.slice(0, -1).some((first) => nameB.slice(0, -1).some((other) => nearly(first, other) || (first[0] === other[0] && Math.min(first.length, other.length) <= 3))))
    (strength += 2), evidence.push('names that differ by a slip or a short form')
  else if (lastA !== '' && nearly(lastA, lastB)) (strength += 1), evidence.push('the same family name, or nearly')
  const formsA = new Set([a.name, ...a.aliases].map((form) => words(form).join(' ')))
  const shared = [b.name, ...b.aliases].map((form) => words(form).join(' ')).filter((form) => form !== '' && formsA.has(form))
  if (!isSameName && shared.length > 0) (strength += 2), evidence.push('one goes by a name of the other')
  if (strength === 0) return null
  const sites = a.siteIds.filter((site) => b.siteIds.includes(site))
  if (sites.length > 0) (strength += 1), evidence.push('at the same site')
  if (a.role === b.role) (strength += 1), evidence.push('in the same role')
  if (a.age !== null && b.age !== null && Math.abs(a.age - b.age) <= 2) (strength += 1), evidence.push('of about the same age')
  const isLikely = isSameName || (strength >= 4 && sites.length > 0 && a.role === b.role)
  return isLikely ? { a: a.id, b: b.id, evidence, strength } : null
}
