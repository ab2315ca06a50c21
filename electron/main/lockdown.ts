/** No network, no permission, no new window, no second page: for every session and every page of the app. */
import { app, session, type Session, type WebContents } from 'electron'

import { mayNavigate, mayRequest } from './origin'

/** Must run before the app is ready: nothing Chromium does by itself may reach out or leave a copy on disk. */
export function lockDownProcess(): void {
  const { commandLine } = app
  commandLine.appendSwitch('disable-http-cache')
  commandLine.appendSwitch('disable-gpu-shader-disk-cache')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('disable-breakpad')
  commandLine.appendSwitch('no-pings')
  // Even what slips past the request filter (prefetches, WebRTC) finds no name to connect to.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('session-created', lockDownSession)
  app.on('web-contents-created', (_event, contents) => lockDownPage(contents))
}

/** Memory only: no cookies, caches or storage of the page reach the disk. */
export function openSession(): Session {
  return session.fromPartition('fieldfare', { cache: false })
}

function lockDownSession(ses: Session): void {
  ses.setSpellCheckerEnabled(false)
  ses.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  ses.setPermissionCheckHandler(() => false)
  ses.setDevicePermissionHandler(() => false)
  ses.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url, !app.isPackaged) }))
  ses.on('will-download', (event) => event.preventDefault())
}

function lockDownPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
