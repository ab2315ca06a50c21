/**
 * The data process: the only one that holds keys and notes. Main starts it, hands it the windows' ports and the
 * paths the person chose; the windows then speak to it directly.
 */
import { randomBytes } from 'node:crypto'

import type { ParentPort } from 'electron'

import type { AppContract } from '../../shared/ipc/contract'
import type { Handlers } from '../../shared/ipc/serve'
import { createCore } from '../core/core'
import { openEventLog, type EventLog } from './event-log'
import { createGrantedPaths } from './granted-paths'
import { ToData, type FromData } from './messages'
import { createWindowPorts } from './window-ports'

const BUG_EXIT = 70

function run(parent: ParentPort): void {
  parent.once('message', ({ data }) => {
    const first = ToData.parse(data)
    if (first.t !== 'start') throw new Error('the first message must be start')
    const log = openEventLog(first.logFolder, () => new Date(), randomBytes)
    stopOnBug(log)
    serveWindows(parent, log)
  })
}

function serveWindows(parent: ParentPort, log: EventLog): void {
  const tell = (message: FromData): void => parent.postMessage(message)
  const paths = createGrantedPaths()
  const core = createCore({
    now: () => new Date(),
    randomBytes: (n) => new Uint8Array(randomBytes(n)),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    resolvePath: paths.resolve,
    logEvent: log.event,
  })
  const handlers = tellingOpened(core.handlers, (token) => tell({ t: 'opened', path: paths.resolve(token) }))
  const windows = createWindowPorts(handlers, log.bug)

  parent.on('message', async ({ data, ports }) => {
    const message = ToData.parse(data)
    switch (message.t) {
      case 'start':
        return
      case 'window':
        return ports.forEach(windows.add)
      case 'grant':
        paths.grant(message.token, message.path)
        break
      case 'ping':
        break
      case 'lock':
        await handlers['workspace.lock']({}, { signal: new AbortController().signal, progress: () => {} })
        windows.broadcast(['workspace'])
        break
      case 'close':
        core.close()
    }
    tell({ t: 'done', id: message.id })
  })
}

/** The same handlers; those that open a workspace say so afterwards. */
function tellingOpened(handlers: Handlers<AppContract>, opened: (token: string) => void): Handlers<AppContract> {
  return {
    ...handlers,
    'workspace.create': async (input, context) => {
      const output = await handlers['workspace.create'](input, context)
      opened(input.path)
      return output
    },
    'workspace.createSample': async (input, context) => {
      const output = await handlers['workspace.createSample'](input, context)
      opened(input.path)
      return output
    },
    'team.join': async (input, context) => {
      const output = await handlers['team.join'](input, context)
      opened(input.path)
      return output
    },
    'workspace.open': async (input, context) => {
      const output = await handlers['workspace.open'](input, context)
      opened(input.path)
      return output
    },
  }
}

/** An error nobody caught leaves the state unknown: stop, and let main start afresh. Node's own printing would show its message. */
function stopOnBug(log: EventLog): void {
  const stop = (error: unknown): never => {
    const ref = log.bug('process', error)
    process.stderr.write(`The data process stopped (${ref}).\n`)
    process.exit(BUG_EXIT)
  }
  process.on('uncaughtException', stop)
  process.on('unhandledRejection', stop)
}

run(process.parentPort)
