/** The working days of a site's window with the notes of each, from the study's own coverage. */
import type { Site } from '../../shared/model/records'
import { useAsk } from '../bridge/queries'
import type { StripDay } from '../ui/DayStrip'
import { dayOf, offsetTime, workingDays } from '../ui/time'

export function useSiteDays(site: Site): { days: StripDay[]; notes: number } {
  const stats = useAsk('study.stats', {}).data
  const coverage = stats?.coverage.find(({ siteId }) => siteId === site.id)
  const today = dayOf(offsetTime(new Date()))
  const notesByDay = new Map<number, number>()
  for (const cell of coverage?.cells ?? []) notesByDay.set(cell.day, (notesByDay.get(cell.day) ?? 0) + cell.notes)
  const days = site.windowStart && site.windowEnd ? workingDays(site.windowStart, site.windowEnd) : []
  return {
    days: days.map((day, index) => ({ day, number: index + 1, notes: notesByDay.get(index + 1) ?? 0, isToday: day === today, isAhead: day > today })),
    notes: coverage?.notes ?? 0,
  }
}
