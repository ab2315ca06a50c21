/** Long work in one thread: it gives way to saves and searches every few milliseconds, and stops when it is cancelled. */
import { AppError } from '../../shared/errors'
import type { AbortSignalLike } from '../../shared/ipc/client'

const SLICE_MS = 8

/** A pause that costs nothing until a slice is used up. @throws AppError CANCELLED */
export function breather(signal: AbortSignalLike): () => Promise<void> {
  let sliceStart = performance.now()
  return async () => {
    if (signal.aborted) throw new AppError('CANCELLED')
    if (performance.now() - sliceStart < SLICE_MS) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    if (signal.aborted) throw new AppError('CANCELLED')
    sliceStart = performance.now()
  }
}
