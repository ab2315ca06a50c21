/** The window: the way in while no study is open, the frame with its screens while one is. */
import { Frame } from './app/Frame'
import { useView } from './app/views'
import { useAsk } from './bridge/queries'
import { useStore } from './bridge/store'
import { ScreenOf } from './screens'
import { RecoveryCode } from './start/RecoveryCode'
import { Start } from './start/Start'
import { recoveryStore } from './start/start-step'
import { Refusal } from './ui/Notice'
import { words } from './words'

export function App() {
  const status = useAsk('workspace.status', {})
  const recovery = useStore(recoveryStore)
  const view = useView()
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
