/** A typed client of a contract over a port. It checks inputs before they leave and outputs as they arrive. */
import { AppError, isErrorCode } from '../errors'
import type { Contract, InputOf, OutputOf, Port, Progress, ReplyMessage, Topic } from './define'

export type CallOptions = { signal?: AbortSignalLike; onProgress?: (progress: Progress) => void }
/** The part of AbortSignal this needs; `shared` knows no DOM. */
export type AbortSignalLike = { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void; removeEventListener(type: 'abort', listener: () => void): void }

export type Client<C extends Contract> = {
  call<K extends keyof C & string>(operation: K, input: InputOf<C, K>, options?: CallOptions): Promise<OutputOf<C, K>>
  /** Told after each change of the study, from whichever window it came. Returns how to stop listening. */
  onChange(listener: (topics: readonly Topic[]) => void): () => void
  /** Fails every open call: the other side is gone. */
  drop(error: AppError): void
}

type Pending = { operation: string; resolve(output: unknown): void; reject(error: unknown): void; onProgress: ((progress: Progress) => void) | undefined }

export function createClient<C extends Contract>(contract: C, port: Port): Client<C> {
  const pendingById = new Map<number, Pending>()
  const changeListeners = new Set<(topics: readonly Topic[]) => void>()
  let lastId = 0

  port.listen((raw) => {
    const message = raw as ReplyMessage
    if (message.t === 'change') {
      for (const listener of changeListeners) listener(message.topics)
      return
    }
    const pending = pendingById.get(message.id)
    if (!pending) return
    if (message.t === 'progress') return pending.onProgress?.(message.progress)
    pendingById.delete(message.id)
    if (message.t === 'err') {
      const { code, detail, items } = message.error
      pending.reject(isErrorCode(code) ? new AppError(code, detail, { items }) : new AppError('BUG', { ref: 'unknown code' }))
      return
    }
    const output = contract[pending.operation]?.output.safeParse(message.output)
    if (output?.success) pending.resolve(output.data)
    else pending.reject(new AppError('CONTRACT', { where: `${pending.operation}, reply: ${output?.error.issues[0]?.path.join('.') ?? ''}` }))
  })

  return {
    call(operation, input, options = {}) {
      const parsed = contract[operation]?.input.safeParse(input)
      if (!parsed?.success) {
        const issue = parsed?.error.issues[0]
        return Promise.reject(new AppError('INPUT_INVALID', { where: `${operation} ${issue?.path.join('.') ?? ''}`.trim(), what: issue?.message ?? 'unknown operation' }))
      }
      const id = ++lastId
      return new Promise((resolve, reject) => {
        const cancel = () => port.post({ t: 'cancel', id })
        const settle = () => options.signal?.removeEventListener('abort', cancel)
        pendingById.set(id, {
          operation,
          resolve: (output) => (settle(), resolve(output as never)),
          reject: (error) => (settle(), reject(error)),
          onProgress: options.onProgress,
        })
        port.post({ t: 'call', id, op: operation, input: parsed.data })
        if (options.signal?.aborted) cancel()
        else options.signal?.addEventListener('abort', cancel)
      })
    },
    onChange(listener) {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },
    drop(error) {
      const open = [...pendingById.values()]
      pendingById.clear()
      for (const pending of open) pending.reject(error)
    },
  }
}
