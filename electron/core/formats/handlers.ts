/** The operations of formats.ts in the contract. */
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf } from '../../../shared/ipc/define'
import type { Handlers } from '../../../shared/ipc/serve'
import type { CoreDeps } from '../deps'
import type { Workspace } from '../workspace/workspace'
import { importCodings } from './import-codings'
import { writeReleasedNotes, writeStudyNotes } from './write-notes'

type FormatHandlers = Pick<Handlers<AppContract>, 'codings.import' | 'codings.list' | 'notes.write'>

export const formatHandlers = (current: () => Workspace, resolvePath: CoreDeps['resolvePath']): FormatHandlers => ({
  'codings.import': (input, context) => importCodings(current(), input, context),
  // A release is written out without a workspace: whoever was given one has none.
  'notes.write': (input, context) =>
    input.release === undefined ? writeStudyNotes(current(), resolvePath(input.out), input.format, context) : writeReleasedNotes(resolvePath(input.release), resolvePath(input.out), input.format, context),
  'codings.list': (input) => ({ passages: passagesOf(current(), input.noteId) }),
})

function passagesOf({ db }: Workspace, noteId: string): OutputOf<AppContract, 'codings.list'>['passages'] {
  return db
    .prepare(
      `SELECT coding.id, coding.code AS codeId, passage, release, coalesce(researcher.code, '') AS coder FROM coding
       LEFT JOIN researcher ON researcher.id = coding.researcher
       WHERE note = ? AND EXISTS (SELECT 1 FROM note_code WHERE note_code.note = coding.note AND note_code.code = coding.code)
       ORDER BY start_at, end_at, coding.id`,
    )
    .all(noteId) as OutputOf<AppContract, 'codings.list'>['passages']
}
