/** Dates as a release shows them: the day of the observation window and the part of the day (domain.md S11). */
import { type DayPart, dayPartOfHour } from '../model/vocabulary'
import type { Occurred } from '../model/records'

const dayNumber = (isoDay: string): number => Math.floor(Date.parse(`${isoDay}T00:00:00Z`) / 86_400_000)

/**
 * 1 for the first calendar day of the window, counted on past its end and back before its start (a return visit is Day 290):
 * order and gaps stay true and no calendar date is told. null where the site has no window.
 */
export function dayFromStart(isoDay: string, windowStart: string | null): number | null {
  return windowStart ? dayNumber(isoDay) - dayNumber(windowStart) + 1 : null
}

/** Calendar days of the window, both ends counted; null without both. */
export const windowLength = (start: string | null, end: string | null): number | null => (start && end ? dayNumber(end) - dayNumber(start) + 1 : null)

export const localDayOf = (offsetTime: string): string => offsetTime.slice(0, 10)
export const partOfTime = (offsetTime: string): DayPart => dayPartOfHour(Number(offsetTime.slice(11, 13)))
export const partOfOccurred = (occurred: Occurred): DayPart => (occurred.precision === 'part' && occurred.part ? occurred.part : partOfTime(occurred.at))

/** Of a window that nobody has closed yet, a year counts as inside: no date of the fieldwork is told because its last day is not known. */
const OPEN_DAYS = 365
export const lastDayOf = (start: string | null, end: string | null): string | null => end ?? (start ? new Date((dayNumber(start) + OPEN_DAYS - 1) * 86_400_000).toISOString().slice(0, 10) : null)

/** Every calendar day from start to end, ISO; at most two years. */
export function daysOfWindow(start: string | null, last: string | null): string[] {
  const end = lastDayOf(start, last)
  if (!start || !end) return []
  const days: string[] = []
  for (let day = dayNumber(start); day <= dayNumber(end) && days.length < 731; day++) days.push(new Date(day * 86_400_000).toISOString().slice(0, 10))
  return days
}
