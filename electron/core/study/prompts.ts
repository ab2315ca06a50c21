/** The study's prompts, a field of its record for each kind of note: two laptops that change different kinds do not clash. */
import { promptField } from '../../../shared/model/prompts'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { Handlers } from '../../../shared/ipc/serve'
import { NOTE_KINDS } from '../../../shared/model/vocabulary'
import { writeAct } from '../history/act'
import { listOf, textOf } from '../projections/values'
import type { Workspace } from '../workspace/workspace'

function listPrompts({ log, studyId }: Workspace): OutputOf<AppContract, 'prompts.list'> {
  const { values } = log.stateOf(studyId, 'study', log.headsOf(studyId))
  return { template: textOf(values, 'template') ?? '', prompts: NOTE_KINDS.map((kind) => ({ kind, lines: listOf(values, promptField(kind)) })) }
}

const savePrompts = (workspace: Workspace, { kind, lines }: ParsedInputOf<AppContract, 'prompts.save'>) =>
  writeAct(workspace, 'edit', workspace.studyId, () => [workspace.log.editsFor('study', workspace.studyId, { [promptField(kind)]: lines })])

export const promptHandlers = (current: () => Workspace): Pick<Handlers<AppContract>, 'prompts.list' | 'prompts.save'> => ({
  'prompts.list': () => listPrompts(current()),
  'prompts.save': (input) => savePrompts(current(), input),
})
