/** Times as a field note shows them: the place's own wall time, never converted. */
import type { Occurred } from '../../shared/model/records'
import { DAY_PART_LABELS, type DayPart } from '../../shared/model/vocabulary'

const two = (value: number): string => String(value).padStart(2, '0')

/** The moment as local time with its offset, to the second: 2025-03-03T09:05:00+00:00. */
export function offsetTime(moment: Date): string {
  const minutes = -moment.getTimezoneOffset()
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}${offset}`
}

export const exactNow = (moment: Date): Occurred => ({
  at: offsetTime(moment),
  precision: 'exact',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
})

export const dayOf = (at: string): string => at.slice(0, 10)
export const clockOf = (at: string): string => at.slice(11, 16)
export const hourOf = (at: string): number => Number(at.slice(11, 13))

/** "10:05", "about 10:05" or "late morning". */
export function shownWhen({ at, precision, part }: Occurred): string {
  if (precision === 'part' && part) return DAY_PART_LABELS[part]
  return precision === 'about' ? `about ${clockOf(at)}` : clockOf(at)
}

const dateOf = (day: string): Date => new Date(`${day}T12:00:00Z`)
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const longFormat = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const shortFormat = format({ weekday: 'short', day: 'numeric', month: 'short' })
const shortYearFormat = format({ day: 'numeric', month: 'short', year: 'numeric' })

/** "Monday 3 March 2025" */
export const longDay = (day: string): string => longFormat.format(dateOf(day)).replace(',', '')
/** "Mon 3 Mar" */
export const shortDay = (day: string): string => shortFormat.format(dateOf(day)).replace(',', '')
/** "3 Mar 2025" */
export const shortDate = (day: string): string => shortYearFormat.format(dateOf(day))

/** "Mon 3 Mar", or "3 Mar 2025" for another year. */
export const listedDay = (day: string): string => (day.startsWith(String(new Date().getFullYear())) ? shortDay(day) : shortDate(day))

export function addDays(day: string, count: number): string {
  return new Date(dateOf(day).getTime() + count * 86_400_000).toISOString().slice(0, 10)
}

const isWorkingDay = (day: string): boolean => ![0, 6].includes(dateOf(day).getUTCDay())

/** Working days from `start` to `end`, both counted; the length of an observation window. */
export function workingDays(start: string, end: string): string[] {
  const days: string[] = []
  // A window is three weeks; anything longer than two years is a slip of the pen.
  for (let day = start; day <= end && days.length < 520; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day)
  return days
}

export type WindowDay = { number: number; of: number }
/** Which working day of the window a calendar day is, from 1; null outside it or on a weekend. */
export function dayOfWindow(day: string, start: string | null, end: string | null): WindowDay | null {
  if (!start || !end || day < start || day > end) return null
  const days = workingDays(start, end)
  const index = days.indexOf(day)
  return index < 0 ? null : { number: index + 1, of: days.length }
}

/** Whole hours from a local time with offset to a moment; never negative. */
export const hoursSince = (at: string, now: Date): number => Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / 3_600_000))

/** The same day and offset at another clock time, "HH:MM". */
export const atClock = (at: string, clock: string): string => `${at.slice(0, 11)}${clock}:00${/([+-]\d\d:\d\d|Z)$/.exec(at)?.[0] ?? ''}`

/** The same moment's time of day on another day. */
export const onDay = (at: string, day: string): string => `${day}${at.slice(10)}`

export const partOccurred = (occurred: Occurred, part: DayPart, startHour: number): Occurred => ({
  ...occurred,
  at: atClock(occurred.at, `${two(startHour)}:00`),
  precision: 'part',
  part,
})
