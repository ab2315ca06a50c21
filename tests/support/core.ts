/** A real core over real folders, with a clock and randomness the test can hold still. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createCore } from '../../electron/core/core'
import type { CoreDeps } from '../../electron/core/deps'
import type { AppContract } from '../../shared/ipc/contract'
import { contract } from '../../shared/ipc/contract'
import { type Client, createClient } from '../../shared/ipc/client'
import type { Port } from '../../shared/ipc/define'
import { serve } from '../../shared/ipc/serve'

export const PASSPHRASE = 'four random words here'

export const testDeps = (changes: Partial<CoreDeps> = {}): CoreDeps => ({
  now: () => new Date(),
  randomBytes: (count) => new Uint8Array(randomBytes(count)),
  zone: 'Europe/London',
  resolvePath: (ref) => resolve(ref),
  logEvent: () => {},
  // The least that a key file may ask for: these tests unlock hundreds of times.
  scryptN: 2 ** 14,
  ...changes,
})

/** Two ends of one wire in memory; messages are cloned as a real port would. */
export function wire(): [Port, Port] {
  const listeners: ((message: unknown) => void)[][] = [[], []]
  const end = (own: 0 | 1): Port => ({
    post: (message) => {
      const copy: unknown = structuredClone(message)
      queueMicrotask(() => listeners[1 - own]?.forEach((listener) => listener(copy)))
    },
    listen: (listener) => void listeners[own]?.push(listener),
  })
  return [end(0), end(1)]
}

export type TestApp = { client: Client<AppContract>; folder: string; workspacePath: string; deps: CoreDeps; bugs: unknown[]; close(): void }

/** The core behind its contract, over a temporary folder that goes with the test. */
export function testApp(changes: Partial<CoreDeps> = {}): TestApp {
  const folder = mkdtempSync(join(tmpdir(), 'fieldfare-test-'))
  const deps = testDeps(changes)
  const core = createCore(deps)
  const [near, far] = wire()
  const bugs: unknown[] = []
  serve(contract, core.handlers, far, {
    reportBug: (_, error) => (bugs.push(error), 'test'),
    createAbort: () => new AbortController(),
    broadcast: (topics) => far.post({ t: 'change', topics: [...topics] }),
  })
  return {
    client: createClient(contract, near),
    folder,
    workspacePath: join(folder, 'study.fieldfare'),
    deps,
    bugs,
    close() {
      core.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A new, empty study, open. */
export async function withStudy(changes: Partial<CoreDeps> = {}): Promise<TestApp & { recoveryCode: string }> {
  const app = testApp(changes)
  const { recoveryCode } = await app.client.call('workspace.create', { path: app.workspacePath, title: 'Test study', passphrase: PASSPHRASE, researcherName: 'Robin Quill' })
  return { ...app, recoveryCode }
}
