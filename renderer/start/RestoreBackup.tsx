/** A study again from its backup: the file, what opens it, and a new place for it. Then it is open. */
import { useState } from 'react'
import { tell } from '../app/message'
import { startStore } from '../app/start-step'
import { useAsking } from '../bridge/asking'
import { useStudy } from '../bridge/study'
import { FileField } from '../ui/Field'
import { JobProgress } from '../ui/Progress'
import { SecretField, type SecretKind } from './SecretField'
import { StartForm, useChosenFile, useStartForm } from './StartForm'
import { startWords } from './words'

type Faults = { file?: string; secret?: string }

export function RestoreBackup() {
  const { shell } = useStudy()
  const restoring = useAsking('study.restore')
  const opening = useAsking('workspace.open')
  const { file, choose } = useChosenFile(startWords.chooseBackup)
  const [by, setBy] = useState<SecretKind>('passphrase')
  const [secret, setSecret] = useState('')

  const check = (): Faults => ({ ...(file ? {} : { file: startWords.backupMissing }), ...(secret === '' ? { secret: startWords.secretMissing } : {}) })
  const restore = async () => {
    const target = await shell.call('shell.chooseNewWorkspace', { suggestedName: startWords.restoredName })
    if (!target || !file) return
    const restored = await restoring.run({ file: file.token, path: target.token, [by]: secret })
    if (!restored) return
    startStore.set({ at: 'unlock', target })
    if (await opening.run({ path: target.token, [by]: secret })) tell(startWords.restored(restored.folder, restored.notes))
  }
  const form = useStartForm(check, restore)
  const isBusy = restoring.busy || opening.busy
  return (
    <StartForm
      heading={startWords.restore}
      lead={startWords.restoreLead}
      button={startWords.restoreButton}
      busy={isBusy}
      progress={isBusy ? <JobProgress progress={restoring.progress} starting={startWords.restoring} /> : null}
      refusal={restoring.error ?? form.refused}
      onSubmit={form.submit}
    >
      <FileField label={startWords.backup} button={startWords.chooseBackup} chosen={file?.label ?? null} fault={form.faults.file} autoFocus onChoose={() => void form.guarded(choose)} />
      <SecretField
        by={by}
        value={secret}
        fault={form.faults.secret}
        onChange={setSecret}
        onSwitch={(next) => {
          setBy(next)
          restoring.clear()
        }}
      />
    </StartForm>
  )
}
