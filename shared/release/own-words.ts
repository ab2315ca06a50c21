/**
 * What a release says on its own account, with nothing of a study in it: README, schema, and facts that exercise every line of the
 * report. A register's "Will" or "Page" is no leak where these texts say the word themselves; notes' own text is never excused so.
 */
import { CONSENT_ACTIVITY_LABELS, type ConsentActivity, WITHDRAWAL_CHOICES, WITHDRAWAL_LABELS } from '../consent/ledger'
import {
  CONSENT_LABELS, CONSENT_STATUSES, EPISODE_LABELS, EPISODE_OUTCOMES, DAY_PART_LABELS, NOTE_KIND_LABELS, NOTE_KINDS, RELEASE_PROFILES, type ReleaseProfile, WITHOUT_CONSENT,
} from '../model/vocabulary'
import { ETHNIC_GROUP_NAMES, NOT_RECORDED, REGION_GROUPS, WITHHELD } from './bands'
import { SAMPLE_INTRUDER_TEST, SAMPLE_SECOND_REVIEW } from './bench/own-words'
import { ACTIVITY_EFFECTS, CHOICE_WORDS } from './consent-facts'
import { datacite } from './datacite'
import { datapackage, readme, RECIPIENTS, releaseName } from './documents'
import { CATEGORY_LABELS, limitFacts, methodFacts } from './facts'
import { SAMPLE_GOVERNANCE } from './governance-facts'
import { PROJECT_LABELS } from './qdpx'
import { NOT_QUOTED } from './redact'
import { ROLE_WORDS } from './role-words'
import { ATTRIBUTE_WORDS, SHOWN_ROLE_NAMES, SHOWN_ROLES, siteInRegion, STEP_WORDS } from './risk/hierarchies'
import { REMEDIES } from './risk/classes'
import { TABLES } from './schema'
import { LEFT_OUT_REASONS, LEFT_OUT_WORDS, NO_SITE, type AppliedGeneralisation, type ReleaseFacts, type ReplacementCategory } from './types'

/** The plain sentence of a release's first page. */
export const statementOf = (profile: ReleaseProfile): string =>
  `This release is de-identified for ${RECIPIENTS[profile]}. The study team still holds a key, so in its hands it is personal data; the remaining risk is set out in the report.`

const DATE = '2000-01-01'
/** One source of each family that the report has words for. */
const SOURCE_FAMILIES = ['link', 'register', 'pattern', 'gazetteer', 'study', 'study:id', 'seal', 'tagger', 'model', 'mosaic', 'reviewer', 'consent', 'rule']

const VAGUEST = { role: 3, site: 2 }
const sampleGeneralisation = (withRoleAndSite: boolean): AppliedGeneralisation => ({
  steps: Object.values(STEP_WORDS).flat().filter((step) => step !== ''), k: 5, people: 1, smallestClass: 5, withheldToo: 1, small: 1, lost: 0.5, before: { smallestClass: 1, uniques: 1, underK: 1 }, after: { smallestClass: 1, uniques: 1, underK: 1 },
  ...(withRoleAndSite && { roleAndSite: VAGUEST, byAttribute: Object.values(ATTRIBUTE_WORDS).map((attribute) => ({ attribute, level: 1, of: 2, lost: 0.5 })) }),
})

