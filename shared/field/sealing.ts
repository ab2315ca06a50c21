/** Taking a passage out of wordings, also out of those that somebody changed meanwhile. Pure; offsets are JavaScript string indices. */
import { splitMentions } from './mention'

/** The passage meant by a selection: never half of a mention or of a word, never blanks at its ends. Null where nothing is left. */
export function passageOf(body: string, from: number, to: number): [from: number, to: number] | null {
  if (from === to) return null
  let [start, end] = [Math.max(0, Math.min(from, to)), Math.min(body.length, Math.max(from, to))]
  for (const part of splitMentions(body)) {
    if (part.kind === 'text') continue
    if (start > part.start && start < part.end) start = part.start
    if (end > part.start && end < part.end) end = part.end
  }
  while (start < end && /\s/.test(body[start] ?? '')) start += 1
  while (end > start && /\s/.test(body[end - 1] ?? '')) end -= 1
  if (start === end) return null
  // What is left of a word that was cut in two would tell the rest.
  while (isInsideWord(body, start)) start -= 1
  while (isInsideWord(body, end)) end += 1
  // What is sealed already is not sealed once more.
  return splitMentions(body.slice(start, end)).some((part) => part.kind === 'mention' || (part.kind === 'text' && part.text.trim() !== '')) ? [start, end] : null
}
/** Between two halves of one word or one character. */
const isInsideWord = (text: string, at: number): boolean => /[\p{L}\p{N}\p{M}\uD800-\uDBFF]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{N}\p{M}\uDC00-\uDFFF]/u.test(text.slice(at, at + 2))

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const foldedWords = (text: string): string[] => (plainText(text).match(WORD) ?? []).map((word) => word.toLowerCase())
/** Tokens are no words: a linked person stands in many wordings. */
const plainText = (text: string): string => splitMentions(text).map((part) => (part.kind === 'text' ? part.text : part.kind === 'mention' ? ` ${part.personId} ` : ' ')).join('')

const SHORTEST_BEGINNING = 3

/**
 * Whether an earlier wording may tell something of the passage: it has a word of it, or the beginning of one as it was being typed, more often
 * than the note has now. Rather one wording too many is taken away than one too few.
 */
export function mayTell(wording: string, passage: string, bodyNow: string): boolean {
  const secret = new Set(foldedWords(passage))
  const secretWords = [...secret]
  const left = new Map<string, number>()
  for (const word of foldedWords(bodyNow)) left.set(word, (left.get(word) ?? 0) + 1)
  return foldedWords(wording).some((word) => {
    if (!secret.has(word) && !(word.length >= SHORTEST_BEGINNING && secretWords.some((each) => each.startsWith(word)))) return false
    const rest = (left.get(word) ?? 0) - 1
    left.set(word, rest)
    return rest < 0
  })
}

export type Cut = {
  text: string
  /** What stood in the passage's place, where somebody had changed it; null where it was the passage itself or nothing. */
  changed: string | null
  /** How many of the passage's words were there, 0 to 1. */
  share: number
}

const isWord = ({ text }: Piece): boolean => /[\p{L}\p{N}]/u.test(text)
type Piece = { text: string; start: number }
const piecesOf = (text: string): Piece[] => [...text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu)].map((match) => ({ text: match[0], start: match.index }))

/** Beyond this the middle of two wordings is not compared piece by piece: all of it counts as changed. */
const MOST_CELLS = 4_000_000

/**
 * The same passage taken out of another wording: what became of it there is found by comparing the two wordings word by word.
 * What was written inside the passage, in the place of a part of it or on in its sentence goes with it; everything else stays.
 * @param before the wording in which the passage stands from `from` to `to`
 * @param other a wording that began from it
 */
