/** The report's machine-readable twin: the facts as they were given, and the sums and shares the document shows beside them. */
import { type Json, canonicalJson } from '../history/canonical'
import type { ReleaseFacts } from '../release/types'

export const TWIN_FORMAT = 'fieldfare-anonymisation-report'
export const TWIN_VERSION = 1

/** People by how well a group hides them. */
type RiskBands = { alone: number; inSmallGroup: number; inGroup: number; suppressed: number }

export type Derived = {
  consent: {
    /** People who declined or withdrew: registered, and how they stand in this release. */
    saidNo: number
    declined: number
    withdrew: number
    saidNoUnderPseudonym: number
    saidNoAsRoleOnly: number
    /** People whose consent was not recorded, by the same. */
    notRecorded: number
    notRecordedUnderPseudonym: number
    notRecordedAsRoleOnly: number
    registered: number
    inRelease: number
    roleOnly: number
    leftOut: number
  }
  leftOut: { notes: number; people: number; shareOfNotes: number }
  review: {
    byPerson: number
    shareByPerson: number
    occurrences: number
    notesWithoutFindings: number
    notesNotFullyDecided: number
    shareReadInFull: number | null
  }
  replacements: {
    /** Places in the text that something stands in for: replaced, generalised or removed. */
    inText: number
    /** The same and what was kept. */
    occurrences: number
    replaced: number
    generalised: number
    removed: number
    kept: number
    /** Kinds that occur, sites, and the occurrences of each kind over all sites. */
    kinds: number
    bySite: readonly { site: string; cells: readonly { category: string; occurrences: number }[] }[]
  }
  /** What found the passages that were changed, by the first word of its source, most first. */
  sources: readonly { family: string; rules: number; occurrences: number }[]
  risk: {
    asReleased: RiskBands
    afterGeneralisation: RiskBands | null
    smallCells: number
    sitesWithLoneLinkWorker: number
    /** People of whom the notes tell three kinds of telling detail or more; 0 where that was not worked out. */
    mosaicPeople: number
  }
  utility: { notes: number; wordsUnchanged: number }
  /** Data files, and those among them that hold one note each. */
  files: { count: number; bytes: number; noteFiles: number; noteBytes: number }
}

export type ReportTwin = { format: typeof TWIN_FORMAT; version: typeof TWIN_VERSION; facts: ReleaseFacts; derived: Derived }

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0)

/** Six places, so that the share printed and the share in the twin are one number on every machine. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1e6) / 1e6)

function deriveConsent({ consent }: ReleaseFacts): Derived['consent'] {
  const of = (...statuses: string[]) => consent.byStatus.filter((row) => statuses.includes(row.status))
  const no = of('declined', 'withdrawn')
  const pending = of('pending')
  return {
    saidNo: sum(no, (row) => row.registered),
    declined: sum(of('declined'), (row) => row.registered),
    withdrew: sum(of('withdrawn'), (row) => row.registered),
    saidNoUnderPseudonym: sum(no, (row) => row.inRelease),
    saidNoAsRoleOnly: sum(no, (row) => row.roleOnly),
    notRecorded: sum(pending, (row) => row.registered),
    notRecordedUnderPseudonym: sum(pending, (row) => row.inRelease),
    notRecordedAsRoleOnly: sum(pending, (row) => row.roleOnly),
    registered: sum(consent.byStatus, (row) => row.registered),
    inRelease: sum(consent.byStatus, (row) => row.inRelease),
    roleOnly: sum(consent.byStatus, (row) => row.roleOnly),
    leftOut: sum(consent.byStatus, (row) => row.leftOut),
  }
}

function deriveReview({ review, counts }: ReleaseFacts): Derived['review'] {
  const byPerson = review.decidedReplace + review.decidedKeep
  const { occurrences } = review
  return {
    byPerson,
    shareByPerson: share(byPerson, review.items),
    occurrences: occurrences.automatic + occurrences.decidedReplace + occurrences.decidedKeep + occurrences.unreviewed,
    notesWithoutFindings: counts.notes - review.notesWithFindings,
    notesNotFullyDecided: review.notesWithFindings - review.notesFullyDecided,
    shareReadInFull: review.notesReadInFull === null ? null : share(review.notesReadInFull, counts.notes),
  }
}

function deriveReplacements({ replacements, bySite }: ReleaseFacts): Derived['replacements'] {
  const rows = replacements.byCategory
  const replaced = sum(rows, (row) => row.replaced)
  const generalised = sum(rows, (row) => row.generalised)
  const removed = sum(rows, (row) => row.removed)
  const kinds = rows.filter((row) => row.occurrences > 0)
  return {
    inText: replaced + generalised + removed,
    occurrences: sum(rows, (row) => row.occurrences),
    replaced,
    generalised,
    removed,
    kept: sum(rows, (row) => row.kept),
    kinds: kinds.length,
    bySite: bySite.map((site) => ({
      site: site.site,
      cells: kinds.map(({ category }) => ({ category, occurrences: sum(site.byCategory.filter((cell) => cell.category === category), (cell) => cell.occurrences) })),
    })),
  }
}

/** Ids of the study are looked up like the register; every other source goes by what stands before its colon. */
const familyOf = (source: string): string => (source.startsWith('study:id') ? 'study-id' : (source.split(':')[0] ?? source))

