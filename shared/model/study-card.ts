/** What an ethics reviewer asks of a study before its data: who approved it, on which information sheets, and until when people may change their mind. */
import { z } from '../zod'
import { Id, IsoDate } from './records'

const line = z.string().max(300)

/** Hours in which someone who was only told by poster may still opt out of a note (McVey et al. 2021: up to 48 h after the observation). */
export const OPT_OUT_HOURS = 48

/** "PIS 2.1" and "pis  2.1" are one sheet: the ledger's entries are typed by hand. Versions are the same where their keys are. */
export const versionKey = (version: string): string => version.trim().replaceAll(/\s+/g, ' ').toLowerCase()

export const InformationSheet = z.strictObject({
  id: Id,
  /** As the ledger names it: "PIS 2.1". */
  version: line,
  /** In use from this day; null where unknown. */
  from: IsoDate.nullable(),
  /** The last day on which it promises erasure (W4); null: it names none. */
  cutOff: IsoDate.nullable(),
  /** People whose consent to the notes was taken on it. */
  people: z.number().int().min(0),
})
export type InformationSheet = z.infer<typeof InformationSheet>

export const StudyCard = z.strictObject({
  /** REC or IRAS number; '' where none is recorded. */
  ethicsReference: line,
  /** Whether reports may show it: it leads to the study's title and sponsor in public registers. */
  showsEthicsReference: z.boolean(),
  approvedBy: line,
  /** How long after an observation people who were told by poster may opt out, in hours. */
  optOutHours: z.number().int().min(0).max(8_760),
  sheets: z.array(InformationSheet),
})
export type StudyCard = z.infer<typeof StudyCard>
