/** The study as a whole, by keyboard: joined from a pack, filled from a folder, checked, backed up and restored, its passphrase changed, a release verified. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { testApp } from '../support/core'
import { FULL, pictureTaker } from './pictures'
import { PASSPHRASE, sitDown, type Desk } from './window-pages'

const PACK_PASSPHRASE = 'told over the telephone'
const NEXT = 'a quite different passphrase'
const LONG = 'Notes typed at the kitchen table in the second and third week of observation, before anybody gave us a laptop'

let desk: Desk
let picture: (name: string) => Promise<void>

/** A folder as someone would export it: one good note, one without its offset, one of a site that is not there. */
function writeIntake(folder: string): void {
  mkdirSync(folder)
  writeFileSync(join(folder, 'sites.csv'), 'site_id,name\nS1,Threlkeld Surgery\n')
  const rows = ['N1,S1,2026-11-10T10:05:00+00:00,The door is propped open with a chair.', 'N2,S1,2026-11-10T11:05,No offset here.', 'N3,S9,2026-11-10T12:05:00+00:00,Nowhere.']
  writeFileSync(join(folder, 'notes.csv'), `note_id,site_id,occurred_at,body,weather\n${rows.map((row) => `${row},rain`).join('\n')}\n`)
}

beforeAll(async () => {
  desk = await sitDown(['pack.age', 'Joined.fieldfare', 'Joined.fieldfare', LONG, 'study.backup', 'release.zip', 'study.backup', 'Restored.fieldfare'])
  picture = pictureTaker(desk.page)
  await desk.page.setViewportSize(FULL)
  writeIntake(join(desk.folder, LONG))
  const lead = testApp()
  try {
    await lead.client.call('workspace.create', { path: join(desk.folder, 'Lead.fieldfare'), title: 'Link workers in seven practices', passphrase: PASSPHRASE, researcherName: 'Robin Quill' })
    await lead.client.call('site.save', { name: 'Larkfield Surgery' })
    await lead.client.call('team.pack', { out: join(desk.folder, 'pack.age'), passphrase: PACK_PASSPHRASE })
    const site = (await lead.client.call('site.list', {})).sites[0]!
    await lead.client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: 'The queue is short.', occurred: { at: '2026-11-10T10:05:00+00:00', precision: 'exact', zone: 'Europe/London' } })
    await lead.client.call('release.run', { out: join(desk.folder, 'release.zip'), profile: 'team' })
  } finally {
    lead.close()
  }
}, 120_000)
afterAll(() => desk.close())

const fill = async (label: string, text: string): Promise<void> => {
  await desk.pages.focusOn(label)
  await desk.page.keyboard.press('Control+A')
  await desk.pages.type(text)
}
const tab = (name: string) => desk.page.getByRole('navigation', { name: 'Study' }).getByRole('button', { name }).press('Enter')

describe('a study from a colleague’s pack', () => {
  it('asks for what is missing, beside the field', async () => {
    await desk.page.getByRole('button', { name: 'Join a study from a pack' }).press('Enter')
    await desk.pages.see(desk.pages.heading('Join a study from a pack'))
    await fill('Passphrase of the pack', 'not what was told')
    await desk.pages.press('Enter')
    await desk.pages.see(desk.page.getByText('Choose the pack first: a file whose name ends in .age.'))
    await picture('join')
    await desk.pages.press('Enter')
    await desk.pages.see(desk.page.getByText('pack.age', { exact: true }))
  })

  it('refuses a wrong passphrase of the pack and keeps what was typed', async () => {
    await fill('Your name', 'Tunde Bello')
    await fill('A passphrase for this laptop', PASSPHRASE)
    await fill('Passphrase again', PASSPHRASE)
    await desk.pages.press('Enter')
    await desk.pages.see(desk.page.getByRole('alert').getByText(/does not open with this passphrase/))
    expect(await desk.page.getByLabel('Your name').inputValue()).toBe('Tunde Bello')
    await picture('join-refused')
  })

  it('joins: the recovery code is shown once, and the sites are there', async () => {
    await fill('Passphrase of the pack', PACK_PASSPHRASE)
    await desk.pages.press('Enter')
    await desk.page.getByRole('heading', { name: 'Recovery code' }).waitFor({ timeout: 60_000 })
    await desk.pages.press('Enter')
    await desk.pages.go('Control+4', 'Larkfield Surgery')
  }, 90_000)
})

