import { F } from '../lexicon'
import type { Token } from '../tokens'

/** Words that make a preceding or following "will", "may", "hope" … a word and not a person. */
const has = (token: Token | undefined, bit: number): boolean => token !== undefined && (token.form.flags & bit) !== 0

/** Written with a capital where a capital means something. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.form.capital && !token.flat
}

/** An everyday word: its meaning has to be weighed before it is taken for a name. */
export function isPlainWord(flags: number): boolean {
  return (flags & (F.WORD | F.FUNCTION | F.MONTH | F.WEEKDAY | F.GENERIC | F.TITLE | F.KIN | F.ROLE | F.PEOPLES)) !== 0
}

const PERSON_LEFT = new Set('asked asks told tells rang ring phoned phones emailed emails texted texts called calls named see saw seen met meet seeing thanked thank thanks dear hi hello hiya hey re with for and about from to by help helped like love mentioned per poor old young cc bcc ask tell sorry yes no says said joined'.split(' '))
const NOT_AFTER = new Set('a an the some any no my your his her our their every each this that these those to i we you they he she it not cannot'.split(' '))
const VERB_TAIL = new Set('you i we they he she it the that to so not this there a an be have do these those'.split(' '))
const MONTH_LEFT = new Set('in by since until til till last next this early late mid of through throughout from during before after end start'.split(' '))
const LIST_GAPS = new Set(['comma', 'amp', 'slash'])

/**
 * How much the surroundings of tokens[i..j] speak for a person's name. About 3 and more: a name. Below 1: a word.
 * `flags` are those of the word in question.
 */
export function nameScore(tokens: readonly Token[], i: number, j: number, text: string): number {
  const token = tokens[i]
  const last = tokens[j]
  if (token === undefined || last === undefined) return 0
  const before = tokens[i - 1]
  const after = tokens[j + 1]
  const beforeNear = before !== undefined && (token.gap === 'space' || token.gap === 'line')
  const afterNear = after !== undefined && (after.gap === 'space' || after.gap === 'line')
  const capital = isCapital(token)
  const key = token.form.key
  let score = 0
  if (capital) score += token.opens ? 0.5 : 3
  if (capital && has(token, F.MAINLY_NAME) && !(token.opens && has(token, F.VERBISH))) score += token.opens ? 1.5 : 1
  if (has(token, F.MONTH) && capital && !token.opens) score -= 2
  if (beforeNear && has(before, F.TITLE) && (!has(before, F.WORD_TITLE) || isCapital(before))) score += 5
  if (last.form.possessive && capital) score += key === 'may' || has(token, F.WEEKDAY) ? 1 : 2
  // "Day 8", "May 3", "Unit 4": a word that counts, not a person.
  if (afterNear && after.form.shape === 'digits' && isPlainWord(token.form.flags) && (capital || has(token, F.MONTH))) score -= 4
  if (afterNear) {
    const next = after.form.key
    if (has(after, F.SPEECH) && after.form.shape === 'lower') score += (MODAL.has(next) && !capital) ? 1 : 2.5
    else if (MODAL.has(next) && next !== key && capital) score += 2
    else if (last.form.possessive) score += 0
    else if (VERB_TAIL.has(next) && (key === 'will' || key === 'may' || key === 'hope' || key === 'can' || key === 'mark' || key === 'bill' || key === 'pat' || key === 'grace')) score -= 4
    else if (VERB_TAIL.has(next)) score -= 1
    if (isCapital(after) && !has(after, F.FUNCTION)) score += 1
    if (key === 'will' && (next === 'do' || next === 'be' || next === 'f')) score -= 5
  }
  if (beforeNear) {
    const previous = before.form.key
    // "it's mo", "that's janine": somebody says who it is.
    if (before.form.possessive && /^(?:it|that|heres?|here|there)$/.test(previous)) score += 1
    else if (NOT_AFTER.has(previous)) score -= capital ? (previous === 'a' || previous === 'the' || previous === 'an' ? 1.5 : 1) : 4
    if (PERSON_LEFT.has(previous) && capital) score += 1
    if (MONTH_LEFT.has(previous) && has(token, F.MONTH)) score -= 4
    if (has(before, F.SPEECH) && capital) score += 0.5
    if (has(before, F.KIN) && capital) score += 1.5
    if (has(before, F.ROLE) && capital) score += 1
    if (isCapital(before) && has(before, F.FIRST) && capital) score += 1
    if (!capital && (MODAL.has(previous) || previous === 'to' || previous === 'i')) score -= 4
  }
  const closing = text[last.end]
  // "Grace, I suppose, is what …": a virtue is spoken of.
  if (token.opens && VIRTUES.has(key) && /^(?:,\s(?:I|we|is|as|that|not|of)|\s(?:is|was)\s(?:a|an|the|what|not|in|to))\b/.test(text.slice(last.end, last.end + 10))) score -= 5
  if (capital && (closing === ':' || closing === ')')) score += 2
  if (capital && closing === ',' && token.opens) score += 1.5
  // A line of its own: a signature.
  // A sentence of one word before a closing quotation mark, or a name with its role in brackets.
  if (capital && token.opens && /^(?:["”]|\s\()/.test(text.slice(last.end, last.end + 2)) && i === j) score += 2
  if (capital && (token.start === 0 || text[token.start - 1] === '\n') && (last.end === text.length || text[last.end] === '\n')) score += 2
  if (capital && before !== undefined && LIST_GAPS.has(token.gap) && isCapital(before) && !isPlainWord(before.form.flags)) score += 1.5
  if (capital && after !== undefined && LIST_GAPS.has(after.gap) && isCapital(after) && !isPlainWord(after.form.flags)) score += 1.5
  if (!capital && !token.flat) score -= 3
  return score
}

const VIRTUES = new Set('grace patience hope faith joy mercy prudence charity felicity verity constance honor honour harmony justice trinity glory'.split(' '))

const MODAL = new Set('will would can could should may might must does did is was has had'.split(' '))
