/** The frame around every screen of an open study. */
import type { ReactNode } from 'react'
import type { WorkspaceInfo } from '../../shared/ipc/contract'
import { useStore } from '../bridge/store'
import { words } from '../words'
import { foldStore } from './folds'
import { Header } from './Header'
import { hiddenStore, lockingStore } from './locking'
import { MessageLine } from './MessageLine'
import { Rail } from './Rail'
import { StudyActs } from './StudyActs'
import { HiddenVeil, LockingVeil } from './Veil'
import './frame.css'

export function Frame({ info, children }: { info: WorkspaceInfo; children: ReactNode }) {
  const folds = useStore(foldStore)
  const hidden = useStore(hiddenStore)
  const locking = useStore(lockingStore)
  const covered = hidden || locking.phase !== 'open'
  return (
    <>
      <div className="frame" data-rail={folds.rail ? 'folded' : undefined} data-beside={folds.beside ? 'folded' : undefined} hidden={covered} inert={covered}>
        <a className="skip" href="#middle">
          {words.frame.skip}
        </a>
        <div className="frame-top">
          <Header namesHidden={!info.registerUnlocked} title={info.title} />
          <MessageLine />
        </div>
        {folds.rail ? null : <Rail />}
        {children}
      </div>
      <StudyActs info={info} />
      {hidden ? <HiddenVeil /> : null}
      {locking.phase === 'open' ? null : <LockingVeil locking={locking} />}
    </>
  )
}
