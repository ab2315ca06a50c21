/**
 * Which note of one release is which of another. Their ids differ on purpose (no release leads to another without the key), so notes are
 * told by what a reader sees: the same text, or the same place in the study and mostly the same words.
 */
import type { ReleasedNote } from '../schema'

/** At least so many of their words in common, brackets left out: profiles differ in what stands in brackets. */
const LEAST_ALIKE = 0.5

export type NotePair = { a: ReleasedNote; b: ReleasedNote }
export type Matched = { pairs: NotePair[]; onlyA: ReleasedNote[]; onlyB: ReleasedNote[] }

const placeOf = (note: ReleasedNote): string => [note.site, note.day, note.kind, note.researcher].join('\u0000')
const bagOf = (text: string): Map<string, number> => {
  const bag = new Map<string, number>()
  for (const [word] of text.replaceAll(/\[[^\]\n]*\]/g, ' ').toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

/** Dice's coefficient over the words of two texts, 0..1; two texts with no word outside brackets are alike. */
function alike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0
  let total = 0
  for (const [word, count] of a) {
    total += count
    common += Math.min(count, b.get(word) ?? 0)
  }
  for (const count of b.values()) total += count
  return total === 0 ? 1 : (2 * common) / total
}

function grouped(notes: readonly ReleasedNote[], keyOf: (note: ReleasedNote) => string): Map<string, ReleasedNote[]> {
  const groups = new Map<string, ReleasedNote[]>()
  for (const note of notes) {
    const group = groups.get(keyOf(note))
    if (group) group.push(note)
    else groups.set(keyOf(note), [note])
  }
  return groups
}

/** Yields as it goes, so that a caller can breathe. */
export function* matchNotes(a: readonly ReleasedNote[], b: readonly ReleasedNote[]): Generator<void, Matched> {
  const pairs: NotePair[] = []
  let [left, right] = [[...a], [...b]]
  const take = (found: readonly NotePair[]): void => {
    pairs.push(...found)
    const [usedA, usedB] = [new Set(found.map((pair) => pair.a)), new Set(found.map((pair) => pair.b))]
    left = left.filter((note) => !usedA.has(note))
    right = right.filter((note) => !usedB.has(note))
  }
  const byKey = (keyOf: (note: ReleasedNote) => string): NotePair[] => {
    const waiting = grouped(right, keyOf)
    return left.flatMap((note) => {
      const other = waiting.get(keyOf(note))?.shift()
      return other ? [{ a: note, b: other }] : []
    })
  }
  take(byKey((note) => note.id))
  yield
  take(byKey((note) => `${placeOf(note)}\u0000${note.text}`))
  yield
  take(byKey((note) => `${note.site}\u0000${note.kind}\u0000${note.text}`))
  yield
  // Within a place of the study first; then anywhere at the site, for a note whose day or kind was corrected.
  for (const keyOf of [placeOf, (note: ReleasedNote) => String(note.site)]) {
    const bags = new Map([...left, ...right].map((note) => [note, bagOf(note.text)]))
    const waiting = grouped(right, keyOf)
    const candidates: { pair: NotePair; likeness: number; at: number }[] = []
    for (const [at, note] of left.entries()) {
      for (const other of waiting.get(keyOf(note)) ?? []) {
        const likeness = alike(bags.get(note) ?? new Map(), bags.get(other) ?? new Map())
        if (likeness >= LEAST_ALIKE) candidates.push({ pair: { a: note, b: other }, likeness, at })
      }
      yield
    }
    const used = new Set<ReleasedNote>()
    const best: NotePair[] = []
    for (const { pair } of candidates.toSorted((x, y) => y.likeness - x.likeness || x.at - y.at)) {
      if (used.has(pair.a) || used.has(pair.b)) continue
      used.add(pair.a).add(pair.b)
      best.push(pair)
    }
    take(best)
  }
  const order = new Map(a.map((note, at) => [note, at]))
  pairs.sort((x, y) => (order.get(x.a) ?? 0) - (order.get(y.a) ?? 0))
  return { pairs, onlyA: left, onlyB: right }
}
