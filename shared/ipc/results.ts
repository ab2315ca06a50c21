/** What the larger operations give back. Counts and codes; originals only where the register must be unlocked to ask. */
import { Id, IsoDate, Note, OffsetTime } from '../model/records'
import { CONSENT_ACTIVITIES, WITHDRAWAL_CHOICES } from '../consent/ledger'
import { CONSENT_STATUSES, RELEASE_PROFILES } from '../model/vocabulary'
import { z } from '../zod'

const count = z.number().int().min(0)

export const SearchHit = z.strictObject({
  note: Note,
  /** Matches in the body, as JavaScript string indices. */
  ranges: z.array(z.tuple([z.number().int(), z.number().int()])),
})
export type SearchHit = z.infer<typeof SearchHit>

/** One distinct thing the finder raised, with every place it stands in: decided once, applied to all alike. */
export const ReviewItem = z.strictObject({
  /** Stable over runs: kind and folded text, keyed. */
  key: z.string(),
  type: z.string(),
  text: z.string(),
  replacement: z.string(),
  source: z.string(),
  confidence: z.number(),
  reason: z.string(),
  /** 'review' waits for a person; 'replace' is proposed and done unless someone says otherwise. */
  proposed: z.enum(['replace', 'review']),
  /** `before`, `after`: whole words around it, with an ellipsis where the note goes on. */
  places: z.array(z.strictObject({ noteId: Id, start: z.number().int(), end: z.number().int(), before: z.string(), after: z.string() })),
  decision: z.strictObject({ action: z.enum(['replace', 'keep']), replacement: z.string(), reason: z.string() }).nullable(),
})
export type ReviewItem = z.infer<typeof ReviewItem>

export const DecisionItem = z
  .strictObject({
    key: z.string().min(1).max(200),
    action: z.enum(['replace', 'keep']),
    /** With 'replace': what stands in its place, in square brackets; empty: the finder's own proposal. */
    replacement: z.string().max(300).default(''),
    /** With 'keep': why; it shows in the report. */
    reason: z.string().max(1000).default(''),
  })
  .refine((item) => item.action !== 'keep' || item.reason.trim() !== '', { message: 'keeping needs a reason' })
export type DecisionItem = z.infer<typeof DecisionItem>

export const ReleaseReceipt = z.strictObject({
  id: Id,
  date: IsoDate,
  createdAt: OffsetTime,
  profile: z.enum(RELEASE_PROFILES),
  folder: z.string(),
  notes: count,
  notesLeftOut: count,
  people: count,
  replacements: count,
  files: count,
  bytes: count,
  /** SHA-256 of tagmanifest-sha256.txt, which pins every other file. */
  sha256: z.string(),
  /** Working ids of the people in it: who withdraws later is told apart by them. They never leave the study. */
  personIds: z.array(Id),
  /** Of those who are in it as a role only. Absent in receipts of an app before it was kept, and where there are none. */
  roleOnlyIds: z.array(Id).optional(),
  /** The steps that made people look alike; absent: nothing was made vaguer. */
  generalised: z.array(z.string()).optional(),
  /** Absent: people stand under role codes. */
  pseudonyms: z.literal('names').optional(),
  /** Names drawn anew for this release, because they had become somebody's. */
  redrawn: count.optional(),
  /** Who looked before it went out, as its report says; `readInFull`: notes. Absent in receipts of an app before it was kept. */
  looked: z.strictObject({ findings: count, decidedByPerson: count, readInFull: count, secondReviewers: count, intruderTests: count }).optional(),
})
export type ReleaseReceipt = z.infer<typeof ReleaseReceipt>

export const VerifyResult = z.strictObject({
  ok: z.boolean(),
  files: count,
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
  /** Places of a failure: file, kind, count; never the text itself. */
  problems: z.array(z.string()),
})
export type VerifyResult = z.infer<typeof VerifyResult>

export const CheckResult = z.strictObject({
  ok: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), ok: z.boolean(), detail: z.string() })),
})
export type CheckResult = z.infer<typeof CheckResult>

