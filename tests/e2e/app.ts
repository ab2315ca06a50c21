/** Starts the real app for a test, with settings and dialogs of its own, and looks after what it started. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { _electron, type ElectronApplication, type Page } from 'playwright'

import { electronPath } from '../../build/setup/electron-path.mjs'
import { chromiumSandbox, sandboxArguments } from './sandbox'

/** What is started: the repository with its built `out/`, or another folder with a built app. */
const APP = process.env['FIELDFARE_E2E_APP'] ?? resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

export const launchArguments = [...sandboxArguments, APP]

export const environment = (changes: Record<string, string>): Record<string, string> => {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = process.env as Record<string, string>
  return { ...rest, ...changes }
}

export type Running = { app: ElectronApplication; page: Page; pid: number }

/** A folder for one test file: settings, workspaces, lists of picks. `remember` puts workspaces into the settings, as opened before. */
export function scratchFolder(): { path: string; userData: string; remember(...paths: string[]): void; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'fieldfare-e2e-'))
  const userData = join(path, 'settings')
  const remember = (...paths: string[]) => {
    mkdirSync(userData, { recursive: true })
    writeFileSync(join(userData, 'recent.json'), JSON.stringify({ paths }))
  }
  return { path, userData, remember, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** `env`: FIELDFARE_* variables of this start. */
export async function startApp(env: { FIELDFARE_USER_DATA: string } & Record<string, string>): Promise<Running> {
  const app = await _electron.launch({ executablePath: electronPath(), chromiumSandbox, args: launchArguments, env: environment(env) })
  const page = await app.firstWindow()
  return { app, page, pid: app.process().pid! }
}

/** Every process of the app as it runs now, to be killed later: asked beforehand, because a flat battery asks nobody. */
export const processesOf = ({ app }: Running): Promise<number[]> => app.evaluate(({ app: main }) => main.getAppMetrics().map(({ pid }) => pid))

/** Kills these processes of the app at once and without warning, as a flat battery would. Settles when the app's main process is gone. */
export async function killApp({ app }: Running, pids: readonly number[]): Promise<void> {
  const main = app.process()
  const isGone = main.exitCode !== null || main.signalCode !== null
  const gone = isGone ? Promise.resolve() : new Promise((settle) => main.once('exit', settle))
  for (const pid of pids) killOne(pid)
  await gone
}

export function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It may have ended by itself when its parent did.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

declare global {
  interface Window {
    /** A line of the test's own to the data process, and the words the shell said to the page. */
    testLine?: { words: string[]; call(op: string, input: unknown): Promise<unknown> }
    fieldfareShell?: { call(operation: string, input: unknown): Promise<unknown> }
  }
}

/** Opens a second line from the page to the data process, beside the app's own, and listens to the shell's words. */
export async function openLine(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((settle) => {
        const answers = new Map<number, (message: unknown) => void>()
        const words: string[] = []
        let port: MessagePort | undefined
        let lastId = 1_000_000
        window.addEventListener('message', ({ data, ports }) => {
          if (typeof data !== 'string' || data === 'fieldfare:ready') return
          words.push(data)
          if (data !== 'fieldfare:port') return
          port = ports[0]
          port?.addEventListener('message', ({ data: message }: MessageEvent<{ t: string; id: number }>) => {
            if (message.t === 'ok' || message.t === 'err') answers.get(message.id)?.(message)
          })
          port?.start()
          settle()
        })
        window.testLine = {
          words,
          call: (op, input) =>
            new Promise((resolve) => {
              const id = ++lastId
              answers.set(id, resolve)
              port?.postMessage({ t: 'call', id, op, input })
            }),
        }
        window.postMessage('fieldfare:ready', location.origin)
      }),
  )
}

/** One call over the line of `openLine`: the wire's own reply. */
export const callData = (page: Page, op: string, input: unknown): Promise<unknown> =>
  page.evaluate(([name, value]) => window.testLine!.call(name as string, value), [op, input] as const)

export const callShell = (page: Page, op: string, input: unknown): Promise<unknown> =>
  page.evaluate(([name, value]) => window.fieldfareShell!.call(name as string, value), [op, input] as const)
