/** One's own part of the study as one encrypted file, and one's key for others to lock theirs with. */
import { useState } from 'react'
import { WriteFile } from '../app/WriteFile'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { Choices, Field, SecretInput } from '../ui/Field'
import { dayOf, offsetTime } from '../ui/time'
import { words } from '../words'
import { teamWords } from './words'

const LOCKS = [
  { value: 'passphrase', label: teamWords.byPassphrase },
  { value: 'keys', label: teamWords.byKey },
] as const

export function GiveBundle() {
  const writing = useAsking('team.bundle')
  const [lockedBy, setLockedBy] = useState<'passphrase' | 'keys'>('passphrase')
  const [passphrase, setPassphrase] = useState('')
  const [keys, setKeys] = useState('')
  const [withRegister, setWithRegister] = useState(true)
  const [withSealed, setWithSealed] = useState(false)
  const [sinceLast, setSinceLast] = useState(false)
  const recipients = keys.split(/\s+/).filter(Boolean)

  const write = async (out: string) => {
    const lock = lockedBy === 'passphrase' ? { passphrase } : { recipients }
    const done = await writing.run({ out, withRegister, withSealed, sinceLast, ...lock })
    return done && { sentence: teamWords.written(done.operations, done.bytes) }
  }
  return (
    <section className="stack part" aria-labelledby="give">
      <div className="stack" data-gap="small">
        <h2 id="give">{teamWords.give}</h2>
        <p className="soft">{teamWords.giveLead}</p>
      </div>
      <WriteFile
        job={writing}
        where={teamWords.where}
        suggestedName={teamWords.bundleName(dayOf(offsetTime(new Date())))}
        write={write}
        isReady={lockedBy === 'passphrase' ? passphrase !== '' : recipients.length > 0}
        button={teamWords.write}
        starting={teamWords.writing}
      >
        <Choices legend={teamWords.lockedBy} name="bundle-lock" value={lockedBy} options={LOCKS} onChoose={setLockedBy} />
        {lockedBy === 'passphrase' ? (
          <Field label={teamWords.bundlePassphrase} hint={words.secrets.hint}>
            {(ids) => <SecretInput ids={ids} value={passphrase} onChange={setPassphrase} />}
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
          <input type="checkbox" checked={withSealed} onChange={(event) => setWithSealed(event.target.checked)} />
          <span>{teamWords.withSealed}</span>
          <span className="hint">{teamWords.withSealedHint}</span>
        </label>
        <label className="choice">
          <input type="checkbox" checked={sinceLast} onChange={(event) => setSinceLast(event.target.checked)} />
          <span>{teamWords.sinceLast}</span>
        </label>
      </WriteFile>
      <OwnKey />
    </section>
  )
}

function OwnKey() {
  const recipient = useAsk('team.recipient', {}).data?.recipient
  if (!recipient) return null
  return (
    <div className="stack part-form" data-gap="small">
      <h3>{teamWords.yourKey}</h3>
      <p className="soft small">{teamWords.yourKeyHint}</p>
      <output className="team-key">{recipient}</output>
    </div>
  )
}
