/** One act of a person, written in one transaction; what it returns lets the window undo it. */
import type { Intent } from '../../../shared/history/op'
import type { RecordEdit } from './log'
import type { Workspace } from '../workspace/workspace'

/** The change of an act that had nothing to do. */
export const NO_CHANGE = '0'.repeat(16)

export type Written = { id: string; changeId: string; at: string }

/** Appends the edits as one act. Records whose edit changes nothing are left out; an act that changes nothing leaves no trace. */
export function writeAct(workspace: Workspace, intent: Intent, id: string, edits: () => readonly RecordEdit[]): Written {
  return workspace.log.transaction(() => {
    const act = workspace.act(intent)
    const changing = edits().filter((edit) => Object.keys(edit.fields).length > 0)
    if (changing.length > 0) for (const op of workspace.log.append(act, changing)) workspace.ownOps.add(op.id)
    return { id, changeId: act.change, at: act.at }
  })
}
