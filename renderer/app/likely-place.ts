/** A first guess at where one is, when the study opens. */
import type { Session, Site } from '../../shared/model/records'

export type Place = { siteId: string | null; sessionId: string | null }

/** The session begun today and still open; without one, the site of the last session; without any, the first site. */
export function likelyPlace(sites: readonly Site[], sessions: readonly Session[], today: string): Place {
  const latestFirst = [...sessions].sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt))
  const open = latestFirst.find((session) => session.endedAt === null && session.startedAt.startsWith(today))
  if (open) return { siteId: open.siteId, sessionId: open.id }
  return { siteId: latestFirst[0]?.siteId ?? sites[0]?.id ?? null, sessionId: null }
}
