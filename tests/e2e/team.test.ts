/** Two laptops' work in one study, settled by keyboard: tracks with a knot, the conflict beside its base, the same person twice. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Occurred } from '../../shared/model/records'
import { testApp, type TestApp } from '../support/core'
import { scratchFolder, startApp, type Running } from './app'
import { FULL, pictureTaker } from './pictures'
import { PASSPHRASE, PATIENCE, pagesOf, type Pages } from './window-pages'

const scratch = scratchFolder()
const ours = join(scratch.path, 'Ours.fieldfare')
const pack = join(scratch.path, 'pack.age')
const bundle = join(scratch.path, 'bundle.age')
const later = join(scratch.path, 'later.age')
const given = join(scratch.path, 'given.age')
const at = (day: string): Occurred => ({ at: `${day}T10:05:00+00:00`, precision: 'exact', zone: 'Europe/London' })

let running: Running | undefined
let page: Page
let pages: Pages
let picture: (name: string) => Promise<void>

const rewrite = async ({ client }: TestApp, id: string, body: string) => client.call('note.save', { id, heads: (await client.call('note.get', { id })).heads, body })

/** Ours and theirs change one wording unseen by the other, and both register the same patient; then ours takes theirs in. */
async function twoLaptops(): Promise<void> {
  const [mine, theirs] = [testApp(), testApp()]
  try {
    await mine.client.call('workspace.create', { path: ours, title: 'Two laptops', passphrase: PASSPHRASE, researcherName: 'Robin Quill' })
    const site = await mine.client.call('site.save', { name: 'Larkfield Surgery', windowStart: '2026-11-09', windowEnd: '2026-11-27' })
    const note = await mine.client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: 'The patient waits by the door.', occurred: at('2026-11-10') })
    await mine.client.call('team.pack', { out: pack, passphrase: PASSPHRASE })
    await theirs.client.call('team.join', { pack, packPassphrase: PASSPHRASE, path: join(scratch.path, 'Theirs.fieldfare'), passphrase: PASSPHRASE, researcherName: 'Tunde Bello' })
    // A pack brings the study, not its notes: those come in a bundle.
    const first = join(scratch.path, 'first.age')
    await mine.client.call('team.bundle', { out: first, passphrase: PASSPHRASE })
    await theirs.client.call('team.merge', { paths: [first], passphrase: PASSPHRASE })
    await theirs.client.call('person.save', { name: 'Margaret Ralph', role: 'patient', siteIds: [site.id], age: 71 })
    await rewrite(theirs, note.id, 'The patient waits by the window.')
    await theirs.client.call('note.create', { siteId: site.id, sessionId: null, kind: 'jotting', body: 'Kitchen, five minutes.', occurred: at('2026-11-11') })
    await theirs.client.call('team.bundle', { out: bundle, passphrase: PASSPHRASE })
    await theirs.client.call('note.create', { siteId: site.id, sessionId: null, kind: 'debrief', body: 'What was today like?', occurred: at('2026-11-12') })
    await theirs.client.call('team.bundle', { out: later, passphrase: PASSPHRASE })
    await mine.client.call('person.save', { name: 'Margaret Ralph', aliases: ['Mags'], role: 'patient', siteIds: [site.id], age: 70 })
    await rewrite(mine, note.id, 'The patient waits near the door.')
    const merged = await mine.client.call('team.merge', { paths: [bundle], passphrase: PASSPHRASE })
    expect(merged.conflicts).toHaveLength(1)
  } finally {
    mine.close()
    theirs.close()
  }
}

beforeAll(async () => {
  await twoLaptops()
  scratch.remember(ours)
  const picks = join(scratch.path, 'picks.txt')
  writeFileSync(picks, [later, bundle, given].join('\n'))
  running = await startApp({ FIELDFARE_USER_DATA: scratch.userData, FIELDFARE_PICK_FILE: picks })
  page = running.page
  pages = pagesOf(page)
  picture = pictureTaker(page)
  await page.setViewportSize(FULL)
  await page.locator('.start-recent').click(PATIENCE)
  await pages.unlock(PASSPHRASE)
  await pages.see(pages.editor)
}, 120_000)
afterAll(async () => {
  await running?.app.close()
  scratch.remove()
})

