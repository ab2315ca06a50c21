/** The words of coverage. */
import type { StudyStats } from '../../shared/ipc/results'
import { DAY_PART_LABELS, type DayPart } from '../../shared/model/vocabulary'
import { many } from '../words'

const listed = (parts: readonly (string | number)[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)

export const coverageWords = {
  study: (stats: StudyStats) => `${many(stats.notes, 'note')} at ${many(stats.sites, 'site')}, ${many(stats.sessions, 'session')}, ${many(Math.round(stats.minutes / 60), 'hour')} observed in ended sessions.`,
  none: 'No observation window yet',
  noneHint: 'Coverage shows fifteen days by parts of the day once a site has its first and last day.',
  toSites: 'Set the days of a site',
  caption: 'Notes by day of the window (across) and part of the day (down)',
  ahead: 'still ahead',
  asked: ({ declined, agreed, undecided, declinedMinutes }: StudyStats['coverage'][number]['asked']) =>
    `Asked to stay ${many(declined + agreed + undecided, 'time')}: ${[agreed > 0 ? `${agreed} agreed` : '', declined > 0 ? `${declined} declined${declinedMinutes > 0 ? ` (${declinedMinutes} min outside)` : ''}` : '', undecided > 0 ? `${undecided} undecided` : ''].filter(Boolean).join(', ')}.`,
  sentence: ({ past, of, emptyDays, unseenParts }: { past: number; of: number; emptyDays: number[]; unseenParts: DayPart[] }) =>
    past === 0
      ? `None of the ${of} days has passed yet.`
      : emptyDays.length === 0 && unseenParts.length === 0
        ? `${past} of ${of} days have passed, and each has notes; every part of the day was seen.`
        : `${past} of ${of} days have passed. ${emptyDays.length > 0 ? `Nothing on ${emptyDays.length === 1 ? 'day' : 'days'} ${listed(emptyDays)}. ` : ''}${unseenParts.length > 0 ? `Never seen: ${listed(unseenParts.map((part) => DAY_PART_LABELS[part]))}.` : ''}`,
} as const
