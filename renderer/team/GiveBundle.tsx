/** One's own part of the study as one encrypted file, and one's key for others to lock theirs with. */
import { useState, type FormEvent } from 'react'
import { tellRefusal } from '../app/message'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import { Choices, Field } from '../ui/Field'
import { Notice, Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { dayOf, offsetTime } from '../ui/time'
import { words } from '../words'
import { teamWords } from './words'

const LOCKS = [
  { value: 'passphrase', label: teamWords.byPassphrase },
  { value: 'keys', label: teamWords.byKey },
] as const

export function GiveBundle() {
  const { shell } = useStudy()
  const writing = useAsking('team.bundle')
  const [lockedBy, setLockedBy] = useState<'passphrase' | 'keys'>('passphrase')
  const [passphrase, setPassphrase] = useState('')
  const [keys, setKeys] = useState('')
  const [withRegister, setWithRegister] = useState(true)
  const [sinceLast, setSinceLast] = useState(false)
  const [written, setWritten] = useState<{ token: string; operations: number; bytes: number } | null>(null)
  const recipients = keys.split(/\s+/).filter(Boolean)

  const write = async (event: FormEvent) => {
    event.preventDefault()
    setWritten(null)
    try {
      const target = await shell.call('shell.chooseNew', { title: teamWords.where, suggestedName: teamWords.bundleName(dayOf(offsetTime(new Date()))) })
      if (!target) return
      const lock = lockedBy === 'passphrase' ? { passphrase } : { recipients }
      const done = await writing.run({ out: target.token, withRegister, sinceLast, ...lock })
      if (done) setWritten({ token: target.token, ...done })
    } catch (thrown) {
      tellRefusal(thrown)
    }
  }
  const isReady = lockedBy === 'passphrase' ? passphrase !== '' : recipients.length > 0
  return (
    <section className="stack team-part" aria-labelledby="give">
      <div className="stack" data-gap="small">
        <h2 id="give">{teamWords.give}</h2>
        <p className="soft">{teamWords.giveLead}</p>
      </div>
      <form className="stack team-form" onSubmit={(event) => void write(event)}>
        <Choices legend={teamWords.lockedBy} name="bundle-lock" value={lockedBy} options={LOCKS} onChoose={setLockedBy} />
        {lockedBy === 'passphrase' ? (
          <Field label={teamWords.bundlePassphrase} hint={words.secrets.hint}>
            {(ids) => <input {...ids} className="input" type="password" autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} />}
          </Field>
        ) : (
          <Field label={teamWords.keys} hint={teamWords.keysHint}>
            {(ids) => <textarea {...ids} className="input" rows={3} spellCheck={false} value={keys} onChange={(event) => setKeys(event.target.value)} />}
          </Field>
        )}
        <label className="choice">
          <input type="checkbox" checked={withRegister} onChange={(event) => setWithRegister(event.target.checked)} />
          <span>{teamWords.withRegister}</span>
          <span className="hint">{teamWords.withRegisterHint}</span>
        </label>
        <label className="choice">
          <input type="checkbox" checked={sinceLast} onChange={(event) => setSinceLast(event.target.checked)} />
          <span>{teamWords.sinceLast}</span>
        </label>
        {writing.busy ? <JobProgress progress={writing.progress} starting={teamWords.writing} /> : null}
        {writing.error ? <Refusal error={writing.error} /> : null}
        {written ? (
          <Notice role="status">
            <p className="strong">{teamWords.written(written.operations, Math.max(1, Math.round(written.bytes / 1000)))}</p>
            <button type="button" className="button" onClick={() => void shell.call('shell.reveal', { token: written.token }).catch(tellRefusal)}>
              {words.frame.reveal}
            </button>
          </Notice>
        ) : null}
        <div>
          <button type="submit" className="button" disabled={!isReady || writing.busy}>
            {teamWords.write}
          </button>
        </div>
      </form>
      <OwnKey />
    </section>
  )
}

function OwnKey() {
  const recipient = useAsk('team.recipient', {}).data?.recipient
  if (!recipient) return null
  return (
    <div className="stack team-form" data-gap="small">
      <h3>{teamWords.yourKey}</h3>
      <p className="soft small">{teamWords.yourKeyHint}</p>
      <output className="team-key">{recipient}</output>
    </div>
  )
}
