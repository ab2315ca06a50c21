/** A part of the window that cannot be had: said in its place, the rest stands, and loading again brings it. */
import type { CDPSession } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FULL, pictureTaker } from './pictures'
import { type Desk, PATIENCE, sitDown } from './window-pages'

let desk: Desk
let line: CDPSession
beforeAll(async () => {
  desk = await sitDown([])
  line = await desk.page.context().newCDPSession(desk.page)
  await line.send('Network.enable')
  await line.send('Network.setBlockedURLs', { urls: ['*TeamView*'] })
}, 60_000)
afterAll(() => desk.close())

it('names what happened and what to do, keeps the other places and what was typed, and comes back', { timeout: 120_000 }, async () => {
  const { page, pages } = desk
  await page.setViewportSize(FULL)
  await page.getByRole('button', { name: 'Try the sample study' }).press('Enter')
  await pages.see(pages.editor)
  await pages.editor.focus()
  await page.keyboard.type('Typed before the mishap.')
  await page.keyboard.press('Control+7')
  const alert = page.getByRole('alert').filter({ hasText: 'This screen cannot be shown.' })
  await alert.waitFor(PATIENCE)
  await pictureTaker(page)('mishap')
  expect(await page.getByRole('navigation', { name: 'Places' }).isVisible()).toBe(true)
  await page.keyboard.press('Control+1')
  await pages.see(pages.editor)
  await pages.see(page.getByText('Typed before the mishap.').first())

  await page.keyboard.press('Control+7')
  await alert.waitFor(PATIENCE)
  await line.send('Network.setBlockedURLs', { urls: [] })
  await page.getByRole('button', { name: 'Load the window again' }).press('Enter')
  await pages.see(pages.editor)
  await pages.go('Control+7', 'Take in what others wrote')
})
