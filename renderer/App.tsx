/** The window: the way in while no study is open, the frame with its screens while one is. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { AppError } from '../shared/errors'
import { Frame } from './app/Frame'
import { forgetStudy } from './app/locking'
import { useView } from './app/views'
import { useAsk } from './bridge/queries'
import { useStore } from './bridge/store'
import { useStudy } from './bridge/study'
import { ScreenOf } from './screens'
import { RecoveryCode } from './start/RecoveryCode'
import { Start } from './start/Start'
import { closedStore, recoveryStore } from './app/start-step'
import { Refusal } from './ui/Notice'
import { words } from './words'

export function App() {
  const status = useAsk('workspace.status', {})
  const recovery = useStore(recoveryStore)
  const view = useView()
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
  return (
    <Frame info={status.data}>
      <ScreenOf view={view} />
    </Frame>
  )
}
