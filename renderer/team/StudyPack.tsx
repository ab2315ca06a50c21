/** The pack that gives another laptop the same study. */
import { useState, type FormEvent } from 'react'
import { tellRefusal } from '../app/message'
import { useAsking } from '../bridge/asking'
import { useStudy } from '../bridge/study'
import { Field } from '../ui/Field'
import { Notice, Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { dayOf, offsetTime } from '../ui/time'
import { words } from '../words'
import { teamWords } from './words'

export function StudyPack() {
  const { shell } = useStudy()
  const packing = useAsking('team.pack')
  const [passphrase, setPassphrase] = useState('')
  const [written, setWritten] = useState<{ token: string; operations: number; bytes: number } | null>(null)

  const pack = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const target = await shell.call('shell.chooseNew', { title: teamWords.where, suggestedName: teamWords.packName(dayOf(offsetTime(new Date()))) })
      if (!target) return
      const done = await packing.run({ out: target.token, passphrase })
      if (done) setWritten({ token: target.token, ...done })
    } catch (thrown) {
      tellRefusal(thrown)
    }
  }
  return (
    <section className="stack team-part" aria-labelledby="study-pack">
      <div className="stack" data-gap="small">
        <h2 id="study-pack">{teamWords.pack}</h2>
        <p className="soft">{teamWords.packLead}</p>
      </div>
      <form className="stack team-form" onSubmit={(event) => void pack(event)}>
        <Field label={teamWords.packPassphrase} hint={words.secrets.hint}>
          {(ids) => <input {...ids} className="input" type="password" autoComplete="off" value={passphrase} onChange={(event) => setPassphrase(event.target.value)} />}
        </Field>
        {packing.busy ? <JobProgress progress={packing.progress} starting={teamWords.writing} /> : null}
        {packing.error ? <Refusal error={packing.error} /> : null}
        {written ? (
          <Notice role="status">
            <p className="strong">{teamWords.written(written.operations, Math.max(1, Math.round(written.bytes / 1000)))}</p>
            <button type="button" className="button" onClick={() => void shell.call('shell.reveal', { token: written.token }).catch(tellRefusal)}>
              {words.frame.reveal}
            </button>
          </Notice>
        ) : null}
        <div>
          <button type="submit" className="button" disabled={passphrase === '' || packing.busy}>
            {teamWords.packWrite}
          </button>
        </div>
      </form>
    </section>
  )
}
