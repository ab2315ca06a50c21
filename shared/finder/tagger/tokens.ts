/**
 * Splits text into tokens with exact UTF-16 offsets: words (inner apostrophes kept, possessive and contracted endings
 * split off), numbers, letter-and-digit codes, and runs of one punctuation mark. Hyphens separate words.
 */

/** What a token is made of. */
export const TOKEN_WORD = 0
export const TOKEN_NUMBER = 1
export const TOKEN_CODE = 2
export const TOKEN_MARK = 3
/** `'s`, `'ll`, `'ve` … after a word. */
export const TOKEN_CLITIC = 4

/** What stands before a token. */
export const GAP_NONE = 0
export const GAP_SPACE = 1
export const GAP_LINE = 2
export const GAP_BLANK_LINE = 3

export interface Tokens {
  readonly count: number
  /** Offsets in UTF-16 code units; `end` is exclusive. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** One of TOKEN_*. */
  readonly kind: Uint8Array
  /** One of GAP_*. */
  readonly gap: Uint8Array
}

const OTHER = 1
const LETTER = 2
const DIGIT = 3
const SPACE = 4
const LINE = 5
const APOSTROPHE = 6
/** Combining marks, zero-width characters and soft hyphens: part of a word only between its letters. */
const INNER = 7

const charClass = new Uint8Array(0x10000)

function classify(code: number): number {
  const char = String.fromCharCode(code)
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') return LINE
  if (/[\u00ad\u200b-\u200d\u2060\ufeff\p{M}]/u.test(char)) return INNER
  if (/\s/u.test(char)) return SPACE
  if (/\p{L}/u.test(char)) return LETTER
  if (/\p{Nd}/u.test(char)) return DIGIT
  if (/['\u2018\u2019\u02bc\u2032\uff07]/.test(char)) return APOSTROPHE
  return OTHER
}

function classOf(code: number): number {
  let known = charClass[code] ?? OTHER
  if (known === 0) {
    known = classify(code)
    charClass[code] = known
  }
  return known
}

const CLITICS = new Set(['s', 'd', 'll', 've', 're', 'm', 'es'])

/** End of a possessive or contracted ending that starts with the apostrophe at `at`, or -1. */
function cliticEnd(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && end - at < 5 && classOf(text.charCodeAt(end)) === LETTER) end += 1
  if (end === at + 1 || end - at > 3) return -1
  return CLITICS.has(text.slice(at + 1, end).toLowerCase()) ? end : -1
}

/** End of the run of letters, digits and inner marks from `at`, up to but not over a clitic. */
function wordEnd(text: string, at: number): number {
  let end = at
  for (;;) {
    const here = end < text.length ? classOf(text.charCodeAt(end)) : SPACE
    if (here === LETTER || here === DIGIT) end += 1
    else if (here === INNER && end > at) end += 1
    else if (here === APOSTROPHE && end > at && end + 1 < text.length) {
      if (classOf(text.charCodeAt(end + 1)) !== LETTER || cliticEnd(text, end) >= 0) return end
      end += 1
    } else return end
  }
}

function kindOf(text: string, start: number, end: number): number {
  let letters = false
  let digits = false
  for (let i = start; i < end; i += 1) {
    const here = classOf(text.charCodeAt(i))
    if (here === LETTER) letters = true
    else if (here === DIGIT) digits = true
  }
  if (letters && digits) return TOKEN_CODE
  return digits ? TOKEN_NUMBER : TOKEN_WORD
}

/** End of a run of the same mark (`...`, `!!`), surrogate pairs kept whole. */
function markEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code < 0xdc00) return Math.min(text.length, at + 2)
  let end = at + 1
  while (end < text.length && text.charCodeAt(end) === code) end += 1
  return end
}

/** Tokens of `text`, in order, never overlapping; everything between them is white space. */
export function tokenise(text: string): Tokens {
  const capacity = text.length
  let start = new Int32Array(Math.min(capacity, 64 + (capacity >> 1)))
  let end = new Int32Array(start.length)
  let kind = new Uint8Array(start.length)
  let gap = new Uint8Array(start.length)
  let count = 0
  let lines = 0
  let spaces = false
  let at = 0
  while (at < text.length) {
    const here = classOf(text.charCodeAt(at))
    if (here === SPACE || here === LINE) {
      spaces = true
      if (here === LINE && !(text[at] === '\n' && text[at - 1] === '\r')) lines += 1
      at += 1
      continue
    }
    let stop: number
    let type: number
    if (here === LETTER || here === DIGIT) {
      stop = wordEnd(text, at)
      type = kindOf(text, at, stop)
    } else if (here === APOSTROPHE && !spaces && count > 0 && kind[count - 1] !== TOKEN_MARK && cliticEnd(text, at) > 0) {
      stop = cliticEnd(text, at)
      type = TOKEN_CLITIC
    } else {
      stop = markEnd(text, at)
      type = TOKEN_MARK
    }
    if (count === start.length) {
      const size = Math.min(capacity, count * 2)
      const grownStart = new Int32Array(size)
      const grownEnd = new Int32Array(size)
      const grownKind = new Uint8Array(size)
      const grownGap = new Uint8Array(size)
      grownStart.set(start)
      grownEnd.set(end)
      grownKind.set(kind)
      grownGap.set(gap)
      start = grownStart
      end = grownEnd
      kind = grownKind
      gap = grownGap
    }
    start[count] = at
    end[count] = stop
    kind[count] = type
    gap[count] = lines > 1 ? GAP_BLANK_LINE : lines === 1 ? GAP_LINE : spaces ? GAP_SPACE : GAP_NONE
    count += 1
    lines = 0
    spaces = false
    at = stop
  }
  return { count, start, end, kind, gap }
}
