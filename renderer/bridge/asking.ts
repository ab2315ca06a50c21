/** Doing something that can be refused: a promise in hand, its progress, its refusal, and a way to stop it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { AppContract, OperationName } from '../../shared/ipc/contract'
import type { InputOf, OutputOf, Progress } from '../../shared/ipc/define'
import { asAppError } from './refusal'
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
