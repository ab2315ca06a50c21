/** Sealing in two keys: the chord, then the letter of the reason. */
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { SEAL_REASON_LABELS, SEAL_REASONS, type SealReason } from '../../../shared/model/vocabulary'
import { countWords } from '../../../shared/release/words'
import { Dialog } from '../../ui/Dialog'
import { sealingWords } from './words'
import './sealing.css'

/** `text` is the passage; null: the whole note. */
type Props = { text: string | null; onSeal(reason: SealReason): void; onClose(): void }

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export function SealDialog({ text, onSeal, onClose }: Props) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const heading = text === null ? sealingWords.whole : sealingWords.passage
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const reason = SEAL_REASONS.find((each) => each[0] === event.key.toLowerCase())
    if (!reason) return
    event.preventDefault()
    onSeal(reason)
  }
  return (
    <Dialog label={heading} onClose={onClose}>
      <div className="stack" onKeyDown={onKeyDown}>
        <h1>{heading}</h1>
        {text === null ? <p>{sealingWords.wholeWhat}</p> : <p className="soft">{sealingWords.length(countWords(text))}</p>}
        <p>{sealingWords.what}</p>
        <p className="strong" id="seal-why">
          {sealingWords.why}
        </p>
        <ul className="stack seal-reasons" data-gap="small" aria-labelledby="seal-why">
          {SEAL_REASONS.map((reason, index) => (
            <li key={reason}>
              <button ref={index === 0 ? first : undefined} type="button" className="button" onClick={() => onSeal(reason)}>
                <kbd>{reason.charAt(0).toUpperCase()}</kbd> {capital(SEAL_REASON_LABELS[reason])}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
