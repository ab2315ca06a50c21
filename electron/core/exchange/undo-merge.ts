/**
 * Takes a whole merge back: the operations it brought leave, what it filled in is emptied, and every record they touched is made anew from
 * what remains. Refused where someone has built on it, and where it brought a withdrawal or an erasure: those stay.
 */
import { AppError } from '../../../shared/errors'
import type { Workspace } from '../workspace/workspace'
import { missingChanges } from './missing'

export function undoMerge(workspace: Workspace, mergeId?: string): { mergeId: string; operations: number } {
  const { db, log } = workspace
  const id = mergeId ?? (db.prepare('SELECT id FROM merge ORDER BY rowid DESC LIMIT 1').pluck().get() as string | undefined)
  if (id === undefined || !db.prepare('SELECT 1 FROM merge WHERE id = ?').get(id)) throw new AppError('NOT_FOUND', { what: 'merge', ref: id ?? 'any' })
  if (db.prepare("SELECT 1 FROM op WHERE merge = ? AND kind IN ('erasure', 'withdrawal') LIMIT 1").get(id)) throw new AppError('MERGE_KEPT', { why: 'it brought a withdrawal or the sealing of a passage, and those stay' })
  const builtOn = db
    .prepare('SELECT count(DISTINCT later.id) FROM op_base JOIN op AS brought ON brought.id = op_base.base AND brought.merge = @id JOIN op AS later ON later.id = op_base.op WHERE later.merge IS NOT @id')
    .pluck()
    .get({ id }) as number
  if (builtOn > 0) throw new AppError('MERGE_KEPT', { why: `${builtOn} later ${builtOn === 1 ? 'change builds' : 'changes build'} on what it brought` })
  return log.transaction(() => {
    const rows = db.prepare('SELECT id, record FROM op WHERE merge = ?').all(id) as { id: string; record: string }[]
    const records = new Set(rows.map((row) => row.record))
    for (const { op, content } of db.prepare('SELECT op, content FROM filled WHERE merge = ?').all(id) as { op: string; content: Buffer }[]) {
      db.prepare('UPDATE op SET content = ?, complete = 0 WHERE id = ?').run(content, op)
      records.add(db.prepare('SELECT record FROM op WHERE id = ?').pluck().get(op) as string)
    }
    db.prepare('DELETE FROM op_base WHERE op IN (SELECT id FROM op WHERE merge = ?)').run(id)
    db.prepare('DELETE FROM op WHERE merge = ?').run(id)
    db.prepare('DELETE FROM filled WHERE merge = ?').run(id)
    db.prepare('DELETE FROM merge WHERE id = ?').run(id)
    for (const record of records) log.rebuild(record)
    for (const { device, missing } of missingChanges(workspace)) db.prepare('UPDATE laptop SET missing = ? WHERE device = ?').run(JSON.stringify(missing), device)
    return { mergeId: id, operations: rows.length }
  })
}
