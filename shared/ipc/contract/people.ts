/** Who and where, and what they agreed to. */
import { CONSENT_ACTIVITIES, WITHDRAWAL_CHOICES } from '../../consent/ledger'
import { Code, Id, IsoDate, OffsetTime, Person, Researcher, Session, Site } from '../../model/records'
import { CONSENT_STATUSES, ROLES } from '../../model/vocabulary'
import { z } from '../../zod'
import { command, job, query } from '../define'
import { ConsentLedgerEntry, WithdrawalResult } from '../results'
import { Heads, none, shortText, Written } from './common'

export const peopleContract = {
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
      /** Ids of the doubtful records whose places are theirs as well; [] for none. Erasing where some are in doubt needs it. */
      alsoTheirs: z.array(z.string().max(100)).max(100_000).optional(),
      /** Of the rehearsal that was looked at: an act that would differ is refused. */
      rehearsal: z.string().max(100).optional(),
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
      /** Why a session is started after the letter of access has expired: kept with it and shown on the site's card. */
      letterReason: shortText.optional(),
    }),
    Written,
    ['sessions', 'sites', 'history'],
  ),
  'code.list': query(none, z.strictObject({ codes: z.array(Code) })),
  'code.save': command(z.strictObject({ id: Id.optional(), label: shortText.min(1) }), Written, ['codes', 'history']),
} as const
