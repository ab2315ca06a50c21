/**
 * Undo is a new act: for every field the change set, an operation that gives back what stood there before, naming what it replaces.
 * Nothing leaves the log. It is refused where the field was changed again since, because then "before" is no longer what one would lose.
 */
import type { FieldEdit, Op } from './op'

export type UndoEdit = { readonly record: string; readonly kind: Op['header']['kind']; readonly fields: { readonly [field: string]: FieldEdit } }
export type UndoPlan = { readonly kind: 'plan'; readonly edits: readonly UndoEdit[] } | { readonly kind: 'blocked'; readonly record: string; readonly field: string }

/**
 * @param ops operations of the change to take back, oldest first
 * @param headsOf heads of a field now
 * @param opOf an operation by its id; its content lacks a field that was erased
 */
export function planUndo(ops: readonly Op[], headsOf: (record: string, field: string) => readonly string[], opOf: (id: string) => Op | undefined): UndoPlan {
  const edits: UndoEdit[] = []
  for (const [record, { kind, fields }] of replacedBy(ops)) {
    // A change that settled a conflict had several values before it: one operation each brings the conflict back as it was.
    const layers: Record<string, FieldEdit>[] = []
    for (const [field, { before, own }] of fields) {
      const heads = headsOf(record, field)
      if (!sameSet(standingFor(heads, field, opOf), standingFor([...own], field, opOf))) return { kind: 'blocked', record, field }
      const sources = before.size === 0 ? [''] : [...before].sort()
      for (const [layer, source] of sources.entries()) {
        const value = source === '' ? null : opOf(source)?.content[field]?.[1]
        // A value that was erased for a withdrawal does not come back.
        if (value === undefined) return { kind: 'blocked', record, field }
        ;(layers[layer] ??= {})[field] = { value, bases: heads, restores: source }
      }
    }
    for (const layer of layers) edits.push({ record, kind, fields: layer })
  }
  return { kind: 'plan', edits }
}

/** Per record and field: the operations outside the change that it replaced, and those of its own that nothing in it replaced again. */
function replacedBy(ops: readonly Op[]): Map<string, { kind: Op['header']['kind']; fields: Map<string, { before: Set<string>; own: Set<string> }> }> {
  const inChange = new Set(ops.map((op) => op.id))
  const replaced: ReturnType<typeof replacedBy> = new Map()
  for (const { id, header } of ops) {
    const record = replaced.get(header.record) ?? { kind: header.kind, fields: new Map<string, { before: Set<string>; own: Set<string> }>() }
    replaced.set(header.record, record)
    for (const [field, [, bases]] of Object.entries(header.fields)) {
      const entry = record.fields.get(field) ?? { before: new Set<string>(), own: new Set<string>() }
      record.fields.set(field, entry)
      for (const base of bases) if (!inChange.has(base)) entry.before.add(base)
      for (const base of bases) entry.own.delete(base)
      entry.own.add(id)
    }
  }
  return replaced
}

/** The operations whose values stand in these heads, seen through undos and redos: after "undo", the act before it can be undone in turn. */
function standingFor(heads: readonly string[], field: string, opOf: (id: string) => Op | undefined): Set<string> {
  const through = (id: string): string => {
    const restores = opOf(id)?.header.fields[field]?.[2]
    return restores === undefined || restores === '' ? (restores ?? id) : through(restores)
  }
  return new Set(heads.map(through))
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((item) => b.has(item))
