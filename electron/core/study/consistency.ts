/** How each researcher's notes are made (domain.md 5.12): read in one pass over the notes, counted, never judged. */
import { quantile } from '../../../shared/field/habits'
import { localDay, momentOf } from '../../../shared/field/time'
import type { Consistency, ResearcherHabits } from '../../../shared/ipc/results-consistency'
import { DAY_PARTS, type DayPart, dayPartOfHour, hasConsent, NOTE_KINDS, type ConsentStatus } from '../../../shared/model/vocabulary'
import type { Workspace } from '../workspace/workspace'

type NoteFacts = {
  id: string
  site: string | null
  researcher: string | null
  kind: string
  occurred_at: string
  occurred_ms: number
  precision: 'exact' | 'about' | 'part'
  part: DayPart | null
  recorded_at: string
  words: number
  /** 1 where words stand in quotation marks: a curly pair, or two straight ones. */
  quotes: 0 | 1
  /** Session of theirs that has ended. */
  own_session: string | null
}

const HOUR = 3_600_000

export function teamConsistency({ db }: Workspace): Consistency {
  const notes = db
    .prepare(
      `SELECT note.id, note.site, note.researcher, kind, occurred_at, occurred_ms, precision, part, recorded_at, words,
         (instr(body, '“') > 0 OR length(body) - length(replace(body, '"', '')) >= 2) AS quotes, session.id AS own_session
       FROM note LEFT JOIN session ON session.id = note.session AND session.researcher IS note.researcher AND session.ended_at IS NOT NULL
       WHERE removed = 0`,
    )
    .all() as NoteFacts[]
  const byResearcher = grouped(notes, ({ researcher }) => researcher)
  const minutes = sessionMinutes(db)
  const consents = consentOfNotes(db)
  const codesOf = codesByResearcher(db)
  const siteCodes = new Map(db.prepare('SELECT id, code FROM site').raw().all() as [string, string][])
  const codes = new Map(db.prepare('SELECT id, code FROM researcher').raw().all() as [string, string][])
  const researchers = [...byResearcher].map(([id, theirs]) => ({
    researcherId: id,
    code: id === null ? '' : (codes.get(id) ?? ''),
    sites: [...new Set(theirs.flatMap(({ site }) => (site === null ? [] : (siteCodes.get(site) ?? []))))].sort(),
    codes: codesOf.get(id) ?? [],
    ...habitsOf(theirs, minutes.get(id) ?? { count: 0, minutes: 0 }, consents),
  }))
  researchers.sort((a, b) => Number(a.code === '') - Number(b.code === '') || a.code.localeCompare(b.code, 'en', { numeric: true }))
  const labels = db.prepare('SELECT id, label FROM code ORDER BY label').all() as { id: string; label: string }[]
  return {
    researchers,
    codes: labels.map(({ id, label }) => ({ id, label, researchers: researchers.filter(({ codes: used }) => used.some(({ codeId }) => codeId === id)).length })),
  }
}

type Consents = ReadonlyMap<string, { people: number; all: boolean }>

function habitsOf(notes: readonly NoteFacts[], sessions: { count: number; minutes: number }, consents: Consents): Omit<ResearcherHabits, 'researcherId' | 'code' | 'sites' | 'codes'> {
  const count = (fits: (note: NoteFacts) => boolean): number => notes.filter(fits).length
  const words = notes.map((note) => note.words).sort((a, b) => a - b)
  // A part of a day is hours long: how soon after it someone wrote cannot be said.
  const lags = notes.filter(({ precision }) => precision !== 'part').map((note) => Math.max(0, momentOf(note.recorded_at) - note.occurred_ms))
  lags.sort((a, b) => a - b)
  const lagWithin = (from: number, to: number): number => lags.filter((lag) => lag >= from && lag < to).length
  const linked = notes.flatMap(({ id }) => consents.get(id) ?? [])
  const partOf = (note: NoteFacts): DayPart => note.part ?? dayPartOfHour(Number(note.occurred_at.slice(11, 13)))
  return {
    notes: notes.length,
    words: words.reduce((sum, each) => sum + each, 0),
    wordsOfNote: [quantile(words, 0.25), quantile(words, 0.5), quantile(words, 0.75)],
    days: new Set(notes.map((note) => localDay(note.occurred_at))).size,
    sessions: { ...sessions, notes: count(({ own_session: session }) => session !== null) },
    byKind: Object.fromEntries(NOTE_KINDS.map((kind) => [kind, count((note) => note.kind === kind)])),
    byPrecision: { exact: count(({ precision }) => precision === 'exact'), about: count(({ precision }) => precision === 'about'), part: count(({ precision }) => precision === 'part') },
    lag: {
      within1: lagWithin(0, HOUR),
      within24: lagWithin(HOUR, 24 * HOUR),
      within48: lagWithin(24 * HOUR, 48 * HOUR),
      later: lagWithin(48 * HOUR, Infinity),
      medianMinutes: lags.length > 0 ? Math.round(quantile(lags, 0.5) / 60_000) : null,
    },
    byPart: Object.fromEntries(DAY_PARTS.map((part) => [part, count((note) => partOf(note) === part)])),
    withQuotes: count(({ quotes }) => quotes === 1),
    people: { notes: linked.length, allConsented: linked.filter(({ all }) => all).length, links: linked.reduce((sum, { people }) => sum + people, 0) },
  }
}

function sessionMinutes(db: Workspace['db']): Map<string | null, { count: number; minutes: number }> {
  const rows = db.prepare('SELECT researcher, started_at, ended_at FROM session WHERE ended_at IS NOT NULL').all() as { researcher: string | null; started_at: string; ended_at: string }[]
  return new Map(
    [...grouped(rows, ({ researcher }) => researcher)].map(([id, theirs]) => [
      id,
      { count: theirs.length, minutes: theirs.reduce((sum, row) => sum + Math.max(0, Math.round((momentOf(row.ended_at) - momentOf(row.started_at)) / 60_000)), 0) },
    ]),
  )
}

/** For each note that people are linked to: how many, and whether all of them have consent recorded. */
function consentOfNotes(db: Workspace['db']): Consents {
  const rows = db
    .prepare('SELECT note_person.note AS note, count(*) AS people, group_concat(DISTINCT person.consent) AS states FROM note_person JOIN person ON person.id = note_person.person WHERE note_person.removed = 0 GROUP BY note_person.note')
    .all() as { note: string; people: number; states: string }[]
  return new Map(rows.map(({ note, people, states }) => [note, { people, all: states.split(',').every((state) => hasConsent(state as ConsentStatus)) }]))
}

function codesByResearcher(db: Workspace['db']): Map<string | null, { codeId: string; notes: number }[]> {
  const rows = db
    .prepare('SELECT note.researcher, note_code.code AS codeId, count(*) AS notes FROM note_code JOIN note ON note.id = note_code.note WHERE note_code.removed = 0 GROUP BY note.researcher, note_code.code ORDER BY notes DESC, codeId')
    .all() as { researcher: string | null; codeId: string; notes: number }[]
  return new Map([...grouped(rows, ({ researcher }) => researcher)].map(([id, theirs]) => [id, theirs.map(({ codeId, notes }) => ({ codeId, notes }))]))
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
