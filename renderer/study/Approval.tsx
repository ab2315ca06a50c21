/** What was approved and promised: the committee and its number, the time for opting out, and the versions of the information sheet. */
import { useState, type FormEvent } from 'react'
import type { StudyCard } from '../../shared/model/study-card'
import { tell } from '../app/message'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { Field, focusFault } from '../ui/Field'
import { Refusal } from '../ui/Notice'
import { InformationSheets } from './InformationSheets'
import { approvalWords } from './words'

const MOST_HOURS = 8_760

export function Approval() {
  const card = useAsk('study.card', {}).data
  return (
    <section className="stack" data-gap="large" aria-labelledby="approval">
      <div className="stack" data-gap="small">
        <h1 id="approval">{approvalWords.heading}</h1>
        <p className="soft">{approvalWords.lead}</p>
      </div>
      {card ? (
        <>
          <CardForm key={JSON.stringify({ ...card, sheets: [] })} card={card} />
          <InformationSheets sheets={card.sheets} />
        </>
      ) : null}
    </section>
  )
}

function CardForm({ card }: { card: StudyCard }) {
  const saving = useAsking('study.saveCard')
  const [approvedBy, setApprovedBy] = useState(card.approvedBy)
  const [reference, setReference] = useState(card.ethicsReference)
  const [shows, setShows] = useState(card.showsEthicsReference)
  const [hours, setHours] = useState(String(card.optOutHours))
  const [fault, setFault] = useState<string>()

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const isWhole = /^\d+$/.test(hours.trim()) && Number(hours) <= MOST_HOURS
    setFault(isWhole ? undefined : approvalWords.hoursFault(MOST_HOURS))
    if (!isWhole) return focusFault(event.currentTarget)
    if (await saving.run({ approvedBy, ethicsReference: reference, showsEthicsReference: shows, optOutHours: Number(hours) })) tell(approvalWords.saved)
  }
  return (
    <form className="stack part-form" noValidate onSubmit={(event) => void save(event)}>
      <Field label={approvalWords.approvedBy} hint={approvalWords.approvedByHint}>
        {(ids) => <input {...ids} className="input" value={approvedBy} maxLength={300} autoComplete="off" onChange={(event) => setApprovedBy(event.target.value)} />}
      </Field>
      <Field label={approvalWords.reference}>
        {(ids) => <input {...ids} className="input" value={reference} maxLength={300} autoComplete="off" onChange={(event) => setReference(event.target.value)} />}
      </Field>
      <label className="choice">
        <input type="checkbox" checked={shows} onChange={(event) => setShows(event.target.checked)} />
        <span>{approvalWords.shows}</span>
        <span className="hint">{approvalWords.showsHint}</span>
      </label>
      <Field label={approvalWords.hours} hint={approvalWords.hoursHint} fault={fault}>
        {(ids) => <input {...ids} className="input" inputMode="numeric" size={6} value={hours} onChange={(event) => setHours(event.target.value)} />}
      </Field>
      {saving.error ? <Refusal error={saving.error} /> : null}
      <div>
        <button type="submit" className="button" data-weight="main" disabled={saving.busy}>
          {approvalWords.save}
        </button>
      </div>
    </form>
  )
}
