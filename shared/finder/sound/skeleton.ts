/**
 * What is left of a sequence of sounds when voices, kinds of vowels and what comes and goes (h, r, w, y) are taken out: rough classes of
 * consonants, and where vowels stand between them, as one number of three bits each behind a leading one. Like beside like is one.
 */
export type Skeleton = { code: number; count: number; consonants: number; first: number; last: number }

const VOWEL = 0
const NOTHING = -1
const CLASSES = new Int8Array(128).fill(NOTHING)
for (const [at, sounds] of ['iIeaouU@AOYW', 'pb', 'fv', 'tdT', 'kg', 'szSZCJ', 'mnN', 'l'].entries()) for (const sound of sounds) CLASSES[sound.charCodeAt(0)] = at

/** A number holds so many signs beside the leading one without loss. */
export const MOST = 16

const classOf = (sound: string): number => CLASSES[sound.charCodeAt(0)] ?? NOTHING

export function skeletonOf(sounds: string): Skeleton {
  return coded([...sounds].map(classOf))
}

/** `code` is -1 where there are too many. */
function coded(classes: readonly number[]): Skeleton {
  let code = 1
  let count = 0
  let consonants = 0
  let first = NOTHING
  let last = NOTHING
  for (const each of classes) {
    if (each === NOTHING || each === last) continue
    if (++count > MOST) return { code: -1, count, consonants, first, last }
    if (first === NOTHING) first = each
    if (each !== VOWEL) consonants++
    code = code * 8 + each
    last = each
  }
  return { code, count, consonants, first, last }
}

const [P = 0, V = 0, T = 0, K = 0, N = 0, L = 0] = [...'pvtknl'].map(classOf)

/** The skeletons by which a name may be looked up: its own, and those with a sound that is easily lost, added or changed. */
export function skeletonsOf(sounds: string): Set<number> {
  const signs = [...sounds]
  const classes = signs.map(classOf)
  const own = coded(classes)
  const out = new Set([own.code])
  const add = (k: number, ...instead: number[]): void => void out.add(coded([...classes.slice(0, k), ...instead, ...classes.slice(k + 1)]).code)
  for (const [k, sign] of signs.entries()) {
    const each = classes[k] ?? NOTHING
    if (each > VOWEL && own.consonants >= ('vltd'.includes(sign) ? 4 : 5)) add(k)
    // "Rafferty" in two syllables or in three.
    if (sign === '@' && own.consonants >= 2) add(k)
    if (sign === 'T') add(k, V)
    if (sign === 'v') add(k, P)
    if (sign === 'b') add(k, V)
    if (sign === 'r' && own.consonants >= 3) add(k, L)
    if (sign === 'C' || sign === 'J') add(k, T, each)
    if (sign === 'N') add(k, N, K)
  }
  out.delete(-1)
  if (own.consonants < 1) out.clear()
  return out
}
