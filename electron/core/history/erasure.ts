/**
 * Erasure beats every edit. A value is void when an erasure names it, when its record was erased, or when everything its author had seen in
 * that field is void: an edit made on another laptop without knowing of the withdrawal does not bring anything back. What a withdrawal or a
 * sealing itself wrote in its place stays. All of it follows from the set of operations, not from the order they came in.
 */
import type { OpHeader, RecordKind } from '../../../shared/history/op'
import type { Db } from '../workspace/connection'

/** What an erasure names: one value, or a whole record but for some fields. Written as the field names of its operation. */
export type ErasureTarget = { op: string; field: string } | { record: string; kept: readonly string[] }
export const targetKey = (target: ErasureTarget): string => ('op' in target ? `${target.op} ${target.field}` : `all ${target.record} ${target.kept.join(',')}`)

export type Erasures = ReturnType<typeof createErasures>

/** @param drop takes the value out of the stored content; the operation may not have come yet */
export function createErasures(db: Db, drop: (opId: string, fields: readonly string[]) => { record: string; kind: RecordKind } | null) {
  const insert = db.prepare('INSERT OR IGNORE INTO erased (op, field) VALUES (?, ?)')
  const insertRecord = db.prepare('INSERT OR IGNORE INTO erased_record (record, kept) VALUES (?, ?)')
  const selectVoid = db.prepare('SELECT 1 FROM erased WHERE op = ? AND field = ?')
  const selectRecord = db.prepare('SELECT kept FROM erased_record WHERE record = ?').pluck()
  const selectChildren = db.prepare('SELECT op.id, op.header FROM op_base JOIN op ON op.id = op_base.op WHERE op_base.base = ? AND op_base.field = ?')
  const selectOfRecord = db.prepare('SELECT id, header FROM op WHERE record = ?')

  /** Most studies erase nothing: then nothing is asked of the tables, a million times over. */
  const selectAny = db.prepare('SELECT EXISTS (SELECT 1 FROM erased) OR EXISTS (SELECT 1 FROM erased_record)').pluck()
  let mayErase = selectAny.get() === 1

  const isReplacement = (header: OpHeader): boolean => header.intent === 'withdraw' || header.intent === 'seal'
  const isVoid = (opId: string, field: string): boolean => mayErase && selectVoid.get(opId, field) !== undefined

  const sawOnlyVoid = (header: OpHeader, field: string): boolean => {
    const bases = header.fields[field]?.[1] ?? []
    return !isReplacement(header) && bases.length > 0 && bases.every((base) => isVoid(base, field))
  }
  const isOfErasedRecord = (header: OpHeader, field: string): boolean => {
    const kept = selectRecord.get(header.record) as string | undefined
    return kept !== undefined && !isReplacement(header) && !(JSON.parse(kept) as string[]).includes(field)
  }

  /** The fields of an operation that are void now; what is newly found so is remembered. */
  const voidFields = (opId: string, header: OpHeader): string[] => {
    if (!mayErase) return []
    return Object.keys(header.fields).filter((field) => {
      if (isVoid(opId, field)) return true
      if (!sawOnlyVoid(header, field) && !isOfErasedRecord(header, field)) return false
      insert.run(opId, field)
      return true
    })
  }

  /** Goes on to the operations that had seen only what is void now. Returns the records that showed any of it. */
  const spread = (opId: string, field: string, touched: Map<string, RecordKind>): void => {
    for (const child of selectChildren.all(opId, field) as { id: string; header: string }[]) {
      if (isVoid(child.id, field) || !sawOnlyVoid(JSON.parse(child.header) as OpHeader, field)) continue
      insert.run(child.id, field)
      take(child.id, field, touched)
    }
  }
  const take = (opId: string, field: string, touched: Map<string, RecordKind>): void => {
    const where = drop(opId, [field])
    if (where) touched.set(where.record, where.kind)
    spread(opId, field, touched)
  }

  return {
    isVoid,
    voidFields,
    spread,
    /** Carries out an erasure that has come or was just made. */
    carryOut(header: OpHeader, touched: Map<string, RecordKind>): void {
      mayErase = true
      for (const key of Object.keys(header.fields)) {
        const [first = '', second = '', third = ''] = key.split(' ')
        if (first !== 'all') {
          insert.run(first, second)
          take(first, second, touched)
          continue
        }
        insertRecord.run(second, JSON.stringify(third.split(',')))
        for (const row of selectOfRecord.all(second) as { id: string; header: string }[]) {
          const before = JSON.parse(row.header) as OpHeader
          for (const field of voidFields(row.id, before)) take(row.id, field, touched)
        }
      }
    },
  }
}
