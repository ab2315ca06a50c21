import { F } from '../lexicon'
import type { Token } from '../tokens'
import { isCapital, isPlainWord } from './context'
import { CLEAR_TITLES, EMPTY, has, nameLike, PARTICLES, unknown } from './traits'
import type { Found } from './traits'

/** Names that their first words announce: a title, initials, a dedication. */

const DEDICATION = /(?:Our Lady|Sacred Heart|Holy \p{Lu}[\p{L}]+|Christ Church|Christ the \p{Lu}\p{L}+|Corpus Christi|All Saints|Good Shepherd|Blessed \p{Lu}\p{L}+)(?:['’]s?)?(?: (?:(?:of |and |the |& ){0,2}\p{Lu}[\p{L}'’]+))*/uy
const DEDICATED = new Set('our sacred holy christ corpus all good blessed'.split(' '))

/** Churches and schools by their dedication: "Our Lady Star of the Sea", "Holy Trinity". */
export function dedicationAt(tokens: readonly Token[], i: number, text: string): Found | null {
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
export function initialledName(tokens: readonly Token[], i: number, taken: Uint8Array): Found | null {
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

/** A title and what follows: "Dr Nwachukwu", "Mrs Horror Thova", "saw mrs pemberton". */
export function titledName(tokens: readonly Token[], i: number, taken: Uint8Array): Found | null {
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
    // "Dr ap Rees", "Mr van der Berg": the little word belongs to the name behind it.
    const behind = tokens[k + 1]
    if (shape === 'lower' && PARTICLES.has(key) && capital && behind !== undefined && behind.gap === 'space' && taken[k + 1] !== 1 && (isCapital(behind) || (PARTICLES.has(behind.form.key) && isCapital(tokens[k + 2])))) continue
    if (token.gap === 'hyphen' && shape === 'lower' && names > 0) to = k
    else if (flatCaps && PARTICLES.has(key) && behind?.gap === 'space' && (behind.form.shape === 'caps' || PARTICLES.has(behind.form.key)) && !wordTitle) continue
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
    } else if (shape === 'letter' && !wordTitle && (names === 0 || (key !== 'i' && key !== 'a'))) {
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
