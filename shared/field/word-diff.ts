/** Where two wordings differ, word by word: what is only in the one is marked in the one, what is only in the other in the other. */

export type Range = readonly [start: number, end: number]

/** Beyond this many word pairs the middle is marked as a whole; two pages of text stay well below it. */
const MOST_PAIRS = 4_000_000

type Word = { text: string; start: number; end: number }
const wordsOf = (text: string): Word[] => [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))

/** Pairs of indices of words that stand in both, in order. */
function commonWords(left: readonly Word[], right: readonly Word[]): [number, number][] {
  let head = 0
  while (head < left.length && head < right.length && left[head]?.text === right[head]?.text) head += 1
  let tail = 0
  while (tail < left.length - head && tail < right.length - head && left[left.length - 1 - tail]?.text === right[right.length - 1 - tail]?.text) tail += 1
  const [x, y] = [left.slice(head, left.length - tail), right.slice(head, right.length - tail)]
  const middle = x.length * y.length > MOST_PAIRS ? [] : longestCommon(x, y)
  return [
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...middle.map(([i, k]): [number, number] => [i + head, k + head]),
    ...Array.from({ length: tail }, (_, at): [number, number] => [left.length - tail + at, right.length - tail + at]),
  ]
}

/** Ranges of `a` that are not in `b`, and the reverse, in JavaScript string indices; neighbouring words run together. */
export function wordDiff(a: string, b: string): { a: Range[]; b: Range[] } {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const common = commonWords(left, right)
  return { a: runs(left, new Set(common.map(([i]) => i))), b: runs(right, new Set(common.map(([, k]) => k))) }
}

/** A stretch of text: in both, only in the one, only in the other. */
export type Piece = { in: 'both' | 'a' | 'b'; text: string }
/** A bracket is one word, whatever stands in it: `[Patient C07]` gives way to another bracket as a whole. */
const bracketWords = (text: string): Word[] => [...text.matchAll(/[^\s[]*\[[^\]\n]*\][^\s[]*|\S+/g)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))

/** Two texts as one, cut where they part; without the pieces of `a` it is `b`, white space and all. */
export function wordPieces(a: string, b: string): Piece[] {
  const [left, right] = [bracketWords(a), bracketWords(b)]
  const pieces: Piece[] = []
  const put = (where: Piece['in'], text: string): void => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last?.in === where) last.text += text
    else pieces.push({ in: where, text })
  }
  let [i, k, from] = [0, 0, 0]
  const upTo = (nextI: number, nextK: number): void => {
    const start = nextK > k ? (right[k] as Word).start : from
    put('both', b.slice(from, start))
    // Where nothing comes in its place, the white space before it goes with it.
    if (nextI > i) put('a', a.slice(nextK > k || i === 0 ? (left[i] as Word).start : (left[i - 1] as Word).end, (left[nextI - 1] as Word).end))
    const end = nextK > k ? (right[nextK - 1] as Word).end : start
    put('b', b.slice(start, end))
    from = end
  }
  for (const [nextI, nextK] of commonWords(left, right)) {
    upTo(nextI, nextK)
    const { end } = right[nextK] as Word
    put('both', b.slice(from, end))
    ;[i, k, from] = [nextI + 1, nextK + 1, end]
  }
  upTo(left.length, right.length)
  put('both', b.slice(from))
  return pieces
}

/** Pairs of indices of a longest common subsequence. */
function longestCommon(x: readonly Word[], y: readonly Word[]): [number, number][] {
  const width = y.length + 1
  const lengths = new Uint32Array((x.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = x.length - 1; i >= 0; i -= 1)
    for (let j = y.length - 1; j >= 0; j -= 1) lengths[i * width + j] = x[i]?.text === y[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i]?.text === y[j]?.text) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

function runs(words: readonly Word[], common: ReadonlySet<number>): Range[] {
  const found: [number, number][] = []
  let isOpen = false
  words.forEach((word, index) => {
    const last = found.at(-1)
    if (common.has(index)) isOpen = false
    else if (isOpen && last) last[1] = word.end
    else {
      found.push([word.start, word.end])
      isOpen = true
    }
  })
  return found
}
