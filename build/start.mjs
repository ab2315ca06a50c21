/**
 * `npm start`: set-up, build, and the app. Without a display: the same app under a virtual one, and a picture
 * of it.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

import { bundleAll } from './bundle.mjs'
import { startDisplay } from './display.mjs'
import { setUp } from './setup.mjs'
import { electronRecord } from './setup/electron-path.mjs'
import { root } from './setup/paths.mjs'
import { SetupFailure, runProgram, say } from './setup/progress.mjs'
import { hasDisplay } from './setup/system.mjs'

const PICTURE_TIMEOUT_MS = 90_000
const picture = join(root, 'tests', 'output', 'first-run.png')

/** Chromium's sandbox cannot work for root, who then has to say that it is to go without. */
const sandboxFlag = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** Runs Electron on this app. @returns {Promise<{status: number|string, complaints: string}>} */
const runApp = ({ flags = [], args = [], env = {}, timeoutMs, quiet = false } = {}) =>
  new Promise((done, fail) => {
    const full = { ...process.env, ...env }
    delete full.ELECTRON_RUN_AS_NODE
    const { path } = electronRecord()
    const child = spawn(path, [...sandboxFlag(), ...flags, root, ...args], {
      env: full,
      stdio: ['inherit', 'inherit', 'pipe'],
    })
    const deadline = timeoutMs && setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    let complaints = ''
    child.stderr.on('data', (chunk) => {
      complaints = (complaints + chunk).slice(-20_000)
      if (!quiet) process.stderr.write(chunk)
    })
    child.on('error', fail)
    child.on('close', (status, signal) => {
      clearTimeout(deadline)
      done({ status: status ?? signal, complaints })
    })
  })

const explain = ({ status, complaints }) => {
  if (/SUID sandbox|No usable sandbox/.test(complaints)) {
    const helper = join(electronRecord().folder, 'chrome-sandbox')
    return new SetupFailure(
      'This system lets Chromium’s sandbox work only with a helper that belongs to root.',
      `run \`sudo chown root:root ${helper} && sudo chmod 4755 ${helper}\`, then \`npm start\` again.`,
    )
  }
  const last = complaints.trim().split('\n').at(-1)
  return new SetupFailure(
    `The app ended with status ${status}${last ? `: ${last}` : ''}.`,
    'run `npm test` to see what is broken.',
  )
}

/** The app's first screen as a picture, of a user who has never opened it. */
const takePicture = async () => {
  say('there is no display here, so the app runs on a virtual one and a picture of it is taken')
  const { display, stop } = await startDisplay()
  const userData = mkdtempSync(join(tmpdir(), 'fieldfare-first-run-'))
  rmSync(picture, { force: true })
  mkdirSync(join(picture, '..'), { recursive: true })
  try {
    const result = await runApp({
      flags: [`--user-data-dir=${userData}`],
      env: { DISPLAY: display, FIELDFARE_SCREENSHOT: picture },
      timeoutMs: PICTURE_TIMEOUT_MS,
      quiet: true,
    })
    if (result.status === 'SIGKILL') {
      throw new SetupFailure(
        `The app did not draw its first screen within ${PICTURE_TIMEOUT_MS / 1000} s.`,
        'run `npm test -- tests/e2e` to see what is broken.',
      )
    }
    if (!statSync(picture, { throwIfNoEntry: false })?.size) throw explain(result)
  } finally {
    stop()
    rmSync(userData, { recursive: true, force: true })
  }
  say(`the first screen is in ${relative(root, picture)}`)
  say('to see Fieldfare do its whole job without a window: npm run -s fieldfare -- demo FOLDER')
}

await runProgram(async () => {
  await setUp()
  await bundleAll()
  if (!hasDisplay()) return takePicture()
  const { version, source } = electronRecord()
  say(
    `opening the app on Electron ${version}${source === 'registry' ? ' (the registry’s, for development only)' : ''}`,
  )
  const result = await runApp({ args: process.argv.slice(2) })
  if (result.status !== 0) throw explain(result)
})
