/**
 * What was done about a sealed concern (domain.md S8): steps under the register's key, in no table and no index, told to no other laptop unless
 * the sealed words are; and whom the researcher and the concern can go to, which everybody in the team may know.
 */
import { AppError } from '../../../shared/errors'
import { isOffsetTime, localDay, momentOf } from '../../../shared/field/time'
import type { Json } from '../../../shared/history/canonical'
import type { AppContract } from '../../../shared/ipc/contract'
import type { SafeguardingCard, SafeguardingStep } from '../../../shared/ipc/contract/safeguarding'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { Handlers } from '../../../shared/ipc/serve'
import { STEP_KINDS } from '../../../shared/model/vocabulary'
import { writeAct, type Written } from '../history/act'
import { authorCode } from '../history/author'
import { textOf } from '../projections/values'
import type { Workspace } from '../workspace/workspace'
import { sealRows } from './sealed-text'

const RECIPIENT = /^age1[0-9a-z]{58}$/

export function safeguardingCard({ log, studyId }: Workspace): SafeguardingCard {
  const { values } = log.stateOf(studyId, 'study', log.headsOf(studyId))
  return { welfareContact: textOf(values, 'welfare_contact') ?? '', concernContact: textOf(values, 'concern_contact') ?? '', leadKey: textOf(values, 'lead_key') ?? '' }
}

/** @throws AppError INPUT_INVALID */
function saveCard(workspace: Workspace, input: ParsedInputOf<AppContract, 'safeguarding.saveCard'>): Written {
  const leadKey = input.leadKey?.trim()
  if (leadKey !== undefined && leadKey !== '' && !RECIPIENT.test(leadKey)) throw new AppError('INPUT_INVALID', { where: 'the lead’s key', what: 'it is not a key as a laptop shows its own (age1…)' })
  const fields: Record<string, Json> = {}
  if (input.welfareContact !== undefined) fields['welfare_contact'] = input.welfareContact.trim()
  if (input.concernContact !== undefined) fields['concern_contact'] = input.concernContact.trim()
  if (leadKey !== undefined) fields['lead_key'] = leadKey
  return writeAct(workspace, 'edit', workspace.studyId, () => [workspace.log.editsFor('study', workspace.studyId, fields)])
}

type Step = SafeguardingStep & { sealId: string }

/** Those that can be read here; `notHere`: those that cannot. @throws AppError REGISTER_LOCKED */
function readSteps(workspace: Workspace): { steps: Step[]; notHere: number } {
  workspace.register()
  const { db, log } = workspace
  const steps: Step[] = []
  let notHere = 0
  for (const id of db.prepare("SELECT id FROM record WHERE kind = 'step'").pluck().all() as string[]) {
    const { values } = log.stateOf(id, 'step', log.headsOf(id))
    const [sealId, at, kind] = [textOf(values, 'seal'), textOf(values, 'at'), STEP_KINDS.find((each) => each === values.get('kind'))]
    const [first] = log.valuesOf(id, 'seal')
    // An undone step has no seal and is none; one whose values never came has an operation and nothing in it.
    if (sealId === null || at === null || kind === undefined) notHere += first === undefined || first.value === undefined ? 1 : 0
    else steps.push({ id, sealId, kind, at, who: textOf(values, 'who') ?? '', text: textOf(values, 'text') ?? '', by: authorCode(workspace, first?.op.header.author ?? ''), recordedAt: first?.op.header.at ?? at, struck: values.get('struck') === true })
  }
  return { steps: steps.toSorted((a, b) => momentOf(a.at) - momentOf(b.at) || momentOf(a.recordedAt) - momentOf(b.recordedAt) || (a.id < b.id ? -1 : 1)), notHere }
}

function paths(workspace: Workspace): OutputOf<AppContract, 'safeguarding.paths'> {
  const { steps, notHere } = workspace.registerOrNull() === null ? { steps: [], notHere: 0 } : readSteps(workspace)
  const place = workspace.db.prepare("SELECT note.occurred_at AS at, coalesce(site.code, '') AS site FROM note LEFT JOIN site ON site.id = note.site WHERE note.id = ?")
  const rows = sealRows(workspace, undefined, { opened: true }).flatMap((seal) => {
    const own = steps.filter((step) => step.sealId === seal.id && !step.struck)
    const note = place.get(seal.note) as { at: string; site: string } | undefined
    if (!note || (own.length === 0 && (seal.reason !== 'safeguarding' || seal.opened === 1))) return []
    const last = own.at(-1)
    return [{ sealId: seal.id, noteId: seal.note, day: localDay(note.at), site: note.site, words: seal.words, whole: seal.whole === 1, opened: seal.opened === 1, steps: own.length, lastKind: last?.kind ?? null, lastAt: last?.at ?? null }]
  })
  return { paths: rows.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.sealId < b.sealId ? -1 : 1)), notHere }
}

/** @throws AppError REGISTER_LOCKED, NOT_FOUND, INPUT_INVALID */
function addStep(workspace: Workspace, input: ParsedInputOf<AppContract, 'safeguarding.addStep'>): Written {
  workspace.register()
  const { sealId, kind, at = workspace.now() } = input
  const [who, text] = [input.who.trim(), input.text.trim()]
  const invalid = (what: string): AppError => new AppError('INPUT_INVALID', { where: 'step', what })
  if (!sealRows(workspace, undefined, { opened: true }).some((row) => row.id === sealId)) throw new AppError('NOT_FOUND', { what: 'sealed passage', ref: sealId })
  if (!isOffsetTime(at)) throw invalid('its time is not a time')
  if (kind === 'told' && who === '') throw invalid('it does not say who was told')
  if (kind !== 'told' && kind !== 'closed' && text === '') throw invalid('it does not say what')
  const id = workspace.newId()
  return writeAct(workspace, 'create', id, () => [workspace.log.editsFor('step', id, { seal: sealId, kind, at, who, text })])
}

/** @throws AppError REGISTER_LOCKED, NOT_FOUND */
function strikeStep(workspace: Workspace, id: string): Written {
  if (!readSteps(workspace).steps.some((step) => step.id === id)) throw new AppError('NOT_FOUND', { what: 'step', ref: id })
  return writeAct(workspace, 'edit', id, () => [workspace.log.editsFor('step', id, { struck: true })])
}

type Own = Pick<Handlers<AppContract>, Extract<keyof AppContract, `safeguarding.${string}`>>

export const safeguardingHandlers = (current: () => Workspace): Own => ({
  'safeguarding.card': () => safeguardingCard(current()),
  'safeguarding.saveCard': (input) => saveCard(current(), input),
  'safeguarding.paths': () => paths(current()),
  'safeguarding.steps': ({ sealId }) => ({ steps: readSteps(current()).steps.flatMap(({ sealId: own, ...step }) => (own === sealId ? [step] : [])) }),
  'safeguarding.addStep': (input) => addStep(current(), input),
  'safeguarding.strikeStep': ({ id }) => strikeStep(current(), id),
})