describe('the team screen', () => {
  it('shows what a bundle would bring, takes it in, and undoes the whole merge (shell.chooseFiles)', async () => {
    await pages.go('Control+7', 'Take in what others wrote')
    await page.getByLabel('Passphrase of the bundles').fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Choose bundles' }).press('Enter')
    await pages.see(page.getByText('Would bring 1 field note.'))
    await picture('team-merge')
    await page.getByRole('button', { name: 'Take it in' }).press('Enter')
    await pages.see(page.getByText('Brought 1 field note.'))
    await page.getByRole('button', { name: 'Undo this merge' }).press('Enter')
    await pages.see(page.getByText(/^The merge is undone: \d+ changes? taken out again\.$/))
  }, 60_000)

  it('says that a bundle taken in before brings nothing', async () => {
    await page.getByRole('button', { name: 'Choose bundles' }).press('Enter')
    await pages.see(page.getByText('Nothing new: the study already has all of it.'))
    expect(await page.getByRole('button', { name: 'Take it in' }).count()).toBe(0)
  }, 60_000)

  it('writes a bundle locked with a passphrase, and says what is in it', async () => {
    await pages.go('Control+7', 'Give your part')
    await page.getByLabel('Passphrase for the bundle').fill(PASSPHRASE)
    await picture('team-exchange')
    await page.getByLabel('Passphrase for the bundle').press('Enter')
    await pages.see(page.getByText(/^Written: \d+ changes, \d+ kB\.$/))
    expect(existsSync(given)).toBe(true)
  }, 60_000)

  it('takes a cancelled dialog for no choice, and changes nothing', async () => {
    const answer = await page.evaluate((operation) => window.fieldfareShell?.call(operation, { title: 'Choose bundles', buttonLabel: 'Open', many: true }), 'shell.chooseFiles')
    expect(answer).toEqual({ ok: true, output: { files: [] } })
    await page.getByRole('button', { name: 'Choose bundles' }).press('Enter')
    await pages.see(page.getByRole('button', { name: 'Choose bundles' }))
    expect(await page.getByRole('alert').filter({ hasText: /\S/ }).count()).toBe(0)
  })

  it('shows a track for each researcher and leads from the knot to its conflict by one key', async () => {
    await page.getByRole('button', { name: 'Tracks' }).press('Enter')
    await pages.see(pages.heading('1 knot to settle'))
    expect((await page.getByRole('rowheader').allInnerTexts()).filter((text) => /^R\d+$/.test(text))).toHaveLength(2)
    await picture('team-tracks')
    await page.getByRole('group', { name: 'Tracks' }).focus()
    await page.keyboard.press('Enter')
    await pages.see(pages.heading('1 conflict left'))
  })

  it('puts the base between both wordings, marks the differing words, and settles with one key', async () => {
    await pages.see(page.getByText('Before both'))
    expect((await page.locator('.bench mark').allInnerTexts()).sort()).toEqual(['near', 'window.'])
    await picture('team-conflict')
    const second = await page.locator('.bench-side').nth(1).locator('.note-text').innerText()
    await page.keyboard.press('2')
    await pages.see(pages.heading('Nothing to settle'))
    await pages.go('Control+2', 'Notebook')
    await pages.see(page.getByRole('listbox').getByText(second))
  })

  it('offers the same person with the reasons, joins them by one key, and takes it back', async () => {
    await page.keyboard.press('Control+7')
    await page.getByRole('button', { name: /^Same person/ }).press('Enter')
    await pages.see(pages.heading('1 person may be registered twice'))
    await pages.see(page.getByText(/They have: the same name/))
    await picture('team-same-person')
    await page.keyboard.press('1')
    await pages.see(pages.heading('Nobody seems to be registered twice'))
    await page.keyboard.press('Control+Z')
    await pages.see(pages.heading('1 person may be registered twice'))
  })
})
