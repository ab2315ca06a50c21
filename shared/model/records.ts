/**
 * What the window and the command line see of a study: the current state of each record, projected from the log of operations.
 * Names come only where the register is unlocked; everything else works by code.
 */
import { WITHDRAWAL_CHOICES } from '../consent/ledger'
import { z } from '../zod'
import { CONSENT_STATUSES, DAY_PARTS, EPISODE_OUTCOMES, NOTE_KINDS, ROLES } from './vocabulary'

export const Id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/)
const shortText = z.string().max(300)
const longText = z.string().max(1_000_000)

/** Local time with its offset, to the second or finer: 2025-03-03T09:05:00+00:00. A "Z" or a missing offset is refused at the door. */
export const OffsetTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?([+-]\d\d:\d\d|Z)$/)
export const IsoDate = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** When it happened: a moment, "about" a moment, or only a part of that day; always with the offset of the place. */
export const Occurred = z.strictObject({
  at: OffsetTime,
  precision: z.enum(['exact', 'about', 'part']),
  part: z.enum(DAY_PARTS).optional(),
  /** IANA zone of the laptop or place, e.g. Europe/London; '' where only the offset is known (imports). */
  zone: z.string().max(64),
})
export type Occurred = z.infer<typeof Occurred>

export const Site = z.strictObject({
  id: Id,
  /** One letter, drawn at random: "Site C". */
  code: shortText,
  windowStart: IsoDate.nullable(),
  windowEnd: IsoDate.nullable(),
  externalId: shortText.nullable(),
  /** From the register; null while it is locked. */
  name: shortText.nullable(),
  aliases: z.array(shortText),
  region: shortText.nullable(),
  conflicts: z.array(z.string()),
})
export type Site = z.infer<typeof Site>

export const Person = z.strictObject({
  id: Id,
  /** Site letter, role mark and a number drawn at random: C-PT-07. */
  code: shortText,
  role: z.enum(ROLES),
  siteIds: z.array(Id),
  gender: shortText,
  age: z.number().int().min(0).max(130).nullable(),
  ethnicity: shortText,
  consent: z.enum(CONSENT_STATUSES),
  /** The widest withdrawal carried out; null for none. */
  withdrawal: z.enum(WITHDRAWAL_CHOICES).nullable(),
  /** The person this one was joined to: the same one, registered on two laptops. */
  sameAs: Id.nullable(),
  externalId: shortText.nullable(),
  name: shortText.nullable(),
  aliases: z.array(shortText),
  noteCount: z.number().int(),
  conflicts: z.array(z.string()),
})
export type Person = z.infer<typeof Person>

export const Researcher = z.strictObject({
  id: Id,
  code: shortText,
  externalId: shortText.nullable(),
  name: shortText.nullable(),
  initials: shortText.nullable(),
})
export type Researcher = z.infer<typeof Researcher>

export const Session = z.strictObject({
  id: Id,
  siteId: Id,
  researcherId: Id.nullable(),
  startedAt: OffsetTime,
  endedAt: OffsetTime.nullable(),
  setting: shortText,
  externalId: shortText.nullable(),
  noteCount: z.number().int(),
})
export type Session = z.infer<typeof Session>

/** Someone was asked whether the researcher may stay. */
export const Episode = z.strictObject({
  id: Id,
  siteId: Id,
  sessionId: Id.nullable(),
  /** Who was asked, never by name. */
  role: z.enum(ROLES),
  outcome: z.enum(EPISODE_OUTCOMES),
  startedAt: OffsetTime,
  endedAt: OffsetTime.nullable(),
  researcherId: Id.nullable(),
})
export type Episode = z.infer<typeof Episode>

export const Code = z.strictObject({ id: Id, label: shortText, noteCount: z.number().int() })
export type Code = z.infer<typeof Code>

export const Note = z.strictObject({
  id: Id,
  siteId: Id.nullable(),
  sessionId: Id.nullable(),
  researcherId: Id.nullable(),
  kind: z.enum(NOTE_KINDS),
  /** Plain text; a linked person stands as a mention token (shared/field/mention.ts), never as a name. */
  body: longText,
  occurred: Occurred,
  /** When it was first typed. */
  recordedAt: OffsetTime,
  /** When its wording or its facts were last changed. */
  changedAt: OffsetTime,
  personIds: z.array(Id),
  codeIds: z.array(Id),
  externalId: shortText.nullable(),
  removed: z.boolean(),
  /** Operation heads by field the caller saw; an edit names them, so that nothing unseen is overwritten. */
  heads: z.record(z.string(), z.array(z.string())),
  conflicts: z.array(z.string()),
  /** Text typed but not yet part of the history (a killed app left it, or it is being typed now). */
  draft: longText.nullable(),
})
export type Note = z.infer<typeof Note>

export const Wording = z.strictObject({
  opId: z.string(),
  at: OffsetTime,
  author: shortText,
  device: shortText,
  body: longText.nullable(),
  current: z.boolean(),
})
export type Wording = z.infer<typeof Wording>
