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
const isVowel = new Uint8Array(CODES)

for (const [a, [ax, ay]] of Object.entries(VOWELS)) {
  const code = a.charCodeAt(0)
  isVowel[code] = 1
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

let last = new Float64Array(64)
let row = new Float64Array(64)

/** @returns the least sum of changes that make `a` into `b`, or Infinity where it is surely above `limit` */
export function soundDistance(a: string, b: string, limit: number): number {
  const width = b.length
  if (width + 1 > last.length) {
    last = new Float64Array(2 * width + 2)
    row = new Float64Array(2 * width + 2)
  }
  last[0] = 0
  for (let k = 1; k <= width; k++) last[k] = (last[k - 1] ?? 0) + (drop[b.charCodeAt(k - 1)] ?? 1)
  for (let i = 1; i <= a.length; i++) {
    const sound = a.charCodeAt(i - 1)
    const out = drop[sound] ?? 1
    let least = (row[0] = (last[0] ?? 0) + out)
    for (let k = 1; k <= width; k++) {
      const other = b.charCodeAt(k - 1)
      const cost = Math.min((last[k - 1] ?? 0) + (swap[sound * CODES + other] ?? 1), (last[k] ?? 0) + out, (row[k - 1] ?? 0) + (drop[other] ?? 1))
      row[k] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return Infinity
    const before = last
    last = row
    row = before
  }
  const cost = last[width] ?? Infinity
  return cost <= limit ? cost : Infinity
}

/** How much there is to hear in a sequence: what leaving it all out would cost, first vowels and glides lightly. */
export function weightOf(sounds: string): number {
  let sum = 0
  for (let i = 0; i < sounds.length; i++) sum += drop[sounds.charCodeAt(i)] ?? 1
  return sum
}

export const isVowelSound = (code: number): boolean => isVowel[code] === 1
