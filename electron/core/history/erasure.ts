/**
 * Erasure beats every edit. A value is void when an erasure names it, when its record was erased, or when everything its author had seen in
 * that field is void: an edit made on another laptop without knowing of the withdrawal does not bring anything back. What a withdrawal itself
 * wrote in its place stays; so does what a sealing wrote, unless all it knew was withdrawn. All of it follows from the set of operations, not
 * from the order they came in: a cause only ever grows.
 */
import type { OpHeader, RecordKind } from '../../../shared/history/op'
import type { Db } from '../workspace/connection'

/** What an erasure names: one value, or a whole record but for some fields. Written as the field names of its operation. */
export type ErasureTarget = { op: string; field: string } | { record: string; kept: readonly string[] }
export const targetKey = (target: ErasureTarget): string => ('op' in target ? `${target.op} ${target.field}` : `all ${target.record} ${target.kept.join(',')}`)

/** Why a value is void; the greater one holds. */
export const CAUSE = { none: 0, sealing: 1, withdrawal: 2 } as const

export type Erasures = ReturnType<typeof createErasures>

/** @param drop takes the value out of the stored content; the operation may not have come yet */
export function createErasures(db: Db, drop: (opId: string, fields: readonly string[]) => { record: string; kind: RecordKind } | null) {
  const insert = db.prepare('INSERT INTO erased (op, field, cause) VALUES (?, ?, ?) ON CONFLICT (op, field) DO UPDATE SET cause = max(cause, excluded.cause)')
  const insertRecord = db.prepare('INSERT OR IGNORE INTO erased_record (record, kept) VALUES (?, ?)')
  const selectCause = db.prepare('SELECT cause FROM erased WHERE op = ? AND field = ?').pluck()
  const selectRecord = db.prepare('SELECT kept FROM erased_record WHERE record = ?').pluck()
  const selectChildren = db.prepare('SELECT op.id, op.header FROM op_base JOIN op ON op.id = op_base.op WHERE op_base.base = ? AND op_base.field = ?')
  const selectOfRecord = db.prepare('SELECT id, header FROM op WHERE record = ?')

  /** Most studies erase nothing: then nothing is asked of the tables, a million times over. */
  const selectAny = db.prepare('SELECT EXISTS (SELECT 1 FROM erased) OR EXISTS (SELECT 1 FROM erased_record)').pluck()
  let mayErase = selectAny.get() === 1

  const causeOf = (opId: string, field: string): number => (mayErase ? ((selectCause.get(opId, field) as number | undefined) ?? CAUSE.none) : CAUSE.none)
  const isVoid = (opId: string, field: string): boolean => causeOf(opId, field) > CAUSE.none

  /** Of a value whose author had seen only what is void. */
  const inheritedCause = (header: OpHeader, field: string): number => {
    const causes = (header.fields[field]?.[1] ?? []).map((base) => causeOf(base, field))
    if (header.intent === 'withdraw' || causes.length === 0 || causes.includes(CAUSE.none)) return CAUSE.none
    if (header.intent !== 'seal') return Math.max(...causes)
    return Math.min(...causes) === CAUSE.withdrawal ? CAUSE.withdrawal : CAUSE.none
  }
  const isOfErasedRecord = (header: OpHeader, field: string): boolean => {
    const kept = selectRecord.get(header.record) as string | undefined
    return kept !== undefined && header.intent !== 'withdraw' && !(JSON.parse(kept) as string[]).includes(field)
  }
  /** Remembers what is newly found; whether the value is void. */
  const settle = (opId: string, field: string, cause: number): { isVoid: boolean; isNew: boolean } => {
    const known = causeOf(opId, field)
    if (cause > known) insert.run(opId, field, cause)
    return { isVoid: Math.max(cause, known) > CAUSE.none, isNew: cause > known }
  }

  /** The fields of an operation that are void now. */
  const voidFields = (opId: string, header: OpHeader): string[] =>
    mayErase ? Object.keys(header.fields).filter((field) => settle(opId, field, isOfErasedRecord(header, field) ? CAUSE.withdrawal : inheritedCause(header, field)).isVoid) : []

  /** Goes on to the operations that had seen only what is void now. Returns the records that showed any of it. */
  const spread = (opId: string, field: string, touched: Map<string, RecordKind>): void => {
    for (const child of selectChildren.all(opId, field) as { id: string; header: string }[]) {
      if (!settle(child.id, field, inheritedCause(JSON.parse(child.header) as OpHeader, field)).isNew) continue
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
    causeOf,
    voidFields,
    spread,
    /** Carries out an erasure that has come or was just made. */
    carryOut(header: OpHeader, touched: Map<string, RecordKind>): void {
      mayErase = true
      for (const key of Object.keys(header.fields)) {
        const [first = '', second = '', third = ''] = key.split(' ')
        if (first !== 'all') {
          insert.run(first, second, header.intent === 'seal' ? CAUSE.sealing : CAUSE.withdrawal)
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
