/** Rates and shares of what researchers' notes are counted by. Each is null where it has nothing to be a share of. */
const over = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

type Counted = {
  notes: number
  sessions: { minutes: number; notes: number }
  withQuotes: number
  people: { notes: number; allConsented: number; links: number }
}

/** Notes written in ended sessions for each hour of them. */
export const notesPerHour = ({ sessions }: Counted): number | null => over(sessions.notes * 60, sessions.minutes)
export const shareWithQuotes = ({ withQuotes, notes }: Counted): number | null => over(withQuotes, notes)
export const peoplePerNote = ({ people, notes }: Counted): number | null => over(people.links, notes)
/** Of the notes that speak of someone: those in which everyone linked has consent recorded. */
export const shareConsented = ({ people }: Counted): number | null => over(people.allConsented, people.notes)
export const shareOf = (count: number, notes: number): number | null => over(count, notes)

/** The value below which `share` of the sorted numbers lie (nearest rank); 0 for none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
