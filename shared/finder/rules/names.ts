import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { Token } from '../tokens'
import type { FindingType } from '../types'
import { dedicationAt, initialledName, titledName } from './announced-names'
import { isCapital, isPlainWord } from './context'
import type { Evidence } from './evidence'
import { lowerName } from './lower-names'
import { judgeSingle, leadKind } from './single-names'
import { judgeSuffix, onlySuffixes } from './suffixed-names'
import { CLEAR_TITLES, EMPTY, has, hasSuffix, nameLike, PARTICLES, unknown } from './traits'

/**
 * Names that nobody registered: runs of capitals are cut into stretches, each judged by its last word (Street, Surgery,
 * Park), by the name lists and by its neighbours. What is strong is replaced, the rest goes to review.
 */

const CONNECTORS = new Set(['of', 'and', 'the', 'de', 'la', 'du', 'van', 'der', 'bin', 'al', 'el', 'on', 'le', 'upon', 'under'])
const HEADS = F.ROLE | F.GENERIC | F.KIN | F.SPEECH | F.PLACE_LEAD | F.FUNCTION | F.WEEKDAY | F.MONTH | F.PEOPLES | F.PERSON_LEAD

/** Little words that streets begin with: Back Lane, Over Road, Well Street. */
const STREET_HEADS = new Set('back over under well down off far near before top bottom long short'.split(' '))

/** Words that Welsh and Gaelic names of places, chapels and shops begin with: Heol y Bont, Capel Seion, Taigh na Mara. */
const CELTIC_HEADS = new Set('heol stryd ffordd lon rhodfa clos maes teras cwm nant afon pont ty capel eglwys ysgol neuadd clwb siop caffi tafarn sied canolfan meddygfa llys gelli taigh tigh creag achadh cnoc druim loch allt eilean sgoil tai rathad scoil naomh halla teach bothar sraid'.split(' '))

type Run = { from: number; to: number }

/** Characters that turn the direction of the text and can hide a name. */
const isOverride = (code: number): boolean => code >= 0x202a && ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))

/** Letters of another script than Latin stand for a name more often than not. */
const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}\p{Script=Ethiopic}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Cyrillic}\p{Script=Greek}]/u

export function findNames(tokens: readonly Token[], text: string, taken: Uint8Array, kept: Uint8Array, evidence: Evidence): Candidate[] {
  const out: Candidate[] = []
  let i = 0
  while (i < tokens.length) {
    const token = tokens[i]
    if (token === undefined || taken[i] === 1) {
      i++
      continue
    }
    const phrase = isCapital(token) ? null : evidence.phraseAt(tokens, i, taken)
    if (phrase !== null) {
      const last = tokens[phrase.to]
      if (last !== undefined) out.push({ start: token.start, end: last.stemEnd, type: phrase.type, source: 'study:phrase', confidence: phrase.weak ? 0.5 : 0.85, decision: phrase.weak ? 'review' : 'replace', ...(phrase.weak ? { reason: 'Written with capitals elsewhere in the study.' } : {}) })
      i = phrase.to + 1
      continue
    }
    if (kept[i] === 2) {
      let to = i
      while (kept[to + 1] === 2 && tokens[to + 1]?.gap !== 'comma') to++
      const last = tokens[to]
      if (last !== undefined) out.push({ start: token.start, end: last.stemEnd, type: 'PLACE', source: 'gazetteer:place', confidence: 0.92, decision: 'replace' })
      i = to + 1
      continue
    }
    const dedication = dedicationAt(tokens, i, text)
    if (dedication !== null) {
      out.push(dedication.candidate)
      i = dedication.to + 1
      continue
    }
    const initialled = initialledName(tokens, i, taken)
    if (initialled !== null) {
      out.push(initialled.candidate)
      i = initialled.to + 1
      continue
    }
    const titled = kept[i] === 3 ? null : titledName(tokens, i, taken)
    if (titled !== null) {
      out.push(titled.candidate)
      i = titled.to + 1
      continue
    }
    if (isOverride(text.charCodeAt(token.start - 1))) {
      out.push({ start: token.start, end: token.stemEnd, type: 'PERSON', source: 'rule:backwards', confidence: 0.6, decision: 'review', reason: 'Written backwards by a control character.' })
      i++
      continue
    }
    if (token.form.flags === 0 && token.form.shape !== 'lower' && token.form.shape !== 'title' && OTHER_SCRIPT.test(token.form.raw)) {
      out.push({ start: token.start, end: token.stemEnd, type: 'PERSON', source: 'rule:script', confidence: 0.55, decision: 'review', reason: 'Words in another script may be a name.' })
      i++
      continue
    }
    if (token.flat || token.form.shape === 'lower') {
      const flat = lowerName(tokens, i, text, kept, evidence)
      if (flat !== null) {
        out.push(flat.candidate)
        i = flat.to + 1
      } else i++
      continue
    }
    if (!isCapital(token) || ((kept[i] ?? 0) % 2 === 1 && !(kept[i] === 5 && evidence.kindOf(token.form.key) === 'PERSON'))) {
      i++
      continue
    }
    const run = runAt(tokens, i, taken, kept)
    out.push(...judgeRun(tokens, run, text, evidence))
    i = run.to + 1
  }
  return out
}

