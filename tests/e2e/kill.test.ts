/**
 * The promise about typing: whenever the app dies, nothing older than two seconds is lost, the workspace opens and its
 * check passes. The real window is typed into and every process of it is killed at random moments.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { describeError } from '../../shared/errors'
import { testApp, PASSPHRASE, type TestApp } from '../support/core'
import { killApp, killOne, processesOf, scratchFolder, startApp, type Running } from './app'

const ROUNDS = 20
/** What a killed app may lose, in milliseconds of typing. */
const MAY_LOSE_MS = 2000
const PATIENCE = { timeout: 30_000 }

const seed = Number(process.env['FIELDFARE_SEED'] ?? Date.now() % 1_000_000_007)
const scratch = scratchFolder()
const workspace = join(scratch.path, 'Typing.fieldfare')

/** Opens the study without the passphrase's slow key derivation: forty times here. */
let recoveryCode: string

type Marker = { text: string; typedAt: number }

beforeAll(async () => {
  const study = testApp()
  const made = await study.client.call('workspace.create', { path: workspace, title: 'Typing', passphrase: PASSPHRASE, researcherName: 'Robin Quill' })
  recoveryCode = made.recoveryCode
  await study.client.call('site.save', { name: 'Larkfield Surgery' })
  study.close()
  scratch.remember(workspace)
})
afterAll(() => scratch.remove())

/** Numbers from 0 to 1 that depend on `start` alone (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const start = (): Promise<Running> => {
  const starting = startApp({ FIELDFARE_USER_DATA: scratch.userData })
  // It comes up while something else is looked at: a start that fails is told where it is waited for, and not before.
  starting.catch(() => {})
  return starting
}
const unlock = async (page: Page): Promise<void> => {
  await page.locator('.start-card .link').click(PATIENCE)
  await page.locator('.start-card input[type=text]').fill(recoveryCode, PATIENCE)
  await page.keyboard.press('Enter')
  await page.locator('.composer [contenteditable=true]').click(PATIENCE)
}
const openStudy = async (running: Running): Promise<Running> => {
  await running.page.locator('.start-recent').click(PATIENCE)
  await unlock(running.page)
  return running
}

/** What the workspace holds now, opened by another program: every wording that stands, and the result of `check`. */
async function readWorkspace(): Promise<{ text: string; check: unknown }> {
  const study: TestApp = testApp()
  try {
    await study.client.call('workspace.open', { path: workspace, recoveryCode })
    const bodies: string[] = []
    let cursor: string | undefined
    do {
      const found = await study.client.call('note.list', { cursor, limit: 500 })
      bodies.push(...found.notes.map((note) => note.body))
      cursor = found.cursor ?? undefined
    } while (cursor)
    return { text: bodies.join('\n'), check: await study.client.call('study.check', {}) }
  } finally {
    study.close()
  }
}

/** Types numbered words, an entry after another, until the app is gone; each is noted when its last key was taken. */
async function typeUntilGone(page: Page, round: number, random: () => number, isGone: () => boolean): Promise<Marker[]> {
  const markers: Marker[] = []
  try {
    for (let n = 0; !isGone(); n++) {
      const text = `r${round}w${n}e`
      // By keys, or whole as a word comes from an input method.
      if (random() < 0.5) await page.keyboard.type(`${text} `)
      else await page.keyboard.insertText(`${text} `)
      markers.push({ text, typedAt: Date.now() })
      if (random() < 0.04) await page.keyboard.press('Control+Enter')
    }
  } catch (error) {
    // Playwright's call fails when the window it speaks to dies under it; any earlier failure is a fault.
    if (!isGone()) throw error
  }
  return markers
}

describe('typing', () => {
  it(`survives ${ROUNDS} sudden deaths of the app (seed ${seed})`, { timeout: 400_000 }, async () => {
    const random = randomFrom(seed)
    const owed: string[] = []
    let typed = 0
    let oldestLost = 0
    let next = start()
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const running = await openStudy(await next)
        const pids = await processesOf(running)
        let killedAt = 0
        const death = new Promise<void>((settle, fail) => {
          setTimeout(() => {
            killedAt = Date.now()
            killApp(running, pids).then(settle, fail)
          }, 200 + random() * 3200)
        })
        const markers = await typeUntilGone(running.page, round, random, () => killedAt > 0)
        await death
        // The next window comes up, locked, while another program looks at what this one left.
        next = start()
        const { text, check } = await readWorkspace()
        const held = new Set(text.split(/\s+/))
        owed.push(...markers.filter(({ typedAt }) => typedAt <= killedAt - MAY_LOSE_MS).map((marker) => marker.text))
        typed += markers.length
        for (const marker of markers) if (!held.has(marker.text)) oldestLost = Math.max(oldestLost, killedAt - marker.typedAt)
        expect(check, `check after round ${round}`).toMatchObject({ ok: true })
        expect(owed.filter((word) => !held.has(word)), `words lost by round ${round}`).toEqual([])
      }
    } finally {
      await (await next).app.close()
    }
    // A run in which nothing was old enough to be owed would prove nothing.
    expect(owed.length).toBeGreaterThan(20)
    console.log(`kill test: seed ${seed}, ${typed} words typed, ${owed.length} of them older than 2 s at their kill and none lost; oldest lost word ${oldestLost} ms old`)
  })

  it('loses nothing, not even the last key, when the app is closed', async () => {
    const { app, page } = await openStudy(await start())
    await page.keyboard.type('typed just before closing')
    await app.close()
    expect((await readWorkspace()).text).toContain('typed just before closing')
  })

  it('loses nothing when the data process dies: the window says so, unlocks again and keeps it', async () => {
    const { app, page } = await openStudy(await start())
    await page.keyboard.type('typed before the data process died')
    const pid = await app.evaluate(({ app: main }) => main.getAppMetrics().find(({ name }) => name === 'Fieldfare data')!.pid)
    killOne(pid)
    await expect.poll(() => page.locator('body').innerText(), PATIENCE).toContain(describeError('DATA_PROCESS_GONE').sentence)
    await unlock(page)
    await app.close()
    expect((await readWorkspace()).text).toContain('typed before the data process died')
  })

  it('leaves none of it on the disk in plain text', () => {
    const entries = readdirSync(scratch.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(entries.map(({ name }) => name)).toContain('study.db')
    for (const entry of entries) {
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      for (const secret of [PASSPHRASE, recoveryCode, 'r0w0e', 'typed just before closing', 'Larkfield']) {
        expect(bytes.includes(secret), `${secret} in ${entry.name}`).toBe(false)
        expect(bytes.includes(Buffer.from(secret, 'utf16le')), `${secret} in ${entry.name}`).toBe(false)
      }
    }
  })
})
