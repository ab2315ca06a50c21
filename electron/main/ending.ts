/** Saving before the app locks or ends: first the window, then the database, then out. */
import type { BrowserWindow } from 'electron'

import type { DataProcess } from './data-process'
import { waitForFlush } from './flush-wait'
import type { PageLink } from './page-link'

/** For a page that says nothing although the data process is idle, in milliseconds. */
const GRACE_MS = 3000

export type Ending = {
  /** What is unsaved is saved, the keys are forgotten, the window shows that it is locked. */
  lock(): Promise<void>
  /** What is unsaved is saved and the database closed. */
  finish(): Promise<void>
}

export function createEnding(window: BrowserWindow, page: PageLink, data: DataProcess): Ending {
  const flush = async (): Promise<void> => {
    if (!page.isReady()) return
    const flushed = page.nextFlushed()
    page.say('fieldfare:flush')
    await waitForFlush({
      flushed,
      gone: Promise.race([data.whenGone(), pageGone(window)]),
      dataAnswers: () => data.ask({ t: 'ping' }),
      grace: () => new Promise((resolve) => setTimeout(resolve, GRACE_MS)),
    })
  }
  const lockOnce = async (): Promise<void> => {
    await flush()
    await data.ask({ t: 'lock' })
    page.say('fieldfare:lock')
  }
  // Suspend and lock-screen come together: the second waits for the first.
  let locking: Promise<void> | undefined
  return {
    lock: () => (locking ??= lockOnce().finally(() => (locking = undefined))),
    async finish() {
      await locking
      await flush()
      await data.close()
    },
  }
}

const pageGone = (window: BrowserWindow): Promise<void> =>
  new Promise((resolve) => {
    window.once('closed', () => resolve())
    window.once('unresponsive', () => resolve())
    if (!window.isDestroyed()) window.webContents.once('render-process-gone', () => resolve())
  })
