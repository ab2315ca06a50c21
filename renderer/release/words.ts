/** The words of releases: making one, deciding what the finder raised, checking one. */
import type { ReleaseReceipt } from '../../shared/ipc/results'
import type { ReleaseProfile } from '../../shared/model/vocabulary'
import { many, megabytes, number, PROFILE_NAMES } from '../words'
import { KIND_WORDS, sourceWords } from './finding-words'

export const releaseWords = {
  pages: { new: 'New release', risk: 'Risk', review: 'Review', second: 'Second review', intruder: 'Intruder test', past: 'Past releases', compare: 'Compare', verify: 'Verify', codings: 'Codings' },
  heading: 'New release',
  lead: 'A copy of the notes with names and other identifying details replaced, and a report of what was done. Your own notes do not change.',
  needsNames: 'A release needs the register, to find every name in the notes.',
  profile: 'Who is it for?',
  profiles: [
    { value: 'team', label: 'The team', hint: 'Named researchers under the same protocol.' },
    { value: 'controlled', label: 'A controlled-access archive', hint: 'Others may ask to see it.' },
    { value: 'public', label: 'The public', hint: 'The strictest rules; less detail stays.' },
  ] as const,
  called: 'What are people called?',
  calledChoices: [
    { value: 'codes', label: 'Role codes', hint: 'Patient, letter of the site, number: drawn at random.' },
    { value: 'names', label: 'Names', hint: 'Drawn at random, unlike their own in initial, sound and rhyme, and nobody’s in the study.' },
  ] as const,
  calledMatched: 'Names suit gender, age and origin',
  calledFixed: 'A release has gone out: people keep what they are called.',
  generalise: 'Make people look alike',
  generaliseHint: 'Age, gender and ethnic group become vaguer until five people of one role and site look the same, with the least loss there is.',
  roleAndSite: 'Role and site too',
  roleAndSiteHint: 'Where a role is held by few, it becomes “staff” or a site its region, until everyone in the tables stands among five. People are called by another code then; texts still say what people do.',
  toRisk: 'See the risk first',
  withoutConsent: 'People without recorded consent',
  withoutConsentChoices: [
    { value: 'refuse', label: 'Stop and list them' },
    { value: 'role-only', label: 'Reduce them to their role', hint: '“a patient”, without a pseudonym.' },
    { value: 'leave-out', label: 'Leave out the notes they are in' },
  ] as const,
  withoutConsentCount: (without: number, all: number) =>
    all === 0
      ? 'Nobody is in the register yet.'
      : without === 0
        ? `Everyone in the register (${many(all, 'person', 'people')}) has consent recorded.`
        : `For ${number.format(without)} of ${many(all, 'person', 'people')} in the register there is no consent: not recorded, declined or withdrawn.`,
  review: 'Findings to decide',
  reviewCount: (open: number, decided: number, proposed: number) =>
    `${open === 0 ? 'Nothing waits for a decision' : `${many(open, 'finding waits', 'findings wait')} for a decision`}; ${number.format(decided)} decided, ${number.format(proposed)} certain and replaced anyway.`,
  reviewUnknown: 'Counting what waits for a decision…',
  toReview: 'Review them',
  toPeople: 'Record consent',
  seeNote: (place: number) => `see note ${place}`,
  moreNotes: (count: number) => `and ${number.format(count)} more`,
  replaceAll: 'Replace everything that is undecided',
  replaceAllHint: 'More is replaced than needs to be, and the report says so.',
  run: { team: 'Release to the team', controlled: 'Release for the archive', public: 'Release to the public' },
  where: 'Where to put the release',
  folderName: (profile: ReleaseProfile, day: string) => `release-${profile}-${day}`,
  running: 'Making the release',
  runningHint: 'The last step searches the finished files for every name. If one is found, nothing is handed over.',
  starting: 'Reading the notes',
  stop: 'Cancel',
  cancelled: 'Cancelled. Nothing was left half-written.',
  done: ({ notes, people, profile }: ReleaseReceipt) => `Released: ${many(notes, 'note')}, ${many(people, 'person', 'people')}, ${PROFILE_NAMES[profile].toLowerCase()}`,
  facts: (receipt: ReleaseReceipt) =>
    `${many(receipt.notes, 'note')}, ${number.format(receipt.notesLeftOut)} left out · ${many(receipt.replacements, 'replacement')} · ${many(receipt.files, 'file')}, ${megabytes(receipt.bytes)}`,
  another: 'Make another',
  reportTitle: 'Anonymisation report',
  readReport: 'Read the report',
  backToList: 'All releases',
  none: 'No release yet',
  noneHint: 'Each release is listed here with its report, who looked, and its checksum.',
  withdrawnSince: (people: number) => `${many(people, 'person', 'people')} in it ${people === 1 ? 'has' : 'have'} withdrawn since. Tell everyone who received it, and make a new release in its place.`,
} as const

