/** Pictures of screens for people to look at, in tests/output/screens/: light and dark, and at 200 % zoom. */
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Page } from 'playwright'
import { expect } from 'vitest'

import { poorContrasts } from './contrast'

export const PICTURES = resolve(dirname(fileURLToPath(import.meta.url)), '..', 'output', 'screens')
export const FULL = { width: 1280, height: 800 }
/** What a 1280 × 800 window has room for at 200 %. */
export const AT_200 = { width: 640, height: 400 }

/** Nothing may reach beyond the right edge: at 200 % that would be lost. */
const widthFault = (page: Page) =>
  page.evaluate(() => (document.documentElement.scrollWidth > window.innerWidth ? `${document.documentElement.scrollWidth} px wide in ${window.innerWidth} px` : ''))

/** Takes three pictures of what the window shows now, measures the contrast of its words, and leaves it as it was: light, 1280 × 800. */
export function pictureTaker(page: Page): (name: string) => Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  return async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`) })
      expect.soft(await poorContrasts(page), `contrast of ${name}, ${colorScheme}`).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.setViewportSize(AT_200)
    await page.screenshot({ path: join(PICTURES, `${name}-200.png`), fullPage: true })
    const fault = await widthFault(page)
    await page.setViewportSize(FULL)
    // Soft: what comes after it in a told story is looked at all the same.
    expect.soft(fault, name).toBe('')
  }
}
