/** What just happened, at the foot of the window; what could not be done stays until it is put away. */
import { useEffect } from 'react'
import { useStore } from '../bridge/store'
import { words } from '../words'
import { clearMessage, messageStore } from './message'

const SHOWN_FOR_MS = 8000

export function MessageLine() {
  const message = useStore(messageStore)
  useEffect(() => {
    if (message?.tone !== 'done') return
    const timer = window.setTimeout(() => {
      if (messageStore.get() === message) clearMessage()
    }, SHOWN_FOR_MS)
    return () => window.clearTimeout(timer)
  }, [message])
  return (
    <div className="message-place">
      <div role="status" aria-live="polite">
        {message?.tone === 'done' ? <p className="message">{message.text}</p> : null}
      </div>
      <div role="alert">
        {message?.tone === 'refused' ? (
          <div className="message" data-tone="danger">
            <p className="strong">{message.text}</p>
            {message.items.length > 0 ? (
              <ul>
                {message.items.slice(0, 8).map((item, index) => (
                  <li key={index}>{item}</li>
                ))}
              </ul>
            ) : null}
            <p>{message.next}</p>
          </div>
        ) : null}
      </div>
      {message ? (
        <div className="row">
          {message.act ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                clearMessage()
                message.act?.run()
              }}
            >
              {message.act.label}
            </button>
          ) : null}
          <button type="button" className="button" data-weight="quiet" onClick={clearMessage}>
            {words.frame.putAway}
          </button>
        </div>
      ) : null}
    </div>
  )
}
