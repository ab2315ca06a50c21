/** Counts, hours and coverage: what was observed where, on which day of the window and in which part of the day. */
import { dayOfWindow, dayPartOf, momentOf } from '../../../shared/field/time'
import type { StudyStats } from '../../../shared/ipc/results'
import type { DayPart } from '../../../shared/model/vocabulary'
import type { Workspace } from '../workspace/workspace'
import { listPeople, listSessions, listSites } from './people'

/** Words as a person counts them: runs of letters and digits. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}\p{M}’']+/gu)?.length ?? 0

const tally = <T extends string>(items: Iterable<T>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1
  return counts
}

type Row = { site: string | null; kind: string; body: string; occurred_at: string; part: DayPart | null; day: string }

export function studyStats(workspace: Workspace): StudyStats {
  const rows = workspace.db.prepare('SELECT site, kind, body, occurred_at, part, day FROM note WHERE removed = 0').all() as Row[]
  const sessions = listSessions(workspace).map((session) => ({
    ...session,
    minutes: session.endedAt ? Math.max(0, Math.round((momentOf(session.endedAt) - momentOf(session.startedAt)) / 60_000)) : 0,
  }))
  const people = listPeople(workspace)
  const sites = listSites(workspace)
  return {
    notes: rows.length,
    words: rows.reduce((sum, row) => sum + countWords(row.body), 0),
    people: people.length,
    sites: sites.length,
    sessions: sessions.length,
    minutes: sessions.reduce((sum, session) => sum + session.minutes, 0),
    byKind: tally(rows.map((row) => row.kind)),
    byRole: tally(people.map((person) => person.role)),
    coverage: sites.map((site) => {
      const here = rows.filter((row) => row.site === site.id)
      const cells = new Map<string, { day: number; part: string; notes: number }>()
      for (const row of here) {
        const day = dayOfWindow(row.day, site.windowStart, site.windowEnd)
        if (day === null) continue
        const part = row.part ?? dayPartOf(row.occurred_at)
        const cell = cells.get(`${day} ${part}`) ?? { day, part, notes: 0 }
        cell.notes += 1
        cells.set(`${day} ${part}`, cell)
      }
      return {
        siteId: site.id,
        siteCode: site.code,
        notes: here.length,
        minutes: sessions.filter((session) => session.siteId === site.id).reduce((sum, session) => sum + session.minutes, 0),
        windowDays: site.windowStart && site.windowEnd ? dayOfWindow(site.windowEnd, site.windowStart, site.windowEnd) : null,
        cells: [...cells.values()].sort((a, b) => a.day - b.day || (a.part < b.part ? -1 : 1)),
      }
    }),
  }
}
