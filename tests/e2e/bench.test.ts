/** The bench in the real window, over the sample study: every answer by one key, the rest always in sight, and all of it undone again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { pictureTaker } from './pictures'
import { PATIENCE, sitDown, type Desk } from './window-pages'

let desk: Desk

beforeAll(async () => {
  desk = await sitDown([])
  await desk.pages.see(desk.page.getByRole('button', { name: 'Try the sample study' }))
  await desk.page.getByRole('button', { name: 'Try the sample study' }).press('Enter')
  await desk.page.getByRole('navigation', { name: 'Places' }).waitFor({ timeout: 60_000 })
  await desk.pages.go('Control+6', 'New release')
  await desk.page.getByRole('button', { name: 'Review', exact: true }).press('Enter')
  await desk.page.getByRole('option', { selected: true }).waitFor({ timeout: 60_000 })
}, 120_000)
afterAll(() => desk.close())

const left = async (): Promise<number> => Number(/^(\d+|Nothing)/.exec(await desk.pages.heading(/left to decide/).innerText())?.[1] ?? '0')
const chosenWords = () => desk.page.getByRole('option', { selected: true }).locator('mark').innerText()
const note = () => desk.page.getByRole('article')

describe('the bench', () => {
  it('shows the note large with the chosen finding framed, and follows J and K', async () => {
    const first = await chosenWords()
    await desk.pages.see(note().locator('[data-chosen]').first())
    expect(await note().locator('[data-chosen]').first().innerText()).toBe(first)
    await desk.pages.press('j')
    await expect.poll(() => desk.page.locator('#review-1').getAttribute('aria-selected')).toBe('true')
    const second = await chosenWords()
    await expect.poll(() => note().locator('[data-chosen]').first().innerText()).toBe(second)
    await desk.pages.press('k')
    await expect.poll(() => desk.page.locator('#review-0').getAttribute('aria-selected')).toBe('true')
  })

  it('accepts with A at once, counts down, and shows the result with F', async () => {
    const before = await left()
    await desk.page.getByLabel('Show decided ones').press('Space')
    await desk.page.getByRole('listbox').focus()
    const words = await chosenWords()
    await desk.pages.press('a')
    await expect.poll(left).toBe(before - 1)
    await desk.pages.press('f')
    await desk.pages.see(desk.page.getByRole('article', { name: 'As it would be released' }))
    expect(await note().locator('[data-chosen]').first().innerText()).toMatch(/^\[.+\]$/)
    await desk.pages.press('f')
    await expect.poll(() => note().locator('[data-chosen]').first().innerText()).toBe(words)
    await desk.page.getByLabel('Show decided ones').press('Space')
    await desk.page.getByRole('listbox').focus()
  })

  it('keeps with a reason only, and changes or generalises in brackets', async () => {
    const before = await left()
    await desk.pages.press('r')
    const reason = desk.page.getByLabel('Why it can stay (shows in the report)')
    await desk.pages.see(reason)
    await desk.pages.press('Enter')
    expect(await left()).toBe(before)
    await desk.pages.type('A common word here')
    await desk.pages.press('Enter')
    await expect.poll(left).toBe(before - 1)
    await desk.pages.press('c')
    await desk.pages.see(desk.page.getByLabel('What stands instead, in brackets'))
    await desk.pages.type('someone at the practice')
    await desk.pages.press('Enter')
    await expect.poll(left).toBe(before - 2)
    await desk.pages.press('g')
    await desk.pages.see(desk.page.getByLabel('What stands instead, in brackets'))
    await desk.pages.press('Escape')
    await desk.page.getByLabel('Show decided ones').press('Space')
    await desk.pages.see(desk.page.getByText('kept: A common word here'))
    await desk.pages.see(desk.page.getByText('[someone at the practice]').first())
    await desk.page.getByLabel('Show decided ones').press('Space')
    await desk.page.getByRole('listbox').focus()
  })

  it('keeps with a common reason by one figure, and by no figure once something is typed', async () => {
    const before = await left()
    await desk.pages.press('r')
    const reason = desk.page.getByLabel('Why it can stay (shows in the report)')
    await desk.pages.see(reason)
    await desk.pages.type('See 2')
    expect(await reason.inputValue()).toBe('See 2')
    expect(await left()).toBe(before)
    await desk.pages.press('Escape')
    await desk.pages.press('r')
    await desk.pages.see(reason)
    await pictureTaker(desk.page)('bench-reasons')
    await desk.pages.press('3')
    await expect.poll(left).toBe(before - 1)
    await desk.page.getByLabel('Show decided ones').press('Space')
    await desk.pages.see(desk.page.getByText('kept: True of many people here'))
    await desk.page.getByLabel('Show decided ones').press('Space')
    await desk.page.getByRole('listbox').focus()
  })

  it('decides all alike with Shift, and takes it back in one with Ctrl+Z', async () => {
    const before = await left()
    await desk.page.getByRole('button', { name: 'Dismiss' }).press('Enter')
    await desk.page.getByRole('listbox').focus()
    // On to the first whose kind and reason others have too.
    const rows = await desk.page.getByRole('option').evaluateAll((options) =>
      options.map((option) => ({ chosen: option.getAttribute('aria-selected') === 'true', like: `${option.querySelector('.review-type')?.textContent} ${/^[^·]*/.exec(option.querySelector('.review-line > .small')?.textContent ?? '')?.[0]}` })),
    )
    const chosen = rows.findIndex((row) => row.chosen)
    const shared = rows.findIndex((row, index) => index >= chosen && rows.filter(({ like }) => like === row.like).length > 1)
    for (let at = chosen; at < shared; at += 1) await desk.pages.press('j')
    await desk.pages.press('Shift+A')
    await desk.pages.see(desk.page.getByText(/^\d+ findings? will be replaced\.$/))
    const taken = Number(/^\d+/.exec(await desk.page.getByText(/^\d+ findings? will be replaced\.$/).innerText())?.[0] ?? '0')
    expect(taken).toBeGreaterThan(1)
    await expect.poll(left).toBe(before - taken)
    await desk.pages.press('Control+Z')
    await desk.pages.see(desk.page.getByText(/^Undone: /))
    await expect.poll(left, PATIENCE).toBe(before)
  }, 60_000)
})
