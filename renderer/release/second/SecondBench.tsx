/** The blind bench: note by note, what was found in it without anybody's decision, worked by keys. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf } from '../../../shared/ipc/define'
import type { ReviewItem } from '../../../shared/ipc/results'
import { tell, tellRefusal } from '../../app/message'
import { useAsk } from '../../bridge/queries'
import { useStudy } from '../../bridge/study'
import { KeyHints } from '../../ui/KeyHints'
import { Empty, Refusal } from '../../ui/Notice'
import { BenchNote } from '../BenchNote'
import type { Decision } from '../decide'
import { MarkForm, selectedInNote } from '../marking/MarkForm'
import { markingWords } from '../marking/words'
import { ReviewRow } from '../ReviewRow'
import { releaseWords } from '../words'
import { secondWords } from './words'

type Sample = OutputOf<AppContract, 'second.list'>
type Props = { round: number; reviewer: string; onBack(): void; onCompare(): void }

/** Things found in one note, in the order of their first place there. */
const itemsIn = (items: readonly ReviewItem[], noteId: string): ReviewItem[] => {
  const first = (item: ReviewItem): number => item.places.find((place) => place.noteId === noteId)?.start ?? -1
  return items.filter((item) => first(item) >= 0).sort((a, b) => first(a) - first(b))
}

