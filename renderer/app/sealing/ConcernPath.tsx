/** What was done about a sealed concern: shown when it is asked for, added to, struck out, never changed. It lives in this part of the dialog alone. */
import { useState, type FormEvent } from 'react'
import type { SafeguardingStep } from '../../../shared/ipc/contract/safeguarding'
import { STEP_KINDS, STEP_LABELS, type StepKind } from '../../../shared/model/vocabulary'
import { useAsking } from '../../bridge/asking'
import { useAsk } from '../../bridge/queries'
import { Field } from '../../ui/Field'
import { Refusal } from '../../ui/Notice'
import { atClock, clockOf, dayOf, offsetTime, onDay, shortDate } from '../../ui/time'
import { tell } from '../message'
import { concernWords } from './concern-words'

export function ConcernPath({ sealId }: { sealId: string }) {
  const isUnlocked = useAsk('workspace.status', {}).data?.registerUnlocked ?? false
  const card = useAsk('safeguarding.card', {}).data
  const reading = useAsking('safeguarding.steps')
  const striking = useAsking('safeguarding.strikeStep')
  const [steps, setSteps] = useState<readonly SafeguardingStep[] | null>(null)
  const [isAdding, setAdding] = useState(false)
  const show = async () => setSteps((await reading.run({ sealId }))?.steps ?? null)
  const strike = async (id: string) => {
    if (await striking.run({ id })) await show()
  }
  return (
    <section className="stack concern-path" data-gap="small" aria-labelledby="concern-path">
      <h2 id="concern-path">{concernWords.path}</h2>
      <p className="soft small">{concernWords.pathHint}</p>
      {card && (card.concernContact !== '' || card.welfareContact !== '') ? (
        <p>{[card.concernContact === '' ? '' : concernWords.toTell(card.concernContact), card.welfareContact === '' ? '' : concernWords.forYou(card.welfareContact)].filter((each) => each !== '').join(' ')}</p>
      ) : null}
      {steps?.length === 0 ? <p>{concernWords.none}</p> : null}
      {steps && steps.length > 0 ? (
        <ol className="concern-steps">
          {steps.map((step) => (
            <li key={step.id} data-struck={step.struck}>
              <p>
                <span className="strong">{STEP_LABELS[step.kind]}</span> {shortDate(dayOf(step.at))}, {clockOf(step.at)}
                {step.who === '' ? '' : `: ${step.who}`}
                {step.struck ? <span className="soft"> ({concernWords.struck})</span> : null}
              </p>
              {step.text === '' ? null : <p className="concern-text">{step.text}</p>}
              <p className="soft small">{concernWords.byWhen(step.by, shortDate(dayOf(step.recordedAt)))}</p>
              {step.struck ? null : (
                <button type="button" className="link" aria-label={concernWords.strikeOf(STEP_LABELS[step.kind])} onClick={() => void strike(step.id)}>
                  {concernWords.strike}
                </button>
              )}
            </li>
          ))}
        </ol>
      ) : null}
      {reading.error ? <Refusal error={reading.error} /> : null}
      {striking.error ? <Refusal error={striking.error} /> : null}
      {isAdding ? (
        <StepForm
          sealId={sealId}
          onClose={() => setAdding(false)}
          onWritten={() => {
            setAdding(false)
            tell(concernWords.saved)
            void show()
          }}
        />
      ) : isUnlocked ? (
        <div className="row">
          {steps === null ? (
            <button type="button" className="button" disabled={reading.busy} onClick={() => void show()}>
              {concernWords.show}
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => setAdding(true)}>
            {concernWords.add}
          </button>
        </div>
      ) : (
        <p className="soft">{concernWords.lockedNames}</p>
      )}
    </section>
  )
}

function StepForm({ sealId, onWritten, onClose }: { sealId: string; onWritten(): void; onClose(): void }) {
  const adding = useAsking('safeguarding.addStep')
  const [now] = useState(() => offsetTime(new Date()))
  const [kind, setKind] = useState<StepKind>('told')
  const [who, setWho] = useState('')
  const [text, setText] = useState('')
  const [day, setDay] = useState(dayOf(now))
  const [clock, setClock] = useState(clockOf(now))
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const isNow = day === dayOf(now) && clock === clockOf(now)
    const at = isNow || day === '' || clock === '' ? now : atClock(onDay(now, day), clock)
    if (await adding.run({ sealId, kind, at, who, text })) onWritten()
  }
  return (
    <form className="stack" data-gap="small" noValidate onSubmit={(event) => void save(event)}>
      <div className="row">
        <Field label={concernWords.kind}>
          {(ids) => (
            <select {...ids} className="input" autoFocus value={kind} onChange={(event) => setKind(STEP_KINDS.find((each) => each === event.target.value) ?? kind)}>
              {STEP_KINDS.map((each) => (
                <option key={each} value={each}>
                  {STEP_LABELS[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={concernWords.day}>{(ids) => <input {...ids} className="input" type="date" value={day} onChange={(event) => setDay(event.target.value)} />}</Field>
        <Field label={concernWords.clock}>{(ids) => <input {...ids} className="input" type="time" value={clock} onChange={(event) => setClock(event.target.value)} />}</Field>
      </div>
      <Field label={concernWords.who} hint={concernWords.whoHint[kind]}>
        {(ids) => <input {...ids} className="input" value={who} maxLength={300} autoComplete="off" onChange={(event) => setWho(event.target.value)} />}
      </Field>
      <Field label={concernWords.what}>{(ids) => <textarea {...ids} className="input" rows={3} maxLength={20_000} value={text} onChange={(event) => setText(event.target.value)} />}</Field>
      {adding.error ? <Refusal error={adding.error} /> : null}
      <div className="row">
        <button type="submit" className="button" data-weight="main" disabled={adding.busy}>
          {concernWords.save}
        </button>
        <button type="button" className="button" data-weight="quiet" onClick={onClose}>
          {concernWords.cancel}
        </button>
      </div>
    </form>
  )
}
