/** What `@`, `#` and `/` offer for the words typed after them. Pure: the editor shows it, tests ask it. */
import type { Code, Person } from '../../../shared/model/records'
import { DAY_PART_LABELS, DAY_PARTS, NOTE_KIND_LABELS, NOTE_KINDS, type DayPart, type NoteKind } from '../../../shared/model/vocabulary'

export type Trigger = { sign: '@' | '#' | '/'; from: number; query: string }
export type SlashChoice = { what: 'kind'; kind: NoteKind } | { what: 'part'; part: DayPart } | { what: 'about' } | { what: 'exact' }

export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’`]/g, "'")
    .toLowerCase()

const AT = /(?:^|[^\p{L}\p{N}@])(@)([\p{L}\p{N}'’.-]*(?: [\p{L}\p{N}'’.-]*){0,2})$/u
const HASH = /(?:^|[\s(])(#)([\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,3})$/u
const SLASH = /(?:^|\s)(\/)([a-z]*(?: [a-z]*)?)$/iu

/** The sign being completed at the end of `before` (the line up to the cursor), if there is one. */
export function triggerIn(before: string): Trigger | null {
  for (const pattern of [AT, HASH, SLASH]) {
    const match = pattern.exec(before)
    if (match) return { sign: match[1] as Trigger['sign'], from: before.length - (match[2]?.length ?? 0) - 1, query: match[2] ?? '' }
  }
  return null
}

type Ranked = { person: Person; rank: number; via: string | null }

function rankOf(person: Person, query: string): Ranked | null {
  const texts = [person.name ?? '', ...person.aliases, person.code].filter((text) => text !== '')
  let best: Ranked | null = null
  for (const text of texts) {
    const folded = fold(text)
    const rank = folded.startsWith(query) ? 0 : folded.split(/[\s-]+/).some((word) => word.startsWith(query)) ? 1 : query.length > 2 && folded.includes(query) ? 2 : null
    if (rank !== null && (!best || rank < best.rank)) best = { person, rank, via: text === person.name || text === person.code ? null : text }
  }
  return best
}

export type PersonOffer = { person: Person; via: string | null }

/** People whose name, alias or code begins with the query, those of the site first. */
export function offerPeople(people: readonly Person[], query: string, siteId: string | null, limit = 7): PersonOffer[] {
  const folded = fold(query.trim())
  const here = (person: Person) => (siteId !== null && person.siteIds.includes(siteId) ? 0 : 1)
  return people
    .map((person) => rankOf(person, folded))
    .filter((ranked) => ranked !== null)
    .sort((a, b) => a.rank - b.rank || here(a.person) - here(b.person) || (a.person.name ?? a.person.code).localeCompare(b.person.name ?? b.person.code))
    .slice(0, limit)
    .map(({ person, via }) => ({ person, via }))
}

/**
 * The name that `@query` would add, or null where more words are plain text: a second word belongs to a name only
 * when it begins with a capital, so that "@Maggie went to" does not offer to add "Maggie went to".
 */
export function newNameIn(query: string): string | null {
  const words = query.trimEnd().split(' ')
  if (words[0] === undefined || !/\p{L}{2}/u.test(words[0])) return null
  if (query.endsWith(' ')) return null
  return words.slice(1).every((word) => /^\p{Lu}/u.test(word)) ? words.join(' ').replace(/[.'’-]+$/u, '') : null
}

export function offerCodes(codes: readonly Code[], query: string, limit = 7): { known: Code[]; isNew: boolean } {
  const folded = fold(query.trim())
  const known = codes.filter((code) => fold(code.label).startsWith(folded) || fold(code.label).includes(` ${folded}`)).slice(0, limit)
  return { known, isNew: folded !== '' && !query.includes(' ') && !codes.some((code) => fold(code.label) === folded) }
}

export function offerSlash(query: string): { label: string; choice: SlashChoice }[] {
  const all: { label: string; choice: SlashChoice }[] = [
    ...NOTE_KINDS.map((kind) => ({ label: NOTE_KIND_LABELS[kind], choice: { what: 'kind', kind } as const })),
    { label: 'About this time', choice: { what: 'about' } },
    { label: 'Exactly this time', choice: { what: 'exact' } },
    ...DAY_PARTS.map((part) => ({ label: `Sometime: ${DAY_PART_LABELS[part]}`, choice: { what: 'part', part } as const })),
  ]
  const folded = fold(query)
  return all.filter(({ label }) => fold(label).startsWith(folded) || fold(label).includes(`: ${folded}`) || (folded.length > 1 && fold(label).includes(` ${folded}`)))
}
