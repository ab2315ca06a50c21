/**
 * The window's line to the data process. The preload posts one MessagePort, and another whenever the data process was
 * started again; calls made in between wait, calls that were under way fail with DATA_PROCESS_GONE.
 */
import { AppError } from '../../shared/errors'
import { createClient, type Client } from '../../shared/ipc/client'
import { contract, type AppContract } from '../../shared/ipc/contract'
import type { Port } from '../../shared/ipc/define'

export type AppClient = Client<AppContract>
export type Connection = {
  client: AppClient
  /** Told when a new data process has taken over; it has no workspace open yet. */
  onRestart(listener: () => void): () => void
  /** Told when the workspace was locked from outside the page: the menu, sleep, the lock screen. */
  onLocked(listener: () => void): () => void
  /** Asked to put everything typed on disk now; the laptop may sleep or the app may quit once all have answered. */
  onFlush(listener: () => Promise<unknown>): () => void
}

/** The words between the page and the preload. */
const READY = 'fieldfare:ready'
const PORT = 'fieldfare:port'
const DATA_GONE = 'fieldfare:data-gone'
const FLUSH = 'fieldfare:flush'
const FLUSHED = 'fieldfare:flushed'
const LOCKED = 'fieldfare:lock'

/** A port whose other end can be replaced; what is posted while there is none is kept in order. */
function createSwitchPort(): Port & { attach(port: MessagePort): void; detach(): void } {
  let current: MessagePort | null = null
  let waiting: unknown[] = []
  let handle: (message: unknown) => void = () => {}
  const detach = () => {
    if (!current) return
    current.onmessage = null
    current.close()
    current = null
  }
  return {
    post(message) {
      if (current) current.postMessage(message)
      else waiting.push(message)
    },
    listen(handler) {
      handle = handler
    },
    detach,
    attach(port) {
      detach()
      current = port
      port.onmessage = (event) => handle(event.data)
      const kept = waiting
      waiting = []
      for (const message of kept) port.postMessage(message)
    },
  }
}

function createListeners<T>() {
  const listeners = new Set<() => T>()
  return {
    tell: (): T[] => [...listeners].map((listener) => listener()),
    add: (listener: () => T) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function connect(page: Window): Connection {
  const port = createSwitchPort()
  const client = createClient(contract, port)
  const restarts = createListeners<void>()
  const locks = createListeners<void>()
  const flushes = createListeners<Promise<unknown>>()
  let connectedBefore = false

  const gone = () => {
    port.detach()
    client.drop(new AppError('DATA_PROCESS_GONE'))
  }
  const arrived = (incoming: MessagePort) => {
    if (connectedBefore) gone()
    port.attach(incoming)
    if (connectedBefore) restarts.tell()
    connectedBefore = true
  }
  page.addEventListener('message', ({ source, origin, data, ports }) => {
    if (source !== page || origin !== page.location.origin) return
    const incoming = ports[0]
    if (data === PORT && incoming) arrived(incoming)
    else if (data === DATA_GONE) gone()
    else if (data === LOCKED) locks.tell()
    // An answer is owed whether or not all could be saved: what could not stays in the window, which says so.
    else if (data === FLUSH) void Promise.allSettled(flushes.tell()).then(() => page.postMessage(FLUSHED, page.location.origin))
  })
  page.postMessage(READY, page.location.origin)

  return { client, onRestart: restarts.add, onLocked: locks.add, onFlush: flushes.add }
}
