/** Starts the data process, keeps it running, and hands it ports and paths. */
import { utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'

import { FromData, type DataRequest, type ToData } from '../data/messages'
import type { PathTokens } from './path-tokens'
import { mayRestart } from './restart-policy'

export type DataProcess = {
  /** Hands over one end of a window's channel. */
  connect(port: MessagePortMain): void
  /** Settles when the process has answered, or is gone: who waits here must never wait for ever. */
  ask(request: DataRequest): Promise<void>
  /** Settles when the process that runs now ends. */
  whenGone(): Promise<void>
  /** Its database is closed and the process ended. It is not started again. */
  close(): Promise<void>
}

export type DataProcessOptions = {
  /** Absolute path of the bundled data process. */
  entry: string
  logFolder: string
  tokens: PathTokens
  /** Its printing, which holds no note text, goes to this terminal. */
  showOutput: boolean
  /** A workspace was opened at this path. */
  onOpened(path: string): void
  /** The process died and a new one stands in its place: windows need new ports. */
  onReplaced(): void
  /** It died too often to be started again unasked; calling `again` starts it. */
  onGivenUp(again: () => void): void
}

export function startDataProcess(options: DataProcessOptions): DataProcess {
  const answerById = new Map<number, () => void>()
  const deaths: number[] = []
  let lastId = 0
  let isClosing = false
  let child = fork()

  function fork(): { process: UtilityProcess; gone: Promise<void> } {
    const started = utilityProcess.fork(options.entry, [], {
      serviceName: 'Fieldfare data',
      stdio: options.showOutput ? 'inherit' : 'ignore',
    })
    started.on('message', hear)
    const gone = new Promise<void>((resolve) => started.once('exit', () => resolve()))
    void gone.then(mourn)
    post({ t: 'start', logFolder: options.logFolder }, started)
    // No one waits for these: whoever asked for a token was answered by the process that died.
    for (const { token, path } of options.tokens.all()) post({ t: 'grant', id: ++lastId, token, path }, started)
    return { process: started, gone }
  }

  function hear(raw: unknown): void {
    const message = FromData.parse(raw)
    if (message.t === 'opened') return options.onOpened(message.path)
    answerById.get(message.id)?.()
    answerById.delete(message.id)
  }

  function mourn(): void {
    for (const answer of answerById.values()) answer()
    answerById.clear()
    if (isClosing) return
    const now = Date.now()
    deaths.push(now)
    if (mayRestart(deaths, now)) replace()
    else options.onGivenUp(replace)
  }

  function replace(): void {
    child = fork()
    options.onReplaced()
  }

  function post(message: ToData, to: UtilityProcess = child.process, ports: MessagePortMain[] = []): void {
    to.postMessage(message, ports)
  }

  const ask = (request: DataRequest): Promise<void> =>
    new Promise((resolve) => {
      const id = ++lastId
      answerById.set(id, resolve)
      void child.gone.then(resolve)
      post({ ...request, id })
    })

  return {
    connect: (port) => post({ t: 'window' }, child.process, [port]),
    ask,
    whenGone: () => child.gone,
    async close() {
      isClosing = true
      await ask({ t: 'close' })
      child.process.kill()
      await child.gone
    },
  }
}
