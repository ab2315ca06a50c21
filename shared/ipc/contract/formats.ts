/** What comes back from other programs, and what goes to them besides a release. */
import { RELEASE_FORMATS } from '../../model/vocabulary'
import { Id } from '../../model/records'
import { CodedPassageEntry, CodingsResult, WrittenNotes } from '../results-formats'
import { z } from '../../zod'
import { job, query } from '../define'
import { PathRef } from './common'

export const formatsContract = {
  /** Codings made in another program on a release's project.qdpx. With dryRun nothing changes and everything is shown. */
  'codings.import': job(z.strictObject({ path: PathRef, dryRun: z.boolean().default(false) }), CodingsResult, ['notes', 'codes', 'history']),
  /** Coded passages of a note, as they stood in the release they were coded in. */
  'codings.list': query(z.strictObject({ noteId: Id }), z.strictObject({ passages: z.array(CodedPassageEntry) })),
  /**
   * Notes as one document to read. With `release` those of a release, which has to check; else those of the study as they are, for its own
   * researchers: with names while the register is unlocked. Never into a release. The catalogue entry (ddi) is of a release only.
   */
  'notes.write': job(z.strictObject({ out: PathRef, format: z.enum(RELEASE_FORMATS), release: PathRef.optional() }), WrittenNotes),
} as const
