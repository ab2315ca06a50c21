import { StringDecoder } from 'node:string_decoder'

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

const BYTES = 2 ** 19

/** Bytes as UTF-8 text, a piece at a time; what is no UTF-8 is read as `Buffer.toString` reads it. */
export async function textOf(bytes: Buffer, breathe: () => Promise<void>): Promise<string> {
  if (bytes.length <= BYTES) return bytes.toString('utf8')
  const decoder = new StringDecoder('utf8')
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += BYTES) {
    pieces.push(decoder.write(bytes.subarray(from, from + BYTES)))
    await breathe()
  }
  return pieces.join('') + decoder.end()
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
