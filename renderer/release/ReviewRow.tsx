/** One thing to decide: the words in their place, what would stand instead, why it was raised, and the three answers. */
import { useState, type FormEvent } from 'react'
import type { ReviewItem } from '../../shared/ipc/results'
import { words } from '../words'
import type { Decision } from './decide'

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
        <span className="review-type">{words.review.type(item.type)}</span>
        <span className="review-context">
          <span className="soft">{place?.before ? `…${place.before}` : ''}</span>
          <mark data-find={item.proposed}>{item.text}</mark>
          <span className="soft">{place?.after ? `${place.after}…` : ''}</span>
        </span>
        <span className="review-instead">
          <span aria-hidden="true">→ </span>
          <span className="unseen">{words.review.becomes}</span>
          {item.decision?.action === 'keep' ? words.review.kept(item.decision.reason) : item.decision?.replacement || item.replacement}
        </span>
      </div>
      <div className="review-line small soft">
        <span>{words.review.why(item.reason, item.source, item.confidence, item.places.length)}</span>
        {how === null ? (
          <span className="review-acts">
            <button type="button" tabIndex={-1} className="link" onClick={() => onDecide({ action: 'replace' })}>
              {words.review.accept}
            </button>
            <button type="button" tabIndex={-1} className="link" onClick={() => onAsk('change')}>
              {words.review.change}
            </button>
            <button type="button" tabIndex={-1} className="link" onClick={() => onAsk('keep')}>
              {words.review.keep}
            </button>
          </span>
        ) : null}
      </div>
      {how === 'keep' ? <Answer label={words.review.reason} button={words.review.forAll(words.review.keep, count)} initial="" onAnswer={(reason) => onDecide({ action: 'keep', reason })} onCancel={onCancel} /> : null}
      {how === 'change' || how === 'general' ? (
        <Answer label={words.review.replacement} button={words.review.forAll(words.review.change, count)} initial={how === 'general' ? general : item.replacement} onAnswer={(text) => onDecide({ action: 'replace', replacement: bracketed(text) })} onCancel={onCancel} />
      ) : null}
    </>
  )
}

type AnswerProps = { label: string; button: string; initial: string; onAnswer(text: string): void; onCancel(): void }

function Answer({ label, button, initial, onAnswer, onCancel }: AnswerProps) {
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
          if (event.key === 'Escape') onCancel()
        }}
      />
      <button type="submit" className="button" data-weight="main" disabled={text.trim() === ''}>
        {button} <kbd>⏎</kbd>
      </button>
    </form>
  )
}
