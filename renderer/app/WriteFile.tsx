/** A form that ends in one written file: where to put it is asked, the work shows how far it is, and the file can be shown. */
import { useState, type FormEvent, type ReactNode } from 'react'
import type { AppError } from '../../shared/errors'
import type { Progress } from '../../shared/ipc/define'
import { asAppError } from '../bridge/refusal'
import { useStudy } from '../bridge/study'
import { Notice, Refusal } from '../ui/Notice'
import { JobProgress } from '../ui/Progress'
import { SubmitButton } from '../ui/SubmitButton'
import { words } from '../words'
import { tellRefusal } from './message'

type Job = { busy: boolean; progress: Progress | null; error: AppError | null; cancel(): void }
type Props = {
  job: Job
  /** Title of the dialog, and the name it begins with. */
  where: string
  suggestedName: string
  /** Writes to the chosen place; the sentence that says so and what it is known by, or null where it was refused. */
  write(out: string): Promise<{ sentence: string; checksum?: string } | null>
  isReady?: boolean
  isMain?: boolean
  button: string
  starting: string
  children?: ReactNode
}

export function WriteFile({ job, where, suggestedName, write, isReady = true, isMain = false, button, starting, children }: Props) {
  const { shell } = useStudy()
  const [written, setWritten] = useState<{ token: string; sentence: string; checksum?: string } | null>(null)
  const [refused, setRefused] = useState<AppError | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setWritten(null)
    setRefused(null)
    try {
      const target = await shell.call('shell.chooseNew', { title: where, suggestedName })
      if (!target) return
      const done = await write(target.token)
      if (done) setWritten({ token: target.token, ...done })
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  const refusal = job.error ?? refused
  return (
    <form className="stack part-form" onSubmit={(event) => void submit(event)}>
      {children}
      {job.busy ? <JobProgress progress={job.progress} starting={starting} /> : null}
      {refusal && refusal.code !== 'CANCELLED' ? <Refusal error={refusal} /> : null}
      {written ? (
        <Notice role="status">
          <p className="strong">{written.sentence}</p>
          {written.checksum ? <p className="soft small checksum">{words.releases.checksum(written.checksum)}</p> : null}
          <button type="button" className="button" onClick={() => void shell.call('shell.reveal', { token: written.token }).catch(tellRefusal)}>
            {words.frame.reveal}
          </button>
        </Notice>
      ) : null}
      <div className="row">
        <SubmitButton busy={job.busy} isMain={isMain} disabled={!isReady}>
          {button}
        </SubmitButton>
        {job.busy ? (
          <button type="button" className="button" data-weight="quiet" onClick={job.cancel}>
            {words.frame.cancel}
          </button>
        ) : null}
      </div>
    </form>
  )
}
