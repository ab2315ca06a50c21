/** Which screen each view is. Where one types is there with the study; the others come when they are wanted. */
import type { View } from './app/views'
import { CaptureView } from './capture/CaptureView'
import { later } from './later'
import { NotebookView } from './notebook/NotebookView'
import { SearchView } from './search/SearchView'

const CoverageView = later(async () => (await import('./coverage/CoverageView')).CoverageView)
const PeopleView = later(async () => (await import('./people/PeopleView')).PeopleView)
const ReleaseView = later(async () => (await import('./release/ReleaseView')).ReleaseView)
const SitesView = later(async () => (await import('./sites/SitesView')).SitesView)
const StudyView = later(async () => (await import('./study/StudyView')).StudyView)
const TeamView = later(async () => (await import('./team/TeamView')).TeamView)

/** In the order in which they are likely wanted. */
export const LATER_SCREENS = [PeopleView, SitesView, ReleaseView, CoverageView, StudyView, TeamView]

export function ScreenOf({ view }: { view: View }) {
  switch (view.at) {
    case 'capture':
      return <CaptureView />
    case 'notebook':
      return <NotebookView view={view} />
    case 'search':
      return <SearchView view={view} />
    case 'people':
      return <PeopleView view={view} />
    case 'sites':
      return <SitesView view={view} />
    case 'coverage':
      return <CoverageView />
    case 'team':
      return <TeamView view={view} />
    case 'study':
      return <StudyView view={view} />
    case 'release':
      return <ReleaseView view={view} />
  }
}