/** Facts of no study: each list has an entry of each sort, so that a report made from them says every sentence it knows. */
export function sampleFacts(profile: ReleaseProfile, bare: boolean): ReleaseFacts {
  const categories = Object.keys(CATEGORY_LABELS) as ReplacementCategory[]
  const some = bare ? 0 : 1
  const list = <T>(items: readonly T[]): readonly T[] => (bare ? [] : items)
  return {
    format: 'fieldfare-release-facts/1',
    header: { studyTitle: '', ethicsReference: bare ? '' : '0', approvedBy: bare ? '' : '0', preparedBy: bare ? '' : 'Researcher R1', releaseName: releaseName(profile, DATE), date: DATE, profile, recipient: RECIPIENTS[profile], appVersion: '0.0.0', datasetSha256: '0'.repeat(64), withoutConsent: bare ? 'refuse' : 'leave-out', replaceUnreviewed: !bare },
    statement: statementOf(profile),
    counts: {
      notes: some, words: some, brackets: some, people: some, peopleByRole: list(SHOWN_ROLES.map((role) => ({ role, label: SHOWN_ROLE_NAMES[role].label, people: 1 }))),
      sites: some, sessions: some, researchers: some, codes: some, noteParticipants: some, noteCodes: some, notesInStudy: some, peopleInStudy: some,
    },
    leftOut: list((['notes', 'people'] as const).flatMap((what) => LEFT_OUT_REASONS.map((reason) => ({ what, reason, words: LEFT_OUT_WORDS[reason], count: 1 })))),
    bySite: list([NO_SITE, 'Site A'].map((site) => ({ site, notes: 1, words: 1, sessions: 1, people: 1, replacements: 1, byCategory: categories.map((category) => ({ category, occurrences: 1 })), windowDays: 1, daysWithNotes: 1 }))),
    byKind: list(NOTE_KINDS.map((kind) => ({ kind, label: NOTE_KIND_LABELS[kind], released: 1, leftOut: 1, words: 1 }))),
    method: methodFacts(profile, 'codes', profile === 'public' ? VAGUEST : undefined),
    detector: { name: 'Fieldfare finder', version: '0.0.0', sources: list(SOURCE_FAMILIES.map((source) => ({ source, occurrences: 1 }))) },
    review: { items: some, automatic: some, decidedReplace: 0, decidedKeep: some, unreviewed: some, occurrences: { automatic: some, decidedReplace: 0, decidedKeep: some, unreviewed: some }, notesWithFindings: some, notesFullyDecided: 0, notesReadInFull: bare ? null : 1, secondReview: bare ? null : SAMPLE_SECOND_REVIEW },
    replacements: { total: some, distinct: some, byCategory: list(categories.map((category) => ({ category, label: CATEGORY_LABELS[category], distinct: 1, occurrences: 4, replaced: 1, generalised: 1, removed: 1, kept: 1, keptReasons: [{ reason: '', distinct: 1, occurrences: 1 }] }))) },
    consent: {
      byStatus: list(CONSENT_STATUSES.map((status) => ({ status, label: CONSENT_LABELS[status], registered: 3, inRelease: 1, roleOnly: 1, leftOut: 1 }))),
      withoutConsent: bare ? 'refuse' : 'leave-out', choiceInWords: Object.values(CHOICE_WORDS).join(' '), withdrawalsHonoured: some, withdrawals: list(WITHDRAWAL_CHOICES.map((choice) => ({ choice, words: WITHDRAWAL_LABELS[choice], people: 3, inRelease: 1, roleOnly: 1, leftOut: 1 }))), sheets: list([{ version: '', cutOff: '', people: 1 }, { version: '', cutOff: DATE, people: 1 }]), withoutSheet: some, optOutHours: 48, activities: list((Object.keys(ACTIVITY_EFFECTS) as ConsentActivity[]).map((activity) => ({ activity, label: CONSENT_ACTIVITY_LABELS[activity], effect: ACTIVITY_EFFECTS[activity] ?? '', people: 3, inRelease: 1, roleOnly: 1, leftOut: 1 }))), declinesHonoured: some, notesHeld: some, episodes: list(EPISODE_OUTCOMES.map((outcome) => ({ outcome, label: EPISODE_LABELS[outcome], count: 1 }))),
    },
    verification: { files: some, bytes: some, registeredForms: some, ids: some, originals: some, patterns: VERIFIED_PATTERNS, encodings: VERIFIED_ENCODINGS, found: 0, couldNotCheck: list([{ file: '', why: '' }]) },
    risk: {
      k: 5, people: some, quasiIdentifiers: ['role', 'site', 'age band', 'gender'], cells: list([{ role: 'Link worker', site: 'Site A', ageBand: NOT_RECORDED, gender: WITHHELD, people: 1 }]),
      smallestClass: some, uniques: some, underK: some, prosecutorMax: some, prosecutorAverage: some, shareUnderK: some,
      ...(bare ? {} : { generalised: sampleGeneralisation(profile === 'public') }),
      afterGeneralisation: bare ? null : { steps: [], smallestClass: 1, uniques: 1, underK: 1, prosecutorMax: 1, prosecutorAverage: 1, suppressed: 1 },
      smallRoleSiteCells: list([{ role: 'Link worker', site: 'Site A', people: 1 }]),
      aloneLinkWorkers: profile === 'public' ? [] : list([{ site: 'Site A', pseudonym: 'Link worker A01', words: 'The only link worker of Site A: whoever knows the site knows the person, whatever the name. A class of one.' }]),
      remedies: REMEDIES,
      mosaic: list([{ pseudonym: 'Patient A01', kinds: ['age', 'event', 'job', 'organisation', 'place', 'rare fact'], details: 3, notes: 1, tips: 'note-bbbbbbbbbbbb' }]),
      insider: list(SHOWN_ROLES.flatMap((role) => (['certain', 'likely', 'possible', 'hidden'] as const).map((guess) => ({ site: 'Site A', role: SHOWN_ROLE_NAMES[role].label, people: 1, standingOut: 1, guess })))),
      sensitive: list(['ethnic group', 'consent'].map((attribute) => ({ attribute, leastDistinct: 1, classesOfOneValue: 1, peopleInThem: 1 }))),
    },
    utility: { wordsBefore: some, wordsChanged: some, shareChanged: some, notes: { none: some, light: some, heavy: some } },
    intruderTest: bare ? null : SAMPLE_INTRUDER_TEST,
    ...(bare ? {} : { governance: SAMPLE_GOVERNANCE }),
    sealed: { passages: some, notes: some, searched: some, notHere: some },
    limits: limitFacts(profile, !bare, bare ? undefined : VAGUEST),
    files: list([{ path: 'data/README.txt', bytes: 1, sha256: '0'.repeat(64) }]),
  }
}

