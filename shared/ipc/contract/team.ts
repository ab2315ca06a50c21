/** Many laptops, one study. */
import { Id, IsoDate } from '../../model/records'
import { z } from '../../zod'
import { command, job, query } from '../define'
import { DuplicateOffer, MergeResult } from '../results'
import { Consistency } from '../results-consistency'
import { none, PathRef, secret, shortText, WorkspaceInfo, Written } from './common'

export const teamContract = {
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
      /** The words of sealed passages, which otherwise never leave this laptop. */
      withSealed: z.boolean().default(false),
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
  /** How each researcher's notes are made, side by side; counts, no judgement. */
  'team.consistency': query(none, Consistency),
  'team.joinPeople': command(z.strictObject({ keep: Id, other: Id }), Written, ['people', 'notes', 'review', 'history']),
  'team.keepApart': command(z.strictObject({ a: Id, b: Id }), Written, ['people', 'notes', 'review', 'history']),
  /** Two laptops drew one pseudonym for two people: this one keeps it. */
  'team.settleClash': command(z.strictObject({ keep: Id }), Written, ['people', 'history']),
} as const
