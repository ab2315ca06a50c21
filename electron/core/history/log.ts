/**
 * The append-only log in the database. One transaction appends an act's operations, moves the heads and writes the projections anew,
 * so that what is shown never differs from what is recorded.
 */
import { hash } from 'node:crypto'
import { AppError } from '../../../shared/errors'
import type { Json } from '../../../shared/history/canonical'
import { type HeadValue, valueToShow } from '../../../shared/history/display'
import { applyToHeads, conflictedFields, type RecordHeads } from '../../../shared/history/heads'
import { createOp, type FieldEdit, type Intent, type Op, type OpContent, type OpHeader, type RecordKind, SEALED_KINDS } from '../../../shared/history/op'
import { type Db, databaseError } from '../workspace/connection'
import { createErasures, type ErasureTarget, targetKey } from './erasure'
import type { Sealer } from './seal'

export const sha256 = (text: string): string => hash('sha256', text, 'base64url')

export type Act = { change: string; at: string; author: string; intent: Intent; undoes?: string }
export type RecordEdit = { kind: RecordKind; record: string; fields: { readonly [field: string]: FieldEdit } }

/** The values that show of one record, with what a projection needs beside them. */
export type RecordState = {
  id: string
  kind: RecordKind
  values: ReadonlyMap<string, Json>
  /** Latest wall clock among the operations that show; '' for none. */
  changedAt: string
}
export type Project = (state: RecordState) => void
/** A record that operations touched, with its heads now. */
export type Touched = { kind: RecordKind; heads: RecordHeads }
/** Told of a record when it is first met in a batch, while nothing of it is changed: `{}` for one that is new. */
export type Meet = (record: string, kind: RecordKind, heads: RecordHeads) => void

export type OpRow = { arrival: number; id: string; kind: RecordKind; record: string; change: string; header: string; content: Buffer }

export type LogDeps = { db: Db; device: string; randomBytes(count: number): Uint8Array; sealer(): Sealer | null; project: Project; rolledBack(): void; /** Changes of this laptop were appended, in a transaction that may still be open. */ appended?(): void }
export type Log = ReturnType<typeof createLog>