export const reviewWords = {
  left: (open: number, notes: number) => (open === 0 ? 'Nothing left to decide' : `${many(open, 'finding')} left to decide, in ${many(notes, 'note')}`),
  progress: (decided: number, all: number) => `${number.format(decided)} of ${number.format(all)} decided`,
  inNote: (waiting: number) => (waiting === 0 ? 'nothing waits in this note' : `${number.format(waiting)} to decide in this note`),
  showDecided: 'Show decided ones',
  keys: 'Keys for deciding',
  keyHints: [
    { key: 'J', does: 'next' },
    { key: 'K', does: 'back' },
    { key: 'A', does: 'accept the replacement' },
    { key: 'C', does: 'change the replacement' },
    { key: 'G', does: 'generalise' },
    { key: 'R', does: 'keep it, with a reason' },
    { key: 'Shift', does: 'all like this' },
    { key: 'Ctrl Z', does: 'undo' },
    { key: 'T', does: 'replace something else' },
    { key: 'M', does: 'note read in full' },
    { key: 'F', does: 'original or result' },
    { key: '⏎', does: 'see the note' },
  ],
  none: 'Nothing waits for a decision',
  noneHint: 'What the finder is sure of is replaced; what it is not sure of comes here.',
  type: (type: string) => (KIND_WORDS as Readonly<Record<string, string>>)[type] ?? `${type.charAt(0).toUpperCase()}${type.slice(1).toLowerCase().replaceAll('_', ' ')}`,
  becomes: 'becomes ',
  why: (reason: string, source: string, confidence: number, places: number) => `${reason || sourceWords(source)} · ${confidence >= 0.9 ? 'nearly certain' : confidence >= 0.65 ? 'likely' : 'uncertain'} (${confidence.toFixed(2)}) · ${many(places, 'place')}`,
  kept: (reason: string) => `kept: ${reason}`,
  accept: 'Accept',
  change: 'Change',
  keep: 'Keep',
  reason: 'Why it can stay (shows in the report)',
  /** The commonest reasons, given by one figure; the report counts what was kept by reason. */
  reasons: ['No name, and no detail that points at anyone', 'Publicly known: a national body, a brand, an author', 'True of many people here', 'Already general enough'],
  replacement: 'What stands instead, in brackets',
  decided: (action: 'replace' | 'keep', count: number) => `${many(count, 'finding')} ${action === 'replace' ? 'will be replaced.' : 'will be kept, with your reason in the report.'}`,
  forAll: (verb: string, count: number) => (count > 1 ? `${verb} all ${number.format(count)}` : verb),
  asWritten: 'As written', asReleased: 'As it would be released',
  general: { person: '[person]', place: '[place]', org: '[local organisation]', organisation: '[local organisation]', date: '[date]', age: '[age]' } as Record<string, string>,
} as const

export const lookedWords = {
  heading: 'Who looked',
  read: (read: number, notes: number) => (read === 0 ? 'No note is marked as read in full.' : `${many(read, 'note')} of ${number.format(notes)} read in full, as they are worded now.`),
  noSecond: 'No second person has reviewed a sample.',
  begun: 'A second review is begun; nobody is through with it.',
  through: (codes: readonly string[]) => `Second review: ${[...new Set(codes)].join(', ')} ${new Set(codes).size === 1 ? 'is' : 'are'} through.`,
  before: ({ findings, decidedByPerson, readInFull, secondReviewers, intruderTests }: NonNullable<ReleaseReceipt['looked']>) =>
    [
      `${decidedByPerson === 0 ? 'No finding was' : `${number.format(decidedByPerson)} of ${many(findings, 'finding')}`} decided by a person`,
      readInFull === 0 ? 'no note read in full' : `${many(readInFull, 'note')} read in full`,
      secondReviewers === 0 ? 'no second review' : `a second review by ${many(secondReviewers, 'person', 'people')}`,
      intruderTests === 0 ? 'no intruder test' : many(intruderTests, 'intruder test'),
    ].join(' · '),
  untested: 'Nobody has tried to find out who people are.',
  tested: (tests: number, right: number, claims: number, open: number) => `${many(tests, 'intruder test')}: ${number.format(right)} of ${many(claims, 'claim')} right${open > 0 ? `, ${number.format(open)} to judge` : ''}.`,
  toReview: 'Read',
  toSecond: 'Second review',
  toIntruder: 'Intruder test',
} as const

export const verifyWords = {
  heading: 'Verify a release',
  lead: 'Checks every file against its checksum and searches for patterns of identifiers. Show names to search for everyone in the register too.',
  leadWithNames: 'Checks every file against its checksum and searches for every name in the register.',
  choose: 'Choose a release folder', chooseZip: 'Choose a .zip', button: 'Verify', starting: 'Opening the release',
  ok: (label: string, files: number) => `${label}: every check holds (${many(files, 'file')}).`,
  notOk: (label: string) => `${label} does not check. Do not rely on it.`, 
} as const
