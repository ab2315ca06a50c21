/** What must not be in a finished release, besides the register's names: ids of the study, originals that were replaced, dates inside windows. */
import type { Dataset } from './dataset'
import { evenFold } from './literal-search'
import type { Change, RedactedNote } from './redact'
import { foldKey } from './review'
import { roleAt, roleLabel, SHOWN_ROLES, type ShownRole } from './risk/hierarchies'
import { sealedPieces } from './sealed-pieces'
import type { AppliedGeneralisation, ReleaseSource, ReplacementCategory } from './types'
import { daysOfWindow } from './when'

export type Wanted = {
  /** How many distinct names, aliases and initials the register search knows; it makes the variants of each. */
  registeredForms: number
  /** The same as they are written, evenly folded: one in which that search sees no name is searched for as it is. */
  forms: readonly string[]
  /** Ids and codes no reader takes for anything else: searched for as whole words, in any file. */
  ids: readonly string[]
  /** Shorter ones ("S1"): only a whole cell, value or name of a file may not be one. */
  shortIds: readonly string[]
  /** Originals of several words or with a number, evenly folded: searched for everywhere. */
  originals: readonly string[]
  /** Single words that were replaced: searched for outside the notes' own text, where the finder weighed the sense of each. */
  soloOriginals: readonly string[]
  /** Pieces of sealed passages, evenly folded, long enough to be no chance: searched for in every reading of every file. */
  sealed: readonly string[]
  /** What was made vaguer: pseudonyms of sites and people as a plain release has them, searched for everywhere; and roles, of which no whole cell or value may be one. */
  vaguer: VaguerValues
  /** ISO days inside an observation window. */
  windowDays: readonly string[]
  /** What a person kept on purpose, evenly folded. */
  kept: ReadonlySet<string>
  /** Texts the finder has weighed: notes and short texts as released. */
  studyTexts: ReadonlySet<string>
  /** What people wrote in place of something, without brackets: a name that is a word as well is a name in these. */
  typed: readonly string[]
  /** What was marked by hand, evenly folded: nobody's own words in place of something may say it. */
  marked: readonly string[]
}

export type VaguerValues = { texts: readonly string[]; cells: readonly string[] }
const NOT_VAGUER: VaguerValues = { texts: [], cells: [] }

/** "Other" is an ethnic group as well. */
const SAID_OTHERWISE_TOO: ReadonlySet<ShownRole> = new Set<ShownRole>(['other', 'withheld'])

/** @param renamed as `shownNames` has it; @param done what the release claims */
export function vaguerValues(renamed: ReadonlyMap<string, string>, done: Pick<AppliedGeneralisation, 'roleAndSite'> | null | undefined): VaguerValues {
  const level = done?.roleAndSite?.role ?? 0
  const shown = new Set(SHOWN_ROLES.map((role) => roleAt(role, level)))
  const gone = level === 0 ? [] : SHOWN_ROLES.filter((role) => !shown.has(role) && !SAID_OTHERWISE_TOO.has(role))
  return { texts: [...renamed.keys()], cells: gone.flatMap((role) => [role, roleLabel(role)]) }
}

const PLACED: ReadonlySet<ReplacementCategory> = new Set<ReplacementCategory>([
  'PERSON', 'ORG', 'PLACE', 'ADDRESS', 'POSTCODE', 'PHONE', 'EMAIL', 'URL', 'HANDLE', 'NHS_NUMBER', 'CHI_NUMBER', 'HC_NUMBER', 'NINO', 'REG_NO', 'OTHER_ID', 'VEHICLE', 'ODS_CODE', 'DRIVING_LICENCE', 'BANK',
])

/**
 * Whether a string means one thing wherever it stands. An id: at least four characters with a digit, and seven if it is nothing but digits: fewer is a count.
 * An original (with its category): several words of two letters or more, a capital in it, or four digits or more, or an @.
 */
export function isUnmistakable(text: string, category?: ReplacementCategory): boolean {
  if (category === undefined) return /^\d+$/.test(text) ? text.length >= 7 : text.length >= 4 && /\d/.test(text)
  if (!PLACED.has(category)) return false
  if (text.includes('@') || (text.match(/\d/g)?.length ?? 0) >= 4) return true
  const words = text.match(/\p{L}{2,}/gu) ?? []
  return words.length >= 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 2
}