export const VERIFIED_PATTERNS: readonly string[] = ['NHS, CHI and H&C numbers by check digit', 'National Insurance numbers', 'e-mail addresses', 'telephone numbers', 'calendar dates inside an observation window']
export const VERIFIED_ENCODINGS: readonly string[] = ['UTF-8', 'UTF-16', 'Latin-1', 'base64', 'hexadecimal', 'percent escapes', 'JSON escapes', 'HTML entities', 'nested archives', 'names of files and archive entries']

/** The fixed texts of README, schema, labels and tag files. */
export function ownTexts(): string[] {
  const texts = RELEASE_PROFILES.flatMap((profile) => {
    const own = { title: '', profile, date: DATE, appVersion: '0.0.0', notes: 0, words: 0, people: 0, sites: 0, statement: statementOf(profile) }
    const both = [false, true].map((withRoleAndSite) => ({ ...own, generalised: sampleGeneralisation(withRoleAndSite) }))
    return [...methodFacts(profile, 'names', { role: 0, site: 1 }).map((row) => row.rule), ...both.flatMap((facts) => [readme(facts).text, datapackage(facts).text, datacite(facts).text]), ...methodFacts(profile).flatMap((row) => [row.category, row.rule]), ...limitFacts(profile, true)]
  })
  return [
    ...texts,
    JSON.stringify(TABLES),
    ...Object.values(ROLE_WORDS),
    NOT_QUOTED,
    ...Object.values(SHOWN_ROLE_NAMES).flatMap((role) => [role.label, role.release, role.word]),
    ...REGION_GROUPS.map(siteInRegion),
    ...Object.values(DAY_PART_LABELS),
    ...PROJECT_LABELS,
    ...REGION_GROUPS,
    ...ETHNIC_GROUP_NAMES,
    ...Object.values(CONSENT_LABELS),
    ...Object.values(NOTE_KIND_LABELS),
    ...Object.values(CATEGORY_LABELS),
    ...Object.values(LEFT_OUT_WORDS),
    ...REMEDIES,
    ...WITHOUT_CONSENT.map((choice) => CHOICE_WORDS[choice]),
    'Note Site Session Day of window Part of day Kind Researcher Participants Codes',
    'BagIt-Version Tag-File-Character-Encoding Bagging-Date Payload-Oxum Bag-Software-Agent External-Description Fieldfare-Release Fieldfare-Profile',
    'bagit bag-info manifest tagmanifest sha256 data tables notes_txt anonymisation-report html json jsonl csv txt project qdpx qde sources internal datacite',
  ]
}
