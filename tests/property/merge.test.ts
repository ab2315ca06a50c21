/**
 * Random histories of two to five laptops over the real log in SQLite: notes edited, removed and brought back, people linked and taken off,
 * consent recorded, values erased, passages sealed, bundles whole and partial, conflicts settled. Whatever way the same operations come together, the study is
 * the same to the byte of its canonical export.
 */
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { canonicalDigest } from '../../electron/core/exchange/canonical-export'
import { undoMerge } from '../../electron/core/exchange/undo-merge'
import { createLog, type Log } from '../../electron/core/history/log'
import { createProject } from '../../electron/core/projections/project'
import { migrate } from '../../electron/core/workspace/migrate'
import type { Workspace } from '../../electron/core/workspace/workspace'
import type { Json } from '../../shared/history/canonical'
import { CONSENT_RESTRICTIVE_ORDER, type ConsentStatus } from '../../shared/model/vocabulary'
import type { Op } from '../../shared/history/op'

/** Histories in all; the issue asks for 5,000 at least. */
const RUNS = 5000
const MAX_LAPTOPS = 5

type Laptop = { device: string; db: Database.Database; log: Log }

/** A laptop without keys: encryption is the business of other tests, and here thousands of studies are made. */
function createLaptop(device: string): Laptop {
  const db = new Database(':memory:')
  migrate(db)
  let counter = 0
  const randomBytes = (count: number): Uint8Array => new Uint8Array(createHash('sha256').update(`${device} ${(counter += 1)}`).digest().subarray(0, count))
  const log = createLog({ db, device, randomBytes, sealer: () => null, project: createProject(db, () => {}), rolledBack: () => {} })
  return { device, db, log }
}

const TABLES = ['op', 'op_base', 'record', 'note', 'note_person', 'note_code', 'person', 'consent', 'erased', 'erased_record', 'filled', 'merge', 'laptop', 'draft', 'external', 'withdrawal']
function empty({ db }: Laptop): void {
  db.exec(`BEGIN; INSERT INTO note_text (note_text, rowid, body) SELECT 'delete', row, body FROM note; ${TABLES.map((table) => `DELETE FROM ${table};`).join(' ')} COMMIT;`)
}
const pool = Array.from({ length: MAX_LAPTOPS }, (_, index) => createLaptop(`d${index}`))
const observers = [createLaptop('x'), createLaptop('y')]
afterAll(() => [...pool, ...observers].forEach(({ db }) => db.close()))

const opsOf = ({ db, log }: Laptop): Op[] => (db.prepare('SELECT id FROM op ORDER BY arrival').pluck().all() as string[]).map((id) => log.loadOp(id) as Op)
const digest = (laptop: Laptop): string => canonicalDigest(laptop as unknown as Workspace)
const takeIn = (laptop: Laptop, ops: readonly Op[], merge: string): void => laptop.log.transaction(() => void laptop.log.take(ops, merge))

type Step = { laptop: number; act: number; note: number; value: number; from: number }
const history = fc.record({
  laptops: fc.integer({ min: 2, max: MAX_LAPTOPS }),
  steps: fc.array(fc.record({ laptop: fc.nat(4), act: fc.nat(11), note: fc.nat(2), value: fc.nat(5), from: fc.nat(4) }), { minLength: 2, maxLength: 14 }),
  seed: fc.nat(),
})

const STATUSES: ConsentStatus[] = ['pending', 'verbal', 'written', 'declined', 'withdrawn', 'told']
const noteId = (index: number): string => `note${index}`

/** Plays a history; each act is one operation or one bundle taken in. Wall clocks disagree on purpose. */
function play(steps: readonly Step[], laptops: number): Laptop[] {
  const used = pool.slice(0, laptops)
  used.forEach(empty)
  steps.forEach((step, index) => {
    const laptop = used[step.laptop % laptops] as Laptop
    const { log } = laptop
    const at = `2025-0${1 + ((step.value + step.laptop) % 9)}-01T09:00:00+00:00`
    const act = { change: `c${index}`, at, author: '', intent: 'edit' as const }
    const note = noteId(step.note)
    const set = (kind: 'note' | 'person', record: string, values: Record<string, Json>): void => {
      const edit = log.editsFor(kind, record, values)
      if (Object.keys(edit.fields).length > 0) log.transaction(() => void log.append(act, [edit]))
    }
    const other = used[step.from % laptops] as Laptop
    if (step.act <= 2) set('note', note, { body: `wording ${step.value} of ${laptop.device}`, occurred: { at, precision: 'exact', zone: '' }, kind: 'observation' })
    else if (step.act === 3) set('note', note, { removed: step.value % 2 === 0 })
    else if (step.act === 4) set('note', note, { 'person:p': step.value % 2 === 0 })
    else if (step.act === 5) set('person', 'p', { code: 'C-PT-01', consent: STATUSES[step.value] ?? 'pending' })
    else if (step.act === 6) {
      // Erased, as a withdrawal does: every wording of one note.
      const targets = log.valuesOf(note, 'body').map(({ op }) => ({ op: op.id, field: 'body' }))
      if (targets.length > 0) log.transaction(() => void log.append(act, [log.erasure(`e${index}`, targets)]))
    } else if (step.act === 7) {
      const heads = log.headsOf(note)['body'] ?? []
      if (heads.length > 1) log.transaction(() => void log.append({ ...act, intent: 'resolve' }, [{ kind: 'note', record: note, fields: { body: { value: 'settled', bases: heads } } }]))
    } else if (step.act === 11) {
      // Sealed: each side gets a wording without the passage, and every wording before is erased; a withdrawal still beats it.
      const sides = log.headValues(note, 'body').map(({ opId }) => opId)
      const targets = log.valuesOf(note, 'body').map(({ op }) => ({ op: op.id, field: 'body' }))
      const edits = sides.map((side) => ({ kind: 'note' as const, record: note, fields: { body: { value: `sealed ${step.value}`, bases: [side] } } }))
      if (sides.length > 0) log.transaction(() => void log.append({ ...act, intent: 'seal' }, [...edits, log.erasure(`s${index}`, targets)]))
    } else if (other !== laptop) takeIn(laptop, step.act === 8 ? opsOf(other) : opsOf(other).slice(0, step.value), `m${index}`)
  })
  return used
}

