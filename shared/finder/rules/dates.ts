import type { Candidate, NoteContext } from '../candidate'
import { MONTH_NAMES, MONTH_NUMBERS, NUMBER_WORDS, ORDINAL_WORDS } from '../data/function-words'
import { F } from '../lexicon'
import { ofWord } from '../tokens'
import type { Token } from '../tokens'
import { dayNumber, isRealDay, yearAndMonth } from './days'

const MONTH = 'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const YEAR = "(?:,?[ \\n](?:in )?(\\d{4}|['’]?\\d{2})(?![\\d:.]))?"
const ORDINAL = '(?:thirty[- ]first|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|twentieth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)'
const ISO = /(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)/y
const NUMERIC = /(\d{1,2}) ?([\/.\-–]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d)/y
const SHORT = /(\d{1,2})\/(\d{1,2})(?![\d\/])/y
const DOTTED = /(\d{1,2})\.(\d{1,2})(?![\d.]\d|\d)/y
/** "14 and 27 July", "8–10 June": the days before the last one belong to its month. */
const DAYS_BEFORE = '(?:\\d{1,2}(?:st|nd|rd|th)?(?:, | and | & | to | or | ?[-–] ?))*'
const DAY_MONTH = new RegExp(`${DAYS_BEFORE}(\\d{1,2})(?:st|nd|rd|th)?(?:[ \\-.\\n]|\\s+of\\s+)(?:the )?(${MONTH})\\b\\.?(?:[-]|(?=,?\\s))?(?:,?\\s?(?:in )?(\\d{4}|['’]?\\d{2})(?![\\d:.]\\d|\\d))?`, 'iy')
const MONTH_DAY = new RegExp(`(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d|\\d|\\s?(?:%|weeks|days|years|people|pts))${YEAR}`, 'iy')
const MONTH_YEAR = new RegExp(`(${MONTH})\\.?,? (?:of )?((?:19|20)\\d{2}|['’]\\d{2})(?!\\d)`, 'iy')
const WORD_DAY = new RegExp(`(${ORDINAL}) (?:of )?(?:the )?(${MONTH}|${ORDINAL})\\b(?:,? ((?:nineteen |twenty |two thousand (?:and )?|oh )?[a-z]+(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|['’]?\\d{2,4}))?`, 'iy')
const PARTIAL = /(\d{1,2})(st|nd|rd|th)\b/y
const NOT_A_DAY = /^[ \-](?:floor|time|birthday|anniv|century|form|year|place|grade|edition|edn|visit|call|attempt|person|patient|one|of them|in line|row|avenue|street|st\b|road|hole|round|week|month|day of|generation|cousin|class|minute|hour|item|session|appointment|letter|cup|glass|go\b|try)/i
const DOB_BEFORE = /(?:\bd\.?\s?o\.?\s?b\b\.?|\bdate of birth\b|\bborn\b|\bbirthday\b|\bbirth ?date\b|\bb\.)[^\n]{0,24}$/i
/** What is remembered, or advertised, by its day. */
const LIFE_BEFORE = /\b(?:born|birth|birthday|died|death|passed|funeral|buried|cremat\w+|married|wedding|anniversary|due|baby|bairn|christening|baptis\w+|turns?|operation|admitted|sentenced|hearing|gala|fair|f[eê]te|show|festival|carnival|parade|regatta|concert|match|eisteddfod)\b[^.\n]{0,24}$/i
const FRACTIONS = new Set(['1/2', '1/3', '2/3', '1/4', '3/4', '24/7', '1/1', '50/50', '1/5', '2/5', '1/8', '1/10'])

type Parsed = { end: number; year?: number | undefined; month: number; day?: number | undefined; weak?: boolean }

function fullYear(text: string | undefined, noteYear: number): number | undefined {
  if (text === undefined || text === '') return undefined
  const n = Number(text.replace(/\D/g, ''))
  if (text.replace(/\D/g, '').length === 4) return n
  const pivot = noteYear % 100
  return n <= pivot + 2 ? 2000 + n : 1900 + n
}

const ordinalValue = (words: string): number => {
  const parts = words.toLowerCase().split(/[- ]/)
  if (parts.length === 2) return (NUMBER_WORDS[parts[0] ?? ''] ?? 0) + (ORDINAL_WORDS[parts[1] ?? ''] ?? 0)
  return ORDINAL_WORDS[parts[0] ?? ''] ?? 0
}
const monthValue = (name: string): number => MONTH_NUMBERS[name.toLowerCase().replace(/\.$/, '')] ?? 0

