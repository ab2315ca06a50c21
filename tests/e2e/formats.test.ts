/** What other programs read and write, by keyboard in the real window: codings that come back, documents, the report as PDF. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { electronPath } from '../../build/setup/electron-path.mjs'
import { runCli } from '../../electron/cli/run'
import { addToSource, codeElement, coding, guid, openProject, selection, sourceWith, withCodes, writeProject } from '../integration/formats/project'
import { testApp } from '../support/core'
import { callShell, scratchFolder, startApp, type Running } from './app'
import { FULL, pictureTaker } from './pictures'
import { PASSPHRASE, PATIENCE, pagesOf, type Pages } from './window-pages'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
const scratch = scratchFolder()
const at = (name: string): string => join(scratch.path, name)

let running: Running | undefined
let page: Page
let pages: Pages
let picture: (name: string) => Promise<void>

async function codedStudy(): Promise<void> {
  const { client, close } = testApp()
  try {
    await client.call('workspace.create', { path: at('Study.fieldfare'), title: 'Link workers in seven practices', passphrase: PASSPHRASE, researcherName: 'Robin Quill' })
    const site = await client.call('site.save', { name: 'Larkfield Surgery', windowStart: '2026-11-09', windowEnd: '2026-11-27' })
    await client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: 'The patient waits by the door, and nobody asks why.', occurred: { at: '2026-11-10T10:05:00+00:00', precision: 'exact', zone: 'Europe/London' } })
    await client.call('release.run', { out: at('release'), replaceUnreviewed: true })
    const project = openProject(at('release'))
    const { name, points } = sourceWith(project, 'nobody asks')
    const coded = addToSource(withCodes(project, codeElement(1, 'Waiting')), name, selection(...points('nobody asks why'), coding(guid(1))))
    writeProject(at('coded.qdpx'), { ...coded, qde: coded.qde.replace('origin="Fieldfare 0', 'origin="NVivo 15') })
  } finally {
    close()
  }
}

beforeAll(async () => {
  await codedStudy()
  scratch.remember(at('Study.fieldfare'))
  const picks = at('picks.txt')
  writeFileSync(picks, ['release/data/notes.jsonl', 'coded.qdpx', 'report.pdf', 'own.docx', 'release', 'release notes.rtf'].map(at).join('\n'))
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

const tab = (name: string) => page.getByRole('navigation', { name: /^(Release|Study)$/ }).getByRole('button', { name }).press('Enter')

describe('prompts', () => {
  it('stand beside an empty entry, leave with the first words, and are changed in the study', async () => {
    const prompts = page.getByRole('list', { name: 'What to look for' })
    await page.getByLabel('Kind of note').first().selectOption('debrief')
    await pages.see(prompts.getByText('What was today like?'))
    await picture('prompts-capture')
    await pages.editor.focus()
    await pages.type('R')
    await prompts.waitFor({ state: 'detached', ...PATIENCE })
    await pages.press('Backspace')
    await page.getByRole('button', { name: /^Study/ }).first().press('Enter')
    await tab('Prompts')
    await pages.see(pages.heading('Prompts for each kind of note'))
    await picture('prompts')
    await page.getByLabel('Prompts', { exact: true }).fill('Who waits, and for what?')
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
    await pages.see(page.getByText('Saved', { exact: true }))
  }, 60_000)
})

describe('codings from another program', () => {
  it('are refused with a sentence where the file is no project', async () => {
    await page.getByRole('button', { name: /^Release/ }).first().press('Enter')
    await tab('Codings')
    await pages.see(pages.heading('Take in codings from another program'))
    await page.getByRole('button', { name: 'Choose the project' }).press('Enter')
    await pages.see(page.getByRole('alert').getByText(/is not a REFI-QDA project/))
    await picture('codings-refused')
  }, 60_000)
  it('are shown first, then taken in, and stand with their note', async () => {
    await page.getByRole('button', { name: 'Choose the project' }).press('Enter')
    await pages.see(page.getByText('Would bring 1 new code, 1 code on a note, 1 coded passage, 0 memos.'))
    await picture('codings-preview')
    await page.getByRole('button', { name: 'Take them in' }).press('Enter')
    await pages.see(page.getByText('Brought 1 new code, 1 code on a note, 1 coded passage, 0 memos.'))
    await pages.go('Control+2', 'Notebook')
    await page.getByRole('listbox').getByRole('option').first().click()
    await pages.see(page.getByRole('region', { name: 'Coded passages, as released' }).getByText('nobody asks why'))
    await picture('codings-note')
  }, 60_000)
})

describe('the report', () => {
  it('is saved as a tagged PDF that names no machine', async () => {
    await page.getByRole('button', { name: /^Release/ }).first().press('Enter')
    await tab('Past releases')
    await page.getByRole('button', { name: 'Read the report' }).press('Enter')
    await page.getByRole('button', { name: 'Save the report as PDF' }).press('Enter')
    await pages.see(page.getByText('Saved report.pdf.'))
    const pdf = readFileSync(at('report.pdf')).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Creator (Fieldfare)')
    expect(pdf).not.toMatch(/Mozilla|Linux|D:20/)
    await picture('report-pdf')
  }, 60_000)
  it('is printed by the command line, and refused of a release that does not check', async () => {
    const cli = async (...argv: string[]) => {
      let [out, err] = ['', '']
      const env = { ...process.env, FIELDFARE_ENGINE: electronPath(), FIELDFARE_APP: ROOT }
      const status = await runCli(argv, { out: (text) => void (out += text), err: (text) => void (err += text), readStdin: async () => '', askSecret: null, env, cwd: scratch.path, signal: new AbortController().signal, isTerminal: false })
      return { status, out, err }
    }
    expect(await cli('report', '--pdf', 'release', '--out', 'by-command.pdf')).toMatchObject({ status: 0, out: expect.stringMatching(/^Wrote by-command\.pdf: \d+ bytes\.\n$/) as string })
    expect(readFileSync(at('by-command.pdf')).toString('latin1')).toContain('/StructTreeRoot')
    expect(await cli('report', 'release', '--out', 'by-command.pdf')).toMatchObject({ status: 1, err: expect.stringContaining('already something') as string })
    expect(await cli('report', 'release', '--out', 'release/data/report.pdf')).toMatchObject({ status: 1, err: expect.stringContaining('must not lie inside a release') as string })
    expect(await cli('report', 'coded.qdpx', '--out', 'x.pdf')).toMatchObject({ status: expect.any(Number) as number, out: '' })
    expect(existsSync(at('x.pdf'))).toBe(false)
  }, 120_000)
})

describe('documents', () => {
  it('of the study come with a warning, of a release beside it (notes.write)', async () => {
    await page.getByRole('button', { name: /^Study/ }).first().press('Enter')
    await tab('Documents')
    await pages.see(pages.heading('The study’s notes as a document'))
    await pages.see(page.getByText(/will hold real names/))
    await picture('documents')
    await page.getByRole('button', { name: 'Choose where to put it, and write' }).first().press('Enter')
    await pages.see(page.getByText('Written: 1 note, with names.'))
    expect(readFileSync(at('own.docx')).subarray(0, 2).toString()).toBe('PK')
    await page.getByRole('button', { name: 'Choose the release' }).press('Enter')
    await pages.see(page.getByText('release', { exact: true }).first())
    await page.getByLabel('Kind of document').last().selectOption('rtf')
    await page.getByRole('button', { name: 'Choose where to put it, and write' }).last().press('Enter')
    await pages.see(page.getByText('Written: 1 note.'))
    expect(readFileSync(at('release notes.rtf'), 'utf8').startsWith('{\\rtf1')).toBe(true)
    // No picks are left: the dialog is cancelled, and nothing is drawn.
    expect(await callShell(page, 'shell.savePdf', { html: '<p>x</p>', title: 'x', suggestedName: 'x.pdf' })).toEqual({ ok: true, output: null })
  }, 60_000)
})
