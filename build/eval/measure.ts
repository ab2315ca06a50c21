import { fold } from '../../shared/finder/normalise'
import type { Decision, NoteText, Register } from '../../shared/finder'
import type { CorpusNote } from './corpus'
import { score } from './score'
import type { GoldSpan, Score, Tally } from './score'

/** What any finder has to give to be measured beside ours. */
export type Guess = { start: number; end: number; type: string; text: string; decision: Decision; source: string; entityId?: string }
export type Scan = (note: NoteText) => readonly Guess[]
/**
 * `reviewDistinct`: a word raised in several notes is decided once. `given`: names changed without asking into a registered person's
 * pseudonym, and how many of them mean that person.
 */
export type Measured = { found: Score; changed: Score; review: { id: string; guess: Guess }[]; reviewDistinct: number; given: Tally }

const KEY = /[\p{L}\p{N}]+/gu
const keys = (s: string): string[] => fold(s).replace(/'/g, '').match(KEY) ?? []
const TITLE = /^(?:dr|mr|mrs|ms|miss|prof|rev|sister|sr|canon|doctor|fr|cllr)\.?\s+/i
const bare = (s: string): string => {
  let out = s.trim()
  while (TITLE.test(out)) out = out.replace(TITLE, '')
  return keys(out).join(' ')
}

/** Whether a person's span is the name as listed, a part of it, some other form, or of somebody unregistered. */
export function groupBy(register: Register): (span: GoldSpan) => string {
  const byId = new Map(register.people.map((p) => [p.id, p]))
  return (span) => {
    const person = byId.get(span.entity)
    if (!span.known || person === undefined) return 'unregistered'
    if (span.kind === 'quasi') return 'by-name'
    const text = bare(span.text)
    if ([person.name, ...person.aliases].some((n) => bare(n) === text || keys(n).join(' ') === keys(span.text).join(' '))) return 'as listed'
    const parts = new Set([...keys(person.name), ...person.aliases.flatMap(keys)])
    const own = text.split(' ')
    if (own.every((k) => parts.has(k))) return 'part of name'
    if (own.every((k) => k.length <= 1) || /^[A-Z]{2,4}$/.test(span.text)) return 'initials'
    return 'variant'
  }
}

/** Every finder is measured by the same rules on the same notes. */
export function measure(register: Register, notes: readonly CorpusNote[], scan: Scan): Measured {
  const review: Measured['review'] = []
  const scanned = notes.map((n) => {
    const guesses = scan(n)
    for (const guess of guesses) if (guess.decision === 'review') review.push({ id: n.id, guess })
    return { id: n.id, body: n.text, gold: n.gold, distractors: n.distractors, guesses }
  })
  const groupOf = groupBy(register)
  return {
    found: score(scanned.map((n) => ({ ...n, predicted: n.guesses })), groupOf),
    changed: score(scanned.map((n) => ({ ...n, predicted: n.guesses.filter((g) => g.decision === 'replace') })), groupOf),
    review,
    given: givenTo(scanned, new Set(register.people.map((p) => p.id))),
    reviewDistinct: new Set(review.map((r) => `${r.guess.type} ${fold(r.guess.text)}`)).size,
  }
}

function givenTo(scanned: readonly { gold: readonly GoldSpan[]; guesses: readonly Guess[] }[], people: ReadonlySet<string>): Tally {
  // The answer keys of the excerpts say what is an identifier, not whose.
  if (!scanned.some(({ gold }) => gold.some((g) => g.known))) return { n: 0, found: 0 }
  const given = scanned.flatMap(({ gold, guesses }) =>
    guesses.flatMap((guess) => (guess.decision === 'replace' && guess.entityId !== undefined && people.has(guess.entityId) ? [gold.some((g) => g.start < guess.end && guess.start < g.end && g.entity === guess.entityId)] : [])),
  )
  return { n: given.length, found: given.filter(Boolean).length }
}
