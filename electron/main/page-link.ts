/** The words between main and the page, checked for their sender; and the page's port to the data process. */
import { ipcMain, MessageChannelMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'

import { CHANNEL, type ToPage } from '../preload/channels'
import type { DataProcess } from './data-process'
import { isTrustedSender } from './origin'
import { refusedReply, type ShellReply } from './shell-reply'

export type PageLink = {
  /** Whether the page has asked for its port, and lives. */
  isReady(): boolean
  say(word: ToPage): void
  /** Gives the page a new port to the data process that runs now. */
  connect(): void
  /** Settles with the page's next 'flushed'. */
  nextFlushed(): Promise<void>
}

export function linkPage(
  window: BrowserWindow,
  data: DataProcess,
  answer: (operation: unknown, input: unknown) => Promise<ShellReply>,
): PageLink {
  const contents = window.webContents
  let isReady = false
  let flushed: Array<() => void> = []

  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => {
    const frame = event.senderFrame
    return event.sender === contents && isTrustedSender(frame && { url: frame.url, isTop: frame === contents.mainFrame })
  }
  const connect = (): void => {
    const { port1, port2 } = new MessageChannelMain()
    data.connect(port1)
    contents.postMessage('fieldfare:port' satisfies ToPage, null, [port2])
  }

  contents.on('render-process-gone', () => {
    isReady = false
  })
  ipcMain.on('fieldfare:ready', (event) => {
    if (!isOurs(event)) return
    isReady = true
    connect()
  })
  ipcMain.on('fieldfare:flushed', (event) => {
    if (!isOurs(event)) return
    const waiting = flushed
    flushed = []
    for (const settle of waiting) settle()
  })
  ipcMain.handle(CHANNEL, (event, operation: unknown, input: unknown) =>
    isOurs(event) ? answer(operation, input) : refusedReply,
  )

  return {
    isReady: () => isReady && !window.isDestroyed(),
    say: (word) => {
      if (!window.isDestroyed()) contents.send(word)
    },
    connect,
    nextFlushed: () => new Promise((resolve) => flushed.push(resolve)),
  }
}
