/** The way in, while no study is open. */
import { useStore } from '../bridge/store'
import { FirstRun } from './FirstRun'
import { JoinStudy } from './JoinStudy'
import { NewStudy } from './NewStudy'
import { RestoreBackup } from './RestoreBackup'
import { startStore } from '../app/start-step'
import { Unlock } from './Unlock'
import './start.css'

export function Start() {
  const step = useStore(startStore)
  if (step.at === 'new') return <NewStudy />
  if (step.at === 'join') return <JoinStudy />
  if (step.at === 'restore') return <RestoreBackup />
  if (step.at === 'unlock') return <Unlock key={step.target.token} target={step.target} />
  return <FirstRun />
}
