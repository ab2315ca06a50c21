import type { Token } from '../tokens'

/** A stretch of a note that says one thing: tokens `from` to `to`, both included; offsets into the text. */
export type Clause = { from: number; to: number; start: number; end: number }

/** A sentence, a side remark between dashes or brackets, a thing said. */
const PARTS = /[.!?;:"“”()\n—…]|\s[–-]+\s/
/** Where a text without stops may be cut. */
const TURNS = new Set('and but so because cos then he she they i when which while anyway also'.split(' '))
const SHORT = new Set('dr mr mrs ms mx st mt prof rev revd cllr fr sr jr capt col sgt pc hon'.split(' '))
const FLAT_LEAST = 9
const FLAT_MOST = 26

/** Cuts a note's words into clauses. Line breaks inside a sentence (the next line goes on in small letters) do not cut. */
export function clausesOf(text: string, tokens: readonly Token[]): Clause[] {
  const out: Clause[] = []
  let from = 0
  const close = (to: number): void => {
    const first = tokens[from]
    const last = tokens[to]
    if (first !== undefined && last !== undefined && to >= from) out.push({ from, to, start: first.start, end: last.end })
    from = to + 1
  }
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]
    const previous = tokens[i - 1]
    if (token === undefined || previous === undefined) continue
    // A stop behind a word that may be a title, but is no short form, ends a sentence ("his mother. Then").
    const stopped = token.gap === 'space' && previous.form.key.length > 1 && !SHORT.has(previous.form.key) && text.slice(previous.end, token.start).includes('.')
    if (!stopped && (token.gap === 'space' || token.gap === 'hyphen' || token.gap === 'dot-tight')) {
      const length = i - from
      if (length >= FLAT_LEAST && token.gap === 'space' && (length >= FLAT_MOST || token.flat) && TURNS.has(token.form.key) && length >= (token.flat ? 14 : FLAT_MOST)) close(i - 1)
      else if (length > 2 * FLAT_MOST) close(i - 1)
      continue
    }
    if (token.gap === 'comma' || token.gap === 'amp' || token.gap === 'slash' || token.gap === 'hyphen-line') {
      if (i - from > FLAT_MOST && token.gap === 'comma') close(i - 1)
      continue
    }
    const between = text.slice(previous.end, token.start)
    if (token.gap === 'line' && token.form.shape === 'lower' && !token.flat) continue
    if (PARTS.test(between)) close(i - 1)
  }
  if (from < tokens.length) close(tokens.length - 1)
  return out
}
