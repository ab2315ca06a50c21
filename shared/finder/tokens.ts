import { F, lexicon } from './lexicon'
import type { Phrase } from './lexicon'
import { foldCode } from './normalise'
import { codesOf, Spellings } from './spellings'

/** How a word is written: lower case, Capitalised, ALL CAPITALS (two letters or more), one capital letter, mixed, digits. */
export type Shape = 'lower' | 'title' | 'caps' | 'letter' | 'mixed' | 'digits'

/** What stands between a token and the one before it. */
export type Gap = 'start' | 'space' | 'line' | 'paragraph' | 'hyphen' | 'hyphen-line' | 'dot' | 'dot-tight' | 'comma' | 'slash' | 'amp' | 'stop' | 'soft' | 'cell'

/** Word forms that recur are computed once per finder; `flags` are the lexicon's. */
export type WordForm = {
  /** Folded letters and digits, without apostrophes and without a possessive 's. */
  key: string
  /** With the possessive s, where there is one: `hodges` of "Hodge's". */
  full: string
  /** Length of the word in code units without its possessive ending. */
  stemLength: number
  possessive: boolean
  shape: Shape
  flags: number
  hasDigit: boolean
  /** Lower case with a letter that only names carry inside a lower-case word would be `mixed`. */
  raw: string
  /** Written with a capital, whatever its line is like. */
  capital: boolean
  /** Could be somebody's initials by itself: one capital, up to four of them, "O'D". */
  initials: boolean
  /** The register that was last asked for this word, and what it answered: see `compileRegister`. */
  askedBy: number
  entry: number
  /** Multi-word entries of the lists that begin with this word. */
  phrases: readonly Phrase[] | undefined
  /** What the learnt models know the word by, once one has asked: see `telling/identity.ts`. */
  learnt: LearntWord | undefined
  /** Bits of the questions of `ofWord`: which were asked, and which answered yes. */
  asked: number
  yes: number
  /** What word vectors say of it, once asked: see `judge/features.ts`; -1 before. */
  kindred: number
}

/** A word as learnt models see it: all numbers. */
export type LearntWord = {
  hash: number
  /** Its hash, or what stands for all names, years or numbers. */
  identity: number
  /** A coarse class, in small letters and where a capital means something. */
  plainClass: number
  capitalClass: number
  /** Group of words that are used alike, 0 for none. */
  group: number
  /** The table that was last asked how telling it is, and what it answered: see `telling/features.ts`. */
  askedTable: object | null
  telling: number
}

let questions = 0

/** A question that the word alone answers, asked once for each word. There is room for thirty. */
export function ofWord(test: (form: WordForm) => boolean): (form: WordForm) => boolean {
  const bit = 1 << questions++
  return (form) => {
    if ((form.asked & bit) === 0) {
      form.asked |= bit
      if (test(form)) form.yes |= bit
    }
    return (form.yes & bit) !== 0
  }
}

export type Token = {
  start: number
  end: number
  /** End without a possessive 's. */
  stemEnd: number
  form: WordForm
  gap: Gap
  /** First of a sentence, a line, a quotation, a bracket or after a colon or dash: a capital says less here. */
  opens: boolean
  /** First of its line. */
  lineStart: boolean
  /** In a line without capitals, or one of capitals only: shape says nothing. */
  flat: boolean
}

/** True where nothing but a blank (or a line break, when `acrossLine`) stands between two tokens. */
export function isAdjacent(token: Token, acrossLine = true): boolean {
  return token.gap === 'space' || (acrossLine && token.gap === 'line')
}

const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) => Number((code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)))

const isWordCode = (code: number): boolean => {
  if (code < 128) return ASCII_WORD[code] === 1
  const folded = foldCode(code)
  return folded !== '' && folded !== ' ' && folded !== "'" && folded !== '-' && WORDY[code] !== false && wordy(code)
}

const WORDY: (boolean | undefined)[] = []
function wordy(code: number): boolean {
  const known = WORDY[code]
  if (known !== undefined) return known
  const is = code < 0xd800 || code > 0xdfff ? /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) : false
  WORDY[code] = is
  return is
}

