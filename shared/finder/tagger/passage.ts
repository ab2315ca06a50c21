/** A text made ready for the tagger: tokens, word forms, passages (runs without a blank line), case, sentence starts. */
import { documentWords, type DocumentWords } from './document-words'
import { GAP_BLANK_LINE, GAP_LINE, TOKEN_CLITIC, TOKEN_WORD, tokenise, type Tokens } from './tokens'
import { SHAPE_CAPITAL, SHAPE_LOWER, SHAPE_MARK, SHAPE_MIXED, SHAPE_UPPER_LONG, type WordForm } from './word-forms'
import type { Surroundings } from './features'

export interface Passage {
  /** Token range, end exclusive. */
  readonly from: number
  readonly to: number
  /** 0 mixed case, 1 no capitals, 2 capitals only. */
  readonly caseMode: number
}

export interface Prepared<Form extends WordForm = WordForm> {
  readonly tokens: Tokens
  readonly forms: readonly Form[]
  /** Stands before the first and after the last token of a passage. */
  readonly edge: Form
  readonly passages: readonly Passage[]
  readonly sentenceStart: Uint8Array
  readonly words: DocumentWords
}

const ENDS_SENTENCE = /^(?:[.!?:;•*|"'“‘(>]+|…)$/
const DASH = /^[-—–]+$/

function sentenceStarts(tokens: Tokens, forms: readonly WordForm[]): Uint8Array {
  const starts = new Uint8Array(tokens.count)
  for (let i = 0; i < tokens.count; i += 1) {
    const before = forms[i - 1]
    const initial = before?.folded === '.' && (forms[i - 2]?.folded.length ?? 9) <= 2
    const gap = tokens.gap[i] ?? 0
    const mark = before !== undefined && before.shape === SHAPE_MARK && !initial ? before.folded : ''
    if (i === 0 || gap >= GAP_LINE || (mark !== '' && (ENDS_SENTENCE.test(mark) || (gap > 0 && DASH.test(mark))))) starts[i] = 1
  }
  return starts
}

/** With fewer words than this a passage without (or full of) capitals says nothing. */
const CASE_WORDS = 6

function caseModeOf(tokens: Tokens, forms: readonly WordForm[], from: number, to: number): number {
  let lower = 0
  let capital = 0
  let upper = 0
  for (let i = from; i < to; i += 1) {
    if (tokens.kind[i] !== TOKEN_WORD) continue
    const shape = forms[i]?.shape
    if (shape === SHAPE_LOWER) lower += 1
    else if (shape === SHAPE_CAPITAL || shape === SHAPE_MIXED) capital += 1
    else if (shape === SHAPE_UPPER_LONG) upper += 1
  }
  if (lower >= CASE_WORDS && capital * 25 <= lower) return 1
  if (upper >= 3 && upper > (lower + capital) * 2) return 2
  return 0
}

/** `formOf` gives the word form of the token from `start` to `end`; the tagger keeps it by spelling. */
export function prepare<Form extends WordForm>(text: string, formOf: (start: number, end: number, kind: number) => Form, edge: Form): Prepared<Form> {
  const tokens = tokenise(text)
  const forms: Form[] = []
  for (let i = 0; i < tokens.count; i += 1) forms.push(formOf(tokens.start[i] ?? 0, tokens.end[i] ?? 0, tokens.kind[i] ?? TOKEN_CLITIC))
  const sentenceStart = sentenceStarts(tokens, forms)
  const passages: Passage[] = []
  let from = 0
  for (let i = 1; i <= tokens.count; i += 1) {
    if (i < tokens.count && tokens.gap[i] !== GAP_BLANK_LINE) continue
    passages.push({ from, to: i, caseMode: caseModeOf(tokens, forms, from, i) })
    from = i
  }
  return { tokens, forms, edge, passages, sentenceStart, words: documentWords(forms, sentenceStart) }
}

export function surroundings<Form extends WordForm>(prepared: Prepared<Form>, passage: Passage, token: number): Surroundings<Form> {
  const { forms, tokens, edge } = prepared
  const at = (index: number): Form => (index < passage.from || index >= passage.to ? edge : (forms[index] ?? edge))
  return {
    previous2: at(token - 2),
    previous: at(token - 1),
    form: at(token),
    next: at(token + 1),
    next2: at(token + 2),
    gap: token === passage.from ? GAP_BLANK_LINE : (tokens.gap[token] ?? 0),
    nextGap: token + 1 >= passage.to ? GAP_BLANK_LINE : (tokens.gap[token + 1] ?? 0),
    sentenceStart: prepared.sentenceStart[token] ?? 0,
    caseMode: passage.caseMode,
    elsewhere: prepared.words.elsewhere(token),
  }
}
