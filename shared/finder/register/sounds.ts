import { fold } from '../normalise'

const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/^(?:mac|mc)/, 'mk'],
  [/siobh/g, 'shiv'],
  [/^(?:cao|ao)i?mh?/, 'kiv'],
  [/bh|mh/g, 'v'],
  [/^s(?=io[^b]|ean|eam|ia[nr]|ine)/, 'sh'],
  [/sci|sch|szcz|szc|sz|sh|ş|ș|ch|cz|tch|tsh|zh|cs/g, 'x'],
  [/ph/g, 'f'],
  [/ough|augh|igh|gh/g, ''],
  [/ck|cq|kh|qu|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/dg|dj|g(?=[eiy])/g, 'j'],
  [/th|dd/g, 't'],
  [/d/g, 't'],
  [/z/g, 's'],
  [/w|v/g, 'f'],
  [/b/g, 'p'],
]

/**
 * A coarse sound of a name: consonants only, voiced and unvoiced alike, the first vowel as `a`. Two names of one sound
 * may be one name heard by two people (Shivaun, Siobhan). Made for suggestions, never for a silent change.
 */
export function soundOf(name: string): string {
  let s = fold(name).replace(/[^a-z]/g, '')
  for (const [from, to] of PAIRS) s = s.replace(from, to)
  s = s.replace(/h(?![aeiou])/g, '').replace(/(?<=.)h/g, '')
  const head = /^[aeiouy]/.test(s) ? 'a' : ''
  return head + s.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')
}

/** Damerau-Levenshtein distance (neighbours swapped count once), given up above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, k) => k)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let k = 1; k <= b.length; k++) {
      const same = a[i - 1] === b[k - 1]
      let cost = Math.min((last[k] ?? 0) + 1, (row[k - 1] ?? 0) + 1, (last[k - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) cost = Math.min(cost, (beforeLast[k - 2] ?? 0) + 1)
      row.push(cost)
      if (cost < best) best = cost
    }
    if (best > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return last[b.length] ?? limit + 1
}

/** How many slips a name of this length may hold and still be taken for it. */
export const slipsAllowed = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0)
