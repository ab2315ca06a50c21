/**
 * The study as one text that is the same, to the byte, wherever the same changes have come together: every operation with the values it
 * still has, and what shows of every record. Nothing of this laptop is in it.
 */
import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '../../../shared/history/canonical'
import type { RecordKind } from '../../../shared/history/op'
import type { OpRow } from '../history/log'
import type { Workspace } from '../workspace/workspace'

export function* canonicalLines({ db, log }: Workspace): Generator<string> {
  for (const row of db.prepare('SELECT arrival, id, kind, record, change, header, content FROM op ORDER BY id').iterate() as Iterable<OpRow>) {
    const { header, content } = log.toOp(row)
    yield canonicalJson({ id: row.id, header: header as unknown as Json, content: content as unknown as Json })
  }
  for (const { id, kind } of db.prepare('SELECT id, kind FROM record ORDER BY id').all() as { id: string; kind: RecordKind }[]) {
    const heads = log.headsOf(id)
    yield canonicalJson({ record: id, kind, heads: heads as unknown as Json, shows: Object.fromEntries(log.stateOf(id, kind, heads).values) as Json })
  }
}

export function canonicalDigest(workspace: Workspace): string {
  const hash = createHash('sha256')
  for (const line of canonicalLines(workspace)) hash.update(`${line}\n`)
  return hash.digest('hex')
}
