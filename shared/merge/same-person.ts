/** Whom each registered entry counts as, after people were joined on several laptops that did not know of each other. */

/**
 * By id: the id of the entry that stands for the person; that of an entry that stands for itself is its own. A joining to someone who was
 * joined on counts to the end; two entries joined each to the other are one person under the smaller id; one joined to nobody known is alone.
 */
export function samePeople(joinedTo: ReadonlyMap<string, string | null>): Map<string, string> {
  const kept = new Map<string, string>()
  for (const start of joinedTo.keys()) {
    const way: string[] = []
    let at = start
    while (!kept.has(at) && !way.includes(at)) {
      way.push(at)
      const next = joinedTo.get(at)
      if (next === null || next === undefined || !joinedTo.has(next)) break
      at = next
    }
    const round = way.indexOf(at)
    const known = kept.get(at)
    const end = known ?? (round === -1 ? at : way.slice(round).reduce((least, id) => (id < least ? id : least)))
    for (const id of way) kept.set(id, end)
  }
  return kept
}
