/** What glows while one writes: seen, told at the caret, switched off and remembered; the entry itself is none the wiser. */
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { callShell } from './app'
import { PATIENCE, sitDown, type Desk } from './window-pages'

const OUT = resolve(dirname(fileURLToPath(import.meta.url)), '..', 'output', 'screens')
let desk: Desk

beforeAll(async () => {
  mkdirSync(OUT, { recursive: true })
  desk = await sitDown(['glow.fieldfare'])
  await desk.pages.newStudy('Glow', 'Robin Quill')
}, 60_000)
afterAll(() => desk.close())

const glowing = () => desk.page.locator('.composer .glow').allInnerTexts()

it('an identifier glows once the hand rests, says what a release would show, and keeps its dots without colour', async () => {
  const { page, pages } = desk
  await pages.editor.focus()
  await pages.type('Priya Chaudhry left her number, 07700 900123')
  await page.locator('.composer .glow', { hasText: '900123' }).waitFor(PATIENCE)
  expect((await glowing()).join(' ')).toContain('Priya')
  await pages.see(page.getByText('A release would show [phone number].'))
  expect(await page.locator('.composer .glow').first().evaluate((mark) => getComputedStyle(mark).textDecorationLine)).toContain('underline')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: join(OUT, `glow-${colorScheme}.png`) })
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await pages.type(' and went. ')
  await pages.see(page.getByText(/^A release would replace \d+ things in this entry/))
})

it('a name that is linked stops glowing, and the text stored is the text typed', async () => {
  const { page, pages } = desk
  await pages.type('@Marigold Tansley')
  await page.getByRole('option', { name: /Add “Marigold Tansley”/ }).waitFor(PATIENCE)
  await page.keyboard.press('Enter')
  await page.keyboard.press('p')
  await page.locator('.composer .chip', { hasText: 'Marigold Tansley' }).waitFor(PATIENCE)
  await expect.poll(glowing, PATIENCE).not.toContain('Marigold Tansley')
  await pages.saved()
})

it('it can be switched off, and stays so', async () => {
  const { page, pages } = desk
  await page.keyboard.press('Control+Shift+L')
  await pages.see(page.getByText('Nothing glows while you write.'))
  await expect.poll(glowing, PATIENCE).toEqual([])
  expect(await callShell(page, 'shell.getGlow', {})).toMatchObject({ output: { on: false } })
  await callShell(page, 'shell.setGlow', { on: true })
  expect(await callShell(page, 'shell.getGlow', {})).toMatchObject({ output: { on: true } })
})
