/** The pack that gives another laptop the same study. */
import { useState } from 'react'
import { WriteFile } from '../app/WriteFile'
import { useAsking } from '../bridge/asking'
import { Field, SecretInput } from '../ui/Field'
import { dayOf, offsetTime } from '../ui/time'
import { words } from '../words'
import { teamWords } from './words'

export function StudyPack() {
  const packing = useAsking('team.pack')
  const [passphrase, setPassphrase] = useState('')

  const write = async (out: string) => {
    const done = await packing.run({ out, passphrase })
    return done && { sentence: teamWords.written(done.operations, done.bytes) }
  }
  return (
    <section className="stack part" aria-labelledby="study-pack">
      <div className="stack" data-gap="small">
        <h2 id="study-pack">{teamWords.pack}</h2>
        <p className="soft">{teamWords.packLead}</p>
      </div>
      <WriteFile
        job={packing}
        where={teamWords.where}
        suggestedName={teamWords.packName(dayOf(offsetTime(new Date())))}
        write={write}
        isReady={passphrase !== ''}
        button={teamWords.packWrite}
        starting={teamWords.writing}
      >
        <Field label={teamWords.packPassphrase} hint={words.secrets.hint}>
          {(ids) => <SecretInput ids={ids} value={passphrase} onChange={setPassphrase} />}
        </Field>
      </WriteFile>
    </section>
  )
}
