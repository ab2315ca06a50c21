/** The review: what the finder raised over the study, and what people decided. A decision is a record of the register, because it quotes. */
import { AppError } from '../../../shared/errors'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import { createKeyer, groupingItems, isOpen, withoutMentions } from '../../../shared/release/review'
import { tellingsIn } from '../../../shared/release/risk/telling'
import type { CallContext } from '../../../shared/ipc/serve'
import { breather, inSlices } from '../jobs'
import type { Workspace } from '../workspace/workspace'
import { keysLastRead, readStudy } from './reading'
import { releaseSource, releaseSourceInSteps } from './source'
import { writeAct } from '../history/act'

export async function listReview(workspace: Workspace, includeDecided: boolean, context: CallContext): Promise<OutputOf<AppContract, 'review.list'>> {
  const breathe = breather(context.signal)
  const source = await inSlices(releaseSourceInSteps(workspace), breathe)
  const { scanned } = await readStudy(workspace, source, context)
  const items = await inSlices(groupingItems(scanned, source.decisions), breathe)
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

/**
 * Takes decisions in. One about nothing that stands in the notes is not taken and is named, so that a slip of a key is no silent keep.
 * @throws AppError NOT_FOUND where none of them is about anything, REGISTER_LOCKED, CANCELLED
 */
export async function decide(workspace: Workspace, { decisions }: ParsedInputOf<AppContract, 'review.decide'>, context: CallContext): Promise<OutputOf<AppContract, 'review.decide'>> {
  const known = workspace.register().decisions()
  const strange = new Set(decisions.flatMap(({ key }) => (known.has(key) ? [] : [key])))
  const unknown = await keysOfNothing(workspace, strange, context)
  const about = decisions.filter(({ key }) => !unknown.has(key))
  if (unknown.size > 0 && about.length === 0) throw new AppError('NOT_FOUND', { what: 'finding', ref: [...unknown][0] ?? '' }, { items: [...unknown] })
  const changing = about.filter((item) => {
    const before = known.get(item.key)
    return !before || before.action !== item.action || before.replacement !== item.replacement || before.reason !== item.reason
  })
  writeAct(workspace, 'edit', workspace.studyId, () =>
    changing.map((item) => workspace.log.editsFor('decision', decisionId(workspace, item.key), { key: item.key, action: item.action, replacement: bracketed(item.replacement), reason: item.reason.trim() })),
  )
  return { taken: changing.length, unchanged: about.length - changing.length, unknown: [...unknown] }
}

/** Those of the keys that belong neither to a finding nor to a telling detail; what was listed last is asked first, because decisions mostly follow it. */
async function keysOfNothing(workspace: Workspace, keys: Set<string>, context: CallContext): Promise<Set<string>> {
  const without = (found: Iterable<string>): void => {
    for (const key of found) keys.delete(key)
  }
  without(keysLastRead(workspace))
  if (keys.size === 0) return keys
  const source = releaseSource(workspace)
  const keyOf = createKeyer(workspace.register().mac)
  const breathe = breather(context.signal)
  for (const { body } of source.notes) {
    const text = withoutMentions(body)
    without(tellingsIn(text).map(({ start, end }) => keyOf('RARE', text.slice(start, end))))
    if (keys.size === 0) return keys
    await breathe()
  }
  const { scanned } = await readStudy(workspace, source, context)
  without(scanned.flatMap(({ findings }) => findings.map(({ key }) => key)))
  return keys
}

/** What stands in a release for something else always stands in square brackets (UK Data Service). */
export const bracketed = (replacement: string): string => {
  const inner = replacement.trim().replace(/^\[|\]$/g, '').trim()
  return inner === '' ? '' : `[${inner}]`
}
