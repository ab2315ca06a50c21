import { fold } from '../normalise'

/** What sounds alike, in the order it is replaced; the letters behind are those of which the word must have one at least. */
const PAIRS: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:mac|mc)/, 'mk', anyOf('m')],
  [/siobh/g, 'shiv', anyOf('b')],
  [/^(?:cao|ao)i?mh?/, 'kiv', anyOf('o')],
  [/bh|mh/g, 'v', anyOf('h')],
  [/^s(?=io[^b]|ean|eam|ia[nr]|ine)/, 'sh', anyOf('s')],
  [/sci|sch|szcz|szc|sz|sh|ch|cz|tch|tsh|zh|cs/g, 'x', anyOf('chz')],
  [/ph/g, 'f', anyOf('p')],
  [/ough|augh|igh|gh/g, '', anyOf('g')],
  [/ck|cq|kh|qu|q/g, 'k', anyOf('kq')],
  [/c(?=[eiy])/g, 's', anyOf('c')],
  [/c/g, 'k', anyOf('c')],
  [/^(?:kn|gn|pn)/, 'n', anyOf('n')],
  [/^wr/, 'r', anyOf('w')],
  [/dg|dj|g(?=[eiy])/g, 'j', anyOf('dg')],
  [/th|dd/g, 't', anyOf('td')],
  [/d/g, 't', anyOf('d')],
  [/z/g, 's', anyOf('z')],
  [/w|v/g, 'f', anyOf('wv')],
  [/b/g, 'p', anyOf('b')],
]

/** One bit for each of the letters a to z that the word has. */
function anyOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) - 97)
  return bits
}

/**
 * A coarse sound of a name: consonants only, voiced and unvoiced alike, the first vowel as `a`. Two names of one sound
 * may be one name heard by two people (Shivaun, Siobhan). Made for suggestions, never for a silent change.
 */
export function soundOf(name: string): string {
  let s = /^[a-z]*$/.test(name) ? name : fold(name).replace(/[^a-z]/g, '')
  let letters = anyOf(s)
  for (const [from, to, needed] of PAIRS) {
    if ((letters & needed) === 0) continue
    const changed = s.replace(from, to)
    if (changed === s) continue
    s = changed
    letters = anyOf(s)
  }
  if ((letters & anyOf('h')) !== 0) s = s.replace(/h(?![aeiou])/g, '').replace(/(?<=.)h/g, '')
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
