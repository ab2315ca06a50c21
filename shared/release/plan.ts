/**
 * Builds a release in memory: what is in, every text made safe, every file but the report, the facts of the report, the key,
 * the log of replacements, and what the leak check is to look for. Pure and in steps: the caller breathes between them.
 */
import { AppError } from '../errors'
import type { Finder, VariantSearch } from '../finder'
import type { Progress } from '../ipc/define'
import { marksInKept } from './bench/added'
import { readInFull, secondReviewFacts } from './bench/facts'
import { intruderFacts } from './bench/intruder'
import { consentFacts } from './consent-facts'
import { buildDataset, type Dataset, lookOf, TABLES_PHASE } from './dataset'
import { ageBand, regionGroup } from './bands'
import { datacite } from './datacite'
import { datapackage, type DocumentFacts, readme, RECIPIENTS, releaseName } from './documents'
import {
  countFacts, detectorSources, kindFacts, leftOutFacts, limitFacts, methodFacts, replacementFacts, reviewFacts, sealedFacts, siteFacts, utilityFacts,
} from './facts'
import { governanceFacts } from './governance-facts'
import { dataList, hasCodings, notesJsonl, noteTxt, type PlannedFile, tableFiles } from './files'
import { keyOf, type ReleaseKey } from './key'
import { createLiteralSearch, evenFold } from './literal-search'
import { type LogLine, logOf } from './log'
import { type Change, propagate, type RedactContext, type RedactedNote, redactNote, redactShort } from './redact'
import { pseudonymsOf } from './register'
import { statementOf } from './own-words'
import { createReleaseIds } from './release-ids'
import { createKeyer, foldKey, groupItems, isOpen, type KeyedFinding, type ScannedNote, scanNotes } from './review'
import { K, riskFacts } from './risk/classes'
import { ageInText, bestGeneralisation, birthInText, fullGeneralisation, generalised, type Generalisation } from './risk/generalise'
import { shownNames } from './shown-names'
import { insiderFacts, sensitiveFacts } from './risk/insider'
import { mosaicFacts } from './risk/mosaic'
import { offerGeneralisation } from './risk/offer'
import { collectWanted, isUnmistakable, keptWords, soloChanges, vaguerValues, type Wanted } from './wanted'
import { type Selection, selecting } from './selection'
import type { ReleaseProfile } from '../model/vocabulary'
import type { AppliedGeneralisation, Mac, ReleaseFacts, ReleaseSettings, ReleaseSource } from './types'

export type ReleasePlan = {
  /** Payload files without the report, by path. */
  files: readonly PlannedFile[]
  /** `verification` is null, `files` empty and `datasetSha256` '' until the files are written. */
  facts: ReleaseFacts
  key: ReleaseKey
  /** Working ids of people whom the notes show as a role only. Restricted, like the key. */
  roleOnlyIds: readonly string[]
  log: readonly LogLine[]
  /** What must not be found in the finished files. */
  wanted: Wanted
  data: Dataset
  /** The best generalisation of these people, whether or not it was applied. */
  offered: AppliedGeneralisation
}

export type PlanParts = { source: ReleaseSource; settings: ReleaseSettings; finder: Finder; variants: VariantSearch; mac: Mac; /** What the finder found in the notes, where that is known already. */ scanned?: readonly ScannedNote[] }

const ONE = { notes: 'note', people: 'person' } as const
const CHOOSING_PHASE: Progress = { phase: 'Choosing what goes in', done: 0, total: 0 }

