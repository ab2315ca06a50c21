/** A screen in the frame: the work in the middle, and beside it what belongs to it. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useStore } from '../bridge/store'
import { words } from '../words'
import { foldStore } from './folds'

type Props = { label: string; beside?: ReactNode; besideLabel?: string; children: ReactNode; kind?: 'page' | 'work' }

export function Screen({ label, beside, besideLabel = words.frame.beside, children, kind = 'work' }: Props) {
  const folds = useStore(foldStore)
  const main = useRef<HTMLElement>(null)
  // Whoever comes by key goes on by key: the focus is in the new screen, on what it chose or at its beginning.
  useEffect(() => {
    if (!document.activeElement?.closest('main, aside, dialog')) main.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <main ref={main} className="middle" data-kind={kind} aria-label={label} id="middle" tabIndex={-1}>
        {children}
      </main>
      {beside && !folds.beside ? (
        <aside className="beside" aria-label={besideLabel}>
          {beside}
        </aside>
      ) : null}
    </>
  )
}
