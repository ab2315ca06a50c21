import { editDistance, slipsAllowed, soundOf } from './sounds'

type Named = { index: number; keys: readonly string[]; lasts: ReadonlySet<string> }

export type Near = { index: number; part: string; bySound: boolean }

/** `order` counts all parts of all names; `without` is made when first asked for. */
type Target = { index: number; part: string; order: number; without?: ReadonlySet<string> }

/** All parts of one length; their letters lie side by side, since most words of a text get no further than these. */
type Length = { letters: number[]; targets: Target[] }

const SHORTEST = 4
const LONGEST = 40
const CACHED = 50_000

/** One bit a letter, and one for all others: two names within a slip differ in two bits at most. */
function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) {
    const at = word.charCodeAt(i) - 97
    bits |= 1 << (at >= 0 && at < 26 ? at : 26)
  }
  return bits
}

/** Whether more than `most` bits are set: all of them counted at once, in pairs, in fours, in eights. */
function exceeds(bits: number, most: number): boolean {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24 > most
}

/** Every string made by leaving out up to `slips` letters: two names within that distance share one. */
function deletions(word: string, slips: number): Set<string> {
  let edge = new Set([word])
  const all = new Set(edge)
  for (let n = 0; n < slips; n++) {
    const next = new Set<string>()
    for (const w of edge) for (let i = 0; i < w.length; i++) next.add(w.slice(0, i) + w.slice(i + 1))
    for (const w of next) all.add(w)
    edge = next
  }
  return all
}

/** @returns the search for people whose names are within a slip or two of a word, the nearest first, or sound like it */
export function makeNear(people: readonly Named[]): (key: string) => readonly Near[] {
  const byLength: Length[] = []
  const bySound = new Map<string, Target[]>()
  let order = 0
  for (const person of people) {
    const parts = new Set([...person.keys, ...person.lasts])
    if (person.keys.length > 1) parts.add(person.keys.join(''))
    for (const part of parts) {
      if (part.length < SHORTEST) continue
      const target = { index: person.index, part, order: order++ }
      const same = (byLength[part.length] ??= { letters: [], targets: [] })
      same.letters.push(lettersOf(part))
      same.targets.push(target)
      const sound = soundOf(part)
      if (sound.length < 3) continue
      const alike = bySound.get(sound)
      if (alike === undefined) bySound.set(sound, [target])
      else alike.push(target)
    }
  }
  const cache = new Map<string, readonly Near[]>()
  return (key) => {
    const known = cache.get(key)
    if (known !== undefined) return known
    const found = key.length >= 3 && key.length < LONGEST ? search(key, byLength, bySound) : []
    if (cache.size > CACHED) cache.clear()
    cache.set(key, found)
    return found
  }
}

function search(key: string, byLength: readonly (Length | undefined)[], bySound: ReadonlyMap<string, readonly Target[]>): readonly Near[] {
  const letters = lettersOf(key)
  const within: Target[] = []
  for (let length = Math.max(SHORTEST, key.length - 2); length <= key.length + 2; length++) {
    const limit = slipsAllowed(Math.min(length, key.length + 1))
    if (limit === 0 || Math.abs(length - key.length) > limit) continue
    const same = byLength[length]
    if (same === undefined) continue
    const most = 2 * limit
    for (let k = 0; k < same.letters.length; k++) {
      if (exceeds((same.letters[k] ?? 0) ^ letters, most)) continue
      const target = same.targets[k]
      if (target !== undefined && editDistance(key, target.part, limit) <= limit) within.push(target)
    }
  }
  const found = new Map<number, Near>()
  if (within.length > 0) {
    // The fewest letters left out come first; the order of the register settles the rest.
    within.sort((a, b) => a.order - b.order)
    for (const each of deletions(key, slipsAllowed(key.length))) {
      for (const target of within) {
        if (found.has(target.index)) continue
        target.without ??= deletions(target.part, slipsAllowed(target.part.length))
        if (target.without.has(each)) found.set(target.index, { index: target.index, part: target.part, bySound: false })
      }
    }
  }
  const sound = soundOf(key)
  if (sound.length >= 3) for (const { index, part } of bySound.get(sound) ?? []) if (!found.has(index)) found.set(index, { index, part, bySound: true })
  return [...found.values()]
}
