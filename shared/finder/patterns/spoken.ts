import type { Candidate } from '../candidate'
import { NUMBER_WORDS } from '../data/function-words'
import { F } from '../lexicon'
import { ofWord } from '../tokens'
import type { Token } from '../tokens'
import { healthNumber } from './check-digits'

const REPEATS: Readonly<Record<string, number>> = { double: 2, treble: 3, triple: 3 }
const isSpoken = ofWord(({ flags, key }) => (flags & F.NUMBER) !== 0 || key in REPEATS || /^\d$/.test(key))

/** Numbers read out loud: "oh one six three two, nine six oh …", "double seven". Six digits or more. */
export function findSpokenNumbers(tokens: readonly Token[]): Candidate[] {
  const found: Candidate[] = []
  let i = 0
  while (i < tokens.length) {
    const first = tokens[i]
    if (first === undefined || !isSpoken(first.form)) {
      i++
      continue
    }
    let k = i
    let digits = ''
    let words = 0
    let repeat = 1
    for (; k < tokens.length; k++) {
      const token = tokens[k]
      if (token === undefined) break
      if (k > i && !['space', 'hyphen', 'comma', 'line', 'dot'].includes(token.gap)) break
      const key = token.form.key
      const times = REPEATS[key]
      if (times !== undefined) {
        repeat = times
        continue
      }
      const value = /^\d$/.test(key) ? Number(key) : NUMBER_WORDS[key]
      if (value === undefined) break
      digits += value === 100 ? '00' : String(value).repeat(repeat)
      repeat = 1
      words++
    }
    const last = tokens[k - 1]
    if (last !== undefined && words >= 5 && digits.length >= 6) {
      const kind = digits.length === 10 ? healthNumber(digits) : null
      const phone = digits.startsWith('0') && digits.length >= 9 && digits.length <= 12
      const certain = kind !== null || phone
      found.push({
        start: first.start,
        end: last.end,
        type: kind ?? (digits.length === 10 && !phone ? 'NHS_NUMBER' : phone || digits.length <= 7 ? 'PHONE' : 'OTHER_ID'),
        source: 'pattern:spoken',
        confidence: certain ? 0.93 : 0.6,
        decision: certain ? 'replace' : 'review',
        ...(certain ? {} : { reason: 'A number read out in words.' }),
      })
    }
    i = Math.max(k, i + 1)
  }
  return found
}
