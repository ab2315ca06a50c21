/** Calendar dates with a year, as people and machines write them, as ISO days. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep)[a-z]*|(oct|nov|dec)[a-z]*'
const ISO = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g
const COMPACT = /(?<!\d)(20\d\d)(\d\d)(\d\d)(?:T?\d{4,6})?(?!\d)/g
const BRITISH = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/g
const DAY_MONTH = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?(?:${MONTH})\\.?,?[\\s-]+(\\d{4})(?!\\d)`, 'gi')
const MONTH_DAY = new RegExp(`(?<![a-z])(?:${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'gi')

const iso = (year: number, month: number, day: number): string => `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year))
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** Days of every date found; a day and month that could be either way round gives both. */
export function datesIn(text: string): string[] {
  const days: string[] = []
  for (const match of text.matchAll(ISO)) days.push(iso(Number(match[1]), Number(match[2]), Number(match[3])))
  for (const match of text.matchAll(COMPACT)) days.push(iso(Number(match[1]), Number(match[2]), Number(match[3])))
  for (const match of text.matchAll(BRITISH)) {
    const year = fullYear(match[3] ?? '')
    days.push(iso(year, Number(match[2]), Number(match[1])))
  }
  for (const match of text.matchAll(DAY_MONTH)) days.push(iso(Number(match[4]), monthOf(match[2] ?? match[3] ?? ''), Number(match[1])))
  for (const match of text.matchAll(MONTH_DAY)) days.push(iso(Number(match[4]), monthOf(match[1] ?? match[2] ?? ''), Number(match[3])))
  return days
}
