/** Sealed passages and notes (domain.md S8). */
import { Id } from '../../model/records'
import { SEAL_REASONS } from '../../model/vocabulary'
import { z } from '../../zod'
import { command, query } from '../define'
import { Written } from './common'

const offset = z.number().int().min(0)

export const sealingContract = {
  'seal.list': query(
    z.strictObject({ noteId: Id.optional() }),
    z.strictObject({
      seals: z.array(
        z.strictObject({
          id: Id,
          noteId: Id,
          reason: z.enum(SEAL_REASONS),
          words: z.number().int(),
          whole: z.boolean(),
          /** Whether the words can be opened on this laptop, now. */
          here: z.boolean(),
        }),
      ),
    }),
  ),
  /** The words of one sealed passage, with the register unlocked: asked for deliberately, one at a time. */
  'seal.open': query(z.strictObject({ id: Id }), z.strictObject({ text: z.string() })),
  /** It cannot be undone but by `seal.remove`. */
  'seal.add': command(
    z.strictObject({
      noteId: Id,
      /** JavaScript string indices into the wording that shows; or all of it. */
      passage: z.union([z.strictObject({ from: offset, to: offset }), z.strictObject({ whole: z.literal(true) })]),
      reason: z.enum(SEAL_REASONS),
    }),
    z.strictObject({
      ...Written.shape,
      sealId: Id,
      /** Earlier wordings that told of it and are gone. */
      wordingsErased: z.number().int(),
      /** Other notes in which a sentence of it stands word for word. */
      alsoIn: z.array(Id),
      /** Releases made since the note was written: what they hold of it is out of reach. */
      releasesBefore: z.number().int(),
    }),
    ['notes', 'review', 'history'],
  ),
  'seal.remove': command(z.strictObject({ id: Id }), Written, ['notes', 'review', 'history']),
} as const
