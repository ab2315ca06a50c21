/**
 * The command line from a checkout: `npm run -s fieldfare -- COMMAND …`. Standard output is the command's
 * alone.
 */
import { join } from 'node:path'

import { bundleProcess } from './bundle.mjs'
import { setUp } from './setup.mjs'
import { runForeground } from './setup/child.mjs'
import { root } from './setup/paths.mjs'
import { runProgram } from './setup/progress.mjs'

await runProgram(async () => {
  await setUp({ window: false })
  await bundleProcess('cli')
  // npm starts scripts in the checkout; what a person names is meant from the folder they are in.
  const cwd = process.env.npm_lifecycle_event === 'fieldfare' ? process.env.INIT_CWD : process.cwd()
  const cli = join(root, 'out', 'cli', 'cli.cjs')
  return runForeground(process.execPath, ['--enable-source-maps', cli, ...process.argv.slice(2)], { cwd })
})
