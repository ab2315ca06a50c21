/** The one window: sandboxed page, no Node, nothing remembered but its place on the screen. */
import { app, BrowserWindow, nativeTheme, screen, type Session } from 'electron'

import { START_URL } from './origin'
import type { StoredJson } from './stored-json'
import { MINIMUM, placeWindow, type WindowPlace } from './window-place'

const TITLE = 'Fieldfare'
/** As --paper in renderer/ui/tokens.css: what shows before the first paint. */
const PAPER = { light: '#faf8f4', dark: '#1a1d20' }
const paper = (): string => (nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light)

export type WindowOptions = { session: Session; preload: string; place: StoredJson<WindowPlace | null> }

export function createWindow({ session, preload, place }: WindowOptions): BrowserWindow {
  const { maximised, ...bounds } = placeWindow(place.read(), screen.getAllDisplays().map((display) => display.workArea))
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    title: TITLE,
    show: false,
    backgroundColor: paper(),
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
      // Compiled code of the page is not kept on disk, and a hidden window goes on saving.
      v8CacheOptions: 'none',
      backgroundThrottling: false,
    },
  })
  if (maximised) window.maximize()
  const repaint = (): void => window.setBackgroundColor(paper())
  nativeTheme.on('updated', repaint)
  window.on('closed', () => nativeTheme.off('updated', repaint))
  // A study's or a note's title has no business in the task bar, nor in what a screen share shows.
  window.on('page-title-updated', (event) => event.preventDefault())
  app.once('before-quit', () => {
    if (!window.isDestroyed()) place.write({ ...window.getNormalBounds(), maximised: window.isMaximized() })
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(START_URL)
  return window
}
