/** The card of a start screen that asks for something: its head, its fields, what goes on or went wrong, and the two ways on. */
import { type FormEvent, type ReactNode, useState } from 'react'
import type { AppError } from '../../shared/errors'
import { startStore, type Target } from '../app/start-step'
import { asAppError } from '../bridge/refusal'
import { useStudy } from '../bridge/study'
import { focusFault } from '../ui/Field'
import { Refusal } from '../ui/Notice'
import { SubmitButton } from '../ui/SubmitButton'
import { words } from '../words'
import { startWords } from './words'

/** What was chosen, what was refused, and a form that is sent only without faults. */
export function useStartForm<Faults extends object>(check: () => Faults, run: () => Promise<void>) {
  const [faults, setFaults] = useState<Partial<Faults>>({})
  const [refused, setRefused] = useState<AppError | null>(null)
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (thrown) {
      setRefused(asAppError(thrown))
    }
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setRefused(null)
    const found = check()
    setFaults(found)
    if (Object.keys(found).length > 0) return focusFault(event.currentTarget)
    await guarded(run)
  }
  return { faults, refused, guarded, submit }
}

/** One file of the person's choosing, by the system's dialog. */
export function useChosenFile(title: string): { file: Target | null; choose: () => Promise<void> } {
  const { shell } = useStudy()
  const [file, setFile] = useState<Target | null>(null)
  const choose = async () => {
    const { files } = await shell.call('shell.chooseFiles', { title, buttonLabel: startWords.take, many: false })
    if (files[0]) setFile(files[0])
  }
  return { file, choose }
}

type Props = { heading: string; lead?: string; button: string; busy: boolean; progress?: ReactNode; refusal: AppError | null; onSubmit: (event: FormEvent<HTMLFormElement>) => Promise<void>; children: ReactNode }

export function StartForm({ heading, lead, button, busy, progress, refusal, onSubmit, children }: Props) {
  return (
    <main className="start">
      <form className="start-card stack" noValidate onSubmit={(event) => void onSubmit(event)}>
        <div className="stack" data-gap="small">
          <h1>{heading}</h1>
          {lead === undefined ? null : <p className="soft">{lead}</p>}
        </div>
        {children}
        {progress}
        {refusal ? <Refusal error={refusal} /> : null}
        <div className="row">
          <SubmitButton busy={busy}>{button}</SubmitButton>
          <button type="button" className="button" data-weight="quiet" onClick={() => startStore.set({ at: 'first' })}>
            {words.frame.back}
          </button>
        </div>
      </form>
    </main>
  )
}
