/** The benches in the real window, by keys: marking by hand, the blind second review, the intruder test, the difference between two releases. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { FULL, pictureTaker } from './pictures'
import { PATIENCE, sitDown, type Desk } from './window-pages'

let desk: Desk
let page: Page
let picture: (name: string) => Promise<void>
const LONG = { timeout: 60_000 }

beforeAll(async () => {
  desk = await sitDown(['release-one', 'release-two', 'release-one', 'pack', 'claims.csv', 'claims.csv', 'release-one', 'release-two', 'difference.html', 'notice.txt'])
  page = desk.page
  picture = pictureTaker(page)
  await page.setViewportSize(FULL)
  await desk.pages.see(page.getByRole('button', { name: 'Try the sample study' }))
  await page.getByRole('button', { name: 'Try the sample study' }).press('Enter')
  await page.getByRole('navigation', { name: 'Places' }).waitFor(LONG)
  await desk.pages.go('Control+6', 'New release')
}, 120_000)
afterAll(() => desk.close())

const tab = (name: string) => page.getByRole('button', { name, exact: true }).first().press('Enter')

async function makeRelease(): Promise<void> {
  await tab('New release')
  await page.getByLabel('Reduce them to their role').check()
  await page.getByLabel('Replace everything that is undecided').check(LONG)
  await page.getByRole('button', { name: 'Release for the archive' }).press('Enter')
  await page.getByText(/^Released: /).waitFor(LONG)
  await page.getByRole('button', { name: 'Make another' }).press('Enter')
}

describe('beside the first review', () => {
  it('a release is made, to be compared later', makeRelease, 120_000)

  it('T replaces what nothing had found, wherever it stands, and says how often before it does', async () => {
    await tab('Review')
    await page.locator('.review-list').getByRole('option', { selected: true }).waitFor(LONG)
    await page.getByRole('listbox').focus()
    await desk.pages.press('t')
    const field = page.getByLabel('Words to replace, as they stand in the note')
    await desk.pages.see(field)
    await field.fill('nowhere in these notes')
    await desk.pages.see(page.getByText('Stands in no note as a whole word.'))
    await field.fill('kettle')
    await desk.pages.see(page.getByText(/^Stands at \d+ places? in \d+ notes?\.$/))
    await page.getByLabel('Kind', { exact: true }).selectOption('RARE')
    await page.getByLabel(/^What stands instead \(empty/).fill('a thing in the kitchen')
    await picture('bench-mark')
    await desk.pages.press('Enter')
    await desk.pages.see(page.getByText(/^Replaced by \[a thing in the kitchen\] at \d+ places?/))
    await page.getByRole('listbox').waitFor(LONG)
  }, 120_000)

  it('M says that the note was read in full', async () => {
    await page.locator('.review-list').getByRole('option', { selected: true }).waitFor(LONG)
    await page.getByRole('listbox').focus()
    await desk.pages.press('m')
    await desk.pages.see(page.getByText(/^Read in full by R\d/))
    await picture('bench-read')
  }, 60_000)
})

describe('the second review', () => {
  it('is drawn, done blind by keys, and through', async () => {
    await tab('Second review')
    await desk.pages.see(page.getByRole('heading', { name: 'No round yet' }))
    await picture('second-empty')
    await page.getByLabel('Who reviews').fill('LEAD')
    await page.getByLabel('Share of the notes, in per cent').fill('5')
    await page.getByRole('button', { name: 'Draw the sample' }).press('Enter')
    await desk.pages.see(page.getByText(/^Round 1: \d+ of \d+ notes are drawn\.$/))
    await picture('second-rounds')
    await page.getByRole('button', { name: 'Review blind' }).press('Enter')
    await page.getByRole('heading', { name: /left to decide in this note/ }).waitFor(LONG)
    await picture('second-bench')
    let kept = false
    for (let note = 0; note < 60; note += 1) {
      if (await page.getByRole('heading', { name: 'Through: every drawn note is read' }).isVisible()) break
      await page.getByRole('listbox').focus()
      // Only what a rule replaces has a first decision already.
      const certain = page.locator('.review-row:has(mark[data-find=replace])')
      if (!kept && (await certain.count()) > 0) {
        await certain.first().click()
        await page.getByRole('listbox').focus()
        await desk.pages.press('r')
        await page.getByLabel('Why it can stay (shows in the report)').fill('It is said of everybody')
        await desk.pages.press('Enter')
        await desk.pages.see(page.getByText('you keep it').first())
        kept = true
      }
      await page.getByRole('listbox').focus()
      await desk.pages.press('Shift+A')
      await desk.pages.see(page.getByRole('heading', { name: 'Nothing left to decide in this note' }))
      const before = await page.getByText(/^Note \d+ of \d+; \d+ read$/).innerText()
      await desk.pages.press('m')
      await expect.poll(async () => (await page.getByRole('heading', { name: 'Through: every drawn note is read' }).isVisible()) || (await page.getByText(/^Note \d+ of \d+; \d+ read$/).innerText()) !== before, PATIENCE).toBe(true)
    }
    await desk.pages.see(page.getByRole('heading', { name: 'Through: every drawn note is read' }))
    expect(kept).toBe(true)
  }, 180_000)

  it('is compared, and a disagreement settled by one key', async () => {
    await page.getByRole('button', { name: 'Compare' }).last().press('Enter')
    await page.getByRole('heading', { name: /\d% agreement$/ }).waitFor(LONG)
    await desk.pages.see(page.getByText('1 disagreement to settle, of 1'))
    await desk.pages.see(page.getByText(/keeps it: It is said of everybody/))
    await picture('second-compare')
    await page.getByRole('listbox').focus()
    await desk.pages.press('1')
    await desk.pages.see(page.getByText('All 1 disagreement settled'))
    await desk.pages.see(page.getByText(/^Settled by LEAD: replaced$/))
  }, 120_000)
})

describe('with finished releases', () => {
  it('a new release says who looked', async () => {
    await tab('New release')
    await desk.pages.see(page.getByText('Second review: LEAD is through.'))
    await desk.pages.see(page.getByText(/^\d+ notes of \d+ read in full, as they are worded now\.$/))
    await picture('who-looked')
  }, 60_000)

  it('another release is made after the mark', makeRelease, 120_000)

  it('a pack goes out to a tester, and the claims come back', async () => {
    await tab('Intruder test')
    await desk.pages.see(page.getByRole('heading', { name: 'No claim yet' }))
    await page.getByLabel('An insider of a practice').check()
    await picture('intruder-empty')
    await page.getByRole('button', { name: 'Choose the release folder' }).press('Enter')
    await page.getByText(/^The pack is ready: /).waitFor(LONG)
    const form = readFileSync(join(desk.folder, 'pack', 'claims.csv'), 'utf8')
    const target = /(Patient [A-Z]\d+)/.exec(readFileSync(join(desk.folder, 'release-one/data/tables/participants.csv'), 'utf8'))?.[1] ?? ''
    const [head = '', test = ''] = form.split('\r\n')
    const fill = (sure: string) =>
      writeFileSync(
        join(desk.folder, 'claims.csv'),
        [head, test.replace(',no,,', ',yes,150,'), `claim,,,,25,${target},The woman with the greyhound who used to run the post office in a village with an exceedingly long name,${sure},local_knowledge; news,the greyhound`, 'claim,,,,,Patient Z98,Somebody else,20,,'].join('\r\n'),
      )
    fill('nearly certain')
    await page.getByRole('button', { name: 'Choose the file of claims' }).press('Enter')
    await desk.pages.see(page.getByText(/line 3, column “confidence”: it must be a whole number from 0 to 100/))
    await picture('intruder-table-refused')
    fill('85')
    await page.getByRole('button', { name: 'Choose the file of claims' }).press('Enter')
    await desk.pages.see(page.getByRole('heading', { name: '2 claims to judge' }))
    await desk.pages.see(page.getByText('In the register'))
    await picture('intruder-claims')
  }, 120_000)

  it('each claim is judged by a key beside the truth', async () => {
    await page.getByRole('group', { name: /^Claims/ }).focus()
    await desk.pages.press('1')
    await desk.pages.see(page.getByText('1 right, 0 wrong, 0 that cannot be told'))
    await desk.pages.press('c')
    await page.getByLabel('What was changed in answer').selectOption('generalised')
    await desk.pages.see(page.getByText('Recorded. The next report counts it.'))
    await page.getByRole('group', { name: /^Claims/ }).focus()
    await desk.pages.press('j')
    await desk.pages.see(page.getByText('Nobody of the study has this pseudonym.'))
    await desk.pages.press('2')
    await desk.pages.see(page.getByRole('heading', { name: 'Every claim is judged' }))
    await picture('intruder-judged')
  }, 60_000)

  it('two releases are told apart word by word, and the page and the notice are saved', async () => {
    await tab('Compare')
    await picture('compare-empty')
    await page.getByRole('button', { name: 'The earlier one: Choose a folder' }).press('Enter')
    await desk.pages.see(page.getByText('release-one'))
    await page.getByRole('button', { name: 'The later one: Choose a folder' }).press('Enter')
    await desk.pages.see(page.getByText('release-two'))
    await page.getByRole('button', { name: 'Compare', exact: true }).last().press('Enter')
    await page.locator('ins').filter({ hasText: '[a thing in the kitchen]' }).first().waitFor(LONG)
    await picture('compare')
    await page.locator('ins').first().scrollIntoViewIfNeeded()
    await picture('compare-words')
    await page.getByRole('button', { name: 'Save as a page' }).press('Enter')
    await expect.poll(() => existsSync(join(desk.folder, 'difference.html')), LONG).toBe(true)
    await page.getByRole('button', { name: 'Save the notice to recipients' }).press('Enter')
    await expect.poll(() => existsSync(join(desk.folder, 'notice.txt')), LONG).toBe(true)
    expect(readFileSync(join(desk.folder, 'notice.txt'), 'utf8')).toContain('Notice to recipients of an earlier release')
  }, 120_000)
})