export const ImportResult = z.strictObject({
  added: z.record(z.string(), count),
  /** Known rows whose content differs from their last import. */
  updated: z.record(z.string(), count),
  unchanged: z.record(z.string(), count),
  skipped: z.array(z.string()),
  ignoredColumns: z.array(z.string()),
})
export type ImportResult = z.infer<typeof ImportResult>

export const StudyStats = z.strictObject({
  notes: count,
  words: count,
  people: count,
  sites: count,
  sessions: count,
  /** Observed time of ended sessions, in minutes. */
  minutes: count,
  byKind: z.record(z.string(), count),
  byRole: z.record(z.string(), count),
  coverage: z.array(
    z.strictObject({
      siteId: Id,
      siteCode: z.string(),
      notes: count,
      minutes: count,
      windowDays: count.nullable(),
      /** Requests to stay in the room by answer; minutes of the refusals that have an end. */
      asked: z.strictObject({ declined: count, agreed: count, undecided: count, declinedMinutes: count }),
      cells: z.array(z.strictObject({ day: z.number().int(), part: z.string(), notes: count })),
    }),
  ),
})
export type StudyStats = z.infer<typeof StudyStats>


export const ConsentLedgerEntry = z.strictObject({
  id: Id,
  activity: z.enum(CONSENT_ACTIVITIES),
  status: z.enum(CONSENT_STATUSES),
  date: IsoDate,
  /** Code of the researcher who took it. */
  takenBy: z.string(),
  sheet: z.string(),
  isCurrent: z.boolean(),
})
export type ConsentLedgerEntry = z.infer<typeof ConsentLedgerEntry>

export const WithdrawalResult = z.strictObject({
  code: z.string(),
  choice: z.enum(WITHDRAWAL_CHOICES),
  effective: z.enum(WITHDRAWAL_CHOICES),
  /** One row a note that speaks of the person. */
  traces: z.array(z.strictObject({ noteId: Id, day: IsoDate, linked: count, names: count, variants: count, /** Of these, in what is typed and not saved yet. */ unsaved: count, passagesRemoved: count })),
  /** Short texts that name them or did, as they stand: settings, labels, contacts of sites. */
  labels: z.array(z.strictObject({ id: z.string(), where: z.string(), text: z.string() })),
  /** Where a name of theirs is somebody else's as well, or was not taken for theirs: `taken` are those that were said to be theirs. */
  doubtful: z.array(z.strictObject({ id: z.string(), noteId: Id.nullable(), where: z.string(), day: IsoDate.nullable(), passages: z.array(z.string()), taken: z.boolean() })),
  /** Releases that already went out with them. */
  releases: z.array(z.strictObject({ id: Id, date: IsoDate, profile: z.enum(RELEASE_PROFILES), folder: z.string(), sha256: z.string() })),
  erasesIdentity: z.boolean(),
  /** Plain text without a name. */
  certificate: z.string(),
  certificateSha256: z.string(),
  /** Names what was rehearsed, so that the act can be held to it. */
  rehearsal: z.string(),
  done: z.boolean(),
})
export type WithdrawalResult = z.infer<typeof WithdrawalResult>

export const DuplicateOffer = z.strictObject({ a: Id, b: Id, codeA: z.string(), codeB: z.string(), evidence: z.array(z.string()), strength: z.number() })
export type DuplicateOffer = z.infer<typeof DuplicateOffer>

export const MergeResult = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      /** For undo; null where the bundle brought nothing new. */
      mergeId: Id.nullable(),
      device: z.string(),
      madeAt: z.string(),
      changes: count,
      added: count,
      /** Known changes whose values came only now. */
      filled: count,
      known: count,
    }),
  ),
  /** Records by kind that were not here before, and those that were and changed. */
  added: z.record(z.string(), count),
  changed: z.record(z.string(), count),
  conflicts: z.array(z.strictObject({ recordKind: z.string(), recordId: z.string(), field: z.string() })),
  duplicates: z.array(DuplicateOffer),
  warnings: z.array(z.string()),
  dryRun: z.boolean(),
})
export type MergeResult = z.infer<typeof MergeResult>
