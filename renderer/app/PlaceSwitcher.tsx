/** Changes the site and session by typing: open sessions first, then sites; Enter takes one. */
import { ComboList, type ComboOption } from '../ui/ComboList'
import { Dialog } from '../ui/Dialog'
import { dayOf, offsetTime } from '../ui/time'
import { words } from '../words'
import { choosePlace, sessionHeading, usePlace } from './place'

const matches = (label: string, query: string): boolean => label.toLowerCase().includes(query.trim().toLowerCase())

export function PlaceSwitcher({ onClose }: { onClose(): void }) {
  const { sites, sessions, siteId, sessionId } = usePlace()
  const today = dayOf(offsetTime(new Date()))
  const siteById = new Map(sites.map((site) => [site.id, site]))
  const options = (query: string): ComboOption[] => {
    const open = sessions
      .filter((session) => session.endedAt === null)
      .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt))
      .map((session) => {
        const site = siteById.get(session.siteId)
        return { id: `session ${session.siteId} ${session.id}`, label: `${site ? words.sites.heading(site) : ''}, ${sessionHeading(session, today)}`, now: session.id === sessionId }
      })
    const plain = sites.map((site) => ({ id: `site ${site.id}`, label: words.sites.heading(site), now: site.id === siteId && sessionId === null }))
    return [...open, ...plain]
      .filter(({ label }) => matches(label, query))
      .map(({ id, label, now }) => ({ id, label, side: <span className="soft small">{now ? words.place.here : id.startsWith('session') ? words.place.openSession : words.place.site}</span> }))
  }
  return (
    <Dialog label={words.acts['place.switch']} kind="palette" onClose={onClose}>
      <ComboList
        label={words.acts['place.switch']}
        placeholder={words.place.placeholder}
        emptyText={words.place.empty}
        options={options}
        onTake={({ id }) => {
          const [, site = null, session = null] = id.split(' ')
          choosePlace({ siteId: site, sessionId: session })
          onClose()
        }}
      />
    </Dialog>
  )
}
