/** A site's governance card and a session after the letter has expired, by keyboard alone: pictures to look at. */
import { join } from 'node:path'

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { testApp } from '../support/core'
import { scratchFolder, startApp, type Running } from './app'
import { FULL, pictureTaker } from './pictures'
import { PASSPHRASE, PATIENCE, pagesOf, type Pages } from './window-pages'

const LONG = 'Wilhelmina Featherstonehaugh-Cholmondeley of Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'
const scratch = scratchFolder()
const workspace = join(scratch.path, 'Card.fieldfare')

let running: Running
let page: Page
let pages: Pages
let picture: (name: string) => Promise<void>

async function fill(): Promise<void> {
  const { client, close } = testApp()
  try {
    await client.call('workspace.create', { path: workspace, title: 'Link workers in seven practices', passphrase: PASSPHRASE, researcherName: LONG })
    await client.call('site.save', { name: 'Larkfield Surgery', windowStart: '2026-11-09', windowEnd: '2026-11-27' })
    const long = await client.call('site.save', { name: `The Practice of ${LONG}` })
    await client.call('site.saveCard', { siteId: long.id, investigator: LONG, networkContact: LONG, capacityConfirmed: '2026-10-01', consentDate: '2026-10-06', consentBy: 'practice_manager', posterFrom: '2026-11-02', posterUntil: '2026-12-18', listSize: '6000_10000', area: 'town', deprivation: '2' })
    await client.call('site.saveLetter', { siteId: long.id, from: '2025-06-01', lastDay: '2026-05-31' })
    await client.call('session.save', { siteId: long.id, startedAt: '2026-06-02T09:05:00+01:00', letterReason: `The renewal is signed and in the post, says ${LONG}` })
    await client.call('site.saveLetter', { siteId: long.id, kind: 'passport', from: '2026-06-10' })
  } finally {
    close()
  }
}

beforeAll(async () => {
  await fill()
  scratch.remember(workspace)
  running = await startApp({ FIELDFARE_USER_DATA: scratch.userData })
  page = running.page
  pages = pagesOf(page)
  picture = pictureTaker(page)
  await page.setViewportSize(FULL)
  await page.getByRole('button', { name: /Card\.fieldfare/ }).press('Enter')
  await pages.unlock(PASSPHRASE)
  await pages.see(page.getByRole('navigation', { name: 'Places' }))
}, 120_000)
afterAll(async () => {
  await running.app.close()
  scratch.remove()
})

const focused = () => page.evaluate(() => { const here = document.activeElement; return here?.getAttribute('aria-label') ?? (here instanceof HTMLInputElement || here instanceof HTMLSelectElement ? (here.labels?.[0]?.textContent ?? '') : (here?.textContent ?? '')) })
/** Tab by Tab, as someone without a mouse goes. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 60 && (await focused()) !== name; presses += 1) await pages.press('Tab')
  expect(await focused()).toBe(name)
}
/** A date field takes its parts one after another, the day first. */
async function typeDate(label: string, date: string): Promise<void> {
  await tabTo(label)
  await pages.type(date.split('-').reverse().join(''))
}
const say = (label: string) => page.getByLabel(label, { exact: true })

describe('the governance card', () => {
  it('is reached from the sites, empty at first, and filled by keys alone', async () => {
    await pages.go('Control+4', 'Larkfield Surgery')
    await picture('sites-with-cards')
    await tabTo('Governance of Larkfield Surgery')
    await pages.press('Enter')
    await pages.see(pages.heading('Governance of Larkfield Surgery'))
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    await pages.see(page.getByText('No letter is recorded, and nothing is asked.'))
    await picture('site-card-empty')
    await tabTo('Principal investigator or local collaborator')
    await pages.type('Ingrid Solheim')
    await typeDate('Displayed from', '2026-11-12')
    await typeDate('Displayed until', '2026-11-02')
    await tabTo('List size')
    await pages.press('ArrowDown')
    await pages.press('ArrowDown')
    await tabTo('Save')
    await pages.press('Enter')
    await pages.see(page.getByText('The last day comes before the first. Choose a later one.'))
    await expect.poll(focused).toBe('Displayed until')
    await picture('site-card-fault')
    await say('Displayed until').fill('2026-11-27')
    await tabTo('Save')
    await pages.press('Enter')
    await pages.see(page.getByText('The card is saved.'))
    expect(await say('List size').inputValue()).toBe('3000_6000')
  })

  it('takes a letter, says that it has expired, and gives it back when undone', async () => {
    await page.getByRole('button', { name: 'Add a letter' }).focus()
    await pages.press('Enter')
    await expect.poll(focused).toBe('Researcher')
    await typeDate('Last day', '2026-05-31')
    await picture('site-card-letter')
    await tabTo('Save the letter')
    await pages.press('Enter')
    await pages.see(page.getByRole('cell', { name: 'expired' }))
    await pages.see(page.getByRole('cell', { name: 'Letter of access', exact: true }))
    await page.getByRole('button', { name: /^Change the letter of access of/ }).press('Enter')
    await page.getByRole('button', { name: 'Take it off the card' }).press('Enter')
    await pages.see(page.getByText('No letter is recorded, and nothing is asked.'))
    await pages.press('Control+Z')
    await pages.see(page.getByRole('cell', { name: 'expired' }))
  })

  it('with long names, letters and a session after one had expired', async () => {
    await pages.press('Control+4')
    await page.getByRole('button', { name: /^Governance of The Practice of/ }).press('Enter')
    await pages.see(page.getByRole('heading', { name: 'Sessions after a letter had expired' }))
    await picture('site-card-long')
    await page.getByRole('button', { name: 'Save', exact: true }).scrollIntoViewIfNeeded()
    await picture('site-card-long-end')
    await pages.see(page.getByText(/The renewal is signed and in the post/))
  })
})

describe('a session after the letter has expired', () => {
  it('is refused with what to do; a reason typed below starts it; capture was never closed', async () => {
    await pages.press('Control+1')
    await pages.see(pages.editor)
    await pages.press('Control+Shift+S')
    await pages.see(page.getByLabel('What is happening'))
    await page.getByRole('dialog').getByLabel('Site').selectOption({ label: 'Larkfield Surgery' })
    await page.getByLabel('What is happening').press('Enter')
    await pages.see(page.getByRole('alert').getByText(/Your letter of access for site . has expired: its last day was 2026-05-31\./))
    await expect.poll(focused).toBe('Why it is started all the same')
    await picture('session-start-expired')
    // Without a word it is asked again.
    await pages.press('Enter')
    await pages.see(page.getByRole('alert').getByText(/has expired/))
    await say('Why it is started all the same').focus()
    await pages.type('The renewal is agreed on the telephone')
    await pages.press('Enter')
    await pages.see(page.getByText(/^Session started at/))
    await pages.editor.focus()
    await pages.type('The waiting room is full.')
    await pages.press('Enter')
    await pages.saved()
    await pages.press('Control+4')
    await page.getByRole('button', { name: 'Governance of Larkfield Surgery' }).press('Enter')
    await pages.see(page.getByText('The renewal is agreed on the telephone'))
  })
})

describe('with names hidden', () => {
  it('the two names are not there, and the rest can be saved', async () => {
    await pages.press('Control+K')
    await pages.type('hide names')
    await pages.press('Enter')
    await pages.see(page.getByText('Names are hidden: the register is locked. Show them to read or change these two.'))
    // The lists that name people are read again one after another.
    await expect.poll(() => pages.allText(), PATIENCE).not.toContain('Featherstonehaugh')
    await picture('site-card-locked')
  })
})
