/** The sample study before a release: who stands alone, before and after, a site read as its practice manager would, and names for people. */
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { PATIENCE, sitDown, type Desk } from './window-pages'

const OUT = resolve(dirname(fileURLToPath(import.meta.url)), '..', 'output', 'screens')
const LONG = { timeout: 60_000 }
let desk: Desk

beforeAll(async () => {
  mkdirSync(OUT, { recursive: true })
  desk = await sitDown([])
  await desk.page.setViewportSize({ width: 1280, height: 800 })
  await desk.pages.see(desk.page.getByRole('button', { name: 'Try the sample study' }))
  await desk.page.getByRole('button', { name: 'Try the sample study' }).press('Enter')
  await desk.page.getByRole('navigation', { name: 'Places' }).waitFor(LONG)
}, 120_000)
afterAll(() => desk.close())

async function picture(name: string, isWhole = false): Promise<void> {
  const { page } = desk
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: join(OUT, `${name}-${colorScheme}.png`), fullPage: isWhole })
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 640, height: 400 })
  await page.screenshot({ path: join(OUT, `${name}-200.png`), fullPage: true })
  const fault = await page.evaluate(() => (document.documentElement.scrollWidth > window.innerWidth ? 'wider than the window' : ''))
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(fault, name).toBe('')
}

it('shows the groups before and after, and the insider’s guesses in table and text', async () => {
  const { page, pages } = desk
  await pages.go('Control+6', 'New release')
  await page.getByRole('button', { name: 'See the risk first' }).press('Enter')
  await page.getByRole('heading', { name: 'Read this as somebody who works there' }).waitFor(LONG)
  const row = (stage: string) => page.getByRole('row', { name: new RegExp(`^${stage}`) })
  const aloneIn = async (stage: string) => Number(await row(stage).getByRole('cell').first().innerText())
  expect(await aloneIn('After')).toBeLessThanOrEqual(await aloneIn('Before'))
  expect(await page.locator('.guess[data-guess=certain] .guess-word').first().innerText()).toContain('certain')
  await picture('risk')
  await page.getByRole('heading', { name: 'Read this as somebody who works there' }).scrollIntoViewIfNeeded()
  await picture('risk-insider')
  const second = await page.getByLabel('Site', { exact: true }).locator('option').nth(1).innerText()
  await page.getByLabel('Site', { exact: true }).selectOption(second)
  await expect.poll(() => page.getByRole('cell', { name: new RegExp(`at ${second}$`) }).count(), LONG).toBeGreaterThan(0)
}, 120_000)

it('lets role and site be made vaguer too, says what each loses, and offers it under New release', async () => {
  const { page, pages } = desk
  await page.getByRole('checkbox', { name: 'Role and site may become vaguer too' }).press('Space')
  await page.getByRole('columnheader', { name: 'Made vaguer by' }).waitFor(LONG)
  expect(await page.getByText(/^Everyone \(\d+ people\) would stand in a group of/).count()).toBe(1)
  await page.getByRole('heading', { name: 'What could be made vaguer' }).scrollIntoViewIfNeeded()
  await picture('risk-role-and-site')
  await page.getByRole('checkbox', { name: 'Look at it after the generalisation below' }).press('Space')
  await expect.poll(() => page.locator('.guess[data-guess=certain]').count(), LONG).toBe(0)
  await picture('risk-role-and-site-after')
  await page.getByRole('button', { name: 'New release', exact: true }).press('Enter')
  expect(await page.getByRole('checkbox', { name: /^Role and site too/ }).count()).toBe(0)
  await page.getByRole('checkbox', { name: /^Make people look alike/ }).press('Space')
  await pages.see(page.getByRole('checkbox', { name: /^Role and site too/ }))
  await page.getByRole('checkbox', { name: /^Role and site too/ }).press('Space')
  await page.getByRole('checkbox', { name: /^Role and site too/ }).scrollIntoViewIfNeeded()
  await picture('release-role-and-site')
}, 120_000)

it('lets the study choose names, and the person their own, unless it is somebody’s', async () => {
  const { page, pages } = desk
  await page.getByRole('button', { name: 'New release', exact: true }).press('Enter')
  await page.getByRole('radio', { name: /^Names/ }).click()
  await pages.see(page.getByLabel('Names suit gender, age and origin'))
  await picture('release-names')
  await pages.press('Control+3')
  await page.getByRole('searchbox').fill('Glenys')
  await pages.see(page.getByRole('row', { name: /Glenys/ }))
  await page.getByRole('row', { name: /Glenys/ }).getByRole('button').first().click()
  await pages.see(page.getByText('A name is drawn with the next release.'))
  await page.getByLabel('Name they chose').fill('Glenys')
  await page.getByRole('button', { name: 'Call them this' }).press('Enter')
  await pages.see(page.getByText(/^That name cannot stand for/))
  await page.getByLabel('Name they chose').fill('Wilhelmina')
  await page.getByRole('button', { name: 'Call them this' }).press('Enter')
  await page.getByText('Called Wilhelmina.').waitFor(PATIENCE)
  await page.getByRole('heading', { name: 'In releases' }).scrollIntoViewIfNeeded()
  await picture('person-pseudonym')
}, 90_000)
