/** The plain check of an operation accepts nothing that the schema of the format does not. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../shared/history/canonical'
import { BundleOp } from '../../shared/merge/bundle-format'
import { bundleOpOf } from '../../shared/merge/bundle-op'

const good = () => ({
  id: 'i'.repeat(43),
  header: {
    v: 1,
    device: 'd1',
    seq: 3,
    prev: 'p'.repeat(43),
    kind: 'note',
    record: 'r1',
    at: '2025-06-03T09:05:00+01:00',
    author: '',
    change: 'c1',
    intent: 'edit',
    undoes: 'c0',
    fields: { body: ['hash', ['b'.repeat(43)]], site: ['hash', [], ''] },
  },
  content: { body: ['salt', { deep: ['a text', 1, null, true, { more: 'x' }] }], site: ['salt', null] },
})

/** A value put somewhere in the tree, or a member taken away or added. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, 0, -1, 1.5, 2 ** 60, true, '', 'x', 'x'.repeat(65), 'x'.repeat(201), 'x'.repeat(2_000_001), [], {}, ['a'], ['a', 'b'], ['a', ['b']], ['a', [1]], ['a', ['b'], 'c'], ['a', ['b'], 'c', 'd'], { extra: 1 }),
  fc.jsonValue(),
)
const mutation = fc.record({ path: fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }), how: fc.constantFrom('set', 'drop', 'add'), value: odd, name: fc.constantFrom('extra', '__proto__', 'undoes', 'constructor', 'x'.repeat(201)) })

function mutate(root: unknown, { path, how, value, name }: { path: readonly number[]; how: string; value: unknown; name: string }): unknown {
  let node = root as Record<string, unknown>
  for (const [depth, step] of path.entries()) {
    const names = Object.keys(node)
    const key = names[step % Math.max(1, names.length)]
    if (key === undefined) break
    const inner = node[key]
    const last = depth === path.length - 1 || typeof inner !== 'object' || inner === null
    if (!last) {
      node = inner as Record<string, unknown>
      continue
    }
    if (how === 'set') node[key] = value
    else if (how === 'drop') delete node[key]
    else Object.defineProperty(node, name, { value, enumerable: true, configurable: true, writable: true })
    break
  }
  // As it would have come: through JSON.
  return JSON.parse(JSON.stringify(root))
}

test('the everyday form is accepted as it stands', () => {
  const op = good()
  expect(bundleOpOf(op)).toEqual(op)
  const { undoes: _, ...header } = op.header
  const plain = { ...op, header: { ...header, fields: { body: op.header.fields.body } } }
  expect(bundleOpOf(plain)).toBe(plain)
})

test('20,000 operations, bent in any place: accepted exactly where the schema accepts them, with the same content', () => {
  let refused = 0
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), fc.boolean(), (mutations, everyday) => {
      const start: { header: { undoes?: string; fields: object } } = good()
      if (everyday) {
        delete start.header.undoes
        start.header.fields = { body: ['hash', []] }
      }
      const bent = mutations.reduce<unknown>((value, each) => mutate(value, each), start)
      const expected = BundleOp.safeParse(bent)
      const taken = bundleOpOf(bent)
      expect(taken !== null).toBe(expected.success)
      if (expected.success) expect(canonicalJson(taken as never)).toBe(canonicalJson(expected.data as never))
      else refused += 1
    }),
    { numRuns: 20_000 },
  )
  expect(refused).toBeGreaterThan(2000)
})
