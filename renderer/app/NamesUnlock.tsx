/** Shows names again: the register opens with the passphrase. */
import { useState, type FormEvent } from 'react'
import { useAsking } from '../bridge/asking'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { words } from '../words'
import { tell } from './message'

export function NamesUnlock({ onClose }: { onClose(): void }) {
  const [passphrase, setPassphrase] = useState('')
  const unlocking = useAsking('register.unlock')
  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await unlocking.run({ passphrase }))) return
    tell(words.names.shown)
    onClose()
  }
  return (
    <Dialog label={words.names.show} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void unlock(event)}>
        <h1>{words.names.show}</h1>
        <Field label={words.secrets.passphrase} hint={words.names.showHint} fault={unlocking.error?.message}>
          {(ids) => <input {...ids} className="input" type="password" autoFocus autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} />}
        </Field>
        <div className="row">
          <button type="submit" className="button" data-weight="main" disabled={passphrase === '' || unlocking.busy}>
            {words.names.show}
          </button>
          <button type="button" className="button" data-weight="quiet" onClick={onClose}>
            {words.frame.notNow}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
