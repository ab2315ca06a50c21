/** One note's text as it is released: mentions, findings, decisions and what the exact search of the register still sees, each change logged. */
import { quotations } from '../consent/activities'
import { splitMentions } from '../field/mention'
import type { VariantHit, VariantSearch } from '../finder'
import { ADDED_SHOWS, ADDED_SOURCE } from './bench/added'
import { evenFold, type LiteralSearch } from './literal-search'
import { ROLE_WORDS } from './role-words'
import { type KeyedFinding, type ScannedNote, withoutMentions } from './review'
import type { Standing } from './selection'
import type { Outcome, ReleaseSource, ReplacementCategory, SourceNote, SourcePerson } from './types'

export type ChangeMode = 'automatic' | 'decided' | 'unreviewed' | 'linked'

/** One replaced span. `start`/`end` are in the stored body, `outStart`/`outEnd` in the released text. Restricted: it holds the original. */
export type Change = {
  start: number
  end: number
  outStart: number
  outEnd: number
  category: ReplacementCategory
  original: string
  replacement: string
  source: string
  mode: ChangeMode
  outcome: Exclude<Outcome, 'kept'>
  key: string
  reason: string
  /** Somebody wrote the replacement themselves: no finder weighed its words. */
  isTyped?: boolean
}
export type Kept = { start: number; end: number; category: ReplacementCategory; original: string; key: string; reason: string }
export type RedactedNote = { note: SourceNote; text: string; changes: readonly Change[]; kept: readonly Kept[] }

/** A short text that is not a note (a session's setting, a code's label), made safe the same way. */
export function redactShort(text: string, findings: readonly KeyedFinding[], context: RedactContext, raised: 'replace' | 'leave'): string {
  const note = shortNote(text)
  const taken = findings.filter((finding) => finding.decision === 'replace' || raised === 'replace' || context.decisions.get(finding.key)?.action === 'replace')
  const redacted = redactNote({ note, findings: taken }, context)
  const { everywhere, solo } = context
  const spread = everywhere ? propagate(redacted, everywhere.search, everywhere.changes) : redacted
  return (solo ? propagate(spread, solo.search, solo.changes, asItIs) : spread).text
}

const shortNote = (body: string): SourceNote => ({
  id: '',
  externalId: null,
  body,
  kind: 'document',
  siteId: null,
  sessionId: null,
  researcherId: null,
  occurred: { at: '2000-01-01T00:00:00+00:00', precision: 'part', zone: '' },
  personIds: [],
  codeIds: [],
  sealed: false,
  heldUntil: null,
})

export type RedactContext = {
  pseudonyms: ReadonlyMap<string, string>
  people: ReadonlyMap<string, SourcePerson>
  standing(personId: string): Standing
  /** Notes in which nobody is to be quoted. */
  isWithoutQuotes(noteId: string): boolean
  decisions: ReleaseSource['decisions']
  variants: VariantSearch
  /** Codes and imported ids of the study, and what each stands for. */
  studyIds: LiteralSearch
  studyIdShows: ReadonlyMap<string, string>
  /** Every replacement last of all, where role or site was made vaguer. */
  rename?(replacement: string, category: ReplacementCategory): string
  /** Ages in the words of the tables, where those are vaguer than the finder's bands. */
  vaguerAge?(category: ReplacementCategory, bracket: string): string
  /** Once the notes are through: originals that are to be replaced in short texts too. */
  everywhere?: { search: LiteralSearch; changes: ReadonlyMap<string, Change> }
  /** Single words that were replaced in released notes, as they are written: in a title, setting or label they go too. */
  solo?: { search: LiteralSearch; changes: ReadonlyMap<string, Change> }
}

/** What stands for a sealed passage: that there is one, not how long it is. */
export const SEALED_MARKER = '[sealed passage]'

type Edit = Omit<Change, 'outStart' | 'outEnd' | 'original'>

const GENERALISED: ReadonlySet<ReplacementCategory> = new Set<ReplacementCategory>(['DATE', 'DOB', 'AGE', 'PLACE', 'ORG', 'ADDRESS', 'RARE', 'JOB', 'EVENT', 'POSTCODE'])

export const bracketed = (text: string): string => {
  const plain = text.trim().replaceAll(/^\[+|\]+$/g, '').replaceAll(/[\r\n]+/g, ' ').trim()
  return `[${plain === '' ? 'removed' : plain}]`
}

