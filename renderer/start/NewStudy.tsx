/** A new study: its title, the person's name, a passphrase twice, a template. */
import { useState, type FormEvent } from 'react'
import type { AppError } from '../../shared/errors'
import { useAsking } from '../bridge/asking'
import { asAppError } from '../bridge/refusal'
import { useStudy } from '../bridge/study'
import { Choices, Field } from '../ui/Field'
import { Refusal } from '../ui/Notice'
import { words } from '../words'
import { SHORTEST, strengthOf } from './passphrase-strength'
import { recoveryStore, startStore } from './start-step'
import { startWords } from './words'

type Template = 'three-week-observation' | 'blank'
type Faults = { title?: string; passphrase?: string; again?: string }

export function NewStudy() {
  const { shell } = useStudy()
  const creating = useAsking('workspace.create')
  const [title, setTitle] = useState('')
  const [researcherName, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [template, setTemplate] = useState<Template>('three-week-observation')
  const [faults, setFaults] = useState<Faults>({})
  const [refused, setRefused] = useState<AppError | null>(null)

  const check = (): Faults => ({
    ...(title.trim() === '' ? { title: startWords.titleMissing } : {}),
    ...(passphrase.length < SHORTEST ? { passphrase: words.secrets.strength.short } : {}),
    ...(passphrase !== again ? { again: words.secrets.notTheSame } : {}),
  })
  const create = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = check()
    setFaults(found)
    const form = event.currentTarget
    if (Object.keys(found).length > 0) {
      window.setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    try {
      const target = await shell.call('shell.chooseNewWorkspace', { suggestedName: title.trim() })
      if (!target) return
      const name = researcherName.trim()
      const made = await creating.run({ path: target.token, title: title.trim(), template, passphrase, ...(name ? { researcherName: name } : {}) })
      if (!made) return
      recoveryStore.set({ title: title.trim(), code: made.recoveryCode })
      startStore.set({ at: 'unlock', target })
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  const refusal = creating.error ?? refused
  const strength = passphrase === '' ? undefined : words.secrets.strength[strengthOf(passphrase)]
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
        <Field label={words.secrets.passphrase} hint={words.secrets.hint} fault={faults.passphrase}>
          {(ids) => <input {...ids} className="input" type="password" autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} />}
        </Field>
        <p className="small start-strength" role="status" data-strength={strengthOf(passphrase)}>
          {strength ?? ''}
        </p>
        <Field label={words.secrets.again} fault={faults.again}>
          {(ids) => <input {...ids} className="input" type="password" autoComplete="off" value={again} onChange={(event) => setAgain(event.target.value)} />}
        </Field>
        <Choices legend={startWords.template} name="template" value={template} options={startWords.templates} onChoose={setTemplate} />
        {refusal ? <Refusal error={refusal} /> : null}
        <div className="row">
          <button type="submit" className="button" data-weight="main" disabled={creating.busy}>
            {creating.busy ? startWords.creating : startWords.create}
          </button>
          <button type="button" className="button" data-weight="quiet" onClick={() => startStore.set({ at: 'first' })}>
            {words.frame.back}
          </button>
        </div>
      </form>
    </main>
  )
}
