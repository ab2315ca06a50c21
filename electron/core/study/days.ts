/** The days on which something was written, for the list beside the timeline. */
import { dayOfWindow } from '../../../shared/field/time'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { Workspace } from '../workspace/workspace'
import { noteConditions } from './notes'

export function noteDays({ db }: Workspace, input: ParsedInputOf<AppContract, 'note.days'>): OutputOf<AppContract, 'note.days'> {
  const { sql, values } = noteConditions(input)
  const rows = db
    .prepare(`SELECT day, count(*) AS notes FROM note WHERE ${['removed = 0', ...sql].join(' AND ')} GROUP BY day ORDER BY day`)
    .all(...values) as { day: string; notes: number }[]
  const window = input.siteId ? (db.prepare('SELECT window_start, window_end FROM site WHERE id = ?').get(input.siteId) as { window_start: string | null; window_end: string | null } | undefined) : undefined
  return { days: rows.map((row) => ({ ...row, dayOfWindow: window ? dayOfWindow(row.day, window.window_start, window.window_end) : null })) }
}
