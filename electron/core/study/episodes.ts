/** Requests to stay in the room: when, where, who by role, and what they said. A refusal keeps nothing else (domain.md W5). */
import { AppError } from '../../../shared/errors'
import { isOffsetTime, momentOf } from '../../../shared/field/time'
import type { Json } from '../../../shared/history/canonical'
import type { AppContract } from '../../../shared/ipc/contract'
import type { ParsedInputOf } from '../../../shared/ipc/define'
import type { Episode } from '../../../shared/model/records'
import type { EpisodeOutcome, Role } from '../../../shared/model/vocabulary'
import type { Workspace } from '../workspace/workspace'
import { writeAct, type Written } from '../history/act'

type EpisodeRow = { id: string; site: string; session: string | null; role: Role; outcome: EpisodeOutcome; started_at: string; ended_at: string | null; researcher: string | null }

/** Oldest first. */
export function listEpisodes({ db }: Workspace, siteId?: string): Episode[] {
  const rows = db
    .prepare(`SELECT * FROM episode WHERE removed = 0 ${siteId === undefined ? '' : 'AND site = ?'} ORDER BY started_at, id`)
    .all(...(siteId === undefined ? [] : [siteId])) as EpisodeRow[]
  return rows.map((row) => ({ id: row.id, siteId: row.site, sessionId: row.session, role: row.role, outcome: row.outcome, startedAt: row.started_at, endedAt: row.ended_at, researcherId: row.researcher }))
}

/** @throws AppError NOT_FOUND, INPUT_INVALID */
export function saveEpisode(workspace: Workspace, input: ParsedInputOf<AppContract, 'episode.save'>): Written {
  const { db, log } = workspace
  const before = input.id === undefined ? undefined : listEpisodes(workspace).find((each) => each.id === input.id)
  if (input.id !== undefined && !before) throw new AppError('NOT_FOUND', { what: 'request to stay', ref: input.id })
  const [site, outcome, startedAt] = [input.siteId ?? before?.siteId, input.outcome ?? before?.outcome, input.startedAt ?? before?.startedAt ?? workspace.now()]
  const endedAt = input.endedAt === undefined ? (before?.endedAt ?? null) : input.endedAt
  const invalid = (what: string): AppError => new AppError('INPUT_INVALID', { where: 'request to stay', what })
  if (site === undefined || outcome === undefined) throw invalid('it needs a site and what was answered')
  if (!db.prepare('SELECT 1 FROM site WHERE id = ?').get(site)) throw new AppError('NOT_FOUND', { what: 'site', ref: site })
  if (input.sessionId && !db.prepare('SELECT 1 FROM session WHERE id = ? AND site = ?').get(input.sessionId, site)) throw new AppError('NOT_FOUND', { what: 'session of that site', ref: input.sessionId })
  for (const time of [startedAt, endedAt]) if (time !== null && !isOffsetTime(time)) throw invalid(`${time} is not a time`)
  if (endedAt !== null && momentOf(endedAt) < momentOf(startedAt)) throw invalid('it ends before it begins')
  const values: Record<string, Json> = { site, outcome, started_at: startedAt, ended_at: endedAt, role: input.role ?? before?.role ?? 'patient' }
  if (input.sessionId !== undefined) values['session'] = input.sessionId
  const id = input.id ?? workspace.newId()
  if (!before) values['researcher'] = workspace.meta('researcher')
  return writeAct(workspace, before ? 'edit' : 'create', id, () => [log.editsFor('episode', id, values)])
}

export function removeEpisode(workspace: Workspace, id: string): Written {
  if (!listEpisodes(workspace).some((each) => each.id === id)) throw new AppError('NOT_FOUND', { what: 'request to stay', ref: id })
  return writeAct(workspace, 'remove', id, () => [workspace.log.editsFor('episode', id, { removed: true })])
}
