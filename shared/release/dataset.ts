/** The released study as plain rows: what every file of the bag is written from, so that they cannot disagree. */
import { CONSENT_LABELS, type DayPart, DAY_PARTS, type ReleaseProfile } from '../model/vocabulary'
import type { Progress } from '../ipc/define'
import { locatePassage, OTHER_CODER } from './codings'
import { ageBand, consentLevel, ethnicGroup, genderGroup, regionGroup, WITHHELD } from './bands'
import type { RedactedNote } from './redact'
import type { Generalisation, Look } from './risk/generalise'
import type { ShownRole } from './risk/hierarchies'
import type { ReleaseIds } from './release-ids'
import type { ReleasedNote } from './schema'
import type { Selection } from './selection'
import type { ReleaseSource, SourceNote, SourcePerson, SourceSite } from './types'
import { dayFromStart, localDayOf, partOfOccurred, partOfTime, windowLength } from './when'
import { countWords } from './words'

/** Several sites that are not told apart share a row. */
export type SiteRow = { ids: readonly string[]; site: string; region: string; windowDays: number | null; sessions: number; notes: number }
export type PersonRow = {
  id: string
  participant: string
  role: ShownRole
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
  /** As the tables show them, by working id: everyone who is in. */
  looks: ReadonlyMap<string, Look>
  /** A session's setting and a code's label as they are released. */
  shown(text: string): string
  shownLabel(text: string): string
}

const byText = <T>(textOf: (row: T) => string) => (a: T, b: T): number => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0)

export const TABLES_PHASE: Progress = { phase: 'Writing tables', done: 0, total: 0 }
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
  const labels = new Map<string, string>()
  for (const code of source.codes) {
    labels.set(code.id, parts.shownLabel(code.label))
    yield TABLES_PHASE
  }
  const name = (id: string | null | undefined): string | null => (id ? (pseudonyms.get(id) ?? null) : null)
  const siteOf = (note: SourceNote): string | null => note.siteId ?? (note.sessionId ? (sessionById.get(note.sessionId)?.siteId ?? null) : null)

  const dayOf = ({ occurred }: SourceNote, siteId: string | null): number | null => (siteId ? dayFromStart(localDayOf(occurred.at), siteById.get(siteId)?.windowStart ?? null) : null)
  const unsorted: { redacted: RedactedNote; siteId: string | null; id: string }[] = []
  for (const redacted of parts.redacted) {
    unsorted.push({ redacted, siteId: siteOf(redacted.note), id: releaseIds('note', redacted.note.id) })
    yield TABLES_PHASE
  }
  const inOrder = (parts.generalisation?.levels.site ?? 0) > 0 ? byDayAlone(unsorted.map((row) => ({ ...row, day: dayOf(row.redacted.note, row.siteId), session: row.redacted.note.sessionId ? releaseIds('session', row.redacted.note.sessionId) : null }))) : inTrueOrder
  const notes = unsorted.toSorted((a, b) => byText<typeof a>((row) => name(row.siteId) ?? '~')(a, b) || inOrder(a, b))
  const placeInSite = new Map<string | null, number>()
  const noteRows: NoteRow[] = []
  for (const { redacted, siteId, id } of notes) {
    yield TABLES_PHASE
    const { note, text } = redacted
    const order = (placeInSite.get(name(siteId)) ?? 0) + 1
    placeInSite.set(name(siteId), order)
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
        day: dayOf(note, siteId),
        part_of_day: partOfOccurred(note.occurred),
        kind: note.kind,
        researcher: name(note.researcherId ?? (note.sessionId ? sessionById.get(note.sessionId)?.researcherId : null)),
        participants: participants.map((person) => name(person) ?? '').toSorted(),
        codes: codeIds.map((codeId) => labels.get(codeId) ?? '').toSorted(),
        text,
      },
    })
  }
  yield TABLES_PHASE
  const notesOfSession = tally(noteRows.map((row) => row.redacted.note.sessionId))
  const unsortedSessions: SessionRow[] = []
  for (const session of source.sessions) {
    const notes = notesOfSession.get(session.id)
    if (notes === undefined) continue
    const site = siteById.get(session.siteId)
    unsortedSessions.push({
      id: session.id,
      session: releaseIds('session', session.id),
      site: name(session.siteId) ?? '',
      researcher: name(session.researcherId),
      day: dayFromStart(localDayOf(session.startedAt), site?.windowStart ?? null),
      partOfDay: partOfTime(session.startedAt),
      durationMin: session.endedAt ? Math.max(0, Math.round((Date.parse(session.endedAt) - Date.parse(session.startedAt)) / 300_000) * 5) : null,
      setting: parts.shown(session.setting),
      notes,
    })
    yield TABLES_PHASE
  }
  const sessions = unsortedSessions.toSorted(byText((row) => row.session))

  const notesOfPerson = tally(noteRows.flatMap((row) => [...selection.peopleOf(row.id)]))
  const people = source.people
    .flatMap((person): PersonRow[] => {
      const look = parts.looks.get(person.id)
      return look ? [{ id: person.id, participant: name(person.id) ?? '', ...look, consent: consentLevel(CONSENT_LABELS[person.consent], profile), notes: notesOfPerson.get(person.id) ?? 0 }] : []
    })
    .toSorted(byText((row) => row.participant))
  yield TABLES_PHASE

  const usedSites = new Set<string>([...sessions.map((row) => row.site), ...people.flatMap((row) => row.sites), ...noteRows.flatMap((row) => row.released.site ?? [])])
  const sites = [...usedSites]
    .flatMap((shown): SiteRow[] => {
      const behind = source.sites.filter((site) => name(site.id) === shown)
      return behind.length === 0 ? [] : [siteRow(behind, shown, profile, sessions, noteRows)]
    })
    .toSorted(byText((row) => row.site))

  yield TABLES_PHASE

  const notesOfCode = tally(noteRows.flatMap((row) => [...new Set(row.codeIds)]))
  const codes = source.codes
    .map((code): CodeRow => ({ id: code.id, code: releaseIds('code', code.id), label: labels.get(code.id) ?? '', notes: notesOfCode.get(code.id) ?? 0 }))
    .filter((row) => row.notes > 0)
    .toSorted(byText((row) => row.code))
  return { sites, people, sessions, notes: noteRows, codes }
}

