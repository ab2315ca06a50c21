/**
 * The mosaic (domain.md W1): which kinds of telling detail the released notes give about one pseudonym, added up over all notes and
 * researchers, and the note in which it becomes too much. Works on the released text: a detail counts for the person named in its
 * sentence, or for the only person its paragraph has named so far.
 */
import type { NoteRow } from '../dataset'
import type { MosaicFacts, ReplacementCategory } from '../types'

/** From this many kinds on, a person among a GP list's patients is more likely than not the only one (domain.md 3.5: k = 5 of 10,000). */
export const TELLING_KINDS = 3

const KIND_WORDS: Partial<Record<ReplacementCategory, string>> = {
  AGE: 'age',
  DOB: 'age',
  RARE: 'rare fact',
  JOB: 'job',
  EVENT: 'event',
  PLACE: 'place',
  ADDRESS: 'place',
  POSTCODE: 'place',
  ORG: 'organisation',
}

type Detail = { at: number; kind: string }
type Named = { at: number; pseudonym: string }

/** @param pseudonyms those of people in the release. People with the most kinds first; only those with at least TELLING_KINDS. */
export function mosaicFacts(notes: readonly NoteRow[], pseudonyms: ReadonlySet<string>): MosaicFacts[] {
  const byPerson = new Map<string, { kinds: Map<string, number>; notes: Set<string>; tips: string | null }>()
  for (const { released, redacted } of notes) {
    for (const [pseudonym, kinds] of detailsOf(released.text, namedIn(redacted.changes, pseudonyms), tellingIn(redacted.changes))) {
      let person = byPerson.get(pseudonym)
      if (!person) byPerson.set(pseudonym, (person = { kinds: new Map(), notes: new Set(), tips: null }))
      for (const kind of kinds) person.kinds.set(kind, (person.kinds.get(kind) ?? 0) + 1)
      person.notes.add(released.id)
      if (person.tips === null && person.kinds.size >= TELLING_KINDS) person.tips = released.id
    }
  }
  return [...byPerson]
    .flatMap(([pseudonym, { kinds, notes: where, tips }]) => (tips === null ? [] : [{ pseudonym, kinds: [...kinds.keys()].toSorted(), details: [...kinds.values()].reduce((sum, count) => sum + count, 0), notes: where.size, tips }]))
    .toSorted((a, b) => b.kinds.length - a.kinds.length || b.details - a.details || (a.pseudonym < b.pseudonym ? -1 : 1))
}

type Changes = readonly { outStart: number; replacement: string; category: ReplacementCategory }[]

const namedIn = (changes: Changes, pseudonyms: ReadonlySet<string>): Named[] =>
  changes.flatMap(({ outStart, replacement }) => (pseudonyms.has(replacement.slice(1, -1)) ? [{ at: outStart, pseudonym: replacement.slice(1, -1) }] : []))

const tellingIn = (changes: Changes): Detail[] =>
  changes.flatMap(({ outStart, category }) => {
    const kind = KIND_WORDS[category]
    return kind === undefined ? [] : [{ at: outStart, kind }]
  })

const SENTENCE_END = /[.!?]["'”’)]*(?=\s)|\n+/g

/** Each person of a text with the kinds told of them, one entry a detail. */
function detailsOf(text: string, named: readonly Named[], details: readonly Detail[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  if (details.length === 0 || named.length === 0) return found
  let from = 0
  let inParagraph = new Set<string>()
  const ends = [...[...text.matchAll(SENTENCE_END)].map((match) => ({ at: match.index + match[0].length, paragraph: match[0].includes('\n') })), { at: text.length + 1, paragraph: true }]
  for (const end of ends) {
    const within = <T extends { at: number }>(items: readonly T[]): T[] => items.filter((item) => item.at >= from && item.at < end.at)
    const here = new Set(within(named).map((each) => each.pseudonym))
    for (const pseudonym of here) inParagraph.add(pseudonym)
    const about = here.size === 1 ? here : here.size === 0 && inParagraph.size === 1 ? inParagraph : new Set<string>()
    for (const detail of within(details)) for (const pseudonym of about) found.set(pseudonym, [...(found.get(pseudonym) ?? []), detail.kind])
    if (end.paragraph) inParagraph = new Set()
    from = end.at
  }
  return found
}
