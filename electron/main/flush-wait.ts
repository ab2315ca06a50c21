/**
 * How long the end of the app waits for the window to save. As long as the data process is busy the window may be
 * waiting for it, so the grace for a silent window starts only when the data process has answered a ping.
 */
export type FlushWait = {
  /** Settles when the window says it is done. */
  flushed: Promise<unknown>
  /** Settles when there is nobody left to wait for: the page or the data process is gone. */
  gone: Promise<unknown>
  /** Settles when the data process has answered. */
  dataAnswers(): Promise<unknown>
  /** Settles when the grace for a window that says nothing is over. */
  grace(): Promise<unknown>
}
export type FlushEnd = 'flushed' | 'gone' | 'silent'

export async function waitForFlush({ flushed, gone, dataAnswers, grace }: FlushWait): Promise<FlushEnd> {
  return Promise.race([
    flushed.then(() => 'flushed' as const),
    gone.then(() => 'gone' as const),
    dataAnswers()
      .then(grace)
      .then(() => 'silent' as const),
  ])
}
