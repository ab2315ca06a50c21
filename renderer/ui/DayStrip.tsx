/** The days of an observation window in a row, each with its number of notes; a day without any has a broken edge. */
import { shortDay } from './time'

export type StripDay = { day: string; number: number; notes: number; isToday: boolean; isAhead: boolean }

export const levelOf = (notes: number): number => (notes === 0 ? 0 : notes < 4 ? 1 : notes < 10 ? 2 : 3)

export function DayStrip({ days, label, describe }: { days: readonly StripDay[]; label: string; describe(day: StripDay): string }) {
  return (
    <ol className="strip" aria-label={label}>
      {days.map((day) => (
        <li
          key={day.day}
          className="strip-day"
          data-level={levelOf(day.notes)}
          data-gap={day.notes === 0 && !day.isAhead && !day.isToday ? '' : undefined}
          data-today={day.isToday ? '' : undefined}
          title={`${shortDay(day.day)}: ${describe(day)}`}
        >
          <span className="unseen">{`${describe(day)} `}</span>
          <span aria-hidden="true">{day.notes > 0 ? day.notes : ''}</span>
        </li>
      ))}
    </ol>
  )
}
