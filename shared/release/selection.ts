/** Who and what is in a release: sealed and held notes, kinds by profile, and people who did not say yes. */
import { refusedSharing, refusesDocuments, refusesQuotes } from '../consent/activities'
import { CONSENT_ACTIVITY_LABELS } from '../consent/ledger'
import { AppError } from '../errors'
import { mentionedIds } from '../field/mention'
import { localDay } from '../field/time'
import { isBeforePoster } from '../model/site-card'
import { CONSENT_LABELS, hasConsent, type NoteKind, type ReleaseProfile } from '../model/vocabulary'
import { atOnce } from '../steps'
import type { ScannedNote } from './review'
import type { LeftOutReason, ReleaseSettings, ReleaseSource, SourceNote, SourcePerson } from './types'

/** How a person stands in the release: under a pseudonym, only as a role, or not at all. */
export type Standing = 'in' | 'role-only' | 'out'

export type Selection = {
  notes: readonly ScannedNote[]
  leftOut: ReadonlyMap<string, LeftOutReason>
  standing(personId: string): Standing
  /** Without consent to the notes, or to what the profile shares them for, or in a note from before the poster that told them; null for anyone else. */
  barredBy(person: SourcePerson): LeftOutReason | null
  /** Whether nobody may be quoted in the note: who said what in it, a program cannot tell. */
  isWithoutQuotes(noteId: string): boolean
  /** Working ids of the people of a released note, linked, mentioned or found by name. */
  peopleOf(noteId: string): ReadonlySet<string>
}

const KINDS_LEFT_OUT: Record<ReleaseProfile, Partial<Record<NoteKind, LeftOutReason>>> = {
  team: {},
  controlled: { reflection: 'reflexive', analytic_memo: 'team_only', methodological: 'team_only' },
  public: { reflection: 'reflexive', analytic_memo: 'team_only', methodological: 'team_only' },
}

/** A hold without a time of day ends with the day before; one with a time ends only once that whole day has passed. */
const isHeld = (heldUntil: string | null, date: string): boolean =>
  heldUntil !== null && (heldUntil.length > 10 ? date <= heldUntil.slice(0, 10) : date < heldUntil)

/** Throws CONSENT_MISSING (one item a person, with the notes) where that is to be refused. */
export const select = (source: ReleaseSource, scanned: readonly ScannedNote[], settings: ReleaseSettings): Selection => atOnce(selecting(source, scanned, settings))

/** `select` in steps, note by note. */
export function* selecting(source: ReleaseSource, scanned: readonly ScannedNote[], settings: ReleaseSettings): Generator<undefined, Selection> {
  const people = new Map(source.people.map((person) => [person.id, person]))
  const isBarred = (person: SourcePerson): boolean => !hasConsent(person.consent) || refusedSharing(person.activities, settings.profile) !== null
  const leftOut = new Map<string, LeftOutReason>()
  const heldOn = settings.madeOn !== undefined && settings.madeOn < settings.date ? settings.madeOn : settings.date
  for (const note of source.notes) {
    const reason = reasonOfNote(note, settings, heldOn)
    if (reason) leftOut.set(note.id, reason)
    yield
  }
  const peopleByNote = new Map<string, Set<string>>()
  const missing = new Map<string, SourceNote[]>()
  /** Only told by poster, and in a note from before it was displayed. */
  const untold = new Set<string>()
  const posterOf = new Map(source.sites.map((site) => [site.id, site.card?.posterFrom ?? null]))
  for (const { note, findings } of scanned) {
    yield
    if (leftOut.has(note.id)) continue
    const here = new Set<string>()
    for (const id of [...note.personIds, ...mentionedIds(note.body)]) if (people.has(id)) here.add(id)
    for (const finding of findings)
      if (finding.entityId && people.has(finding.entityId) && source.decisions.get(finding.key)?.action !== 'keep') here.add(finding.entityId)
    if (note.kind === 'document' && [...here].some((id) => refusesDocuments(people.get(id)?.activities))) {
      leftOut.set(note.id, 'document_refused')
      continue
    }
    if (isHeld(note.optOutEnds ?? null, heldOn) && [...here].some((id) => people.get(id)?.consent === 'told')) {
      leftOut.set(note.id, 'held')
      continue
    }
    peopleByNote.set(note.id, here)
    for (const id of here) {
      const person = people.get(id)
      if (!person) continue
      const isUntold = person.consent === 'told' && isBeforePoster(localDay(note.occurred.at), posterOf.get(note.siteId ?? ''))
      if (isUntold) untold.add(id)
      if (isUntold || isBarred(person)) missing.set(id, [...(missing.get(id) ?? []), note])
    }
  }
  const barredBy = (person: SourcePerson | undefined): LeftOutReason | null =>
    !person || isBarred(person) ? reasonOfPerson(person) : untold.has(person.id) ? 'before_poster' : null
  if (missing.size > 0 && settings.withoutConsent === 'refuse') throw consentMissing(missing, people, settings.profile)
  if (settings.withoutConsent === 'leave-out')
    for (const [id, notes] of missing) for (const note of notes) if (!leftOut.has(note.id)) leftOut.set(note.id, barredBy(people.get(id)) ?? 'no_consent')

  const notes = scanned.filter(({ note }) => !leftOut.has(note.id))
  const present = new Set(notes.flatMap(({ note }) => [...(peopleByNote.get(note.id) ?? [])]))
  return {
    notes,
    leftOut,
    standing(personId) {
      const person = people.get(personId)
      if (!person || !present.has(personId)) return 'out'
      // Nobody may be followed from a note for which they were not told into the others: their role there is their role everywhere.
      return isBarred(person) || (settings.withoutConsent === 'role-only' && untold.has(personId)) ? 'role-only' : 'in'
    },
    barredBy,
    isWithoutQuotes: (noteId) => [...(peopleByNote.get(noteId) ?? [])].some((id) => refusesQuotes(people.get(id)?.activities, settings.profile)),
    peopleOf: (noteId) => peopleByNote.get(noteId) ?? new Set(),
  }
}

