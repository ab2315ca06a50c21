/** For a concern about somebody, and for the researcher: whom to turn to, and the sealed concerns with what was done about each. */
import { useState, type FormEvent } from 'react'
import type { SafeguardingCard } from '../../shared/ipc/contract/safeguarding'
import { STEP_LABELS } from '../../shared/model/vocabulary'
import { tell } from '../app/message'
import { concernWords } from '../app/sealing/concern-words'
import { SealedDialog } from '../app/sealing/SealedDialog'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { Field } from '../ui/Field'
import { Empty, Refusal } from '../ui/Notice'
import { TableHead } from '../ui/TableHead'
import { shortDate } from '../ui/time'
import '../ui/table.css'

export function Safeguarding() {
  const card = useAsk('safeguarding.card', {}).data
  return (
    <section className="stack" data-gap="large" aria-labelledby="safeguarding">
      <div className="stack" data-gap="small">
        <h1 id="safeguarding">{concernWords.heading}</h1>
        <p className="soft">{concernWords.lead}</p>
      </div>
      <Concerns />
      {card ? <ContactsForm key={JSON.stringify(card)} card={card} /> : null}
    </section>
  )
}

function Concerns() {
  const found = useAsk('safeguarding.paths', {}, { keepPrevious: true }).data
  const [open, setOpen] = useState<string | null>(null)
  if (!found) return null
  const { paths, notHere } = found
  return (
    <section className="stack" aria-labelledby="concerns">
      <h2 id="concerns">{concernWords.concerns}</h2>
      {paths.length === 0 ? (
        <Empty title={concernWords.noneYet}>
          <p>{concernWords.noneYetHint}</p>
        </Empty>
      ) : (
        <div className="concern-table">
          <table className="table">
            <TableHead columns={concernWords.columns} act={concernWords.open} />
            <tbody>
              {paths.map((path) => (
                <tr key={path.sealId}>
                  <th scope="row">{shortDate(path.day)}</th>
                  <td>{path.site}</td>
                  <td>{path.opened ? concernWords.unsealed : concernWords.words(path.words, path.whole)}</td>
                  <td>{concernWords.steps(path.steps, path.lastKind === null ? null : STEP_LABELS[path.lastKind])}</td>
                  <td>
                    <button type="button" className="button" data-weight="quiet" aria-label={concernWords.openOf(shortDate(path.day))} onClick={() => setOpen(path.sealId)}>
                      {concernWords.open}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {notHere > 0 ? <p className="soft">{concernWords.notHere(notHere)}</p> : null}
      {open === null ? null : <SealedDialog sealId={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function ContactsForm({ card }: { card: SafeguardingCard }) {
  const saving = useAsking('safeguarding.saveCard')
  const own = useAsk('team.recipient', {}).data?.recipient
  const [welfareContact, setWelfare] = useState(card.welfareContact)
  const [concernContact, setConcern] = useState(card.concernContact)
  const [leadKey, setLeadKey] = useState(card.leadKey)
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (await saving.run({ welfareContact, concernContact, leadKey })) tell(concernWords.savedCard)
  }
  return (
    <form className="stack part-form" noValidate aria-labelledby="contacts" onSubmit={(event) => void save(event)}>
      <div className="stack" data-gap="small">
        <h2 id="contacts">{concernWords.contacts}</h2>
        <p className="soft">{concernWords.contactsHint}</p>
      </div>
      <Field label={concernWords.welfare} hint={concernWords.welfareHint}>
        {(ids) => <input {...ids} className="input" value={welfareContact} maxLength={300} autoComplete="off" onChange={(event) => setWelfare(event.target.value)} />}
      </Field>
      <Field label={concernWords.concern} hint={concernWords.concernHint}>
        {(ids) => <input {...ids} className="input" value={concernContact} maxLength={300} autoComplete="off" onChange={(event) => setConcern(event.target.value)} />}
      </Field>
      <Field label={concernWords.leadKey} hint={concernWords.leadKeyHint}>
        {(ids) => <input {...ids} className="input" value={leadKey} maxLength={200} autoComplete="off" spellCheck={false} onChange={(event) => setLeadKey(event.target.value)} />}
      </Field>
      {own && leadKey !== own ? (
        <div>
          <button type="button" className="button" onClick={() => setLeadKey(own)}>
            {concernWords.own}
          </button>
        </div>
      ) : null}
      {saving.error ? <Refusal error={saving.error} /> : null}
      <div>
        <button type="submit" className="button" data-weight="main" disabled={saving.busy}>
          {concernWords.saveCard}
        </button>
      </div>
    </form>
  )
}