/** What a person shows as: a pseudonym, or a role word without consent and where they have no place in the release. */
export function shownPerson(id: string, context: RedactContext): string {
  const person = context.people.get(id)
  if (person && context.standing(id) !== 'in') return `[${ROLE_WORDS[person.role]}]`
  const pseudonym = context.pseudonyms.get(id)
  return pseudonym ? `[${pseudonym}]` : '[a person]'
}

export function redactNote(scanned: ScannedNote, context: RedactContext): RedactedNote {
  const { note, findings } = scanned
  const edits: Edit[] = []
  const kept: Kept[] = []
  for (const part of splitMentions(note.body)) {
    if (part.kind === 'sealed') edits.push({ start: part.start, end: part.end, category: 'SEALED', replacement: SEALED_MARKER, source: 'seal', mode: 'linked', outcome: 'removed', key: '', reason: '' })
    if (part.kind !== 'mention') continue
    edits.push({ start: part.start, end: part.end, category: 'MENTION', replacement: shownPerson(part.personId, context), source: 'link', mode: 'linked', outcome: 'replaced', key: part.personId, reason: '' })
  }
  for (const finding of findings) {
    const decision = context.decisions.get(finding.key)
    if (decision?.action === 'keep') kept.push({ start: finding.start, end: finding.end, category: finding.type, original: note.body.slice(finding.start, finding.end), key: finding.key, reason: decision.reason })
    else edits.push(editOf(withItsDot(finding, note.body), decision, context))
  }
  const masked = withoutMentions(note.body)
  for (const hit of context.studyIds.find(masked)) {
    const shows = context.studyIdShows.get(hit.literal) ?? 'study id'
    addForced(edits, { start: hit.start, end: hit.end, category: 'STUDY_ID', replacement: `[${shows}]`, source: 'study:id', mode: 'automatic', outcome: 'replaced', key: '', reason: '' })
  }
  for (const hit of context.variants.find(masked)) {
    if (hit.ambiguous) continue
    const isPerson = context.people.has(hit.entityId)
    addForced(edits, { start: hit.start, end: withoutPossessive(hit), category: isPerson ? 'PERSON' : 'ORG', replacement: shownPerson(hit.entityId, context), source: 'register:exact', mode: 'automatic', outcome: 'replaced', key: '', reason: '' })
  }
  if (context.isWithoutQuotes(note.id)) for (const quoted of quotations(masked)) swallow(edits, { ...quoted, category: 'QUOTE', replacement: NOT_QUOTED, source: 'consent:quotes', mode: 'automatic', outcome: 'removed', key: '', reason: '' })
  const { rename } = context
  return assemble(note, rename ? edits.map((edit) => ({ ...edit, replacement: rename(edit.replacement, edit.category) })) : edits, kept)
}

/** Stands for words of someone who did not agree to be quoted. */
export const NOT_QUOTED = '[words not quoted]'

/** One edit in the place of all that it touches, as wide as they are together. */
function swallow(edits: Edit[], wide: Edit): void {
  const touching = edits.filter((edit) => edit.start < wide.end && wide.start < edit.end)
  for (const edit of touching) edits.splice(edits.indexOf(edit), 1)
  edits.push({ ...wide, start: Math.min(wide.start, ...touching.map((edit) => edit.start)), end: Math.max(wide.end, ...touching.map((edit) => edit.end)) })
}