/** The longest stretch of capitals from i, with small joining words between them. */
function runAt(tokens: readonly Token[], i: number, taken: Uint8Array, kept: Uint8Array): Run {
  let to = i
  for (let k = i + 1; k < tokens.length && k - i < 9; k++) {
    const token = tokens[k]
    if (token === undefined || taken[k] === 1) break
    if (!['space', 'hyphen', 'line', 'hyphen-line', 'amp'].includes(token.gap) || (tokens[k - 1]?.form.possessive === true && token.gap !== 'space')) break
    // "4 Creag⏎Dhubh Terrace": a street's name broken behind its number.
    const streetBroken = token.gap === 'line' && /^\d{1,4}[A-Za-z]?$/.test(tokens[i - 1]?.form.raw ?? '') && tokens[i]?.gap === 'space' && isCapital(token) && has(tokens[k + 1], F.STREET_STRICT) && tokens[k + 1]?.gap === 'space'
    if (token.gap === 'line' && !joinsOverLine(tokens[k - 1], token) && !streetBroken) break
    if ((kept[k] ?? 0) % 2 === 1 && !has(token, F.SURNAME) && !has(token, F.ORG_END)) break
    if (kept[k] === 2 || (has(token, F.TITLE) && CLEAR_TITLES.has(token.form.key) && isCapital(token))) break
    if (isCapital(token) || (token.gap === 'hyphen' && token.form.shape === 'lower' && k === to + 1 && !isPlainWord(token.form.flags))) {
      if (token.gap === 'amp' && !has(tokens[to], F.WORD) && !/^(?:sons?|co|daughters|partners|brothers|bros)$/.test(token.form.key)) break
      to = k
      continue
    }
    // "Gethin ap Rhys", "Mair y Siop", "Heol y Bont": a name goes on behind its little words.
    if (token.form.shape === 'lower' && PARTICLES.has(token.form.key) && k === to + 1 && token.gap === 'space' && (has(tokens[to], F.FIRST) || unknown(tokens[to]?.form.flags ?? 0) || tokens[to]?.form.shape === 'letter' || CELTIC_HEADS.has(tokens[to]?.form.key ?? ''))) {
      const after = tokens[k + 1]
      const goesOn = (t: Token | undefined): boolean => t !== undefined && t.gap === 'space' && isCapital(t) && (t.form.flags & (F.FUNCTION | F.WEEKDAY | F.MONTH)) === 0
      if (goesOn(after) && taken[k + 1] !== 1) {
        to = k + 1
        k++
        continue
      }
      if (after !== undefined && PARTICLES.has(after.form.key) && goesOn(tokens[k + 2]) && taken[k + 2] !== 1) {
        to = k + 2
        k += 2
        continue
      }
    }
    // "Yarns by the Loch", "Church on the Hill"
    if (/^(?:by|on|in|at|over|under)$/.test(token.form.raw) && k === to + 1 && tokens[k + 1]?.form.raw === 'the' && (tokens[to]?.form.flags ?? 0) & F.WORD && !has(tokens[to], F.FIRST | F.SURNAME) && tokens[i]?.opens === false) {
      const place = tokens[k + 2]
      if (place !== undefined && place.gap === 'space' && taken[k + 2] !== 1 && isCapital(place) && (place.form.flags & EMPTY) === 0 && !has(place, F.FIRST)) {
        to = k + 2
        k += 2
        continue
      }
    }
    // "Shoulder of Mutton", "Church of God", "Bank of the Tees"; never "Grace and Sandy".
    if (token.form.shape === 'lower' && CONNECTORS.has(token.form.key) && k === to + 1) {
      const next = tokens[k + 1]
      const second = tokens[k + 2]
      const joins = (t: Token | undefined): boolean => t !== undefined && t.gap === 'space' && isCapital(t) && !nameLike(t.form.flags)
      if (token.form.key === 'and' && !(has(tokens[to], F.WORD) && !has(tokens[to], F.FIRST) && joins(next) && has(next, F.WORD) && !has(next, F.FIRST))) break
      if (token.form.key === 'on' || token.form.key === 'the') break
      if (joins(next) && taken[k + 1] !== 1 && ((kept[k + 1] ?? 0) % 2 === 0 || has(tokens[to], F.ORG_END)) && !nameLike(tokens[to]?.form.flags ?? 0)) {
        to = k + 1
        k++
        continue
      }
      if (next?.form.key === 'the' && joins(second) && taken[k + 2] !== 1) {
        k++
        continue
      }
    }
    break
  }
  return { from: i, to }
}

