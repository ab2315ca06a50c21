/** The report as a reviewer meets it: a file opened in a browser, without Fieldfare and without a network. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { zipSync } from 'fflate'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { sampleFacts } from '../../../shared/release/own-words'
import { reportHtml } from '../../../shared/report'
import { HTML_PATH } from '../../../shared/report/names'
import { sampleRelease } from '../../unit/report/sample'
import { type Reader, browsers } from './browsers'

const folder = mkdtempSync(join(tmpdir(), 'fieldfare-report-'))
const pictures = join(import.meta.dirname, '..', '..', 'output', 'report')
const release = join(folder, 'release')
const { bag, facts } = sampleRelease()
const aNote = [...bag.keys()].find((path) => path.startsWith('data/notes_txt/')) as string

const write = (root: string, path: string, bytes: Uint8Array): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), bytes)
}
const changeOneCharacter = (text: Uint8Array): Uint8Array => {
  const changed = text.slice()
  changed[changed.length - 3] = (changed[changed.length - 3] as number) ^ 1
  return changed
}

beforeAll(() => {
  mkdirSync(pictures, { recursive: true })
  for (const [path, bytes] of bag) write(release, path, bytes)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const url = pathToFileURL(join(release, HTML_PATH)).href
const verdict = (page: Page): Promise<string> => page.locator('.verdict').innerText({ timeout: 20_000 })
const lines = (page: Page): Promise<string[]> => page.locator('.outcome li').allInnerTexts()

/** Drops files or folders of the disk on the document, as a file manager does. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  await session.detach()
}

describe.each(browsers())('in $name', (browser) => {
  let reader: Reader
  const asked: string[] = []
  const complaints: string[] = []
  beforeAll(async () => {
    reader = await browser.open()
    reader.page.on('request', (request) => asked.push(request.url()))
    reader.page.on('console', (message) => complaints.push(message.text()))
    reader.page.on('pageerror', (error) => complaints.push(error.message))
  }, 60_000)
  afterAll(() => reader.close())
  const open = async (): Promise<Page> => {
    await reader.page.goto(url)
    return reader.page
  }

  test('the four questions are answered on the first screens, and nothing is fetched', async () => {
    const page = await open()
    expect(await page.locator('.question h3').allInnerTexts()).toEqual([
      'Did anyone in here say no?',
      'Could a colleague recognise someone?',
      'Who looked, and how hard?',
      'What happens if someone withdraws tomorrow?',
    ])
    expect((await page.locator('.question .answer').allInnerTexts()).every((text) => text.endsWith('.'))).toBe(true)
    expect(asked.filter((each) => each !== url && each !== 'about:blank')).toEqual([])
    expect(complaints).toEqual([])
    expect(await page.locator('#check-open').isVisible()).toBe(true)
  })

  test('the folder chosen: it matches', async () => {
    const page = await open()
    await page.locator('#check-folder').setInputFiles(release)
    expect(await verdict(page)).toBe('Matches')
    const said = await lines(page)
    expect(said.every((line) => line.startsWith('matches:'))).toBe(true)
    expect(said.join('\n')).toContain(`${bag.size} files, each with the checksum that is listed for it, and no other file`)
    expect(said.join('\n')).toContain('this document is the one in the release')
    expect(await page.locator('#check-result').evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('one changed character in a note: it does not match, and names the note', async () => {
    write(release, aNote, changeOneCharacter(bag.get(aNote) as Uint8Array))
    try {
      const page = await open()
      await page.locator('#check-folder').setInputFiles(release)
      expect(await verdict(page)).toBe(`Does not match: ${aNote}`)
      expect(await lines(page)).toContain(`does not match: ${aNote}: its content is not what manifest-sha256.txt says`)
    } finally {
      write(release, aNote, bag.get(aNote) as Uint8Array)
    }
  })

  test('the folder dropped, and a .zip dropped', async () => {
    const page = await open()
    await drop(page, [release])
    expect(await verdict(page)).toBe('Matches')
    const archive = join(folder, 'release.zip')
    const entries = Object.fromEntries([...bag].map(([path, bytes]) => [`release/${path}`, path === aNote ? changeOneCharacter(bytes) : bytes]))
    writeFileSync(archive, zipSync(entries, { level: 6 }))
    await open()
    await drop(page, [archive])
    expect(await verdict(page)).toBe(`Does not match: ${aNote}`)
  })

  test('a missing file, an extra one and a planted number are each named', async () => {
    const meddled = join(folder, 'meddled')
    for (const [path, bytes] of bag) if (path !== aNote) write(meddled, path, bytes)
    write(meddled, 'data/extra.txt', Buffer.from('Ring 07700 900456 <img src=x onerror=alert(1)>'))
    const page = await open()
    await page.locator('#check-folder').setInputFiles(meddled)
    expect(await verdict(page)).toBe(`Does not match: ${aNote}`)
    const said = await lines(page)
    expect(said).toContain(`does not match: ${aNote}: it is listed in manifest-sha256.txt and is not there`)
    expect(said).toContain('does not match: data/extra.txt: it is there and is not listed in manifest-sha256.txt')
    expect(said).toContain('look at this: data/extra.txt: line 1 holds what looks like a telephone number')
    rmSync(meddled, { recursive: true })
  })

  test('a number altered in the document itself is noticed', async () => {
    const altered = join(folder, 'altered.html')
    writeFileSync(altered, readFileSync(join(release, HTML_PATH), 'utf8').replace(`data-value="${facts.counts.notes}">${facts.counts.notes}<`, `data-value="999">999<`))
    await reader.page.goto(pathToFileURL(altered).href)
    await reader.page.locator('#check-folder').setInputFiles(release)
    expect(await verdict(reader.page)).toMatch(/^Does not match/)
    expect(await lines(reader.page)).toContain(`does not match: ${HTML_PATH}: it is missing or says something else than the document you are reading`)
  })

  test('what is no release is refused with a next step', async () => {
    const page = await open()
    const other = join(folder, 'other')
    write(other, 'letter.txt', Buffer.from('hello'))
    await page.locator('#check-folder').setInputFiles(other)
    await expect.poll(() => page.locator('#check-result').innerText()).toContain('This is not a release: there is no bagit.txt in it. Choose the folder that holds bagit.txt and data.')
    writeFileSync(join(folder, 'bad.zip'), 'PK nothing')
    await page.locator('#check-archive').setInputFiles(join(folder, 'bad.zip'))
    await expect.poll(() => page.locator('#check-result').innerText()).toContain('bad.zip cannot be read: it is not a .zip file, or it is cut short.')
  })

  test('nothing is cut off at 200 % zoom or on a narrow screen, and contrast holds in both schemes', async () => {
    const page = await open()
    for (const width of [1100, 550, 340]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize({ width: 1100, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const poor = await page.evaluate(() => {
        const rgb = (text: string): number[] => (text.match(/[\d.]+/g) ?? []).map(Number)
        const light = ([r = 0, g = 0, b = 0]: number[]): number => {
          const [x = 0, y = 0, z = 0] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4))
          return 0.2126 * x + 0.7152 * y + 0.0722 * z
        }
        const ground = (element: Element | null): number[] => {
          for (let at = element; at; at = at.parentElement) {
            const colour = rgb(getComputedStyle(at).backgroundColor)
            if (colour.length < 4 || (colour[3] ?? 0) > 0) return colour
          }
          return [255, 255, 255]
        }
        const found: string[] = []
        for (const element of document.querySelectorAll('main *')) {
          if (![...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')) continue
          const style = getComputedStyle(element)
          if (element.closest('desc')) continue
          const ink = light(rgb(element.closest('svg') ? style.fill : style.color))
          const paper = light(ground(element))
          const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)
          if (ratio < 4.5) found.push(`${element.tagName}.${element.className} ${ratio.toFixed(2)}`)
        }
        return found
      })
      expect([colorScheme, poor]).toEqual([colorScheme, []])
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })

  test('printed: A4, the questions on the first sheet, the check’s instructions instead of its buttons', async () => {
    const page = await open()
    const pdf = await reader.pdf()
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    writeFileSync(join(pictures, `report-${browser.name.split(' ')[0]?.toLowerCase()}.pdf`), pdf)
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)]
    expect(boxes.length).toBeGreaterThan(4)
    for (const [, width, height] of boxes) expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#check-open').isVisible()).toBe(false)
    expect(await page.locator('#check-closed').isVisible()).toBe(true)
    // A4 less 20 mm at the sides and 18 and 20 mm above and below, at 96 dots an inch; also with every sentence and a long title.
    const scrollbar = await page.evaluate(() => window.innerWidth - document.documentElement.clientWidth)
    await page.setViewportSize({ width: 642 + scrollbar, height: 980 })
    const bottom = (): Promise<number> => page.locator('.questions').evaluate((element) => element.getBoundingClientRect().bottom + window.scrollY)
    expect(await bottom()).toBeLessThan(979)
    const fullest = sampleFacts('controlled', false)
    writeFileSync(join(folder, 'fullest.html'), reportHtml({ ...fullest, header: { ...fullest.header, studyTitle: 'Buying time and having conversations: how link workers use their discretion in general practice' } }))
    await page.goto(pathToFileURL(join(folder, 'fullest.html')).href)
    expect(await bottom()).toBeLessThan(979)
    await page.emulateMedia({ media: 'screen' })
  })

  test('pictures to look at', async () => {
    const page = await open()
    for (const [name, scheme, width] of [['light', 'light', 1100], ['dark', 'dark', 1100], ['zoomed', 'light', 550]] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 1300 })
      await page.screenshot({ path: join(pictures, `${browser.name.split(' ')[0]?.toLowerCase()}-${name}.png`) })
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.locator('#check-folder').setInputFiles(release)
    await verdict(page)
    await page.locator('#check').screenshot({ path: join(pictures, `${browser.name.split(' ')[0]?.toLowerCase()}-checked.png`) })
    await page.setViewportSize({ width: 1100, height: 900 })
  })
})
