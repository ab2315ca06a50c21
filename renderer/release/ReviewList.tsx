/** The bench: what the finder raised, one line a distinct thing, with the note large beside it; worked by keys alone. */
import { useQueryClient } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { ReviewItem } from '../../shared/ipc/results'
import { runAct } from '../app/acts'
import { tell, tellRefusal } from '../app/message'
import { goTo } from '../app/views'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import { KeyHints } from '../ui/KeyHints'
import { Empty, Refusal } from '../ui/Notice'
import { words } from '../words'
import { BenchNote } from './BenchNote'
import { alike, decideAll, generalFor, waits, type Decision } from './decide'
import { selectedInNote } from './marking/MarkForm'
import { NoteActs, readInFull } from './marking/NoteActs'
import { ReviewRow } from './ReviewRow'
import { releaseWords, reviewWords } from './words'

const ESTIMATED_HEIGHT = 92

/** Notes in which something still waits for a decision. */
const notesWaiting = (all: readonly ReviewItem[]): number => new Set(all.filter(waits).flatMap(({ places }) => places.map(({ noteId }) => noteId))).size

type Asking = { key: string; how: 'keep' | 'change' | 'general'; all: boolean } | null

export function ReviewList() {
  const { client } = useStudy()
  const queries = useQueryClient()
  const [showsDecided, setShowsDecided] = useState(false)
  const [showsResult, setShowsResult] = useState(false)
  const [marking, setMarking] = useState<string | null>(null)
  // One search of the study serves both lists, and the note shows what is certain too.
  const asked = useAsk('review.list', { includeDecided: true })
  const [at, setAt] = useState(0)
  const [asking, setAsking] = useState<Asking>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const all = asked.data?.items ?? []
  const items = all.filter((item) => (showsDecided ? item.decision !== null || item.proposed === 'review' : waits(item)))
  const chosen = Math.min(at, Math.max(0, items.length - 1))
  const item = items[chosen]
  const rows = useVirtualizer({ count: items.length, getScrollElement: () => scroller.current, estimateSize: () => ESTIMATED_HEIGHT, overscan: 6, getItemKey: (index) => items[index]?.key ?? index })
  const isReady = items.length > 0
  const takeFocus = () => scroller.current?.focus({ preventScroll: true })
  useEffect(() => {
    if (isReady) takeFocus()
  }, [isReady])

  const decide = (of: ReviewItem, decision: Decision, forAll: boolean) => {
    setAsking(null)
    takeFocus()
    const taken = forAll ? alike(all, of) : [of]
    decideAll(client, queries, taken, decision).then(
      () => tell(reviewWords.decided(decision.action, taken.length), { label: words.acts['change.undo'], run: () => runAct('change.undo') }),
      tellRefusal,
    )
  }
  const moveTo = (to: number) => {
    const next = Math.max(0, Math.min(items.length - 1, to))
    setAt(next)
    rows.scrollToIndex(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || !item) return
    const forAll = event.shiftKey
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (key === 'j' || key === 'ArrowDown') moveTo(chosen + 1)
    else if (key === 'k' || key === 'ArrowUp') moveTo(chosen - 1)
    else if (key === 'a') decide(item, { action: 'replace' }, forAll)
    else if (key === 'r') setAsking({ key: item.key, how: 'keep', all: forAll })
    else if (key === 'c') setAsking({ key: item.key, how: 'change', all: forAll })
    else if (key === 'g') setAsking({ key: item.key, how: 'general', all: forAll })
    else if (key === 'f') setShowsResult(!showsResult)
    else if (key === 't') setMarking(selectedInNote())
    else if (key === 'm' && item.places[0]) void readInFull(client, item.places[0].noteId)
    else if (key === 'Enter' && item.places[0]) goTo({ at: 'notebook', filter: {}, noteId: item.places[0].noteId })
    else return
    event.preventDefault()
  }
  if (asked.error)
    return (
      <div className="page">
        <Refusal error={asked.error}>
          {asked.error.code === 'REGISTER_LOCKED' ? (
            <button type="button" className="button" onClick={() => runAct('names.toggle')}>
              {words.names.show}
            </button>
          ) : null}
        </Refusal>
      </div>
    )
  const { open = 0, decided = 0 } = asked.data ?? {}
  return (
    <div className="review">
      <div className="review-head">
        <div className="row" data-apart>
          <h1>{asked.data ? reviewWords.left(open, notesWaiting(all)) : releaseWords.reviewUnknown}</h1>
          <label className="row">
            <input type="checkbox" checked={showsDecided} onChange={(event) => setShowsDecided(event.target.checked)} />
            {reviewWords.showDecided}
          </label>
        </div>
        {open + decided > 0 ? (
          <>
            <div className="row">
              <progress className="review-progress" value={decided} max={open + decided} aria-label={reviewWords.progress(decided, open + decided)} />
              <span className="soft figures">{reviewWords.progress(decided, open + decided)}</span>
            </div>
            <KeyHints label={reviewWords.keys} hints={reviewWords.keyHints} />
          </>
        ) : null}
      </div>
      {asked.data && items.length === 0 ? (
        <div className="page">
          <Empty title={reviewWords.none}>
            <p>{reviewWords.noneHint}</p>
          </Empty>
        </div>
      ) : (
        <div className="review-split">
          <div ref={scroller} className="review-list" role="listbox" tabIndex={0} aria-label={releaseWords.review} aria-activedescendant={`review-${chosen}`} onKeyDown={onKeyDown}>
            <div style={{ blockSize: rows.getTotalSize(), position: 'relative' }}>
              {rows.getVirtualItems().map((row) => {
                const one = items[row.index]
                return (
                  <div
                    key={row.key}
                    ref={rows.measureElement}
                    data-index={row.index}
                    id={`review-${row.index}`}
                    role="option"
                    className="review-row"
                    aria-selected={row.index === chosen}
                    aria-setsize={items.length}
                    aria-posinset={row.index + 1}
                    style={{ position: 'absolute', insetInline: 0, transform: `translateY(${row.start}px)` }}
                    onClick={() => setAt(row.index)}
                  >
                    {one ? (
                      <ReviewRow
                        item={one}
                        how={asking?.key === one.key ? asking.how : null}
                        count={asking?.all ? alike(all, one).length : 1}
                        general={generalFor(one, reviewWords.general)}
                        onDecide={(decision) => decide(one, decision, asking?.key === one.key && asking.all)}
                        onAsk={(how) => setAsking({ key: one.key, how, all: false })}
                        onCancel={() => {
                          setAsking(null)
                          takeFocus()
                        }}
                      />
                    ) : null}
                  </div>
                )
              })}
            </div>
          </div>
          {item ? (
            <BenchNote noteId={item.places[0]?.noteId ?? ''} chosenKey={item.key} all={all} showsResult={showsResult} counts>
              <NoteActs key={item.places[0]?.noteId} noteId={item.places[0]?.noteId ?? ''} marking={marking} onMark={setMarking} onClosed={takeFocus} />
            </BenchNote>
          ) : null}
        </div>
      )}
    </div>
  )
}
