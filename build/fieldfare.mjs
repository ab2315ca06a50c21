/**
 * The command line from a checkout: `npm run -s fieldfare -- COMMAND …`. Standard output is the command's
 * alone.
 */
import { join } from 'node:path'

import { bundleProcess } from './bundle.mjs'
import { startDisplay } from './display.mjs'
import { setUp } from './setup.mjs'
import { runForeground } from './setup/child.mjs'
import { root } from './setup/paths.mjs'
import { runProgram } from './setup/progress.mjs'
import { hasDisplay } from './setup/system.mjs'

await runProgram(async () => {
  // One command draws: it needs the app's engine, and a display if only a virtual one.
  const draws = process.argv[2] === 'report' && !process.argv.includes('--help')
  await setUp({ window: draws })
  await bundleProcess('cli')
  // npm starts scripts in the checkout; what a person names is meant from the folder they are in.
  const cwd = process.env.npm_lifecycle_event === 'fieldfare' ? process.env.INIT_CWD : process.cwd()
  const env = draws ? await forDrawing() : {}
  const cli = join(root, 'out', 'cli', 'cli.cjs')
  return runForeground(process.execPath, ['--enable-source-maps', cli, ...process.argv.slice(2)], { cwd, env: { ...process.env, ...env } })
})

async function forDrawing() {
  await bundleProcess('main')
  const { electronPath } = await import('./setup/electron-path.mjs')
  const display = hasDisplay() ? {} : { DISPLAY: (await startDisplay()).display }
  return { FIELDFARE_ENGINE: electronPath(), FIELDFARE_APP: root, ...display }
}
