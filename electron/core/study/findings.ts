/** What the finder sees in a text that is being written, before it is a note's wording. */
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { CallContext } from '../../../shared/ipc/serve'
import type { SourceNote } from '../../../shared/release/types'
import { AppError } from '../../../shared/errors'
import type { Workspace } from '../workspace/workspace'
import { studyReader } from './reader'

const MOST_SHOWN = 500

/** Offsets into the text as it was sent; never the text itself, nor a name. What someone decided to keep is not there. */
export async function findingsIn(workspace: Workspace, input: ParsedInputOf<AppContract, 'note.findings'>, { signal }: Pick<CallContext, 'signal'>): Promise<OutputOf<AppContract, 'note.findings'>> {
  const reader = await studyReader(workspace)
  // The hand went on while the finder was made ready: a newer question is on its way.
  if (signal.aborted) throw new AppError('CANCELLED')
  const decisions = workspace.registerOrNull()?.decisions()
  const { findings } = reader.scan(typedNote(input))
  return {
    findings: findings
      .filter((finding) => decisions?.get(finding.key)?.action !== 'keep')
      .slice(0, MOST_SHOWN)
      .map(({ start, end, type, replacement, decision, entityId, key }) => ({
        start,
        end,
        type,
        shown: decisions?.get(key)?.replacement || replacement,
        isCertain: decision === 'replace' || decisions?.get(key)?.action === 'replace',
        isRegistered: entityId !== undefined,
      })),
  }
}

const typedNote = ({ text, siteId, occurredAt }: ParsedInputOf<AppContract, 'note.findings'>): SourceNote => ({
  id: '',
  externalId: null,
  body: text,
  kind: 'observation',
  siteId,
  sessionId: null,
  researcherId: null,
  occurred: { at: occurredAt, precision: 'exact', zone: '' },
  personIds: [],
  codeIds: [],
  sealed: false,
  heldUntil: null,
})
