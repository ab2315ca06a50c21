/** FIELDFARE_SCREENSHOT: one picture of the window once it has drawn its first screen; for machines without a display to look at. */
import { writeFile } from 'node:fs/promises'

import type { BrowserWindow } from 'electron'

/** Runs in the page: settles two frames after a screen stands (every one has a button), its fonts are there and nothing is still loading. */
const DRAWN = `new Promise((resolve) => {
  const isDrawn = () => document.querySelector('#root button') && !document.querySelector('[aria-busy="true"]')
  const settle = () => document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))
  if (isDrawn()) return settle()
  const observer = new MutationObserver(() => { if (isDrawn()) { observer.disconnect(); settle() } })
  observer.observe(document, { childList: true, subtree: true, attributes: true })
})`

const PATIENCE_MS = 30_000

/** Writes a PNG of the page to `file`. @throws Error when the page does not draw its first screen */
export async function saveScreenshot(window: BrowserWindow, file: string): Promise<void> {
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error('its first screen was not drawn in time')), PATIENCE_MS))
  await Promise.race([window.webContents.executeJavaScript(DRAWN), late])
  const image = await window.webContents.capturePage()
  await writeFile(file, image.toPNG())
}
