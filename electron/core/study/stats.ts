/** Counts, hours and coverage: what was observed where, on which day of the window and in which part of the day. */
import { dayOfWindow, momentOf } from '../../../shared/field/time'
import type { StudyStats } from '../../../shared/ipc/results'
import type { Episode } from '../../../shared/model/records'
import { type DayPart, dayPartOfHour } from '../../../shared/model/vocabulary'
import type { Workspace } from '../workspace/workspace'
import { listEpisodes } from './episodes'
import { listSessions, listSites } from './people'

const sums = (rows: readonly { name: string; notes: number }[]): Record<string, number> => Object.fromEntries(rows.map(({ name, notes }) => [name, notes]))

type Cell = { site: string | null; day: string; part: DayPart | null; hour: number; notes: number }

export function studyStats(workspace: Workspace): StudyStats {
  const { db } = workspace
  const [notes, words] = db.prepare('SELECT count(*), coalesce(sum(words), 0) FROM note WHERE removed = 0').raw().get() as [number, number]
  const byKind = db.prepare('SELECT kind AS name, count(*) AS notes FROM note WHERE removed = 0 GROUP BY kind').all() as { name: string; notes: number }[]
  const grid = db
    .prepare('SELECT site, day, part, CAST(substr(occurred_at, 12, 2) AS INTEGER) AS hour, count(*) AS notes FROM note WHERE removed = 0 GROUP BY site, day, part, hour')
    .all() as Cell[]
  const sessions = listSessions(workspace).map((session) => ({
    ...session,
    minutes: session.endedAt ? Math.max(0, Math.round((momentOf(session.endedAt) - momentOf(session.startedAt)) / 60_000)) : 0,
  }))
  const sites = listSites(workspace)
  const episodes = listEpisodes(workspace)
  return {
    notes,
    words,
    people: db.prepare('SELECT count(*) FROM person').pluck().get() as number,
    sites: sites.length,
    sessions: sessions.length,
    minutes: sessions.reduce((sum, session) => sum + session.minutes, 0),
    byKind: sums(byKind),
    byRole: sums(db.prepare('SELECT role AS name, count(*) AS notes FROM person GROUP BY role').all() as { name: string; notes: number }[]),
    coverage: sites.map((site) => {
      const here = grid.filter((row) => row.site === site.id)
      const cells = new Map<string, { day: number; part: string; notes: number }>()
      for (const row of here) {
        const day = dayOfWindow(row.day, site.windowStart, site.windowEnd)
        if (day === null) continue
        const part = row.part ?? dayPartOfHour(row.hour)
        const cell = cells.get(`${day} ${part}`) ?? { day, part, notes: 0 }
        cell.notes += row.notes
        cells.set(`${day} ${part}`, cell)
      }
      return {
        siteId: site.id,
        siteCode: site.code,
        notes: here.reduce((sum, row) => sum + row.notes, 0),
        minutes: sessions.filter((session) => session.siteId === site.id).reduce((sum, session) => sum + session.minutes, 0),
        windowDays: site.windowStart && site.windowEnd ? dayOfWindow(site.windowEnd, site.windowStart, site.windowEnd) : null,
        asked: askedAt(episodes.filter((episode) => episode.siteId === site.id)),
        cells: [...cells.values()].sort((a, b) => a.day - b.day || (a.part < b.part ? -1 : 1)),
      }
    }),
  }
}

/** How often people were asked whether the researcher may stay, and how long the refusals lasted, in minutes. */
function askedAt(episodes: readonly Episode[]): StudyStats['coverage'][number]['asked'] {
  const count = (outcome: Episode['outcome']): number => episodes.filter((episode) => episode.outcome === outcome).length
  const minutes = episodes.map(({ outcome, startedAt, endedAt }) => (outcome === 'declined' && endedAt !== null ? Math.round((momentOf(endedAt) - momentOf(startedAt)) / 60_000) : 0))
  return { declined: count('declined'), agreed: count('agreed'), undecided: count('undecided'), declinedMinutes: minutes.reduce((sum, each) => sum + each, 0) }
}
