/** Where one is, what time counts, whether it is saved, and the lock. */
import { useEffect, useState } from 'react'
import { DAY_PART_LABELS, dayPartOfHour } from '../../shared/model/vocabulary'
import { clockOf, dayOf, dayOfWindow, hourOf, offsetTime } from '../ui/time'
import { words } from '../words'
import { runAct } from './acts'
import { useKept } from './keepers'
import { sessionHeading, usePlace } from './place'
import { useMinute } from './use-minute'

const SETTLED_AFTER_MS = 500

/** While someone types, a draft is put away every second: the word stays "Saving…" until there is nothing more to put away. */
function useSettled(isKept: boolean): boolean {
  const [isSettled, setSettled] = useState(false)
  useEffect(() => {
    setSettled(false)
    if (!isKept) return
    const timer = window.setTimeout(() => setSettled(true), SETTLED_AFTER_MS)
    return () => window.clearTimeout(timer)
  }, [isKept])
  return isSettled
}

function SavedState() {
  const kept = useKept()
  const isSettled = useSettled(kept?.phase === 'kept')
  if (!kept || kept.phase === 'blank') return <span className="saved soft">{words.saved.nothing}</span>
  if (kept.phase === 'failed')
    return (
      <span className="saved" data-failed title={kept.error?.message}>
        {words.saved.failed}
      </span>
    )
  const saved = isSettled && kept.keptAt ? words.saved.at(clockOf(kept.keptAt)) : ''
  return (
    <>
      <span className="saved soft figures" aria-hidden={saved !== ''}>
        {saved || words.saved.saving}
      </span>
      {/* Read out when its words change: at most once a minute, never for each draft. */}
      <span role="status" className="unseen">
        {saved}
      </span>
    </>
  )
}

export function Header({ namesHidden, title }: { namesHidden: boolean; title: string }) {
  const now = offsetTime(useMinute())
  const place = usePlace()
  const windowDay = place.site ? dayOfWindow(dayOf(now), place.site.windowStart, place.site.windowEnd) : null
  const part = DAY_PART_LABELS[dayPartOfHour(hourOf(now))]
  return (
    <header className="header">
      <button type="button" className="header-place" onClick={() => runAct('place.switch')} title={words.acts['place.switch']}>
        <span className="strong">{place.site ? words.sites.heading(place.site) : title}</span>
        <span className="soft">{place.session ? sessionHeading(place.session, dayOf(now)) : words.sessions.none}</span>
      </button>
      <span className="header-day soft">{windowDay ? words.frame.dayOfWindow(windowDay.number, windowDay.of, part) : part}</span>
      <span className="header-end">
        {namesHidden ? (
          <button type="button" className="button" data-weight="quiet" onClick={() => runAct('names.toggle')}>
            {words.frame.namesHidden}
          </button>
        ) : null}
        <time className="figures strong">{clockOf(now)}</time>
        <SavedState />
        <button type="button" className="button" data-weight="quiet" onClick={() => runAct('study.lock')}>
          {words.acts['study.lock']}
        </button>
      </span>
    </header>
  )
}
