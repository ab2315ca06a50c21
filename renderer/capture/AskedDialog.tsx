/** "Asked, declined, left the room" in two keys: the chord, then the letter of the answer. A role and a time, and never who. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { EPISODE_LABELS, EPISODE_OUTCOMES, ROLE_NAMES, ROLES, type EpisodeOutcome, type Role } from '../../shared/model/vocabulary'
import type { KnownPlace } from '../app/place'
import { tell } from '../app/message'
import { useAsking } from '../bridge/asking'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { Refusal } from '../ui/Notice'
import { atClock, clockOf, offsetTime } from '../ui/time'
import { words } from '../words'
import { askedWords } from './words'

export function AskedDialog({ place, onClose }: { place: KnownPlace; onClose(): void }) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const [now] = useState(() => offsetTime(new Date()))
  const [role, setRole] = useState<Role>('patient')
  const [from, setFrom] = useState(clockOf(now))
  const [to, setTo] = useState('')
  const saving = useAsking('episode.save')
  const record = async (outcome: EpisodeOutcome) => {
    const startedAt = from === clockOf(now) || from === '' ? now : atClock(now, from)
    const written = await saving.run({ siteId: place.siteId ?? '', sessionId: place.session?.id ?? null, role, outcome, startedAt, endedAt: to === '' ? null : atClock(now, to) })
    if (!written) return
    tell(askedWords.recorded(EPISODE_LABELS[outcome], clockOf(startedAt)))
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    const outcome = EPISODE_OUTCOMES.find((each) => each[0] === event.key.toLowerCase())
    if (isField || !outcome || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    void record(outcome)
  }
  return (
    <Dialog label={askedWords.heading} onClose={onClose}>
      <div className="stack" onKeyDown={onKeyDown}>
        <h1>{askedWords.heading}</h1>
        <p className="soft">{askedWords.hint(place.site ? words.sites.heading(place.site) : '')}</p>
        <div className="row">
          {EPISODE_OUTCOMES.map((outcome, index) => (
            <button key={outcome} ref={index === 0 ? first : undefined} type="button" className="button" data-weight={index === 0 ? 'main' : undefined} disabled={saving.busy} onClick={() => void record(outcome)}>
              <kbd>{outcome.charAt(0).toUpperCase()}</kbd> {askedWords.answers[outcome]}
            </button>
          ))}
        </div>
        <div className="row">
          <Field label={askedWords.role}>
            {(ids) => (
              <select {...ids} className="input" value={role} onChange={(event) => setRole(ROLES.find((each) => each === event.target.value) ?? role)}>
                {ROLES.map((each) => (
                  <option key={each} value={each}>
                    {ROLE_NAMES[each].label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={askedWords.from}>{(ids) => <input {...ids} className="input" type="time" value={from} onChange={(event) => setFrom(event.target.value)} />}</Field>
          <Field label={askedWords.to}>{(ids) => <input {...ids} className="input" type="time" value={to} onChange={(event) => setTo(event.target.value)} />}</Field>
        </div>
        {saving.error ? <Refusal error={saving.error} /> : null}
      </div>
    </Dialog>
  )
}
