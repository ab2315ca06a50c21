/** The review: what the finder raised over the study, and what people decided. A decision is a record of the register, because it quotes. */
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import { groupItems, isOpen } from '../../../shared/release/review'
import type { CallContext } from '../../../shared/ipc/serve'
import type { Workspace } from '../workspace/workspace'
import { readStudy } from './reading'
import { releaseSource } from './source'
import { writeAct } from '../history/act'

export async function listReview(workspace: Workspace, includeDecided: boolean, context: CallContext): Promise<OutputOf<AppContract, 'review.list'>> {
  const source = releaseSource(workspace)
  const { scanned } = await readStudy(workspace, source, context)
  const items = groupItems(scanned, source.decisions)
  const open = items.filter(isOpen)
  return {
    items: includeDecided ? items : open,
    open: open.length,
    decided: items.filter((item) => item.decision !== null).length,
    proposed: items.filter((item) => item.proposed === 'replace' && item.decision === null).length,
  }
}

/** One record for one thing on every laptop: its id is a keyed hash of the key. */
export const decisionId = (workspace: Workspace, key: string): string => `decision:${workspace.register().mac(`decision ${key}`).slice(0, 32)}`

export function decide(workspace: Workspace, { decisions }: ParsedInputOf<AppContract, 'review.decide'>): OutputOf<AppContract, 'review.decide'> {
  const known = workspace.register().decisions()
  const changing = decisions.filter((item) => {
    const before = known.get(item.key)
    return !before || before.action !== item.action || before.replacement !== item.replacement || before.reason !== item.reason
  })
  writeAct(workspace, 'edit', workspace.studyId, () =>
    changing.map((item) => workspace.log.editsFor('decision', decisionId(workspace, item.key), { key: item.key, action: item.action, replacement: bracketed(item.replacement), reason: item.reason.trim() })),
  )
  return { taken: changing.length, unchanged: decisions.length - changing.length }
}

/** What stands in a release for something else always stands in square brackets (UK Data Service). */
export const bracketed = (replacement: string): string => {
  const inner = replacement.trim().replace(/^\[|\]$/g, '').trim()
  return inner === '' ? '' : `[${inner}]`
}
