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

/** Three rows of the table of distances, kept between calls. */
let rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const

/** Damerau-Levenshtein distance (neighbours swapped count once), given up above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  const width = b.length
  if (Math.abs(a.length - width) > limit) return limit + 1
  if (width >= rows[0].length) rows = [new Int32Array(2 * width), new Int32Array(2 * width), new Int32Array(2 * width)]
  let [beforeLast, last, row] = rows
  for (let k = 0; k <= width; k++) last[k] = k
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1)
    const letterBefore = i > 1 ? a.charCodeAt(i - 2) : -1
    let left = i
    let best = i
    row[0] = i
    for (let k = 1; k <= width; k++) {
      const other = b.charCodeAt(k - 1)
      let cost = Math.min((last[k] ?? 0) + 1, left + 1, (last[k - 1] ?? 0) + (letter === other ? 0 : 1))
      if (k > 1 && letterBefore === other && letter === b.charCodeAt(k - 2)) cost = Math.min(cost, (beforeLast[k - 2] ?? 0) + 1)
      row[k] = cost
      left = cost
      if (cost < best) best = cost
    }
    if (best > limit) return limit + 1
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return last[width] ?? limit + 1
}

/** How many slips a name of this length may hold and still be taken for it. */
export const slipsAllowed = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0)
