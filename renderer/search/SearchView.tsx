/** Search as one types: notes with the found words marked, the chosen one beside. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { FilterBar } from '../app/FilterBar'
import { useAct } from '../app/acts'
import { NotePane } from '../app/note-pane/NotePane'
import { NoteRow } from '../app/note-pane/NoteRow'
import { usePeople } from '../app/people'
import { Screen } from '../app/Screen'
import { refine, type View } from '../app/views'
import { useAsk } from '../bridge/queries'
import { Empty, Refusal } from '../ui/Notice'
import { words } from '../words'
import { searchWords } from './words'

type Props = { view: Extract<View, { at: 'search' }> }
const ASK_AFTER_MS = 90
const HITS = 200

/** The value as it stood a moment ago: a question is not asked for every key of a fast typist. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), ASK_AFTER_MS)
    return () => window.clearTimeout(timer)
  }, [value])
  return settled
}

export function SearchView({ view }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(view.text)
  const settled = useSettled(text)
  const { removed: _, ...filter } = view.filter
  const found = useAsk('note.search', { ...filter, text: settled, limit: HITS }, { enabled: settled.trim() !== '', keepPrevious: true })
  const sites = useAsk('site.list', {}).data?.sites ?? []
  const { byId } = usePeople()
  const hits = settled.trim() === '' ? [] : (found.data?.hits ?? [])
  const chosen = hits.findIndex(({ note }) => note.id === view.noteId)
  useAct('go.search', () => input.current?.select())

  useEffect(() => {
    if (settled !== view.text) refine({ ...view, text: settled })
  }, [settled, view])

  const choose = (at: number) => {
    const hit = hits[Math.max(0, Math.min(hits.length - 1, at))]
    if (!hit) return
    refine({ ...view, noteId: hit.note.id })
    document.getElementById(`${id}-${hit.note.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowUp') choose(chosen - 1)
    else if (event.key === 'Enter') choose(Math.max(0, chosen))
    else return
    event.preventDefault()
  }
  return (
    <Screen label={words.acts['go.search']}>
      <div className="notes-head">
        <div className="row">
          <input
            ref={input}
            type="search"
            className="input search-input"
            role="combobox"
            aria-label={searchWords.label}
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-hits`}
            aria-activedescendant={chosen >= 0 ? `${id}-${hits[chosen]?.note.id}` : undefined}
            placeholder={searchWords.placeholder}
            value={text}
            autoFocus
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <span className="soft figures" role="status">
            {found.data && settled.trim() !== '' ? searchWords.count(hits.length, found.data.total, found.data.totalIsExact) : ''}
          </span>
        </div>
        <FilterBar filter={filter} onChange={(next) => refine({ ...view, filter: next })} />
      </div>
      {found.error ? <Refusal error={found.error} /> : null}
      {settled.trim() === '' ? (
        <div className="page">
          <Empty title={searchWords.empty}>
            <p>{searchWords.emptyHint}</p>
          </Empty>
        </div>
      ) : hits.length === 0 && found.data ? (
        <div className="page">
          <Empty title={searchWords.nothing}>
            <p>{searchWords.nothingHint}</p>
          </Empty>
        </div>
      ) : (
        <div className="notes-split">
          <div id={`${id}-hits`} className="notes-list" role="listbox" aria-label={searchWords.hits}>
            {hits.map(({ note, ranges }) => (
              <div key={note.id} id={`${id}-${note.id}`} role="option" className="note-row" aria-selected={note.id === view.noteId} onClick={() => refine({ ...view, noteId: note.id })}>
                <NoteRow note={note} sites={sites} people={byId} ranges={ranges} />
              </div>
            ))}
          </div>
          <NotePane noteId={chosen >= 0 ? view.noteId : undefined} ranges={hits[chosen]?.ranges ?? []} />
        </div>
      )}
    </Screen>
  )
}
