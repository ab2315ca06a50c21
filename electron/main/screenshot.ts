/** FIELDFARE_SCREENSHOT: one picture of the window once it has drawn its first screen; for machines without a display to look at. */
import { writeFile } from 'node:fs/promises'

import type { BrowserWindow } from 'electron'

/** Runs in the page: settles two frames after the first screen stands, its fonts are there and nothing is still loading. */
const DRAWN = `new Promise((resolve) => {
  const isDrawn = () => document.querySelector('#root > *') && !document.querySelector('[aria-busy="true"]')
  const settle = () => document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))
  if (isDrawn()) return settle()
  const observer = new MutationObserver(() => { if (isDrawn()) { observer.disconnect(); settle() } })
  observer.observe(document, { childList: true, subtree: true, attributes: true })
})`

/** Writes a PNG of the page to `file`. */
export async function saveScreenshot(window: BrowserWindow, file: string): Promise<void> {
  await window.webContents.executeJavaScript(DRAWN)
  const image = await window.webContents.capturePage()
  await writeFile(file, image.toPNG())
}