export function SecondBench({ round, reviewer, onBack, onCompare }: Props) {
  const { client } = useStudy()
  const queries = useQueryClient()
  const asked = useAsk('second.list', { round, reviewer })
  const [moved, setNote] = useState<number | null>(null)
  const [at, setAt] = useState(0)
  const [asking, setAsking] = useState<'keep' | 'change' | null>(null)
  const [marking, setMarking] = useState<string | null>(null)
  const [showsResult, setShowsResult] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const notes = asked.data?.notes ?? []
  const all = asked.data?.items ?? []
  const noteAt = Math.min(moved ?? Math.max(0, notes.findIndex((note) => !note.read)), Math.max(0, notes.length - 1))
  const note = notes[noteAt]
  const items = note ? itemsIn(all, note.noteId) : []
  const chosen = Math.min(at, Math.max(0, items.length - 1))
  const item = items[chosen]
  const open = items.filter((each) => each.decision === null)
  const takeFocus = () => list.current?.focus({ preventScroll: true })
  const noteId = note?.noteId
  useEffect(() => {
    takeFocus()
  }, [noteId])
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const amend = (change: (sample: Sample) => Sample) => {
    queries.setQueryData<Sample>(['second.list', { round, reviewer }], (sample) => sample && change(sample))
  }
  const decide = (taken: readonly ReviewItem[], decision: Decision) => {
    setAsking(null)
    takeFocus()
    if (taken.length === 0) return
    const keys = new Set(taken.map(({ key }) => key))
    client.call('second.decide', { round, reviewer, decisions: [...keys].map((key) => ({ key, ...decision })) }).then(() => {
      amend((sample) => ({ ...sample, items: sample.items.map((each) => (keys.has(each.key) ? { ...each, decision: { action: decision.action, replacement: decision.replacement ?? '', reason: decision.reason ?? '' } } : each)) }))
      const next = items.findIndex((each, index) => index > chosen && each.decision === null && !keys.has(each.key))
      if (next >= 0) setAt(next)
    }, tellRefusal)
  }
  const goToNote = (to: number) => {
    setNote(Math.max(0, Math.min(notes.length - 1, to)))
    setAt(0)
    setAsking(null)
    setMarking(null)
  }
  const readNote = () => {
    if (!note) return
    if (open.length > 0) return tell(secondWords.finishFirst(open.length))
    client.call('review.read', { noteIds: [note.noteId], round, reviewer }).then(() => {
      const isLast = notes.every((each) => each.read || each.noteId === note.noteId)
      amend((sample) => ({ ...sample, notes: sample.notes.map((each) => (each.noteId === note.noteId ? { ...each, read: true } : each)), through: isLast }))
      const next = notes.findIndex((each, index) => index > noteAt && !each.read)
      if (!isLast) goToNote(next >= 0 ? next : notes.findIndex((each) => !each.read && each.noteId !== note.noteId))
    }, tellRefusal)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (key === 'j' || key === 'ArrowDown') setAt(Math.min(items.length - 1, chosen + 1))
    else if (key === 'k' || key === 'ArrowUp') setAt(Math.max(0, chosen - 1))
    else if (key === 'a' && event.shiftKey) decide(open, { action: 'replace' })
    else if (key === 'a' && item) decide([item], { action: 'replace' })
    else if (key === 'c' && item) setAsking('change')
    else if (key === 'r' && item) setAsking('keep')
    else if (key === 't') setMarking(selectedInNote())
    else if (key === 'm') readNote()
    else if (key === 'n') goToNote(noteAt + 1)
    else if (key === 'p') goToNote(noteAt - 1)
    else if (key === 'f') setShowsResult(!showsResult)
    else return
    event.preventDefault()
  }
  const toRounds = (
    <button type="button" className="button" onClick={onBack}>
      {secondWords.back}
    </button>
  )
  if (asked.error)
    return (
      <div className="page">
        <Refusal error={asked.error}>{toRounds}</Refusal>
      </div>
    )
  if (!asked.data || !note) return <div className="page">{asked.data ? toRounds : <p className="soft">{releaseWords.starting}</p>}</div>
  if (asked.data.through)
    return (
      <div className="page">
        <Empty title={secondWords.through}>
          <p>{secondWords.throughHint}</p>
          <div className="row">
            <button type="button" className="button" data-weight="main" autoFocus onClick={onCompare}>
              {secondWords.compare}
            </button>
            {toRounds}
          </div>
        </Empty>
      </div>
    )
  const readCount = notes.filter((each) => each.read).length
  return (
    <div className="review">
      <div className="review-head">
        <div className="row" data-apart>
          <h1>{secondWords.benchLeft(open.length)}</h1>
          {toRounds}
        </div>
        <div className="row">
          <progress className="review-progress" value={readCount} max={notes.length} aria-label={secondWords.note(noteAt + 1, notes.length, readCount)} />
          <span className="soft figures">{secondWords.note(noteAt + 1, notes.length, readCount)}</span>
          <span className="soft">{secondWords.blind}</span>
        </div>
        <KeyHints label={secondWords.keys} hints={secondWords.keyHints} />
      </div>
      <div className="review-split">
        <div ref={list} className="review-list" role="listbox" tabIndex={0} aria-label={secondWords.heading} aria-activedescendant={item ? `second-${chosen}` : undefined} onKeyDown={onKeyDown}>
          {items.length === 0 ? <p className="second-empty soft">{secondWords.nothingFound}</p> : null}
          {items.map((each, index) => (
            <div key={each.key} id={`second-${index}`} role="option" className="review-row" aria-selected={index === chosen} onClick={() => setAt(index)}>
              <ReviewRow
                item={each}
                how={index === chosen ? asking : null}
                count={1}
                general={each.replacement}
                onDecide={(decision) => decide([each], decision)}
                onAsk={(how) => setAsking(how === 'keep' ? 'keep' : 'change')}
                onCancel={() => {
                  setAsking(null)
                  takeFocus()
                }}
              />
              <p className="small strong">{each.decision ? secondWords.decided[each.decision.action] : <span className="soft">{secondWords.undecided}</span>}</p>
            </div>
          ))}
        </div>
        <BenchNote noteId={note.noteId} chosenKey={item?.key ?? ''} all={all} showsResult={showsResult}>
          {marking === null ? (
            <div className="row note-acts">
              <button type="button" className="button" onClick={() => setMarking(selectedInNote())}>
                {markingWords.mark} <kbd>T</kbd>
              </button>
              <button type="button" className="button" data-weight="main" onClick={readNote}>
                {secondWords.readNote} <kbd>M</kbd>
              </button>
            </div>
          ) : (
            <MarkForm
              initial={marking}
              round={round}
              reviewer={reviewer}
              onClose={() => {
                setMarking(null)
                takeFocus()
              }}
            />
          )}
        </BenchNote>
      </div>
    </div>
  )
}
