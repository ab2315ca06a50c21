/** The fixed calendar of the sample study: 2025, local time of England. */
import { addDays, addMinutes, format, parseISO } from 'date-fns'
import type { NoteKind } from '../../../../shared/model/vocabulary'

/** Summer time of 2025 by whole local days: no note is written at night on either Sunday. */
const SUMMER = { from: '2025-03-30', before: '2025-10-26' }

/** Calendar day of a working day, 1 to 15, of the window that begins on `firstMonday`. */
export const dayOf = (firstMonday: string, workingDay: number): string =>
  format(addDays(parseISO(firstMonday), workingDay - 1 + 2 * Math.floor((workingDay - 1) / 5)), 'yyyy-MM-dd')

/** The Friday of the third week. */
export const lastDayOf = (firstMonday: string): string => dayOf(firstMonday, 15)

/** "2025-05-12" and "08:40" as "2025-05-12T08:40:00+01:00". */
export const localTime = (day: string, clock: string): string => `${day}T${clock}:00${day >= SUMMER.from && day < SUMMER.before ? '+01:00' : '+00:00'}`

/** Jottings are typed as they happen; the rest once the door has closed. */
const MINUTES_UNTIL_TYPED: Record<NoteKind, number> = { jotting: 0, reflection: 0, analytic_memo: 0, methodological: 0, document: 15, conversation: 35, debrief: 50, observation: 80 }

export const typedAt = (day: string, clock: string, kind: NoteKind): string =>
  localTime(day, format(addMinutes(parseISO(`${day}T${clock}`), MINUTES_UNTIL_TYPED[kind]), 'HH:mm'))
