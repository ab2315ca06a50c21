import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { Token } from '../tokens'
import type { FindingType } from '../types'
import { isCapital, isPlainWord, nameScore } from './context'
import type { Evidence } from './evidence'

/**
 * Names that nobody registered: runs of capitals are cut into stretches, each judged by its last word (Street, Surgery,
 * Park), by the name lists and by its neighbours. What is strong is replaced, the rest goes to review.
 */

const CONNECTORS = new Set(['of', 'and', 'the', 'de', 'la', 'du', 'van', 'der', 'bin', 'al', 'el', 'on', 'le', 'upon', 'under'])
const HEADS = F.ROLE | F.GENERIC | F.KIN | F.SPEECH | F.PLACE_LEAD | F.FUNCTION | F.WEEKDAY | F.MONTH | F.PEOPLES | F.PERSON_LEAD
const EMPTY = F.GENERIC | F.ROLE | F.FUNCTION | F.WEEKDAY | F.MONTH | F.PEOPLES | F.NUMBER | F.ORDINAL | F.KIN | F.PRONOUN

/** Little words that streets begin with: Back Lane, Over Road, Well Street. */
const STREET_HEADS = new Set('back over under well down off far near before top bottom long short'.split(' '))

const FACILITIES = new Set('pool library hall park station hospital school market church club baths crematorium cemetery harbour beach pier rec college museum'.split(' '))

type Run = { from: number; to: number }

const has = (token: Token | undefined, bit: number): boolean => token !== undefined && (token.form.flags & bit) !== 0
const nameLike = (flags: number): boolean => (flags & (F.FIRST | F.SURNAME)) !== 0 && !isPlainWord(flags)
const unknown = (flags: number): boolean => (flags & (F.FIRST | F.SURNAME | F.TOWN | F.SPEECH | F.STREET | F.ORG_END | F.PLACE_END)) === 0 && !isPlainWord(flags)

/** Characters that turn the direction of the text and can hide a name. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/

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
    const titled = titledName(tokens, i, taken)
    if (titled !== null) {
      out.push(titled.candidate)
      i = titled.to + 1
      continue
    }
    if (OVERRIDES.test(text[token.start - 1] ?? '')) {
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
    if (token.gap === 'line' && !joinsOverLine(tokens[k - 1], token)) break
    if ((kept[k] ?? 0) % 2 === 1 && !has(token, F.SURNAME) && !has(token, F.ORG_END)) break
    if (kept[k] === 2 || (has(token, F.TITLE) && CLEAR_TITLES.has(token.form.key) && isCapital(token))) break
    if (isCapital(token) || (token.gap === 'hyphen' && token.form.shape === 'lower' && k === to + 1 && !isPlainWord(token.form.flags))) {
      if (token.gap === 'amp' && !has(tokens[to], F.WORD) && !/^(?:sons?|co|daughters|partners|brothers|bros)$/.test(token.form.key)) break
      to = k
      continue
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

const DEDICATION = /(?:Our Lady|Sacred Heart|Holy \p{Lu}[\p{L}]+|Christ Church|Christ the \p{Lu}\p{L}+|Corpus Christi|All Saints|Good Shepherd|Blessed \p{Lu}\p{L}+)(?:['’]s?)?(?: (?:(?:of |and |the |& ){0,2}\p{Lu}[\p{L}'’]+))*/uy
const DEDICATED = new Set('our sacred holy christ corpus all good blessed'.split(' '))

