/** One entry of a day, as it reads: time and kind at the side, the text, its codes, and what is wrong with it if anything is. */
import type { ReactNode } from 'react'
import type { Code, Note } from '../../../shared/model/records'
import { NOTE_KIND_LABELS } from '../../../shared/model/vocabulary'
import { NoteText } from '../../ui/NoteText'
import { shownWhen } from '../../ui/time'
import { words } from '../../words'
import type { PeopleById } from '../people'
import { ConsentLine } from './ConsentLine'
import './entry.css'

type Props = { note: Pick<Note, 'body' | 'draft' | 'siteId' | 'kind' | 'occurred' | 'codeIds' | 'personIds' | 'conflicts'>; people: PeopleById; codes: readonly Code[]; state?: ReactNode }

export function EntryRow({ note, people, codes, state }: Props) {
  const text = note.draft ?? note.body
  return (
    <div className="entry">
      <div className="entry-when">
        <span className="entry-time figures">{shownWhen(note.occurred)}</span>
        <span className="entry-kind soft">{NOTE_KIND_LABELS[note.kind]}</span>
      </div>
      <div className="entry-body">
        <div className="note-text">{text === '' ? <span className="soft">{words.entry.empty}</span> : <NoteText body={text} people={people} />}</div>
        {note.codeIds.length > 0 ? (
          <ul className="row entry-codes" aria-label={words.entry.codes}>
            {note.codeIds.map((id) => (
              <li key={id} className="chip" data-kind="code">
                #{codes.find((code) => code.id === id)?.label ?? '…'}
              </li>
            ))}
          </ul>
        ) : null}
        <ConsentLine note={note} people={people} />
        {note.conflicts.length > 0 ? <p className="entry-fault">{words.conflict.inEntry}</p> : null}
        {state}
      </div>
    </div>
  )
}
