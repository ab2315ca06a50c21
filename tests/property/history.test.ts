/**
 * The heads of a field are a function of the set of operations: order, repeats and grouping of their arrival cannot matter.
 * Random histories of two to five laptops that write apart and sometimes see each other's work.
 */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type Json } from '../../shared/history/canonical'
import { valueToShow } from '../../shared/history/display'
import { applyToHeads, conflictedFields, type RecordHeads } from '../../shared/history/heads'
import { createOp, findOpFault, type Op } from '../../shared/history/op'
import { planUndo } from '../../shared/history/undo'

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url')
const RECORD = 'r'
const FIELDS = ['body', 'kind', 'person:a'] as const

/** A laptop's store: the operations it has, and what it makes of them. */
class Store {
  readonly ops = new Map<string, Op>()
  heads: RecordHeads = {}
  readonly named = new Set<string>()
  take(op: Op): void {
    if (this.ops.has(op.id)) return
    this.ops.set(op.id, op)
    for (const [field, [, bases]] of Object.entries(op.header.fields)) for (const base of bases) this.named.add(`${base} ${field}`)
    this.heads = applyToHeads(this.heads, op.id, op.header, (id, field) => this.named.has(`${id} ${field}`))
  }
  values(field: string) {
    return (this.heads[field] ?? []).map((opId) => {
      const op = this.ops.get(opId) as Op
      return { opId, at: op.header.at, value: op.content[field]?.[1] as Json }
    })
  }
}

type Step = { laptop: number; field: number; value: number; sees: number; settles: boolean }
const step: fc.Arbitrary<Step> = fc.record({ laptop: fc.nat(4), field: fc.nat(2), value: fc.nat(9), sees: fc.nat(5), settles: fc.boolean() })

/** Plays the steps; `sees` under 5 means the laptop first takes in all that laptop has (a bundle). Wall clocks run at random. */
function play(steps: readonly Step[], laptops: number): { all: Op[]; stores: Store[] } {
  const stores = Array.from({ length: laptops }, () => new Store())
  const all: Op[] = []
  const last = stores.map(() => ({ seq: 0, id: '' }))
  steps.forEach((each, index) => {
    const at = each.laptop % laptops
    const store = stores[at] as Store
    const other = stores[each.sees % laptops] as Store
    if (each.sees < 5) for (const op of other.ops.values()) store.take(op)
    const field = FIELDS[each.field] as string
    const value = field === 'person:a' ? each.value % 2 === 0 : each.value
    const shown = valueToShow(field, store.values(field))
    const bases = each.settles ? (store.heads[field] ?? []) : shown ? [shown.opId] : []
    const tail = last[at] as { seq: number; id: string }
    const op = createOp(
      { device: `d${at}`, seq: tail.seq + 1, prev: tail.id, kind: 'note', record: RECORD, at: `2025-03-0${1 + (each.value % 9)}T09:00:00+00:00`, author: '', change: `c${index}`, intent: 'edit' },
      { [field]: { value, bases } },
      hash,
      () => `salt${index}`,
    )
    last[at] = { seq: op.header.seq, id: op.id }
    store.take(op)
    all.push(op)
  })
  return { all, stores }
}

const stateOf = (ops: readonly Op[]): string => {
  const store = new Store()
  for (const op of ops) store.take(op)
  return canonicalJson({ heads: store.heads as Json, shown: FIELDS.map((field) => valueToShow(field, store.values(field))?.value ?? null) })
}

const history = fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 24 }), laptops: fc.integer({ min: 2, max: 5 }), seed: fc.nat() })
const shuffled = <T>(items: readonly T[], seed: number): T[] => items.map((item, index) => ({ item, key: hash(`${seed} ${index}`) })).toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item)

