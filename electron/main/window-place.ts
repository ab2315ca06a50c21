/** Where the window was, and where it may open now: screens come and go between one session and the next. */
import { z } from '../../shared/zod'

export const WindowPlace = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  maximised: z.boolean(),
})
export type WindowPlace = z.infer<typeof WindowPlace>
export type Area = { x: number; y: number; width: number; height: number }

export const MINIMUM = { width: 720, height: 520 }
const USUAL = { width: 1280, height: 820 }
/** This much of the window, in pixels each way, must lie on a screen for its title bar to be reached. */
const REACHABLE = 120

/** Position is left out (the system chooses) where the remembered one is on no screen. */
export function placeWindow(
  saved: WindowPlace | null,
  screens: readonly Area[],
): { x?: number; y?: number; width: number; height: number; maximised: boolean } {
  if (!saved) return { ...USUAL, maximised: false }
  const width = Math.max(saved.width, MINIMUM.width)
  const height = Math.max(saved.height, MINIMUM.height)
  const isReachable = screens.some(
    (screen) =>
      overlap(saved.x, saved.width, screen.x, screen.width) >= REACHABLE &&
      overlap(saved.y, saved.height, screen.y, screen.height) >= REACHABLE &&
      saved.y >= screen.y,
  )
  return isReachable
    ? { x: saved.x, y: saved.y, width, height, maximised: saved.maximised }
    : { width, height, maximised: saved.maximised }
}

const overlap = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.min(a + aLength, b + bLength) - Math.max(a, b)
