/** The real window: what confines the page, what the shell does for it, and how the app ends. */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { electronPath } from '../../build/setup/electron-path.mjs'
import { contentPolicy } from '../../electron/main/asset'
import {
  callData,
  callShell,
  environment,
  killOne,
  launchArguments,
  openLine,
  scratchFolder,
  startApp,
  type Running,
} from './app'
import { chromiumSandbox, whyNoSandbox } from './sandbox'

/** For what happens soon, on a machine that may be busy. */
const PATIENCE = { timeout: 15_000 }
const PASSPHRASE = 'four quiet random words'
const scratch = scratchFolder()
const workspace = join(scratch.path, 'Canary Practice.fieldfare')
let running: Running
/** Of the workspace, as the page got it from the dialog. */
let chosenToken: string

beforeAll(async () => {
  running = await startApp({ FIELDFARE_USER_DATA: scratch.userData, FIELDFARE_PICK: workspace })
  await openLine(running.page)
})
afterAll(async () => {
  await running.app.close()
  scratch.remove()
})

describe('the page is confined', () => {
  it('to a sandbox without Node, on its own origin', async () => {
    const { page, app } = running
    const seen = await page.evaluate(() => ({
      origin: location.origin,
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
      given: Object.keys(window.fieldfareShell ?? {}),
    }))
    expect(seen).toEqual({ origin: 'app://fieldfare', node: [], given: ['call'] })
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
        session: Electron.Session
      }
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences()
      return {
        page: { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag },
        keepsOnDisk: contents.session.isPersistent(),
        storagePath: contents.session.storagePath,
        spelling: contents.session.isSpellCheckerEnabled(),
      }
    })
    expect(preferences).toEqual({
      page: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
      keepsOnDisk: false,
      storagePath: null,
      spelling: false,
    })
  })

  it('to a process that the system itself holds back', async (ctx) => {
    ctx.skip(process.platform !== 'linux', 'it is read from Linux’s /proc')
    ctx.skip(!chromiumSandbox, whyNoSandbox)
    const pids = await running.app.evaluate(({ app }) => app.getAppMetrics().filter(({ type }) => type === 'Tab').map(({ pid }) => pid))
    expect(pids.length).toBeGreaterThan(0)
    for (const pid of pids) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m)
  })

  it('by the whole content policy, with a new nonce for each load', async () => {
    const policies = await running.app.evaluate(async ({ BrowserWindow }) => {
      const { session } = BrowserWindow.getAllWindows()[0]!.webContents
      const load = async () => (await session.fetch('app://fieldfare/index.html')).headers.get('content-security-policy') ?? ''
      return [await load(), await load()]
    })
    const nonces = policies.map((policy) => /'nonce-([^']{20,})'/.exec(policy)?.[1] ?? '')
    expect(policies).toEqual(nonces.map(contentPolicy))
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('from running script that is not one of its files', async () => {
    const result = await running.page.evaluate(async () => {
      const refused: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective))
      const inline = document.createElement('script')
      inline.textContent = 'window.intruder = 1'
      const embedded = document.createElement('script')
      embedded.src = 'data:text/javascript,window.intruder=2'
      document.head.append(inline, embedded)
      const handler = document.createElement('div')
      handler.setAttribute('onclick', 'window.intruder = 3')
      handler.click()
      await new Promise((settle) => (embedded.onerror = settle))
      // The test's own script is exempt from the policy until it first waits; from here on it is a page's script.
      let evaluated = true
      try {
        new Function('window.intruder = 4')()
      } catch {
        evaluated = false
      }
      return { intruder: 'intruder' in window, evaluated, refused: [...new Set(refused)].sort() }
    })
    expect(result).toMatchObject({ intruder: false, evaluated: false })
    expect(result.refused).toContain('script-src-elem')
  })

  it('to the files of the built page', async () => {
    const statuses = await running.app.evaluate(async ({ BrowserWindow }) => {
      const { session } = BrowserWindow.getAllWindows()[0]!.webContents
      const status = async (address: string) => (await session.fetch(address)).status
      return {
        page: await status('app://fieldfare/index.html'),
        outside: await Promise.all(
          ['..%2fmain%2fmain.cjs', '..%2f..%2fpackage.json', '%2e%2e%2fdata%2fdata.js', 'absent.js'].map((path) => status(`app://fieldfare/${path}`)),
        ),
      }
    })
    expect(statuses).toEqual({ page: 200, outside: [404, 404, 404, 404] })
  })
})

