/** One thing to decide: the words in their place, what would stand instead, why it was raised, and the three answers. */
import { useState, type FormEvent } from 'react'
import type { ReviewItem } from '../../shared/ipc/results'
import type { Decision } from './decide'
import { reviewWords } from './words'

type How = 'keep' | 'change' | 'general'
/** `count`: how many alike the answer is for; `general`: what G proposes. */
type Props = { item: ReviewItem; how: How | null; count: number; general: string; onDecide(decision: Decision): void; onAsk(how: How): void; onCancel(): void }

/** A replacement stands in square brackets, whether or not they were typed. */
const bracketed = (text: string): string => {
  const bare = text.trim().replace(/^\[|\]$/g, '').trim()
  return bare === '' ? '' : `[${bare}]`
}

export function ReviewRow({ item, how, count, general, onDecide, onAsk, onCancel }: Props) {
  const place = item.places[0]
  return (
    <>
      <div className="review-line">
        <span className="review-type">{reviewWords.type(item.type)}</span>
        <span className="review-context">
          <span className="soft">{place?.before}</span>
          <mark data-find={item.proposed}>{item.text}</mark>
          <span className="soft">{place?.after}</span>
        </span>
        <span className="review-instead">
          <span>
            <span aria-hidden="true">→ </span>
            <span className="unseen">{reviewWords.becomes}</span>
            {item.decision?.action === 'keep' ? reviewWords.kept(item.decision.reason) : item.decision?.replacement || item.replacement}
          </span>
          {how === null ? (
            <span className="review-acts small">
              <button type="button" tabIndex={-1} className="link" onClick={() => onDecide({ action: 'replace' })}>
                {reviewWords.accept}
              </button>
              <button type="button" tabIndex={-1} className="link" onClick={() => onAsk('change')}>
                {reviewWords.change}
              </button>
              <button type="button" tabIndex={-1} className="link" onClick={() => onAsk('keep')}>
                {reviewWords.keep}
              </button>
            </span>
          ) : null}
        </span>
        <span className="small soft">{reviewWords.why(item.reason, item.source, item.confidence, item.places.length)}</span>
      </div>
      {how === 'keep' ? <Answer label={reviewWords.reason} button={reviewWords.forAll(reviewWords.keep, count)} initial="" ready={reviewWords.reasons} onAnswer={(reason) => onDecide({ action: 'keep', reason })} onCancel={onCancel} /> : null}
      {how === 'change' || how === 'general' ? (
        <Answer label={reviewWords.replacement} button={reviewWords.forAll(reviewWords.change, count)} initial={how === 'general' ? general : item.replacement} onAnswer={(text) => onDecide({ action: 'replace', replacement: bracketed(text) })} onCancel={onCancel} />
      ) : null}
    </>
  )
}

/** `ready`: answers to choose by their figure while nothing is typed yet. */
type AnswerProps = { label: string; button: string; initial: string; ready?: readonly string[]; onAnswer(text: string): void; onCancel(): void }

function Answer({ label, button, initial, ready = [], onAnswer, onCancel }: AnswerProps) {
  const [text, setText] = useState(initial)
  const answer = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onAnswer(text.trim())
  }
  return (
    <form className="row review-answer" onSubmit={answer}>
      <input
        className="input"
        aria-label={label}
        placeholder={label}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          const chosen = text === '' ? ready[Number(event.key) - 1] : undefined
          if (event.key === 'Escape') onCancel()
          else if (chosen !== undefined) {
            event.preventDefault()
            onAnswer(chosen)
          }
        }}
      />
      <button type="submit" className="button" data-weight="main" disabled={text.trim() === ''}>
        {button} <kbd>⏎</kbd>
      </button>
      {ready.length > 0 ? (
        <ol className="review-reasons">
          {ready.map((reason, index) => (
            <li key={reason}>
              <button type="button" className="link" onClick={() => onAnswer(reason)}>
                <kbd>{index + 1}</kbd> {reason}
              </button>
            </li>
          ))}
        </ol>
      ) : null}
    </form>
  )
}
