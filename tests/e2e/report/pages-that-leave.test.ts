/** What leaves the app beside the report, in a browser without Fieldfare: the tester's form, the reading copy, the difference between two releases. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { _electron, type ElectronApplication, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { electronPath } from '../../../build/setup/electron-path.mjs'
import { ClaimsFile } from '../../../shared/model/intruder'
import { differenceOf } from '../../../shared/release/compare/difference'
import type { SharedCopy } from '../../../shared/release/shared-copy'
import { differencePage } from '../../../shared/report/compare/page'
import { packFiles } from '../../../shared/report/intruder/pages'
import { atOnce } from '../../../shared/steps'

const folder = mkdtempSync(join(tmpdir(), 'fieldfare-pages-'))
const pictures = join(import.meta.dirname, '..', '..', 'output', 'report')
const note = (id: string, day: number, text: string) => ({ id: `note-${id}`, site: 'Site C', session: null, day, part_of_day: 'late_morning', kind: 'observation', researcher: 'Researcher R1', participants: ['Patient C07'], codes: [], text })
const copyOf = (date: string, notes: SharedCopy['notes'], more: readonly string[]): SharedCopy => ({
  title: 'Link workers and their discretion', profile: 'controlled', date, dataset: 'a'.repeat(64), sha256: 'b'.repeat(64), notes,
  people: ['Patient C07', 'Link worker C02', ...more].map((participant) => ({ participant, role: 'patient', sites: 'Site C', gender: 'female', age_band: '80–89', ethnic_group: 'White', consent: 'written', notes: '3' })),
})
const long = 'The waiting room is full by ten. [Patient C07] has the chair beside the heater and a bag of letters on her knee, and she says that she will open none of them before the kettle has been on.'
const earlier = copyOf('2026-03-01', [note('bbbbbbbbbbbb', 2, `${long} Then she laughs & says <it> twice.`), note('cccccccccccc', 3, 'He drives the 36 and knows each stop by the people who wait there.')], ['Patient C11'])
const later = copyOf('2026-05-01', [note('dddddddddddd', 2, `${long.replace('the kettle has been on', '[an event]')} Then she laughs & says <it> twice.`)], [])

let app: ElectronApplication
let page: Page
const asked: string[] = []
const complaints: string[] = []
const open = (name: string) => page.goto(pathToFileURL(join(folder, name)).href)

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  for (const file of packFiles(earlier, 'insider')) writeFileSync(join(folder, file.path), file.text)
  writeFileSync(join(folder, 'difference.html'), differencePage(atOnce(differenceOf(earlier, later))))
  app = await _electron.launch({ executablePath: electronPath(), args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), join(import.meta.dirname, 'reader.cjs')] })
  page = await app.firstWindow()
  await page.setViewportSize({ width: 1100, height: 900 })
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await app.evaluate(({ session }, path) => session.defaultSession.on('will-download', (_, item) => item.setSavePath(path)), join(folder, 'saved.json'))
}, 60_000)
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const look = async (name: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`), fullPage: true })
  }
}

describe('the pages', () => {
  test('the form keeps claims, takes one away again, and saves a file that the app takes in', async () => {
    await open('claims.html')
    await page.getByLabel('Pseudonym, site or researcher in the text').fill('Patient C07')
    await page.getByLabel('Who you think it is').fill('The aunt of "somebody" <b>I</b> know')
    await page.getByLabel(/^How sure you are/).fill('85')
    await page.getByLabel('knowing the place').check()
    await page.getByLabel('Minutes it took').fill('20')
    await page.getByRole('button', { name: 'Add the claim' }).press('Enter')
    await page.getByLabel('Pseudonym, site or researcher in the text').fill('Site C')
    await page.getByLabel('Who you think it is').fill('A surgery')
    await page.keyboard.press('Enter')
    expect(await page.locator('.claim').count()).toBe(2)
    expect(await page.locator('.claim').first().innerText()).toContain('<b>I</b>')
    await look('claims')
    await page.getByRole('button', { name: 'Remove the claim about Site C' }).press('Enter')
    await page.getByLabel(/^Minutes you spent in all/).fill('75')
    await page.getByLabel('I have no part in this study').check()
    await page.getByRole('button', { name: 'Save the claims to a file' }).press('Enter')
    await page.getByText('Saved as claims.json, with 1 claim.').waitFor()
    await expect.poll(() => ClaimsFile.safeParse(JSON.parse(readFileSync(join(folder, 'saved.json'), 'utf8'))).success, { timeout: 10_000 }).toBe(true)
    expect(JSON.parse(readFileSync(join(folder, 'saved.json'), 'utf8'))).toMatchObject({ role: 'insider', minutes: 75, independent: true, dataset: earlier.dataset, claims: [{ target: 'Patient C07', confidence: 85, means: ['local_knowledge'], minutes: 20 }] })
  })
  test('the reading copy shows every note as it was shared', async () => {
    await open('reading.html')
    for (const each of earlier.notes) expect(await page.locator(`#${each.id} .text`).innerText()).toBe(each.text)
    expect(await page.locator('#people tbody tr').count()).toBe(earlier.people.length)
    await look('reading-copy')
  })
  test('the difference shows what is struck out and what came', async () => {
    await open('difference.html')
    expect(await page.locator('.note del').first().innerText()).toBe('the kettle has been on.')
    expect(await page.locator('.note ins').first().innerText()).toBe('[an event].')
    expect(await page.locator('#people').innerText()).toContain('Patient C11')
    await look('difference')
  })
  test('nothing is fetched, nothing complains', () => {
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([])
    expect(complaints).toEqual([])
  })
})
