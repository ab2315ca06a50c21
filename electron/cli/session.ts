/** A command's way to the core: the same contract as the window's, over a port in memory, validated at both ends. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../shared/errors'
import { type Client, createClient } from '../../shared/ipc/client'
import { type AppContract, contract } from '../../shared/ipc/contract'
import type { InputOf, OutputOf, Port } from '../../shared/ipc/define'
import { serve } from '../../shared/ipc/serve'
import { createCore } from '../core/core'
import { fileErrorReason } from '../core/files/atomic-write'
import type { Args } from './args'
import { type CliIo, progressLine } from './io'

/** Two ends of a wire in memory. */
export function portPair(): [Port, Port] {
  const listeners: ((message: unknown) => void)[] = []
  const end = (own: number): Port => ({
    post: (message) => queueMicrotask(() => listeners[1 - own]?.(message)),
    listen: (listener) => void (listeners[own] = listener),
  })
  return [end(0), end(1)]
}

export type Session = {
  io: CliIo
  args: Args
  call<K extends keyof AppContract>(operation: K, input: InputOf<AppContract, K>): Promise<OutputOf<AppContract, K>>
  /** Opens the workspace with the passphrase of the call. */
  open(path: string): Promise<void>
  passphrase(): Promise<string>
  /** The answer: a JSON document with --json, else the lines. */
  answer(document: unknown, lines: readonly string[]): void
  close(): void
}

export function openSession(io: CliIo, args: Args): Session {
  const core = createCore({
    now: () => new Date(),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    resolvePath: (ref) => resolve(io.cwd, ref),
    logEvent: () => {},
  })
  const [near, far] = portPair()
  let bug: unknown
  serve(contract, core.handlers, far, {
    reportBug: (operation, error) => {
      bug = error
      return `${operation}, ${error instanceof Error ? error.name : typeof error}`
    },
    createAbort: () => new AbortController(),
    broadcast: () => {},
  })
  const client: Client<AppContract> = createClient(contract, near)
  let secret: string | undefined

  const passphrase = async (): Promise<string> => (secret ??= await readPassphrase(io, args.text('passphrase-file')))

  return {
    io,
    args,
    passphrase,
    async call(operation, input) {
      const line = progressLine(io)
      try {
        return await client.call(operation, input, { signal: io.signal, onProgress: line.show })
      } catch (error) {
        // In development the place of a bug is worth more than its code; it goes to the terminal only when asked for.
        if (bug instanceof Error && io.env['FIELDFARE_DEBUG']) io.err(`${bug.stack}\n`)
        throw error
      } finally {
        line.end()
      }
    },
    async open(path) {
      // Before the passphrase is asked for: a wrong path needs none.
      if (!existsSync(resolve(io.cwd, path))) throw new AppError('FILE_NOT_FOUND', { path })
      const { lostChanges } = await this.call('workspace.open', { path, passphrase: await passphrase() })
      if (lostChanges > 0) io.err(`The last ${lostChanges} ${lostChanges === 1 ? 'change' : 'changes'} written on this laptop ${lostChanges === 1 ? 'is' : 'are'} missing from study.db. See fieldfare check.\n`)
    },
    answer(document, lines) {
      io.out(args.flag('json') ? `${JSON.stringify(document, null, 1)}\n` : lines.map((line) => `${line}\n`).join(''))
    },
    close: core.close,
  }
}

/** @throws AppError PASSPHRASE_MISSING, FILE_NOT_FOUND, FILE_UNREADABLE */
export async function readPassphrase(io: CliIo, file: string | undefined, question = 'Passphrase: '): Promise<string> {
  if (file !== undefined) return readSecretFile(io, file)
  const fromEnvironment = io.env['FIELDFARE_PASSPHRASE']
  if (fromEnvironment) return fromEnvironment
  if (io.askSecret) {
    const typed = await io.askSecret(question)
    if (typed !== '') return typed
  }
  throw new AppError('PASSPHRASE_MISSING')
}

/** A text file named in a call, without a byte-order mark; ends of line as they stand. @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE */
export function readTextFile(io: Pick<CliIo, 'cwd'>, file: string): string {
  const path = resolve(io.cwd, file)
  if (!existsSync(path)) throw new AppError('FILE_NOT_FOUND', { path: file })
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new AppError('FILE_UNREADABLE', { path: file, why: fileErrorReason(error) }, { cause: error })
  }
}

/** The first line of a file, without its line break. */
export function readSecretFile(io: CliIo, file: string): string {
  const line = readTextFile(io, file).split(/\r?\n/)[0] ?? ''
  if (line === '') throw new AppError('PASSPHRASE_MISSING')
  return line
}