/** Throws RELEASE_EMPTY, CONSENT_MISSING, REVIEW_OPEN. Yields progress; the value returned at the end is the plan. */
export function* planRelease({ source, settings, finder, variants, mac, scanned: known }: PlanParts): Generator<Progress, ReleasePlan> {
  if (source.notes.length === 0) throw new AppError('RELEASE_EMPTY')
  const scanned = known ?? (yield* scanning(source, finder, mac))

  const selection = yield* inPhase(CHOOSING_PHASE, selecting(source, scanned, settings))
  if (selection.notes.length === 0) throw new AppError('RELEASE_EMPTY', {}, { items: leftOutFacts(source, selection).map((row) => `${row.count} ${row.count === 1 ? ONE[row.what] : row.what}: ${row.words}`) })
  yield CHOOSING_PHASE
  refuseOpen(selection.notes, source, settings)
  yield CHOOSING_PHASE

  const pseudonyms = pseudonymsOf(source)
  const people = new Map(source.people.map((person) => [person.id, person]))
  const studyIds = studyIdsOf(source, pseudonyms, selection)
  yield CHOOSING_PHASE
  const looks = new Map(source.people.filter((person) => selection.standing(person.id) === 'in').map((person) => [person.id, lookOf(person, pseudonyms, settings.profile)]))
  yield CHOOSING_PHASE
  const regionOf = new Map(source.sites.map((site) => [pseudonyms.get(site.id) ?? '', regionGroup(site.region, settings.profile)]))
  const offered = settings.roleAndSite ? fullGeneralisation([...looks.values()], regionOf, K) : bestGeneralisation([...looks.values()], K)
  yield CHOOSING_PHASE
  const generalisation = settings.generalise ? offered : null
  const names = shownNames(source, pseudonyms, generalisation, mac)
  for (const [before, now] of names.renamed) studyIds.set(before, now)
  const context: RedactContext = {
    pseudonyms,
    people,
    standing: (id) => selection.standing(id),
    isWithoutQuotes: (noteId) => selection.isWithoutQuotes(noteId),
    decisions: source.decisions,
    variants,
    studyIds: createLiteralSearch(studyIds.keys()),
    studyIdShows: studyIds,
    ...(names.renamed.size > 0 && { rename: names.rename }),
    // The team's own texts keep the finder's bands of five years; elsewhere a text is no finer than the tables beside it.
    ...((generalisation || settings.profile !== 'team') && { vaguerAge: vaguerAgeOf(generalisation, settings.profile) }),
  }
  // Left-out notes too: what was found there must not stand unseen in a released one.
  const firstPass: RedactedNote[] = []
  for (const note of scanned) {
    firstPass.push(redactNote(note, context))
    yield { phase: 'Replacing', done: firstPass.length, total: scanned.length }
  }
  const isReleased = ({ note }: RedactedNote): boolean => !selection.leftOut.has(note.id)
  const everywhere = yield* inPhase({ phase: 'Replacing', done: firstPass.length, total: scanned.length }, originalsToSpread(firstPass, isReleased))
  const originals = createLiteralSearch(everywhere.keys())
  const redacted: RedactedNote[] = []
  for (const note of firstPass.filter(isReleased)) {
    redacted.push(propagate(note, originals, everywhere))
    yield { phase: 'Replacing the same everywhere', done: redacted.length, total: selection.notes.length }
  }

  const solo = yield* inPhase(TABLES_PHASE, soloChanges(redacted))
  const shortContext: RedactContext = { ...context, everywhere: { search: originals, changes: everywhere }, solo: { search: createLiteralSearch(solo.keys()), changes: solo } }
  const keyer = createKeyer(mac)
  const putMarks = marksInKept(source.decisions)
  const keyed = (text: string): readonly KeyedFinding[] => {
    const findings = finder.scan({ id: '', text }).map((finding) => ({ ...finding, key: keyer(finding.type, finding.text) }))
    return putMarks?.(findings, text) ?? findings
  }
  const shown = (text: string): string => redactShort(text, keyed(text), shortContext, 'replace')
  const shownLabel = (text: string): string => redactShort(text, keyed(text), shortContext, 'leave')
  const releaseIds = createReleaseIds(mac, settings.profile, settings.date)
  const data = yield* buildDataset({ source, profile: settings.profile, selection, redacted, pseudonyms: names.pseudonyms, releaseIds, generalisation, looks: new Map([...looks].map(([id, look]) => [id, generalisation ? generalised(look, generalisation) : look])), shown, shownLabel })
  const facts = yield* factsOf({ source, settings, generalisation, selection, data, redacted: data.notes.map((row) => row.redacted), shown, shownLabel, preparedBy: names.pseudonyms.get(settings.preparedById ?? '') ?? '' })
  const documents: DocumentFacts = {
    title: facts.header.studyTitle,
    profile: settings.profile,
    date: settings.date,
    appVersion: settings.appVersion,
    notes: facts.counts.notes,
    words: facts.counts.words,
    people: facts.counts.people,
    sites: facts.counts.sites,
    statement: facts.statement,
    codings: hasCodings(data),
    generalised: generalisation?.facts ?? null,
    roles: [...new Set(data.people.map((row) => row.role))],
  }
  const files = yield* inPhase(TABLES_PHASE, filesOf(data, documents))
  const key = keyOf(source, data, settings, names.pseudonyms)
  yield TABLES_PHASE
  const log = yield* inPhase(TABLES_PHASE, logOf(data, facts.header.releaseName))
  const shortTexts = [facts.header.studyTitle, ...facts.replacements.byCategory.flatMap((row) => row.keptReasons.map((kept) => kept.reason))]
  const wanted = yield* inPhase(TABLES_PHASE, collectWanted({ source, data, solo, everywhere, vaguer: vaguerValues(names.renamed, generalisation?.facts), shortTexts }))
  return {
    files,
    offered: offered.facts,
    facts,
    key,
    roleOnlyIds: source.people.flatMap(({ id }) => (selection.standing(id) === 'role-only' ? [id] : [])),
    log,
    wanted,
    data,
  }
}

