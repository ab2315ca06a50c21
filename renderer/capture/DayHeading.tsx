/** Which day the timeline shows, and the way to the days around it. */
import type { Site } from '../../shared/model/records'
import { keysOf, runAct } from '../app/acts'
import { onMac, shownChord } from '../app/chords'
import { dayOfWindow, longDay } from '../ui/time'
import { words } from '../words'
import { captureWords } from './words'

type Props = { day: string; isToday: boolean; site: Site | null; count: number; onToday(): void }

export function DayHeading({ day, isToday, site, count, onToday }: Props) {
  const windowDay = dayOfWindow(day, site?.windowStart ?? null, site?.windowEnd ?? null)
  const keys = (act: 'day.previous' | 'day.next') => shownChord(keysOf(act)[0] ?? '', onMac())
  return (
    <div className="day-heading">
      <button type="button" className="button" data-weight="quiet" aria-label={words.acts['day.previous']} title={keys('day.previous')} onClick={() => runAct('day.previous')}>
        ‹
      </button>
      <h1>{longDay(day)}</h1>
      <button type="button" className="button" data-weight="quiet" aria-label={words.acts['day.next']} title={keys('day.next')} disabled={isToday} onClick={() => runAct('day.next')}>
        ›
      </button>
      <span className="soft">
        {[windowDay ? words.frame.dayShort(windowDay.number, windowDay.of) : '', captureWords.count(count)].filter(Boolean).join(' · ')}
      </span>
      {isToday ? null : (
        <button type="button" className="button" onClick={onToday}>
          {captureWords.today}
        </button>
      )}
    </div>
  )
}