const isSolo = (text: string): boolean => /^\p{Lu}[\p{L}'’-]{3,}$/u.test(text)

/** What somebody kept on purpose in these notes, folded; in steps, note by note. */
export function* keptWords(notes: readonly RedactedNote[]): Generator<undefined, Set<string>> {
  const kept = new Set<string>()
  for (const note of notes) {
    for (const span of note.kept) kept.add(foldKey(span.original))
    yield
  }
  return kept
}

/** Single words that were replaced in these notes and never kept on purpose, by the word as it is written; in steps. */
export function* soloChanges(notes: readonly RedactedNote[]): Generator<undefined, Map<string, Change>> {
  const kept = yield* keptWords(notes)
  const solo = new Map<string, Change>()
  for (const note of notes) {
    yield
    for (const change of note.changes)
      if (change.mode !== 'linked' && PLACED.has(change.category) && isSolo(change.original) && !kept.has(foldKey(change.original)) && !solo.has(change.original)) solo.set(change.original, change)
  }
  return solo
}

export type WantedParts = {
  source: ReleaseSource
  data: Dataset
  /** Of the same notes, as `soloChanges` gives them. */
  solo: ReadonlyMap<string, unknown>
  /** Originals, evenly folded, that were replaced wherever they stood. */
  everywhere: ReadonlyMap<string, unknown>
  /** The study's title and the reasons for keeping, as released. */
  shortTexts: readonly string[]
  vaguer: VaguerValues
}

/** Without a plan (a release checked later): the study's ids, names and windows; what was replaced is not known any more. */
export function wantedOfStudy(source: ReleaseSource, studyTexts: readonly string[], vaguer: VaguerValues = NOT_VAGUER): Wanted {
  const ids = new Set<string>()
  const shortIds = new Set<string>()
  const addId = (id: string | null) => {
    if (id) (isUnmistakable(id) ? ids : shortIds).add(id)
  }
  for (const row of [...source.people, ...source.sites, ...source.researchers, ...source.sessions, ...source.notes]) {
    addId(row.id)
    addId(row.externalId)
  }
  for (const person of source.people) for (const { id, code, externalId } of [person, ...(person.joined ?? [])]) for (const each of [id, code, externalId]) addId(each)
  for (const code of source.codes) addId(code.id)
  const names = [...source.people, ...source.sites].flatMap((row) => [row.name, ...row.aliases]).concat(source.researchers.flatMap((row) => [row.name, row.initials]), source.sites.flatMap((row) => row.contacts ?? []))
  const forms = new Set(names.map(foldKey).filter((form) => form !== ''))
  const days = new Set(source.sites.flatMap((site) => daysOfWindow(site.windowStart, site.windowEnd)))
  return { registeredForms: forms.size, forms: [...new Set(names.map(evenFold))], ids: [...ids], shortIds: [...shortIds], originals: [], soloOriginals: [], sealed: sealedPieces(source.sealed?.texts ?? []), vaguer, windowDays: [...days], kept: new Set(), studyTexts: new Set(studyTexts), typed: [], marked: [] }
}

/** In steps, note by note. */
export function* collectWanted({ source, data, solo: changed, everywhere, shortTexts, vaguer }: WantedParts): Generator<undefined, Wanted> {
  // A region "Town, County" is shown as one of twelve; its town has no place in any table.
  const solo = new Set(source.sites.flatMap((site) => site.region.split(',').slice(0, -1)).map((part) => part.trim()).filter((part) => part.length >= 4))
  for (const word of changed.keys()) solo.add(word)
  const typed = new Set<string>()
  const kept = new Set<string>()
  for (const { redacted } of data.notes) {
    for (const change of redacted.changes) if (change.isTyped) typed.add(change.replacement.replaceAll(/^\[|\]$/g, ''))
    for (const span of redacted.kept) kept.add(evenFold(span.original))
    yield
  }
  const marked = [...source.decisions.values()].flatMap(({ action, added }) => (added && action === 'replace' ? [evenFold(added.text)] : []))
  const texts = [...shortTexts, ...data.notes.map((row) => row.released.text), ...data.codes.map((row) => row.label), ...data.sessions.map((row) => row.setting)]
  return { ...wantedOfStudy(source, texts, vaguer), originals: [...everywhere.keys()], soloOriginals: [...solo], kept, typed: [...typed], marked }
}
