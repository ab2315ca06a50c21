/** A withdrawal in the real window, by keys: every trace, the places in doubt, the choice, and the act that is what was shown; and a conflict in the words of the screen. */
import { join } from 'node:path'

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openWorkspace } from '../../electron/core/workspace/workspace'
import { PASSPHRASE as CORE_PASSPHRASE, testApp, testDeps } from '../support/core'
import { scratchFolder, startApp, type Running } from './app'
import { FULL, pictureTaker } from './pictures'
import { PATIENCE, pagesOf, type Pages } from './window-pages'

const LONG = 'front room of Maggie Farthingale, whom everybody there calls by her first name, and who is at home on most mornings but not on Thursdays. '
const scratch = scratchFolder()
const path = join(scratch.path, 'Shared.fieldfare')
let running: Running
let page: Page
let pages: Pages
let picture: (name: string) => Promise<void>

async function fill(): Promise<void> {
  const app = testApp()
  const { client } = app
  await client.call('workspace.create', { path, title: 'Shared names', passphrase: CORE_PASSPHRASE, researcherName: 'Robin Quill' })
  const site = await client.call('site.save', { name: 'Larkrise Surgery', windowStart: '2025-06-02', windowEnd: '2025-06-20' })
  const person = async (name: string) => (await client.call('person.save', { name, role: 'patient', siteIds: [site.id], consent: 'written' })).id
  const theirs = await person('Maggie Braithwhistle')
  await person('Maggie Farthingale')
  const note = (body: string, hour: number) => client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body, occurred: { at: `2025-06-03T${String(hour).padStart(2, '0')}:05:00+01:00`, precision: 'exact', zone: 'Europe/London' } })
  await note('Maggie Braithwhistle has a new stick. Rain all day.', 9)
  await note('Maggie Farthingale laughed at that. The bus was late.', 10)
  for (const [index, words] of ['sat by the window', LONG, 'left early', 'asked for tea', 'came back'].entries()) await note(`Maggie ${words}. The tea was cold.`, 11 + index)
  await client.call('site.saveCard', { siteId: site.id, investigator: 'Dr Maggie Braithwhistle', listSize: 'over_15000' })
  await client.call('note.draft', { id: (await note('The kettle.', 17)).id, body: `The kettle. ⟦${theirs}⟧ fills it.` })
  const other = openWorkspace(testDeps(), path, { passphrase: CORE_PASSPHRASE }, true)
  const heads = { ...other.log.headsOf(site.id), list_size: [] }
  other.log.transaction(() => other.log.append(other.act('edit'), [other.log.editsFor('site', site.id, { list_size: 'under_3000' }, heads)]))
  other.close()
  app.close()
}

beforeAll(async () => {
  await fill()
  scratch.remember(path)
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

describe('a name that somebody else has too', () => {
  it('shows the places in doubt before anything is done', async () => {
    await page.getByRole('button', { name: 'Shared' }).press('Enter')
    await pages.unlock(CORE_PASSPHRASE)
    await pages.see(page.getByRole('navigation', { name: 'Places' }))
    await pages.go('Control+3', 'People')
    await page.getByRole('rowheader', { name: 'Maggie Braithwhistle' }).getByRole('button').press('Enter')
    await page.getByRole('button', { name: 'Withdraw…' }).press('Enter')
    await page.getByLabel('Erase what identifies them').press('Space')
    await page.getByRole('button', { name: 'Show every trace' }).press('Enter')
    await pages.see(page.getByRole('group', { name: /^In \d+ places the name may be somebody else’s/ }))
    await pages.see(page.getByText('2 notes speak of them:'))
    await pages.see(page.getByText('investigator on a site’s card: Dr Maggie Braithwhistle'))
    await picture('withdrawal-doubts')
  }, 60_000)

  it('asks anew once something is ticked, and carries out what was shown', async () => {
    const carryOut = page.getByRole('button', { name: /^Carry it out/ })
    await pages.see(carryOut)
    await page.getByLabel(/sat by the window/).press('Space')
    expect(await carryOut.count()).toBe(0)
    await page.getByRole('button', { name: 'Show what that changes' }).press('Enter')
    await carryOut.waitFor(PATIENCE)
    expect(await page.getByLabel(/sat by the window/).isChecked()).toBe(true)
    await carryOut.press('Enter')
    await pages.see(page.getByRole('heading', { name: 'The withdrawal is carried out.' }))
    await picture('withdrawal-done')
    await page.getByRole('button', { name: 'Close' }).press('Enter')
    await pages.go('Control+2', 'Notebook')
    await pages.see(page.getByRole('listbox').getByText('[removed: withdrawn]. The tea was cold.'))
    await pages.see(page.getByRole('listbox').getByText('Maggie left early. The tea was cold.'))
  }, 60_000)
})

describe('two versions of a band', () => {
  it('are said as the screens say them, and cannot be kept one after the other', async () => {
    await page.keyboard.press('Control+7')
    await page.getByRole('button', { name: /^Conflicts/ }).press('Enter')
    await pages.see(pages.heading('1 conflict left'))
    await pages.see(pages.heading('Site: List size'))
    expect((await page.locator('.bench-side .note-text').allInnerTexts()).sort()).toEqual(['Over 15,000 patients', 'Under 3,000 patients'])
    expect(await page.getByRole('button', { name: /Keep both/ }).count()).toBe(0)
    expect(await page.getByText('keep both, one after the other').count()).toBe(0)
    await picture('team-conflict-band')
  }, 60_000)
})
