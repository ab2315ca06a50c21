/** The team: exchange with other laptops, and what has to be decided after a merge. */
import { Screen } from '../app/Screen'
import { refine, type View } from '../app/views'
import { useAsk } from '../bridge/queries'
import { words } from '../words'
import { ConflictBench } from './ConflictBench'
import { Consistency } from './Consistency'
import { Duplicates } from './Duplicates'
import { Exchange } from './Exchange'
import { Tracks } from './Tracks'
import { teamWords } from './words'
import '../ui/tabs.css'
import '../ui/table.css'
import './team.css'

type TeamState = Extract<View, { at: 'team' }>
const PAGES: readonly TeamState['page'][] = ['exchange', 'tracks', 'conflicts', 'people', 'consistency']

export function TeamView({ view }: { view: TeamState }) {
  const conflicts = useAsk('conflict.list', {}).data?.conflicts.length ?? 0
  const status = useAsk('workspace.status', {}).data
  const offered = useAsk('team.duplicates', {}, { enabled: status?.registerUnlocked ?? false }).data
  const counts = { exchange: 0, tracks: 0, conflicts, consistency: 0, people: (offered?.duplicates.length ?? 0) + (offered?.clashes.length ?? 0) }
  return (
    <Screen label={words.acts['go.team']}>
      <nav className="tabs" aria-label={words.acts['go.team']}>
        {PAGES.map((page) => (
          <button key={page} type="button" className="tab" aria-current={view.page === page ? 'page' : undefined} onClick={() => refine({ at: 'team', page })}>
            {teamWords.withCount(teamWords.pages[page], counts[page])}
          </button>
        ))}
      </nav>
      <div className="tab-body">
        {view.page === 'exchange' ? <Exchange /> : null}
        {view.page === 'conflicts' ? <ConflictBench startAt={view.conflict} /> : null}
        {view.page === 'tracks' ? <Tracks /> : null}
        {view.page === 'consistency' ? <Consistency ownId={status?.researcherId ?? null} /> : null}
        {view.page === 'people' ? <Duplicates hasNames={status?.registerUnlocked ?? false} /> : null}
      </div>
    </Screen>
  )
}
