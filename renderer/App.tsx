/** The window: the way in while no study is open, the frame with its screens while one is. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { AppError } from '../shared/errors'
import { forgetStudy } from './app/locking'
import { useAsk } from './bridge/queries'
import { useStore } from './bridge/store'
import { useStudy } from './bridge/study'
import { fetchWhenQuiet, later } from './later'
import { RecoveryCode } from './start/RecoveryCode'
import { Start } from './start/Start'
import { closedStore, recoveryStore } from './app/start-step'
import { Refusal } from './ui/Notice'
import { words } from './words'

const StudyWindow = later(async () => (await import('./StudyWindow')).StudyWindow)

export function App() {
  const status = useAsk('workspace.status', {})
  const recovery = useStore(recoveryStore)
  const { connection } = useStudy()
  const queries = useQueryClient()
  // A study that was open when its process stopped is shut now; what could not be kept waits for the unlock.
  const wasOpen = status.data?.open ?? false
  useEffect(
    () =>
      connection.onRestart(() => {
        if (wasOpen) closedStore.set(new AppError('DATA_PROCESS_GONE'))
        forgetStudy(queries)
      }),
    [connection, queries, wasOpen],
  )
  // The window of the study is fetched while its passphrase is typed.
  useEffect(() => fetchWhenQuiet(window, [StudyWindow]), [])
  if (status.error)
    return (
      <main className="start">
        <Refusal error={status.error}>
          <button type="button" className="button" onClick={() => void status.refetch()}>
            {words.frame.tryAgain}
          </button>
        </Refusal>
      </main>
    )
  if (!status.data) return <p className="unseen">{words.frame.opening}</p>
  if (!status.data.open) return <Start />
  if (recovery) return <RecoveryCode title={recovery.title} code={recovery.code} />
  return <StudyWindow info={status.data} />
}
