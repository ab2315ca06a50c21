import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { Token } from '../tokens'
import { isCapital, isPlainWord, nameScore } from './context'
import type { Evidence } from './evidence'
import { EMPTY, hasSuffix } from './traits'

const FACILITIES = new Set('pool library hall park station hospital school market church club baths crematorium cemetery harbour beach pier rec college museum'.split(' '))

const BEFORE_PLACES = new Set('in near at towards around outside nr via into leaving reached visiting behind opposite from to'.split(' '))

/** Where a name starts with its article: "The Larches" inside a sentence, or before a comma or postcode. */
export function articleStart(tokens: readonly Token[], from: number): number {
  const first = tokens[from]
  const article = tokens[from - 1]
  const own = article !== undefined && first?.gap === 'space' && article.form.key === 'the' && article.form.shape === 'title' && (!article.opens || tokens[from + 2]?.gap === 'comma')
  return own ? (article?.start ?? 0) : (first?.start ?? 0)
}

/** Whether the word before a name speaks for a place or for a person. */
export function leadKind(tokens: readonly Token[], from: number): 'place' | 'person' | null {
  const token = tokens[from]
  const before = tokens[from - 1]
  if (token === undefined || before === undefined || (token.gap !== 'space' && token.gap !== 'line')) return null
  const key = before.form.key
  if (BEFORE_PLACES.has(key)) return 'place'
  return (before.form.flags & (F.PERSON_LEAD | F.SPEECH | F.KIN)) !== 0 ? 'person' : null
}

/** One capital by itself: the lists, the neighbours and the rest of the study decide. */
export function judgeSingle(tokens: readonly Token[], i: number, text: string, evidence: Evidence): Candidate[] {
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
      if ((letter?.form.key === 'the' || letter?.form.key === 'yr') && letter.gap === 'space' && letter.form.shape === 'lower' && byName?.gap === 'space' && isCapital(byName) && (flags & F.FIRST) !== 0) {
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
