/** The entries of a day in the order they happened. Arrows move over them, Enter or E opens one in its place, Delete puts it in the bin. */
import type { KeyboardEvent } from 'react'
import type { Code, Note } from '../../shared/model/records'
import { EntryEditor } from '../app/entry/EntryEditor'
import { EntryRow } from '../app/entry/EntryRow'
import { useKeeper } from '../app/keepers'
import { tell, tellRefusal } from '../app/message'
import { runAct } from '../app/acts'
import type { PeopleById } from '../app/people'
import type { EntryKeeper } from '../bridge/entry-keeper'
import { useStudy } from '../bridge/study'
import { words } from '../words'
import { captureWords } from './words'

type Props = {
  notes: readonly Note[]
  leaving: readonly EntryKeeper[]
  people: PeopleById
  codes: readonly Code[]
  editing: EntryKeeper | null
  emptyText: string | null
  onEdit(note: Note): void
  onStopEditing(): void
  onPastEnd(): void
}

export function DayTimeline({ notes, leaving, people, codes, editing, emptyText, onEdit, onStopEditing, onPastEnd }: Props) {
  const { client } = useStudy()
  const listed = new Set(notes.map((note) => note.id))
  const remove = (note: Note) =>
    client.call('note.remove', { id: note.id }).then(() => tell(words.notes.removed, { label: words.acts['change.undo'], run: () => runAct('change.undo') }), tellRefusal)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, note: Note) => {
    if (event.target !== event.currentTarget) return
    const rows = [...document.querySelectorAll<HTMLElement>('.timeline-entry')]
    const at = rows.indexOf(event.currentTarget)
    if (event.key === 'ArrowUp' || event.key === 'k') rows[Math.max(0, at - 1)]?.focus()
    else if ((event.key === 'ArrowDown' || event.key === 'j') && at === rows.length - 1) onPastEnd()
    else if (event.key === 'ArrowDown' || event.key === 'j') rows[at + 1]?.focus()
    else if (event.key === 'Enter' || event.key === 'e') onEdit(note)
    else if (event.key === 'Delete') void remove(note)
    else return
    event.preventDefault()
  }
  return (
    <>
      {notes.length === 0 && emptyText ? <p className="capture-first soft">{emptyText}</p> : null}
      <ol className="timeline" aria-label={captureWords.timeline}>
        {notes.map((note) =>
          editing?.id === note.id ? (
            <li key={note.id}>
              <EntryEditor keeper={editing} autoFocus onNext={onStopEditing} onEscape={onStopEditing} />
            </li>
          ) : (
            <li key={note.id}>
              <div className="timeline-entry" tabIndex={0} role="group" aria-label={captureWords.entryLabel} onKeyDown={(event) => onKeyDown(event, note)} onDoubleClick={() => onEdit(note)}>
                <EntryRow note={note} people={people} codes={codes} />
                <button type="button" className="button entry-edit" data-weight="quiet" tabIndex={-1} onClick={() => onEdit(note)}>
                  {words.acts['note.edit']}
                </button>
              </div>
            </li>
          ),
        )}
        {leaving.map((keeper) => (
          <LeavingEntry key={keeper.id} keeper={keeper} isListed={listed.has(keeper.id)} people={people} codes={codes} />
        ))}
      </ol>
    </>
  )
}

/** An entry on its way into the study: it stays in sight until the study lists it, and longer where it could not be kept. */
function LeavingEntry({ keeper, isListed, people, codes }: { keeper: EntryKeeper; isListed: boolean; people: PeopleById; codes: readonly Code[] }) {
  const { phase, facts, error, mentioned } = useKeeper(keeper)
  if (isListed && phase !== 'failed') return null
  if (phase === 'kept' && facts.siteId === null) return null
  const state =
    phase === 'failed' && error ? (
      <p className="entry-fault" role="alert">
        <strong>{words.saved.failed}.</strong> {error.message} {error.next} {words.saved.textStays}
      </p>
    ) : null
  return (
    <li>
      <EntryRow note={{ body: keeper.text(), draft: null, siteId: facts.siteId, kind: facts.kind, occurred: facts.occurred, codeIds: [...facts.codeIds], personIds: [...mentioned], conflicts: [] }} people={people} codes={codes} state={state} />
    </li>
  )
}
