/**
 * Runs a TypeScript program of this repository: `node build/run.mjs [--app] FILE.ts ARGUMENTS…` (evaluation,
 * benches). With `--app` the built app and its Electron are there for the program to start.
 */
import { rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

import { COMMON, bundleAll } from './bundle.mjs'
import { setUp } from './setup.mjs'
import { runForeground } from './setup/child.mjs'
import { root } from './setup/paths.mjs'
import { SetupFailure, runProgram } from './setup/progress.mjs'

const REQUIRE = [
  "import { createRequire as __createRequire } from 'node:module'",
  'const require = __createRequire(import.meta.url)',
].join('\n')

await runProgram(async () => {
  const words = process.argv.slice(2)
  const app = words[0] === '--app'
  const [file, ...args] = app ? words.slice(1) : words
  if (file === undefined) throw new SetupFailure('No program was named.', 'run `node build/run.mjs FILE.ts`.')
  await setUp({ window: app })
  if (app) await bundleAll()
  const { build } = await import('esbuild')
  const bundle = join(root, 'out', 'run', `${basename(file, '.ts')}-${process.pid}.mjs`)
  try {
    await build({
      ...COMMON,
      entryPoints: [resolve(file)],
      outfile: bundle,
      format: 'esm',
      banner: { js: REQUIRE },
    })
    return await runForeground(process.execPath, ['--enable-source-maps', bundle, ...args], {
      cwd: process.cwd(),
      env: { ...process.env, FIELDFARE_ROOT: root },
    })
  } finally {
    for (const each of [bundle, `${bundle}.map`]) rmSync(each, { force: true })
  }
})