describe('there is no network', () => {
  let server: Server
  let address: string
  let connections = 0
  beforeAll(async () => {
    server = createServer((_request, response) => response.end('reached')).on('connection', () => connections++)
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(() => new Promise((settle) => server.close(settle)))

  it('for the page, whichever way it tries', async () => {
    const refused = await running.page.evaluate(async (url) => {
      const fails = (run: () => Promise<unknown>) => run().then(() => false, () => true)
      const element = (name: string, attributes: Record<string, string>) =>
        new Promise<boolean>((settle) => {
          const made = Object.assign(document.createElement(name), attributes)
          made.addEventListener('error', () => settle(true))
          made.addEventListener('load', () => settle(false))
          document.body.append(made)
        })
      const socket = () =>
        new Promise<boolean>((settle) => {
          try {
            const made = new WebSocket(url.replace('http', 'ws'))
            made.onerror = () => settle(true)
            made.onopen = () => settle(false)
          } catch {
            settle(true)
          }
        })
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' })
      document.body.append(form)
      form.submit()
      navigator.sendBeacon(url, 'x')
      document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: url }))
      document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: url }))
      document.body.append(Object.assign(document.createElement('iframe'), { src: url }))
      return {
        fetch: await fails(() => fetch(url)),
        image: await element('img', { src: `${url}a.png` }),
        script: await element('script', { src: `${url}a.js` }),
        style: await element('link', { rel: 'stylesheet', href: `${url}a.css` }),
        socket: await socket(),
      }
    }, address)
    expect(refused).toEqual({ fetch: true, image: true, script: true, style: true, socket: true })
    expect(running.page.url()).toBe('app://fieldfare/index.html')
    expect(connections).toBe(0)
  })

  it('below the page either: the session itself cancels every request', async () => {
    const outcome = await running.app.evaluate(async ({ BrowserWindow, session }, url) => {
      const { session: own } = BrowserWindow.getAllWindows()[0]!.webContents
      const attempt = (ses: Electron.Session) => ses.fetch(url).then(() => 'reached', (error: Error) => error.message)
      return [await attempt(own), await attempt(session.defaultSession)]
    }, address)
    for (const message of outcome) expect(message).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(connections).toBe(0)
  })

  it('although the server that was tried is there', async () => {
    expect(await (await fetch(address)).text()).toBe('reached')
    expect(connections).toBe(1)
  })
})

