/** Every note of the study, filtered; the list at one side, the note at the other. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { FilterBar } from '../app/FilterBar'
import { NotePane } from '../app/note-pane/NotePane'
import { NoteRow } from '../app/note-pane/NoteRow'
import { usePeople } from '../app/people'
import { Screen } from '../app/Screen'
import { refine, type View } from '../app/views'
import { usePagedNotes } from '../bridge/paged-notes'
import { useAsk } from '../bridge/queries'
import { Empty, Refusal } from '../ui/Notice'
import { tokenPixels } from '../ui/token-pixels'
import { words } from '../words'

type Props = { view: Extract<View, { at: 'notebook' }> }
const OVERSCAN = 8
const PAGE_ROWS = 10

export function NotebookView({ view }: Props) {
  const id = useId()
  const sites = useAsk('site.list', {}).data?.sites ?? []
  const { byId } = usePeople()
  const notes = usePagedNotes({ ...view.filter, order: 'newest' })
  const scroller = useRef<HTMLDivElement>(null)
  const index = useRef(0)
  const total = notes.total ?? 0
  const rows = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => tokenPixels('--row-height'), overscan: OVERSCAN })
  const shown = rows.getVirtualItems()
  const first = shown[0]?.index ?? 0
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => notes.see(first, last), [notes, first, last])

  const choose = (at: number) => {
    const note = notes.at(at)
    if (!note) return
    index.current = at
    rows.scrollToIndex(at)
    refine({ ...view, noteId: note.id })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = view.noteId === undefined ? -1 : index.current
    const steps: Record<string, number> = { ArrowDown: from + 1, j: from + 1, ArrowUp: from - 1, k: from - 1, PageDown: from + PAGE_ROWS, PageUp: from - PAGE_ROWS, Home: 0, End: total - 1 }
    const to = steps[event.key]
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    choose(Math.max(0, Math.min(total - 1, to)))
  }
  const hasNotes = total > 0
  useEffect(() => {
    if (hasNotes) scroller.current?.focus({ preventScroll: true })
  }, [hasNotes])
  const isFiltered = Object.keys(view.filter).length > 0
  return (
    <Screen label={words.acts['go.notebook']}>
      <div className="notes-head">
        <div className="page-head">
          <h1>{view.filter.removed ? words.notes.bin : words.acts['go.notebook']}</h1>
          <span className="soft figures" role="status">
            {notes.total === null ? '' : words.notes.count(total)}
          </span>
        </div>
        <FilterBar filter={view.filter} onChange={(filter) => refine({ at: 'notebook', filter })}>
          <label className="row">
            <input
              type="checkbox"
              checked={view.filter.removed ?? false}
              onChange={(event) => {
                const { removed: _, ...rest } = view.filter
                refine({ at: 'notebook', filter: event.target.checked ? { ...rest, removed: true } : rest })
              }}
            />
            {words.notes.showBin}
          </label>
        </FilterBar>
      </div>
      {notes.error ? <Refusal error={notes.error} /> : null}
      {notes.total === 0 ? (
        <div className="page">
          <Empty title={isFiltered ? words.notes.nothingFound : words.notes.none}>
            <p>{isFiltered ? words.notes.nothingFoundHint : words.notes.noneHint}</p>
          </Empty>
        </div>
      ) : (
        <div className="notes-split">
          <div
            ref={scroller}
            className="notes-list"
            role="listbox"
            tabIndex={0}
            aria-label={words.notes.list}
            aria-activedescendant={view.noteId === undefined ? undefined : `${id}-${index.current}`}
            onKeyDown={onKeyDown}
          >
            <div style={{ blockSize: rows.getTotalSize(), position: 'relative' }}>
              {shown.map((row) => {
                const note = notes.at(row.index)
                return (
                  <div
                    key={row.key}
                    id={`${id}-${row.index}`}
                    role="option"
                    className="note-row"
                    aria-selected={note !== undefined && note.id === view.noteId}
                    aria-setsize={total}
                    aria-posinset={row.index + 1}
                    style={{ position: 'absolute', insetInline: 0, transform: `translateY(${row.start}px)` }}
                    onClick={() => choose(row.index)}
                  >
                    {note ? <NoteRow note={note} sites={sites} people={byId} /> : null}
                  </div>
                )
              })}
            </div>
          </div>
          <NotePane noteId={view.noteId} />
        </div>
      )}
    </Screen>
  )
}
