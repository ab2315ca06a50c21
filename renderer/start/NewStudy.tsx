/** A new study: its title, the person's name, a passphrase twice, a template. */
import { useState } from 'react'
import { recoveryStore, startStore } from '../app/start-step'
import { useAsking } from '../bridge/asking'
import { useStudy } from '../bridge/study'
import { Choices, Field } from '../ui/Field'
import { NewPassphrase, NO_SECRET, secretFaults, type SecretFaults } from '../ui/NewPassphrase'
import { StartForm, useStartForm } from './StartForm'
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

  const check = (): Faults => ({
    ...(title.trim() === '' ? { title: startWords.titleMissing } : {}),
    ...secretFaults(secret),
  })
  const create = async () => {
    const target = await shell.call('shell.chooseNewWorkspace', { suggestedName: title.trim() })
    if (!target) return
    const name = researcherName.trim()
    const made = await creating.run({ path: target.token, title: title.trim(), template, passphrase: secret.passphrase, ...(name ? { researcherName: name } : {}) })
    if (!made) return
    recoveryStore.set({ title: title.trim(), code: made.recoveryCode })
    startStore.set({ at: 'unlock', target })
  }
  const form = useStartForm(check, create)
  return (
    <StartForm heading={startWords.newStudy} button={creating.busy ? startWords.creating : startWords.create} busy={creating.busy} refusal={creating.error ?? form.refused} onSubmit={form.submit}>
      <Field label={startWords.title} hint={startWords.titleHint} fault={form.faults.title}>
        {(ids) => <input {...ids} className="input" autoFocus value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field label={startWords.yourName} hint={startWords.yourNameHint}>
        {(ids) => <input {...ids} className="input" value={researcherName} maxLength={300} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <NewPassphrase value={secret} faults={form.faults} onChange={setSecret} />
      <Choices legend={startWords.template} name="template" value={template} options={startWords.templates} onChoose={setTemplate} />
    </StartForm>
  )
}