describe('heads', () => {
  test('do not depend on order, repeats or grouping', () => {
    fc.assert(
      fc.property(history, ({ steps, laptops, seed }) => {
        const { all } = play(steps, laptops)
        const expected = stateOf(all)
        expect(stateOf(shuffled(all, seed))).toBe(expected)
        expect(stateOf([...shuffled(all, seed + 1), ...shuffled(all, seed + 2)])).toBe(expected)
        expect(stateOf(all.toReversed())).toBe(expected)
      }),
      { numRuns: 1500 },
    )
  })

  test('every operation that nobody saw is still a head: no edit is lost without someone having seen it', () => {
    fc.assert(
      fc.property(history, ({ steps, laptops }) => {
        const { all } = play(steps, laptops)
        const store = new Store()
        for (const op of all) store.take(op)
        for (const op of all) {
          for (const field of Object.keys(op.header.fields)) {
            const seenBySomeone = all.some((later) => later.header.fields[field]?.[1].includes(op.id))
            expect(store.heads[field]?.includes(op.id) ?? false).toBe(!seenBySomeone)
          }
        }
        for (const field of conflictedFields(store.heads)) expect((store.heads[field] as string[]).length).toBeGreaterThan(1)
      }),
      { numRuns: 500 },
    )
  })

  test('a resolution that names both sides ends the conflict on every laptop', () => {
    fc.assert(
      fc.property(history, ({ steps, laptops, seed }) => {
        const { all } = play(steps, laptops)
        const store = new Store()
        for (const op of all) store.take(op)
        const settle = conflictedFields(store.heads).map((field, index) =>
          createOp(
            { device: 'lead', seq: index + 1, prev: '', kind: 'note', record: RECORD, at: '2020-01-01T00:00:00+00:00', author: '', change: 'settle', intent: 'resolve' },
            { [field]: { value: 0, bases: store.heads[field] as string[] } },
            hash,
            () => 'salt',
          ),
        )
        const other = new Store()
        for (const op of shuffled([...all, ...settle], seed)) other.take(op)
        expect(conflictedFields(other.heads)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('undo', () => {
  test('gives back what showed before the last act, and undoing the undo gives the act back', () => {
    fc.assert(
      fc.property(history, ({ steps, laptops }) => {
        const { all } = play(steps, laptops)
        const act = all.at(-1) as Op
        const before = new Store()
        for (const op of all.slice(0, -1)) before.take(op)
        const store = new Store()
        for (const op of all) store.take(op)
        const takeBack = (ops: readonly Op[], name: string): Op[] | null => {
          const plan = planUndo(ops, (_, field) => store.heads[field] ?? [], (id) => store.ops.get(id))
          if (plan.kind === 'blocked') return null
          return plan.edits.map((edit, index) => {
            const op = createOp(
              { device: name, seq: index + 1, prev: '', kind: 'note', record: RECORD, at: '2025-03-05T09:00:00+00:00', author: '', change: name, intent: 'undo', undoes: ops[0]?.header.change ?? '' },
              edit.fields,
              hash,
              () => `salt-${name}-${index}`,
            )
            store.take(op)
            return op
          })
        }
        const field = Object.keys(act.header.fields)[0] as string
        const valuesOf = (which: Store): Json[] => which.values(field).map(({ value }) => value ?? null).toSorted()
        const afterAct = valuesOf(store)
        const undoing = takeBack([act], 'undo')
        if (undoing === null) {
          // Refused only where another laptop's value stands beside it: taking back one side would settle the conflict unasked.
          expect((store.heads[field] as string[]).length).toBeGreaterThan(1)
          return
        }
        const named = act.header.fields[field]?.[1] ?? []
        const expected = named.length === 0 ? [null] : named.map((id) => before.ops.get(id)?.content[field]?.[1] ?? null).toSorted()
        expect(valuesOf(store)).toEqual(expected)
        expect(takeBack(undoing, 'redo')).not.toBeNull()
        expect(valuesOf(store)).toEqual(afterAct)
      }),
      { numRuns: 800 },
    )
  })
})

describe('operations', () => {
  test('an altered header or value shows, an erased value does not break the chain', () => {
    const op = createOp(
      { device: 'd', seq: 1, prev: '', kind: 'note', record: RECORD, at: '2025-03-01T09:00:00+00:00', author: '', change: 'c', intent: 'create' },
      { body: { value: 'a wording', bases: [] }, kind: { value: 'jotting', bases: [] } },
      hash,
      () => 'salt',
    )
    expect(findOpFault(op, hash)).toBeNull()
    expect(findOpFault({ ...op, header: { ...op.header, at: '2025-03-02T09:00:00+00:00' } }, hash)).toBe('id')
    expect(findOpFault({ ...op, content: { ...op.content, body: ['salt', 'another wording'] } }, hash)).toBe('content')
    const { body: _, ...rest } = op.content
    expect(findOpFault({ ...op, content: rest }, hash)).toBeNull()
  })

  test('equal values are spelled alike whatever the order of their keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(value as Json)).toBe(canonicalJson(reversed as Json))
        expect(JSON.parse(canonicalJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
