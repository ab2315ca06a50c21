/** Runs the command line in this process, over real files, and shows that a refusal left everything as it was. */
import { expect } from 'vitest'
import { runCli } from '../../electron/cli/run'
import { PASSPHRASE } from '../support/core'
import { treeOf } from './tree'

export type Answer = { status: 0 | 1 | 2 | 3; out: string; err: string }

export async function fieldfare(cwd: string, argv: readonly string[], { stdin = '', env = {} }: { stdin?: string; env?: Record<string, string> } = {}): Promise<Answer> {
  let [out, err] = ['', '']
  const status = await runCli(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    readStdin: () => Promise.resolve(stdin),
    askSecret: null,
    env: { FIELDFARE_PASSPHRASE: PASSPHRASE, ...env },
    cwd,
    signal: new AbortController().signal,
    isTerminal: false,
  })
  return { status, out, err }
}

/** What a refused call must do: its status, words that say what and where, a next step, no stack, and not a byte changed in `cwd`. */
export type Refusal = { status: 1 | 2 | 3; says: readonly RegExp[]; next: RegExp }

export async function expectRefusal(cwd: string, argv: readonly string[], refusal: Refusal, options: { stdin?: string; env?: Record<string, string> } = {}): Promise<Answer> {
  const before = treeOf(cwd)
  const answer = await fieldfare(cwd, argv, options)
  const told = answer.out + answer.err
  for (const words of refusal.says) expect(told).toMatch(words)
  expect(told).toMatch(refusal.next)
  expect(answer.status).toBe(refusal.status)
  expect(told).not.toMatch(/^\s+at .*:\d+|SQLITE_|\bE[A-Z]{4,}\b|undefined|\[object/m)
  expect(told).not.toContain(PASSPHRASE)
  expect(treeOf(cwd)).toEqual(before)
  return answer
}