describe('the place for the study as a whole', () => {
  it('is reached, and its pages are changed, by keys alone', async () => {
    await desk.pages.press('Control+8')
    await desk.pages.see(desk.pages.heading('Import what was written elsewhere'))
    const focused = () => desk.page.evaluate(() => document.activeElement?.textContent ?? '')
    for (const name of ['Import', 'Backup']) {
      for (let presses = 0; presses < 20 && (await focused()) !== name; presses += 1) await desk.pages.press('Tab')
      expect(await focused()).toBe(name)
    }
    await desk.pages.press('Enter')
    await desk.pages.see(desk.page.getByRole('heading', { name: 'Backup', exact: true }))
    // The focus stays where the key was pressed, and the page is next in line.
    for (let presses = 0; presses < 20 && (await focused()) !== 'Choose where to put it, and back up'; presses += 1) await desk.pages.press('Tab')
    expect(await focused()).toBe('Choose where to put it, and back up')
    await desk.pages.press('Control+1')
  })

  it('lists every fault of a folder and imports nothing; then takes the rest in without them', async () => {
    await desk.pages.go('Control+8', 'Import what was written elsewhere')
    await picture('study-import')
    await desk.page.getByRole('button', { name: 'Choose the folder' }).press('Enter')
    await desk.pages.see(desk.page.getByText('2 faults in the folder. Nothing was imported.'))
    const faults = await desk.page.getByRole('region', { name: 'Rows with a fault' }).getByRole('listitem').allInnerTexts()
    expect(faults).toEqual([expect.stringMatching(/notes\.csv.*3.*has no offset/), expect.stringMatching(/notes\.csv.*4.*S9/)])
    await picture('study-import-refused')
    await desk.page.getByRole('button', { name: 'Leave them out, import the rest' }).press('Enter')
    await desk.pages.see(desk.page.getByText(/^Imported 1 site, 1 field note\.$/))
    await desk.pages.see(desk.page.getByText('2 rows were left out:'))
    await desk.pages.see(desk.page.getByText(/unknown: .*weather/))
    await picture('study-imported')
  })

  it('undoes the whole import in one act', async () => {
    await desk.page.getByRole('button', { name: 'Undo the import' }).press('Enter')
    await desk.pages.see(desk.page.getByText(/^Undone: Imported/))
    await desk.pages.go('Control+2', 'The notebook is empty')
  })

  it('checks the study and says what holds', async () => {
    await desk.pages.press('Control+8')
    await tab('Check')
    await desk.page.getByRole('button', { name: 'Check now' }).press('Enter')
    await desk.pages.see(desk.page.getByText('Everything holds.'))
    // Whoever works by key goes on where they were.
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.textContent)).toBe('Check now')
    await picture('study-check')
  })

  it('changes the passphrase only for one who knows it', async () => {
    await tab('Passphrase')
    await fill('Passphrase now', 'surely not this one')
    await fill('New passphrase', NEXT)
    await fill('Passphrase again', NEXT)
    await desk.pages.press('Enter')
    await desk.pages.see(desk.page.getByText('The passphrase does not open this workspace.').first())
    await picture('study-passphrase')
    await fill('Passphrase now', PASSPHRASE)
    await desk.pages.press('Enter')
    await desk.pages.see(desk.page.getByText('The passphrase is changed. Use the new one from now on.'))
  })

  it('writes a backup, and says its checksum', async () => {
    await tab('Backup')
    await desk.page.getByRole('button', { name: 'Choose where to put it, and back up' }).press('Enter')
    await desk.pages.see(desk.page.getByText(/^Backed up: \d+ kB\.$/))
    await desk.pages.see(desk.page.getByText(/^SHA-256 [0-9a-f]{64}$/))
    expect(existsSync(join(desk.folder, 'study.backup'))).toBe(true)
    await picture('study-backup')
  })

  it('verifies a release that is one .zip', async () => {
    await desk.pages.go('Control+6', 'New release')
    await desk.page.getByRole('button', { name: 'Verify', exact: true }).press('Enter')
    await desk.page.getByRole('button', { name: 'Choose a .zip' }).press('Enter')
    await desk.pages.see(desk.page.getByText(/^release\.zip: every check holds/))
    await picture('verify')
  })

  it('locks, restores the backup in a new place, and opens it with the passphrase of its day', async () => {
    await desk.pages.press('Control+8')
    await tab('Backup')
    await desk.page.getByRole('button', { name: 'Lock, and restore a backup' }).press('Enter')
    await desk.pages.see(desk.pages.heading('Restore a backup'))
    await desk.page.getByRole('button', { name: 'Choose the backup' }).press('Enter')
    await desk.pages.see(desk.page.getByText('study.backup', { exact: true }))
    await picture('restore')
    await fill('Passphrase', NEXT)
    await desk.pages.press('Enter')
    await desk.page.getByText('Restored: Restored.fieldfare, 0 notes.').waitFor({ timeout: 60_000 })
    await desk.pages.go('Control+4', 'Larkfield Surgery')
  }, 90_000)
})
