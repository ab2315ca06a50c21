/** What of a window has no note yet: whole days, and parts of the day never seen. Days still ahead are not gaps. */
import { DAY_PARTS, type DayPart } from '../../shared/model/vocabulary'

export type Missing = { past: number; of: number; emptyDays: number[]; unseenParts: DayPart[] }
type Cell = { day: number; part: string; notes: number }

/** Parts when practices are open; being there before or after is not expected. */
const EXPECTED: readonly DayPart[] = DAY_PARTS.filter((part) => part !== 'before_opening' && part !== 'evening')

export function missingOf(days: readonly string[], today: string, cells: readonly Cell[]): Missing {
  const seen = cells.filter((cell) => cell.notes > 0)
  const past = days.filter((day) => day < today).length
  const emptyDays = Array.from({ length: past }, (_, index) => index + 1).filter((number) => !seen.some(({ day }) => day === number))
  const unseenParts = past === 0 ? [] : EXPECTED.filter((part) => !seen.some((cell) => cell.part === part))
  return { past, of: days.length, emptyDays, unseenParts }
}
