/** Where two wordings differ, word by word: what is only in the one is marked in the one, what is only in the other in the other. */
import type { Range } from './excerpt'

/** Beyond this many word pairs the middle is marked as a whole; two pages of text stay well below it. */
const MOST_PAIRS = 4_000_000

type Word = { text: string; start: number; end: number }
const wordsOf = (text: string): Word[] => [...text.matchAll(/\s*\S+/g)].map((match) => ({ text: match[0].trim(), start: match.index + match[0].search(/\S/), end: match.index + match[0].length }))

/** Ranges of `a` that are not in `b`, and the reverse, in JavaScript string indices; neighbouring words run together. */
export function wordDiff(a: string, b: string): { a: Range[]; b: Range[] } {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  let head = 0
  while (head < left.length && head < right.length && left[head]?.text === right[head]?.text) head += 1
  let tail = 0
  while (tail < left.length - head && tail < right.length - head && left[left.length - 1 - tail]?.text === right[right.length - 1 - tail]?.text) tail += 1
  const [x, y] = [left.slice(head, left.length - tail), right.slice(head, right.length - tail)]
  const common = x.length * y.length > MOST_PAIRS ? [] : longestCommon(x, y)
  const inX = new Set(common.map(([i]) => i))
  const inY = new Set(common.map(([, j]) => j))
  return { a: runs(x, inX), b: runs(y, inY) }
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
