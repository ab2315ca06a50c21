/** What the finder raised and nobody decided yet: one line a distinct thing, worked by keys. A fuller bench takes this place later. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { ReviewItem } from '../../shared/ipc/results'
import { runAct } from '../app/acts'
import { tell, tellRefusal } from '../app/message'
import { goTo } from '../app/views'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import { Empty, Refusal } from '../ui/Notice'
import { words } from '../words'
import { ReviewRow } from './ReviewRow'

const ESTIMATED_HEIGHT = 92
export type Deciding = { key: string; how: 'keep' | 'change' } | null

export function ReviewList() {
  const { client } = useStudy()
  const [includeDecided, setIncludeDecided] = useState(false)
  const asked = useAsk('review.list', { includeDecided }, { keepPrevious: true })
  const [at, setAt] = useState(0)
  const [deciding, setDeciding] = useState<Deciding>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const items = asked.data?.items ?? []
  const chosen = Math.min(at, Math.max(0, items.length - 1))
  const rows = useVirtualizer({ count: items.length, getScrollElement: () => scroller.current, estimateSize: () => ESTIMATED_HEIGHT, overscan: 6, getItemKey: (index) => items[index]?.key ?? index })
  const isReady = items.length > 0
  useEffect(() => {
    if (isReady) scroller.current?.focus()
  }, [isReady])

  const decide = (item: ReviewItem, decision: { action: 'replace' | 'keep'; replacement?: string; reason?: string }) => {
    setDeciding(null)
    scroller.current?.focus()
    client
      .call('review.decide', { decisions: [{ key: item.key, ...decision }] })
      .then(() => tell(words.review.decided[decision.action], { label: words.acts['change.undo'], run: () => runAct('change.undo') }), tellRefusal)
  }
  const moveTo = (to: number) => {
    const next = Math.max(0, Math.min(items.length - 1, to))
    setAt(next)
    rows.scrollToIndex(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[chosen]
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || !item) return
    if (event.key === 'j' || event.key === 'ArrowDown') moveTo(chosen + 1)
    else if (event.key === 'k' || event.key === 'ArrowUp') moveTo(chosen - 1)
    else if (event.key === 'a') decide(item, { action: 'replace' })
    else if (event.key === 'r') setDeciding({ key: item.key, how: 'keep' })
    else if (event.key === 'c') setDeciding({ key: item.key, how: 'change' })
    else if (event.key === 'Enter' && item.places[0]) goTo({ at: 'notebook', filter: {}, noteId: item.places[0].noteId })
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
          <h1>{asked.data ? words.review.left(open) : words.release.reviewUnknown}</h1>
          <label className="row">
            <input type="checkbox" checked={includeDecided} onChange={(event) => setIncludeDecided(event.target.checked)} />
            {words.review.showDecided}
          </label>
        </div>
        <div className="row">
          <progress className="review-progress" value={decided} max={Math.max(1, open + decided)} aria-label={words.review.progress(decided, open + decided)} />
          <span className="soft figures">{words.review.progress(decided, open + decided)}</span>
        </div>
        <ul className="capture-keys small soft" aria-label={words.review.keys}>
          {words.review.keyHints.map(({ key, does }) => (
            <li key={key}>
              <kbd>{key}</kbd> {does}
            </li>
          ))}
        </ul>
      </div>
      {asked.data && items.length === 0 ? (
        <div className="page">
          <Empty title={words.review.none}>
            <p>{words.review.noneHint}</p>
          </Empty>
        </div>
      ) : (
        <div ref={scroller} className="review-list" role="listbox" tabIndex={0} aria-label={words.release.review} aria-activedescendant={`review-${chosen}`} onKeyDown={onKeyDown}>
          <div style={{ blockSize: rows.getTotalSize(), position: 'relative' }}>
            {rows.getVirtualItems().map((row) => {
              const item = items[row.index]
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
                  {item ? (
                    <ReviewRow
                      item={item}
                      how={deciding?.key === item.key ? deciding.how : null}
                      onDecide={(decision) => decide(item, decision)}
                      onAsk={(how) => setDeciding({ key: item.key, how })}
                      onCancel={() => {
                        setDeciding(null)
                        scroller.current?.focus()
                      }}
                    />
                  ) : null}
                </div>
              )
            })}
          </div>
        </div>
      )}
    </div>
  )
}
