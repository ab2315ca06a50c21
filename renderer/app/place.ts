/** The site and session that a new entry belongs to. Held by the window; at the start it is guessed from the open session. */
import { useEffect } from 'react'
import type { Session, Site } from '../../shared/model/records'
import { useAsk } from '../bridge/queries'
import { createStore, useStore } from '../bridge/store'
import { clockOf, dayOf, offsetTime, shortDate } from '../ui/time'
import { words } from '../words'
import { likelyPlace, type Place } from './likely-place'

const NOWHERE: Place = { siteId: null, sessionId: null }
const chosen = createStore<Place | null>(null)

export const choosePlace = (place: Place): void => chosen.set(place)
export const forgetPlace = (): void => chosen.set(null)
export const currentPlace = (): Place => chosen.get() ?? NOWHERE

/** A session in words, with its date unless it began on the day one is looking at. */
export function sessionHeading({ setting, startedAt }: Pick<Session, 'setting' | 'startedAt'>, day: string): string {
  const clock = clockOf(startedAt)
  return words.sessions.heading(setting, startedAt.startsWith(day) ? clock : `${shortDate(dayOf(startedAt))}, ${clock}`)
}

export type KnownPlace = Place & { site: Site | null; session: Session | null; sites: readonly Site[]; sessions: readonly Session[]; ready: boolean }

export function usePlace(): KnownPlace {
  const sites = useAsk('site.list', {}).data?.sites
  const sessions = useAsk('session.list', {}).data?.sessions
  const place = useStore(chosen)
  useEffect(() => {
    if (sites && sessions && sites.length > 0 && place === null) choosePlace(likelyPlace(sites, sessions, dayOf(offsetTime(new Date()))))
  }, [sites, sessions, place])
  const { siteId, sessionId } = place ?? NOWHERE
  return {
    siteId,
    sessionId,
    site: sites?.find((site) => site.id === siteId) ?? null,
    session: sessions?.find((session) => session.id === sessionId && session.endedAt === null) ?? null,
    sites: sites ?? [],
    sessions: sessions ?? [],
    ready: sites !== undefined && sessions !== undefined,
  }
}