function deriveSources({ detector }: ReleaseFacts): Derived['sources'] {
  const families = new Map<string, { family: string; rules: number; occurrences: number }>()
  for (const { source, occurrences } of detector.sources) {
    const family = familyOf(source)
    const known = families.get(family) ?? { family, rules: 0, occurrences: 0 }
    families.set(family, { family, rules: known.rules + 1, occurrences: known.occurrences + occurrences })
  }
  return [...families.values()].toSorted((a, b) => b.occurrences - a.occurrences || (a.family < b.family ? -1 : 1))
}

function deriveRisk({ risk }: ReleaseFacts): Derived['risk'] {
  const bands = (people: number, uniques: number, underK: number, suppressed: number): RiskBands => ({
    alone: uniques,
    inSmallGroup: underK - uniques,
    inGroup: people - underK - suppressed,
    suppressed,
  })
  const after = risk.afterGeneralisation
  return {
    asReleased: bands(risk.people, risk.uniques, risk.underK, 0),
    afterGeneralisation: after === null ? null : bands(risk.people, after.uniques, after.underK, after.suppressed),
    smallCells: risk.cells.filter((cell) => cell.people < risk.k).length,
    sitesWithLoneLinkWorker: risk.aloneLinkWorkers.length,
    mosaicPeople: risk.mosaic?.length ?? 0,
  }
}

export const NOTE_FOLDER = 'data/notes_txt/'

function deriveFiles({ files }: ReleaseFacts): Derived['files'] {
  const notes = files.filter((file) => file.path.startsWith(NOTE_FOLDER))
  return { count: files.length, bytes: sum(files, (file) => file.bytes), noteFiles: notes.length, noteBytes: sum(notes, (file) => file.bytes) }
}

export function reportTwin(facts: ReleaseFacts): ReportTwin {
  const { utility } = facts
  const leftOutNotes = sum(facts.leftOut.filter((row) => row.what === 'notes'), (row) => row.count)
  const derived: Derived = {
    consent: deriveConsent(facts),
    leftOut: {
      notes: leftOutNotes,
      people: sum(facts.leftOut.filter((row) => row.what === 'people'), (row) => row.count),
      shareOfNotes: share(leftOutNotes, facts.counts.notesInStudy),
    },
    review: deriveReview(facts),
    replacements: deriveReplacements(facts),
    sources: deriveSources(facts),
    risk: deriveRisk(facts),
    utility: { notes: utility.notes.none + utility.notes.light + utility.notes.heavy, wordsUnchanged: utility.wordsBefore - utility.wordsChanged },
    files: deriveFiles(facts),
  }
  return { format: TWIN_FORMAT, version: TWIN_VERSION, facts, derived }
}

/**
 * The twin as text: sorted keys, so that the same facts give the same bytes however they were put together. One key a line to be read.
 * What is undefined is left out, as JSON does.
 */
export function reportJson(facts: ReleaseFacts): string {
  const plain = JSON.parse(canonicalJson(JSON.parse(JSON.stringify(reportTwin(facts))) as Json)) as unknown
  return `${JSON.stringify(plain, null, 2)}\n`
}
