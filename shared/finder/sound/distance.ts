/** How far apart two sequences of sounds are (see `letters.ts`), in consonants wholly unlike: 0 for the same. */

/** Where a vowel lies: back, open. */
const VOWELS: Readonly<Record<string, readonly [number, number]>> = {
  i: [0, 0], I: [0.2, 0.15], e: [0.3, 0.4], a: [0.55, 0.8], o: [0.9, 0.6], u: [1, 0], U: [0.65, 0.5], '@': [0.5, 0.4], A: [0.15, 0.3], O: [0.95, 0.35], Y: [0.35, 0.5], W: [0.75, 0.5],
}

/** Consonants that are taken for each other, and how far apart they are then. */
const NEAR = 'pb.3 td.3 kg.3 fv.2 Tf.25 Tv.3 Tt.3 Td.25 Ts.4 Tz.45 sz.15 sS.3 zS.45 SC.3 SZ.2 SJ.45 CJ.25 ZJ.3 zZ.35 sC.5 zJ.55 tC.4 dJ.45 kC.6 mn.45 nN.25 mN.5 vw.3 fw.5 lr.6 wr.6 yJ.45 kh.4 gh.45 hf.6 bv.4 pf.45 ly.5 lw.5 yi.2 kT.7 td.3 dr.6 tr.7 ln.6 sT.4 gk.3 gJ.4 tk.65 pt.7 bd.7 dg.65'
/** What is left out, or put in, lightly. */
const LIGHT: Readonly<Record<string, number>> = { h: 0.25, r: 0.35, y: 0.3, w: 0.4, l: 0.6, n: 0.75, t: 0.7, d: 0.65, g: 0.7, k: 0.85, N: 0.8, v: 0.75, T: 0.75 }

const CODES = 128
const swap = new Float64Array(CODES * CODES).fill(1)
const drop = new Float64Array(CODES).fill(0.9)

for (const [a, [ax, ay]] of Object.entries(VOWELS)) {
  const code = a.charCodeAt(0)
  drop[code] = a === '@' ? 0.22 : a === 'I' || a === 'U' || a === 'i' ? 0.32 : 0.4
  for (const [b, [bx, by]] of Object.entries(VOWELS)) swap[code * CODES + b.charCodeAt(0)] = a === b ? 0 : Math.min(0.42, 0.08 + 0.4 * Math.hypot(ax - bx, ay - by))
}
for (const [sound, cost] of Object.entries(LIGHT)) drop[sound.charCodeAt(0)] = cost
for (const entry of NEAR.split(' ')) {
  const a = entry.charCodeAt(0)
  const b = entry.charCodeAt(1)
  swap[a * CODES + b] = swap[b * CODES + a] = Number(entry.slice(2))
}
// A glide and its vowel are one sound written twice.
for (const pair of ['yi', 'yI', 'yY', 'yA', 'wu', 'wO', 'wW']) {
  const a = pair.charCodeAt(0)
  const b = pair.charCodeAt(1)
  swap[a * CODES + b] = swap[b * CODES + a] = 0.25
}
for (let code = 0; code < CODES; code++) swap[code * CODES + code] = 0

/** Longer sequences are nobody's name. */
const LONGEST = 64
/** A row for each sound of the name, a column for each of the words': rows are kept while the next name begins with the same sounds. */
const grid = new Float64Array((LONGEST + 1) * (LONGEST + 1))
const least = new Float64Array(LONGEST + 1)
let words = ''
let name = ''
let depth = -1

function begin(heard: string): void {
  words = heard
  name = ''
  depth = 0
  grid[0] = 0
  for (let k = 0; k < heard.length; k++) grid[k + 1] = (grid[k] ?? 0) + (drop[heard.charCodeAt(k)] ?? 1)
  least[0] = 0
}

/**
 * Quickest for names in the order of their sounds, the words staying the same.
 * @returns the least sum of changes that make the words into the name, or Infinity where it is above `limit`
 */
export function soundDistance(heard: string, said: string, limit: number): number {
  const width = heard.length
  const height = said.length
  if (width > LONGEST || height > LONGEST) return Infinity
  if (depth < 0 || heard !== words) begin(heard)
  let from = 0
  const known = Math.min(depth, height, name.length)
  while (from < known && said.charCodeAt(from) === name.charCodeAt(from)) from++
  name = said
  for (let i = 1; i <= from; i++) {
    if ((least[i] ?? 0) > limit) {
      depth = from
      return Infinity
    }
  }
  for (let i = from + 1; i <= height; i++) {
    const sound = said.charCodeAt(i - 1)
    const out = drop[sound] ?? 1
    const row = i * (LONGEST + 1)
    const above = row - LONGEST - 1
    let left = (grid[above] ?? 0) + out
    let best = left
    grid[row] = left
    for (let k = 1; k <= width; k++) {
      const other = heard.charCodeAt(k - 1)
      const swapped = (grid[above + k - 1] ?? 0) + (swap[sound * CODES + other] ?? 1)
      const dropped = (grid[above + k] ?? 0) + out
      left += drop[other] ?? 1
      if (swapped < left) left = swapped
      if (dropped < left) left = dropped
      grid[row + k] = left
      if (left < best) best = left
    }
    least[i] = best
    depth = i
    if (best > limit) return Infinity
  }
  depth = height
  const cost = grid[height * (LONGEST + 1) + width] ?? Infinity
  return cost <= limit ? cost : Infinity
}

/** How much there is to hear in a sequence: what leaving it all out would cost, first vowels and glides lightly. */
export function weightOf(sounds: string): number {
  let sum = 0
  for (let i = 0; i < sounds.length; i++) sum += drop[sounds.charCodeAt(i)] ?? 1
  return sum
}
