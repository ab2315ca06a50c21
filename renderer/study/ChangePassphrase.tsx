/** A new passphrase for the study; the old one is asked for first. */
import { useState, type FormEvent } from 'react'
import { tell } from '../app/message'
import { useAsking } from '../bridge/asking'
import { Field, focusFault, SecretInput } from '../ui/Field'
import { NewPassphrase, NO_SECRET, secretFaults, type SecretFaults } from '../ui/NewPassphrase'
import { Refusal } from '../ui/Notice'
import { SubmitButton } from '../ui/SubmitButton'
import { passphraseWords } from './words'

type Faults = SecretFaults & { current?: string }

export function ChangePassphrase() {
  const changing = useAsking('workspace.changePassphrase')
  const [current, setCurrent] = useState('')
  const [secret, setSecret] = useState(NO_SECRET)
  const [faults, setFaults] = useState<Faults>({})

  const change = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const found: Faults = { ...(current === '' ? { current: passphraseWords.currentMissing } : {}), ...secretFaults(secret) }
    setFaults(found)
    if (Object.keys(found).length > 0) return focusFault(form)
    if (!(await changing.run({ current, next: secret.passphrase }))) return focusFault(form)
    setCurrent('')
    setSecret(NO_SECRET)
    tell(passphraseWords.done)
  }
  const isWrong = changing.error?.code === 'WRONG_PASSPHRASE'
  return (
    <section className="stack" aria-labelledby="passphrase">
      <div className="stack" data-gap="small">
        <h1 id="passphrase">{passphraseWords.heading}</h1>
        <p className="soft">{passphraseWords.lead}</p>
      </div>
      <form className="stack part-form" noValidate onSubmit={(event) => void change(event)}>
        <Field label={passphraseWords.current} fault={isWrong ? changing.error?.message : faults.current}>
          {(ids) => <SecretInput ids={ids} value={current} onChange={setCurrent} />}
        </Field>
        <NewPassphrase label={passphraseWords.next} value={secret} faults={faults} onChange={setSecret} />
        {changing.error && !isWrong ? <Refusal error={changing.error} /> : null}
        <div>
          <SubmitButton busy={changing.busy}>{changing.busy ? passphraseWords.changing : passphraseWords.button}</SubmitButton>
        </div>
      </form>
    </section>
  )
}