/** Direction controls may hide a name's end ("Ayesha" + override + "mugeB"): they end a word instead of vanishing. */
const isDirectionControl = (code: number): boolean => (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
const isTransparent = (code: number): boolean => code >= 128 && !isDirectionControl(code) && foldCode(code) === ''
const isApostrophe = (code: number): boolean => code === 39 || (code >= 128 && foldCode(code) === "'")

function shapeOf(raw: string): { shape: Shape; hasDigit: boolean } {
  let upper = 0
  let lower = 0
  let digits = 0
  let firstUpper = false
  let letters = 0
  let first = true
  for (const ch of raw) {
    if (ch >= '0' && ch <= '9') digits++
    else {
      const low = ch.toLowerCase()
      if (low === ch && ch.toUpperCase() === ch) continue
      letters++
      if (low !== ch) {
        upper++
        if (first) firstUpper = true
      } else lower++
    }
    first = false
  }
  const hasDigit = digits > 0
  if (letters === 0) return { shape: 'digits', hasDigit }
  if (upper === 0) return { shape: 'lower', hasDigit }
  if (letters === 1) return { shape: hasDigit ? 'mixed' : 'letter', hasDigit }
  if (lower === 0) return { shape: 'caps', hasDigit }
  // O'Driscoll, McDonald and DeShawn are names as written; iPad and SystmOne's inner capitals are another matter.
  if (firstUpper && !hasDigit && (upper === 1 || /^(?:Ma?c|O['’]|D['’]|De|Di|Du|La|Le|Van|Fitz|St)/.test(raw))) return { shape: 'title', hasDigit }
  if (firstUpper && !hasDigit && /^\p{Lu}\p{Ll}+['’]\p{Lu}?\p{Ll}*$/u.test(raw)) return { shape: 'title', hasDigit }
  return { shape: 'mixed', hasDigit }
}

function makeForm(raw: string): WordForm {
  let folded = ''
  for (let i = 0; i < raw.length; i++) folded += foldCode(raw.charCodeAt(i))
  folded = folded.replace(/<[^>]*>/g, '')
  const full = folded.replace(/'/g, '')
  let key = full
  let stemLength = raw.length
  let possessive = false
  if (folded.length > 2 && folded.endsWith("'s")) {
    key = full.slice(0, -1)
    possessive = true
    for (let i = raw.length - 1; i >= 0; i--) {
      if (isApostrophe(raw.charCodeAt(i))) {
        stemLength = i
        break
      }
    }
  }
  const contracted = possessive ? null : /^(.{2,})'(?:d|ll|ve|re|em)$/.exec(folded)
  if (contracted !== null) {
    // "He'd", "Denise'll": the verb glued on is not part of the word.
    key = (contracted[1] ?? '').replace(/'/g, '')
    for (let i = raw.length - 1; i >= 0; i--) {
      if (isApostrophe(raw.charCodeAt(i))) {
        stemLength = i
        break
      }
    }
  }
  const { shape, hasDigit } = shapeOf(raw.slice(0, stemLength))
  const capital = shape === 'title' || (shape === 'caps' && key.length > 1) || (shape === 'mixed' && !hasDigit && /^\p{Lu}/u.test(raw))
  const initials = shape === 'letter' || ((shape === 'caps' || /^\p{Lu}['’]\p{Lu}$/u.test(raw)) && key.length <= 4 && !hasDigit)
  const lists = lexicon()
  const phrases = lists.phrasesFrom(key) ?? (full === key ? undefined : lists.phrasesFrom(full))
  return { key, full, stemLength, possessive, shape, flags: lists.flagsOf(key), hasDigit, raw, capital, initials, askedBy: 0, entry: -1, phrases, learnt: undefined, asked: 0, yes: 0, kindred: -1 }
}

const forms = new Spellings<WordForm>(200_000)

const formAt = (text: string, codes: Uint16Array, start: number, end: number): WordForm =>
  forms.find(codes, start, end) ?? forms.keep(codes, start, end, makeForm(text.slice(start, end)))

const TAG = /<\/?(?:b|i|em|strong|u|span|mark|a|s|sub|sup|font|small)(?:\s[^<>]{0,200})?>/iy

function gapKind(between: string): Gap {
  if (between === ' ') return 'space'
  if (between === ', ') return 'comma'
  if (between === '. ') return 'dot'
  const tight = between.trim()
  if (tight === '') {
    if (!/[\n\r\u2028\u2029]/.test(between)) return 'space'
    return /\n[ \t\u00a0]*\r?\n/.test(between) ? 'paragraph' : 'line'
  }
  const folded = tight.length === 1 ? foldCode(tight.charCodeAt(0)) : tight
  if (folded === '-') {
    if (between.length === 1) return 'hyphen'
    if (/^[-‐‑]\s*\n\s*$/.test(between)) return 'hyphen-line'
    return 'soft'
  }
  if (/^[-‐‑]\s*\|\s*$/.test(between)) return 'cell'
  if (folded === '.' ) return between === '.' ? 'dot-tight' : /\n/.test(between) ? 'stop' : 'dot'
  if (folded === ',') return 'comma'
  if (folded === '/') return 'slash'
  if (folded === '&' || folded === '+') return 'amp'
  if (/[.!?…]/.test(tight) || /\n/.test(between)) return 'stop'
  return 'soft'
}

/** Cuts a text into words and numbers; hyphens and dots separate, apostrophes and invisible characters do not. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const length = text.length
  const hasTags = text.includes('<')
  const codes = codesOf(text)
  let at = 0
  let gapFrom = 0
  while (at < length) {
    const code = codes[at] ?? 0
    if (!isWordCode(code)) {
      if (hasTags && code === 60) {
        TAG.lastIndex = at
        const tag = TAG.exec(text)
        if (tag !== null) {
          at += tag[0].length
          continue
        }
      }
      at++
      continue
    }
    const start = at
    let end = at + 1
    at++
    while (at < length) {
      const c = codes[at] ?? 0
      if (isWordCode(c)) {
        at++
        end = at
      } else if (isTransparent(c)) at++
      else if (isApostrophe(c) && isWordCode(codes[at + 1] ?? 0) && (codes[at + 1] ?? 0) > 57) at++
      else if (hasTags && c === 60) {
        TAG.lastIndex = at
        const tag = TAG.exec(text)
        if (tag === null || !isWordCode(codes[at + tag[0].length] ?? 0) || (start > 0 && isWordCode(codes[start - 1] ?? 0))) break
        at += tag[0].length
      } else break
    }
    at = end
    const form = formAt(text, codes, start, end)
    const previous = tokens[tokens.length - 1]
    // Most gaps are one space: no text is cut out for them.
    if (previous !== undefined && start - gapFrom === 1 && codes[gapFrom] === 32) {
      const listItem = previous.opens && previous.form.shape === 'digits'
      tokens.push({ start, end, stemEnd: start + form.stemLength, form, gap: 'space', opens: listItem, lineStart: false, flat: false })
      gapFrom = end
      continue
    }
    const between = previous === undefined ? '' : text.slice(gapFrom, start).replace(hasTags ? /<[^<>]*>/g : '', '')
    const gap: Gap = previous === undefined ? 'start' : gapKind(between)
    const afterTitle = previous !== undefined && gap === 'dot' && isDottedShort(previous.form)
    const opens =
      gap === 'start' || gap === 'line' || gap === 'paragraph' || gap === 'stop' || (gap === 'dot' && !afterTitle) ||
      (gap === 'soft' && /["“”'‘’(\[:–—\->*|`•]/.test(between)) ||
      ((gap === 'space' || gap === 'dot-tight') && previous !== undefined && previous.opens && previous.form.shape === 'digits')
    const lineStart = gap === 'start' || (gap !== 'hyphen-line' && gap !== 'hyphen' && /[\n\r\u2028\u2029]/.test(between))
    tokens.push({ start, end, stemEnd: start + form.stemLength, form, gap: afterTitle ? 'space' : gap, opens, lineStart, flat: false })
    gapFrom = end
  }
  markFlatLines(tokens)
  return tokens
}

function isDottedShort(form: WordForm): boolean {
  return (form.flags & F.TITLE) !== 0 || form.shape === 'letter' || form.key === 'st' || form.key === 'mt'
}

function isSmall(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const shape = tokens[k]?.form.shape
    if (shape !== 'lower' && shape !== 'digits') return false
  }
  return true
}

/** The index of the token that begins there, by halving; -1 where none does. */
export function tokenStartingAt(tokens: readonly Token[], start: number): number {
  let low = 0
  let high = tokens.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = tokens[middle]?.start ?? 0
    if (at === start) return middle
    if (at < start) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Lines typed all in lower case (dictation, pasted messages) or all in capitals: there a capital or its lack is no sign. */
function markFlatLines(tokens: Token[]): void {
  let from = 0
  for (let i = 1; i <= tokens.length; i++) {
    const token = tokens[i]
    if (token !== undefined && !token.lineStart && !(token.gap === 'stop' && token.opens && i - from > 60)) continue
    let lower = 0
    let caps = 0
    let title = 0
    for (let k = from; k < i; k++) {
      const shape = tokens[k]?.form.shape
      if (shape === 'lower') lower++
      else if (shape === 'caps') caps++
      else if (shape === 'title' || shape === 'mixed') title++
    }
    const words = lower + caps + title
    const isLower = words >= 6 && title === 0 && caps <= words * 0.2
    const isCaps = caps >= 2 && caps > (lower + title) * 1.5 && words >= 3
    if (isLower || isCaps) {
      for (let k = from; k < i; k++) {
        const t = tokens[k]
        if (t !== undefined && (isCaps ? t.form.shape === 'caps' || t.form.shape === 'lower' : true)) t.flat = true
      }
    }
    from = i
  }
  // A sentence that begins small and stays small is a message pasted among others.
  let sentence = 0
  for (let i = 1; i <= tokens.length; i++) {
    const token = tokens[i]
    if (token !== undefined && !token.lineStart && token.gap !== 'dot' && token.gap !== 'stop' && !(token.opens && token.gap === 'soft')) continue
    if (i - sentence >= 5 && isSmall(tokens, sentence, i)) for (let k = sentence; k < i; k++) if (tokens[k]?.form.shape === 'lower') (tokens[k] as Token).flat = true
    sentence = i
  }
  // A whole note in small letters: short lines of it are flat too.
  let small = 0
  let high = 0
  for (const t of tokens) {
    if (t.form.shape === 'lower') small++
    else if (t.form.shape === 'title' || t.form.shape === 'caps') high++
  }
  if (small >= 12 && high <= small * 0.08) for (const t of tokens) if (t.form.shape === 'lower') t.flat = true
}
