/** The window as a person at the keyboard meets it: keys to press, words to read. Tests say what they want, not where it is. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Locator, Page } from 'playwright'

import { scratchFolder, startApp, type Running } from './app'

export const PASSPHRASE = 'marsh lantern cup seven'
/** How long the window may take to show a thing at all; nothing here measures time. */
export const PATIENCE = { timeout: 15_000 }

export type Desk = Running & { folder: string; pages: Pages; close(): Promise<void> }

/** The app with settings of its own; `picks` are what its file dialogs answer, one after another, within the scratch folder. */
export async function sitDown(picks: readonly string[]): Promise<Desk> {
  const scratch = scratchFolder()
  const list = join(scratch.path, 'picks.txt')
  writeFileSync(list, picks.map((name) => join(scratch.path, name)).join('\n'))
  const running = await startApp({ FIELDFARE_USER_DATA: scratch.userData, FIELDFARE_PICK_FILE: list })
  const close = async () => {
    await running.app.close()
    scratch.remove()
  }
  return { ...running, folder: scratch.path, pages: pagesOf(running.page), close }
}

export type Pages = ReturnType<typeof pagesOf>

export function pagesOf(page: Page) {
  const press = (key: string) => page.keyboard.press(key)
  const type = (text: string) => page.keyboard.type(text)
  const heading = (name: string | RegExp): Locator => page.getByRole('heading', { name })
  const see = (locator: Locator) => locator.waitFor(PATIENCE)
  const focusOn = async (label: string) => {
    await see(page.getByLabel(label, { exact: true }).first())
    await page.getByLabel(label, { exact: true }).first().focus()
  }
  return {
    press,
    type,
    heading,
    see,
    focusOn,
    editor: page.locator('.composer [contenteditable=true]'),
    timeline: page.getByRole('list', { name: 'Entries of the day' }),
    main: page.getByRole('main'),
    header: page.getByRole('banner'),
    /** Everything a person could read, in any part of the window. */
    allText: () => page.evaluate(() => document.body.innerText + [...document.querySelectorAll('input')].filter((field) => field.checkVisibility()).map((field) => field.value).join(' ')),

    /** First run → New study → recovery code kept. Leaves the capture screen. */
    async newStudy(title: string, name: string): Promise<string> {
      await see(page.getByRole('button', { name: 'New study' }))
      await press('Enter')
      await see(page.getByLabel('Title of the study'))
      for (const text of [title, name, PASSPHRASE, PASSPHRASE]) {
        await type(text)
        await press('Tab')
      }
      await press('Enter')
      await see(heading('Recovery code'))
      const code = await page.getByRole('status', { name: 'Recovery code' }).innerText()
      await press('Enter')
      await see(page.locator('.composer [contenteditable=true]'))
      return code
    },
    async go(key: string, title: string): Promise<void> {
      await press(key)
      await see(heading(title))
    },
    async addSite(name: string, firstDay: string): Promise<void> {
      await press('Control+Shift+G')
      await see(page.getByLabel('Name of the practice'))
      await type(name)
      await page.getByLabel('First day of observation').fill(firstDay)
      await press('Enter')
      await see(heading(name).first())
    },
    async startSession(): Promise<void> {
      await press('Control+Shift+S')
      await see(page.getByLabel('What is happening'))
      await press('Enter')
      await see(page.getByText(/^Session started at/))
    },
    /** Waits until the header says that all that was typed is on disk. */
    saved: () => see(page.locator('.saved', { hasText: /^Saved \d\d:\d\d$/ })),
    async unlock(passphrase: string): Promise<void> {
      await see(page.getByLabel('Passphrase'))
      await page.getByLabel('Passphrase').fill(passphrase)
      await press('Enter')
    },
  }
}
