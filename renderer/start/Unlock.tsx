/** Unlocks a study: by passphrase or recovery code, with names or with names hidden. */
import { useState, type FormEvent } from 'react'
import { resumeAll } from '../app/keepers'
import { tell } from '../app/message'
import { useAsking } from '../bridge/asking'
import { useStore } from '../bridge/store'
import { Refusal } from '../ui/Notice'
import { closedStore, startStore, type Target } from '../app/start-step'
import { SecretField, type SecretKind } from './SecretField'
import { startWords } from './words'

export function Unlock({ target }: { target: Target }) {
  const closed = useStore(closedStore)
  const opening = useAsking('workspace.open')
  const [by, setBy] = useState<SecretKind>('passphrase')
  const [secret, setSecret] = useState('')
  const [hideNames, setHideNames] = useState(false)

  const unlock = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const info = await opening.run({ path: target.token, [by]: secret, withRegister: !hideNames })
    if (!info) {
      window.setTimeout(() => form.querySelector<HTMLInputElement>('input')?.select())
      return
    }
    setSecret('')
    closedStore.set(null)
    resumeAll()
    if (info.recoveredDrafts > 0) tell(startWords.recovered(info.recoveredDrafts))
    if (info.lostChanges > 0) tell(startWords.lost(info.lostChanges))
  }
  const isFault = opening.error?.code === 'WRONG_PASSPHRASE' || opening.error?.code === 'WRONG_RECOVERY_CODE'
  return (
    <main className="start">
      <form className="start-card stack" onSubmit={(event) => void unlock(event)}>
        {closed ? <Refusal error={closed} /> : null}
        <h1>{target.label}</h1>
        <SecretField
          by={by}
          value={secret}
          fault={isFault ? `${opening.error?.message} ${opening.error?.next}` : undefined}
          autoFocus
          onChange={setSecret}
          onSwitch={(next) => {
            setBy(next)
            opening.clear()
          }}
        />
        <span role="alert" className="unseen">
          {isFault ? opening.error?.message : ''}
        </span>
        <label className="choice">
          <input type="checkbox" checked={hideNames} onChange={(event) => setHideNames(event.target.checked)} />
          <span>{startWords.hideNames}</span>
          <span className="hint">{startWords.hideNamesHint}</span>
        </label>
        {opening.error && !isFault ? <Refusal error={opening.error} /> : null}
        <div className="row">
          <button type="submit" className="button" data-weight="main" disabled={secret === '' || opening.busy}>
            {opening.busy ? startWords.unlocking : startWords.unlock}
          </button>
          <button type="button" className="button" data-weight="quiet" onClick={() => startStore.set({ at: 'first' })}>
            {startWords.otherStudy}
          </button>
        </div>
      </form>
    </main>
  )
}