const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  items
    .map((item, index) => ({ item, key: createHash('sha256').update(`${seed} ${index}`).digest('hex') }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item)

describe('merge', () => {
  test(`${RUNS} histories: idempotent, commutative, associative; nothing lost, nothing erased comes back, consent only narrows, undo restores`, { timeout: 400_000 }, () => {
    const [x, y] = observers as [Laptop, Laptop]
    let [conflicts, erasures, undone] = [0, 0, 0]
    fc.assert(
      fc.property(history, ({ laptops, steps, seed }) => {
        const used = play(steps, laptops)
        const bundles = used.map(opsOf)
        const all = new Map(bundles.flat().map((op) => [op.id, op]))

        // In the order of the laptops.
        empty(x)
        bundles.forEach((ops, index) => takeIn(x, ops, `x${index}`))
        const expected = digest(x)
        expect(x.db.prepare('SELECT count(*) FROM op').pluck().get()).toBe(all.size)

        // Backwards, every operation by itself in any order, and again: commutative, associative, idempotent.
        empty(y)
        for (const op of shuffled([...all.values()], seed)) takeIn(y, [op], 'single')
        bundles.toReversed().forEach((ops, index) => takeIn(y, ops, `y${index}`))
        expect(digest(y)).toBe(expected)
        takeIn(x, bundles[seed % bundles.length] ?? [], 'again')
        expect(digest(x)).toBe(expected)

        // What anyone erased has no value, whichever bundle still had one.
        for (const { op, field } of x.db.prepare('SELECT op, field FROM erased').all() as { op: string; field: string }[]) {
          erasures += 1
          expect(x.log.loadOp(op)?.content[field]).toBeUndefined()
        }
        // Consent shows the most restrictive of what stands.
        const heads = x.log.headValues('p', 'consent').map(({ value }) => CONSENT_RESTRICTIVE_ORDER.indexOf(value as ConsentStatus))
        if (heads.length > 0) expect(CONSENT_RESTRICTIVE_ORDER.indexOf(x.db.prepare("SELECT consent FROM person WHERE id = 'p'").pluck().get() as ConsentStatus)).toBe(Math.min(...heads))
        if ((x.db.prepare("SELECT count(*) FROM record WHERE conflicts <> '[]'").pluck().get() as number) > 0) conflicts += 1

        // A merge taken back gives the study before it, byte for byte; one that brought an erasure stays.
        const [first, second] = [used[0] as Laptop, bundles[1] ?? []]
        const before = digest(first)
        takeIn(first, second, 'tried')
        if (digest(first) === before) return
        first.db.prepare("INSERT INTO merge (id, at, device, sha256) VALUES ('tried', '', '', '')").run()
        const broughtErasure = first.db.prepare("SELECT 1 FROM op WHERE merge = 'tried' AND kind = 'erasure'").get() !== undefined
        if (broughtErasure) expect(() => undoMerge(first as unknown as Workspace, 'tried')).toThrow(expect.objectContaining({ code: 'MERGE_KEPT' }))
        else {
          undone += 1
          undoMerge(first as unknown as Workspace, 'tried')
          expect(digest(first)).toBe(before)
        }
      }),
      { numRuns: RUNS },
    )
    // The histories must have had something in them, or the test is worth nothing.
    expect(Math.min(conflicts, erasures, undone)).toBeGreaterThan(RUNS / 50)
  })

  test('a withdrawal and a sealing that did not know of each other: the withdrawal holds, whichever comes first', () => {
    const [x] = observers as [Laptop, Laptop]
    const step = (laptop: number, act: number, from = 0): Step => ({ laptop, act, note: 0, value: 1, from })
    // One writes and gives it to two; one of them has it withdrawn, the other seals in it and writes on.
    const used = play([step(0, 0), step(1, 8, 0), step(2, 8, 0), step(1, 6), step(2, 11), { ...step(2, 1), value: 4 }], 3)
    const all = new Map(used.flatMap(opsOf).map((op) => [op.id, op]))
    const digests = new Set<string>()
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        empty(x)
        for (const op of shuffled([...all.values()], seed)) takeIn(x, [op], 'single')
        digests.add(digest(x))
        for (const { op, value } of x.log.valuesOf(noteId(0), 'body')) expect(value, op.header.intent).toBeUndefined()
      }),
      { numRuns: 200 },
    )
    expect(digests.size).toBe(1)
  })
})
