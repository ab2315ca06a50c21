/** The motivated-intruder test: a pack out, claims in, and each claim beside the truth. */
import { useState } from 'react'
import type { AppError } from '../../../shared/errors'
import type { IntruderRole } from '../../../shared/model/intruder'
import { tell, tellRefusal } from '../../app/message'
import { useAsking } from '../../bridge/asking'
import { useAsk } from '../../bridge/queries'
import { asAppError } from '../../bridge/refusal'
import { useStudy } from '../../bridge/study'
import { Choices } from '../../ui/Field'
import { Notice, Refusal } from '../../ui/Notice'
import { JobProgress } from '../../ui/Progress'
import { words } from '../../words'
import { chooseRelease } from '../choose-release'
import { NeedsNames } from '../NeedsNames'
import { ClaimsBench } from './ClaimsBench'
import { intruderWords } from './words'
import './intruder.css'

export function IntruderTest() {
  const asked = useAsk('intruder.list', {}, { keepPrevious: true })
  const locked = asked.error?.code === 'REGISTER_LOCKED'
  return (
    <div className="intruder">
      <div className="page">
        <div className="stack" data-gap="small">
          <h1>{intruderWords.heading}</h1>
          <p className="soft">{intruderWords.lead}</p>
        </div>
        {locked ? <NeedsNames /> : null}
        {asked.error && !locked ? <Refusal error={asked.error} /> : null}
        {asked.data ? <ClaimsBench tests={asked.data.tests} claims={asked.data.claims} /> : null}
        <TakeClaims disabled={!asked.data} />
        <MakePack />
      </div>
    </div>
  )
}

function TakeClaims({ disabled }: { disabled: boolean }) {
  const { client, shell } = useStudy()
  const [refused, setRefused] = useState<AppError | null>(null)
  const take = async () => {
    setRefused(null)
    try {
      const { files } = await shell.call('shell.chooseFiles', { title: intruderWords.chooseClaims, buttonLabel: intruderWords.open })
      const [file] = files
      if (!file) return
      const taken = await client.call('intruder.take', { path: file.token })
      tell(taken.known ? intruderWords.known : intruderWords.taken(taken.claims))
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  return (
    <section className="stack" data-gap="small" aria-labelledby="intruder-take">
      <h2 id="intruder-take">{intruderWords.take}</h2>
      <p className="soft">{intruderWords.takeLead}</p>
      {refused ? <Refusal error={refused} /> : null}
      <div>
        <button type="button" className="button" disabled={disabled} onClick={() => void take()}>
          {intruderWords.chooseClaims}
        </button>
      </div>
    </section>
  )
}

function MakePack() {
  const { shell } = useStudy()
  const packing = useAsking('intruder.pack')
  const [role, setRole] = useState<IntruderRole>('outsider')
  const [done, setDone] = useState<{ notes: number; people: number; token: string } | null>(null)
  const make = async (as: 'folder' | 'zip') => {
    setDone(null)
    try {
      const release = await chooseRelease(shell, as, intruderWords[as === 'folder' ? 'chooseFolder' : 'chooseZip'])
      if (!release) return
      const target = await shell.call('shell.chooseNew', { title: intruderWords.where, suggestedName: intruderWords.packName(role) })
      if (!target) return
      const made = await packing.run({ path: release.token, out: target.token, role })
      if (made) setDone({ ...made, token: target.token })
    } catch (thrown) {
      tellRefusal(thrown)
    }
  }
  return (
    <section className="stack" aria-labelledby="intruder-pack">
      <div className="stack" data-gap="small">
        <h2 id="intruder-pack">{intruderWords.pack}</h2>
        <p className="soft">{intruderWords.packLead}</p>
      </div>
      <Choices legend={intruderWords.role} name="intruder-role" value={role} options={intruderWords.roles} onChoose={setRole} />
      {packing.busy ? <JobProgress progress={packing.progress} starting={intruderWords.making} /> : null}
      {packing.error ? <Refusal error={packing.error} /> : null}
      {done ? (
        <Notice role="status">
          <p>{intruderWords.packed(done.notes, done.people)}</p>
          <button type="button" className="button" onClick={() => void shell.call('shell.reveal', { token: done.token }).catch(tellRefusal)}>
            {words.frame.reveal}
          </button>
        </Notice>
      ) : null}
      <div className="row">
        <button type="button" className="button" disabled={packing.busy} onClick={() => void make('folder')}>
          {intruderWords.chooseFolder}
        </button>
        <button type="button" className="button" disabled={packing.busy} onClick={() => void make('zip')}>
          {intruderWords.chooseZip}
        </button>
      </div>
    </section>
  )
}
