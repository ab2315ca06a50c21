/** Every screen as a picture; the sample study fills them. */

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { FULL, pictureTaker } from './pictures'
import { PATIENCE, sitDown, type Desk } from './window-pages'

let desk: Desk
let page: Page
let picture: (name: string) => Promise<void>

beforeAll(async () => {
  desk = await sitDown(['release', 'release-2'])
  page = desk.page
  picture = pictureTaker(page)
  await page.setViewportSize(FULL)
}, 60_000)
afterAll(() => desk.close())

describe('pictures of the screens', () => {
  it('the way in', async () => {
    await desk.pages.see(page.getByRole('button', { name: 'New study' }))
    await picture('first-run')
    await page.keyboard.press('Enter')
    await desk.pages.see(page.getByLabel('Title of the study'))
    await picture('new-study')
    await page.getByRole('button', { name: 'Back' }).press('Enter')
    await page.getByRole('button', { name: 'Try the sample study' }).press('Enter')
    await page.getByRole('navigation', { name: 'Places' }).waitFor({ timeout: 60_000 })
  }, 90_000)

  it('capture, with an entry being written', async () => {
    await page.keyboard.press('Control+Shift+S')
    await page.getByLabel('What is happening').fill('Patient session')
    await picture('session-start')
    await page.keyboard.press('Enter')
    await desk.pages.see(desk.pages.header.getByText('Patient session'))
    await page.getByRole('button', { name: 'Dismiss' }).press('Enter')
    await desk.pages.editor.focus()
    await page.keyboard.type('Waiting room nearly empty; the door is propped open with a chair. @gle')
    await page.getByRole('option', { name: /Glenys/ }).waitFor(PATIENCE)
    await page.keyboard.press('Enter')
    await page.keyboard.type('says the buses are late again, “as per”. #Time given')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('In the kitchen, about the waiting list. @gle')
    await page.getByRole('option', { name: /Glenys/ }).waitFor(PATIENCE)
    await picture('capture-linking')
    await page.keyboard.press('Enter')
    await desk.pages.saved()
    await picture('capture')
    await page.keyboard.press('Control+Shift+T')
    await picture('when')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Enter')
  }, 60_000)

  it('notebook, search, palette, switcher', async () => {
    await desk.pages.go('Control+2', 'Notebook')
    await desk.pages.see(page.getByRole('listbox').getByRole('option').first())
    await page.getByRole('listbox').focus()
    await page.keyboard.press('ArrowDown')
    await desk.pages.see(page.getByRole('article'))
    await page.keyboard.press('w')
    await desk.pages.see(page.getByText('It has had only this wording.'))
    await picture('notebook')
    await page.keyboard.press('Control+F')
    await page.keyboard.type('waiting room')
    await page.getByRole('listbox', { name: 'Notes found' }).locator('mark').first().waitFor(PATIENCE)
    await page.keyboard.press('ArrowDown')
    await desk.pages.see(page.getByRole('article'))
    await picture('search')
    await page.keyboard.press('Control+K')
    await picture('palette')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+J')
    await picture('place-switcher')
    await page.keyboard.press('Escape')
  }, 60_000)

  it('people, sites, coverage', async () => {
    await desk.pages.go('Control+3', 'People')
    await page.locator('.table-open').nth(4).press('Enter')
    await picture('people')
    await page.getByRole('button', { name: 'Withdraw…' }).press('Enter')
    await page.getByLabel('Erase what identifies them').press('Space')
    await page.getByRole('button', { name: 'Show every trace' }).press('Enter')
    await page.getByRole('button', { name: /^Carry it out/ }).waitFor({ timeout: 60_000 })
    await picture('withdrawal')
    await page.keyboard.press('Escape')
    await desk.pages.go('Control+4', 'Sites')
    await desk.pages.see(page.getByRole('list', { name: 'Notes by day of the window' }).first())
    await picture('sites')
    await desk.pages.go('Control+5', 'Coverage')
    await desk.pages.see(page.getByText(/days have passed/).first())
    await picture('coverage')
  }, 60_000)

  it('how each researcher’s notes are made: one’s own first, everyone’s, and the numbers alone', async () => {
    await desk.pages.go('Control+7', 'Take in what others wrote')
    await page.getByRole('button', { name: 'Our notes' }).press('Enter')
    await desk.pages.see(page.getByRole('heading', { name: 'How our notes are made' }))
    const columns = () => page.getByRole('table', { name: 'Kinds of note' }).getByRole('columnheader').count()
    const everyone = page.getByRole('button', { name: 'Show everyone, for the team’s session' })
    if (await everyone.isVisible()) {
      expect(await columns()).toBe(1)
      await everyone.press('Enter')
    }
    expect(await columns()).toBeGreaterThan(1)
    await picture('team-consistency')
    await page.getByLabel('Numbers only').press('Space')
    await desk.pages.see(page.getByRole('table', { name: 'Each measure down, each researcher across' }))
    await picture('team-consistency-table')
  }, 60_000)

  it('release: form, review, refusal, report, past ones', async () => {
    await desk.pages.go('Control+6', 'New release')
    await desk.pages.see(page.getByText(/findings? wait/))
    await picture('release')
    await page.getByRole('button', { name: 'Release for the archive' }).press('Enter')
    await desk.pages.see(page.getByRole('alert').filter({ hasText: /consent|decision/ }))
    // Who stopped it is said by name while names show, and is a way to them.
    await desk.pages.see(page.getByRole('alert').getByRole('button', { name: 'Denzil Kitto' }))
    await picture('release-refused')
    await page.getByRole('button', { name: 'Review', exact: true }).press('Enter')
    await desk.pages.see(page.getByRole('listbox'))
    await page.getByRole('listbox').focus()
    await page.keyboard.press('r')
    await picture('review')
    // With the system's own colours a marked word can be read as well (WCAG 1.4.3).
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    const [ink = 0, paper = 0] = await page.locator('mark').first().evaluate((mark) => {
      const { color, backgroundColor } = getComputedStyle(mark)
      const light = (channel: string): number => (Number(channel) / 255) ** 2.2
      return [color, backgroundColor].map((each) => {
        const [r = '', g = '', b = ''] = each.match(/\d+/g) ?? []
        return 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b)
      })
    })
    expect((Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)).toBeGreaterThan(4.5)
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'New release' }).press('Enter')
    await page.getByLabel('Reduce them to their role').press('Space')
    await page.getByLabel('Replace everything that is undecided').press('Space')
    await page.getByRole('button', { name: 'Release for the archive' }).press('Enter')
    await page.getByRole('status').filter({ hasText: /^Released/ }).waitFor({ timeout: 60_000 })
    await desk.pages.see(page.frameLocator('iframe').getByRole('heading').first())
    await picture('report')
    await page.getByRole('button', { name: 'Another' }).or(page.getByRole('button', { name: 'Past releases' })).first().press('Enter')
    await desk.pages.see(page.getByText(/^SHA-256/))
    await picture('past-releases')
  }, 120_000)

  it('names hidden, and locked', async () => {
    await page.keyboard.press('Control+Shift+H')
    await desk.pages.see(page.getByText('Names are hidden. Everyone shows by code.'))
    await desk.pages.go('Control+3', 'People')
    await picture('people-hidden')
    await page.keyboard.press('Control+L')
    await desk.pages.see(page.getByRole('button', { name: 'Unlock' }))
    await desk.pages.unlock('not the passphrase')
    await desk.pages.see(page.getByText('The passphrase does not open this workspace.').first())
    await picture('unlock')
  }, 60_000)
})
