/** The empty page of quick hide, and what stands there while the study is being locked. */
import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'
import { useStudy } from '../bridge/study'
import { Refusal } from '../ui/Notice'
import { words } from '../words'
import { hiddenStore, lock, stayOpen, type Locking } from './locking'

export function HiddenVeil() {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    button.current?.focus()
    // Back where one was, once the page behind can have the focus again.
    return () => void window.setTimeout(() => before instanceof HTMLElement && before.focus())
  }, [])
  return (
    <div className="veil">
      <button ref={button} type="button" className="button" data-weight="quiet" onClick={() => hiddenStore.set(false)}>
        {words.veil.show} <kbd>F9</kbd>
      </button>
    </div>
  )
}

export function LockingVeil({ locking }: { locking: Exclude<Locking, { phase: 'open' }> }) {
  const { client } = useStudy()
  const queries = useQueryClient()
  if (locking.phase === 'locking')
    return (
      <div className="veil" role="status">
        {words.veil.locking}
      </div>
    )
  return (
    <div className="veil">
      <div className="veil-words">
        <Refusal error={locking.error}>
          <p>{words.veil.refused}</p>
          <div className="row">
            <button type="button" className="button" data-weight="main" autoFocus onClick={() => void lock(client, queries)}>
              {words.veil.again}
            </button>
            <button type="button" className="button" onClick={stayOpen}>
              {words.veil.back}
            </button>
            <button type="button" className="button" onClick={() => void lock(client, queries, { evenUnsaved: true })}>
              {words.veil.anyway}
            </button>
          </div>
        </Refusal>
      </div>
    </div>
  )
}
