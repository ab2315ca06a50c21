/** What comes back from other programs, and what goes to them besides a release. */
import { CodedPassageEntry, CodingsResult } from '../results-formats'
import { Id } from '../../model/records'
import { z } from '../../zod'
import { job, query } from '../define'
import { PathRef } from './common'

export const formatsContract = {
  /** Codings made in another program on a release's project.qdpx. With dryRun nothing changes and everything is shown. */
  'codings.import': job(z.strictObject({ path: PathRef, dryRun: z.boolean().default(false) }), CodingsResult, ['notes', 'codes', 'history']),
  /** Coded passages of a note, as they stood in the release they were coded in. */
  'codings.list': query(z.strictObject({ noteId: Id }), z.strictObject({ passages: z.array(CodedPassageEntry) })),
} as const
