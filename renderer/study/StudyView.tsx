/** The study as a whole: taking in what was written elsewhere, its backup, its check, its passphrase. */
import type { ReactNode } from 'react'
import { Screen } from '../app/Screen'
import { refine, type View } from '../app/views'
import { useAsk } from '../bridge/queries'
import { words } from '../words'
import { Approval } from './Approval'
import { Backup } from './Backup'
import { ChangePassphrase } from './ChangePassphrase'
import { CheckStudy } from './CheckStudy'
import { Documents } from './Documents'
import { Prompts } from './Prompts'
import { ImportFolder } from './ImportFolder'
import { Safeguarding } from './Safeguarding'
import { studyWords } from './words'
import '../ui/tabs.css'
import './study.css'

type StudyState = Extract<View, { at: 'study' }>

/** One entry a page: what stands in the row of tabs, and what it shows. */
const PAGES: readonly { page: StudyState['page']; show(state: { hasNames: boolean }): ReactNode }[] = [
  { page: 'approval', show: () => <Approval /> },
  { page: 'safeguarding', show: () => <Safeguarding /> },
  { page: 'import', show: ({ hasNames }) => <ImportFolder hasNames={hasNames} /> },
  { page: 'prompts', show: () => <Prompts /> },
  { page: 'documents', show: ({ hasNames }) => <Documents hasNames={hasNames} /> },
  { page: 'backup', show: () => <Backup /> },
  { page: 'check', show: () => <CheckStudy /> },
  { page: 'passphrase', show: () => <ChangePassphrase /> },
]

export function StudyView({ view }: { view: StudyState }) {
  const status = useAsk('workspace.status', {}).data
  return (
    <Screen label={words.acts['go.study']}>
      <nav className="tabs" aria-label={words.acts['go.study']}>
        {PAGES.map(({ page }) => (
          <button key={page} type="button" className="tab" aria-current={view.page === page ? 'page' : undefined} onClick={() => refine({ at: 'study', page })}>
            {studyWords.pages[page]}
          </button>
        ))}
      </nav>
      <div className="tab-body">
        <div className="page">
          <p className="soft study-which">{studyWords.which(status?.title ?? '', status?.folder ?? '')}</p>
          {PAGES.find(({ page }) => page === view.page)?.show({ hasNames: status?.registerUnlocked ?? false })}
        </div>
      </div>
    </Screen>
  )
}
