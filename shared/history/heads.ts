/**
 * The heads of a field: operations that set it and that no other operation names as seen. One head: a plain value.
 * Two or more: a conflict, which stays until an operation names them all. The rule is a function of the SET of operations,
 * so order of arrival, repeats and grouping cannot change it (tests/property/history.test.ts).
 */
import type { OpHeader } from './op'

/** Sorted head ids by field. */
export type RecordHeads = { readonly [field: string]: readonly string[] }

/** Whether some operation that is already known names `opId` as seen for `field`. */
export type IsNamed = (opId: string, field: string) => boolean

/** The heads after one more operation. Applying an operation twice changes nothing. */
export function applyToHeads(heads: RecordHeads, opId: string, header: OpHeader, isNamed: IsNamed): RecordHeads {
  const next: Record<string, readonly string[]> = { ...heads }
  for (const [field, [, bases]] of Object.entries(header.fields)) {
    const current = heads[field] ?? []
    const kept = current.filter((head) => head !== opId && !bases.includes(head))
    next[field] = isNamed(opId, field) ? kept : [...kept, opId].sort()
  }
  return next
}

/** Fields on which two or more laptops disagree, sorted. */
export const conflictedFields = (heads: RecordHeads): string[] =>
  Object.keys(heads)
    .filter((field) => (heads[field]?.length ?? 0) > 1)
    .sort()
