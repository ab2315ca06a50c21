/** Who writes on this laptop. Names of researchers are personal data too: R1, R2 outside the register. */
import type { RecordEdit } from '../history/log'
import { identityId } from '../workspace/register'
import type { Workspace } from '../workspace/workspace'
import { drawResearcherCode } from './draw'
import { codesIn } from './people'

const initialsOf = (name: string): string => [...name.matchAll(/(?<![\p{L}\p{M}])\p{Lu}/gu)].map((match) => match[0]).join('')

/** The operations that add a researcher, with an id and a drawn code. */
export function newResearcher(workspace: Workspace, name: string, initials = initialsOf(name), used = codesIn(workspace, 'researcher')): { id: string; code: string; edits: RecordEdit[] } {
  const id = workspace.newId()
  const code = drawResearcherCode(used, workspace.deps.randomBytes)
  return { id, code, edits: [workspace.log.editsFor('researcher', id, { code }), workspace.log.editsFor('identity', identityId(id), { name, initials })] }
}

/** Makes this laptop's researcher. Without a name: a code alone. */
export function useResearcher(workspace: Workspace, name: string): void {
  workspace.log.transaction(() => {
    const researcher = newResearcher(workspace, name.trim() || 'Researcher')
    workspace.log.append(workspace.act('create'), researcher.edits.slice(0, name.trim() === '' ? 1 : 2))
    workspace.setMeta('researcher', researcher.id)
  })
}