export function createLog({ db, device, randomBytes, sealer, project, rolledBack, appended = () => {} }: LogDeps) {
  const insertOp = db.prepare('INSERT OR IGNORE INTO op (id, device, seq, kind, record, change, undoes, header, content, complete, merge) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertBase = db.prepare('INSERT OR IGNORE INTO op_base (base, field, op) VALUES (?, ?, ?)')
  const selectNamed = db.prepare('SELECT 1 FROM op_base WHERE base = ? AND field = ? LIMIT 1')
  const selectLast = db.prepare('SELECT id, seq FROM op WHERE device = ? ORDER BY seq DESC LIMIT 1')
  const selectHeads = db.prepare('SELECT heads FROM record WHERE id = ?').pluck()
  const upsertRecord = db.prepare('INSERT INTO record (id, kind, heads, conflicts) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET heads = excluded.heads, conflicts = excluded.conflicts')
  const selectOp = db.prepare('SELECT arrival, id, kind, record, change, header, content FROM op WHERE id = ?')
  const selectRecord = db.prepare('SELECT arrival, id, kind, record, change, header, content FROM op WHERE record = ? ORDER BY arrival')
  const selectKind = db.prepare('SELECT kind FROM record WHERE id = ?').pluck()
  const deleteRecord = db.prepare('DELETE FROM record WHERE id = ?')
  const selectChange = db.prepare('SELECT arrival, id, kind, record, change, header, content FROM op WHERE change = ? ORDER BY arrival')

  const updateContent = db.prepare('UPDATE op SET content = ?, complete = ? WHERE id = ?')
  const selectIncomplete = db.prepare('SELECT arrival, id, kind, record, change, header, content FROM op WHERE id = ? AND complete = 0')
  const insertFilled = db.prepare('INSERT OR IGNORE INTO filled (op, merge, content) VALUES (?, ?, ?)')

  const without = (op: Op, fields: readonly string[]): Op =>
    fields.length === 0 ? op : { ...op, content: Object.fromEntries(Object.entries(op.content).filter(([field]) => !fields.includes(field))) }

  /** Wordings of notes that became void, by operation, while somebody asks for them: what was written around a sealed passage is not to be lost. */
  let withheld: Map<string, string> | null = null
  const withhold = ({ id, header, content }: Op, fields: readonly string[]): void => {
    const body = content['body']?.[1]
    if (withheld && header.kind === 'note' && fields.includes('body') && typeof body === 'string') withheld.set(id, body)
  }

  const erasures = createErasures(db, (opId, fields) => {
    const row = selectOp.get(opId) as OpRow | undefined
    if (!row) return null
    const op = toOp(row)
    withhold(op, fields)
    updateContent.run(encode(without(op, fields)), 0, opId)
    return { record: row.record, kind: row.kind }
  })

  const encode = (op: Op): Buffer => {
    const text = JSON.stringify(op.content)
    if (!SEALED_KINDS.has(op.header.kind)) return Buffer.from(text)
    const seal = sealer()
    if (!seal) throw new AppError('REGISTER_LOCKED')
    return seal.seal(op.id, text)
  }

  /** Content of a stored operation; null while the register is locked and it belongs to the register. */
  const decode = (row: Pick<OpRow, 'id' | 'kind' | 'content'>): OpContent | null => {
    if (!SEALED_KINDS.has(row.kind)) return JSON.parse(row.content.toString('utf8')) as OpContent
    const seal = sealer()
    return seal ? (JSON.parse(seal.open(row.id, row.content)) as OpContent) : null
  }

  const toOp = (row: OpRow): Op => ({ id: row.id, header: JSON.parse(row.header) as OpHeader, content: decode(row) ?? {} })

  const headsOf = (record: string): RecordHeads => {
    const text = selectHeads.get(record) as string | undefined
    return text === undefined ? {} : (JSON.parse(text) as RecordHeads)
  }

  const headValues = (record: string, field: string, heads: RecordHeads = headsOf(record), known?: ReadonlyMap<string, Op>): HeadValue[] =>
    (heads[field] ?? []).flatMap((opId) => {
      const op = known?.get(opId) ?? loadOp(opId)
      const entry = op?.content[field]
      return op && entry ? [{ opId, at: op.header.at, value: entry[1] }] : []
    })

  const loadOp = (id: string): Op | undefined => {
    const row = selectOp.get(id) as OpRow | undefined
    return row && toOp(row)
  }

  /** Sides of a conflict differ in value: what is void is no side, and two laptops that wrote the same agree. */
  const disputed = (record: string, heads: RecordHeads): string[] =>
    conflictedFields(heads).filter((field) => new Set(headValues(record, field, heads).map(({ value }) => JSON.stringify(value))).size > 1)
  const storeHeads = (record: string, kind: RecordKind, heads: RecordHeads): void =>
    void upsertRecord.run(record, kind, JSON.stringify(heads), JSON.stringify(disputed(record, heads)))

  const stateOf = (record: string, kind: RecordKind, heads: RecordHeads, fresh?: ReadonlyMap<string, Op>): RecordState => {
    const known = new Map<string, Op>()
    for (const opId of new Set(Object.values(heads).flat())) {
      const op = fresh?.get(opId) ?? loadOp(opId)
      if (op) known.set(opId, op)
    }
    const values = new Map<string, Json>()
    let changedAt = ''
    for (const field of Object.keys(heads)) {
      const shown = valueToShow(field, headValues(record, field, heads, known))
      if (!shown) continue
      values.set(field, shown.value)
      if (changedAt === '' || Date.parse(shown.at) > Date.parse(changedAt)) changedAt = shown.at
    }
    return { id: record, kind, values, changedAt }
  }

  /**
   * Takes operations in, in any order, any number of times. Returns the records it touched. Call inside a transaction.
   * @param merge the merge that brings them; null: written here
   */
  const take = (ops: readonly Op[], merge: string | null = null, meet: Meet = () => {}): { added: number; filled: number; touched: ReadonlyMap<string, Touched> } => {
    const touched = new Map<string, RecordKind>()
    const changed = new Map<string, Touched>()
    const voided = new Map<string, RecordKind>()
    const fresh = new Map<string, Op>()
    /** Read and written once a record, not once an operation. */
    const headsByRecord = new Map<string, RecordHeads>()
    const headsNow = (record: string, kind: RecordKind): RecordHeads => {
      const known = headsByRecord.get(record)
      if (known) return known
      const stored = headsOf(record)
      meet(record, kind, stored)
      headsByRecord.set(record, stored)
      return stored
    }
    let added = 0
    let filled = 0
    for (const given of ops) {
      const { header } = given
      const gone = erasures.voidFields(given.id, header)
      withhold(given, gone)
      const op = without(given, gone)
      const done = insertOp.run(
        op.id,
        header.device,
        header.seq,
        header.kind,
        header.record,
        header.change,
        header.undoes ?? null,
        JSON.stringify(header),
        encode(op),
        isComplete(op) ? 1 : 0,
        merge,
      )
      if (done.changes === 0) {
        if (!fillIn(op, merge)) continue
        filled += 1
        touched.set(header.record, header.kind)
        continue
      }
      added += 1
      fresh.set(op.id, op)
      for (const [field, [, bases]] of Object.entries(header.fields)) for (const base of bases) insertBase.run(base, field, op.id)
      headsByRecord.set(header.record, applyToHeads(headsNow(header.record, header.kind), op.id, header, (opId, field) => selectNamed.get(opId, field) !== undefined))
      touched.set(header.record, header.kind)
      for (const field of gone) erasures.spread(op.id, field, voided)
      if (header.kind === 'erasure') erasures.carryOut(header, voided)
    }
    for (const [record, kind] of voided) touched.set(record, kind)
    for (const [record, kind] of touched) {
      const heads = headsNow(record, kind)
      storeHeads(record, kind, heads)
      project(stateOf(record, kind, heads, voided.has(record) ? undefined : fresh))
      changed.set(record, { kind, heads })
    }
    return { added, filled, touched: changed }
  }

  const isComplete = (op: Op): boolean => Object.keys(op.header.fields).every((field) => field in op.content)

  /** Values that were missing from a known operation; the hashes in its header vouch that they are the ones. */
  const fillIn = (op: Op, merge: string | null): boolean => {
    const row = selectIncomplete.get(op.id) as OpRow | undefined
    if (!row) return false
    const known = decode(row) ?? {}
    const missing = Object.keys(op.content).some((field) => !(field in known))
    if (!missing) return false
    const whole = { ...op, content: { ...op.content, ...known } }
    if (merge !== null) insertFilled.run(op.id, merge, row.content)
    updateContent.run(encode(whole), isComplete(whole) ? 1 : 0, op.id)
    return true
  }

  const salt = (): string => Buffer.from(randomBytes(12)).toString('base64url')

  /** Appends one act. Call inside a transaction. */
  const append = (act: Act, edits: readonly RecordEdit[]): Op[] => {
    const last = selectLast.get(device) as { id: string; seq: number } | undefined
    let seq = last?.seq ?? 0
    let prev = last?.id ?? ''
    const ops = edits.map((edit) => {
      seq += 1
      const op = createOp({ device, seq, prev, kind: edit.kind, record: edit.record, ...act }, edit.fields, sha256, salt)
      prev = op.id
      return op
    })
    take(ops)
    appended()
    return ops
  }

  /**
   * Edits for a record whose author saw what shows: each names the one head that shows, so that an edit made while a conflict is
   * open does not settle it unasked; sides that say the same are one to them. Fields whose value would not change are left out.
   */
  const editsFor = (kind: RecordKind, record: string, values: { readonly [field: string]: Json }, seen: RecordHeads = headsOf(record)): RecordEdit => {
    const fields: Record<string, FieldEdit> = {}
    for (const [field, value] of Object.entries(values)) {
      const sides = headValues(record, field, { [field]: seen[field] ?? [] })
      const shown = valueToShow(field, sides)
      if (shown && JSON.stringify(shown.value) === JSON.stringify(value)) continue
      if (!shown && value === null) continue
      fields[field] = { value, bases: sides.filter((side) => JSON.stringify(side.value) === JSON.stringify(shown?.value)).map((side) => side.opId) }
    }
    return { kind, record, fields }
  }

  /** The edit that erases: an operation like any other, so that the erasure travels and no old bundle undoes it. */
  const erasure = (id: string, targets: readonly ErasureTarget[]): RecordEdit => ({
    kind: 'erasure',
    record: id,
    fields: Object.fromEntries(targets.map((target) => [targetKey(target), { value: true, bases: [] }])),
  })

  /** Makes a record's heads and tables anew from the operations that are there; a record without any is gone. Call inside a transaction. */
  const rebuild = (record: string): void => {
    const rows = selectRecord.all(record) as OpRow[]
    let heads: RecordHeads = {}
    for (const row of rows) heads = applyToHeads(heads, row.id, JSON.parse(row.header) as OpHeader, (opId, field) => selectNamed.get(opId, field) !== undefined)
    const kind = rows[0]?.kind ?? (selectKind.get(record) as RecordKind | undefined)
    if (kind === undefined) return
    if (rows.length === 0) deleteRecord.run(record)
    else storeHeads(record, kind, heads)
    project(stateOf(record, kind, heads))
  }

  return {
    take,
    append,
    rebuild,
    erasure,
    editsFor,
    headsOf,
    headValues: (record: string, field: string) => headValues(record, field),
    loadOp,
    decode,
    toOp,
    causeOf: erasures.causeOf,
    stateOf,
    /** Runs `work` and gives it the wordings that become void meanwhile. They are kept in memory, and no longer than that. */
    async withWithheld<T>(work: (wordings: ReadonlyMap<string, string>) => Promise<T>): Promise<T> {
      withheld = new Map()
      try {
        return await work(withheld)
      } finally {
        withheld = null
      }
    },
    opsOfChange: (change: string): Op[] => (selectChange.all(change) as OpRow[]).map(toOp),
    /** Every value of a field of a record that was ever set, oldest first; the value is undefined where it was erased. */
    valuesOf(record: string, field: string): { op: Op; value: Json | undefined }[] {
      const rows = selectRecord.all(record) as OpRow[]
      return rows.flatMap((row) => {
        const op = toOp(row)
        return field in op.header.fields ? [{ op, value: op.content[field]?.[1] }] : []
      })
    },
    /** All or nothing; what is kept in memory is told when it came to nothing. */
    transaction<T>(work: () => T): T {
      try {
        return db.transaction(work).immediate()
      } catch (error) {
        if (!db.inTransaction) rolledBack()
        throw databaseError(error)
      }
    },
  }
}