/** Steps of a part of the plan, told as one phase of it. */
function* inPhase<R>(phase: Progress, work: Generator<unknown, R>): Generator<Progress, R> {
  let step = work.next()
  for (; !step.done; step = work.next()) yield phase
  return step.value
}

function* scanning(source: ReleaseSource, finder: Finder, mac: Mac): Generator<Progress, ScannedNote[]> {
  const scan = scanNotes(source, finder, mac)
  let step = scan.next()
  for (; !step.done; step = scan.next()) yield { phase: 'Looking for identifiers', done: step.value, total: source.notes.length }
  return step.value
}

const vaguerAgeOf =
  (generalisation: Generalisation | null, profile: ReleaseProfile): NonNullable<RedactContext['vaguerAge']> =>
  (category, bracket) =>
    category === 'AGE' ? ageInText(bracket, generalisation, (age) => ageBand(age, profile)) : category === 'DOB' ? birthInText(bracket, generalisation) : bracket

function refuseOpen(notes: readonly ScannedNote[], source: ReleaseSource, settings: ReleaseSettings): void {
  if (settings.replaceUnreviewed) return
  const open = groupItems(notes, source.decisions).filter(isOpen)
  if (open.length === 0) return
  const byType = new Map<string, number>()
  for (const item of open) byType.set(item.type, (byType.get(item.type) ?? 0) + 1)
  throw new AppError('REVIEW_OPEN', { count: open.length }, { items: [...byType].toSorted((a, b) => b[1] - a[1]).map(([type, count]) => `${type} × ${count}`) })
}

