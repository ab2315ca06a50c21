/** A note in a list: when, where, what kind, and its first two lines. */
import type { Note, Site } from '../../../shared/model/records'
import { NOTE_KIND_LABELS } from '../../../shared/model/vocabulary'
import { excerpt } from '../../ui/excerpt'
import { NoteText } from '../../ui/NoteText'
import { dayOf, listedDay, shownWhen } from '../../ui/time'
import { words } from '../../words'
import type { PeopleById } from '../people'

const SHOWN_CHARACTERS = 220

type Props = { note: Note; sites: readonly Site[]; people: PeopleById; ranges?: readonly (readonly [number, number])[] }

export function NoteRow({ note, sites, people, ranges = [] }: Props) {
  const site = sites.find(({ id }) => id === note.siteId)
  const text = excerpt(note.draft ?? note.body, note.draft === null ? ranges : [], SHOWN_CHARACTERS)
  return (
    <>
      <span className="small soft figures">
        {listedDay(dayOf(note.occurred.at))}
        <br />
        {shownWhen(note.occurred)}
      </span>
      <span>
        <span className="note-row-head small soft">
          <span>{[site ? words.sites.short(site) : '', NOTE_KIND_LABELS[note.kind]].filter(Boolean).join(' · ')}</span>
          {note.conflicts.length > 0 ? <span>{words.conflict.mark}</span> : null}
        </span>
        <span className="note-row-text">
          <NoteText body={text.body} people={people} ranges={text.ranges} />
        </span>
      </span>
    </>
  )
}