function reasonOfNote(note: SourceNote, settings: ReleaseSettings, heldOn: string): LeftOutReason | undefined {
  if (note.sealed) return 'sealed'
  if (note.isTakenBack) return 'withdrawn'
  if (isHeld(note.heldUntil, heldOn)) return 'held'
  const byKind = KINDS_LEFT_OUT[settings.profile][note.kind]
  if (byKind) return byKind
  return note.kind === 'jotting' && note.expandedById ? 'expanded_jotting' : undefined
}

function reasonOfPerson(person: SourcePerson | undefined): LeftOutReason {
  if (person?.consent === 'declined' || person?.consent === 'withdrawn') return person.consent
  return person && hasConsent(person.consent) ? 'not_shared' : 'no_consent'
}

const NOTES_SHOWN = 12

function consentMissing(missing: ReadonlyMap<string, readonly SourceNote[]>, people: ReadonlyMap<string, SourcePerson>, profile: ReleaseProfile): AppError {
  const lines: string[] = []
  const codes: string[] = []
  for (const [id, notes] of missing) {
    const person = people.get(id)
    if (!person) continue
    const shown = notes.slice(0, NOTES_SHOWN).map((note) => note.externalId ?? note.id)
    const more = notes.length > NOTES_SHOWN ? ` and ${notes.length - NOTES_SHOWN} more` : ''
    const imported = person.externalId ? ` (${person.externalId})` : ''
    codes.push(person.code)
    const refused = hasConsent(person.consent) ? refusedSharing(person.activities, profile) : null
    const why = refused === null ? (hasConsent(person.consent) ? `${CONSENT_LABELS[person.consent]}, and the poster was displayed later` : CONSENT_LABELS[person.consent]) : `${CONSENT_ACTIVITY_LABELS[refused]}: ${CONSENT_LABELS[person.activities?.[refused] ?? 'pending']}`
    lines.push(`${person.code}${imported}: ${why.toLowerCase()}; ${notes.length} note${notes.length === 1 ? '' : 's'}: ${shown.join(', ')}${more}`)
  }
  const order = lines.map((_, index) => index).sort((a, b) => ((codes[a] ?? '') < (codes[b] ?? '') ? -1 : 1))
  return new AppError(
    'CONSENT_MISSING',
    { count: codes.length, people: codes.length === 1 ? 'person stands' : 'people stand', who: codes.toSorted().join(', ') },
    { items: order.map((index) => lines[index] ?? '') },
  )
}
