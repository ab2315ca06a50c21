/** Local time with its offset, as text: the laptop's wall clock where the note was written. No clock here: the moment is an argument. */
import { tzOffset } from '@date-fns/tz'
import { differenceInCalendarDays, parseISO } from 'date-fns'
import { type DayPart, dayPartOfHour } from '../model/vocabulary'

const OFFSET_TIME = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?([+-]\d\d:\d\d|Z)$/

/** The moment as local time of the zone: 2025-06-03T09:05:12+01:00. */
export function toOffsetTime(moment: Date, zone: string): string {
  const minutes = offsetOf(moment.getTime(), zone)
  const local = new Date(moment.getTime() + minutes * MINUTE).toISOString().slice(0, 19)
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const offsetsOfDays = new Map<string, number | null>()

/** Minutes ahead of UTC. Asking the zone is slow and mostly the same all day long: null where the clocks change on a day. */
function offsetOf(moment: number, zone: string): number {
  const start = Math.floor(moment / DAY) * DAY
  const key = `${zone} ${start}`
  let ofDay = offsetsOfDays.get(key)
  if (ofDay === undefined) {
    const atStart = tzOffset(zone, new Date(start))
    ofDay = atStart === tzOffset(zone, new Date(start + DAY)) ? atStart : null
    offsetsOfDays.set(key, ofDay)
  }
  return ofDay ?? tzOffset(zone, new Date(moment))
}

/** Whether it is a real local time with an offset (31 February is not). */
export function isOffsetTime(text: string): boolean {
  const match = OFFSET_TIME.exec(text)
  if (!match) return false
  const [, day = '', hour = '', minute = '', second = '00'] = match
  return isIsoDate(day) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && !Number.isNaN(Date.parse(text))
}

export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

/** Milliseconds since 1970 of an offset time. */
export const momentOf = (offsetTime: string): number => Date.parse(offsetTime)
/** The local calendar day it was written in. */
export const localDay = (offsetTime: string): string => offsetTime.slice(0, 10)
/** Hours and minutes on the local clock, 09:05. */
export const localClock = (offsetTime: string): string => offsetTime.slice(11, 16)
export const dayPartOf = (offsetTime: string): DayPart => dayPartOfHour(Number(offsetTime.slice(11, 13)))

/** 1 for the first calendar day of the observation window; null where there is no window or the day lies outside it. */
export function dayOfWindow(day: string, windowStart: string | null, windowEnd: string | null): number | null {
  if (!windowStart || day < windowStart || (windowEnd && day > windowEnd)) return null
  return differenceInCalendarDays(parseISO(day), parseISO(windowStart)) + 1
}
