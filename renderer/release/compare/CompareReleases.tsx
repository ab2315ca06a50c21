/** The difference between two finished releases, and the letter to whoever holds the earlier one. */
import { useState } from 'react'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf } from '../../../shared/ipc/define'
import { tell, tellRefusal } from '../../app/message'
import { useAsking } from '../../bridge/asking'
import { useStudy } from '../../bridge/study'
import { Refusal } from '../../ui/Notice'
import { JobProgress } from '../../ui/Progress'
import { words } from '../../words'
import { chooseRelease } from '../choose-release'
import { Difference } from './Difference'
import { compareWords } from './words'
import './compare.css'

type Chosen = { token: string; label: string } | null
type Result = OutputOf<AppContract, 'release.diff'>

export function CompareReleases() {
  const { client, shell } = useStudy()
  const comparing = useAsking('release.diff')
  const [earlier, setEarlier] = useState<Chosen>(null)
  const [later, setLater] = useState<Chosen>(null)
  const [result, setResult] = useState<Result | null>(null)
  const compare = async () => {
    if (earlier && later) setResult(await comparing.run({ a: earlier.token, b: later.token }))
  }
  const save = async (as: 'html' | 'notice') => {
    if (!earlier || !later) return
    try {
      const target = await shell.call('shell.chooseNew', { title: compareWords.where, suggestedName: as === 'html' ? compareWords.pageName : compareWords.noticeName })
      if (!target) return
      await client.call('release.diff', { a: earlier.token, b: later.token, [as]: target.token })
      tell(compareWords.saved, { label: words.frame.reveal, run: () => void shell.call('shell.reveal', { token: target.token }).catch(tellRefusal) })
    } catch (thrown) {
      tellRefusal(thrown)
    }
  }
  return (
    <div className="page">
      <div className="stack" data-gap="small">
        <h1>{compareWords.heading}</h1>
        <p className="soft">{compareWords.lead}</p>
      </div>
      {result ? (
        <>
          <div className="row">
            <button type="button" className="button" autoFocus onClick={() => void save('html')}>
              {compareWords.savePage}
            </button>
            <button type="button" className="button" onClick={() => void save('notice')}>
              {compareWords.saveNotice}
            </button>
            <button type="button" className="button" data-weight="quiet" onClick={() => setResult(null)}>
              {compareWords.again}
            </button>
          </div>
          <Difference difference={result.difference} notice={result.notice} />
        </>
      ) : (
        <>
          <Side which={compareWords.earlier} chosen={earlier} autoFocus onChoose={setEarlier} />
          <Side which={compareWords.later} chosen={later} onChoose={setLater} />
          {comparing.error ? <Refusal error={comparing.error} /> : null}
          {comparing.busy ? (
            <>
              <JobProgress progress={comparing.progress} starting={compareWords.reading} />
              <div>
                <button type="button" className="button" onClick={comparing.cancel}>
                  {words.frame.cancel}
                </button>
              </div>
            </>
          ) : (
            <div>
              <button type="button" className="button" data-weight="main" disabled={!earlier || !later} onClick={() => void compare()}>
                {compareWords.run}
              </button>
            </div>
          )}
        </>
      )}
    </div>
  )
}

type SideProps = { which: string; chosen: Chosen; autoFocus?: boolean; onChoose(chosen: Chosen): void }

function Side({ which, chosen, autoFocus = false, onChoose }: SideProps) {
  const { shell } = useStudy()
  const choose = (as: 'folder' | 'zip') =>
    chooseRelease(shell, as, compareWords.choose(which)).then((picked) => {
      if (picked) onChoose(picked)
    }, tellRefusal)
  return (
    <section className="stack" data-gap="small" aria-label={which}>
      <h2>{which}</h2>
      <div className="row">
        <button type="button" className="button" autoFocus={autoFocus} aria-label={`${which}: ${compareWords.folder}`} onClick={() => void choose('folder')}>
          {compareWords.folder}
        </button>
        <button type="button" className="button" aria-label={`${which}: ${compareWords.zip}`} onClick={() => void choose('zip')}>
          {compareWords.zip}
        </button>
        {chosen ? <span className="file-name">{chosen.label}</span> : null}
      </div>
    </section>
  )
}
