/** Every screen with nothing in it and with names longer than any line: pictures to look at, and nothing beyond the edge of the window at 1280 × 800 and 200 %. */
import { join } from 'node:path'

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'

import { testApp } from '../support/core'
import { scratchFolder, startApp, type Running } from './app'
import { FULL, pictureTaker } from './pictures'
import { PASSPHRASE, PATIENCE, pagesOf, type Pages } from './window-pages'

const LONG = 'The Right Honourable Wilhelmina Featherstonehaugh-Cholmondeley of Llanfairpwllgwyngyll, formerly of the Reception Desk'
const UNBROKEN = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2)

const scratch = scratchFolder()
const at = (name: string): string => join(scratch.path, `${name}.fieldfare`)
const longName = `${UNBROKEN.slice(0, 90)} study`

async function fill(): Promise<void> {
  const [empty, long] = [testApp(), testApp()]
  try {
    await empty.client.call('workspace.create', { path: at('Empty'), title: 'Nothing yet', passphrase: PASSPHRASE, template: 'blank' })
    const { client } = long
    await client.call('workspace.create', { path: at(longName), title: `${LONG} ${UNBROKEN}`, passphrase: PASSPHRASE, researcherName: LONG })
    const site = await client.call('site.save', { name: `${LONG} ${UNBROKEN}`, aliases: [UNBROKEN], region: LONG, windowStart: '2026-11-09', windowEnd: '2026-11-27' })
    const person = await client.call('person.save', { name: UNBROKEN, aliases: [LONG, UNBROKEN], role: 'patient', siteIds: [site.id], gender: LONG })
    await client.call('person.save', { name: LONG, role: 'primary_care_staff', siteIds: [site.id], consent: 'consented' })
    const code = await client.call('code.save', { label: `${UNBROKEN} ${LONG}`.slice(0, 290) })
    const session = await client.call('session.save', { siteId: site.id, setting: `${LONG} ${UNBROKEN}`, startedAt: '2026-11-10T09:00:00+00:00' })
    for (const hour of ['09', '11', '15'])
      await client.call('note.create', {
        siteId: site.id,
        sessionId: session.id,
        kind: 'methodological',
        body: `⟦${person.id}⟧ ${UNBROKEN}${UNBROKEN} ${LONG}`,
        occurred: { at: `2026-11-10T${hour}:05:00+00:00`, precision: 'exact', zone: 'Europe/London' },
        codeIds: [code.id],
      })
  } finally {
    empty.close()
    long.close()
  }
}

let running: Running
let page: Page
let pages: Pages
let picture: (name: string) => Promise<void>

beforeAll(async () => {
  await fill()
  scratch.remember(at('Empty'), at(longName))
  running = await startApp({ FIELDFARE_USER_DATA: scratch.userData })
  page = running.page
  pages = pagesOf(page)
  picture = pictureTaker(page)
  await page.setViewportSize(FULL)
}, 120_000)
afterAll(async () => {
  await running.app.close()
  scratch.remove()
})

const PLACES = [
  ['Control+1', 'capture'],
  ['Control+2', 'notebook'],
  ['Control+F', 'search'],
  ['Control+3', 'people'],
  ['Control+4', 'sites'],
  ['Control+5', 'coverage'],
  ['Control+6', 'release'],
  ['Control+7', 'team'],
  ['Control+8', 'study'],
] as const

const openRecent = async (name: string): Promise<void> => {
  await page.getByRole('button', { name }).press('Enter')
  await pages.unlock(PASSPHRASE)
  await pages.editor.waitFor(PATIENCE)
}

describe.each([
  { what: 'empty', name: 'Empty.fieldfare' },
  { what: 'long', name: `${longName}.fieldfare` },
])('with $what names and notes', ({ what, name }) => {
  it('the way in', async () => {
    await page.getByRole('button', { name }).waitFor(PATIENCE)
    await picture(`${what}-first-run`)
    await openRecent(name)
  })

  it.each(PLACES)('the place of %s', async (key, place) => {
    await page.keyboard.press(key)
    await page.locator('.rail-item[aria-current]').waitFor(PATIENCE)
    await page.getByRole('main').locator('h1, h2, input, [contenteditable]').first().waitFor(PATIENCE)
    await picture(`${what}-${place}`)
    await page.keyboard.press('Control+1')
  })

  it.each([
    ['Control+6', 'Release'],
    ['Control+7', 'Team'],
    ['Control+8', 'Study'],
  ])('each page under %s, %s', async (key, place) => {
    await page.keyboard.press(key)
    const tabs = page.getByRole('navigation', { name: place, exact: true }).getByRole('button')
    await tabs.first().waitFor(PATIENCE)
    for (const name of await tabs.allInnerTexts()) {
      await tabs.filter({ hasText: name }).first().press('Enter')
      await page.getByRole('main').locator('h1, h2').first().waitFor(PATIENCE)
      await picture(`${what}-${place}-${name}`.toLowerCase().replaceAll(/\W+/g, '-'))
    }
    await page.keyboard.press('Control+1')
  }, 120_000)

  it('a person and the way out', async () => {
    await page.keyboard.press('Control+3')
    const first = page.locator('.table-open').first()
    if (what === 'long') {
      await first.press('Enter')
      await page.getByRole('complementary').waitFor(PATIENCE)
      await picture('long-person')
    }
    await page.keyboard.press('Control+L')
    await page.getByRole('button', { name: 'Another study' }).press('Enter')
  })
})
