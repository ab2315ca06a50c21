/** Vitest's global set-up for the tests in the window: one virtual display for the whole run (Linux). */
import { startDisplay } from './display.mjs'

export const setup = async () => {
  if (process.platform !== 'linux' || process.env.FIELDFARE_TEST_DISPLAY === 'own') return undefined
  const { display, stop } = await startDisplay()
  process.env.DISPLAY = display
  // Where a Wayland session is in reach, Electron would otherwise put its windows there.
  delete process.env.WAYLAND_DISPLAY
  return stop
}
