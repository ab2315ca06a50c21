/** Which screen each view is. */
import type { View } from './app/views'
import { CaptureView } from './capture/CaptureView'
import { CoverageView } from './coverage/CoverageView'
import { NotebookView } from './notebook/NotebookView'
import { PeopleView } from './people/PeopleView'
import { ReleaseView } from './release/ReleaseView'
import { SearchView } from './search/SearchView'
import { SitesView } from './sites/SitesView'
import { StudyView } from './study/StudyView'
import { TeamView } from './team/TeamView'

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
