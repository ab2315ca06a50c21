/**
 * The mosaic (domain.md W1): which kinds of telling detail the notes give about one person, added up over all notes and researchers, and
 * the note in which it becomes too much. A detail counts for the person named in its sentence, or for the only person its paragraph has
 * named so far, or for the only participant of the note.
 */
import type { NoteRow } from '../dataset'
import type { MosaicFacts, ReplacementCategory } from '../types'
import { expectedAlike, KIND_OF_FINDING, type TellingKind, tellingsInSteps } from './telling'

/** From this many kinds on, a person among a GP list's patients is more likely than not the only one (domain.md 3.5: k = 5 of 10,000). */
export const MANY_KINDS = 3
/** Patients of an average practice; used where nobody gave the list's size, and said so. */
export const USUAL_LIST = 10_000
const K = 5

/** Whether what is told singles someone out: three kinds of detail, or fewer than five people on the list of whom as much could be said. */
export const standsOut = (kinds: ReadonlySet<TellingKind>, listSize = USUAL_LIST): boolean => kinds.size >= MANY_KINDS || (kinds.size > 0 && expectedAlike(kinds, listSize) < K)

/** In steps, note by note. @param pseudonyms those of people in the release. People with the most kinds first; only those with at least MANY_KINDS. */
export function* mosaicFacts(notes: readonly NoteRow[], pseudonyms: ReadonlySet<string>): Generator<undefined, MosaicFacts[]> {
  const byPerson = new Map<string, { kinds: Map<TellingKind, number>; notes: Set<string>; tips: string | null }>()
  for (const { released, redacted } of notes) {
    for (const [pseudonym, details] of toldOf(released.text, namedIn(redacted.changes, pseudonyms), yield* tellingIn(released.text, redacted.changes))) {
      let person = byPerson.get(pseudonym)
      if (!person) byPerson.set(pseudonym, (person = { kinds: new Map(), notes: new Set(), tips: null }))
      for (const { kind } of details) person.kinds.set(kind, (person.kinds.get(kind) ?? 0) + 1)
      person.notes.add(released.id)
      if (person.tips === null && person.kinds.size >= MANY_KINDS) person.tips = released.id
    }
  }
  return [...byPerson]
    .flatMap(([pseudonym, { kinds, notes: where, tips }]) => (tips === null ? [] : [{ pseudonym, kinds: [...kinds.keys()].toSorted(), details: [...kinds.values()].reduce((sum, count) => sum + count, 0), notes: where.size, tips }]))
    .toSorted((a, b) => b.kinds.length - a.kinds.length || b.details - a.details || (a.pseudonym < b.pseudonym ? -1 : 1))
}

type Changes = readonly { outStart: number; outEnd: number; replacement: string; category: ReplacementCategory }[]
type At = { at: number }

const namedIn = (changes: Changes, pseudonyms: ReadonlySet<string>): (At & { who: string })[] =>
  changes.flatMap(({ outStart, replacement }) => (pseudonyms.has(replacement.slice(1, -1)) ? [{ at: outStart, who: replacement.slice(1, -1) }] : []))

/** What a replacement still says in kind, and what stands in the released text as it was written. */
function* tellingIn(text: string, changes: Changes): Generator<undefined, (At & { kind: TellingKind })[]> {
  const replaced = changes.flatMap(({ outStart, category }) => {
    const kind = KIND_OF_FINDING[category]
    return kind === undefined ? [] : [{ at: outStart, kind }]
  })
  const left = (yield* tellingsInSteps(text)).filter(({ start, end }) => !changes.some((change) => change.outStart < end && start < change.outEnd))
  return [...replaced, ...left.map(({ start, kind }) => ({ at: start, kind }))].sort((a, b) => a.at - b.at)
}

const SENTENCE_END = /[.!?]["'”’)]*(?=\s)|\n+/g

/**
 * Each person of a text with the details told of them.
 * @param named who is named where; @param details sorted or not; @param alone the only participant of the note, if there is one
 */
export function toldOf<D extends At>(text: string, named: readonly (At & { who: string })[], details: readonly D[], alone: string | null = null): Map<string, D[]> {
  const found = new Map<string, D[]>()
  if (details.length === 0 || (named.length === 0 && alone === null)) return found
  let from = 0
  let inParagraph = new Set<string>()
  const ends = [...[...text.matchAll(SENTENCE_END)].map((match) => ({ at: match.index + match[0].length, paragraph: match[0].includes('\n') })), { at: text.length + 1, paragraph: true }]
  for (const end of ends) {
    const within = <T extends At>(items: readonly T[]): T[] => items.filter((item) => item.at >= from && item.at < end.at)
    const here = new Set(within(named).map((each) => each.who))
    for (const who of here) inParagraph.add(who)
    const about = here.size === 1 ? [...here] : here.size === 0 && inParagraph.size === 1 ? [...inParagraph] : here.size === 0 && alone !== null ? [alone] : []
    for (const detail of within(details)) for (const who of about) found.set(who, [...(found.get(who) ?? []), detail])
    if (end.paragraph) inParagraph = new Set()
    from = end.at
  }
  return found
}
