/** One encrypted file of the whole study, and the way back from one. */
import { useQueryClient } from '@tanstack/react-query'
import { lock } from '../app/locking'
import { startStore } from '../app/start-step'
import { WriteFile } from '../app/WriteFile'
import { useAsking } from '../bridge/asking'
import { useAsk } from '../bridge/queries'
import { useStudy } from '../bridge/study'
import { dayOf, offsetTime } from '../ui/time'
import { backupWords } from './words'

export function Backup() {
  const { client } = useStudy()
  const queries = useQueryClient()
  const writing = useAsking('study.backup')
  const status = useAsk('workspace.status', {}).data

  const write = async (out: string) => {
    const done = await writing.run({ out })
    return done && { sentence: backupWords.done(done.bytes), checksum: done.sha256 }
  }
  const restore = () => {
    startStore.set({ at: 'restore' })
    void lock(client, queries)
  }
  return (
    <>
      <section className="stack" aria-labelledby="backup">
        <div className="stack" data-gap="small">
          <h1 id="backup">{backupWords.heading}</h1>
          <p className="soft">{backupWords.lead}</p>
        </div>
        <WriteFile
          isMain
          job={writing}
          where={backupWords.where}
          suggestedName={backupWords.name(status?.folder ?? '', dayOf(offsetTime(new Date())))}
          write={write}
          button={backupWords.button}
          starting={backupWords.writing}
        />
      </section>
      <section className="stack part" aria-labelledby="restore">
        <div className="stack" data-gap="small">
          <h2 id="restore">{backupWords.restore}</h2>
          <p className="soft">{backupWords.restoreLead}</p>
        </div>
        <div>
          <button type="button" className="button" onClick={restore}>
            {backupWords.restoreButton}
          </button>
        </div>
      </section>
    </>
  )
}