describe('the window stays what it is', () => {
  it('goes nowhere and opens nothing', async () => {
    const { page, app } = running
    const opened = await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('a'), { href: 'file:///etc/hostname', id: 'away', textContent: 'away' }))
      location.assign('https://example.org/')
      location.assign('app://fieldfare/other.html')
      document.querySelector<HTMLAnchorElement>('#away')!.click()
      return [window.open('https://example.org/'), window.open('app://fieldfare/index.html'), window.open('about:blank')]
    })
    expect(opened).toEqual([null, null, null])
    await page.evaluate(() => document.querySelector('#away')!.remove())
    expect(page.url()).toBe('app://fieldfare/index.html')
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('is granted no permission', async () => {
    const permissions = await running.page.evaluate(async () => {
      const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
      const name = (run: () => Promise<unknown>) => run().then(() => 'granted', (error: Error) => error.name)
      return {
        asked: await Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(state)),
        camera: await name(() => navigator.mediaDevices.getUserMedia({ video: true })),
        clipboard: await name(() => navigator.clipboard.readText()),
        notification: await Notification.requestPermission(),
      }
    })
    expect(permissions.asked).toEqual(['denied', 'denied', 'denied', 'denied', 'denied'])
    expect(permissions.camera).toMatch(/NotAllowedError|NotFoundError/)
    expect(permissions).toMatchObject({ clipboard: 'NotAllowedError', notification: 'denied' })
  })

  it('downloads nothing', async () => {
    const started = running.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<boolean>((settle) => {
          BrowserWindow.getAllWindows()[0]!.webContents.session.once('will-download', (event) => settle(event.defaultPrevented))
        }),
    )
    await running.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['x']))
      link.download = 'x.txt'
      link.click()
    })
    expect(await started).toBe(true)
  })

  it('says Fieldfare in the task bar and nothing else', async () => {
    await running.page.evaluate(() => (document.title = 'Canary Practice'))
    // The title travels after the script returns: a question to the page behind it comes later than the title.
    await running.page.evaluate(() => document.title)
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getTitle())).toBe('Fieldfare')
  })
})

describe('the shell', () => {
  it('gives a token for a chosen path, never the path', async () => {
    for (const [operation, input] of [
      ['shell.chooseNewWorkspace', { suggestedName: 'Study' }],
      ['shell.chooseWorkspace', {}],
      ['shell.chooseFolder', { title: 'A folder', buttonLabel: 'Choose' }],
      ['shell.chooseNew', { title: 'A new folder', suggestedName: 'release' }],
    ] as const) {
      const reply = await callShell(running.page, operation, input)
      expect(reply, operation).toMatchObject({ ok: true, output: { label: 'Canary Practice.fieldfare' } })
      expect(JSON.stringify(reply)).not.toContain(scratch.path)
    }
    expect(await callShell(running.page, 'shell.samplePath', {})).toMatchObject({ ok: true, output: { label: 'Sample study.fieldfare' } })
  })

  it('refuses what is not in its contract, and places nobody chose', async () => {
    const { page } = running
    expect(await callShell(page, 'shell.format', {})).toMatchObject({ ok: false, error: { code: 'CONTRACT' } })
    expect(await callShell(page, 'shell.chooseFolder', { title: 1 })).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } })
    expect(await callShell(page, 'shell.reveal', { token: '/etc' })).toMatchObject({ ok: false, error: { code: 'PATH_NOT_GRANTED' } })
    for (const path of [workspace, '/etc']) {
      expect(await callData(page, 'workspace.open', { path, passphrase: PASSPHRASE })).toMatchObject({ t: 'err', error: { code: 'PATH_NOT_GRANTED' } })
    }
  })

  it('keeps the look that was chosen', async () => {
    const { page, app } = running
    expect(await callShell(page, 'shell.getTheme', {})).toMatchObject({ output: { theme: 'system' } })
    expect(await callShell(page, 'shell.setTheme', { theme: 'dark' })).toMatchObject({ ok: true })
    expect(await callShell(page, 'shell.getTheme', {})).toMatchObject({ output: { theme: 'dark' } })
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
    expect(JSON.parse(readFileSync(join(scratch.userData, 'preferences.json'), 'utf8'))).toEqual({ theme: 'dark', glow: true })
    await callShell(page, 'shell.setTheme', { theme: 'light' })
  })

  it('remembers a workspace once it was opened', async () => {
    const { page } = running
    expect(await callShell(page, 'shell.recent', {})).toEqual({ ok: true, output: { workspaces: [] } })
    const chosen = (await callShell(page, 'shell.chooseNewWorkspace', { suggestedName: 'x' })) as { output: { token: string } }
    chosenToken = chosen.output.token
    const made = await callData(page, 'workspace.create', { path: chosenToken, title: 'Canary study', passphrase: PASSPHRASE })
    expect(made).toMatchObject({ t: 'ok', output: { info: { open: true, folder: 'Canary Practice.fieldfare' } } })
    await expect.poll(() => callShell(page, 'shell.recent', {}), PATIENCE).toEqual({
      ok: true,
      output: { workspaces: [{ token: chosenToken, label: 'Canary Practice.fieldfare', folder: expect.any(String) }] },
    })
    expect(JSON.parse(readFileSync(join(scratch.userData, 'recent.json'), 'utf8'))).toEqual({ paths: [workspace] })
  })
})

