/** Boot order of the main process. It is thin: it shows the window, guards it, and never sees a note. */
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'

import { app, dialog, nativeTheme, powerMonitor } from 'electron'

import { describeError } from '../../shared/errors'
import { openEventLog } from '../data/event-log'
import { registerScheme, serveApp } from './app-protocol'
import { startDataProcess } from './data-process'
import { createEnding } from './ending'
import { lockDownProcess, openSession } from './lockdown'
import { setMenu } from './menu'
import { linkPage } from './page-link'
import { createPathTokens } from './path-tokens'
import { Preferences, USUAL_PREFERENCES } from './preferences'
import { RecentPaths, withOpened } from './recent'
import { printJob, runPrintJob } from './print-report'
import { mayRestart } from './restart-policy'
import { saveScreenshot } from './screenshot'
import { scriptedPicks } from './scripted-picks'
import { shellReply } from './shell-reply'
import { createShellHandlers } from './shell-service'
import { storedJson } from './stored-json'
import { createWindow } from './window'
import { WindowPlace } from './window-place'

const OUT = resolve(__dirname, '..')

async function boot(): Promise<void> {
  await app.whenReady()
  const folder = app.getPath('userData')
  const preferences = storedJson(join(folder, 'preferences.json'), Preferences, USUAL_PREFERENCES)
  const recent = storedJson(join(folder, 'recent.json'), RecentPaths, { paths: [] })
  const place = storedJson(join(folder, 'window.json'), WindowPlace.nullable(), null)
  const tokens = createPathTokens(() => randomBytes(24).toString('base64url'))
  const log = openEventLog(folder, () => new Date(), randomBytes)
  nativeTheme.themeSource = preferences.read().theme

  const data = startDataProcess({
    entry: join(OUT, 'data', 'data.cjs'),
    logFolder: folder,
    tokens,
    showOutput: !app.isPackaged,
    onOpened: (path) => recent.write(withOpened(recent.read(), path)),
    onReplaced: () => {
      page.say('fieldfare:data-gone')
      if (page.isReady()) page.connect()
    },
    onGivenUp: (again) => {
      page.say('fieldfare:data-gone')
      void askToRestart().then((isWanted) => (isWanted ? again() : app.quit()))
    },
  })

  const session = openSession()
  serveApp(session, join(OUT, 'renderer'))
  const window = createWindow({ session, preload: join(OUT, 'preload', 'preload.cjs'), place })
  const handlers = createShellHandlers({
    window: () => window,
    picks: scriptedPicks(process.env, app.isPackaged),
    async grant(path) {
      const token = tokens.tokenFor(path)
      await data.ask({ t: 'grant', token, path })
      return token
    },
    pathOf: tokens.pathOf,
    recent,
    preferences,
  })
  const page = linkPage(window, data, (operation, input) => shellReply(handlers, operation, input, log.bug))

  const ending = createEnding(window, page, data)
  setMenu(() => void ending.lock())
  powerMonitor.on('suspend', () => void ending.lock())
  powerMonitor.on('lock-screen', () => void ending.lock())
  endWell(ending.finish)
  window.on('close', (event) => {
    // The window stays until all is saved; closing it is how most people end the app.
    event.preventDefault()
    app.quit()
  })

  const deaths: number[] = []
  window.webContents.on('render-process-gone', () => {
    deaths.push(Date.now())
    if (mayRestart(deaths, Date.now())) window.webContents.reload()
    else app.quit()
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })

  const picture = process.env['FIELDFARE_SCREENSHOT']
  if (picture) {
    await saveScreenshot(window, picture)
    app.quit()
  }
}

/** Holds every way out (menu, signal, shutdown) until `finish` is done. */
function endWell(finish: () => Promise<void>): void {
  let state: 'running' | 'finishing' | 'finished' = 'running'
  app.on('before-quit', (event) => {
    if (state === 'finished') return
    event.preventDefault()
    if (state === 'finishing') return
    state = 'finishing'
    void finish().finally(() => {
      state = 'finished'
      app.exit(0)
    })
  })
}

async function askToRestart(): Promise<boolean> {
  const { sentence, next } = describeError('DATA_PROCESS_GONE')
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: sentence,
    detail: `It has stopped several times in a minute. ${next}`,
    buttons: ['Start it again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}

const userData = process.env['FIELDFARE_USER_DATA']
if (userData) app.setPath('userData', resolve(userData))
// The study is British: date fields ask for the day before the month, whatever the system's language.
app.commandLine.appendSwitch('lang', 'en-GB')
lockDownProcess()
registerScheme()
const printing = printJob(process.argv)
if (printing) {
  // The command line prints a report: no window, no study, and beside an app that may be open.
  // The unseen window goes before the file is written, and without a listener its end would be the app's.
  app.on('window-all-closed', () => {})
  app
    .whenReady()
    .then(() => runPrintJob(printing))
    .then(
      () => app.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : 'unknown'}\n`)
        app.exit(1)
      },
    )
} else if (app.requestSingleInstanceLock()) {
  boot().catch((error: unknown) => {
    process.stderr.write(`Fieldfare could not start (${error instanceof Error ? error.message : 'unknown'}).\n`)
    app.exit(1)
  })
} else {
  app.quit()
}
