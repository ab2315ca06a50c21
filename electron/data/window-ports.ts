/** The ports of the windows: each is served alike, and a change is told to all of them. */
import type { MessagePortMain } from 'electron'

import { contract, type AppContract } from '../../shared/ipc/contract'
import type { ReplyMessage, Topic } from '../../shared/ipc/define'
import { serve, type Handlers } from '../../shared/ipc/serve'

export type WindowPorts = {
  add(port: MessagePortMain): void
  broadcast(topics: readonly Topic[]): void
}

export function createWindowPorts(
  handlers: Handlers<AppContract>,
  reportBug: (operation: string, error: unknown) => string,
): WindowPorts {
  const open = new Set<MessagePortMain>()
  const broadcast = (topics: readonly Topic[]): void => {
    const message: ReplyMessage = { t: 'change', topics: [...topics] }
    for (const port of open) port.postMessage(message)
  }
  return {
    broadcast,
    add(port) {
      open.add(port)
      port.on('close', () => open.delete(port))
      const transport = {
        post: (message: unknown) => port.postMessage(message),
        listen: (handler: (message: unknown) => void) => void port.on('message', ({ data }) => handler(data)),
      }
      serve(contract, handlers, transport, { reportBug, createAbort: () => abortPair(), broadcast })
      port.start()
    },
  }
}

function abortPair() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}
