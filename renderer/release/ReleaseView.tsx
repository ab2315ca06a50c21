/** Release: make one, decide what the finder raised, read past reports, check one from outside. */
import { Screen } from '../app/Screen'
import { refine, type View } from '../app/views'
import { words } from '../words'
import { CompareReleases } from './compare/CompareReleases'
import { IntruderTest } from './intruder/IntruderTest'
import { NewRelease } from './NewRelease'
import { PastReleases } from './PastReleases'
import { ReviewList } from './ReviewList'
import { RiskView } from './risk/RiskView'
import { SecondReview } from './second/SecondReview'
import { TakeCodings } from './TakeCodings'
import { VerifyRelease } from './VerifyRelease'
import { releaseWords } from './words'
import '../ui/tabs.css'
import './release.css'

type ReleaseViewState = Extract<View, { at: 'release' }>
const PAGES: readonly ReleaseViewState['page'][] = ['new', 'risk', 'review', 'second', 'intruder', 'past', 'compare', 'verify', 'codings']

export function ReleaseView({ view }: { view: ReleaseViewState }) {
  return (
    <Screen label={words.acts['go.release']}>
      <nav className="tabs" aria-label={words.acts['go.release']}>
        {PAGES.map((page) => (
          <button key={page} type="button" className="tab" aria-current={view.page === page ? 'page' : undefined} onClick={() => refine({ at: 'release', page })}>
            {releaseWords.pages[page]}
          </button>
        ))}
      </nav>
      <div className="tab-body">
        {view.page === 'new' ? <NewRelease /> : null}
        {view.page === 'risk' ? <RiskView /> : null}
        {view.page === 'review' ? <ReviewList /> : null}
        {view.page === 'second' ? <SecondReview /> : null}
        {view.page === 'intruder' ? <IntruderTest /> : null}
        {view.page === 'compare' ? <CompareReleases /> : null}
        {view.page === 'past' ? <PastReleases chosenId={view.releaseId} /> : null}
        {view.page === 'verify' ? <VerifyRelease /> : null}
        {view.page === 'codings' ? <TakeCodings /> : null}
      </div>
    </Screen>
  )
}
