/** What the window says of saving is true: with the study held by another program it says "Not saved", keeps the text, and saves it when it can. */
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openWorkspace, type Workspace } from '../../electron/core/workspace/workspace'
import { describeError } from '../../shared/errors'
import { testDeps } from '../support/core'
import { PASSPHRASE, sitDown, type Desk } from './window-pages'

const OUT = resolve(dirname(fileURLToPath(import.meta.url)), '..', 'output', 'screens')
/** SQLite itself waits a while for a busy file before it gives up. */
const BUSY_PATIENCE = { timeout: 40_000 }

let desk: Desk
let other: Workspace | undefined

beforeAll(async () => {
  mkdirSync(OUT, { recursive: true })
  desk = await sitDown(['Study.fieldfare'])
  await desk.pages.newStudy('A study that two programs want', 'Ada Field')
}, 60_000)
afterAll(async () => {
  other?.close()
  await desk.close()
})

describe('saving, told truthfully', () => {
  it('says "Not saved" with the reason and the next step while another program writes, and keeps every letter', async () => {
    await desk.pages.type('Words before. ')
    await desk.pages.saved()
    other = openWorkspace(testDeps(), join(desk.folder, 'Study.fieldfare'), { passphrase: PASSPHRASE }, true)
    other.db.exec('BEGIN IMMEDIATE')
    await desk.pages.type('Words while it is held.')
    const banner = desk.page.getByRole('banner')
    await banner.getByText('Not saved').waitFor(BUSY_PATIENCE)
    const { sentence, next } = describeError('WORKSPACE_BUSY')
    await desk.page.getByRole('alert').filter({ hasText: sentence }).filter({ hasText: next }).waitFor(BUSY_PATIENCE)
    await desk.page.screenshot({ path: join(OUT, 'not-saved-light.png') })
    await desk.pages.type(' And more.')
    expect(await desk.pages.editor.innerText()).toContain('Words before. Words while it is held. And more.')
    expect(await banner.innerText()).not.toMatch(/Saved \d/)
  }, 90_000)

  it('does not throw them away to lock: it hides at once, says what is at stake, and goes back', async () => {
    await desk.page.keyboard.press('Control+L')
    const goBack = desk.page.getByRole('button', { name: 'Go back to it' })
    const keepsOn = await Promise.race([goBack.waitFor(BUSY_PATIENCE).then(() => true), desk.page.getByRole('button', { name: 'Unlock' }).waitFor(BUSY_PATIENCE).then(() => false)])
    expect(keepsOn).toBe(true)
    expect(await desk.pages.allText()).not.toContain('Words before')
    await desk.page.screenshot({ path: join(OUT, 'lock-refused-light.png') })
    await goBack.press('Enter')
    expect(await desk.pages.editor.innerText()).toContain('And more.')
  }, 90_000)

  it('saves them as soon as it can, by itself', async () => {
    other?.db.exec('ROLLBACK')
    other?.close()
    other = undefined
    await desk.page.locator('.saved', { hasText: /^Saved \d\d:\d\d$/ }).waitFor(BUSY_PATIENCE)
    await desk.page.keyboard.press('Control+L')
    await desk.pages.unlock(PASSPHRASE)
    await desk.pages.see(desk.pages.timeline.getByText('Words before. Words while it is held. And more.'))
  }, 90_000)
})
