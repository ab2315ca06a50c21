/** Whether Chromium's own sandbox can exist here: asked of the system once, so that every start of the app goes by the same answer. */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { electronPath } from '../../build/setup/electron-path.mjs'

/** The helper beside Electron that makes namespaces for a user who may not: only where it belongs to root and is set-uid. */
function hasHelper(): boolean {
  const stat = statSync(join(dirname(electronPath()), 'chrome-sandbox'), { throwIfNoEntry: false })
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0
}

/** Empty where there is a sandbox; else why there is none. */
export const whyNoSandbox: string = (() => {
  if (process.platform !== 'linux') return ''
  if (process.getuid?.() === 0) return 'root has no Chromium sandbox'
  if (spawnSync('unshare', ['-Ur', 'true']).status === 0 || hasHelper()) return ''
  return 'this system gives its users no namespaces, and Electron’s set-uid helper is not set up'
})()

/** Playwright adds --no-sandbox by itself unless it is told that there is one. */
export const chromiumSandbox = whyNoSandbox === ''
/** For the app's own command line. The page is confined all the same, by what shell.test.ts looks at. */
export const sandboxArguments: readonly string[] = chromiumSandbox ? [] : ['--no-sandbox']
