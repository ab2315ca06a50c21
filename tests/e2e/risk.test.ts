/** Who could be told apart, seen in the window: the warning in the note that tips, the ledger of the person, and the vaguer word that ends both. */
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { callData, openLine } from './app'
import { sitDown, type Desk } from './window-pages'

const OUT = resolve(dirname(fileURLToPath(import.meta.url)), '..', 'output', 'screens')
let desk: Desk

beforeAll(async () => {
  mkdirSync(OUT, { recursive: true })
  desk = await sitDown(['risk.fieldfare'])
  await desk.page.setViewportSize({ width: 1280, height: 800 })
  await desk.pages.newStudy('Risk', 'Robin Quill')
  await openLine(desk.page)
  const site = await made('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = await made('person.save', { name: 'Ottoline Braithwhistle', role: 'patient', siteIds: [site], gender: 'female', age: 84, consent: 'written' })
  for (const [index, body] of ['says she is 84 now.', 'is widowed, she told us.', 'is an ex-pit deputy and proud of it.'].entries())
    await made('note.create', { siteId: site, sessionId: null, kind: 'observation', body: `⟦${person}⟧ ${body}`, occurred: { at: `2025-06-0${3 + index}T09:05:00+01:00`, precision: 'exact', zone: 'Europe/London' } })
}, 60_000)
afterAll(() => desk.close())

const made = async (op: string, input: unknown): Promise<string> => ((await callData(desk.page, op, input)) as { output: { id: string } }).output.id

async function picture(name: string): Promise<void> {
  const { page } = desk
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: join(OUT, `${name}-${colorScheme}.png`) })
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 640, height: 400 })
  await page.screenshot({ path: join(OUT, `${name}-200.png`), fullPage: true })
  const fault = await page.evaluate(() => (document.documentElement.scrollWidth > window.innerWidth ? 'wider than the window' : ''))
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(fault, name).toBe('')
}

it('the note that tips says so, by what, and offers vaguer words', async () => {
  const { page, pages } = desk
  await pages.press('Control+2')
  await pages.see(page.getByRole('option', { name: /ex-pit deputy/ }))
  await page.getByRole('option', { name: /ex-pit deputy/ }).click()
  await pages.see(page.getByText(/^With this note, Patient [A-Z]\d\d can be told apart: former job, family and age\.$/))
  await picture('mosaic-note')
})

it('the ledger shows all notes, and a vaguer word ends the warning', async () => {
  const { page, pages } = desk
  await page.getByRole('button', { name: /^All that is told of/ }).press('Enter')
  await pages.see(pages.heading('What the notes tell'))
  await pages.see(page.getByText('3 kinds of telling detail in 3 notes'))
  await picture('mosaic-ledger')
  await page.getByRole('button', { name: 'former job → [former occupation] (1 place)' }).press('Enter')
  await pages.see(page.getByText('2 kinds of telling detail in 3 notes'))
  await expect.poll(() => page.getByText('Together this can tell them apart.').count()).toBe(0)
})
