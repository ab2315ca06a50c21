/** A long text in pieces, so that nobody waits for the whole: none begins or ends inside a word, because half a word may be somebody's name. */

const SLICE = 32_768
/** More than any name is long. */
const OVERLAP = 512
/** A run of letters longer than this is no word, and is cut where it must be. */
const LONGEST_WORD = 256
const WORDLY = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff'’ʼ-]|[\ud800-\udfff]/u

/** The last place not after `at` that lies between two words; `at` itself where there is none near. */
function betweenWords(text: string, at: number): number {
  for (let place = at; place > at - LONGEST_WORD && place > 0; place -= 1) if (!WORDLY.test(text[place - 1] ?? '') || !WORDLY.test(text[place] ?? '')) return place
  return at
}

export function* slicesOf(text: string): Generator<string> {
  let from = 0
  while (text.length - from > SLICE) {
    const to = betweenWords(text, from + SLICE)
    yield text.slice(from, to)
    from = betweenWords(text, to - OVERLAP)
  }
  yield text.slice(from)
}
