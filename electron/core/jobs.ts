/** Long work in one thread: it gives way to saves and searches every few milliseconds, and stops when it is cancelled. */
import { AppError } from '../../shared/errors'
import type { AbortSignalLike } from '../../shared/ipc/client'
import type { Progress } from '../../shared/ipc/define'

const SLICE_MS = 8
const ASK_MS = 1

const TELL_MS = 60

/** The same listener, told of each new phase, of its end, and of what lies between no oftener than a person can read it. */
export function toldSeldom(progress: (progress: Progress) => void): (progress: Progress) => void {
  let phase: string | null = null
  let last = 0
  return (step) => {
    const now = performance.now()
    if (step.phase === phase && step.done !== step.total && now - last < TELL_MS) return
    // A phase that counts nothing is told once.
    if (step.phase === phase && step.total === 0) return
    phase = step.phase
    last = now
    progress(step)
  }
}

/**
 * The result of long work, with a pause wherever a slice is used up between two of its steps. `told` is given the steps it yields.
 * @throws AppError CANCELLED, and what the work throws
 */
export async function inSlices<S, R>(work: Generator<S, R>, breathe: () => Promise<void>, told?: (step: S) => void): Promise<R> {
  // What was done before these steps, reading the database above all, is a stretch of its own.
  await breathe()
  let asked = performance.now()
  let step = work.next()
  for (; !step.done; step = work.next()) {
    told?.(step.value)
    // A step is often a few microseconds, and less than a promise.
    if (performance.now() - asked < ASK_MS) continue
    await breathe()
    asked = performance.now()
  }
  return step.value
}

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
