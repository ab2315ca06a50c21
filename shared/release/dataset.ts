/** The released study as plain rows: what every file of the bag is written from, so that they cannot disagree. */
import { CONSENT_LABELS, type ReleaseProfile, type Role } from '../model/vocabulary'
import type { Progress } from '../ipc/define'
import { locatePassage, OTHER_CODER } from './codings'
import { ageBand, consentLevel, ethnicGroup, genderGroup, regionGroup } from './bands'
import type { RedactedNote } from './redact'
import { generalised, type Generalisation, type Look } from './risk/generalise'
import type { ReleaseIds } from './release-ids'
import type { ReleasedNote } from './schema'
import type { Selection } from './selection'
import type { ReleaseSource, SourceNote, SourcePerson, SourceSite } from './types'
import { dayFromStart, localDayOf, partOfOccurred, partOfTime, windowLength } from './when'
import { countWords } from './words'

export type SiteRow = { id: string; site: string; region: string; windowDays: number | null; sessions: number; notes: number }
export type PersonRow = {
  id: string
  participant: string
  role: Role
  sites: readonly string[]
  gender: string
  ageBand: string
  ethnicGroup: string
  consent: string
  notes: number
}
export type SessionRow = {
  id: string
  session: string
  site: string
  researcher: string | null
  day: number | null
  partOfDay: string
  durationMin: number | null
  setting: string
  notes: number
}
export type NoteRow = {
  id: string
  released: ReleasedNote
  order: number
  words: number
  codeIds: readonly string[]
  /** In the order of the text; of codes the note has. */
  codings: readonly { codeId: string; start: number; end: number; coder: string }[]
  redacted: RedactedNote
}
export type CodeRow = { id: string; code: string; label: string; notes: number }
export type Dataset = {
  sites: readonly SiteRow[]
  people: readonly PersonRow[]
  sessions: readonly SessionRow[]
  notes: readonly NoteRow[]
  codes: readonly CodeRow[]
}

export type DatasetParts = {
  source: ReleaseSource
  profile: ReleaseProfile
  selection: Selection
  redacted: readonly RedactedNote[]
  pseudonyms: ReadonlyMap<string, string>
  releaseIds: ReleaseIds
  generalisation: Generalisation | null
  /** A session's setting and a code's label as they are released. */
  shown(text: string): string
  shownLabel(text: string): string
}

const byText = <T>(textOf: (row: T) => string) => (a: T, b: T): number => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0)

export const TABLES_PHASE: Progress = { phase: 'Writing tables', done: 0, total: 0 }
const NOTES_A_STEP = 50

/** What the table says of someone that others could know. */
export const lookOf = (person: SourcePerson, pseudonyms: ReadonlyMap<string, string>, profile: ReleaseProfile): Look => ({
  role: person.role,
  sites: person.siteIds.map((id) => pseudonyms.get(id) ?? '').filter((site) => site !== '').toSorted(),
  gender: genderGroup(person.gender, profile),
  ageBand: ageBand(person.age, profile),
  ethnicGroup: ethnicGroup(person.ethnicity, profile),
})

