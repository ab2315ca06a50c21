/** The last operation that both sides of a conflict had seen: what a person compares the sides with. */

/**
 * @param heads the sides
 * @param basesOf operations that an operation named as seen in this field
 * @returns a common ancestor that is no ancestor of another common one (the smallest id where there are several); undefined for none
 */
export function commonBase(heads: readonly string[], basesOf: (id: string) => readonly string[]): string | undefined {
  const ancestorsOf = (id: string): Set<string> => {
    const found = new Set<string>()
    for (let open = [...basesOf(id)]; open.length > 0; ) {
      const next = open.pop() as string
      if (found.has(next)) continue
      found.add(next)
      open = open.concat(basesOf(next))
    }
    return found
  }
  const [first, ...rest] = heads.map(ancestorsOf)
  const common = [...(first ?? [])].filter((id) => rest.every((ancestors) => ancestors.has(id)))
  const older = new Set(common.flatMap((id) => [...ancestorsOf(id)]))
  return common.filter((id) => !older.has(id)).sort()[0]
}
