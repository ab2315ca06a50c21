import { F } from '../lexicon'
import type { Token } from '../tokens'
import type { FindingType } from '../types'
import { isPlainWord, nameScore } from './context'
import type { Evidence } from './evidence'
import { has, nameLike, unknown } from './traits'
import type { Found } from './traits'

/** What streets are called everywhere. */
const STREETS = new Set('front back high church main market mill station queen queens king kings victoria park chapel school bridge castle'.split(' '))

/** Names in text without capitals: first names of the lists, street words, and names known from elsewhere in the study. */
export function lowerName(tokens: readonly Token[], i: number, text: string, kept: Uint8Array, evidence: Evidence): Found | null {
  const token = tokens[i]
  if (token === undefined || token.form.shape === 'letter' || token.form.hasDigit || (kept[i] ?? 0) % 2 === 1) return null
  const { key, flags } = token.form
  const next = tokens[i + 1]
  if (token.flat && has(next, F.STREET_STRICT) && next?.gap === 'space' && (flags & (F.FUNCTION | F.PRONOUN)) === 0 && next.form.key.length > 2 && (STREETS.has(key) || has(tokens[i - 1], F.PLACE_LEAD | F.NUMBER) || tokens[i - 1]?.form.shape === 'digits' || !isPlainWord(flags))) {
    const number = tokens[i - 1]
    if (number !== undefined && (has(number, F.NUMBER) || number.form.shape === 'digits') && token.gap === 'space') {
      // "thirty one hallam street"
      const tens = tokens[i - 2]
      const first = number.gap === 'space' && has(number, F.NUMBER) && has(tens, F.NUMBER) ? (tens ?? number) : number
      return { to: i + 1, candidate: { start: first.start, end: next.stemEnd, type: 'ADDRESS', source: 'rule:street', confidence: 0.75, decision: 'review', reason: 'Reads like an address in a text without capitals.' } }
    }
    return { to: i + 1, candidate: { start: token.start, end: next.stemEnd, type: 'PLACE', source: 'rule:street', confidence: 0.7, decision: 'review', reason: 'Reads like a street in a text without capitals.' } }
  }
  // "22a heol fawr": a Welsh or Gaelic street begins with its kind.
  if (token.flat && /^(?:heol|stryd|ffordd|rhodfa|tai|rathad|bothar)$/.test(key) && next?.gap === 'space' && next.form.key.length > 2) {
    const number = tokens[i - 1]
    const numbered = number !== undefined && token.gap === 'space' && /^\d{1,4}[A-Za-z]?$/.test(number.form.raw)
    return { to: i + 1, candidate: { start: numbered ? number.start : token.start, end: next.stemEnd, type: numbered ? 'ADDRESS' : 'PLACE', source: 'rule:street', confidence: 0.75, decision: 'review', reason: 'Reads like a street in a text without capitals.' } }
  }
  // "in slough", "from reading": a town that is also a word.
  if (token.flat && (flags & F.TOWN) !== 0 && isPlainWord(flags) && key.length > 4 && (flags & (F.FUNCTION | F.ORG_END | F.PLACE_END | F.STREET | F.KIN)) === 0 && /^(?:in|from|near|to)$/.test(tokens[i - 1]?.form.key ?? '') && token.gap === 'space') {
    return { to: i, candidate: { start: token.start, end: token.stemEnd, type: 'PLACE', source: 'gazetteer:lower', confidence: 0.4, decision: 'review', reason: 'A town that is also a word.' } }
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
