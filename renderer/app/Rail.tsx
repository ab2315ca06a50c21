/** The places of the study, each with its key. */
import { words } from '../words'
import { onMac, shownChord } from './chords'
import { actLabel, keysOf, runAct, type ActId } from './acts'
import { useView, type ViewName } from './views'

const PLACES: readonly { act: ActId; at: ViewName }[] = [
  { act: 'go.capture', at: 'capture' },
  { act: 'go.notebook', at: 'notebook' },
  { act: 'go.search', at: 'search' },
  { act: 'go.people', at: 'people' },
  { act: 'go.sites', at: 'sites' },
  { act: 'go.coverage', at: 'coverage' },
  { act: 'go.release', at: 'release' },
  { act: 'go.team', at: 'team' },
  { act: 'go.study', at: 'study' },
]

export function Rail() {
  const view = useView()
  return (
    <nav className="rail" aria-label={words.frame.rail}>
      <ul>
        {PLACES.map(({ act, at }) => (
          <li key={at}>
            <button type="button" className="rail-item" aria-current={view.at === at ? 'page' : undefined} onClick={() => runAct(act)}>
              <span>{actLabel(act)}</span>
              <span className="rail-key" aria-hidden="true">
                {shownChord(keysOf(act)[0] ?? '', onMac())}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="rail-item" onClick={() => runAct('palette')}>
        <span>{words.frame.allActs}</span>
        <span className="rail-key" aria-hidden="true">
          {shownChord(keysOf('palette')[0] ?? '', onMac())}
        </span>
      </button>
    </nav>
  )
}
