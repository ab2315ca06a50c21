/** A release that is ended from outside leaves nothing under its name, and what it leaves hidden goes when the study is opened next. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorkspace, openWorkspace } from '../../electron/core/workspace/workspace'
import { noteUnfinished, removeUnfinished } from '../../electron/core/study/unfinished'
import { fillStudy } from '../bench/core-bench'
import { fieldText } from '../bench/field-text'
import { buildCli } from '../support/built-cli'
import { PASSPHRASE, testDeps } from '../support/core'

let folder: string
let study: string
let cli: Awaited<ReturnType<typeof buildCli>>
const run = (...argv: string[]): ChildProcess => spawn(process.execPath, [cli.program, ...argv], { env: { ...process.env, FIELDFARE_PASSPHRASE: PASSPHRASE }, stdio: ['ignore', 'ignore', 'pipe'] })
const hidden = (): string[] => readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.partial') || name.endsWith('.partial.zip'))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fieldfare-release-killed-'))
  study = join(folder, 'study.fieldfare')
  mkdirSync(join(folder, 'out'))
  cli = await buildCli()
  const { workspace } = createWorkspace(testDeps(), study, { title: 'Study', template: 'blank', passphrase: PASSPHRASE })
  fillStudy(workspace, fieldText(3), 400)
  workspace.close()
}, 60_000)
afterAll(() => {
  cli.remove()
  rmSync(folder, { recursive: true, force: true })
})

test.each(['release', 'release.zip'])('%s, killed while its files are written', { timeout: 120_000 }, async (name) => {
  const releasing = run('release', study, '--out', join(folder, 'out', name), '--replace-unreviewed', '--without-consent', 'leave-out')
  const ended = once(releasing, 'close')
  let said = ''
  releasing.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    // The folder is there from here on, and the leak check has not begun.
    if (said.includes('Writing files')) releasing.kill('SIGKILL')
  })
  const [, signal] = await ended
  expect(signal, said).toBe('SIGKILL')
  expect(existsSync(join(folder, 'out', name))).toBe(false)
  expect(hidden()).not.toEqual([])

  expect((await once(run('stats', study), 'close'))[0]).toBe(0)
  expect(hidden()).toEqual([])
  expect(existsSync(join(folder, 'out', name))).toBe(false)
})

test('what a release that goes on is writing stays, and so does whatever has another name', () => {
  const workspace = openWorkspace(testDeps(), study, { passphrase: PASSPHRASE }, false)
  const going = join(folder, 'out', '.going.abc.partial')
  mkdirSync(going)
  const strikeOut = noteUnfinished(workspace, going)
  removeUnfinished(workspace)
  expect(existsSync(going)).toBe(true)
  strikeOut()

  const notes = join(folder, 'out', 'my notes')
  mkdirSync(notes)
  writeFileSync(join(notes, 'a.txt'), 'kept')
  // Written down by a process that is no more.
  workspace.setMeta('unfinished release x', JSON.stringify({ path: notes, pid: 2 ** 22 + 1, host: (JSON.parse(hostOf(workspace, going)) as { host: string }).host }))
  removeUnfinished(workspace)
  expect(existsSync(join(notes, 'a.txt'))).toBe(true)
  expect(workspace.meta('unfinished release x')).toBe(null)
  workspace.close()
})

/** As the app itself writes it down. */
function hostOf(workspace: ReturnType<typeof openWorkspace>, path: string): string {
  const strikeOut = noteUnfinished(workspace, path)
  const value = workspace.db.prepare("SELECT value FROM meta WHERE key LIKE 'unfinished release %'").pluck().get() as string
  strikeOut()
  return value
}
