/** What several parts of the contract are made of. */
import { Id, OffsetTime } from '../../model/records'
import { z } from '../../zod'

export const none = z.strictObject({})
export const shortText = z.string().max(300)
export const secret = z.string().min(1).max(1000)
/** From the window a token of the shell's file dialog; from the command line a path. The data process resolves it. */
export const PathRef = z.string().min(1).max(4096)
export const Heads = z.record(z.string(), z.array(z.string()))
/** What one act of the person wrote: undo takes a change back whole. */
export const Written = z.strictObject({ id: Id, changeId: Id, at: OffsetTime })

export const WorkspaceInfo = z.strictObject({
  open: z.boolean(),
  title: shortText,
  /** Folder name only, never the whole path. */
  folder: shortText,
  registerUnlocked: z.boolean(),
  researcherId: Id.nullable(),
  /** What was recovered on opening: drafts that a killed app had left. */
  recoveredDrafts: z.number().int(),
  /** Changes that were written on this laptop once and are missing from the study as it was found. */
  lostChanges: z.number().int(),
})
export type WorkspaceInfo = z.infer<typeof WorkspaceInfo>
