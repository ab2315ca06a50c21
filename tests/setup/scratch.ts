import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** A folder that goes away when the test ends. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldfare-setup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A checkout of the build programs alone, with its own packages to install and its own cache. */
export const scratchClone = (manifest: object, lockfile: object, { linkPackages = false } = {}): string => {
  const folder = scratchFolder()
  cpSync(join(root, 'build'), join(folder, 'build'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockfile))
  if (linkPackages) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

export interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

/** Starts a Node program; `ended` resolves with everything it said. */
export const startNode = (
  args: string[],
  { cwd = root, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): { child: ChildProcess; ended: Promise<Ended>; said: (text: string) => Promise<void> } => {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const result: Ended = { status: null, stdout: '', stderr: '' }
  let listeners: (() => void)[] = []
  const hear = (stream: 'stdout' | 'stderr') => (chunk: Buffer) => {
    result[stream] += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', hear('stdout'))
  child.stderr.on('data', hear('stderr'))
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail)
    child.on('close', (status) => done({ ...result, status }))
  })
  const said = (text: string) =>
    new Promise<void>((done, fail) => {
      const look = () => {
        if (!(result.stdout + result.stderr).includes(text)) return
        listeners = listeners.filter((each) => each !== look)
        done()
      }
      listeners.push(look)
      look()
      void ended.then((end) => fail(new Error(`it ended without saying "${text}": ${end.stderr}`)))
    })
  return { child, ended, said }
}

/** Runs a Node program to its end. */
export const runNode = (args: string[], options?: Parameters<typeof startNode>[1]): Promise<Ended> =>
  startNode(args, options).ended

/**
 * Runs the text of a module that may import the build programs by the name `build/…` of the given checkout.
 */
export const moduleArgs = (text: string, checkout = root): string[] => [
  '--input-type=module',
  '-e',
  text.replaceAll("'build/", `'${checkout}/build/`),
]
