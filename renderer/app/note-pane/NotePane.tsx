/** One note in full: its text, its facts, its earlier wordings; editing it in place, removing and restoring it. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Note } from '../../../shared/model/records'
import type { EntryKeeper } from '../../bridge/entry-keeper'
import { useAsk } from '../../bridge/queries'
import { useStudy } from '../../bridge/study'
import { NoteText } from '../../ui/NoteText'
import { Empty, Notice, Refusal } from '../../ui/Notice'
import { words } from '../../words'
import { keysOf, runAct, useAct } from '../acts'
import { onMac, shownChord } from '../chords'
import { EntryEditor } from '../entry/EntryEditor'
import { keepNote, leave } from '../keepers'
import { tell, tellRefusal } from '../message'
import { MosaicWarning } from '../mosaic/MosaicWarning'
import { usePeople } from '../people'
import { SealDialog } from '../sealing/SealDialog'
import { SealedDialog } from '../sealing/SealedDialog'
import { sealWhole } from '../sealing/seal-note'
import { sealingWords } from '../sealing/words'
import { CodedPassages } from './CodedPassages'
import { ConflictNotice } from './ConflictNotice'
import { NoteFacts } from './NoteFacts'
import { Wordings } from './Wordings'
import './note-pane.css'

type Props = { noteId: string | undefined; ranges?: readonly (readonly [number, number])[] }

export function NotePane({ noteId, ranges }: Props) {
  const asked = useAsk('note.get', { id: noteId ?? '' }, { enabled: noteId !== undefined, keepPrevious: true })
  if (noteId === undefined)
    return (
      <div className="note-pane">
        <Empty title={words.notes.chooseOne}>
          <p>{words.notes.chooseOneHint}</p>
        </Empty>
      </div>
    )
  if (asked.error)
    return (
      <div className="note-pane">
        <Refusal error={asked.error} />
      </div>
    )
  // A fresh pane for each note: an editor of one must never show over another.
  return asked.data && asked.data.id === noteId ? <OneNote key={noteId} note={asked.data} ranges={ranges ?? []} /> : <div className="note-pane" />
}

function OneNote({ note, ranges }: { note: Note; ranges: readonly (readonly [number, number])[] }) {
  const { client } = useStudy()
  const queries = useQueryClient()
  const { byId } = usePeople()
  const [editing, setEditing] = useState<EntryKeeper | null>(null)
  const [showsWordings, setShowsWordings] = useState(false)
  const [isSealing, setSealing] = useState(false)
  const [openSeal, setOpenSeal] = useState<string | null>(null)
  useEffect(() => (editing ? () => void leave(editing).catch(() => {}) : undefined), [editing])

  const edit = () => setEditing(keepNote(client, note))
  const remove = () => client.call('note.remove', { id: note.id }).then(() => tell(words.notes.removed, { label: words.acts['change.undo'], run: () => runAct('change.undo') }), tellRefusal)
  const putBack = () => client.call('note.restore', { id: note.id }).then(() => tell(words.notes.putBack), tellRefusal)
  const canEdit = editing === null && !note.removed
  useAct('note.edit', edit, canEdit)
  useAct('note.remove', () => void remove(), canEdit)
  useAct('note.seal', () => setSealing(true), canEdit && note.body.trim() !== '')
  useAct('note.wordings', () => setShowsWordings(!showsWordings))

  const key = (act: 'note.edit' | 'note.wordings' | 'note.remove') => <kbd>{shownChord(keysOf(act)[0] ?? '', onMac())}</kbd>
  return (
    <article className="note-pane" aria-label={words.notes.one}>
      <NoteFacts note={note} />
      {note.conflicts.length > 0 ? <ConflictNotice note={note} /> : null}
      {note.removed ? null : <MosaicWarning noteId={note.id} />}
      {note.removed ? (
        <Notice tone="warn">
          <p>{words.notes.inBin}</p>
          <button type="button" className="button" onClick={() => void putBack()}>
            {words.notes.putBackButton}
          </button>
        </Notice>
      ) : null}
      {editing ? (
        <EntryEditor keeper={editing} autoFocus onNext={() => setEditing(null)} onEscape={() => setEditing(null)} />
      ) : (
        <div className="note-text">
          <NoteText body={note.draft ?? note.body} people={byId} ranges={note.draft === null ? ranges : []} onSealed={setOpenSeal} />
        </div>
      )}
      <div className="row">
        {editing ? (
          <button type="button" className="button" data-weight="main" onClick={() => setEditing(null)}>
            {words.notes.done} <kbd>{shownChord('Ctrl+Enter', onMac())}</kbd>
          </button>
        ) : null}
        {canEdit ? (
          <button type="button" className="button" onClick={edit}>
            {words.acts['note.edit']} {key('note.edit')}
          </button>
        ) : null}
        <button type="button" className="button" aria-expanded={showsWordings} onClick={() => setShowsWordings(!showsWordings)}>
          {words.acts['note.wordings']} {key('note.wordings')}
        </button>
        {note.removed ? null : (
          <button type="button" className="button" data-weight="quiet" onClick={() => runAct('note.seal')}>
            {sealingWords.button} <kbd>{shownChord(keysOf('note.seal')[0] ?? '', onMac())}</kbd>
          </button>
        )}
        {canEdit ? (
          <button type="button" className="button" data-weight="quiet" onClick={() => void remove()}>
            {words.acts['note.remove']} {key('note.remove')}
          </button>
        ) : null}
      </div>
      {isSealing ? (
        <SealDialog
          text={null}
          onClose={() => setSealing(false)}
          onSeal={(reason) => {
            setSealing(false)
            void sealWhole(client, queries, note.id, reason).catch(tellRefusal)
          }}
        />
      ) : null}
      {openSeal === null ? null : <SealedDialog sealId={openSeal} onClose={() => setOpenSeal(null)} />}
      <CodedPassages noteId={note.id} />
      {showsWordings ? <Wordings note={note} people={byId} canRestore={canEdit} /> : null}
    </article>
  )
}
