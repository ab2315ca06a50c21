/** A study again from its backup: the file, what opens it, and a new place for it. Then it is open. */
import { useState, type FormEvent } from 'react'
import type { AppError } from '../../shared/errors'
import { tell } from '../app/message'
import { startStore, type Target } from '../app/start-step'
import { useAsking } from '../bridge/asking'
import { asAppError } from '../bridge/refusal'
import { useStudy } from '../bridge/study'
import { FileField, focusFault } from '../ui/Field'
import { Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { SubmitButton } from '../ui/SubmitButton'
import { words } from '../words'
import { SecretField, type SecretKind } from './SecretField'
import { startWords } from './words'

type Faults = { file?: string; secret?: string }

export function RestoreBackup() {
  const { shell } = useStudy()
  const restoring = useAsking('study.restore')
  const opening = useAsking('workspace.open')
  const [file, setFile] = useState<Target | null>(null)
  const [by, setBy] = useState<SecretKind>('passphrase')
  const [secret, setSecret] = useState('')
  const [faults, setFaults] = useState<Faults>({})
  const [refused, setRefused] = useState<AppError | null>(null)

  const chooseFile = async () => {
    try {
      const { files } = await shell.call('shell.chooseFiles', { title: startWords.chooseBackup, buttonLabel: startWords.take, many: false })
      if (files[0]) setFile(files[0])
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  const restore = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setRefused(null)
    const found: Faults = { ...(file ? {} : { file: startWords.backupMissing }), ...(secret === '' ? { secret: startWords.secretMissing } : {}) }
    setFaults(found)
    if (!file || Object.keys(found).length > 0) return focusFault(event.currentTarget)
    try {
      const target = await shell.call('shell.chooseNewWorkspace', { suggestedName: startWords.restoredName })
      if (!target) return
      const restored = await restoring.run({ file: file.token, path: target.token, [by]: secret })
      if (!restored) return
      startStore.set({ at: 'unlock', target })
      if (await opening.run({ path: target.token, [by]: secret })) tell(startWords.restored(restored.folder, restored.notes))
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  const isBusy = restoring.busy || opening.busy
  const refusal = restoring.error ?? refused
  return (
    <main className="start">
      <form className="start-card stack" noValidate onSubmit={(event) => void restore(event)}>
        <div className="stack" data-gap="small">
          <h1>{startWords.restore}</h1>
          <p className="soft">{startWords.restoreLead}</p>
        </div>
        <FileField label={startWords.backup} button={startWords.chooseBackup} chosen={file?.label ?? null} fault={faults.file} autoFocus onChoose={() => void chooseFile()} />
        <SecretField
          by={by}
          value={secret}
          fault={faults.secret}
          onChange={setSecret}
          onSwitch={(next) => {
            setBy(next)
            restoring.clear()
          }}
        />
        {isBusy ? <JobProgress progress={restoring.progress} starting={startWords.restoring} /> : null}
        {refusal ? <Refusal error={refusal} /> : null}
        <div className="row">
          <SubmitButton busy={isBusy}>{startWords.restoreButton}</SubmitButton>
          <button type="button" className="button" data-weight="quiet" onClick={() => startStore.set({ at: 'first' })}>
            {words.frame.back}
          </button>
        </div>
      </form>
    </main>
  )
}
