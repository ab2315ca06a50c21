/** A screen in the frame: the work in the middle, and beside it what belongs to it. */
import type { ReactNode } from 'react'
import { useStore } from '../bridge/store'
import { words } from '../words'
import { foldStore } from './folds'

type Props = { label: string; beside?: ReactNode; besideLabel?: string; children: ReactNode; kind?: 'page' | 'work' }

export function Screen({ label, beside, besideLabel = words.frame.beside, children, kind = 'work' }: Props) {
  const folds = useStore(foldStore)
  return (
    <>
      <main className="middle" data-kind={kind} aria-label={label} id="middle" tabIndex={-1}>
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
