/** The main job from an empty laptop to a report, by keyboard alone, in the real window. One study, told in order. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PASSPHRASE, PATIENCE, sitDown, type Desk, type Pages } from './window-pages'

let desk: Desk
let pages: Pages

beforeAll(async () => {
  desk = await sitDown(['Study.fieldfare', 'first-try', 'release'])
  pages = desk.pages
}, 60_000)
afterAll(() => desk.close())

describe('a study, by keyboard', () => {
  it('begins on the first-run screen and refuses two different passphrases beside the field', async () => {
    await pages.see(desk.page.getByRole('button', { name: 'Try the sample study' }))
    await pages.press('Enter')
    await pages.see(desk.page.getByLabel('Title of the study'))
    for (const text of ['A title', 'Ada Field', PASSPHRASE, 'something else entirely']) {
      await pages.type(text)
      await pages.press('Tab')
    }
    await pages.press('Enter')
    await pages.see(desk.page.getByText('The two passphrases differ. Type the second one again.'))
    expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    await desk.page.getByRole('button', { name: 'Back' }).press('Enter')
  })

  it('makes a study, shows its recovery code once, and has the focus where one writes', async () => {
    const code = await pages.newStudy('Link workers in seven practices', 'Ada Field')
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/)
    expect(existsSync(join(desk.folder, 'Study.fieldfare', 'study.db'))).toBe(true)
    expect(await pages.allText()).not.toContain(code)
    expect(await pages.editor.evaluate((element) => document.activeElement === element)).toBe(true)
  })

  it('adds a site with its fifteen days and starts a session in two keys', async () => {
    await pages.addSite('Harbour Street Surgery', '2026-11-09')
    await pages.see(desk.page.getByText('15 working days').first())
    await pages.startSession()
    await expect.poll(() => pages.header.innerText()).toMatch(/Harbour Street Surgery\s+session since \d\d:\d\d/)
  })

  it('writes an entry: its time at the first key, an unknown person in two keys, a code, a kind', async () => {
    await pages.press('Control+1')
    await pages.type('Waiting room half full. @Maggie Ralph')
    await pages.see(desk.page.getByText('Add “Maggie Ralph” to the register'))
    await pages.press('Enter')
    await pages.see(desk.page.getByText('Role?'))
    await pages.press('p')
    await pages.see(pages.editor.getByText('Maggie Ralph'))
    await pages.type('asks about the bus. #discretion')
    await pages.see(desk.page.getByText('New code “discretion”'))
    await pages.press('Enter')
    await pages.see(desk.page.getByText('#discretion'))
    await pages.type('/obs')
    await pages.see(desk.page.getByRole('option', { name: 'Observation' }).last())
    await pages.press('Enter')
    await expect.poll(() => desk.page.getByLabel('Kind of note').inputValue()).toBe('observation')
    const beside = desk.page.getByRole('complementary')
    await pages.see(beside.getByText('Maggie Ralph'))
    await pages.see(beside.getByText('Not recorded yet'))
    await pages.saved()
  })

  it('begins the next entry with one key, and keeps the first in the timeline', async () => {
    await pages.press('Control+Enter')
    await pages.see(pages.timeline.getByText('asks about the bus.'))
    expect(await pages.timeline.innerText()).toContain('Observation')
    await pages.type('Kitchen, short talk with @magg')
    await pages.see(desk.page.getByRole('option', { name: /Maggie Ralph/ }))
    await pages.press('Enter')
    await pages.type('and the receptionist about Threlkeld Community Garden')
    // Enter twice at the end does the same as Ctrl+Enter, and leaves no empty line behind.
    await pages.press('Enter')
    await pages.press('Enter')
    await pages.see(pages.timeline.getByText('Threlkeld Community Garden'))
    expect(await pages.editor.innerText()).not.toContain('Threlkeld')
    expect(await pages.timeline.getByRole('listitem').filter({ hasText: 'Kitchen' }).locator('.note-text').innerText()).toMatch(/Garden$/)
  })

  it('does not begin an entry for words that only call a menu', async () => {
    await pages.type('/debr')
    await pages.press('Escape')
    for (let key = 0; key < 5; key += 1) await pages.press('Backspace')
    await pages.press('Control+1')
    await pages.go('Control+2', 'Notebook')
    await pages.see(desk.page.getByText('2 notes', { exact: true }))
  })

  it('keeps earlier wordings and restores one in two steps', async () => {
    await pages.see(desk.page.getByRole('listbox').getByRole('option').first())
    await desk.page.getByRole('listbox').focus()
    await pages.press('ArrowDown')
    await pages.see(desk.page.getByRole('article').getByText('Kitchen'))
    await pages.press('e')
    await pages.see(desk.page.getByRole('article').getByRole('textbox', { name: 'Field note' }))
    await pages.type(' Later struck out.')
    await pages.press('Control+Enter')
    await pages.see(desk.page.getByRole('article').getByText('Later struck out.'))
    await pages.press('w')
    await desk.page.getByRole('button', { name: 'Restore this wording' }).first().press('Enter')
    await expect.poll(() => desk.page.getByRole('article').locator('> .note-text').innerText()).not.toContain('struck out')
    // The row of the list has it as well until it is told.
    await pages.see(desk.page.getByText('Later struck out.').first())
  })

  it('puts a note in the bin and takes it back with Ctrl+Z, saying what was undone', async () => {
    await desk.page.getByRole('listbox').focus()
    await pages.press('Delete')
    await pages.see(desk.page.getByText('1 note', { exact: true }))
    await pages.press('Control+Z')
    await pages.see(desk.page.getByText(/^Undone: /))
    await pages.see(desk.page.getByText('2 notes', { exact: true }))
  })

  it('finds as one types, with the words marked, and by the name of a linked person', async () => {
    await pages.press('Control+F')
    await pages.type('kitch')
    const found = desk.page.getByRole('listbox', { name: 'Notes found' }).locator('mark')
    await pages.see(found)
    expect((await found.first().innerText()).toLowerCase()).toContain('kitch')
    await pages.press('Control+F')
    await pages.type('maggie')
    await expect.poll(() => desk.page.getByRole('listbox', { name: 'Notes found' }).getByRole('option').count()).toBe(2)
  })

  it('shows no name while names are hidden, and codes instead', async () => {
    await pages.press('Control+Shift+H')
    await pages.see(desk.page.getByText('Names are hidden. Everyone shows by code.'))
    for (const key of ['Control+1', 'Control+2', 'Control+3', 'Control+4', 'Control+5', 'Control+6']) {
      await pages.press(key)
      await pages.see(pages.main.getByRole('heading').first())
      const text = await pages.allText()
      for (const name of ['Maggie', 'Ralph', 'Harbour Street']) expect(text, `${name} behind ${key}`).not.toContain(name)
    }
    await pages.press('Control+3')
    await pages.see(desk.page.getByRole('rowheader', { name: /^[A-Z]-PT-\d\d$/ }))
    await pages.press('Control+Shift+H')
    await pages.unlock(PASSPHRASE)
    await pages.see(desk.page.getByText('Maggie Ralph').first())
  })

  it('refuses a release with its reasons and next steps, makes it once they are met, and shows its report', async () => {
    await pages.go('Control+6', 'New release')
    await desk.page.getByRole('button', { name: 'Release for the archive' }).press('Enter')
    await pages.see(desk.page.getByRole('alert').filter({ hasText: /consent|decision/ }))
    expect(existsSync(join(desk.folder, 'first-try'))).toBe(false)
    await desk.page.getByLabel('Reduce them to their role').press('Space')
    const replaceAll = desk.page.getByLabel('Replace everything that is undecided')
    if (await replaceAll.isVisible()) await replaceAll.press('Space')
    await desk.page.getByRole('button', { name: 'Release for the archive' }).press('Enter')
    await pages.see(desk.page.getByRole('status').filter({ hasText: /^Released: 2 notes/ }))
    const report = desk.page.frameLocator('iframe[title="Anonymisation report"]')
    await pages.see(report.getByRole('heading').first())
    const text = await report.locator('body').innerText()
    expect(text).not.toContain('Maggie')
    expect(text).not.toContain('Harbour')
    // The page's policy let the report's style sheet in: without it every face is the browser's own.
    expect(await report.locator('body').evaluate((body) => document.styleSheets.length > 0 && getComputedStyle(body).fontFamily !== 'Times New Roman')).toBe(true)
    expect(existsSync(join(desk.folder, 'release', 'bagit.txt'))).toBe(true)
  })

  it('lists the release', async () => {
    await desk.page.getByRole('button', { name: 'Past releases' }).press('Enter')
    await pages.see(desk.page.getByText(/^SHA-256 [0-9a-f]{64}$/))
  })

  it('records consent with its sheet, and rehearses a withdrawal without changing anything', async () => {
    await pages.go('Control+3', 'People')
    await desk.page.getByRole('rowheader', { name: 'Maggie Ralph' }).getByRole('button').press('Enter')
    const beside = desk.page.getByRole('complementary')
    await beside.getByRole('button', { name: 'Record consent' }).press('Enter')
    await pages.see(beside.getByLabel('Information sheet'))
    await beside.getByLabel('Information sheet').fill('3.1')
    await pages.press('Enter')
    await pages.see(beside.getByText(/sheet 3\.1/))
    await pages.see(desk.page.getByRole('row', { name: /Maggie Ralph/ }).getByText('Written'))
    await beside.getByRole('button', { name: 'Withdraw…' }).press('Enter')
    await desk.page.getByLabel('No further use of their words or description').press('Space')
    await desk.page.getByRole('button', { name: 'Show every trace' }).press('Enter')
    await pages.see(desk.page.getByText(/2 notes speak of them/))
    await pages.press('Escape')
    await pages.see(desk.page.getByRole('row', { name: /Maggie Ralph/ }).getByText('Written'))
  })

  it('hides in one key and leaves nothing to read', async () => {
    await pages.press('F9')
    await pages.see(desk.page.getByRole('button', { name: 'Show' }))
    expect((await pages.allText()).replace(/\s+/g, ' ').trim()).toMatch(/^Show F9$/)
    expect(await desk.page.title()).toBe('Fieldfare')
    await pages.press('F9')
    await pages.see(desk.page.getByRole('navigation', { name: 'Places' }))
  })

  it('lists every act with its key in one palette, and runs one', async () => {
    await pages.press('Control+K')
    await pages.type('cover')
    await pages.press('Enter')
    await pages.see(pages.heading('Coverage'))
  })

  it('locks in one key with the last words kept, refuses a wrong passphrase, and opens with the right one', async () => {
    await pages.press('Control+1')
    await pages.see(pages.editor)
    await pages.editor.focus()
    await pages.type('Last words before the lid shuts')
    await pages.press('Control+L')
    await pages.see(desk.page.getByRole('button', { name: 'Unlock' }))
    const text = await pages.allText()
    for (const secret of ['Maggie', 'Harbour', 'Last words']) expect(text).not.toContain(secret)
    await pages.unlock('not the passphrase')
    await pages.see(desk.page.getByRole('alert').filter({ hasText: 'The passphrase does not open this workspace.' }))
    await pages.unlock(PASSPHRASE)
    await pages.see(pages.timeline.getByText('Last words before the lid shuts'))
  })

  it('names every control, and keeps one main place', async () => {
    for (const key of ['Control+1', 'Control+2', 'Control+3', 'Control+4', 'Control+5', 'Control+6']) {
      await pages.press(key)
      await pages.see(pages.main.getByRole('heading').first())
      const nameless = await desk.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, input, select, [role=option], [contenteditable=true]')]
          .filter((element) => element.offsetParent !== null)
          .filter((element) => !(element.innerText || element.getAttribute('aria-label') || (element as HTMLInputElement).labels?.length || element.title))
          .map((element) => element.outerHTML.slice(0, 120)),
      )
      expect(nameless, key).toEqual([])
      expect(await desk.page.getByRole('main').count(), key).toBe(1)
    }
  }, PATIENCE.timeout)
})
