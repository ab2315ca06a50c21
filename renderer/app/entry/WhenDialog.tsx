/** When it happened: exactly, about, or only a part of a day. The time it was typed is kept apart and does not change. */
import { useState, type FormEvent } from 'react'
import type { Occurred } from '../../../shared/model/records'
import { DAY_PART_LABELS, DAY_PART_START_HOUR, DAY_PARTS, dayPartOfHour, type DayPart } from '../../../shared/model/vocabulary'
import { Dialog } from '../../ui/Dialog'
import { Choices, Field } from '../../ui/Field'
import { atClock, clockOf, dayOf, hourOf, onDay, partOccurred } from '../../ui/time'
import { words } from '../../words'

type Props = { occurred: Occurred; onChange(occurred: Occurred): void; onClose(): void }

export function WhenDialog({ occurred, onChange, onClose }: Props) {
  const [day, setDay] = useState(dayOf(occurred.at))
  const [clock, setClock] = useState(clockOf(occurred.at))
  const [precision, setPrecision] = useState(occurred.precision)
  const [part, setPart] = useState<DayPart>(occurred.part ?? dayPartOfHour(hourOf(occurred.at)))

  const keep = (event: FormEvent) => {
    event.preventDefault()
    const at = atClock(onDay(occurred.at, day || dayOf(occurred.at)), clock || clockOf(occurred.at))
    const moved: Occurred = { at, zone: occurred.zone, precision }
    onChange(precision === 'part' ? partOccurred(moved, part, DAY_PART_START_HOUR[part]) : moved)
    onClose()
  }
  return (
    <Dialog label={words.when.heading} onClose={onClose}>
      <form className="stack" onSubmit={keep}>
        <h1>{words.when.heading}</h1>
        <Choices legend={words.when.precision} name="precision" value={precision} options={words.when.precisions} onChoose={setPrecision} />
        <div className="row">
          {precision === 'part' ? (
            <Field label={words.when.part}>
              {(ids) => (
                <select {...ids} className="input" value={part} onChange={(event) => setPart(DAY_PARTS.find((one) => one === event.target.value) ?? part)}>
                  {DAY_PARTS.map((one) => (
                    <option key={one} value={one}>
                      {DAY_PART_LABELS[one]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ) : (
            <Field label={words.when.time}>{(ids) => <input {...ids} className="input" type="time" autoFocus value={clock} onChange={(event) => setClock(event.target.value)} />}</Field>
          )}
          <Field label={words.when.day}>{(ids) => <input {...ids} className="input" type="date" value={day} onChange={(event) => setDay(event.target.value)} />}</Field>
        </div>
        <div className="row">
          <button type="submit" className="button" data-weight="main">
            {words.when.keep} <kbd>⏎</kbd>
          </button>
          <button type="button" className="button" data-weight="quiet" onClick={onClose}>
            {words.frame.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
