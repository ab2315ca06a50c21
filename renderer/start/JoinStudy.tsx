/** One laptop more for a study that exists: its pack, the pack's passphrase, and a passphrase of this laptop's own. */
import { useState } from 'react'
import { recoveryStore, startStore } from '../app/start-step'
import { useAsking } from '../bridge/asking'
import { useStudy } from '../bridge/study'
import { Field, FileField, SecretInput } from '../ui/Field'
import { NewPassphrase, NO_SECRET, secretFaults, type SecretFaults } from '../ui/NewPassphrase'
import { JobProgress } from '../ui/Progress'
import { StartForm, useChosenFile, useStartForm } from './StartForm'
import { startWords } from './words'

type Faults = SecretFaults & { pack?: string; packPassphrase?: string }

export function JoinStudy() {
  const { shell } = useStudy()
  const joining = useAsking('team.join')
  const { file: pack, choose } = useChosenFile(startWords.choosePack)
  const [packPassphrase, setPackPassphrase] = useState('')
  const [researcherName, setName] = useState('')
  const [secret, setSecret] = useState(NO_SECRET)

  const check = (): Faults => ({
    ...(pack ? {} : { pack: startWords.packMissing }),
    ...(packPassphrase === '' ? { packPassphrase: startWords.packPassphraseMissing } : {}),
    ...secretFaults(secret),
  })
  const join = async () => {
    const target = await shell.call('shell.chooseNewWorkspace', { suggestedName: startWords.joinedName })
    if (!target || !pack) return
    const joined = await joining.run({ pack: pack.token, packPassphrase, path: target.token, passphrase: secret.passphrase, researcherName: researcherName.trim() })
    if (!joined) return
    recoveryStore.set({ title: joined.info.title, code: joined.recoveryCode })
    startStore.set({ at: 'unlock', target })
  }
  const form = useStartForm(check, join)
  return (
    <StartForm
      heading={startWords.join}
      lead={startWords.joinLead}
      button={startWords.joinButton}
      busy={joining.busy}
      progress={joining.busy ? <JobProgress progress={joining.progress} starting={startWords.joining} /> : null}
      refusal={joining.error ?? form.refused}
      onSubmit={form.submit}
    >
      <FileField label={startWords.pack} button={startWords.choosePack} chosen={pack?.label ?? null} fault={form.faults.pack} autoFocus onChoose={() => void form.guarded(choose)} />
      <Field label={startWords.packPassphrase} hint={startWords.packPassphraseHint} fault={form.faults.packPassphrase}>
        {(ids) => <SecretInput ids={ids} value={packPassphrase} onChange={setPackPassphrase} />}
      </Field>
      <Field label={startWords.yourName} hint={startWords.yourNameHint}>
        {(ids) => <input {...ids} className="input" value={researcherName} maxLength={300} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <NewPassphrase label={startWords.ownPassphrase} value={secret} faults={form.faults} onChange={setSecret} />
    </StartForm>
  )
}
