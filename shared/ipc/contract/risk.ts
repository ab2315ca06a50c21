/** Who could be told apart by what is written. */
import { Id } from '../../model/records'
import { z } from '../../zod'
import { query } from '../define'
import { MosaicWarning, PersonRisk } from '../results-risk'

export const riskContract = {
  /** The ledger of one person over all notes and researchers. `listSize`: patients of the practice, where it is known. */
  'risk.person': query(z.strictObject({ personId: Id, listSize: z.number().int().min(1).max(1_000_000).optional() }), PersonRisk),
  /** Whom this note helps to tell apart; nobody while the register is locked. */
  'risk.note': query(z.strictObject({ id: Id }), z.strictObject({ warnings: z.array(MosaicWarning) })),
} as const
