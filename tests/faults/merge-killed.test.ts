/** A merge that is ended from outside, at any moment, leaves the old study or the new one, and can be done again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinStudy, writeBundle } from '../../electron/core/exchange/bundle'
import { canonicalDigest } from '../../electron/core/exchange/canonical-export'
import { ageRecipient } from '../../electron/core/exchange/laptop-keys'
import { checkWorkspace } from '../../electron/core/history/check'
import { createWorkspace, openWorkspace } from '../../electron/core/workspace/workspace'
import { fillStudy } from '../bench/core-bench'
import { fieldText, seeded } from '../bench/field-text'
import { buildCli } from '../support/built-cli'
import { PASSPHRASE, testDeps } from '../support/core'

const NOTES = 1500
const KILLS = 12
const SEED = 20_260_612

let folder: string
let cli: Awaited<ReturnType<typeof buildCli>>
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fieldfare-killed-'))
  cli = await buildCli()
  const deps = testDeps()
  const { workspace: sender } = createWorkspace(deps, at('sender.fieldfare'), { title: 'Study', template: 'blank', passphrase: PASSPHRASE })
  await writeBundle(sender, at('study.pack'), { passphrase: PASSPHRASE, salt: deps.randomBytes(16), logN: 14 }, { kind: 'pack', withRegister: true, withSealed: false, since: {} })
  const { workspace: lead } = await joinStudy(deps, at('study.pack'), PASSPHRASE, at('lead.fieldfare'), PASSPHRASE, 'Lead')
  // Some of the notes are there already: the merge changes what it finds, and adds.
  const recipient = await ageRecipient(lead)
  fillStudy(lead, fieldText(3), 200)
  fillStudy(sender, fieldText(5), NOTES)
  await writeBundle(sender, at('notes.bundle'), { recipients: [recipient] }, { kind: 'bundle', withRegister: true, withSealed: false, since: {} })
  sender.close()
  lead.close()
}, 60_000)
afterAll(() => {
  cli.remove()
  rmSync(folder, { recursive: true, force: true })
})

type Merge = { child: ChildProcess; opened: Promise<void>; ended: Promise<{ status: number | null; signal: string | null }> }

function startMerge(workspace: string): Merge {
  const child = spawn(process.execPath, [cli.program, 'merge', workspace, at('notes.bundle')], { env: { ...process.env, FIELDFARE_PASSPHRASE: PASSPHRASE }, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'close').then(([status, signal]) => ({ status: status as number | null, signal: signal as string | null }))
  // The first line of progress: passphrase checked, the bundles are being opened.
  const opened = Promise.race([once(child.stderr as NonNullable<typeof child.stderr>, 'data'), ended]).then(() => {})
  return { child, opened, ended }
}

function digestOf(workspace: string): string {
  const opened = openWorkspace(testDeps(), workspace, { passphrase: PASSPHRASE }, true)
  try {
    return canonicalDigest(opened)
  } finally {
    opened.close()
  }
}

async function faultsOf(workspace: string): Promise<string[]> {
  const opened = openWorkspace(testDeps(), workspace, { passphrase: PASSPHRASE }, true)
  try {
    const { checks } = await checkWorkspace(opened, { signal: new AbortController().signal, progress: () => {} })
    return checks.filter((check) => !check.ok).map((check) => `${check.name}: ${check.detail}`)
  } finally {
    opened.close()
  }
}

function fresh(name: string): string {
  mkdirSync(at(name))
  const path = join(at(name), 'lead.fieldfare')
  cpSync(at('lead.fieldfare'), path, { recursive: true })
  return path
}

test(`ended at ${KILLS} moments drawn from a seed, the study is as before or as after, sound, and the merge can be done again`, { timeout: 240_000 }, async () => {
  const before = digestOf(at('lead.fieldfare'))
  const whole = fresh('whole')
  const undisturbed = startMerge(whole)
  await undisturbed.opened
  const began = performance.now()
  expect(await undisturbed.ended).toEqual({ status: 0, signal: null })
  const takes = performance.now() - began
  const after = digestOf(whole)
  expect(after).not.toBe(before)

  const random = seeded(SEED)
  const outcomes: string[] = []
  for (let attempt = 0; outcomes.length < KILLS && attempt < 5 * KILLS; attempt += 1) {
    const workspace = fresh(`kill-${attempt}`)
    const merge = startMerge(workspace)
    await merge.opened
    const timer = setTimeout(() => merge.child.kill('SIGKILL'), random() * takes)
    const { signal } = await merge.ended
    clearTimeout(timer)
    // One that had ended by itself is no kill: another moment is drawn.
    if (signal !== 'SIGKILL') continue
    const left = digestOf(workspace)
    expect([before, after]).toContain(left)
    expect(await faultsOf(workspace)).toEqual([])
    outcomes.push(left === before ? 'old' : 'new')
    expect(await startMerge(workspace).ended).toEqual({ status: 0, signal: null })
    expect(digestOf(workspace)).toBe(after)
    rmSync(at(`kill-${attempt}`), { recursive: true })
  }
  expect(outcomes).toHaveLength(KILLS)
  // A kill that never fell inside the merge would show nothing.
  expect(outcomes).toContain('old')
})
