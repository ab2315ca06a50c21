/** Long work as a generator: who takes its steps may breathe between them. */

/** The work's result, taken without a pause. */
export function atOnce<R>(work: Generator<unknown, R>): R {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
