/** What the exchange with other programs gives back. Labels of codes are the study's own; no text of a note but passages as they were released. */
import { Id } from '../model/records'
import { RELEASE_FORMATS } from '../model/vocabulary'
import { z } from '../zod'

const count = z.number().int().min(0)

export const CodingsResult = z.strictObject({
  /** File name. */
  file: z.string(),
  /** By date and profile. */
  releases: z.array(z.string()),
  /** The program that wrote the project, as it calls itself; '' where it does not say. */
  program: z.string(),
  /** Notes of the study that the project holds. */
  notes: count,
  /** Labels. */
  newCodes: z.array(z.string()),
  /** Codes put on notes, coded passages and memos that were not here. */
  links: count,
  passages: count,
  memos: count,
  /** Was here already. */
  known: count,
  /** What did not come along, in words with their counts. */
  leftAside: z.array(z.string()),
  /** For undo; null where nothing was changed. */
  changeId: z.string().nullable(),
  dryRun: z.boolean(),
})
export type CodingsResult = z.infer<typeof CodingsResult>

export const CodedPassageEntry = z.strictObject({
  id: Id,
  codeId: Id,
  /** '' where it was erased for a withdrawal. */
  passage: z.string(),
  release: z.string(),
  /** Code of the researcher who coded it; '' where the coder is none of the study. */
  coder: z.string(),
})
export type CodedPassageEntry = z.infer<typeof CodedPassageEntry>

export const WrittenNotes = z.strictObject({
  /** File name. */
  file: z.string(),
  format: z.enum(RELEASE_FORMATS),
  notes: count,
  bytes: count,
  withNames: z.boolean(),
})
export type WrittenNotes = z.infer<typeof WrittenNotes>