export function cutPassage(before: string, from: number, to: number, other: string, token: string): Cut {
  const [a, b] = [piecesOf(before), piecesOf(other)]
  const passage = before.slice(from, to)
  const matches = alignAround(a, b, from, passage)
  const isSecret = (index: number): boolean => {
    const piece = a[index]
    return piece !== undefined && piece.start >= from && piece.start < to
  }
  const gone = b.map((_, index) => isSecret(matches[index] as number))
  for (let start = 0; start < b.length; start += 1) {
    if ((matches[start] as number) >= 0) continue
    let end = start
    while (end < b.length && (matches[end] as number) < 0) end += 1
    const [lower, upper] = [start === 0 ? -1 : (matches[start - 1] as number), end === b.length ? a.length : (matches[end] as number)]
    const [cutFrom, cutTo] = cutOfRun({ run: b.slice(start, end), before: lower, after: upper, isSecret, isMidSentence: [!endsSentence(before.slice(0, from)), !endsSentence(before.slice(from, to))] })
    for (let at = start + cutFrom; at < start + cutTo; at += 1) gone[at] = true
    start = end
  }
  const first = gone.indexOf(true)
  const cutText = b.filter((_, index) => gone[index]).map((piece) => piece.text).join('')
  const kept = b.map((piece, index) => (gone[index] ? (index === first ? token : '') : piece.text)).join('')
  const text = withoutCopies(kept, passage, token)
  const plain = (each: string): string => each.replace(/\s+/g, ' ').trim()
  const changed = plain(cutText) === '' || plain(passage).includes(plain(cutText)) ? null : cutText.trim()
  const secret = a.filter((piece, index) => isSecret(index) && isWord(piece)).length
  const there = b.filter((piece, index) => isSecret(matches[index] as number) && isWord(piece)).length
  return { text, changed, share: secret === 0 ? 0 : there / secret }
}

const endsSentence = (text: string): boolean => /(^|[.!?][”"')\]]*|\n)\s*$/.test(text)

type Run = { run: readonly Piece[]; before: number; after: number; isSecret(index: number): boolean; isMidSentence: readonly [start: boolean, end: boolean] }

/** Which of a run of new pieces goes with the passage: all of it inside or in the place of a part of it; at its border, what goes on in its sentence. */
function cutOfRun({ run, before, after, isSecret, isMidSentence }: Run): [from: number, to: number] {
  for (let between = before + 1; between < after; between += 1) if (isSecret(between)) return [0, run.length]
  if (isSecret(before) && isSecret(after)) return [0, run.length]
  const ends = (piece: Piece): boolean => /[.!?\n]/.test(piece.text)
  if (isSecret(before) && isMidSentence[1]) {
    const end = run.findIndex(ends)
    return [0, end === -1 ? run.length : end]
  }
  if (isSecret(after) && isMidSentence[0]) return [run.findLastIndex(ends) + 1, run.length]
  return [0, 0]
}

/** A passage this short may stand elsewhere by chance. */
const FEWEST_WORDS = 4

/** The body with whole copies of the passage replaced, where it is long enough that a copy is no chance. */
export const withoutCopies = (body: string, passage: string, token: string): string => ((passage.match(WORD)?.length ?? 0) < FEWEST_WORDS ? body : body.split(passage).join(token))

/** As `align`; where the passage stands in both as it is, it is itself, and only what is around it is compared. */
function alignAround(a: readonly Piece[], b: readonly Piece[], from: number, passage: string): number[] {
  const ownStart = a.findIndex((piece) => piece.start === from)
  const length = piecesOf(passage).length
  const isThere = (start: number): boolean => b.slice(start, start + length).every((piece, index) => piece.text === a[ownStart + index]?.text) && start + length <= b.length
  const places = ownStart === -1 ? [] : b.flatMap((piece, index) => (piece.text === a[ownStart]?.text && isThere(index) ? [index] : []))
  // Of several the one that stands most like it: as far from the beginning or from the end.
  const offBy = (start: number): number => Math.min(Math.abs(start - ownStart), Math.abs(b.length - start - (a.length - ownStart)))
  const [start] = places.toSorted((x, y) => offBy(x) - offBy(y))
  if (start === undefined) return align(a, b)
  const tail = (ends: number): number => (ends === -1 ? -1 : ends + ownStart + length)
  return [...align(a.slice(0, ownStart), b.slice(0, start)), ...b.slice(start, start + length).map((_, index) => ownStart + index), ...align(a.slice(ownStart + length), b.slice(start + length)).map(tail)]
}

/** For each piece of `b` the piece of `a` it is, or -1: a longest common subsequence between the common beginning and end. */
function align(a: readonly Piece[], b: readonly Piece[]): number[] {
  const isSame = (i: number, j: number): boolean => a[i]?.text === b[j]?.text
  let head = 0
  while (head < a.length && head < b.length && isSame(head, head)) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && isSame(a.length - 1 - tail, b.length - 1 - tail)) tail += 1
  const found = b.map((_, index) => (index < head ? index : index >= b.length - tail ? index - b.length + a.length : -1))
  const [rows, columns] = [a.length - head - tail, b.length - head - tail]
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return found
  const width = columns + 1
  const longest = new Uint32Array((rows + 1) * width)
  const at = (i: number, j: number): number => longest[i * width + j] as number
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1) longest[i * width + j] = isSame(head + i, head + j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (isSame(head + i, head + j)) {
      found[head + j] = head + i
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return found
}
