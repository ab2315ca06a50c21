/**
 * Structured identifiers that have no place in a finished release, by their form and check digit (domain.md 3.6). Stricter than
 * the finder, which proposes to a person: here each hit has to be explained. Words that are also first names are spelt
 * with a class (`M[a]y`), because this source stands in the report, and a search of the report for a name has to find nothing.
 */
import { healthNumber } from '../../finder/patterns/check-digits'
import type { ReplacementCategory } from '../../release/types'

export type PatternKind = Extract<ReplacementCategory, 'NHS_NUMBER' | 'NINO' | 'POSTCODE' | 'PHONE' | 'EMAIL' | 'URL' | 'VEHICLE' | 'DATE'>

export const PATTERN_WORDS: Record<PatternKind, string> = {
  NHS_NUMBER: 'NHS, CHI or H&C number with a true check digit',
  NINO: 'National Insurance number',
  POSTCODE: 'postcode',
  PHONE: 'telephone number',
  EMAIL: 'e-mail address',
  URL: 'web address',
  VEHICLE: 'vehicle registration',
  DATE: 'calendar date',
}

export type PatternHit = { kind: PatternKind; /** Offset of the first character in the text searched. */ at: number; /** From 1. */ line: number; text: string }

function isCalendarDate(text: string): boolean {
  const numbers = text.match(/\d+/g)?.map(Number) ?? []
  if (/\p{L}{3}/u.test(text)) return true
  const [first = 0, second = 0, third = 0] = numbers
  const [day, month] = first > 1000 ? [third, second] : [first, second]
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

const MONTH =
  '(?:J[a]n(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr[i]l|Apr|M[a]y|J[u]ne?|J[u]ly?|A[u]gust|Aug|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?'

type Pattern = { kind: PatternKind; form: RegExp; holds?: (text: string) => boolean }

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'NHS_NUMBER',
    // A book's number has the same check digit (ISO 2108, ten digits): said to be one, it is nobody's.
    form: /(?<![\p{L}\p{N}])(?<!ISBN(?:-10)?:?\s{0,2})\d{3}[ \-\u00A0.]?\d{3}[ \-\u00A0.]?\d{4}(?![\p{L}\p{N}])/gu,
    holds: (text) => healthNumber(text.replaceAll(/\D/g, '')) !== null,
  },
  {
    kind: 'NINO',
    form: /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \-]?\d{2}[ \-]?\d{2}[ \-]?\d{2}[ \-]?[A-D](?![\p{L}\p{N}])/giu,
  },
  {
    kind: 'POSTCODE',
    form: /(?<![\p{L}\p{N}])(?:GIR {0,2}0AA|(?:[A-PR-UWYZ](?:\d[A-HJKPSTUW]?|\d\d|[A-HK-Y]\d[ABEHMNPRVWXY]?|[A-HK-Y]\d\d)) {0,2}\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/giu,
  },
  {
    kind: 'PHONE',
    form: /(?<![\p{L}\p{N}+.])(?:(?:\+|00)44[\s.\-]?(?:\(0\)[\s.\-]?)?|\(?0)\d(?:[ \u00A0.\-()]{0,2}\d){7,9}(?![\p{L}\p{N}])/gu,
  },
  { kind: 'EMAIL', form: /[\p{L}\p{N}_.+'-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu },
  { kind: 'URL', form: /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"'\]]+/giu },
  {
    kind: 'VEHICLE',
    form: /(?<![\p{L}\p{N}])[A-HJ-PR-Y]{2}(?:0[2-9]|[12]\d|[567]\d)[ \-]?[A-HJ-PR-Z]{3}(?![\p{L}\p{N}])/gu,
  },
  {
    kind: 'DATE',
    form: new RegExp(
      `(?<![\\p{L}\\p{N}/.-])(?:\\d{1,2}([/.-])\\d{1,2}\\1(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|${DAY}(?:\\s+of)?\\s+${MONTH}|${MONTH}\\s+${DAY})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    holds: isCalendarDate,
  },
]

/** What only the field text is searched for: a release carries its own date and the addresses of its formats elsewhere. */
const ONLY_IN_FIELD_TEXT: readonly PatternKind[] = ['URL', 'DATE']
const FIELD_TEXT = /^data\/(?:notes\.jsonl$|notes_txt\/|tables\/)/
export const isFieldText = (path: string): boolean => FIELD_TEXT.test(path)

function stringsOf(value: unknown, into: string[]): void {
  if (typeof value === 'string') into.push(value)
  else if (Array.isArray(value)) for (const item of value) stringsOf(item, into)
  else if (value !== null && typeof value === 'object') for (const member of Object.values(value)) stringsOf(member, into)
}

/** The text a person would read in a file: JSON without its escapes, one line of JSON to one paragraph. */
export function readableText(path: string, text: string): string {
  if (!path.endsWith('.jsonl') && !path.endsWith('.json')) return text
  const parts = path.endsWith('.jsonl') ? text.split('\n') : [text]
  try {
    return parts
      .map((part) => {
        const strings: string[] = []
        if (part.trim() !== '') stringsOf(JSON.parse(part), strings)
        return path.endsWith('.jsonl') ? strings.join(' \u2028 ').replaceAll('\n', ' \u2028 ') : strings.join('\n')
      })
      .join('\n')
  } catch {
    return text
  }
}

/** Ids of a QDA project are random hex digits, and a few of them in ten thousand look like a telephone number. Same length, so that places stay true. */
const GUID = /(?<![\p{L}\p{N}])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\p{L}\p{N}])/giu

/** Every structured identifier in a file's text, in order of its place. A line of notes.jsonl counts as one line. */
export function searchPatterns(path: string, text: string): PatternHit[] {
  const readable = readableText(path, text).replaceAll(GUID, (guid) => '·'.repeat(guid.length))
  const hits: PatternHit[] = []
  for (const { kind, form, holds } of PATTERNS) {
    if (ONLY_IN_FIELD_TEXT.includes(kind) && !isFieldText(path)) continue
    for (const match of readable.matchAll(form))
      if (!holds || holds(match[0])) hits.push({ kind, at: match.index, line: lineOf(readable, match.index), text: match[0] })
  }
  return hits.sort((a, b) => a.at - b.at)
}

function lineOf(text: string, at: number): number {
  let line = 1
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++
  return line
}
