/** What people agreed to, took back and were told, as the report counts it. */
import { refusedSharing, refusesDocuments, refusesQuotes } from '../consent/activities'
import { CONSENT_ACTIVITY_LABELS, type ConsentActivity, WITHDRAWAL_CHOICES, WITHDRAWAL_LABELS } from '../consent/ledger'
import { OPT_OUT_HOURS, versionKey } from '../model/study-card'
import { CONSENT_LABELS, CONSENT_STATUSES, EPISODE_LABELS, EPISODE_OUTCOMES, type ReleaseProfile, type WithoutConsent } from '../model/vocabulary'
import type { Selection } from './selection'
import type { ReleaseFacts, ReleaseSettings, ReleaseSource, SourcePerson } from './types'
import { daysOfWindow } from './when'

export const CHOICE_WORDS: Record<WithoutConsent, string> = {
  refuse: 'A release with anyone without recorded consent in it is refused.',
  'role-only': 'People without recorded consent, or who said no, show only as a role, without a pseudonym and without a row in the tables.',
  'leave-out': 'Notes that hold anyone without recorded consent, or who said no, were left out whole.',
}

/** @param shown makes a short text of the study safe */
export function consentFacts(source: ReleaseSource, selection: Selection, settings: ReleaseSettings, shown: (text: string) => string): ReleaseFacts['consent'] {
  const byStatus = CONSENT_STATUSES.map((status) => {
    const people = source.people.filter((person) => person.consent === status)
    const standing = (wanted: string): number => people.filter((person) => selection.standing(person.id) === wanted).length
    return { status, label: CONSENT_LABELS[status], registered: people.length, inRelease: standing('in'), roleOnly: standing('role-only'), leftOut: standing('out') }
  }).filter((row) => row.registered > 0)
  const of = (status: string): number => byStatus.find((row) => row.status === status)?.registered ?? 0
  return {
    byStatus,
    withoutConsent: settings.withoutConsent,
    choiceInWords: CHOICE_WORDS[settings.withoutConsent],
    withdrawalsHonoured: source.people.filter((person) => person.withdrawal || person.consent === 'withdrawn').length,
    withdrawals: withdrawalFacts(source, selection),
    ...sheetFacts(source, selection, shown),
    activities: activityFacts(source, selection, settings.profile),
    declinesHonoured: of('declined'),
    notesHeld: [...selection.leftOut.values()].filter((reason) => reason === 'held').length,
    episodes: episodeFacts(source),
  }
}

/** What the refusal of an activity did to a release. */
export const ACTIVITY_EFFECTS: Partial<Record<ConsentActivity, string>> = {
  archive: 'treated as people without consent',
  future: 'treated as people without consent',
  quotes: 'words in quotation marks taken out of every note that speaks of them',
  documents: 'notes on documents that speak of them left out',
}

function activityFacts(source: ReleaseSource, selection: Selection, profile: ReleaseProfile): ReleaseFacts['consent']['activities'] {
  const isRefused: [ConsentActivity, (person: SourcePerson) => boolean][] = [
    ...(['archive', 'future'] as const).map((activity): [ConsentActivity, (person: SourcePerson) => boolean] => [activity, (person) => refusedSharing(person.activities, profile) === activity]),
    ['quotes', (person) => refusesQuotes(person.activities, profile)],
    ['documents', (person) => refusesDocuments(person.activities)],
  ]
  return isRefused.flatMap(([activity, refuses]) => {
    const people = source.people.filter(refuses)
    const standing = (wanted: string): number => people.filter((person) => selection.standing(person.id) === wanted).length
    return people.length === 0
      ? []
      : [{ activity, label: CONSENT_ACTIVITY_LABELS[activity], effect: ACTIVITY_EFFECTS[activity] ?? '', people: people.length, inRelease: standing('in'), roleOnly: standing('role-only'), leftOut: standing('out') }]
  })
}

const episodeFacts = (source: ReleaseSource): NonNullable<ReleaseFacts['consent']['episodes']> =>
  EPISODE_OUTCOMES.map((outcome) => ({ outcome, label: EPISODE_LABELS[outcome], count: (source.episodes ?? []).filter((episode) => episode.outcome === outcome).length })).filter((row) => row.count > 0)

function withdrawalFacts(source: ReleaseSource, selection: Selection): ReleaseFacts['consent']['withdrawals'] {
  return WITHDRAWAL_CHOICES.flatMap((choice) => {
    const people = source.people.filter((person) => person.withdrawal === choice)
    const standing = (wanted: string): number => people.filter((person) => selection.standing(person.id) === wanted).length
    return people.length === 0 ? [] : [{ choice, words: WITHDRAWAL_LABELS[choice], people: people.length, inRelease: standing('in'), roleOnly: standing('role-only'), leftOut: standing('out') }]
  })
}

/** Which information sheets the people of the release consented on. A last day inside a site's window shows as its month: no calendar day of one leaves the study. */
function sheetFacts(source: ReleaseSource, selection: Selection, shown: (text: string) => string): Pick<ReleaseFacts['consent'], 'sheets' | 'withoutSheet' | 'optOutHours'> {
  const { card } = source.study
  const here = source.people.filter((person) => selection.standing(person.id) !== 'out')
  const windowDays = new Set(source.sites.flatMap((site) => daysOfWindow(site.windowStart, site.windowEnd)))
  const versions = new Map<string, { version: string; people: number }>()
  for (const { sheet = '' } of here) {
    if (sheet === '') continue
    const known = versions.get(versionKey(sheet)) ?? { version: sheet, people: 0 }
    versions.set(versionKey(sheet), { ...known, people: known.people + 1 })
  }
  const sheets = [...versions].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, { version, people }]) => {
    const cutOff = card?.sheets.find((sheet) => versionKey(sheet.version) === key)?.cutOff ?? ''
    return { version: shown(version), cutOff: windowDays.has(cutOff) ? cutOff.slice(0, 7) : cutOff, people }
  })
  return { sheets, withoutSheet: here.filter((person) => (person.sheet ?? '') === '').length, optOutHours: card?.optOutHours ?? OPT_OUT_HOURS }
}
