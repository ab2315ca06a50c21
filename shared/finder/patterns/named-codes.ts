import type { Candidate } from '../candidate'

/** What is said before a number of somebody's own, and how surely: badges and accounts are; a pass or a card may be of anything. */
const SURE = /^(?:badge|lanyards?|locker|account|acct|a\/c|hosp(?:ital)?|payroll|membership|employee|tenancy|policy|holding)$/i
const NAMED =
  /\b(badge|lanyards?|locker|account|acct|a\/c|hosp(?:ital)?|payroll|membership|member|employee|staff|tenancy|policy|holding|permit|bus pass|pass|client|customer)\s?(?:no|number|num|nr|id|code)?[.:#]?\s{0,2}((?=(?:[^\s\d]*[ \-/]?)\d)[A-Z]{0,3}(?:-[A-Z]{1,2}-)?[ \-/]?\d[A-Z\d]*(?:[ \-/][A-Z]{0,3}\d[A-Z\d]*){0,4})(?![A-Za-z\d])/gi
const CODE = /^[A-Z\d \-/]+$/
/** Times, sums and counts behind such a word. */
const NO_CODE = /^(?:\d{1,3}|(?:19|20)\d\d|\d{1,2}[\-/]\d{1,2}(?:[\-/]\d{2,4})?)$/
const MANY = /^(?:\s?(?:%|years?|yrs|months?|weeks?|days?|hours?|mins?|times|people|patients|pts|of|p\b|pm|am|[.:,]\d))/i
const CHEAP = /(?:[£$€]|\b(?:asset|order|AED|bus|train|wi-?fi)\b[^\n]{0,12})$/i

/** "Badge 7KT4P9 0 0941X", "account 8500 2217 639", "Locker B17": numbers in groups, after a word that says whose they are. */
export function findNamedCodes(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(NAMED)) {
    const [whole, word = '', code = ''] = match
    const start = match.index + whole.length - code.length
    const end = start + code.length
    const isSure = SURE.test(word)
    const digits = code.replace(/\D/g, '').length
    const least = /^(?:locker|lanyards?)$/i.test(word) ? 2 : 4
    if (!CODE.test(code) || digits < least || MANY.test(text.slice(end, end + 10)) || CHEAP.test(text.slice(0, match.index).slice(-24))) continue
    if (NO_CODE.test(code) && !/^(?:locker|lanyards?)$/i.test(word)) continue
    found.push({ start, end, type: 'OTHER_ID', source: 'pattern:named-code', confidence: isSure ? 0.9 : 0.6, decision: isSure ? 'replace' : 'review', ...(isSure ? {} : { reason: 'A number given as somebody’s own.' }) })
  }
  return found
}
