/** Capture: the day's timeline of the current site, and the entry being written at its foot. */
import { useEffect, useRef, useState } from 'react'
import { keysOf, runAct, useAct } from '../app/acts'
import { onMac, shownChord } from '../app/chords'
import { EntryEditor } from '../app/entry/EntryEditor'
import { dropLeaving, keepNew, keepNote, leave, leavingStore, useKeeper } from '../app/keepers'
import { tell } from '../app/message'
import { usePeople } from '../app/people'
import { usePlace } from '../app/place'
import { Screen } from '../app/Screen'
import { useMinute } from '../app/use-minute'
import type { EntryKeeper } from '../bridge/entry-keeper'
import { useAsk } from '../bridge/queries'
import { useStore } from '../bridge/store'
import { useStudy } from '../bridge/study'
import type { Note } from '../../shared/model/records'
import type { EditorHandle } from '../ui/editor/NoteEditor'
import { Empty } from '../ui/Notice'
import { addDays, dayOf, exactNow, longDay, offsetTime } from '../ui/time'
import { words } from '../words'
import { BesideCapture } from './BesideCapture'
import { CaptureKeys } from './CaptureKeys'
import { DayHeading } from './DayHeading'
import { DayTimeline } from './DayTimeline'
import { AskedDialog } from './AskedDialog'
import { askedWords, captureWords } from './words'
import './capture.css'

export function CaptureView() {
  const { client } = useStudy()
  const place = usePlace()
  const { byId } = usePeople()
  const today = dayOf(offsetTime(useMinute()))
  const [day, setDay] = useState<string | null>(null)
  const shownDay = day ?? today
  const codes = useAsk('code.list', {}).data?.codes ?? []
  const list = useAsk('note.list', { siteId: place.siteId ?? undefined, day: shownDay, limit: 500 }, { enabled: place.ready, keepPrevious: true })
  const freshFacts = () => ({ kind: 'jotting' as const, occurred: exactNow(new Date()), siteId: place.siteId, sessionId: place.session?.id ?? null, codeIds: [] })

  const [composing, setComposing] = useState<EntryKeeper>(() => keepNew(client, freshFacts()))
  const [editing, setEditing] = useState<EntryKeeper | null>(null)
  const leaving = useStore(leavingStore)
  const composer = useRef<EditorHandle>(null)
  const foot = useRef<HTMLDivElement>(null)
  const composed = useKeeper(composing)
  const edited = useKeeper(editing ?? composing)

  // Left by a new entry or by going elsewhere. One that cannot be kept stays in the list with its reason.
  useEffect(() => () => void leave(composing).catch(() => {}), [composing])
  useEffect(() => (editing ? () => void leave(editing).catch(() => {}) : undefined), [editing])
  const listed = list.data?.notes
  useEffect(() => dropLeaving((keeper) => keeper.get().phase === 'kept' && (listed?.some((note) => note.id === keeper.id) ?? false)), [listed, leaving])

  // A blank entry goes where one is; one that was begun stays where it began.
  useEffect(() => {
    if (composing.get().phase === 'blank') composing.change({ siteId: place.siteId, sessionId: place.session?.id ?? null })
  }, [composing, place.siteId, place.session?.id])

  const focusComposer = () => window.setTimeout(() => composer.current?.focus())
  const newEntry = () => {
    setDay(null)
    if (composing.get().phase !== 'blank') {
      setComposing(keepNew(client, freshFacts()))
    }
    focusComposer()
  }
  const edit = (note: Note) => setEditing(keepNote(client, note))
  const stopEditing = () => {
    setEditing(null)
    focusComposer()
  }
  useAct('entry.new', newEntry)
  const [isAsking, setAsking] = useState(false)
  useAct('episode.record', () => (place.siteId === null ? tell(askedWords.needsSite) : setAsking(true)))
  // The keys go from one written day to the next; where there is none, to the day before.
  const written = useAsk('note.days', { siteId: place.siteId ?? undefined }, { enabled: place.ready }).data?.days.map((one) => one.day) ?? []
  const dayBefore = written.filter((one) => one < shownDay).sort().at(-1)
  const dayAfter = written.filter((one) => one > shownDay && one < today).sort()[0]
  useAct('day.previous', () => setDay(dayBefore ?? addDays(shownDay, -1)))
  useAct('day.next', () => setDay(dayAfter ?? null), shownDay < today)

  const notes = (list.data?.notes ?? []).filter((note) => note.id !== composing.id)
  const count = notes.length
  useEffect(() => {
    if (shownDay === today && !editing) foot.current?.scrollIntoView({ block: 'end' })
  }, [count, shownDay, today, editing, composing])

  const isToday = shownDay === today
  const mentioned = editing ? edited.mentioned : composed.mentioned
  const isWriting = editing !== null || composed.phase !== 'blank'
  return (
    <Screen
      label={words.acts['go.capture']}
      beside={<BesideCapture personIds={isWriting ? mentioned : notes.flatMap((note) => note.personIds)} isWriting={isWriting} people={byId} place={place} day={shownDay} writingId={editing?.id ?? composing.id} />}
    >
      <DayHeading day={shownDay} isToday={isToday} site={place.site} count={count} onToday={newEntry} />
      <div className="capture-scroll">
        {place.ready && place.sites.length === 0 ? <NoSiteYet /> : null}
        {shownDay === today && count === 0 && dayBefore ? (
          <p className="capture-first soft">
            {captureWords.lastDay(longDay(dayBefore))}{' '}
            <button type="button" className="link" onClick={() => setDay(dayBefore)}>
              {captureWords.seeLastDay}
            </button>
          </p>
        ) : null}
        <DayTimeline
          notes={notes}
          leaving={leaving}
          people={byId}
          codes={codes}
          editing={editing}
          onEdit={edit}
          onStopEditing={stopEditing}
          onPastEnd={() => composer.current?.focus()}
          emptyText={isToday ? null : captureWords.emptyDay}
        />
        {isToday ? (
          <div ref={foot} className="composer">
            <EntryEditor key={composing.id} ref={composer} keeper={composing} autoFocus onNext={newEntry} onEscape={() => focusLastEntry()} />
          </div>
        ) : null}
      </div>
      {isAsking ? <AskedDialog place={place} onClose={() => setAsking(false)} /> : null}
      <CaptureKeys />
    </Screen>
  )
}

const focusLastEntry = () => [...document.querySelectorAll<HTMLElement>('.timeline-entry')].at(-1)?.focus()

function NoSiteYet() {
  return (
    <div className="capture-first">
      <Empty title={captureWords.noSite}>
        <p>{captureWords.noSiteHint}</p>
        <button type="button" className="button" data-weight="main" onClick={() => runAct('site.add')}>
          {words.acts['site.add']} <kbd>{shownChord(keysOf('site.add')[0] ?? '', onMac())}</kbd>
        </button>
      </Empty>
    </div>
  )
}
