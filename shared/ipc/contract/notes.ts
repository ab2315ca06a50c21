/** Field notes. */
import { Id, IsoDate, Note, Occurred, OffsetTime, Wording } from '../../model/records'
import { NOTE_KINDS } from '../../model/vocabulary'
import { z } from '../../zod'
import { command, query } from '../define'
import { SearchHit } from '../results'
import { Glow } from '../results-risk'
import { Heads, Written } from './common'

const NoteFilter = {
  siteId: Id.nullable().optional(),
  sessionId: Id.nullable().optional(),
  personId: Id.optional(),
  codeId: Id.optional(),
  kind: z.enum(NOTE_KINDS).optional(),
  /** Local calendar day in the note's own offset. */
  day: IsoDate.optional(),
}

export const notesContract = {
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
  /** What a release would replace in a text being typed: places and what would stand there, never the words themselves. */
  'note.findings': query(z.strictObject({ text: z.string().max(60_000), siteId: Id.nullable(), occurredAt: OffsetTime }), z.strictObject({ findings: z.array(Glow) })),
  'note.wordings': query(z.strictObject({ id: Id }), z.strictObject({ wordings: z.array(Wording) })),
  'note.search': query(
    z.strictObject({ ...NoteFilter, text: z.string().max(500), limit: z.number().int().min(1).max(500).default(50) }),
    z.strictObject({ hits: z.array(SearchHit), total: z.number().int(), totalIsExact: z.boolean() }),
  ),
} as const