describe('the data process', () => {
  const dataPid = () =>
    running.app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Fieldfare data')?.pid ?? 0)
  const clickLock = () =>
    running.app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()!.items.flatMap(({ submenu }) => submenu?.items ?? [])
      items.find(({ label }) => label === 'Lock')!.click()
    })
  const words = () => running.page.evaluate(() => window.testLine!.words)

  it('is locked from the menu, after the page was asked to save', async () => {
    await clickLock()
    await expect.poll(words, PATIENCE).toContain('fieldfare:lock')
    const said = await words()
    expect(said.indexOf('fieldfare:flush')).toBeGreaterThan(-1)
    expect(said.indexOf('fieldfare:flush')).toBeLessThan(said.indexOf('fieldfare:lock'))
    expect(await callData(running.page, 'workspace.status', {})).toMatchObject({ t: 'ok', output: { open: false } })
  })

  it('is started again when it dies; the page is told, gets a new port, and what it was granted holds', async () => {
    const before = await dataPid()
    const ports = (await words()).filter((word) => word === 'fieldfare:port').length
    killOne(before)
    await expect.poll(async () => (await words()).filter((word) => word === 'fieldfare:port').length, PATIENCE).toBe(ports + 1)
    expect(await words()).toContain('fieldfare:data-gone')
    expect(await dataPid()).not.toBe(before)
    const opened = await callData(running.page, 'workspace.open', { path: chosenToken, passphrase: PASSPHRASE })
    expect(opened).toMatchObject({ t: 'ok', output: { open: true } })
  })
})

describe('another start of the app', () => {
  const runToEnd = (env: Record<string, string>): Promise<number | null> =>
    new Promise((settle, fail) => {
      const child = spawn(electronPath(), launchArguments, { env: environment(env), stdio: 'ignore' })
      child.on('error', fail)
      child.on('exit', settle)
    })

  it('with the same settings gives way to the one that runs', async () => {
    expect(await runToEnd({ FIELDFARE_USER_DATA: scratch.userData })).toBe(0)
    expect(await running.page.evaluate(() => location.origin)).toBe('app://fieldfare')
  })

  it('for a picture draws its first screen, saves it and ends well', async () => {
    const picture = join(scratch.path, 'first-run.png')
    const userData = join(scratch.path, 'other-settings')
    expect(await runToEnd({ FIELDFARE_USER_DATA: userData, FIELDFARE_SCREENSHOT: picture })).toBe(0)
    const bytes = readFileSync(picture)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.length).toBeGreaterThan(10_000)
  })

  it('with damaged settings opens all the same', async () => {
    const userData = join(scratch.path, 'damaged-settings')
    mkdirSync(userData, { recursive: true })
    for (const name of ['recent.json', 'window.json', 'preferences.json']) writeFileSync(join(userData, name), '{"paths":[1')
    const other = await startApp({ FIELDFARE_USER_DATA: userData })
    expect(await callShell(other.page, 'shell.recent', {})).toEqual({ ok: true, output: { workspaces: [] } })
    await other.app.close()
    expect(JSON.parse(readFileSync(join(userData, 'window.json'), 'utf8'))).toMatchObject({ maximised: false })
  })
})

it('nothing of the study is in the app’s own folder', async () => {
  const files = readdirSync(scratch.userData, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(0)
  for (const entry of files) {
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    expect(bytes.includes(PASSPHRASE), entry.name).toBe(false)
    expect(bytes.includes('Canary study'), entry.name).toBe(false)
  }
})
