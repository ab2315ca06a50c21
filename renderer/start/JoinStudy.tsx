/** One laptop more for a study that exists: its pack, the pack's passphrase, and a passphrase of this laptop's own. */
import { useState, type FormEvent } from 'react'
import { recoveryStore, startStore, type Target } from '../app/start-step'
import { useAsking } from '../bridge/asking'
import { asAppError } from '../bridge/refusal'
import { useStudy } from '../bridge/study'
import type { AppError } from '../../shared/errors'
import { Field, FileField, focusFault, SecretInput } from '../ui/Field'
import { NewPassphrase, NO_SECRET, secretFaults, type SecretFaults } from '../ui/NewPassphrase'
import { Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { SubmitButton } from '../ui/SubmitButton'
import { words } from '../words'
import { startWords } from './words'

type Faults = SecretFaults & { pack?: string; packPassphrase?: string }

export function JoinStudy() {
  const { shell } = useStudy()
  const joining = useAsking('team.join')
  const [pack, setPack] = useState<Target | null>(null)
  const [packPassphrase, setPackPassphrase] = useState('')
  const [researcherName, setName] = useState('')
  const [secret, setSecret] = useState(NO_SECRET)
  const [faults, setFaults] = useState<Faults>({})
  const [refused, setRefused] = useState<AppError | null>(null)

  const choosePack = async () => {
    try {
      const { files } = await shell.call('shell.chooseFiles', { title: startWords.choosePack, buttonLabel: startWords.take, many: false })
      if (files[0]) setPack(files[0])
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  const join = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setRefused(null)
    const found: Faults = {
      ...(pack ? {} : { pack: startWords.packMissing }),
      ...(packPassphrase === '' ? { packPassphrase: startWords.packPassphraseMissing } : {}),
      ...secretFaults(secret),
    }
    setFaults(found)
    if (!pack || Object.keys(found).length > 0) return focusFault(event.currentTarget)
    try {
      const target = await shell.call('shell.chooseNewWorkspace', { suggestedName: startWords.joinedName })
      if (!target) return
      const joined = await joining.run({ pack: pack.token, packPassphrase, path: target.token, passphrase: secret.passphrase, researcherName: researcherName.trim() })
      if (!joined) return
      recoveryStore.set({ title: joined.info.title, code: joined.recoveryCode })
      startStore.set({ at: 'unlock', target })
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  const refusal = joining.error ?? refused
  return (
    <main className="start">
      <form className="start-card stack" noValidate onSubmit={(event) => void join(event)}>
        <div className="stack" data-gap="small">
          <h1>{startWords.join}</h1>
          <p className="soft">{startWords.joinLead}</p>
        </div>
        <FileField label={startWords.pack} button={startWords.choosePack} chosen={pack?.label ?? null} fault={faults.pack} autoFocus onChoose={() => void choosePack()} />
        <Field label={startWords.packPassphrase} hint={startWords.packPassphraseHint} fault={faults.packPassphrase}>
          {(ids) => <SecretInput ids={ids} value={packPassphrase} onChange={setPackPassphrase} />}
        </Field>
        <Field label={startWords.yourName} hint={startWords.yourNameHint}>
          {(ids) => <input {...ids} className="input" value={researcherName} maxLength={300} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <NewPassphrase label={startWords.ownPassphrase} value={secret} faults={faults} onChange={setSecret} />
        {joining.busy ? <JobProgress progress={joining.progress} starting={startWords.joining} /> : null}
        {refusal ? <Refusal error={refusal} /> : null}
        <div className="row">
          <SubmitButton busy={joining.busy}>{startWords.joinButton}</SubmitButton>
          <button type="button" className="button" data-weight="quiet" onClick={() => startStore.set({ at: 'first' })}>
            {words.frame.back}
          </button>
        </div>
      </form>
    </main>
  )
}