function spokenYear(words: string | undefined): number | undefined {
  if (words === undefined) return undefined
  if (/^['’]?\d+$/.test(words)) return fullYear(words, 2025)
  const parts = words.toLowerCase().split(/[- ]+/).filter((p) => p !== 'and')
  let value = 0
  if (parts[0] === 'nineteen') value = 1900
  else if (parts[0] === 'two' && parts[1] === 'thousand') value = 2000
  // "oh eight", "twenty twenty"
  else if (parts.length === 2 && (parts[0] === 'oh' || (parts[0] === 'twenty' && (NUMBER_WORDS[parts[1] ?? ''] ?? 0) > 9))) return 2000 + (NUMBER_WORDS[parts[1] ?? ''] ?? Number.NaN)
  const rest = value === 2000 ? parts.slice(2) : value === 1900 ? parts.slice(1) : parts
  const tail = rest.reduce((sum, p) => sum + (NUMBER_WORDS[p] ?? Number.NaN), 0)
  if (Number.isNaN(tail) || (value === 0 && tail < 10)) return undefined
  return (value === 0 ? 1900 : value) + tail
}

const mayBeginDate = ofWord(({ flags, hasDigit, key }) => hasDigit || (flags & (F.MONTH | F.ORDINAL)) !== 0 || key === 'twenty' || key === 'thirty')

const FEAST_OF_BIRTH = /\b(?:d\.?o\.?b\.?|date of birth|born|birthday|birth ?date)\b[^.\n]{0,60}?\b((?:burns night|pancake (?:day|tuesday)|shrove tuesday|christmas (?:day|eve)|boxing day|new year['’]?s (?:day|eve)|hogmanay|hallowe['’]?en|bonfire night|guy fawkes(?: night)?|valentine['’]?s(?: day)?|st \p{L}+['’]?s day|good friday|easter (?:sunday|monday)|may day|leap (?:day|year day)|midsummer(?:['’]?s)?(?: day)?|bastille day|independence day|remembrance (?:day|sunday)|armistice day|vaisakhi|diwali|mid-autumn festival|lunar new year|chinese new year))\b/giu

const UNIT = '(?:one|two|three|four|five|six|seven|eight|nine)'
const SAID_DAY = `(?:${UNIT}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:[- ]${UNIT})?|thirty(?:[- ]one)?|\\d{1,2})`
const SAID_YEAR = `(?:(?:nineteen|two thousand(?: and)?|oh)[ -])?(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]${UNIT})?|${UNIT}|(?:thir|four|fif|six|seven|eigh|nine)teen|\\d{2,4})`
/** "Date of birth? – Seven, five, fifty-two": the answer may stand on the next line. */
const SAID_BIRTH = new RegExp(`\\b(?:date of birth|d\\.?o\\.?b\\.?)[^\\n\\d]{0,24}\\n?[^\\n\\d]{0,16}?\\b(${SAID_DAY}[, ]{1,2}${SAID_DAY}[, ]{1,2}${SAID_YEAR})\\b`, 'gi')

/** "His date of birth? Burns night": a feast by which a birthday is known. */
export function findFeastsOfBirth(text: string): Candidate[] {
  if (!/\b(?:d\.?o\.?b|birth|born)/i.test(text)) return []
  return [...text.matchAll(FEAST_OF_BIRTH), ...text.matchAll(SAID_BIRTH)].map((m) => {
    const end = m.index + m[0].length
    return { start: end - (m[1] ?? '').length, end, type: 'DOB', source: 'pattern:birth-feast', confidence: 0.85, decision: 'replace', label: 'birthday' }
  })
}

/** Dates of any spelling, with what they become: day of window, month and year, or a birth year. */
export function findDates(text: string, tokens: readonly Token[], context: NoteContext): Candidate[] {
  const found: Candidate[] = []
  const noteYear = context.noteDay === undefined ? 2025 : yearAndMonth(context.noteDay).year
  let done = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || token.start < done) continue
    if (!mayBeginDate(token.form)) continue
    const { flags, shape, key } = token.form
    const parsed = parseAt(text, token, noteYear, context)
    if (parsed === null) continue
    // "May 14" of a person called May, "march 3 times": a month in lower case needs its day before it.
    if (shape === 'lower' && (flags & F.MONTH) !== 0 && (key === 'may' || key === 'march' || key === 'mar') && !token.flat) continue
    const candidate = judge(text, tokens, i, parsed, noteYear, context)
    if (candidate === null) continue
    found.push(candidate)
    done = candidate.end
  }
  return found
}

function parseAt(text: string, token: Token, noteYear: number, context: NoteContext): Parsed | null {
  const at = token.start
  const run = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const previous = text[at - 1] ?? ' '
  if (/[£$€\/\d]/.test(previous) || (previous === '.' && /\d/.test(text[at - 2] ?? ''))) return null
  if (!token.form.hasDigit) {
    if ((token.form.flags & F.MONTH) !== 0) {
      const md = run(MONTH_DAY)
      if (md !== null && Number(md[2]) <= 31 && Number(md[2]) > 0) return { end: at + md[0].length, month: monthValue(md[1] ?? ''), day: Number(md[2]), year: fullYear(md[3], noteYear) }
      const my = run(MONTH_YEAR)
      return my === null ? null : { end: at + my[0].length, month: monthValue(my[1] ?? ''), year: fullYear(my[2], noteYear) }
    }
    const wd = run(WORD_DAY)
    if (wd === null) return null
    const second = wd[2] ?? ''
    const byName = monthValue(second)
    const month = byName > 0 ? byName : ordinalValue(second)
    const year = spokenYear(wd[3])
    if (month < 1 || month > 12 || (byName === 0 && year === undefined)) return null
    const length = year === undefined && wd[3] !== undefined ? wd[0].length - wd[3].length : wd[0].length
    return { end: at + wd[0].slice(0, length).replace(/[,\s]+$/, '').length, month, day: ordinalValue(wd[1] ?? ''), year }
  }
  const iso = run(ISO)
  if (iso !== null) return { end: at + iso[0].length, year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const dm = run(DAY_MONTH)
  if (dm !== null && Number(dm[1]) >= 1 && Number(dm[1]) <= 31) {
    const may = (dm[2] ?? '').toLowerCase()
    // "3 may", "10 march past": lower case only with a day's ending.
    if (!(/^(?:may|march|mar|sept?)$/.test(may) && dm[2] === may && !/\d(?:st|nd|rd|th)/i.test(dm[0]) && !token.flat)) {
      return { end: at + dm[0].replace(/[\s.\-]+$/, '').length, day: Number(dm[1]), month: monthValue(dm[2] ?? ''), year: fullYear(dm[3], noteYear) }
    }
  }
  const numeric = run(NUMERIC)
  if (numeric !== null) {
    const [a, b] = [Number(numeric[1]), Number(numeric[3])]
    const year = fullYear(numeric[4], noteYear)
    if (a >= 1 && a <= 31 && b >= 1 && b <= 12) return { end: at + numeric[0].length, day: a, month: b, year }
    if (b >= 1 && b <= 31 && a >= 1 && a <= 12) return { end: at + numeric[0].length, day: b, month: a, year }
    return null
  }
  const short = run(SHORT)
  if (short !== null && !FRACTIONS.has(short[0])) {
    const [day, month] = [Number(short[1]), Number(short[2])]
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12) return { end: at + short[0].length, day, month, weak: true }
  }
  const dotted = run(DOTTED)
  if (dotted !== null && context.noteDay !== undefined) {
    const [day, month] = [Number(dotted[1]), Number(dotted[2])]
    if (isRealDay(noteYear, month, day) && Math.abs(dayNumber(noteYear, month, day) - context.noteDay) <= 1) return { end: at + dotted[0].length, day, month, weak: true }
  }
  const partial = run(PARTIAL)
  if (partial !== null && Number(partial[1]) <= 31 && Number(partial[1]) > 0 && !NOT_A_DAY.test(text.slice(at + partial[0].length, at + partial[0].length + 14))) {
    return { end: at + partial[0].length, day: Number(partial[1]), month: 0 }
  }
  return null
}

const WEEKDAY_BEFORE = /\b(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+(?:the\s+)?$/i

function judge(text: string, _tokens: readonly Token[], _i: number, parsed: Parsed, noteYear: number, context: NoteContext): Candidate | null {
  const token = _tokens[_i]
  if (token === undefined) return null
  let start = token.start
  const before = text.slice(Math.max(0, start - 60), start)
  const weekday = WEEKDAY_BEFORE.exec(before)
  if (parsed.month === 0) {
    // A bare "the 17th": the month is the note's, or the nearest inside the window.
    const lead = weekday !== null || /\b(?:the|on|by|from|til|until|since|of)\s+$/i.test(before) || /[(–-]\s?$/.test(before)
    // By itself it tells next to nothing; with a weekday it is a day of the window, after a word of somebody's life or of what all the town goes to it tells the day.
    if (!lead || (weekday === null && !LIFE_BEFORE.test(before))) return null
    const day = parsed.day ?? 1
    const near = nearestDay(day, context)
    const label = near === undefined ? 'date' : dayLabel(near, context)
    if (weekday !== null) start -= weekday[0].length
    else start -= /\bthe\s$/i.exec(before)?.[0].length ?? 0
    return { start, end: parsed.end, type: 'DATE', source: 'pattern:date-partial', confidence: 0.6, decision: weekday !== null ? 'replace' : 'review', label: label ?? 'date', reason: 'A day without its month.' }
  }
  if (parsed.day !== undefined && !isRealDay(parsed.year ?? 2024, parsed.month, parsed.day)) {
    return { start, end: parsed.end, type: 'DATE', source: 'pattern:date-loose', confidence: 0.5, decision: 'review', label: 'date', reason: 'Looks like a date that does not exist.' }
  }
  const birth = DOB_BEFORE.test(before)
  const year = parsed.year
  if (parsed.weak === true) {
    if (context.noteDay === undefined) {
      if (!/\b(?:on|by|from|since|until|til|due|dated?)\s+$/i.test(before) && (parsed.day ?? 0) <= 12) {
        return { start, end: parsed.end, type: 'DATE', source: 'pattern:date-short', confidence: 0.5, decision: 'review', label: monthLabel(parsed.month, undefined), reason: 'Two numbers that may be a date.' }
      }
    } else {
      const distance = Math.min(...[noteYear - 1, noteYear, noteYear + 1].map((y) => Math.abs(dayNumber(y, parsed.month, parsed.day ?? 1) - (context.noteDay ?? 0))))
      if (distance > 60) return null
    }
  }
  if (weekday !== null) start -= weekday[0].length
  const old = year !== undefined && year < noteYear - 1 && parsed.day !== undefined
  if (birth || (old && parsed.day !== undefined && year < noteYear - 12 && /\b(?:NHS|label|chart|NI|born|aged?)\b/i.test(before))) {
    if (!token.form.hasDigit) start -= /\bthe\s$/i.exec(before)?.[0].length ?? 0
    return { start, end: parsed.end, type: 'DOB', source: 'pattern:dob', confidence: 0.98, decision: 'replace', label: year === undefined ? 'birthday' : `born ${year}` }
  }
  let label: string | undefined
  if (parsed.day !== undefined) {
    const candidates = year === undefined ? [noteYear - 1, noteYear, noteYear + 1] : [year]
    for (const y of candidates) if (isRealDay(y, parsed.month, parsed.day)) label ??= dayLabel(dayNumber(y, parsed.month, parsed.day), context)
  }
  label ??= monthLabel(parsed.month, year)
  return { start, end: parsed.end, type: 'DATE', source: 'pattern:date', confidence: parsed.weak === true ? 0.85 : 0.96, decision: 'replace', label }
}

function nearestDay(day: number, context: NoteContext): number | undefined {
  if (context.noteDay === undefined) return undefined
  const { year, month } = yearAndMonth(context.noteDay)
  let best: number | undefined
  for (const shift of [-1, 0, 1]) {
    const m = ((month - 1 + shift + 12) % 12) + 1
    const y = year + (month + shift < 1 ? -1 : month + shift > 12 ? 1 : 0)
    if (!isRealDay(y, m, day)) continue
    const n = dayNumber(y, m, day)
    if (best === undefined || Math.abs(n - context.noteDay) < Math.abs(best - context.noteDay)) best = n
  }
  return best
}

/** `Day 7` inside the site's window, counted in calendar days from its first. */
function dayLabel(day: number, context: NoteContext): string | undefined {
  if (context.window === undefined || day < context.window.start || day > context.window.end) return undefined
  return `Day ${day - context.window.start + 1}`
}

const monthLabel = (month: number, year: number | undefined): string => `${MONTH_NAMES[month - 1] ?? 'date'}${year === undefined ? '' : ` ${year}`}`
