import { fold } from '../../shared/finder/normalise'
import type { Decision, NoteText, Register } from '../../shared/finder'
import type { CorpusNote } from './corpus'
import { score } from './score'
import type { GoldSpan, Score } from './score'

/** What any finder has to give to be measured beside ours. */
export type Guess = { start: number; end: number; type: string; text: string; decision: Decision; source: string }
export type Scan = (note: NoteText) => readonly Guess[]
/** `reviewDistinct`: a word raised in several notes is decided once. */
export type Measured = { found: Score; changed: Score; review: { id: string; guess: Guess }[]; reviewDistinct: number }

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
    reviewDistinct: new Set(review.map((r) => `${r.guess.type} ${fold(r.guess.text)}`)).size,
  }
}
