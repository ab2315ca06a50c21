import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { Token } from '../tokens'
import type { FindingType } from '../types'
import { healthNumber, passesIban, passesLuhn } from './check-digits'
import { plainSigns } from './plain-signs'

/**
 * Identifiers with a form of their own (domain reference 3.6). Two levels: validated ones are replaced, look-alikes go
 * to review; a wrong check digit is a slip of a real number and is never dropped. Patterns are tried only where a token
 * holds a digit, so that plain prose costs nothing.
 */

const SEP = '[ \\-\\u00a0\\u2009\\u202f.]'
const TEN = new RegExp(`\\d{3}(?:${SEP}{0,2}|\\s?\\n\\s?)\\d{3}(?:${SEP}{0,2}|\\s?\\n\\s?)\\d{4}(?![\\d])`, 'y')
const TEN_LOOSE = new RegExp(`\\d(?:${SEP}?\\d){9}(?!${SEP}?\\d)`, 'y')
const PHONE = /(?:(?:\+|00)\s?44[\s.\-]?(?:\(0\)[\s.\-]?)?|\(?0)\d(?:[ .\-()\u00a0\u2009]{0,2}\d){7,9}(?!\d)/y
const FOREIGN_PHONE = /\+\d{1,3}(?:[ .\-()]{0,2}\d){7,12}(?!\d)/y
const NINO = /(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \-]?\d{2}[ \-]?\d{2}[ \-]?\d{2}[ \-]?[A-D](?![A-Za-z0-9])/iy
const NINO_LOOSE = /[A-Z]{2}[ \-]?\d{2}[ \-]?\d{2}[ \-]?\d{2}(?:[ \-]?[A-Z])?(?![A-Za-z0-9])/iy
const POSTCODE = /(?:GIR {0,2}0AA|(?:[A-PR-UWYZ](?:\d[A-HJKPSTUW]?|\d\d|[A-HK-Y]\d[ABEHMNPRVWXY]?|[A-HK-Y]\d\d))[ \u00a0\n]{0,2}\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])/iy
const POSTCODE_SLIP = /[A-Z]{1,2}[\dOI]{1,2}[A-Z]?[ \u00a0]{1,2}[\dO][A-Z]{2}(?![A-Za-z0-9])/y
const OUTWARD = /(?:[A-PR-UWYZ](?:\d[A-HJKPSTUW]?|\d\d|[A-HK-Y]\d[ABEHMNPRVWXY]?|[A-HK-Y]\d\d))(?![A-Za-z0-9])/y
const PLATE = /[A-HJ-PR-Y]{2}(?:0[2-9]|1\d|2\d|5[1-9]|6\d|7\d)[ \-]?[A-HJ-PR-Z]{3}(?![A-Za-z0-9])/iy
/** Made up or misread: letters that no plate has. */
const PLATE_LOOSE = /[A-Z]{2}\d{2}[ \-]?[A-Z]{3}(?![A-Za-z0-9])/y
const PLATE_PREFIX = /[A-HJ-NPR-TV-Y]\d{1,3}[ \-]?[A-HJ-PR-Y][A-HJ-PR-Z]{2}(?![A-Za-z0-9])/y
const PLATE_SUFFIX = /[A-HJ-PR-Z]{3}[ \-]?\d{1,3}[ \-]?[A-HJ-NPR-TV-Y](?![A-Za-z0-9])/y
const PLATE_DATELESS = /[A-Z0-9]{1,4}(?:[ \-][A-Z0-9]{1,4})?(?![A-Za-z0-9])/y
const LICENCE = /[A-Z9]{5}[ ]?\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d[ ]?[A-Z9]{2}[A-Z0-9][ ]?[A-Z]{2}(?:[ ]?\d\d)?(?![A-Za-z0-9])/iy
const NMC = /\d{2}[A-Z]\d{4}[A-Z](?![A-Za-z0-9])/y
const GP_CODE = /[GC]\d{7}(?!\w)/y
const HCPC = /(?:PH|OT|DT|RA|CS|BS|PA|SL|ODP|PYL|CH|AS|SW)\d{5,6}(?!\w)/y
const ODS = /[A-HJ-NPVWY]\d{5}(?:\d{3})?(?!\w)/y
const SORT_CODE = /\d{2}[ \-]\d{2}[ \-]\d{2}(?!\d)(?:[^\d\n]{0,20}\d{8}(?!\d))?/y
const IBAN = /[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/y
const CARD = /\d{4}(?:[ \-]?\d{4}){2}(?:[ \-]?\d{1,7})?(?!\d)/y
/** Codes of offices: digits and letters with strokes and dashes, five digits or more in all. */
const CODE = /[A-Z]{0,6}\d*(?:[\/\-.]?[A-Z0-9]+){0,5}(?![A-Za-z0-9])/y

const REG_WORD = /\b(?:GMC|NMC|HCPC|GPhC|GDC|GOC|SWE|SRA|PRC|GOsC|GCC|SSSC|NISCC|SCW|BACP|Social Work England|PIN|registration|reg(?:istered)?\.?)\b[^.\n]{0,60}$/i
const ID_WORD = /\b(?:ref(?:erence|s)?|case|claim|policy|membership|member|smart ?card|card|account|a\/c|acct|hospital|hosp|MRN|EMIS|SystmOne|patient|pt|record|passport|visa|BRP|share code|e-?visa|holding|crime|police|court|order|tenancy|rent|invoice|incident|asylum|home office|UTR|tax|payroll|staff|badge|locker|licen[cs]e|id|no|number|num|nr|#)\b\.?\s?(?:no|number|num|nr|ref|id|is|was|=|:)?\.?[\s:#(.=–-]{0,4}$/i
const SERIOUS_ID = /\b(?:police|crime|court|claim|case|application|appeal|badge|payroll|a\/c|staff (?:no|number|id)|smart ?card|passport|visa|BRP|share code|e-?visa|holding|tenancy|policy|EMIS|MRN|hosp(?:ital)?|UTR|asylum|home office|account|ref(?:erence)?)\b[^\n]{0,24}$/i
const NHS_WORD = /\b(?:NHS|CHI|H&C|H\+C|hc)\b[^\n]{0,28}$/i
const PHONE_WORD = /\b(?:tel|telephone|phone|mob|mobile|ring|rang|call|calls|called|text|texts|fax|ext|extension|whatsapp)\b[^\n\d]{0,20}$/i
const CAR_WORD = /\b(?:reg|registration|plate|plates|number ?plate|car|van|Transit|Fiesta|Corsa|Astra|Golf|Focus|Polo|Clio|Micra|Fiat|Ford|Vauxhall|parked|drives?|vehicle|bike|motorbike|lorry|taxi|Land Rover|Volvo|Skoda|BMW|Audi|Nissan|Toyota|Honda|Kia|Mini)\b[^\n]{0,40}$/i
/** Codes of things and books, not of people. */
const HARMLESS = /\b(?:ISBN(?:-1[03])?|ISSN|SNOMED|SCTID|asset|barcode|DOI|serial|model|version|build|wi-?fi|code set|READ code|ICD|OPCS|ticket|voucher)\b[^\n]{0,40}$/i
const NI_PLATE = /[A-Z]{1,2}[IZ][A-Z]?[ \-]?\d{1,4}(?![\-\/]?[A-Za-z0-9])/y
const KEY_WORD = /\b(?:key ?safe|keysafe|key code|door ?code|entry code|gate code|alarm code|alarm|PIN|pin number|passcode|padlock|locker|lanyards?|(?:side|back|front) door|door)\b[^\n\d]{0,16}$/i
/** Four to six digits, or letters among them: "C4471", "2580Y". */
const KEY_CODE = /^(?:\d{4,6}|(?=(?:\D*\d){3})(?=\d*[A-Z])[A-Z\d]{4,7})$/
const NINE = /\d{3}[ \-]\d{3}[ \-]\d{3}(?!\d)/y
const CURRENCY = /[£$€]\s?[\d,. ]*$/

type Attempt = {
  pattern: RegExp
  type: FindingType
  source: string
  /** Null drops the match; otherwise its confidence, decision and perhaps another type. */
  judge(match: string, before: string, after: string): { confidence: number; decision: 'replace' | 'review'; type?: FindingType; reason?: string } | null
}

const strict = (confidence = 0.98) => ({ confidence, decision: 'replace' as const })
const loose = (confidence: number, reason: string) => ({ confidence, decision: 'review' as const, reason })
const digitsOnly = (s: string): string => s.replace(/\D/g, '')

const SHARE_CODE = /[A-Z0-9]{3}[ \-]?[A-Z0-9]{3}[ \-]?[A-Z0-9]{3}(?![A-Za-z0-9])/y

const ATTEMPTS: readonly Attempt[] = [
  { pattern: SHARE_CODE, type: 'OTHER_ID', source: 'pattern:share-code', judge: (m, before) => (/\bshare code\b[^\n]{0,12}$/i.test(before) ? strict(0.95) : m.split(/[ \-]/).length === 3 && m.split(/[ \-]/).every((g) => /[A-Z]/.test(g) && /\d/.test(g)) ? loose(0.7, 'Looks like a share code.') : null) },
  { pattern: LICENCE, type: 'DRIVING_LICENCE', source: 'pattern:licence', judge: () => strict() },
  {
    pattern: IBAN,
    type: 'BANK',
    source: 'pattern:iban',
    judge: (m) => (passesIban(m) ? strict() : /^GB\d\d/.test(m) && digitsOnly(m).length > 13 ? loose(0.6, 'Looks like an account number (IBAN) with a slip.') : null),
  },
  {
    pattern: NINO,
    type: 'NINO',
    source: 'pattern:nino',
    judge: (m, before) => (/^[A-Z]{2}/.test(m) || /\b(?:NI|NINO|national insurance|ins)\b/i.test(before) ? strict() : loose(0.7, 'Looks like a National Insurance number.')),
  },
  {
    pattern: NINO_LOOSE,
    type: 'NINO',
    source: 'pattern:nino-loose',
    judge: (m, before) => {
      const insurance = /\b(?:NI|NINO|nat\.? ins|national insurance)\b[^\n]{0,30}$/i.test(before)
      if (/^[A-Z]{2}[ \-]?\d{2}[ \-]?\d{2}[ \-]?\d{2}[ \-]?[A-D]$/.test(m) || insurance) return { confidence: 0.92, decision: 'replace' }
      return /[A-Z]$/i.test(m) && !/^(?:at|in|on|to|by|of|is|or|no|we|he|me|so)/i.test(m) ? loose(0.55, 'Looks like a National Insurance number with a slip.') : null
    },
  },
  {
    pattern: POSTCODE,
    type: 'POSTCODE',
    source: 'pattern:postcode',
    judge: (m) => {
      if (/^[A-Z]/.test(m) && m === m.toUpperCase()) return strict(0.97)
      return m.length > 5 && /\d/.test(m) ? { confidence: 0.9, decision: 'replace' } : null
    },
  },
  { pattern: PLATE, type: 'VEHICLE', source: 'pattern:vehicle', judge: (m, before) => (m === m.toUpperCase() || CAR_WORD.test(before) ? strict(0.95) : loose(0.5, 'Looks like a number plate.')) },
  { pattern: PLATE_LOOSE, type: 'VEHICLE', source: 'pattern:vehicle', judge: (_m, before) => (CAR_WORD.test(before) ? strict(0.9) : loose(0.6, 'Looks like a number plate.')) },
  {
    pattern: PLATE_PREFIX,
    type: 'VEHICLE',
    source: 'pattern:vehicle',
    judge: (_m, before) => (CAR_WORD.test(before) ? strict(0.95) : loose(0.6, 'Looks like a number plate.')),
  },
  {
    pattern: PLATE_SUFFIX,
    type: 'VEHICLE',
    source: 'pattern:vehicle',
    judge: (m, before) => (CAR_WORD.test(before) ? strict(0.95) : /^(?:PHQ|GAD|NHS|DSM|ICD|MAX|ONS|ECG|PSA|BMI|GTN|PAM|CBT)/.test(m) ? null : loose(0.5, 'Looks like a number plate.')),
  },
  { pattern: NMC, type: 'REG_NO', source: 'pattern:nmc', judge: () => strict(0.97) },
  { pattern: GP_CODE, type: 'REG_NO', source: 'pattern:gp-code', judge: () => strict(0.95) },
  { pattern: HCPC, type: 'REG_NO', source: 'pattern:hcpc', judge: (_m, before) => (REG_WORD.test(before) ? strict(0.97) : loose(0.7, 'Looks like a professional registration number.')) },
  { pattern: ODS, type: 'ODS_CODE', source: 'pattern:ods', judge: (m) => (/^[A-HJ-NPVWY]\d{5}/.test(m) ? strict(0.93) : null) },
  {
    pattern: TEN,
    type: 'NHS_NUMBER',
    source: 'pattern:nhs',
    judge: (m, before) => {
      const digits = digitsOnly(m)
      const kind = healthNumber(digits)
      const named = NHS_WORD.test(before)
      if (HARMLESS.test(before) && !named) return null
      if (kind !== null) return { confidence: named ? 0.99 : 0.97, decision: 'replace', type: kind }
      if (digits.startsWith('0') && /^0[1-9]/.test(digits) && !named) return null
      if (named) return { confidence: 0.9, decision: 'replace', reason: 'The check digit is wrong: probably a slip in a real number.' }
      return loose(0.55, 'Ten digits like an NHS number with a wrong check digit.')
    },
  },
  {
    pattern: PHONE,
    type: 'PHONE',
    source: 'pattern:phone',
    judge: (m, before) => {
      const digits = digitsOnly(m)
      if (HARMLESS.test(before)) return null
      if (/^(?:0044|44|0)/.test(digits) || m.startsWith('+')) return digits.length >= 10 ? strict(0.97) : null
      return null
    },
  },
  { pattern: FOREIGN_PHONE, type: 'PHONE', source: 'pattern:phone', judge: () => ({ confidence: 0.9, decision: 'replace' }) },
  {
    pattern: CARD,
    type: 'BANK',
    source: 'pattern:card',
    judge: (m, before) => {
      const digits = digitsOnly(m)
      if (HARMLESS.test(before)) return null
      if (digits.length >= 13 && passesLuhn(digits)) return strict(0.93)
      if (SERIOUS_ID.test(before)) return { confidence: 0.92, decision: 'replace', type: 'OTHER_ID' }
      return digits.length >= 12 ? { ...loose(0.6, 'A long number that may belong to a person.'), type: 'OTHER_ID' } : null
    },
  },
  {
    pattern: TEN_LOOSE,
    type: 'NHS_NUMBER',
    source: 'pattern:nhs-loose',
    judge: (m, before) => {
      if (HARMLESS.test(before) || /^(?:19|20)\d\d[-.]\d\d[-.]\d\d/.test(m)) return null
      const kind = healthNumber(digitsOnly(m))
      if (kind !== null) return { confidence: 0.9, decision: NHS_WORD.test(before) ? 'replace' : 'review', type: kind, reason: 'Ten digits that pass the check of a health number.' }
      return loose(0.5, 'Ten digits: perhaps an NHS number or a telephone number.')
    },
  },
  {
    pattern: SORT_CODE,
    type: 'BANK',
    source: 'pattern:bank',
    judge: (m, before, after) => {
      const near = /\b(?:sort|bank|account|a\/c|acc|pay)\b[^\n]{0,40}$/i.test(before)
      if (near) return { confidence: 0.96, decision: 'replace', type: 'BANK' }
      const [a = 0, b = 0] = m.split(/[ \-]/).map(Number)
      if (a >= 1 && a <= 31 && b >= 1 && b <= 12 && digitsOnly(m).length === 6) return null
      return /\d{8}$/.test(m) ? { confidence: 0.9, decision: 'replace' } : /^\s*[\d]/.test(after) ? null : loose(0.5, 'Looks like a sort code.')
    },
  },
  { pattern: POSTCODE_SLIP, type: 'POSTCODE', source: 'pattern:postcode-loose', judge: () => loose(0.6, 'Looks like a postcode with a slip.') },
]

/** One code per token: those with too few digits, or that read as times, measures, doses or scores, are left. */
function officeCode(match: string, before: string): ReturnType<Attempt['judge']> {
  const digits = digitsOnly(match).length
  if (digits < 4 || HARMLESS.test(before) || CURRENCY.test(before)) return null
  if (/^\d{1,2}[\/.\-]\d{1,2}[\/.\-](?:\d{2}|\d{4})$/.test(match) || /^(?:19|20)\d\d(?:[\/\-](?:19|20)?\d\d)?$/.test(match)) return null
  if (REG_WORD.test(before) && digits >= 6) return { confidence: 0.96, decision: 'replace', type: 'REG_NO' }
  if (SERIOUS_ID.test(before)) return { confidence: 0.93, decision: digits >= 5 || /[A-Z]/.test(match) ? 'replace' : 'review' }
  if (ID_WORD.test(before) && digits >= 4) return loose(0.6, 'A number given as somebody’s reference.')
  const [upper = 0, lower = 0] = /^\d{2,3}\/\d{2,3}$/.test(match) ? match.split('/').map(Number) : []
  // A blood pressure.
  if (upper >= 70 && upper <= 250 && lower >= 35 && lower <= 150 && lower < upper) return null
  const mixed = /[A-Z]/.test(match) && /[\/\-]/.test(match)
  if ((mixed && digits >= 4) || digits >= 6 || (/^\d{5}$/.test(match) && !/\b(?:of|than|about|over|under|nearly|x|by)\s$/i.test(before))) return loose(0.5, 'A code or long number that may belong to a person.')
  return null
}

/** All structured identifiers of a text, left to right, not overlapping. */
export function findStructured(written: string, tokens: readonly Token[]): Candidate[] {
  const text = plainSigns(written)
  const found: Candidate[] = []
  let done = 0
  const tryAt = (at: number): boolean => {
    if (at < done) return false
    const previous = text[at - 1] ?? ' '
    const before = text.slice(Math.max(0, at - 80), at)
    if (/[£$€]/.test(previous)) return false
    for (const attempt of ATTEMPTS) {
      attempt.pattern.lastIndex = at
      const match = attempt.pattern.exec(text)
      if (match === null) continue
      const end = at + match[0].length
      const judged = attempt.judge(match[0], before, text.slice(end, end + 20))
      if (judged === null) continue
      found.push({ start: at, end, type: judged.type ?? attempt.type, source: attempt.source, confidence: judged.confidence, decision: judged.decision, ...(judged.reason === undefined ? {} : { reason: judged.reason }) })
      done = end
      return true
    }
    return false
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || !token.form.hasDigit || token.start < done) continue
    if (SCANNED.test(token.form.raw)) {
      const misread = misreadNumber(text, tokens, i)
      if (misread !== null && !found.some((f) => f.start < misread.end && misread.start < f.end && f.decision === 'replace')) {
        while (found.length > 0 && (found[found.length - 1]?.end ?? 0) > misread.start) found.pop()
        found.push(misread)
        done = misread.end
        continue
      }
    }
    // A number may begin one or two tokens earlier (NI prefix, plate) or with a bracket or plus sign.
    let hit = false
    const one = tokens[i - 1]
    const two = tokens[i - 2]
    if (two !== undefined && one !== undefined && two.form.key.length === 1 && one.form.key.length === 1 && two.start >= done) hit = tryAt(two.start)
    if (!hit && one !== undefined && one.form.key.length <= 5 && !one.form.hasDigit && (token.gap === 'space' || token.gap === 'hyphen')) hit = tryAt(one.start)
    if (!hit) {
      const lead = /[+(]{1,2}$/.exec(text.slice(Math.max(0, token.start - 2), token.start))
      if (lead !== null) hit = tryAt(token.start - lead[0].length)
    }
    if (!hit) hit = tryAt(token.start)
    // "NHS943 476 5919": the number glued to its word.
    if (!hit) {
      const glued = /^\p{L}{2,4}(?=\d{3})/u.exec(token.form.raw)
      if (glued !== null) hit = tryAt(token.start + glued[0].length)
      // "CC2026041500231": of a code the letters are part.
      const code = found[found.length - 1]
      if (hit && glued !== null && code !== undefined && code.type === 'OTHER_ID') code.start = token.start
    }
    if (!hit) others(text, tokens, i, found, (end) => (done = end))
  }
  return found
}

/** A figure read by a machine: letters of one shape with digits among digits. */
const SCANNED = /^(?=.*\d)(?=.*[OoIl])[\dOoIl]+$/

/** "O1632 96O 442": a telephone or health number with letters for its noughts and ones. */
function misreadNumber(text: string, tokens: readonly Token[], i: number): Candidate | null {
  let from = i
  while (from > 0 && i - from < 3 && /^[\dOoIl]+$/.test(tokens[from - 1]?.form.raw ?? '') && ['space', 'hyphen', 'dot-tight'].includes(tokens[from]?.gap ?? '')) from--
  const start = tokens[from]?.start ?? 0
  const digits = text.slice(start, start + 24).replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
  for (const [pattern, type] of [[TEN, 'NHS_NUMBER'], [PHONE, 'PHONE']] as const) {
    pattern.lastIndex = 0
    const match = pattern.exec(digits)
    if (match === null) continue
    const plain = digitsOnly(match[0])
    const health = type === 'NHS_NUMBER' ? healthNumber(plain) : null
    if (type === 'NHS_NUMBER' && health === null) continue
    return { start, end: start + match[0].length, type: health ?? type, source: 'pattern:misread', confidence: 0.9, decision: 'replace' }
  }
  return null
}

/** Weaker forms: plates in context, outward codes, office codes, extensions and ends of telephone numbers. */
function others(text: string, tokens: readonly Token[], i: number, found: Candidate[], claim: (end: number) => void): void {
  const token = tokens[i]
  if (token === undefined) return
  const before = text.slice(Math.max(0, token.start - 80), token.start)
  const push = (candidate: Candidate): void => {
    found.push(candidate)
    claim(candidate.end)
  }
  const starts = [token.start]
  const one = tokens[i - 1]
  if (one !== undefined && (token.gap === 'space' || token.gap === 'hyphen') && /^[A-Z]{1,3}$/.test(one.form.raw)) starts.unshift(one.start)
  if (/\b(?:plates?|reg(?:istration)?|number ?plate)\b[^\n\d]{0,24}$/i.test(before)) {
    for (const start of starts) {
      PLATE_DATELESS.lastIndex = start
      const m = PLATE_DATELESS.exec(text)
      if (m !== null && /[A-Z]/.test(m[0]) && /\d/.test(m[0])) return push({ start, end: start + m[0].length, type: 'VEHICLE', source: 'pattern:vehicle-context', confidence: 0.85, decision: 'replace' })
    }
  }
  // Northern Ireland: "VIG 4417", where a vehicle is spoken of.
  NI_PLATE.lastIndex = starts[0] ?? token.start
  const ni = NI_PLATE.exec(text)
  if (ni !== null && CAR_WORD.test(before)) return push({ start: starts[0] ?? token.start, end: (starts[0] ?? token.start) + ni[0].length, type: 'VEHICLE', source: 'pattern:vehicle', confidence: 0.85, decision: 'replace' })
  if (KEY_CODE.test(token.form.raw) && KEY_WORD.test(before) && !/[\-\/]$/.test(before) && !/^[\-\/]\w/.test(text.slice(token.end, token.end + 2))) return push({ start: token.start, end: token.end, type: 'OTHER_ID', source: 'pattern:key-code', confidence: 0.9, decision: 'replace' })
  OUTWARD.lastIndex = token.start
  const outward = OUTWARD.exec(text)
  if (outward !== null && outward[0] === token.form.raw && outward[0].length >= 3 && (outward[0].length === 4 || /\b(?:in|up|from|postcode|over|round|near)\s(?:\w+\s){0,1}$|[,(]\s?$/i.test(before))) {
    return push({ start: token.start, end: token.end, type: 'POSTCODE', source: 'pattern:outward', confidence: 0.6, decision: 'review', reason: 'Looks like the first half of a postcode.' })
  }
  const extension = /\b(?:ext|extn|extension|ending|ends|ends in|ending in)\.?\s?$/i.exec(before)
  if (extension !== null && /^\d{2,6}$/.test(token.form.raw) && !/^[\/\-.]\w/.test(text.slice(token.end, token.end + 2))) {
    return push({ start: token.start - (/ending\s$/i.test(before) ? 7 : 0), end: token.end, type: 'PHONE', source: 'pattern:phone-part', confidence: 0.6, decision: 'review', reason: 'Part of a telephone number.' })
  }
  if (/^\d{5,8}$/.test(token.form.raw) && !/[A-Z][\/\-]$/.test(before) && PHONE_WORD.test(before) && !/^[\/\-.]\w/.test(text.slice(token.end, token.end + 2)) && !/[£$€]$/.test(before)) {
    return push({ start: token.start, end: token.end, type: 'PHONE', source: 'pattern:phone-local', confidence: 0.6, decision: 'review', reason: 'A number to ring.' })
  }
  // A health number that lost a digit: "H&C no: 320 000 123".
  NINE.lastIndex = token.start
  const nine = NINE.exec(text)
  if (nine !== null && NHS_WORD.test(before)) return push({ start: token.start, end: token.start + nine[0].length, type: 'NHS_NUMBER', source: 'pattern:nhs-loose', confidence: 0.7, decision: 'review', reason: 'A health number with a digit missing.' })
  let from = token.start
  // "HD/HSG/44071": the letters before it are of the code; a single one is where the word before says what it is.
  for (let k = i; k > 0 && i - k < 4; k--) {
    const [own, letters] = [tokens[k], tokens[k - 1]]
    if (own === undefined || letters === undefined || (own.gap !== 'slash' && own.gap !== 'hyphen') || !/^[A-Z]{1,6}$/.test(letters.form.raw)) break
    if (letters.form.raw.length === 1 && !ID_WORD.test(text.slice(Math.max(0, letters.start - 80), letters.start))) break
    from = letters.start
  }
  CODE.lastIndex = from
  const code = CODE.exec(text)
  if (code === null || code[0].length < 4) return
  const end = from + code[0].replace(/[.\/\-]+$/, '').length
  if (text[end] === ':' || text[end] === '%') return
  const judged = officeCode(text.slice(from, end), text.slice(Math.max(0, from - 80), from))
  if (judged === null) return
  // "CRN 4471/24K", "BM 03318": letters that are no word and no office's are of the code.
  if (from === token.start && one !== undefined && token.gap === 'space' && judged.type === undefined && /^[A-Z]{2,4}$/.test(one.form.raw) && (one.form.flags & (F.WORD | F.ABBREVIATION | F.KEEP | F.MONTH | F.TITLE)) === 0) from = one.start
  // A plain number is a registration only by the council's letters: they go with it.
  const council = judged.type === 'REG_NO' ? /\b(?:GPhC|GMC|GDC|GOC)(?: no\.?| number)?[ :]{1,2}$/.exec(text.slice(Math.max(0, from - 16), from)) : null
  if (council !== null) from -= council[0].length
  push({ start: from, end, type: judged.type ?? 'OTHER_ID', source: 'pattern:code', confidence: judged.confidence, decision: judged.decision, ...(judged.reason === undefined ? {} : { reason: judged.reason }) })
}
