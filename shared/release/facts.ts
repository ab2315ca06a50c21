/** Counts what a release is, for its report. Every number here can be recounted from the finished files or the study. */
import { splitMentions } from '../field/mention'
import { NOTE_KIND_LABELS, NOTE_KINDS, type ReleaseProfile } from '../model/vocabulary'
import type { Dataset } from './dataset'
import { editedLevel } from './files'
import type { Change, RedactedNote } from './redact'
import { foldKey, type ScannedNote } from './review'
import { roleLabel, SHOWN_ROLES } from './risk/hierarchies'
import type { Selection } from './selection'
import {
  type AppliedGeneralisation,
  type CategoryFacts,
  LEFT_OUT_REASONS,
  LEFT_OUT_WORDS,
  NO_SITE,
  type ReleaseFacts,
  type ReleaseSource,
  type ReplacementCategory,
  type ReviewFacts,
  type SiteFacts,
} from './types'
import { countBrackets, countWords } from './words'

export const CATEGORY_LABELS: Record<ReplacementCategory, string> = {
  MENTION: 'People linked by the writer',
  PERSON: 'People named in the text',
  ORG: 'Organisations and sites',
  PLACE: 'Places',
  ADDRESS: 'Addresses',
  POSTCODE: 'Postcodes',
  PHONE: 'Telephone numbers',
  EMAIL: 'E-mail addresses',
  URL: 'Web addresses and map pins',
  HANDLE: 'Handles',
  NHS_NUMBER: 'NHS numbers',
  CHI_NUMBER: 'CHI numbers',
  HC_NUMBER: 'H&C numbers',
  NINO: 'National Insurance numbers',
  REG_NO: 'Professional registration numbers',
  ODS_CODE: 'Organisation codes',
  OTHER_ID: 'Other numbers and references',
  STUDY_ID: 'Codes and ids of the study',
  SEALED: 'Sealed passages',
  QUOTE: 'Words of people who are not to be quoted',
  VEHICLE: 'Vehicle registrations',
  DRIVING_LICENCE: 'Driving licences',
  BANK: 'Bank details',
  DATE: 'Dates',
  DOB: 'Dates of birth',
  AGE: 'Ages',
  JOB: 'Jobs that name their holder',
  EVENT: 'Events',
  RARE: 'Rare facts',
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** In steps, note by note. */
export function* replacementFacts(redacted: readonly RedactedNote[], shownReason: (reason: string) => string): Generator<undefined, ReleaseFacts['replacements']> {
  const shown = new Map<string, string>()
  const reasonOf = (reason: string): string => {
    let made = shown.get(reason)
    if (made === undefined) shown.set(reason, (made = shownReason(reason)))
    return made
  }
  const byCategory = new Map<ReplacementCategory, { distinct: Set<string>; outcomes: Record<Change['outcome'], number>; kept: Map<string, { distinct: Set<string>; occurrences: number }> }>()
  const of = (category: ReplacementCategory) => {
    let group = byCategory.get(category)
    if (!group) byCategory.set(category, (group = { distinct: new Set(), outcomes: { replaced: 0, generalised: 0, removed: 0 }, kept: new Map() }))
    return group
  }
  for (const note of redacted) {
    yield
    for (const change of note.changes) {
      const group = of(change.category)
      group.distinct.add(foldKey(change.original))
      group.outcomes[change.outcome]++
    }
    for (const span of note.kept) {
      const group = of(span.category)
      group.distinct.add(foldKey(span.original))
      const reason = reasonOf(span.reason)
      const kept = group.kept.get(reason) ?? { distinct: new Set(), occurrences: 0 }
      kept.distinct.add(foldKey(span.original))
      kept.occurrences++
      group.kept.set(reason, kept)
    }
  }
  const facts = [...byCategory].map(([category, group]): CategoryFacts => {
    const keptReasons = [...group.kept].map(([reason, kept]) => ({ reason, distinct: kept.distinct.size, occurrences: kept.occurrences })).toSorted((a, b) => b.occurrences - a.occurrences || (a.reason < b.reason ? -1 : 1))
    const kept = sum(keptReasons.map((reason) => reason.occurrences))
    return { category, label: CATEGORY_LABELS[category], distinct: group.distinct.size, occurrences: sum(Object.values(group.outcomes)) + kept, ...group.outcomes, kept, keptReasons }
  })
  facts.sort((a, b) => b.occurrences - a.occurrences || (a.category < b.category ? -1 : 1))
  return { total: sum(facts.map((fact) => fact.replaced + fact.generalised + fact.removed)), distinct: sum(facts.map((fact) => fact.distinct)), byCategory: facts }
}

export function reviewFacts(redacted: readonly RedactedNote[], scanned: readonly ScannedNote[]): ReviewFacts {
  const keys = { automatic: new Set<string>(), decidedReplace: new Set<string>(), decidedKeep: new Set<string>(), unreviewed: new Set<string>() }
  const occurrences = { automatic: 0, decidedReplace: 0, decidedKeep: 0, unreviewed: 0 }
  const modes = { automatic: 'automatic', decided: 'decidedReplace', unreviewed: 'unreviewed' } as const
  const openNotes = new Set<string>()
  for (const note of redacted) {
    for (const change of note.changes) {
      if (change.mode === 'linked') continue
      const mode = modes[change.mode]
      keys[mode].add(change.key || `${change.category} ${foldKey(change.original)}`)
      occurrences[mode]++
      if (change.mode === 'unreviewed') openNotes.add(note.note.id)
    }
    for (const span of note.kept) {
      keys.decidedKeep.add(span.key)
      occurrences.decidedKeep++
    }
  }
  // One distinct thing can be proposed here and raised there: it counts once, with the weaker of the two.
  for (const key of keys.unreviewed) keys.automatic.delete(key)
  const withFindings = scanned.filter(({ findings }) => findings.length > 0)
  const distinct = { automatic: keys.automatic.size, decidedReplace: keys.decidedReplace.size, decidedKeep: keys.decidedKeep.size, unreviewed: keys.unreviewed.size }
  return {
    items: sum(Object.values(distinct)),
    ...distinct,
    occurrences,
    notesWithFindings: withFindings.length,
    notesFullyDecided: withFindings.filter(({ note }) => !openNotes.has(note.id)).length,
    notesReadInFull: null,
    secondReview: null,
  }
}

export function siteFacts(data: Dataset): SiteFacts[] {
  const names = [...data.sites.map((row) => row.site), ...(data.notes.some((row) => row.released.site === null) ? [null] : [])]
  return names.map((site): SiteFacts => {
    const notes = data.notes.filter((row) => row.released.site === site)
    const counts = new Map<ReplacementCategory, number>()
    for (const row of notes) for (const change of row.redacted.changes) counts.set(change.category, (counts.get(change.category) ?? 0) + 1)
    const days = new Set(notes.flatMap((row) => row.released.day ?? []))
    return {
      site: site ?? NO_SITE,
      notes: notes.length,
      words: sum(notes.map((row) => row.words)),
      sessions: data.sessions.filter((row) => row.site === site).length,
      people: data.people.filter((row) => site !== null && row.sites.includes(site)).length,
      replacements: sum([...counts.values()]),
      byCategory: [...counts].map(([category, occurrences]) => ({ category, occurrences })).toSorted((a, b) => b.occurrences - a.occurrences || (a.category < b.category ? -1 : 1)),
      windowDays: data.sites.find((row) => row.site === site)?.windowDays ?? null,
      daysWithNotes: days.size,
    }
  })
}

export const kindFacts = (source: ReleaseSource, data: Dataset, selection: Selection): ReleaseFacts['byKind'] =>
  NOTE_KINDS.map((kind) => {
    const released = data.notes.filter((row) => row.released.kind === kind)
    return {
      kind,
      label: NOTE_KIND_LABELS[kind],
      released: released.length,
      leftOut: source.notes.filter((note) => note.kind === kind && selection.leftOut.has(note.id)).length,
      words: sum(released.map((row) => row.words)),
    }
  }).filter((row) => row.released + row.leftOut > 0)

export function leftOutFacts(source: ReleaseSource, selection: Selection): ReleaseFacts['leftOut'] {
  const counts = new Map<string, number>()
  const add = (what: 'notes' | 'people', reason: string) => counts.set(`${what} ${reason}`, (counts.get(`${what} ${reason}`) ?? 0) + 1)
  for (const reason of selection.leftOut.values()) add('notes', reason)
  for (const person of source.people) {
    if (selection.standing(person.id) === 'in') continue
    add('people', selection.barredBy(person) ?? 'not_mentioned')
  }
  return (['notes', 'people'] as const).flatMap((what) =>
    LEFT_OUT_REASONS.flatMap((reason) => {
      const count = counts.get(`${what} ${reason}`) ?? 0
      return count === 0 ? [] : [{ what, reason, words: LEFT_OUT_WORDS[reason], count }]
    }),
  )
}

export const sealedFacts = (source: ReleaseSource, redacted: readonly RedactedNote[], selection: Selection): NonNullable<ReleaseFacts['sealed']> => ({
  passages: sum(redacted.map((note) => note.changes.filter((change) => change.category === 'SEALED').length)),
  notes: [...selection.leftOut.values()].filter((reason) => reason === 'sealed').length,
  searched: source.sealed?.texts.length ?? 0,
  notHere: source.sealed?.notHere ?? 0,
})

/** In steps, note by note. */
export function* utilityFacts(data: Dataset): Generator<undefined, ReleaseFacts['utility']> {
  const notes = { none: 0, light: 0, heavy: 0 }
  let before = 0
  let changed = 0
  for (const row of data.notes) {
    yield
    notes[editedLevel(row)]++
    before += sum(splitMentions(row.redacted.note.body).map((part) => (part.kind === 'text' ? countWords(part.text) : 1)))
    changed += sum(row.redacted.changes.map((change) => (change.category === 'MENTION' || change.category === 'SEALED' ? 1 : Math.max(1, countWords(change.original)))))
  }
  return { wordsBefore: before, wordsChanged: Math.min(changed, before), shareChanged: before === 0 ? 0 : Math.min(1, changed / before), notes }
}

export function countFacts(source: ReleaseSource, data: Dataset): ReleaseFacts['counts'] {
  return {
    notes: data.notes.length,
    words: sum(data.notes.map((row) => row.words)),
    brackets: sum(data.notes.map((row) => countBrackets(row.released.text))),
    people: data.people.length,
    peopleByRole: SHOWN_ROLES.map((role) => ({ role, label: roleLabel(role), people: data.people.filter((row) => row.role === role).length })).filter((row) => row.people > 0),
    sites: data.sites.length,
    sessions: data.sessions.length,
    researchers: new Set(data.notes.flatMap((row) => row.released.researcher ?? [])).size,
    codes: data.codes.length,
    noteParticipants: sum(data.notes.map((row) => row.released.participants.length)),
    noteCodes: sum(data.notes.map((row) => row.codeIds.length)),
    notesInStudy: source.notes.length,
    peopleInStudy: source.people.length,
  }
}

export const detectorSources = (redacted: readonly RedactedNote[]): ReleaseFacts['detector']['sources'] => {
  const counts = new Map<string, number>()
  for (const note of redacted) for (const change of note.changes) counts.set(change.source, (counts.get(change.source) ?? 0) + 1)
  return [...counts].map(([source, occurrences]) => ({ source, occurrences })).toSorted((a, b) => b.occurrences - a.occurrences || (a.source < b.source ? -1 : 1))
}

const AGE_RULE: Record<ReleaseProfile, string> = { team: 'bands of five years', controlled: 'bands of ten years', public: 'bands of twenty years' }

const PEOPLE_RULES = {
  vaguer: 'a role, or a vaguer word for it, and a number drawn with the study secret for releases in which role or site is vaguer',
  codes: 'role, site letter and a number drawn at random',
  names: 'a name drawn at random or chosen by the person, which shares neither initial, sound nor rhyme with their own unless they chose so, and is nobody else’s in the study',
}

/** Levels of role and site, where those were made vaguer. */
type RoleAndSite = AppliedGeneralisation['roleAndSite']
const SITE_RULES = ['Sites became a letter drawn at random', 'Sites became “a site in” their region', 'Sites became “a site”, whichever it is'] as const

export const methodFacts = (profile: ReleaseProfile, pseudonyms: keyof typeof PEOPLE_RULES = 'codes', vaguer: RoleAndSite = { role: 0, site: 0 }): ReleaseFacts['method'] => [
  { category: 'People', rule: `Every registered name, alias, part of a name and initials, in any spelling the register search knows, became one pseudonym a person: ${PEOPLE_RULES[pseudonyms === 'codes' && vaguer.role + vaguer.site > 0 ? 'vaguer' : pseudonyms]}. Other names became a role or a kind of person.` },
  { category: 'Sites, organisations, places', rule: `${SITE_RULES[vaguer.site] ?? SITE_RULES[0]}; organisations and places became a term for their kind.` },
  { category: 'Addresses and postcodes', rule: 'Became a term for their kind.' },
  { category: 'Numbers and addresses of people', rule: 'Telephone, e-mail, NHS, CHI, H&C, National Insurance, registration, vehicle and bank numbers were found by form and check digit; near misses were raised for a person.' },
  { category: 'Dates', rule: 'A date inside a window became the day of that window; others month and year, a date of birth its year.' },
  { category: 'Ages', rule: `In texts and tables ${AGE_RULE[profile]}, 90 and over as one.` },
  { category: 'Indirect identifiers', rule: 'Rare illness, a job that one person holds, "the only …", local events: raised for a person, and replaced by a vaguer term or kept with a reason.' },
  { category: 'Tables', rule: profile === 'public' ? 'Gender, ethnic group and region are withheld.' : 'Gender and ethnicity stand in broad groups, regions as one of twelve.' },
  { category: 'Times', rule: 'No clock time: part of the day. Length of a session to the nearest five minutes.' },
  { category: 'Ids', rule: 'Drawn with the study secret for this release: no time, no order, no link to another release without the key.' },
]

export function limitFacts(profile: ReleaseProfile, notesReplacedUnreviewed: boolean, vaguer: RoleAndSite = { role: 0, site: 0 }): string[] {
  return [
    'The study team holds a key and a register: in its hands this is personal data.',
    'Colleagues and others who were there are able to recognise scenes, turns of phrase and roles that one person holds.',
    'Quoted speech stands as it was noted; a phrase somebody published elsewhere is searchable.',
    "Public statements of the project that name a site, a month or a kind of practice belong to this data's surroundings.",
    'Names nobody registered were looked for by rules; one that reads like an everyday word is able to remain.',
    ...(notesReplacedUnreviewed ? ['Some findings were replaced without a person having looked at them: words were changed that need not have been.'] : []),
    ...(vaguer.role > 0 ? ['Texts still say what people do: a role that the tables withhold can often be read from a note.'] : []),
    ...(vaguer.site > 0 ? ['Notes of one session, one researcher or one person still belong together: whoever recognises a site in one of them knows it of the others.'] : []),
    ...(vaguer.role + vaguer.site > 0 ? ['Whoever also holds a release of this study in which role and site are told can match the notes by their words.'] : []),
    ...(profile === 'public' ? ['The ages and roles of people still stand beside their site.'] : ['The tables hold attributes of people beside their site: keep it under the agreed access.']),
  ]
}
