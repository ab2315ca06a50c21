/** Doing something that can be refused: a promise in hand, its progress, its refusal, and a way to stop it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '../../shared/errors'
import type { AppContract, OperationName } from '../../shared/ipc/contract'
import type { InputOf, OutputOf, Progress } from '../../shared/ipc/define'
import { useStudy } from './study'

export type Asking<K extends OperationName> = {
  /** Resolves with the answer, or with null where it was refused (then `error` says why). */
  run(input: InputOf<AppContract, K>): Promise<OutputOf<AppContract, K> | null>
  cancel(): void
  clear(): void
  busy: boolean
  progress: Progress | null
  error: AppError | null
}

/** Anything thrown, as a refusal with words. */
export const asAppError = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('BUG', { ref: error instanceof Error ? error.name : 'unknown' }, { cause: error })

export function useAsking<K extends OperationName>(operation: K): Asking<K> {
  const { client } = useStudy()
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const abort = useRef<AbortController | null>(null)
  // A window that is left must not keep a job running that nobody sees any more.
  useEffect(() => () => abort.current?.abort(), [])

  const run = useCallback(
    async (input: InputOf<AppContract, K>) => {
      const controller = new AbortController()
      abort.current = controller
      setBusy(true)
      setError(null)
      setProgress(null)
      try {
        return await client.call(operation, input, { signal: controller.signal, onProgress: setProgress })
      } catch (thrown) {
        setError(asAppError(thrown))
        return null
      } finally {
        abort.current = null
        setBusy(false)
      }
    },
    [client, operation],
  )
  const cancel = useCallback(() => abort.current?.abort(), [])
  const clear = useCallback(() => setError(null), [])
  return { run, cancel, clear, busy, progress, error }
}
