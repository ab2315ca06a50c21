/**
 * Undo is a new act: for every field the change set, an operation that gives back what stood there before, naming what it replaces.
 * Nothing leaves the log. It is refused where the field was changed again since, because then "before" is no longer what one would lose.
 */
import type { Json } from './canonical'
import type { Op } from './op'

export type UndoEdit = { readonly record: string; readonly kind: Op['header']['kind']; readonly fields: { readonly [field: string]: { value: Json; bases: readonly string[] } } }
export type UndoPlan = { readonly kind: 'plan'; readonly edits: readonly UndoEdit[] } | { readonly kind: 'blocked'; readonly record: string; readonly field: string }

/**
 * @param ops operations of the change to take back, oldest first
 * @param headsOf heads of a field now
 * @param valueOf value an operation set; undefined where it was erased
 */
export function planUndo(
  ops: readonly Op[],
  headsOf: (record: string, field: string) => readonly string[],
  valueOf: (opId: string, field: string) => Json | undefined,
): UndoPlan {
  const inChange = new Set(ops.map((op) => op.id))
  const kindByRecord = new Map(ops.map((op) => [op.header.record, op.header.kind]))
  /** Operations outside the change that it replaced, by record and field; and the change's own heads, which the undo must name. */
  const replaced = new Map<string, Map<string, { before: Set<string>; own: Set<string> }>>()
  for (const op of ops) {
    const fields = replaced.get(op.header.record) ?? new Map<string, { before: Set<string>; own: Set<string> }>()
    replaced.set(op.header.record, fields)
    for (const [field, [, bases]] of Object.entries(op.header.fields)) {
      const entry = fields.get(field) ?? { before: new Set<string>(), own: new Set<string>() }
      fields.set(field, entry)
      for (const base of bases) (inChange.has(base) ? entry.own : entry.before).add(base)
      for (const base of bases) entry.own.delete(base)
      entry.own.add(op.id)
    }
  }
  const edits: UndoEdit[] = []
  for (const [record, fields] of replaced) {
    const kind = kindByRecord.get(record) as UndoEdit['kind']
    // A change that settled a conflict had several values before it: one operation each brings the conflict back as it was.
    const layers: Record<string, { value: Json; bases: readonly string[] }>[] = []
    for (const [field, { before, own }] of fields) {
      const heads = headsOf(record, field)
      if (heads.length !== own.size || heads.some((head) => !own.has(head))) return { kind: 'blocked', record, field }
      const sources = before.size === 0 ? [null] : [...before].sort()
      for (const [layer, source] of sources.entries()) {
        const value = source === null ? null : valueOf(source, field)
        // A value that was erased for a withdrawal does not come back.
        if (value === undefined) return { kind: 'blocked', record, field }
        ;(layers[layer] ??= {})[field] = { value, bases: [...own].sort() }
      }
    }
    for (const layer of layers) edits.push({ record, kind, fields: layer })
  }
  return { kind: 'plan', edits }
}
