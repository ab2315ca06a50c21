/** The Chromiums the report is read in: always the one inside Electron, and the system's own where there is one. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { type Page, _electron, chromium } from 'playwright'

import { electronPath } from '../../../build/setup/electron-path.mjs'
import { chromiumSandbox, sandboxArguments } from '../sandbox'

export type Look = { scheme?: 'light' | 'dark'; width?: number; height?: number; scale?: number }
export type Reader = {
  page: Page
  /** The document on A4, as the print dialogue would give it. */
  pdf(): Promise<Buffer>
  close(): Promise<void>
}
export type Browser = { name: string; open(look?: Look): Promise<Reader> }

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const electron: Browser = {
  name: 'Electron',
  async open({ scheme = 'light', width = 1100, height = 900 } = {}) {
    const app = await _electron.launch({ executablePath: electronPath(), chromiumSandbox, args: [...sandboxArguments, join(import.meta.dirname, 'reader.cjs')] })
    const page = await app.firstWindow()
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height })
    return {
      page,
      pdf: async () => Buffer.from(await app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true }))?.toString('base64') ?? ''), 'base64'),
      close: () => app.close(),
    }
  },
}

const system = (executablePath: string): Browser => ({
  name: 'Chromium of the system',
  async open({ scheme = 'light', width = 1100, height = 900, scale = 1 } = {}) {
    const browser = await chromium.launch({ executablePath, chromiumSandbox })
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height }, deviceScaleFactor: scale, offline: true })
    const page = await context.newPage()
    return { page, pdf: () => page.pdf({ preferCSSPageSize: true }), close: () => browser.close() }
  },
})

export function browsers(): Browser[] {
  const found = SYSTEM.find((path) => existsSync(path))
  if (!found) console.log('report: no Chromium of the system here; the report is read in Electron’s only')
  return found ? [electron, system(found)] : [electron]
}