function joinsOverLine(previous: Token | undefined, token: Token): boolean {
  if (previous === undefined) return false
  return (nameLike(previous.form.flags) && ((has(token, F.SURNAME) && !isPlainWord(token.form.flags)) || unknown(token.form.flags))) || has(token, F.STREET_STRICT) || has(token, F.ORG_STRICT)
}

function judgeRun(tokens: readonly Token[], run: Run, text: string, evidence: Evidence): Candidate[] {
  let { from, to } = run
  const flagsAt = (k: number): number => tokens[k]?.form.flags ?? 0
  // A sentence's first word, a job or a day before the name is not the name.
  while (from < to) {
    const token = tokens[from]
    const flags = flagsAt(from)
    const isName = nameLike(flags) || unknown(flags)
    const saint = token?.form.key === 'st' || token?.form.key === 'saint'
    const street = to === from + 1 && (flagsAt(to) & F.STREET_STRICT) !== 0 && STREET_HEADS.has(token?.form.key ?? '')
    const kin = (flags & F.KIN) !== 0
    if (street || saint || isName || ((flags & F.FIRST) !== 0 && !kin && (!(token?.opens ?? false) || nameLike(flagsAt(from + 1))))) break
    if ((flags & HEADS) !== 0 && !(hasSuffix(flagsAt(to)) && (flags & (F.FUNCTION | F.SPEECH | F.ROLE | F.WEEKDAY)) === 0)) from++
    else if ((token?.opens ?? false) && nameLike(flagsAt(from + 1)) && !hasSuffix(flagsAt(to))) from++
    else break
  }
  while (to > from && (flagsAt(to) & F.FUNCTION) !== 0) to--
  const first = tokens[from]
  const last = tokens[to]
  if (first === undefined || last === undefined) return []
  const count = to - from + 1
  // "St Jude's", "The Larches": the possessive of a church and the article of a house belong to the name.
  const span = { start: first.start, end: last.stemEnd }
  const allEmpty = tokens.slice(from, to + 1).every((t) => (t.form.flags & EMPTY) !== 0 || t.form.shape === 'lower')
  if (count === 1) return judgeSingle(tokens, from, text, evidence)
  if (allEmpty) return []
  if (count > 1 && onlySuffixes(tokens, from, to)) return []
  const suffixed = judgeSuffix(tokens, from, to)
  if (suffixed !== null) return [suffixed]
  if (CELTIC_HEADS.has(first.form.key) && first.form.shape === 'title') return [{ ...span, type: 'PLACE', source: 'rule:celtic-place', confidence: 0.8, decision: 'replace', label: 'local place' }]
  const saint = first.form.key === 'st' || first.form.key === 'saint'
  if (saint) return [{ ...span, end: last.end, type: 'ORG', source: 'rule:saint', confidence: 0.85, decision: 'replace', label: 'church or school' }]
  const firstName = (first.form.flags & F.FIRST) !== 0
  if (tokens.slice(from, to + 1).every((t) => t.form.shape === 'caps' && isPlainWord(t.form.flags))) return []
  const names = tokens.slice(from, to + 1).filter((t) => nameLike(t.form.flags) || unknown(t.form.flags)).length
  const plainHead = isPlainWord(first.form.flags)
  if (firstName && (names >= 1 || (last.form.flags & F.SURNAME) !== 0) && !(plainHead && first.opens && names === 0)) {
    return [{ ...span, type: 'PERSON', source: 'rule:first-name', confidence: 0.93, decision: 'replace' }]
  }
  if ((last.form.flags & F.SURNAME) !== 0 && names >= 1 && !hasSuffix(last.form.flags)) {
    return [{ ...span, type: 'PERSON', source: 'rule:surname', confidence: 0.85, decision: 'replace' }]
  }
  const lead = leadKind(tokens, from)
  if (names === count) {
    const type: FindingType = lead === 'place' ? 'PLACE' : 'PERSON'
    return [{ ...span, type, source: 'rule:unknown-words', confidence: 0.78, decision: first.opens && lead === null && count < 2 ? 'review' : 'replace' }]
  }
  if (names > 0 || (last.form.flags & F.TOWN) !== 0) {
    const type: FindingType = lead === 'place' || (last.form.flags & F.TOWN) !== 0 ? 'PLACE' : 'ORG'
    return [{ ...span, type, source: 'rule:capitals', confidence: 0.65, decision: first.opens || (last.form.flags & F.TOWN) === 0 ? 'review' : 'replace', reason: 'Capitals in the middle of a sentence.' }]
  }
  if (evidence.recurs(tokens.slice(from, to + 1))) return [{ ...span, type: 'ORG', source: 'study:phrase', confidence: 0.8, decision: 'replace' }]
  // Everyday words with capitals: "Farm Ear", "Open Larder".
  return [{ ...span, type: 'ORG', source: 'rule:capital-words', confidence: 0.5, decision: 'review', reason: 'Everyday words with capitals may be a local name.' }]
}
