/** A withdrawal: first the rehearsal that shows every trace, then exactly that, then the certificate. */
import { useRef, useState } from 'react'
import { WITHDRAWAL_CHOICES, WITHDRAWAL_LABELS, type WithdrawalChoice } from '../../shared/consent/ledger'
import type { WithdrawalResult } from '../../shared/ipc/results'
import type { Person } from '../../shared/model/records'
import { goTo } from '../app/views'
import { useAsking } from '../bridge/asking'
import { Dialog } from '../ui/Dialog'
import { Choices, Field } from '../ui/Field'
import { Notice, Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { shortDate } from '../ui/time'
import { words } from '../words'
import { Doubts } from './Doubts'
import { withdrawalWords } from './words'

const OPTIONS = WITHDRAWAL_CHOICES.map((value) => ({ value, label: WITHDRAWAL_LABELS[value] }))

export function WithdrawalDialog({ person, onClose }: { person: Person; onClose(): void }) {
  const withdrawing = useAsking('person.withdraw')
  const [choice, setChoice] = useState<WithdrawalChoice>('W1')
  const [cutOff, setCutOff] = useState('')
  const [found, setFound] = useState<WithdrawalResult | null>(null)
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const isAnswered = found?.doubtful.every(({ id, taken }) => theirs.has(id) === taken) ?? false

  const choose = (next: WithdrawalChoice) => {
    setChoice(next)
    // What was rehearsed for another choice must not be carried out for this one.
    setFound(null)
    setTheirs(new Set())
  }
  const run = async (dryRun: boolean) => {
    const alsoTheirs = found?.doubtful.flatMap(({ id }) => (theirs.has(id) ? [id] : []))
    const result = await withdrawing.run({
      personId: person.id,
      choice,
      dryRun,
      ...(choice === 'W4' && cutOff ? { cutOff } : {}),
      ...(alsoTheirs ? { alsoTheirs } : {}),
      ...(found && !dryRun ? { rehearsal: found.rehearsal } : {}),
    })
    // What was refused is to be looked at anew.
    if (result || !dryRun) setFound(result ?? null)
  }
  if (found?.done)
    return (
      <Dialog label={withdrawalWords.done} onClose={onClose}>
        <Certificate found={found} onClose={onClose} />
      </Dialog>
    )
  return (
    <Dialog label={withdrawalWords.heading(person.name ?? person.code)} onClose={onClose}>
      <div className="stack">
        <h1>{withdrawalWords.heading(person.name ?? person.code)}</h1>
        <p className="soft">{withdrawalWords.lead}</p>
        <Choices legend={withdrawalWords.choice} name="withdrawal" value={choice} options={OPTIONS} onChoose={choose} />
        {choice === 'W4' ? (
          <Field label={withdrawalWords.cutOff} hint={withdrawalWords.cutOffHint}>
            {(ids) => (
              <input
                {...ids}
                className="input"
                type="date"
                value={cutOff}
                onChange={(event) => {
                  setCutOff(event.target.value)
                  setFound(null)
                }}
              />
            )}
          </Field>
        ) : null}
        {withdrawing.busy ? <JobProgress progress={withdrawing.progress} starting={withdrawalWords.rehearsing} /> : null}
        {withdrawing.error ? <Refusal error={withdrawing.error} /> : null}
        {found ? <Traces found={found} onClose={onClose} /> : null}
        {found && found.doubtful.length > 0 ? <Doubts doubtful={found.doubtful} theirs={theirs} asks={found.erasesIdentity} onTheirs={setTheirs} /> : null}
        <div className="row">
          {found && isAnswered ? (
            <button type="button" className="button" data-weight="main" disabled={withdrawing.busy} onClick={() => void run(false)}>
              {withdrawalWords.carryOut(WITHDRAWAL_LABELS[found.effective])}
            </button>
          ) : (
            <button type="button" className="button" data-weight="main" disabled={withdrawing.busy} onClick={() => void run(true)}>
              {found ? withdrawalWords.again : withdrawalWords.rehearse}
            </button>
          )}
          <button type="button" className="button" data-weight="quiet" onClick={onClose}>
            {words.frame.cancel}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

function Traces({ found, onClose }: { found: WithdrawalResult; onClose(): void }) {
  return (
    <Notice tone="warn" role="status">
      {found.effective === found.choice ? null : <p className="strong">{withdrawalWords.effective(WITHDRAWAL_LABELS[found.effective])}</p>}
      <p>{withdrawalWords.traces(found.traces.length)}</p>
      <ul className="trace-list">
        {found.traces.map((trace) => (
          <li key={trace.noteId}>
            <button
              type="button"
              className="link"
              onClick={() => {
                onClose()
                goTo({ at: 'notebook', filter: {}, noteId: trace.noteId })
              }}
            >
              {shortDate(trace.day)}
            </button>{' '}
            {withdrawalWords.trace(trace)}
          </li>
        ))}
      </ul>
      {found.labels.length > 0 ? (
        <>
          <p>{withdrawalWords.labels(found.labels.length)}</p>
          <ul>
            {found.labels.map(({ id, where, text }) => (
              <li key={`${id} ${where}`}>{text === '' ? where : `${where}: ${text}`}</li>
            ))}
          </ul>
        </>
      ) : null}
      {found.releases.length > 0 ? (
        <>
          <p>{withdrawalWords.releases(found.releases.length)}</p>
          <ul>
            {found.releases.map((release) => (
              <li key={release.id}>{words.releases.one(shortDate(release.date), release.profile)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {found.erasesIdentity ? <p className="strong">{withdrawalWords.erases}</p> : null}
    </Notice>
  )
}

function Certificate({ found, onClose }: { found: WithdrawalResult; onClose(): void }) {
  const text = useRef<HTMLPreElement>(null)
  const [said, setSaid] = useState('')
  const copy = () => {
    if (!text.current) return
    window.getSelection()?.selectAllChildren(text.current)
    setSaid(document.execCommand('copy') ? withdrawalWords.copied : words.secrets.copyByHand)
  }
  return (
    <div className="stack">
      <h1>{withdrawalWords.done}</h1>
      <h2>{withdrawalWords.certificate}</h2>
      <pre ref={text} className="certificate">
        {found.certificate}
      </pre>
      <p className="soft small checksum">{words.releases.checksum(found.certificateSha256)}</p>
      <div className="row no-print">
        <button type="button" className="button" data-weight="main" onClick={onClose}>
          {withdrawalWords.close}
        </button>
        <button type="button" className="button" onClick={copy}>
          {withdrawalWords.copy}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {withdrawalWords.print}
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  )
}
