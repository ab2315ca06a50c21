/** The team's weeks side by side: a track for each researcher, a knot where a decision waits; N goes to the next knot, Enter opens it. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { AppContract } from '../../shared/ipc/contract'
import type { OutputOf } from '../../shared/ipc/define'
import { refine } from '../app/views'
import { useAsk } from '../bridge/queries'
import { levelOf } from '../ui/DayStrip'
import { KeyHints } from '../ui/KeyHints'
import { Empty, Refusal } from '../ui/Notice'
import { addDays, shortDate, shortDay } from '../ui/time'
import { fieldWords } from '../../shared/model/value-words'
import { words } from '../words'
import { teamWords } from './words'

type Answer = OutputOf<AppContract, 'team.tracks'>

/** The days that anyone wrote on or that a knot lies on, in order; a longer silence between two shows as a gap. */
function daysOf({ tracks, knots }: Answer): string[] {
  return [...new Set([...tracks.flatMap((track) => track.days.map(({ day }) => day)), ...knots.map(({ day }) => day)])].sort()
}

export function Tracks() {
  const asked = useAsk('team.tracks', {})
  const place = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const knots = [...(asked.data?.knots ?? [])].sort((a, b) => a.day.localeCompare(b.day))
  const chosen = Math.min(at, Math.max(0, knots.length - 1))
  const hasKnots = knots.length > 0
  useEffect(() => {
    if (hasKnots) place.current?.focus()
  }, [hasKnots])
  useEffect(() => place.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [chosen, hasKnots])

  const open = (recordId: string, field: string) => refine({ at: 'team', page: 'conflicts', conflict: `${recordId} ${field}` })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || !hasKnots) return
    const knot = knots[chosen]
    if (event.key === 'j') setAt((chosen + 1) % knots.length)
    else if (event.key === 'k') setAt((chosen - 1 + knots.length) % knots.length)
    else if (event.key === 'Enter' && knot) open(knot.recordId, knot.field)
    else return
    event.preventDefault()
  }
  if (asked.error) return <Refusal error={asked.error} />
  if (!asked.data) return null
  const days = daysOf(asked.data)
  if (days.length === 0)
    return (
      <div className="page">
        <Empty title={teamWords.noTracks}>
          <p>{teamWords.noTracksHint}</p>
        </Empty>
      </div>
    )
  const isChosen = (knot: Answer['knots'][number]) => knots[chosen] === knot
  return (
    <div ref={place} className="bench" tabIndex={0} role="group" aria-label={teamWords.pages.tracks} onKeyDown={onKeyDown}>
      <div className="page-head">
        <h1>{teamWords.knots(knots.length)}</h1>
        {hasKnots ? <KeyHints label={teamWords.keys123} hints={teamWords.trackKeys} /> : null}
      </div>
      <div className="table-scroll">
        <table className="tracks">
          <caption className="unseen">{teamWords.tracksCaption}</caption>
          <thead>
            <tr>
              <td />
              {days.map((day, index) => (
                <th key={day} scope="col" data-gap={index > 0 && addDays(days[index - 1] ?? day, 4) < day ? '' : undefined} title={shortDate(day)}>
                  {day.slice(8).replace(/^0/, '')}
                  <span className="unseen">{` ${shortDate(day)}`}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asked.data.tracks.map((track) => {
              const notesOn = new Map(track.days.map(({ day, notes }) => [day, notes]))
              return (
                <tr key={track.researcherId ?? track.code}>
                  <th scope="row">{track.code || teamWords.nobody}</th>
                  {days.map((day, index) => {
                    const notes = notesOn.get(day) ?? 0
                    return (
                      <td key={day} data-level={levelOf(notes)} data-gap={index > 0 && addDays(days[index - 1] ?? day, 4) < day ? '' : undefined} title={`${shortDay(day)}: ${words.notes.count(notes)}`}>
                        {notes > 0 ? notes : ''}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
            <tr>
              <th scope="row">{teamWords.knotsRow}</th>
              {days.map((day) => (
                <td key={day} className="track-knots">
                  {knots
                    .filter((knot) => knot.day === day)
                    .map((knot) => (
                      <button
                        key={`${knot.recordId} ${knot.field}`}
                        type="button"
                        className="knot"
                        tabIndex={-1}
                        data-chosen={isChosen(knot) ? '' : undefined}
                        aria-label={teamWords.knot(knot.recordKind, fieldWords(knot.field), knot.authors)}
                        title={teamWords.knot(knot.recordKind, fieldWords(knot.field), knot.authors)}
                        onClick={() => open(knot.recordId, knot.field)}
                      />
                    ))}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {knots[chosen] ? (
        <p role="status">
          {shortDate(knots[chosen].day)}: {teamWords.knot(knots[chosen].recordKind, fieldWords(knots[chosen].field), knots[chosen].authors)}
        </p>
      ) : null}
    </div>
  )
}