/** Churches and schools by their dedication: "Our Lady Star of the Sea", "Holy Trinity". */
function dedicationAt(tokens: readonly Token[], i: number, text: string): { candidate: Candidate; to: number } | null {
  const token = tokens[i]
  if (token === undefined || token.form.shape !== 'title' || !DEDICATED.has(token.form.key)) return null
  DEDICATION.lastIndex = token.start
  const match = DEDICATION.exec(text)
  if (match === null) return null
  const end = token.start + match[0].replace(/['’]s?$/, '').length
  let to = i
  while ((tokens[to + 1]?.start ?? Infinity) < end) to++
  return { to, candidate: { start: token.start, end, type: 'ORG', source: 'rule:dedication', confidence: 0.8, decision: 'replace', label: 'place of worship or school' } }
}

/** "P. Kingdon", "G. S. Marwaha": letters before a surname. */
function initialledName(tokens: readonly Token[], i: number, taken: Uint8Array): { candidate: Candidate; to: number } | null {
  const start = tokens[i]
  if (start === undefined || start.form.shape !== 'letter' || start.flat) return null
  let k = i
  while (tokens[k + 1]?.form.shape === 'letter' && ['dot-tight', 'space', 'hyphen', 'dot'].includes(tokens[k + 1]?.gap ?? '') && k - i < 3) k++
  const name = tokens[k + 1]
  if (name === undefined || taken[k + 1] === 1 || !isCapital(name) || name.form.shape === 'mixed') return null
  if (!['dot', 'dot-tight', 'space'].includes(name.gap)) return null
  const dotted = name.gap === 'dot' || name.gap === 'dot-tight' || k > i || name.start - (tokens[k]?.end ?? 0) > 1
  const flags = name.form.flags
  const surname = (flags & F.SURNAME) !== 0
  if (isPlainWord(flags) && !(surname && dotted)) return null
  if (!surname && !unknown(flags) && !dotted) return null
  if (!dotted && (start.form.key === 'i' || start.form.key === 'a' || start.opens)) return null
  let to = k + 1
  while (tokens[to + 1]?.gap === 'hyphen' && isCapital(tokens[to + 1])) to++
  const last = tokens[to] ?? name
  return { to, candidate: { start: start.start, end: last.stemEnd, type: 'PERSON', source: 'rule:initial-surname', confidence: surname || unknown(flags) ? 0.88 : 0.6, decision: surname || unknown(flags) ? 'replace' : 'review' } }
}

const CLEAR_TITLES = new Set('mr mrs ms miss mx dr prof professor sir dame rev revd reverend cllr councillor sgt pc wpc dci imam maulana sheikh rabbi messrs mme'.split(' '))

/** A title and what follows: "Dr Nwachukwu", "Mrs Horror Thova", "saw mrs pemberton". */
function titledName(tokens: readonly Token[], i: number, taken: Uint8Array): { candidate: Candidate; to: number } | null {
  const title = tokens[i]
  if (title === undefined || !has(title, F.TITLE) || title.form.possessive) return null
  const wordTitle = has(title, F.WORD_TITLE)
  const capital = isCapital(title)
  const flatCaps = title.flat && title.form.shape === 'caps'
  if (wordTitle && !capital) return null
  let to = i
  let names = 0
  for (let k = i + 1; k < tokens.length && k - i < 6; k++) {
    const token = tokens[k]
    if (token === undefined || taken[k] === 1) break
    if (!['space', 'hyphen', 'line', 'hyphen-line', 'dot-tight'].includes(token.gap)) break
    if (token.gap === 'line' && names > 0) break
    const { shape, key, flags } = token.form
    if (token.gap === 'hyphen' && shape === 'lower' && names > 0) to = k
    else if (flatCaps) {
      if (shape === 'letter' && names === 0 && !wordTitle) {
        names++
        to = k
        continue
      }
      if (wordTitle || shape !== 'caps' || (names > 0 && (flags & F.SURNAME) === 0) || (isPlainWord(flags) && (flags & (F.SURNAME | F.FIRST)) === 0)) break
      names++
      to = k
    } else if (isCapital(token)) {
      if (names > 0 && (flags & (F.FUNCTION | F.WEEKDAY)) !== 0) break
      if (wordTitle && names === 0 && (flags & (EMPTY | F.SPEECH | F.ORG_END)) !== 0 && (flags & (F.FIRST | F.SURNAME)) === 0) break
      names += (flags & F.TITLE) === 0 || names > 0 ? 1 : 0
      to = k
    } else if (shape === 'letter' && !wordTitle) {
      names++
      to = k
    } else if (shape === 'letter' && names > 0 && key !== 'i' && key !== 'a') to = k
    else if (CLEAR_TITLES.has(title.form.key) && names === 0 && shape === 'lower' && (title.form.shape === 'lower' || title.flat) && key.length > 2) {
      if ((flags & (F.FUNCTION | F.SPEECH)) !== 0 || ((flags & F.WORD) !== 0 && (flags & (F.SURNAME | F.FIRST)) === 0)) break
      names++
      to = k
    } else break
    if (token.form.possessive) break
  }
  const last = tokens[to]
  if (names === 0 || last === undefined) return null
  const firstIn = tokens.slice(i + 1, to + 1).some((t) => (t.form.flags & F.FIRST) !== 0 && !isPlainWord(t.form.flags))
  const strong = !wordTitle || firstIn || nameLike(last.form.flags) || unknown(last.form.flags)
  return {
    to,
    candidate: {
      start: title.start,
      end: last.stemEnd,
      type: 'PERSON',
      source: 'rule:title',
      confidence: strong ? 0.94 : 0.65,
      decision: strong ? 'replace' : 'review',
      ...(strong ? {} : { reason: 'A word that may be a title, with a capital behind it.' }),
    },
  }
}

/** Names in text without capitals: first names of the lists, street words, and names known from elsewhere in the study. */
function lowerName(tokens: readonly Token[], i: number, text: string, kept: Uint8Array, evidence: Evidence): { candidate: Candidate; to: number } | null {
  const token = tokens[i]
  if (token === undefined || token.form.shape === 'letter' || token.form.hasDigit || (kept[i] ?? 0) % 2 === 1) return null
  const { key, flags } = token.form
  const next = tokens[i + 1]
  if (token.flat && has(next, F.STREET_STRICT) && next?.gap === 'space' && (flags & (F.FUNCTION | F.PRONOUN)) === 0 && next.form.key.length > 2 && (has(tokens[i - 1], F.PLACE_LEAD | F.NUMBER) || tokens[i - 1]?.form.shape === 'digits' || !isPlainWord(flags))) {
    const number = tokens[i - 1]
    if (number !== undefined && (has(number, F.NUMBER) || number.form.shape === 'digits') && token.gap === 'space') {
      return { to: i + 1, candidate: { start: number.start, end: next.stemEnd, type: 'ADDRESS', source: 'rule:street', confidence: 0.75, decision: 'review', reason: 'Reads like an address in a text without capitals.' } }
    }
    return { to: i + 1, candidate: { start: token.start, end: next.stemEnd, type: 'PLACE', source: 'rule:street', confidence: 0.7, decision: 'review', reason: 'Reads like a street in a text without capitals.' } }
  }
  if (token.flat && (flags & F.MAINLY_NAME) !== 0 && (flags & (F.VERBISH | F.TITLE)) === 0 && key.length > 2 && nameScore(tokens, i, i, text) > -3.5) {
    return { to: i, candidate: { start: token.start, end: token.stemEnd, type: 'PERSON', source: 'gazetteer:lower', confidence: 0.5, decision: 'review', reason: 'A name of the lists in lower case.' } }
  }
  // "ade's mum": whose mother it is, is somebody.
  if (token.form.possessive && next !== undefined && next.gap === 'space' && /^(?:mum|mam|mom|dad|nan|gran|wife|husband|son|daughter|brother|sister|partner|boyfriend|girlfriend|mother|father|neighbour|carer|aunt|uncle|car|house|flat|dog)$/.test(next.form.key) && ((flags & F.FIRST) !== 0 || flags === 0) && (flags & (F.FUNCTION | F.KIN | F.ROLE)) === 0 && !/^(?:a|the|my|his|her|their|our|your)$/.test(tokens[i - 1]?.form.key ?? '')) {
    return { to: i, candidate: { start: token.start, end: token.stemEnd, type: 'PERSON', source: 'rule:whose', confidence: 0.6, decision: 'review', reason: 'Somebody whose relative is named.' } }
  }
  if (isPlainWord(flags) || key.length < 3) return null
  const known = evidence.kindOf(key)
  if (token.flat && (known === 'PLACE' || known === 'ORG') && next?.gap === 'space' && has(next, F.ORG_END | F.PLACE_END | F.STREET)) {
    return { to: i + 1, candidate: { start: token.start, end: next.stemEnd, type: known, source: 'study:word', confidence: 0.8, decision: 'replace' } }
  }
  const first = (flags & F.FIRST) !== 0
  const town = (flags & F.TOWN) !== 0
  const before = tokens[i - 1]
  if (known === null && !first && token.gap === 'space' && before !== undefined && (token.flat || /^(?:called|named)$/.test(before.form.key)) && (has(before, F.KIN) || /^(?:called|named)$/.test(before.form.key)) && !has(before, F.TITLE) && unknown(flags)) {
    return { to: i, candidate: { start: token.start, end: token.stemEnd, type: 'PERSON', source: 'rule:after-kin', confidence: 0.55, decision: 'review', reason: 'An unknown word where a relative’s name would stand.' } }
  }
  if (known === null && !first && !town && !(token.flat && (flags & F.SURNAME) !== 0)) return null
  if (!token.flat && !first && known !== 'PERSON') return null
  let to = i
  while (tokens[to + 1]?.gap === 'space' && nameLike(tokens[to + 1]?.form.flags ?? 0) && (tokens[to + 1]?.flat === token.flat) && tokens[to + 1]?.form.shape !== 'digits') to++
  // "zeynep k"
  const letter = tokens[to + 1]
  if (letter?.gap === 'space' && /^[b-hj-z]$/.test(letter.form.raw) && tokens[to + 2]?.gap !== 'space') to++
  const last = tokens[to] ?? token
  const type: FindingType = known ?? (town && has(tokens[i - 1], F.PLACE_LEAD) ? 'PLACE' : 'PERSON')
  const score = nameScore(tokens, i, to, text)
  const strong = token.flat ? key.length > 3 && (known !== null || score >= 0 || to > i) : known === 'PERSON' && key.length > 4
  return {
    to,
    candidate: {
      start: token.start,
      end: last.stemEnd,
      type,
      source: known === null ? 'gazetteer:lower' : 'study:word',
      confidence: strong ? 0.75 : 0.5,
      decision: strong ? 'replace' : 'review',
      ...(strong ? {} : { reason: 'A name of the lists in lower case.' }),
    },
  }
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
    if (street || saint || isName || (flags & F.FIRST) !== 0 && !(token?.opens ?? false) || (flags & F.FIRST) !== 0 && nameLike(flagsAt(from + 1))) break
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

const hasSuffix = (flags: number): boolean => (flags & (F.STREET_STRICT | F.ORG_END | F.PLACE_END | F.STREET)) !== 0

/** "Community Centre", "Health Centre", "Waiting Room": kinds of places, nobody's own name. */
function onlySuffixes(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k <= to; k++) {
    const flags = tokens[k]?.form.flags ?? 0
    if ((flags & (F.ORG_END | F.ORG_STRICT | EMPTY)) === 0 || nameLike(flags)) return false
  }
  return true
}

/** Where a name starts with its article: "The Larches" inside a sentence, or before a comma or postcode. */
function articleStart(tokens: readonly Token[], from: number): number {
  const first = tokens[from]
  const article = tokens[from - 1]
  const own = article !== undefined && first?.gap === 'space' && article.form.key === 'the' && article.form.shape === 'title' && (!article.opens || tokens[from + 2]?.gap === 'comma')
  return own ? (article?.start ?? 0) : (first?.start ?? 0)
}

const ORG_LABELS: readonly (readonly [RegExp, string])[] = [
  [/surgery|practice|medical|health/, 'GP practice'],
  [/clinic|hospital|infirmary|hospice|ward|unit/, 'health service'],
  [/pharmacy|chemist/, 'pharmacy'],
  [/school|academy|college|nursery|primary|playgroup|university/, 'school or college'],
  [/church|chapel|cathedral|mosque|masjid|temple|gurdwara|synagogue|mandir|priory|abbey|mission|parish/, 'place of worship'],
  [/club|fc|afc|rfc|rovers|athletic|united/, 'local club'],
  [/arms|inn|tavern|hotel|cafe|café|restaurant|grill|takeaway|tearoom|bakery/, 'local eating or drinking place'],
  [/gazette|courier|herald|argus|echo|chronicle|express|advertiser|observer|post|news|times|radio/, 'local paper or station'],
  [/council/, 'local council'],
]

function judgeSuffix(tokens: readonly Token[], from: number, to: number): Candidate | null {
  const last = tokens[to]
  const first = tokens[from]
  if (last === undefined || first === undefined) return null
  const flags = last.form.flags
  const lead = tokens[from - 1]
  const strongLead = !first.opens || tokens.slice(from, to).some((t) => nameLike(t.form.flags) || unknown(t.form.flags)) || (first.form.flags & F.TOWN) !== 0
  const personal = (first.form.flags & F.FIRST) !== 0 && !isPlainWord(first.form.flags) && to === from + 1 && (flags & F.SURNAME) !== 0
  // "Margaret Hill", "Tom Lane" are people; "Rose Street" is not.
  if (personal && !(has(lead, F.PLACE_LEAD) || lead?.form.shape === 'digits') && (flags & (F.ORG_STRICT)) === 0 && !/street|road|avenue|crescent|terrace/.test(last.form.key)) return null
  const span = { start: articleStart(tokens, from), end: last.stemEnd }
  const decision = strongLead ? ('replace' as const) : ('review' as const)
  const reason = strongLead ? {} : { reason: 'May be the name of a place or an organisation.' }
  if ((flags & F.STREET_STRICT) !== 0 && (flags & F.ORG_STRICT) === 0) {
    return { ...span, type: 'PLACE', source: 'rule:street', confidence: 0.9, decision, label: 'street', ...reason }
  }
  if ((flags & F.ORG_STRICT) !== 0 || ((flags & F.ORG_END) !== 0 && (flags & F.PLACE_END) === 0)) {
    const label = ORG_LABELS.find(([pattern]) => pattern.test(last.form.key))?.[1] ?? 'local organisation'
    return { ...span, type: 'ORG', source: 'rule:organisation', confidence: 0.88, decision, label, ...reason }
  }
  if ((flags & (F.PLACE_END | F.STREET)) !== 0) {
    return { ...span, type: 'PLACE', source: 'rule:place', confidence: 0.8, decision, label: 'local place', ...reason }
  }
  return null
}

function leadKind(tokens: readonly Token[], from: number): 'place' | 'person' | null {
  const token = tokens[from]
  const before = tokens[from - 1]
  if (token === undefined || before === undefined || (token.gap !== 'space' && token.gap !== 'line')) return null
  const key = before.form.key
  if (['in', 'near', 'at', 'towards', 'around', 'outside', 'nr', 'via', 'into', 'leaving', 'reached', 'visiting', 'behind', 'opposite'].includes(key)) return 'place'
  if (['from', 'to'].includes(key)) return 'place'
  return (before.form.flags & (F.PERSON_LEAD | F.SPEECH | F.KIN)) !== 0 ? 'person' : null
}

function judgeSingle(tokens: readonly Token[], i: number, text: string, evidence: Evidence): Candidate[] {
  const token = tokens[i]
  if (token === undefined) return []
  const { flags, key, shape } = token.form
  const span = { start: token.start, end: token.stemEnd }
  const known = evidence.kindOf(key)
  const lead = leadKind(tokens, i)
  const score = nameScore(tokens, i, i, text)
  const plain = isPlainWord(flags)
  if (key.length < 2) return []
  if (!plain) {
    if ((flags & F.TOWN) !== 0 && ((flags & (F.FIRST | F.SURNAME)) === 0 || lead === 'place' || (known === 'PLACE'))) {
      // "Tavyford pool", "Leeds library": the place's own.
      const facility = tokens[i + 1]
      const whole = facility !== undefined && facility.gap === 'space' && facility.form.shape === 'lower' && FACILITIES.has(facility.form.key) ? { start: token.start, end: facility.stemEnd } : span
      return [{ ...whole, type: 'PLACE', source: 'gazetteer:place', confidence: 0.88, decision: 'replace' }]
    }
    if ((flags & (F.FIRST | F.SURNAME)) !== 0) {
      // "at Ashworth's": a firm called after a family, when a place would stand there.
      if (token.form.possessive && lead === 'place' && tokens[i + 1]?.gap !== 'space' && (flags & F.SURNAME) !== 0) return [{ ...span, end: token.end, type: 'ORG', source: 'rule:surname', confidence: 0.8, decision: 'replace' }]
      const letter = tokens[i + 1]
      const byName = tokens[i + 2]
      if (letter?.form.key === 'the' && letter.gap === 'space' && letter.form.shape === 'lower' && byName?.gap === 'space' && isCapital(byName) && (flags & F.FIRST) !== 0) {
        // "Ruaridh the Post", "Jones the Milk"
        return [{ start: token.start, end: byName.stemEnd, type: 'PERSON', source: 'rule:by-name', confidence: 0.85, decision: 'replace' }]
      }
      if (letter !== undefined && letter.gap === 'space' && letter.form.shape === 'letter' && !['i', 'a'].includes(letter.form.key) && (flags & F.FIRST) !== 0) {
        return [{ start: token.start, end: letter.end, type: 'PERSON', source: 'rule:first-name', confidence: 0.88, decision: 'replace' }]
      }
      if (shape === 'caps' && key.length < 4) return [{ ...span, type: 'PERSON', source: 'rule:caps', confidence: 0.45, decision: 'review', reason: 'Capitals that may be a name.' }]
      return [{ ...span, type: 'PERSON', source: (flags & F.FIRST) !== 0 ? 'rule:first-name' : 'rule:surname', confidence: 0.87, decision: 'replace' }]
    }
    if (hasSuffix(flags) && known === null) return []
    if (shape === 'caps') {
      if (key.length > 5) return [{ ...span, type: known ?? 'PERSON', source: 'rule:caps', confidence: 0.5, decision: 'review', reason: 'An unknown word in capitals.' }]
      return [{ ...span, type: known ?? 'ORG', source: 'rule:caps', confidence: 0.4, decision: 'review', reason: 'Unknown letters: initials or a local abbreviation.' }]
    }
    const inside = shape === 'mixed' ? 0.4 : 0.6
    if (known !== null) {
      const facility = tokens[i + 1]
      const own = known !== 'PERSON' && facility !== undefined && facility.gap === 'space' && facility.form.shape === 'lower' && FACILITIES.has(facility.form.key)
      const house = known !== 'PERSON' && token.form.possessive && tokens[i + 1]?.gap !== 'space'
      return [{ ...span, ...(own ? { end: facility.stemEnd } : house ? { end: token.end } : {}), type: known, source: 'study:word', confidence: 0.85, decision: 'replace' }]
    }
    if (lead === 'place' && !token.opens) return [{ ...span, end: token.form.possessive && tokens[i + 1]?.gap !== 'space' ? token.end : token.stemEnd, type: 'PLACE', source: 'rule:after-preposition', confidence: 0.75, decision: shape === 'mixed' ? 'review' : 'replace' }]
    if ((score >= 4.5 || (score >= 2.9 && key.length >= 4 && !token.opens)) && shape !== 'mixed') return [{ ...span, type: 'PERSON', source: 'rule:person-context', confidence: score >= 4.5 ? 0.75 : 0.7, decision: 'replace' }]
    return [{ ...span, type: lead === 'place' ? 'PLACE' : 'PERSON', source: 'rule:capital', confidence: inside, decision: 'review', reason: 'A word with a capital that is in no list.' }]
  }
  // Everyday words. Names among them need their surroundings.
  if ((flags & (F.WEEKDAY | F.PEOPLES)) !== 0) return []
  const isName = (flags & (F.FIRST | F.SURNAME)) !== 0 && ((flags & (F.FUNCTION | F.KIN)) === 0 || (flags & F.VERBISH) !== 0)
  if (isName || known === 'PERSON') {
    const total = score + (known === 'PERSON' ? 1 : 0) + ((flags & F.FIRST) !== 0 && (flags & F.GENERIC) === 0 ? 0 : -1.5)
    if (total >= 4.5) return [{ ...span, type: 'PERSON', source: 'rule:word-name', confidence: 0.75, decision: 'replace' }]
    if (total >= ((flags & F.MAINLY_NAME) !== 0 && (flags & F.VERBISH) === 0 ? 1.9 : 2.5)) return [{ ...span, type: 'PERSON', source: 'rule:word-name', confidence: 0.5, decision: 'review', reason: 'A word that is also a name.' }]
  }
  if ((flags & F.FUNCTION) !== 0 || token.opens || shape === 'caps') return []
  if ((flags & F.TOWN) !== 0 && lead === 'place') return [{ ...span, type: 'PLACE', source: 'gazetteer:place', confidence: 0.6, decision: 'review', reason: 'A word that is also a town.' }]
  if (known === 'ORG' || known === 'PLACE') return [{ ...span, type: known, source: 'study:word', confidence: 0.7, decision: 'review', reason: 'Part of a local name elsewhere in the study.' }]
  if ((flags & EMPTY) !== 0) return []
  const the = tokens[i - 1]?.form.key === 'the'
  return [{ ...span, start: articleStart(tokens, i), type: the ? 'ORG' : 'PLACE', source: 'rule:capital-word', confidence: the ? 0.45 : 0.35, decision: 'review', reason: 'An everyday word with a capital inside the sentence.' }]
}
