/** A new study: its title, the person's name, a passphrase twice, a template. */
import { useState, type FormEvent } from 'react'
import type { AppError } from '../../shared/errors'
import { useAsking } from '../bridge/asking'
import { asAppError } from '../bridge/refusal'
import { useStudy } from '../bridge/study'
import { Choices, Field, focusFault } from '../ui/Field'
import { NewPassphrase, NO_SECRET, secretFaults, type SecretFaults } from '../ui/NewPassphrase'
import { Refusal } from '../ui/Notice'
import { SubmitButton } from '../ui/SubmitButton'
import { words } from '../words'
import { recoveryStore, startStore } from '../app/start-step'
import { startWords } from './words'

type Template = 'three-week-observation' | 'blank'
type Faults = SecretFaults & { title?: string }

export function NewStudy() {
  const { shell } = useStudy()
  const creating = useAsking('workspace.create')
  const [title, setTitle] = useState('')
  const [researcherName, setName] = useState('')
  const [secret, setSecret] = useState(NO_SECRET)
  const [template, setTemplate] = useState<Template>('three-week-observation')
  const [faults, setFaults] = useState<Faults>({})
  const [refused, setRefused] = useState<AppError | null>(null)

  const check = (): Faults => ({
    ...(title.trim() === '' ? { title: startWords.titleMissing } : {}),
    ...secretFaults(secret),
  })
  const create = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = check()
    setFaults(found)
    if (Object.keys(found).length > 0) return focusFault(event.currentTarget)
    try {
      const target = await shell.call('shell.chooseNewWorkspace', { suggestedName: title.trim() })
      if (!target) return
      const name = researcherName.trim()
      const made = await creating.run({ path: target.token, title: title.trim(), template, passphrase: secret.passphrase, ...(name ? { researcherName: name } : {}) })
      if (!made) return
      recoveryStore.set({ title: title.trim(), code: made.recoveryCode })
      startStore.set({ at: 'unlock', target })
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  const refusal = creating.error ?? refused
  return (
    <main className="start">
      <form className="start-card stack" noValidate onSubmit={(event) => void create(event)}>
        <h1>{startWords.newStudy}</h1>
        <Field label={startWords.title} hint={startWords.titleHint} fault={faults.title}>
          {(ids) => <input {...ids} className="input" autoFocus value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />}
        </Field>
        <Field label={startWords.yourName} hint={startWords.yourNameHint}>
          {(ids) => <input {...ids} className="input" value={researcherName} maxLength={300} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <NewPassphrase value={secret} faults={faults} onChange={setSecret} />
        <Choices legend={startWords.template} name="template" value={template} options={startWords.templates} onChoose={setTemplate} />
        {refusal ? <Refusal error={refusal} /> : null}
        <div className="row">
          <SubmitButton busy={creating.busy}>{creating.busy ? startWords.creating : startWords.create}</SubmitButton>
          <button type="button" className="button" data-weight="quiet" onClick={() => startStore.set({ at: 'first' })}>
            {words.frame.back}
          </button>
        </div>
      </form>
    </main>
  )
}