function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
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

function siteRow(sites: readonly SourceSite[], shown: string, profile: ReleaseProfile, sessions: readonly SessionRow[], notes: readonly NoteRow[]): SiteRow {
  const regions = new Set(sites.map((site) => regionGroup(site.region, profile)))
  const windows = new Set(sites.map((site) => windowLength(site.windowStart, site.windowEnd)))
  const [region = WITHHELD] = regions
  const [windowDays = null] = windows
  return {
    ids: sites.map(({ id }) => id),
    site: shown,
    // What the sites behind one word do not have in common would tell how many they are, and which.
    region: regions.size === 1 ? region : WITHHELD,
    windowDays: windows.size === 1 ? windowDays : null,
    sessions: sessions.filter((row) => row.site === shown).length,
    notes: notes.filter((row) => row.released.site === shown).length,
  }
}

type Placed = { redacted: RedactedNote; id: string }

/** By the moment it happened; two of the same moment by the wall clock, so that any two runs agree. */
const inTime = (a: SourceNote, b: SourceNote): number =>
  Date.parse(a.occurred.at) - Date.parse(b.occurred.at) || (a.occurred.at < b.occurred.at ? -1 : a.occurred.at > b.occurred.at ? 1 : 0)
const inTrueOrder = (a: Placed, b: Placed): number => inTime(a.redacted.note, b.redacted.note) || (a.id < b.id ? -1 : 1)

/**
 * Sites that are not told apart must not be told by the order of their notes: their windows lie at different times of the year. So: by day of the
 * window and part of the day, what belongs to one session together, and otherwise as the drawn ids fall.
 */
function byDayAlone(rows: readonly (Placed & { day: number | null; session: string | null })[]): (a: Placed, b: Placed) => number {
  const partOf = ({ redacted }: Placed): number => DAY_PARTS.indexOf(partOfOccurred(redacted.note.occurred) satisfies DayPart)
  const groupOf = ({ id, day, session }: (typeof rows)[number]): string => `${day} ${session ?? id}`
  const firstPart = new Map<string, number>()
  for (const row of rows) firstPart.set(groupOf(row), Math.min(firstPart.get(groupOf(row)) ?? DAY_PARTS.length, partOf(row)))
  const places = new Map(rows.map((row) => [row.id, { day: row.day ?? Infinity, part: firstPart.get(groupOf(row)) ?? 0, group: groupOf(row), own: partOf(row) }]))
  return (a, b) => {
    const [x, y] = [places.get(a.id), places.get(b.id)]
    if (!x || !y) return 0
    if (x.day !== y.day) return x.day < y.day ? -1 : 1
    return x.part - y.part || (x.group === y.group ? x.own - y.own || inTrueOrder(a, b) : x.group < y.group ? -1 : 1)
  }
}
