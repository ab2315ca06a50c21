/** What was changed by whom, undone, and what two laptops changed both. */
import { Id, OffsetTime } from '../../model/records'
import { z } from '../../zod'
import { command, query } from '../define'
import { none, shortText, Written } from './common'

export const historyContract = {
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
} as const
