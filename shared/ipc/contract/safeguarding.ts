/** The safeguarding path (domain.md S8): what was done about a sealed concern, who was told and when; and who is there for the researcher. */
import { Id, IsoDate, OffsetTime } from '../../model/records'
import { STEP_KINDS } from '../../model/vocabulary'
import { z } from '../../zod'
import { command, query } from '../define'
import { none, shortText, Written } from './common'

const count = z.number().int().min(0)

export const SafeguardingCard = z.strictObject({
  /** Whom a researcher can turn to for themselves, and how; ''. */
  welfareContact: shortText,
  /** Whom to tell first of a concern for somebody; ''. */
  concernContact: shortText,
  /** age1… of the lead's laptop; '': none is recorded. */
  leadKey: z.string().max(200),
})
export type SafeguardingCard = z.infer<typeof SafeguardingCard>

export const SafeguardingStep = z.strictObject({
  id: Id,
  kind: z.enum(STEP_KINDS),
  at: OffsetTime,
  /** Who was told, or advised, or decided; ''. */
  who: shortText,
  text: z.string(),
  /** Code of the researcher who wrote it down, and when. */
  by: z.string(),
  recordedAt: OffsetTime,
  /** Struck out: it stays to be read. */
  struck: z.boolean(),
})
export type SafeguardingStep = z.infer<typeof SafeguardingStep>

export const safeguardingContract = {
  'safeguarding.card': query(none, SafeguardingCard),
  'safeguarding.saveCard': command(z.strictObject({ welfareContact: shortText.optional(), concernContact: shortText.optional(), leadKey: z.string().max(200).optional() }), Written, ['workspace', 'history']),
  /** Every passage sealed for safeguarding, unsealed ones with steps too, newest first. With the register locked no step is known. */
  'safeguarding.paths': query(
    none,
    z.strictObject({
      paths: z.array(
        z.strictObject({ sealId: Id, noteId: Id, day: IsoDate, site: z.string(), words: count, whole: z.boolean(), opened: z.boolean(), steps: count, lastKind: z.enum(STEP_KINDS).nullable(), lastAt: OffsetTime.nullable() }),
      ),
      /** Steps that another laptop keeps. */
      notHere: count,
    }),
  ),
  /** In the order of time. Needs the register. */
  'safeguarding.steps': query(z.strictObject({ sealId: Id }), z.strictObject({ steps: z.array(SafeguardingStep) })),
  /** It is never changed afterwards: what was wrong is struck out and written anew. `at`: else now. */
  'safeguarding.addStep': command(
    z.strictObject({ sealId: Id, kind: z.enum(STEP_KINDS), at: OffsetTime.optional(), who: shortText.default(''), text: z.string().max(20_000).default('') }),
    Written,
    ['notes', 'history'],
  ),
  'safeguarding.strikeStep': command(z.strictObject({ id: Id }), Written, ['notes', 'history']),
} as const
