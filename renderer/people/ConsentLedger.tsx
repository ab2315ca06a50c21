/** What someone agreed to: the entry that counts for each activity, those before it, and a new one in a few keys. */
import { useState, type FormEvent } from 'react'
import { CONSENT_ACTIVITIES, CONSENT_ACTIVITY_LABELS, type ConsentActivity } from '../../shared/consent/ledger'
import { CONSENT_LABELS, CONSENT_STATUSES, type ConsentStatus } from '../../shared/model/vocabulary'
import { tell } from '../app/message'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { Field, SelectField } from '../ui/Field'
import { ConsentMark } from '../ui/marks'
import { Refusal } from '../ui/Notice'
import { dayOf, offsetTime, shortDate } from '../ui/time'
import { consentWords } from './words'

export function ConsentLedger({ personId, status }: { personId: string; status: ConsentStatus }) {
  const asked = useAsk('consent.list', { personId })
  const [isRecording, setRecording] = useState(false)
  const entries = asked.data?.entries ?? []
  return (
    <section className="stack" data-gap="small" aria-labelledby="consent-heading">
      <h2 id="consent-heading">{consentWords.heading}</h2>
      {asked.error ? <Refusal error={asked.error} /> : null}
      {asked.data && entries.length === 0 ? (
        <p className="ledger-entry">
          <ConsentMark status={status} />
          <span className="soft small">{consentWords.none}</span>
        </p>
      ) : null}
      <ul className="stack" data-gap="small">
        {entries.map((entry) => (
          <li key={entry.id} className="ledger-entry" data-past={entry.isCurrent ? undefined : ''}>
            <span className="strong">{CONSENT_ACTIVITY_LABELS[entry.activity]}</span>
            <ConsentMark status={entry.status} />
            <span className="soft small">
              {[entry.isCurrent ? '' : consentWords.earlier, shortDate(entry.date), entry.takenBy ? consentWords.takenBy(entry.takenBy) : '', entry.sheet ? consentWords.onSheet(entry.sheet) : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {isRecording ? (
        <RecordConsent personId={personId} onDone={() => setRecording(false)} />
      ) : (
        <div>
          <button type="button" className="button" onClick={() => setRecording(true)}>
            {consentWords.record}
          </button>
        </div>
      )}
    </section>
  )
}

function RecordConsent({ personId, onDone }: { personId: string; onDone(): void }) {
  const recording = useAsking('consent.record')
  const [activity, setActivity] = useState<ConsentActivity>('notes')
  const [status, setStatus] = useState<ConsentStatus>('written')
  const [date, setDate] = useState(dayOf(offsetTime(new Date())))
  const [sheet, setSheet] = useState('')
  const sheets = useAsk('study.card', {}).data?.sheets ?? []
  const record = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await recording.run({ personId, activity, status, sheet, ...(date ? { date } : {}) }))) return
    tell(consentWords.saved)
    onDone()
  }
  return (
    <form className="stack" data-gap="small" onSubmit={(event) => void record(event)}>
      <SelectField
        label={consentWords.activity}
        value={activity}
        options={CONSENT_ACTIVITIES}
        labelOf={(one) => CONSENT_ACTIVITY_LABELS[one]}
        autoFocus
        onChoose={setActivity}
      />
      <SelectField label={consentWords.status} value={status} options={CONSENT_STATUSES} labelOf={(one) => CONSENT_LABELS[one]} onChoose={setStatus} />
      <Field label={consentWords.date}>{(ids) => <input {...ids} className="input" type="date" value={date} onChange={(event) => setDate(event.target.value)} />}</Field>
      <Field label={consentWords.sheet} hint={consentWords.sheetHint}>
        {(ids) => (
          <>
            <input {...ids} className="input" list={`${ids.id}-known`} value={sheet} maxLength={300} onChange={(event) => setSheet(event.target.value)} />
            <datalist id={`${ids.id}-known`}>
              {sheets.map(({ id, version }) => (
                <option key={id} value={version} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      {recording.error ? <Refusal error={recording.error} /> : null}
      <div>
        <button type="submit" className="button" data-weight="main" disabled={recording.busy}>
          {consentWords.save} <kbd>⏎</kbd>
        </button>
      </div>
    </form>
  )
}
