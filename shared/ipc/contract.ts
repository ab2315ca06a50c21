/** Every operation on data, once: the window and the command line call nothing else, and both ends validate by it. */
import { Code, Id, IsoDate, Note, Occurred, OffsetTime, Person, Researcher, Session, Site, Wording } from '../model/records'
import { CONSENT_STATUSES, NOTE_KINDS, RELEASE_PROFILES, ROLES, WITHOUT_CONSENT } from '../model/vocabulary'
import { z } from '../zod'
import { CONSENT_ACTIVITIES, WITHDRAWAL_CHOICES } from '../consent/ledger'
import { command, job, query } from './define'
import { CheckResult, ConsentLedgerEntry, DecisionItem, DuplicateOffer, ImportResult, MergeResult, ReleaseReceipt, ReviewItem, SearchHit, StudyStats, VerifyResult, WithdrawalResult } from './results'

const none = z.strictObject({})
const shortText = z.string().max(300)
const secret = z.string().min(1).max(1000)
/** From the window a token of the shell's file dialog; from the command line a path. The data process resolves it. */
const PathRef = z.string().min(1).max(4096)
const Heads = z.record(z.string(), z.array(z.string()))
/** What one act of the person wrote: undo takes a change back whole. */
const Written = z.strictObject({ id: Id, changeId: Id, at: OffsetTime })

export const WorkspaceInfo = z.strictObject({
  open: z.boolean(),
  title: shortText,
  /** Folder name only, never the whole path. */
  folder: shortText,
  registerUnlocked: z.boolean(),
  researcherId: Id.nullable(),
  /** What was recovered on opening: drafts that a killed app had left. */
  recoveredDrafts: z.number().int(),
})
export type WorkspaceInfo = z.infer<typeof WorkspaceInfo>

const NoteFilter = {
  siteId: Id.nullable().optional(),
  sessionId: Id.nullable().optional(),
  personId: Id.optional(),
  codeId: Id.optional(),
  kind: z.enum(NOTE_KINDS).optional(),
  /** Local calendar day in the note's own offset. */
  day: IsoDate.optional(),
}

