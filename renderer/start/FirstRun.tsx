/** First run: every way into a study; below, the studies opened lately. */
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../shared/ipc/define'
import type { ShellContract } from '../../shared/ipc/shell-contract'
import type { AppError } from '../../shared/errors'
import { useAsking } from '../bridge/asking'
import { asAppError } from '../bridge/refusal'
import { useStudy } from '../bridge/study'
import { tell } from '../app/message'
import { Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { words } from '../words'
import { startStore } from '../app/start-step'
import { startWords } from './words'

type Recent = OutputOf<ShellContract, 'shell.recent'>['workspaces']

/** The sample study has nobody real in it; its passphrase is no secret and is shown. */
const SAMPLE_PASSPHRASE = 'fieldfare sample study'

export function FirstRun() {
  const { shell } = useStudy()
  const [recent, setRecent] = useState<Recent>([])
  const [error, setError] = useState<AppError | null>(null)
  const sample = useAsking('workspace.createSample')

  useEffect(() => {
    shell.call('shell.recent', {}).then(
      ({ workspaces }) => setRecent(workspaces),
      (thrown) => setError(asAppError(thrown)),
    )
  }, [shell])

  const open = async () => {
    try {
      const target = await shell.call('shell.chooseWorkspace', {})
      if (target) startStore.set({ at: 'unlock', target })
    } catch (thrown) {
      setError(asAppError(thrown))
    }
  }
  const trySample = async () => {
    try {
      const target = await shell.call('shell.samplePath', {})
      if (!(await sample.run({ path: target.token, passphrase: SAMPLE_PASSPHRASE }))) return
      startStore.set({ at: 'unlock', target })
      tell(startWords.sampleOpened(SAMPLE_PASSPHRASE))
    } catch (thrown) {
      setError(asAppError(thrown))
    }
  }
  const refusal = sample.error ?? error
  return (
    <main className="start">
      <div className="start-card stack" data-gap="large">
        <div className="stack" data-gap="small">
          <h1 className="start-name">{words.appName}</h1>
          <p className="soft">{startWords.lead}</p>
        </div>
        {sample.busy ? (
          <div className="stack">
            <JobProgress progress={sample.progress} starting={startWords.sampleStarting} />
            <div>
              <button type="button" className="button" onClick={sample.cancel}>
                {words.frame.cancel}
              </button>
            </div>
          </div>
        ) : (
          <ul className="start-ways">
            <Way isFirst autoFocus label={startWords.newStudy} hint={startWords.newStudyHint} onTake={() => startStore.set({ at: 'new' })} />
            <Way isFirst label={startWords.open} hint={startWords.openHint} onTake={() => void open()} />
            <Way isFirst label={startWords.join} hint={startWords.joinHint} onTake={() => startStore.set({ at: 'join' })} />
            <Way label={startWords.restore} hint={startWords.restoreHint} onTake={() => startStore.set({ at: 'restore' })} />
            <Way label={startWords.sample} hint={startWords.sampleHint} onTake={() => void trySample()} />
          </ul>
        )}
        {refusal ? <Refusal error={refusal} /> : null}
        {recent.length > 0 ? (
          <section className="stack" data-gap="small" aria-labelledby="recent-heading">
            <h2 id="recent-heading">{startWords.recent}</h2>
            <ul>
              {recent.map((workspace) => (
                <li key={workspace.token}>
                  <button type="button" className="start-recent" onClick={() => startStore.set({ at: 'unlock', target: workspace })}>
                    <span>{workspace.label}</span>
                    <span className="soft small">{workspace.folder}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <p className="soft small">{startWords.privacy}</p>
      </div>
    </main>
  )
}

type WayProps = { label: string; hint: string; isFirst?: boolean; autoFocus?: boolean; onTake(): void }

function Way({ label, hint, isFirst = false, autoFocus = false, onTake }: WayProps) {
  return (
    <li data-first={isFirst ? '' : undefined}>
      <button type="button" className="start-way" autoFocus={autoFocus} onClick={onTake}>
        <span className="strong">{label}</span>
        <span className="soft">{hint}</span>
      </button>
    </li>
  )
}
