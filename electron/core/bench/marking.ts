/** What a reader does beside deciding: marks a text by hand, and says that notes were read whole. */
import { AppError } from '../../../shared/errors'
import type { FindingType } from '../../../shared/finder'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import { ADDED_SHOWS, ADDED_TYPES, cannotMark } from '../../../shared/release/bench/added'
import { createLiteralSearch, evenFold } from '../../../shared/release/literal-search'
import { createKeyer, withoutMentions } from '../../../shared/release/review'
import { bracketed, decisionId } from '../study/review'
import { writeAct } from '../history/act'
import type { Workspace } from '../workspace/workspace'
import { ownCode, readReadings, wordingOf } from './records'

type Output<K extends keyof AppContract> = OutputOf<AppContract, K>
type Input<K extends keyof AppContract> = ParsedInputOf<AppContract, K>

/** @throws AppError INPUT_INVALID where the text cannot be marked or stands in no note, REGISTER_LOCKED */
export function addFinding(workspace: Workspace, input: Input<'review.add'>): Output<'review.add'> {
  const { mac } = workspace.register()
  const text = input.text.trim()
  const type = ADDED_TYPES.find((each): each is FindingType => each === input.type)
  if (!type) throw new AppError('INPUT_INVALID', { where: 'kind', what: `it is one of ${ADDED_TYPES.join(', ')}` })
  const why = cannotMark(text)
  if (why) throw new AppError('INPUT_INVALID', { where: 'text to replace', what: why })
  const search = createLiteralSearch([evenFold(text)])
  const bodies = workspace.db.prepare('SELECT body FROM note WHERE removed = 0').pluck().all() as string[]
  const places = bodies.map((body) => search.find(evenFold(withoutMentions(body))).length).filter((count) => count > 0)
  if (places.length === 0) throw new AppError('INPUT_INVALID', { where: 'text to replace', what: 'it stands in no note as a whole word' })
  const key = createKeyer(mac)(type, text)
  const replacement = bracketed(input.replacement) || ADDED_SHOWS[type]
  if (!input.dryRun)
    writeAct(workspace, 'edit', workspace.studyId, () => [
      workspace.log.editsFor('decision', decisionId(workspace, key), { key, action: 'replace', replacement, reason: '', type, text, by: input.reviewer ?? ownCode(workspace), round: input.round ?? null }),
    ])
  return { key, places: places.reduce((sum, count) => sum + count, 0), notes: places.length, replacement }
}

/** A reading is of one wording: when the note is worded anew it counts no more. */
export function markRead(workspace: Workspace, { noteIds, read, reviewer = ownCode(workspace), round = null }: Omit<Input<'review.read'>, 'round'> & { round?: number | null }): Output<'review.read'> {
  const exists = workspace.db.prepare('SELECT 1 FROM note WHERE id = ? AND removed = 0')
  for (const id of noteIds) if (exists.get(id) === undefined) throw new AppError('NOT_FOUND', { what: 'note', ref: id })
  writeAct(workspace, 'edit', workspace.studyId, () =>
    noteIds.map((id) => workspace.log.editsFor('reading', `reading:${id}:${reviewer}:${round ?? 0}`, { note: id, reviewer, round, read, wording: wordingOf(workspace, id) })),
  )
  return { notes: noteIds.length }
}

export const listReadings = (workspace: Workspace): Output<'review.readings'> => ({
  readings: readReadings(workspace),
  notes: workspace.db.prepare('SELECT count(*) FROM note WHERE removed = 0').pluck().get() as number,
})