/** Yields now and then, so that the caller can breathe. */
export function* buildDataset(parts: DatasetParts): Generator<Progress, Dataset> {
  const { source, profile, selection, pseudonyms, releaseIds } = parts
  const siteById = new Map(source.sites.map((site) => [site.id, site]))
  const sessionById = new Map(source.sessions.map((session) => [session.id, session]))
  const codeById = new Map(source.codes.map((code) => [code.id, code]))
  const labels = new Map(source.codes.map((code) => [code.id, parts.shownLabel(code.label)]))
  const name = (id: string | null | undefined): string | null => (id ? (pseudonyms.get(id) ?? null) : null)
  const siteOf = (note: SourceNote): string | null => note.siteId ?? (note.sessionId ? (sessionById.get(note.sessionId)?.siteId ?? null) : null)

  const notes = parts.redacted
    .map((redacted) => ({ redacted, siteId: siteOf(redacted.note), id: releaseIds('note', redacted.note.id) }))
    .toSorted((a, b) => byText<typeof a>((row) => name(row.siteId) ?? '~')(a, b) || inTime(a.redacted.note, b.redacted.note) || (a.id < b.id ? -1 : 1))
  const placeInSite = new Map<string | null, number>()
  const noteRows: NoteRow[] = []
  for (const { redacted, siteId, id } of notes) {
    if (noteRows.length % NOTES_A_STEP === 0) yield TABLES_PHASE
    const { note, text } = redacted
    const order = (placeInSite.get(siteId) ?? 0) + 1
    placeInSite.set(siteId, order)
    const codeIds = note.codeIds.filter((codeId) => codeById.has(codeId))
    const participants = [...selection.peopleOf(note.id)].filter((person) => selection.standing(person) === 'in')
    const session = note.sessionId && sessionById.has(note.sessionId) ? releaseIds('session', note.sessionId) : null
    noteRows.push({
      id: note.id,
      order,
      words: countWords(text),
      codeIds,
      codings: codingsOf(note, text, new Set(codeIds), name),
      redacted,
      released: {
        id,
        site: name(siteId),
        session,
        day: siteId ? dayFromStart(localDayOf(note.occurred.at), siteById.get(siteId)?.windowStart ?? null) : null,
        part_of_day: partOfOccurred(note.occurred),
        kind: note.kind,
        researcher: name(note.researcherId ?? (note.sessionId ? sessionById.get(note.sessionId)?.researcherId : null)),
        participants: participants.map((person) => name(person) ?? '').toSorted(),
        codes: codeIds.map((codeId) => labels.get(codeId) ?? '').toSorted(),
        text,
      },
    })
  }
  const count = (test: (row: NoteRow) => boolean): number => noteRows.filter(test).length

  const sessions = source.sessions
    .filter((session) => noteRows.some((row) => row.redacted.note.sessionId === session.id))
    .map((session): SessionRow => {
      const site = siteById.get(session.siteId)
      return {
        id: session.id,
        session: releaseIds('session', session.id),
        site: name(session.siteId) ?? '',
        researcher: name(session.researcherId),
        day: dayFromStart(localDayOf(session.startedAt), site?.windowStart ?? null),
        partOfDay: partOfTime(session.startedAt),
        durationMin: session.endedAt ? Math.max(0, Math.round((Date.parse(session.endedAt) - Date.parse(session.startedAt)) / 300_000) * 5) : null,
        setting: parts.shown(session.setting),
        notes: count((row) => row.redacted.note.sessionId === session.id),
      }
    })
    .toSorted(byText((row) => row.session))

  yield TABLES_PHASE
  const look = (person: SourcePerson): Look => (parts.generalisation ? generalised(lookOf(person, pseudonyms, profile), parts.generalisation) : lookOf(person, pseudonyms, profile))
  const notesOfPerson = new Map<string, number>()
  for (const row of noteRows) for (const id of selection.peopleOf(row.id)) notesOfPerson.set(id, (notesOfPerson.get(id) ?? 0) + 1)
  const people = source.people
    .filter((person) => selection.standing(person.id) === 'in')
    .map((person): PersonRow => ({
      id: person.id,
      participant: name(person.id) ?? '',
      ...look(person),
      consent: consentLevel(CONSENT_LABELS[person.consent], profile),
      notes: notesOfPerson.get(person.id) ?? 0,
    }))
    .toSorted(byText((row) => row.participant))

  const usedSites = new Set<string>([...sessions.map((row) => row.site), ...people.flatMap((row) => row.sites), ...noteRows.flatMap((row) => row.released.site ?? [])])
  const sites = source.sites
    .filter((site) => usedSites.has(name(site.id) ?? ''))
    .map((site): SiteRow => siteRow(site, name(site.id) ?? '', profile, sessions, noteRows))
    .toSorted(byText((row) => row.site))

  const codes = source.codes
    .map((code): CodeRow => ({ id: code.id, code: releaseIds('code', code.id), label: labels.get(code.id) ?? '', notes: count((row) => row.codeIds.includes(code.id)) }))
    .filter((row) => row.notes > 0)
    .toSorted(byText((row) => row.code))
  return { sites, people, sessions, notes: noteRows, codes }
}

/** Whoever takes a code off a note takes its passages off with it. */
function codingsOf({ codings = [] }: SourceNote, text: string, codeIds: ReadonlySet<string>, name: (id: string | null) => string | null): NoteRow['codings'] {
  const found = new Map<string, NoteRow['codings'][number]>()
  for (const coding of codings) {
    const place = codeIds.has(coding.codeId) ? locatePassage(text, coding) : null
    if (!place) continue
    const row = { codeId: coding.codeId, ...place, coder: name(coding.researcherId) ?? OTHER_CODER }
    found.set(`${row.codeId} ${row.start} ${row.end} ${row.coder}`, row)
  }
  return [...found].toSorted(([a, x], [b, y]) => x.start - y.start || x.end - y.end || (a < b ? -1 : 1)).map(([, row]) => row)
}

function siteRow(site: SourceSite, pseudonym: string, profile: ReleaseProfile, sessions: readonly SessionRow[], notes: readonly NoteRow[]): SiteRow {
  return {
    id: site.id,
    site: pseudonym,
    region: regionGroup(site.region, profile),
    windowDays: windowLength(site.windowStart, site.windowEnd),
    sessions: sessions.filter((row) => row.site === pseudonym).length,
    notes: notes.filter((row) => row.released.site === pseudonym).length,
  }
}

/** By the moment it happened; two of the same moment by the wall clock, so that any two runs agree. */
const inTime = (a: SourceNote, b: SourceNote): number =>
  Date.parse(a.occurred.at) - Date.parse(b.occurred.at) || (a.occurred.at < b.occurred.at ? -1 : a.occurred.at > b.occurred.at ? 1 : 0)
