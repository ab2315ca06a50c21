/** The note of the chosen finding, large, with every finding in it; one key shows it as it would be released. */
import { Fragment, type ReactNode } from 'react'
import { splitMentions } from '../../shared/field/mention'
import type { ReviewItem } from '../../shared/ipc/results'
import { SEALED_MARKER } from '../../shared/release/redact'
import { personLabel, usePeople } from '../app/people'
import { useAsk } from '../bridge/queries'
import { sealedWords } from '../ui/NoteText'
import { Refusal } from '../ui/Notice'
import { longDay, dayOf, shownWhen } from '../ui/time'
import { waits } from './decide'
import { reviewWords } from './words'

/** `all`: what was found in the study; `counts`: says how much of it waits in this note; `children`: what can be done with the note. */
type Props = { noteId: string; chosenKey: string; all: readonly ReviewItem[]; showsResult: boolean; counts?: boolean; children?: ReactNode }
type Span = { start: number; end: number; item: ReviewItem }

/** certain: it is replaced. open: it waits. kept: someone decided that it stays. */
const stateOf = ({ decision, proposed }: ReviewItem): 'certain' | 'open' | 'kept' =>
  decision?.action === 'keep' ? 'kept' : decision?.action === 'replace' || proposed === 'replace' ? 'certain' : 'open'

/** The findings of one note in order; where two overlap the first stands, as in a release. */
function spansOf(all: readonly ReviewItem[], noteId: string): Span[] {
  const spans = all.flatMap((item) => item.places.filter((place) => place.noteId === noteId).map(({ start, end }) => ({ start, end, item })))
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Span[] = []
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

export function BenchNote({ noteId, chosenKey, all, showsResult, counts = false, children }: Props) {
  const asked = useAsk('note.get', { id: noteId }, { enabled: noteId !== '', keepPrevious: true })
  if (asked.error) return <Refusal error={asked.error} />
  const note = asked.data?.id === noteId ? asked.data : undefined
  const waiting = all.filter((item) => waits(item) && item.places.some((place) => place.noteId === noteId)).length
  return (
    <article className="bench-note" aria-label={showsResult ? reviewWords.asReleased : reviewWords.asWritten}>
      <div className="row" data-apart>
        <span className="soft">{note ? `${longDay(dayOf(note.occurred.at))}, ${shownWhen(note.occurred)}${counts ? ` · ${reviewWords.inNote(waiting)}` : ''}` : ''}</span>
        <span className="strong">{showsResult ? reviewWords.asReleased : reviewWords.asWritten}</span>
      </div>
      {note ? <BenchText body={note.body} spans={spansOf(all, noteId)} chosenKey={chosenKey} showsResult={showsResult} /> : null}
      {children}
    </article>
  )
}

function BenchText({ body, spans, chosenKey, showsResult }: { body: string; spans: readonly Span[]; chosenKey: string; showsResult: boolean }) {
  const { byId } = usePeople()
  const plain = (from: number, to: number) =>
    splitMentions(body.slice(from, to)).map((part) => {
      if (part.kind === 'text') return part.text
      if (part.kind === 'sealed')
        return (
          <span key={from + part.start} className="sealed">
            {showsResult ? SEALED_MARKER : sealedWords(part.reason, part.words)}
          </span>
        )
      const person = byId.get(part.personId)
      return (
        <span key={from + part.start} className="chip">
          {person ? (showsResult ? person.code : personLabel(person)) : '…'}
        </span>
      )
    })
  let from = 0
  const parts = spans.map((span) => {
    const before = plain(from, span.start)
    from = span.end
    const state = stateOf(span.item)
    const isReplaced = showsResult && state === 'certain'
    return (
      <Fragment key={span.start}>
        {before}
        <mark className="finding" data-state={state} data-chosen={span.item.key === chosenKey ? '' : undefined}>
          {isReplaced ? span.item.decision?.replacement || span.item.replacement : body.slice(span.start, span.end)}
        </mark>
      </Fragment>
    )
  })
  return (
    <div className="note-text bench-text">
      {parts}
      {plain(from, body.length)}
    </div>
  )
}
