/** What just happened is said where nobody writes: at no size does the message lie over the entry being written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { AT_200, FULL } from './pictures'
import { sitDown, type Desk } from './window-pages'

let desk: Desk

beforeAll(async () => {
  desk = await sitDown(['Study.fieldfare'])
  await desk.page.setViewportSize(FULL)
  await desk.pages.newStudy('Where messages stand', 'Ada Field')
  await desk.pages.addSite('Harbour Street Surgery', '2026-11-09')
  await desk.pages.press('Control+1')
}, 120_000)
afterAll(() => desk.close())

const rectOf = async (selector: string) => {
  const box = await desk.page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not shown`)
  return box
}

describe.each([
  { at: '1280 × 800', size: FULL },
  { at: '200 % zoom', size: AT_200 },
])('a message at $at', ({ size }) => {
  it('covers nothing of the entry being written, though the hand types on', async () => {
    await desk.page.setViewportSize(size)
    for (let line = 0; line < 12; line += 1) {
      await desk.pages.type(`Line ${line} of a long entry, with enough words to reach the end of its line and go on.`)
      await desk.pages.press('Shift+Enter')
    }
    await desk.pages.press('Control+Shift+S')
    await desk.pages.see(desk.page.getByLabel('What is happening'))
    await desk.pages.press('Enter')
    await desk.pages.see(desk.page.getByText(/^Session started at/))
    await desk.pages.editor.click({ position: { x: 5, y: 5 } })
    await desk.pages.press('Control+End')
    await desk.pages.type('Now.')
    const [message, line] = [await rectOf('.message-place'), await rectOf('.composer .cm-line:last-child')]
    const apart = message.y + message.height <= line.y || line.y + line.height <= message.y || message.x >= line.x + line.width || message.x + message.width <= line.x
    expect(apart, JSON.stringify({ message, line })).toBe(true)
    expect(line.y).toBeGreaterThanOrEqual(0)
    expect(line.y + line.height).toBeLessThanOrEqual(size.height)
    await desk.page.getByRole('button', { name: 'Dismiss' }).press('Enter')
    await desk.pages.press('Control+Shift+E')
    await desk.pages.editor.click()
    await desk.pages.press('Control+Enter')
  })
})
