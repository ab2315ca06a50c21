import type { Candidate } from '../candidate'
import { NUMBER_WORDS } from '../data/function-words'
import { ofWord } from '../tokens'
import type { Token } from '../tokens'

/** A letter said by itself; "a" and "I" are words as well and begin no code that has no other letter. */
const isLetter = ofWord(({ key }) => /^[a-z]$/.test(key))
const isSaid = ofWord(({ key }) => /^\d{1,2}$/.test(key) || key in NUMBER_WORDS)
const valueOf = ({ form }: Token): number | undefined => (!isSaid(form) ? undefined : form.hasDigit ? Number(form.key) : NUMBER_WORDS[form.key])
const JOINS = new Set(['space', 'hyphen'])
/** What codes are read out after. */
const NAMED = /\b(?:code|number|no|ref(?:erence)?|badge|id|account|plate|reg(?:istration)?|post ?code|prisoner|policy|claim|case|licen[cs]e|membership|payroll)\b[^\n.!?]{0,24}$/i
const POSTCODE = /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/
const PLATE = /^[a-z]{2}\d{2}[a-z]{3}$/
const LONGEST = 14

/** Letters and numbers read out one after another: "s e forty nine six r d", "door code is c forty one oh nine x". Two of each or more. */
export function findSpokenCodes(text: string, tokens: readonly Token[]): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]
    if (first === undefined || !isLetter(first.form)) continue
    let [k, code, letters, numbers, plain, tens] = [i, '', 0, 0, 0, 0]
    for (; k < tokens.length && k - i < LONGEST; k++) {
      const token = tokens[k]
      if (token === undefined || (k > i && !JOINS.has(token.gap))) break
      const value = valueOf(token)
      if (value !== undefined && value < 100) {
        numbers++
        // "forty nine" is 49 where it is said in one breath.
        if (tens > 0 && value > 0 && value < 10) code = code.slice(0, -1)
        code += String(value)
        tens = value >= 20 && value % 10 === 0 ? value : 0
      } else if (isLetter(token.form)) {
        letters++
        tens = 0
        if (!/^[aio]$/.test(token.form.key)) plain++
        code += token.form.key
      } else break
    }
    const last = tokens[k - 1]
    const [isPostcode, isPlate] = [POSTCODE.test(code), PLATE.test(code)]
    const isNamed = NAMED.test(text.slice(Math.max(0, first.start - 60), first.start))
    if (last === undefined || plain === 0 || letters < 2 || numbers < 2 || code.length < 5) continue
    const certain = isPostcode || isPlate || isNamed
    found.push({
      start: first.start,
      end: last.end,
      type: isPostcode ? 'POSTCODE' : isPlate ? 'VEHICLE' : 'OTHER_ID',
      source: 'pattern:spoken-code',
      confidence: certain ? 0.92 : 0.6,
      decision: certain ? 'replace' : 'review',
      ...(certain ? {} : { reason: 'A code read out letter by letter.' }),
    })
    i = k - 1
  }
  return found
}