/** The search takes "Shiv's" as one word; the 's is the sentence's, not the name's. */
const withoutPossessive = (hit: VariantHit): number => (/\p{L}['’ʼ]s$/iu.test(hit.text) ? hit.end - 2 : hit.end)

/** "Jas S. said": the dot is the initial's unless a sentence ends there. */
const withItsDot = (finding: KeyedFinding, body: string): KeyedFinding =>
  finding.type === 'PERSON' && /(?<!\p{L})\p{Lu}$/u.test(finding.text) && /^\.(?:\s?[,;:)\]’'–-]|\s[\p{Ll}\p{N}&/(])/u.test(body.slice(finding.end, finding.end + 3)) ? { ...finding, end: finding.end + 1 } : finding

const NOBODY = '[person]'

/**
 * A doubt that no reviewer settled is never settled on one person: "the labour [Patient C07]" would tell that the
 * patient's name is Ward, and a name that only sounds like a registered one is often somebody else's.
 */
function isDoubtful(finding: KeyedFinding, context: RedactContext): boolean {
  if (finding.source === 'register:sound' || finding.source === 'register:near') return true
  const hits = context.variants.find(finding.text)
  return hits.length > 0 && hits.every((hit) => hit.ambiguous && (hit.kind === 'part' || hit.kind === 'name'))
}

function editOf(finding: KeyedFinding, decision: { replacement: string } | undefined, context: RedactContext): Edit {
  const mode: ChangeMode = decision ? 'decided' : finding.decision === 'review' ? 'unreviewed' : 'automatic'
  let replacement = decision && decision.replacement.trim() !== '' ? bracketed(decision.replacement) : finding.replacement
  const person = finding.entityId ? context.people.get(finding.entityId) : undefined
  if (person && mode === 'unreviewed' && isDoubtful(finding, context)) replacement = NOBODY
  else if (person && context.standing(person.id) !== 'in') {
    const pseudonym = context.pseudonyms.get(person.id) ?? ''
    const rest = pseudonym === '' ? replacement : finding.replacement.replaceAll(pseudonym, ROLE_WORDS[person.role])
    replacement = rest === finding.replacement ? `[${ROLE_WORDS[person.role]}]` : rest
  }
  const shown = context.vaguerAge?.(finding.type, bracketed(replacement)) ?? bracketed(replacement)
  const outcome = shown.startsWith('[removed') ? 'removed' : finding.entityId === undefined && GENERALISED.has(finding.type) ? 'generalised' : 'replaced'
  const offered = finding.source === ADDED_SOURCE ? ADDED_SHOWS[finding.type] : finding.replacement
  const isTyped = decision !== undefined && decision.replacement.trim() !== '' && bracketed(decision.replacement) !== bracketed(offered)
  return { start: finding.start, end: finding.end, category: finding.type, replacement: shown, source: finding.source, mode, outcome, key: finding.key, reason: finding.reason ?? '', ...(isTyped && { isTyped }) }
}

/** A hit already inside an edit adds nothing; one that reaches over its border makes that edit wider, so that no half of a name stays. */
export function addForced(edits: Edit[], forced: Edit): void {
  const touching = edits.filter((edit) => edit.start < forced.end && forced.start < edit.end)
  if (touching.length === 0) return void edits.push(forced)
  if (touching.some((edit) => edit.start <= forced.start && forced.end <= edit.end)) return
  const [first] = touching
  if (!first) return
  const start = Math.min(forced.start, ...touching.map((edit) => edit.start))
  const end = Math.max(forced.end, ...touching.map((edit) => edit.end))
  for (const edit of touching) edits.splice(edits.indexOf(edit), 1)
  edits.push({ ...first, start, end })
}

/** Writes the text with its edits in order. What was kept but then fell under a forced edit is not kept. */
export function assemble(note: SourceNote, edits: readonly Edit[], kept: readonly Kept[]): RedactedNote {
  const sorted = edits.toSorted((a, b) => a.start - b.start)
  const changes: Change[] = []
  let text = ''
  let at = 0
  for (const edit of sorted) {
    if (edit.start < at) continue
    text += note.body.slice(at, edit.start)
    const outStart = text.length
    text += edit.replacement
    changes.push({ ...edit, original: note.body.slice(edit.start, edit.end), outStart, outEnd: text.length })
    at = edit.end
  }
  text += note.body.slice(at)
  const stillKept = kept.filter((span) => !changes.some((change) => change.start < span.end && span.start < change.end))
  return { note, text: wellFormed(text), changes, kept: stillKept }
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Half a character cannot be written as UTF-8: it becomes the replacement sign, so that every file says the same. Length stays. */
export const wellFormed = (text: string): string => text.replaceAll(LONE_SURROGATE, '\uFFFD')

const asItIs = (text: string): string => text

/** The same note with the originals (folded as `fold` does) found elsewhere replaced here too: one name, one treatment, in every note. */
export function propagate(redacted: RedactedNote, originals: LiteralSearch, edits: ReadonlyMap<string, Change>, fold: (text: string) => string = evenFold): RedactedNote {
  const hits = originals.find(fold(withoutMentions(redacted.note.body)))
  if (hits.length === 0) return redacted
  const all: Edit[] = [...redacted.changes]
  const before = all.length
  for (const hit of hits) {
    const like = edits.get(hit.literal)
    if (like) addForced(all, { ...like, start: hit.start, end: hit.end, source: `${like.source}+elsewhere` })
  }
  return all.length === before && all.every((edit, index) => edit === redacted.changes[index]) ? redacted : assemble(redacted.note, all, redacted.kept)
}
