import type { Token } from '../tokens'
import type { CompiledRegister, Person } from './compile'

/** Who can be meant at a site: its own people and the researchers; anybody where the site is not known. */
export const atSite = (person: Person | undefined, siteId: string | undefined): boolean =>
  person !== undefined && (siteId === undefined || person.siteIds.size === 0 || person.siteIds.has(siteId) || person.person.isResearcher === true)

/** People of the note's own site first; the rest keep their order. */
export function order(indexes: number[], register: CompiledRegister, siteId: string | undefined): number[] {
  const unique = [...new Set(indexes)]
  if (siteId === undefined || unique.length < 2) return unique
  const here = unique.filter((index) => atSite(register.people[index], siteId))
  return here.length > 0 ? here : unique
}

export const isSurnameKey = (register: CompiledRegister, index: number, key: string): boolean => register.people[index]?.lasts.has(key) === true
export const isSurname = (register: CompiledRegister, people: readonly number[], token: Token | undefined): boolean =>
  token !== undefined && people.some((index) => isSurnameKey(register, index, token.form.key) || isSurnameKey(register, index, token.form.full))
