/** The facts of a note: when it happened, when it was typed and changed, where, who and what. */
import type { Note } from '../../../shared/model/records'
import { NOTE_KIND_LABELS } from '../../../shared/model/vocabulary'
import { useAsk } from '../../bridge/queries'
import { PersonConsent } from '../../ui/marks'
import { PersonChip } from '../../ui/NoteText'
import { clockOf, dayOf, dayOfWindow, longDay, shortDate, shownWhen } from '../../ui/time'
import { words } from '../../words'
import { ConsentLine } from '../entry/ConsentLine'
import { usePeople } from '../people'
import { sessionHeading } from '../place'

const shownMoment = (at: string): string => `${shortDate(dayOf(at))}, ${clockOf(at)}`

export function NoteFacts({ note }: { note: Note }) {
  const sites = useAsk('site.list', {}).data?.sites ?? []
  const sessions = useAsk('session.list', {}).data?.sessions ?? []
  const codes = useAsk('code.list', {}).data?.codes ?? []
  const { byId } = usePeople()
  const site = sites.find(({ id }) => id === note.siteId)
  const session = sessions.find(({ id }) => id === note.sessionId)
  const day = dayOf(note.occurred.at)
  const windowDay = dayOfWindow(day, site?.windowStart ?? null, site?.windowEnd ?? null)
  const people = note.personIds.map((id) => byId.get(id)).filter((person) => person !== undefined)
  return (
    <header className="stack" data-gap="small">
      <h1>
        {longDay(day)}, {shownWhen(note.occurred)}
      </h1>
      <p className="soft">
        {[NOTE_KIND_LABELS[note.kind], site ? words.sites.heading(site) : words.notes.noSite, session ? sessionHeading(session, day) : '', windowDay ? words.frame.dayShort(windowDay.number, windowDay.of) : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="soft small figures">{words.notes.times(shownMoment(note.recordedAt), shownMoment(note.changedAt))}</p>
      {people.length > 0 ? (
        <ul className="row" aria-label={words.notes.people}>
          {people.map((person) => (
            <li key={person.id} className="row note-person">
              <PersonChip person={person} />
              <PersonConsent person={person} />
            </li>
          ))}
        </ul>
      ) : null}
      <ConsentLine note={note} people={byId} onlyHeld />
      {note.codeIds.length > 0 ? (
        <ul className="row" aria-label={words.entry.codes}>
          {note.codeIds.map((id) => (
            <li key={id} className="chip" data-kind="code">
              #{codes.find((code) => code.id === id)?.label ?? '…'}
            </li>
          ))}
        </ul>
      ) : null}
    </header>
  )
}