export const contract = {
  // The workspace and its keys
  'workspace.status': query(none, WorkspaceInfo),
  'workspace.create': command(
    z.strictObject({
      path: PathRef,
      title: shortText.min(1),
      template: z.enum(['three-week-observation', 'blank']).default('three-week-observation'),
      passphrase: secret,
      researcherName: shortText.optional(),
    }),
    z.strictObject({ info: WorkspaceInfo, recoveryCode: z.string() }),
    ['workspace'],
  ),
  'workspace.createSample': job(z.strictObject({ path: PathRef, passphrase: secret }), z.strictObject({ info: WorkspaceInfo, recoveryCode: z.string() }), ['workspace']),
  'workspace.open': command(
    z.strictObject({ path: PathRef, passphrase: secret.optional(), recoveryCode: secret.optional(), withRegister: z.boolean().default(true) }),
    WorkspaceInfo,
    ['workspace'],
  ),
  'workspace.lock': command(none, none, ['workspace']),
  'workspace.changePassphrase': command(z.strictObject({ current: secret, next: secret }), none, []),
  'register.lock': command(none, none, ['workspace', 'people', 'sites', 'researchers', 'notes']),
  'register.unlock': command(z.strictObject({ passphrase: secret }), none, ['workspace', 'people', 'sites', 'researchers', 'notes']),

  // Field notes
  'note.list': query(
    z.strictObject({
      ...NoteFilter,
      removed: z.boolean().default(false),
      order: z.enum(['oldest', 'newest']).default('oldest'),
      /** Opaque: as the last page gave it. */
      cursor: z.string().max(200).optional(),
      /** Instead of a cursor: jumps so many notes from the beginning. */
      offset: z.number().int().min(0).optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.strictObject({ notes: z.array(Note), cursor: z.string().nullable(), total: z.number().int() }),
  ),
  'note.get': query(z.strictObject({ id: Id }), Note),
  'note.days': query(
    z.strictObject({ siteId: Id.nullable().optional() }),
    z.strictObject({ days: z.array(z.strictObject({ day: IsoDate, notes: z.number().int(), dayOfWindow: z.number().int().nullable() })) }),
  ),
  /** Starts an empty entry whose time is the first key; it enters the history with its first words. */
  'note.create': command(
    z.strictObject({
      id: Id.optional(),
      siteId: Id.nullable(),
      sessionId: Id.nullable(),
      kind: z.enum(NOTE_KINDS),
      body: z.string().max(1_000_000),
      occurred: Occurred,
      personIds: z.array(Id).max(500).default([]),
      codeIds: z.array(Id).max(500).default([]),
    }),
    Written,
    ['notes', 'history'],
  ),
  /** Crash-safe scratch of what is being typed: cheap, outside the history, replaced each time, gone when the wording is saved. */
  'note.draft': command(z.strictObject({ id: Id, body: z.string().max(1_000_000) }), z.strictObject({ at: OffsetTime }), []),
  /** Only the fields given change. `heads` are those of the note as it was shown. */
  'note.save': command(
    z.strictObject({
      id: Id,
      heads: Heads,
      body: z.string().max(1_000_000).optional(),
      kind: z.enum(NOTE_KINDS).optional(),
      occurred: Occurred.optional(),
      siteId: Id.nullable().optional(),
      sessionId: Id.nullable().optional(),
      addPersonIds: z.array(Id).max(500).optional(),
      removePersonIds: z.array(Id).max(500).optional(),
      addCodeIds: z.array(Id).max(500).optional(),
      removeCodeIds: z.array(Id).max(500).optional(),
    }),
    Written,
    ['notes', 'history'],
  ),
  'note.remove': command(z.strictObject({ id: Id }), Written, ['notes', 'history']),
  'note.restore': command(z.strictObject({ id: Id }), Written, ['notes', 'history']),
  'note.wordings': query(z.strictObject({ id: Id }), z.strictObject({ wordings: z.array(Wording) })),
  'note.search': query(
    z.strictObject({ ...NoteFilter, text: z.string().max(500), limit: z.number().int().min(1).max(500).default(50) }),
    z.strictObject({ hits: z.array(SearchHit), total: z.number().int(), totalIsExact: z.boolean() }),
  ),

  // Who and where
  'person.list': query(none, z.strictObject({ people: z.array(Person) })),
  'person.save': command(
    z.strictObject({
      id: Id.optional(),
      heads: Heads.optional(),
      name: shortText.min(1).optional(),
      aliases: z.array(shortText).max(50).optional(),
      role: z.enum(ROLES).optional(),
      siteIds: z.array(Id).max(100).optional(),
      gender: shortText.optional(),
      age: z.number().int().min(0).max(130).nullable().optional(),
      ethnicity: shortText.optional(),
      consent: z.enum(CONSENT_STATUSES).optional(),
    }),
    Written,
    ['people', 'notes', 'history'],
  ),
  'consent.list': query(z.strictObject({ personId: Id }), z.strictObject({ entries: z.array(ConsentLedgerEntry) })),
  'consent.record': command(
    z.strictObject({
      personId: Id,
      activity: z.enum(CONSENT_ACTIVITIES).default('notes'),
      status: z.enum(CONSENT_STATUSES),
      date: IsoDate.optional(),
      takenById: Id.nullable().optional(),
      sheet: shortText.default(''),
    }),
    Written,
    ['people', 'history'],
  ),
  /** With dryRun nothing changes and everything is shown; without it, exactly that is done. It cannot be undone. */
  'person.withdraw': job(
    z.strictObject({
      personId: Id,
      choice: z.enum(WITHDRAWAL_CHOICES),
      dryRun: z.boolean(),
      /** Up to when the information sheet promised erasure; after it W4 becomes W3. */
      cutOff: IsoDate.optional(),
    }),
    WithdrawalResult,
    ['people', 'notes', 'releases', 'review', 'history'],
  ),
  'site.list': query(none, z.strictObject({ sites: z.array(Site) })),
  'site.save': command(
    z.strictObject({
      id: Id.optional(),
      name: shortText.min(1).optional(),
      aliases: z.array(shortText).max(50).optional(),
      region: shortText.optional(),
      windowStart: IsoDate.nullable().optional(),
      windowEnd: IsoDate.nullable().optional(),
    }),
    Written,
    ['sites', 'history'],
  ),
  'researcher.list': query(none, z.strictObject({ researchers: z.array(Researcher) })),
  'session.list': query(z.strictObject({ siteId: Id.optional() }), z.strictObject({ sessions: z.array(Session) })),
  'session.save': command(
    z.strictObject({
      id: Id.optional(),
      siteId: Id.optional(),
      startedAt: OffsetTime.optional(),
      endedAt: OffsetTime.nullable().optional(),
      setting: shortText.optional(),
    }),
    Written,
    ['sessions', 'history'],
  ),
  'code.list': query(none, z.strictObject({ codes: z.array(Code) })),
  'code.save': command(z.strictObject({ id: Id.optional(), label: shortText.min(1) }), Written, ['codes', 'history']),

  // History
  'history.list': query(
    z.strictObject({ recordId: Id.optional(), cursor: z.string().max(200).optional(), limit: z.number().int().min(1).max(500).default(100) }),
    z.strictObject({
      entries: z.array(
        z.strictObject({
          changeId: z.string(),
          at: OffsetTime,
          author: shortText,
          device: shortText,
          /** In plain words, without names or note text: "Edited a field note (wording)". */
          what: z.string(),
          recordKind: shortText,
          recordId: z.string(),
          undoneBy: z.string().nullable(),
        }),
      ),
      cursor: z.string().nullable(),
    }),
  ),
  'history.undo': command(z.strictObject({ changeId: z.string().optional() }), z.strictObject({ changeId: z.string(), what: z.string() }), [
    'notes',
    'people',
    'sites',
    'sessions',
    'codes',
    'review',
    'history',
  ]),
  'history.redo': command(none, z.strictObject({ changeId: z.string(), what: z.string() }), ['notes', 'people', 'sites', 'sessions', 'codes', 'review', 'history']),
  'conflict.list': query(
    none,
    z.strictObject({
      conflicts: z.array(
        z.strictObject({
          recordKind: shortText,
          recordId: z.string(),
          field: shortText,
          /** What stood there before the sides parted; null where nothing did. */
          base: z.unknown(),
          sides: z.array(z.strictObject({ opId: z.string(), at: OffsetTime, author: shortText, device: shortText, value: z.unknown() })),
        }),
      ),
    }),
  ),
  'conflict.resolve': command(z.strictObject({ recordId: z.string(), field: shortText, heads: z.array(z.string()).min(2), value: z.unknown() }), Written, [
    'notes',
    'people',
    'sites',
    'history',
  ]),

  // Many laptops, one study
  /** age1…: what others write bundles for this laptop to. */
  'team.recipient': query(none, z.strictObject({ recipient: z.string() })),
  'team.pack': job(z.strictObject({ out: PathRef, passphrase: secret }), z.strictObject({ operations: z.number().int(), bytes: z.number().int() })),
  'team.join': job(
    z.strictObject({ pack: PathRef, packPassphrase: secret, path: PathRef, passphrase: secret, researcherName: shortText.default('') }),
    z.strictObject({ info: WorkspaceInfo, recoveryCode: z.string() }),
    ['workspace'],
  ),
  'team.bundle': job(
    z.strictObject({
      out: PathRef,
      passphrase: secret.optional(),
      recipients: z.array(z.string().max(200)).max(50).default([]),
      withRegister: z.boolean().default(true),
      /** Only what came after the last bundle of this laptop. */
      sinceLast: z.boolean().default(false),
    }),
    z.strictObject({ operations: z.number().int(), bytes: z.number().int() }),
  ),
  'team.merge': job(
    z.strictObject({ paths: z.array(PathRef).min(1).max(100), passphrase: secret.optional(), dryRun: z.boolean().default(false) }),
    MergeResult,
    ['notes', 'people', 'sites', 'sessions', 'codes', 'researchers', 'review', 'history'],
  ),
  'team.undoMerge': command(z.strictObject({ mergeId: Id.optional() }), z.strictObject({ mergeId: Id, operations: z.number().int() }), [
    'notes',
    'people',
    'sites',
    'sessions',
    'codes',
    'researchers',
    'review',
    'history',
  ]),
  'team.duplicates': query(
    none,
    z.strictObject({ duplicates: z.array(DuplicateOffer), clashes: z.array(z.strictObject({ code: z.string(), people: z.array(Id) })) }),
  ),
  /** The team's weeks as parallel tracks, with the open conflicts as knots on the day they belong to. */
  'team.tracks': query(
    none,
    z.strictObject({
      tracks: z.array(z.strictObject({ researcherId: Id.nullable(), code: shortText, days: z.array(z.strictObject({ day: IsoDate, notes: z.number().int() })) })),
      knots: z.array(z.strictObject({ day: IsoDate, recordKind: shortText, recordId: z.string(), field: shortText, authors: z.array(shortText) })),
    }),
  ),
  'team.joinPeople': command(z.strictObject({ keep: Id, other: Id }), Written, ['people', 'notes', 'review', 'history']),
  'team.keepApart': command(z.strictObject({ a: Id, b: Id }), Written, ['people', 'notes', 'review', 'history']),
  /** Two laptops drew one pseudonym for two people: this one keeps it. */
  'team.settleClash': command(z.strictObject({ keep: Id }), Written, ['people', 'history']),

  // Findings, decisions, release
  'review.list': query(
    z.strictObject({ includeDecided: z.boolean().default(false) }),
    z.strictObject({ items: z.array(ReviewItem), open: z.number().int(), decided: z.number().int(), proposed: z.number().int() }),
  ),
  'review.decide': command(z.strictObject({ decisions: z.array(DecisionItem).max(100_000) }), z.strictObject({ taken: z.number().int(), unchanged: z.number().int() }), [
    'review',
    'history',
  ]),
  'release.run': job(
    z.strictObject({
      out: PathRef,
      profile: z.enum(RELEASE_PROFILES).default('controlled'),
      replaceUnreviewed: z.boolean().default(false),
      withoutConsent: z.enum(WITHOUT_CONSENT).default('refuse'),
      /** Date printed on the release; the same date, notes and decisions give the same bytes. Default: today. */
      date: IsoDate.optional(),
      keyOut: PathRef.optional(),
      keyPassphrase: secret.optional(),
    }),
    ReleaseReceipt,
    ['releases', 'history'],
  ),
  'release.list': query(none, z.strictObject({ releases: z.array(ReleaseReceipt) })),
  'release.report': query(z.strictObject({ id: Id }), z.strictObject({ html: z.string() })),
  'release.verify': job(z.strictObject({ path: PathRef, withWorkspace: z.boolean().default(false) }), VerifyResult),

  // The study as a whole
  'study.stats': query(none, StudyStats),
  'study.import': job(z.strictObject({ path: PathRef, skipBad: z.boolean().default(false) }), ImportResult, ['notes', 'people', 'sites', 'sessions', 'codes', 'researchers', 'history']),
  'study.check': job(none, CheckResult),
  'study.backup': job(z.strictObject({ out: PathRef }), z.strictObject({ bytes: z.number().int(), sha256: z.string() })),
  'study.restore': job(z.strictObject({ file: PathRef, path: PathRef, passphrase: secret.optional(), recoveryCode: secret.optional() }), z.strictObject({ folder: z.string(), notes: z.number().int() })),
} as const

export type AppContract = typeof contract
export type OperationName = keyof AppContract
