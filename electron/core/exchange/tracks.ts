/** The team's three weeks as parallel tracks: who wrote how much on which day, and where laptops disagree. */
import { localDay } from '../../../shared/field/time'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf } from '../../../shared/ipc/define'
import { listConflicts } from '../history/changes'
import { authorCode } from '../history/author'
import type { Workspace } from '../workspace/workspace'

export function teamTracks(workspace: Workspace): OutputOf<AppContract, 'team.tracks'> {
  const rows = workspace.db.prepare('SELECT researcher, day, count(*) AS notes FROM note WHERE removed = 0 GROUP BY researcher, day ORDER BY researcher, day').all() as {
    researcher: string | null
    day: string
    notes: number
  }[]
  const byResearcher = new Map<string | null, { day: string; notes: number }[]>()
  for (const { researcher, day, notes } of rows) byResearcher.set(researcher, [...(byResearcher.get(researcher) ?? []), { day, notes }])
  const dayOfNote = workspace.db.prepare('SELECT day FROM note WHERE id = ?').pluck()
  return {
    tracks: [...byResearcher].map(([researcherId, days]) => ({ researcherId, code: researcherId === null ? '' : authorCode(workspace, researcherId), days })),
    knots: listConflicts(workspace).conflicts.map(({ recordKind, recordId, field, sides }) => ({
      day: (dayOfNote.get(recordId) as string | undefined) ?? localDay(sides[0]?.at ?? workspace.now()),
      recordKind,
      recordId,
      field,
      authors: [...new Set(sides.map((side) => side.author))],
    })),
  }
}