/** By path. */
function* filesOf(data: Dataset, documents: DocumentFacts): Generator<undefined, PlannedFile[]> {
  const files: PlannedFile[] = [readme(documents), datapackage(documents), datacite(documents)]
  yield
  files.push(...(yield* tableFiles(data)), yield* notesJsonl(data))
  for (const note of data.notes) {
    files.push(noteTxt(note))
    yield
  }
  files.push(dataList(data))
  yield
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** Codes, working ids and imported ids that cannot be read as anything else, and what stands in their place. */
function studyIdsOf(source: ReleaseSource, pseudonyms: ReadonlyMap<string, string>, selection: Selection): Map<string, string> {
  const shows = new Map<string, string>()
  const add = (id: string | null, shown: string) => {
    if (id && isUnmistakable(id)) shows.set(id, shown)
  }
  for (const person of source.people) {
    const shown = selection.standing(person.id) === 'in' ? (pseudonyms.get(person.id) ?? 'a person') : 'a person'
    for (const entry of [person, ...(person.joined ?? [])]) for (const id of [entry.id, entry.code, entry.externalId]) add(id, shown)
  }
  for (const row of [...source.sites, ...source.researchers]) for (const id of [row.id, row.externalId]) add(id, pseudonyms.get(row.id) ?? 'study id')
  for (const row of [...source.notes, ...source.sessions]) for (const id of [row.id, row.externalId]) add(id, 'study id')
  return shows
}

/** Originals, evenly folded, that mean the same wherever they stand: several words or a number, of somebody or somewhere, never kept on purpose. */
function* originalsToSpread(redacted: readonly RedactedNote[], isReleased: (note: RedactedNote) => boolean): Generator<undefined, Map<string, Change>> {
  const kept = yield* keptWords(redacted)
  const spread = new Map<string, Change>()
  for (const note of redacted) {
    yield
    for (const change of note.changes) {
      if (change.mode === 'linked' || (change.mode === 'unreviewed' && !isReleased(note))) continue
      if (!isUnmistakable(change.original, change.category) || kept.has(foldKey(change.original))) continue
      const folded = evenFold(change.original)
      if (!spread.has(folded)) spread.set(folded, change)
    }
  }
  return spread
}

type FactParts = {
  source: ReleaseSource
  settings: ReleaseSettings
  generalisation: Generalisation | null
  selection: Selection
  data: Dataset
  redacted: readonly RedactedNote[]
  shown(text: string): string
  shownLabel(text: string): string
  preparedBy: string
}

/** A public number leads to the study's title and sponsor: it stands in the report only where the team says so. */
const approval = ({ study: { card } }: ReleaseSource, shownLabel: (text: string) => string) => ({
  ethicsReference: card?.showsEthicsReference ? card.ethicsReference : '',
  approvedBy: shownLabel(card?.approvedBy ?? ''),
})

function* factsOf({ source, settings, generalisation, selection, data, redacted, shown, shownLabel, preparedBy }: FactParts): Generator<Progress, ReleaseFacts> {
  const { profile, date, appVersion, withoutConsent, replaceUnreviewed } = settings
  const reviewed = reviewFacts(redacted, selection.notes)
  yield TABLES_PHASE
  const review = { ...reviewed, notesReadInFull: readInFull(source, selection.notes), secondReview: secondReviewFacts(source, selection.notes) }
  yield TABLES_PHASE
  const replacements = yield* inPhase(TABLES_PHASE, replacementFacts(redacted, shown))
  const counts = countFacts(source, data)
  const bySite = siteFacts(data)
  yield TABLES_PHASE
  const utility = yield* inPhase(TABLES_PHASE, utilityFacts(data))
  const mosaic = yield* inPhase(TABLES_PHASE, mosaicFacts(data.notes, new Set(data.people.map((row) => row.participant))))
  const byKind = kindFacts(source, data, selection)
  yield TABLES_PHASE
  const sources = detectorSources(redacted)
  const sealed = sealedFacts(source, redacted, selection)
  yield TABLES_PHASE
  const consent = consentFacts(source, selection, settings, shownLabel)
  yield TABLES_PHASE
  const risk = riskFacts(data.people, generalisation ? null : offerGeneralisation(data.people, new Map(data.sites.map((row) => [row.site, row.region])), K))
  yield TABLES_PHASE
  return {
    format: 'fieldfare-release-facts/1',
    header: { studyTitle: shownLabel(source.study.title), ...approval(source, shownLabel), preparedBy, releaseName: releaseName(profile, date), date, profile, recipient: RECIPIENTS[profile], appVersion, datasetSha256: '', withoutConsent, replaceUnreviewed },
    statement: statementOf(profile),
    counts,
    leftOut: leftOutFacts(source, selection),
    bySite,
    byKind,
    method: methodFacts(profile, source.people.some((person) => person.pseudonym) ? 'names' : 'codes', generalisation?.facts.roleAndSite),
    detector: { name: 'Fieldfare finder', version: appVersion, sources },
    review,
    replacements,
    consent,
    ...governanceFacts(source),
    verification: null,
    risk: {
      ...risk,
      ...(generalisation && { generalised: generalisation.facts }),
      mosaic,
      insider: insiderFacts(data.people, K),
      sensitive: sensitiveFacts(data.people),
    },
    utility,
    sealed,
    intruderTest: intruderFacts(source.bench?.tests ?? [], source.bench?.claims ?? []),
    limits: limitFacts(profile, review.unreviewed > 0, generalisation?.facts.roleAndSite),
    files: [],
  }
}
