/** The decisions around the data process: what its log keeps, when it is started again, how long an end waits. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { bugRecord } from '../../electron/data/bug-record'
import { LOG_FILE, openEventLog } from '../../electron/data/event-log'
import { createGrantedPaths } from '../../electron/data/granted-paths'
import { ToData } from '../../electron/data/messages'
import { waitForFlush } from '../../electron/main/flush-wait'
import { mayRestart } from '../../electron/main/restart-policy'
import { shellReply } from '../../electron/main/shell-reply'
import { AppError } from '../../shared/errors'
import type { Handlers } from '../../shared/ipc/serve'
import type { ShellContract } from '../../shared/ipc/shell-contract'

const CANARY = 'Aisha Okonkwo'

const thrown = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('what is kept of a bug', () => {
  class StrangeFault extends Error {}
  function deepInside(message: string): never {
    throw new StrangeFault(message)
  }

  it('is where it happened and its class', () => {
    const record = bugRecord('0badc0de', 'note.save', thrown(() => deepInside(CANARY)))
    expect(record).toMatchObject({ ref: '0badc0de', operation: 'note.save', errorClass: 'StrangeFault' })
    expect(record.frames[0]).toMatch(/^deepInside data-process\.test\.ts:\d+$/)
  })

  it.each([
    CANARY,
    `${CANARY}\n    at ${CANARY.replace(' ', '')} (/home/${CANARY}/x.ts:1:2)`,
    `\n    at secret (secret.ts:1:2)`,
    `Error: ${CANARY}`,
    '',
  ])('is never its message: %j', (message) => {
    const written = JSON.stringify(bugRecord('0badc0de', 'note.save', thrown(() => deepInside(message))))
    expect(written).not.toMatch(/Aisha|Okonkwo|secret|home/)
  })

  it('is nothing of a message changed after the throw', () => {
    const error = thrown(() => deepInside(`${CANARY}\n    at Okonkwo (x.ts:1:2)`)) as Error
    error.message = 'harmless'
    expect(JSON.stringify(bugRecord('0badc0de', 'note.save', error))).not.toMatch(/Aisha|Okonkwo/)
  })

  it('is nothing of an operation or a class that is no plain name', () => {
    expect(bugRecord('0badc0de', `note ${CANARY}`, CANARY)).toEqual({ ref: '0badc0de', operation: 'unknown', errorClass: 'string', frames: [] })
    const odd = new Error('x')
    Object.defineProperty(odd, 'constructor', { value: { name: CANARY } })
    expect(bugRecord('0badc0de', 'note.save', odd).errorClass).toBe('Error')
  })
})

describe('the log', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fieldfare-log-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const open = () => openEventLog(folder, () => new Date('2026-05-01T10:00:00Z'), (count) => new Uint8Array(count).fill(7))
  const lines = () => readFileSync(join(folder, LOG_FILE), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as unknown)

  it('gives a bug a reference that stands in the file', () => {
    expect(open().bug('note.save', new TypeError(CANARY))).toBe('07070707')
    expect(lines()).toMatchObject([{ at: '2026-05-01T10:00:00.000Z', bug: { ref: '07070707', errorClass: 'TypeError' } }])
    expect(readFileSync(join(folder, LOG_FILE), 'utf8')).not.toContain('Aisha')
  })

  it('keeps of an event its counts and nothing else', () => {
    open().event('opened', { notes: 3, odd: CANARY as unknown as number })
    expect(lines()).toEqual([{ at: '2026-05-01T10:00:00.000Z', event: 'opened', counts: { notes: 3 } }])
  })

  it('keeps one older file', () => {
    writeFileSync(join(folder, LOG_FILE), 'x'.repeat(1_000_001))
    open().event('opened', {})
    open().event('opened', {})
    expect(readdirSync(folder).sort()).toEqual([LOG_FILE, `${LOG_FILE}.1`])
    expect(lines()).toHaveLength(2)
  })

  it('that cannot be written stops nothing', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(openEventLog(join(folder, 'file'), () => new Date(0), (count) => new Uint8Array(count)).bug('a.b', new Error('x'))).toBe('00000000')
  })
})

it('a place that was not granted is refused, also when it is spelt as a path', () => {
  const paths = createGrantedPaths()
  paths.grant('token', '/studies/A.fieldfare')
  expect(paths.resolve('token')).toBe('/studies/A.fieldfare')
  for (const ref of ['/studies/A.fieldfare', '', 'token ', '../token']) {
    expect(thrown(() => paths.resolve(ref))).toMatchObject({ code: 'PATH_NOT_GRANTED' })
  }
})

it('the process port takes the agreed messages only', () => {
  expect(ToData.safeParse({ t: 'grant', id: 1, token: 'a', path: '/a' }).success).toBe(true)
  for (const bad of [{ t: 'grant', id: 1, token: 'a' }, { t: 'run', id: 1 }, { t: 'close' }, null]) {
    expect(ToData.safeParse(bad).success).toBe(false)
  }
})

it('a data process that dies is started again three times in a minute, and then not unasked', () => {
  expect(mayRestart([0], 0)).toBe(true)
  expect(mayRestart([0, 1000, 2000], 2000)).toBe(true)
  expect(mayRestart([0, 1000, 2000, 3000], 3000)).toBe(false)
  expect(mayRestart([0, 1000, 2000, 61_001], 61_001)).toBe(true)
})

describe('the end waits for the window', () => {
  const never = new Promise<never>(() => {})
  const at = { flushed: never, gone: never, dataAnswers: () => never, grace: () => never }
  const soon = () => Promise.resolve()

  it('until it has saved', async () => expect(await waitForFlush({ ...at, flushed: soon() })).toBe('flushed'))
  it('until there is nobody left to wait for', async () => expect(await waitForFlush({ ...at, gone: soon() })).toBe('gone'))
  it('until an idle data process shows that it says nothing', async () => {
    expect(await waitForFlush({ ...at, dataAnswers: soon, grace: soon })).toBe('silent')
  })
  it('through all the time that the data process is busy', async () => {
    let graceBegan = false
    let answer = () => {}
    let save = () => {}
    const end = waitForFlush({
      gone: never,
      flushed: new Promise<void>((resolve) => (save = resolve)),
      dataAnswers: () => new Promise<void>((resolve) => (answer = resolve)),
      grace: () => ((graceBegan = true), never),
    })
    await soon()
    expect(graceBegan).toBe(false)
    answer()
    await soon()
    await soon()
    expect(graceBegan).toBe(true)
    save()
    expect(await end).toBe('flushed')
  })
})

describe('a call of the shell', () => {
  const handlers = {
    'shell.getTheme': () => ({ theme: 'dark' }),
    'shell.reveal': ({ token }: { token: string }) => {
      throw token === 'bug' ? new TypeError(CANARY) : new AppError('PATH_NOT_GRANTED')
    },
    'shell.setTheme': () => ({ surprise: CANARY }),
  } as unknown as Handlers<ShellContract>
  const call = (name: unknown, input: unknown) => shellReply(handlers, name, input, () => 'ref')

  it('gets its output', async () => expect(await call('shell.getTheme', {})).toEqual({ ok: true, output: { theme: 'dark' } }))
  it.each([
    ['shell.nothing', {}, 'CONTRACT'],
    ['toString', {}, 'CONTRACT'],
    [42, {}, 'CONTRACT'],
    ['shell.getTheme', { extra: 1 }, 'INPUT_INVALID'],
    ['shell.setTheme', { theme: 'pink' }, 'INPUT_INVALID'],
    ['shell.setTheme', { theme: 'dark' }, 'CONTRACT'],
    ['shell.reveal', { token: 'x' }, 'PATH_NOT_GRANTED'],
    ['shell.reveal', { token: 'bug' }, 'BUG'],
  ])('%s %j is refused: %s', async (name, input, code) => {
    const reply = await call(name, input)
    expect(reply).toMatchObject({ ok: false, error: { code } })
    expect(JSON.stringify(reply)).not.toContain(CANARY)
  })
})
