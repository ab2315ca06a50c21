/**
 * `npm run bench`: figures beside their floors, as ratios of one run. Not a test: a machine under load must not turn anything red. Each part
 * runs in a process of its own, as it does in the app: what another left in memory would be measured with it. `npm run bench -- release` runs
 * one of them.
 */
import { spawnSync } from 'node:child_process'
import { benchCore } from './core-bench'
import { benchFinder } from './finder-bench'
import { benchMerge } from './merge-bench'
import { tableOf } from './measure'
import { benchRelease } from './release-bench'
import { benchWindow } from './window-bench'

const root = process.env['FIELDFARE_ROOT'] ?? process.cwd()
const PARTS: Record<string, () => Promise<void> | void> = {
  merge: async () => console.log(tableOf(await benchMerge())),
  release: async () => console.log(tableOf(await benchRelease())),
  finder: () => console.log(tableOf(benchFinder(root))),
  core() {
    const core = benchCore()
    console.log(tableOf(core.rows))
    core.cleanUp()
  },
  async window() {
    if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) console.log('The window was not measured: there is no display (run it under xvfb-run -a).')
    else console.log(tableOf(await benchWindow(root)))
  },
}

const [wanted] = process.argv.slice(2)
const part = wanted === undefined ? undefined : PARTS[wanted]
if (wanted !== undefined && part === undefined) throw new Error(`no part of the bench is called ${wanted}: there are ${Object.keys(PARTS).join(', ')}`)
if (part) await part()
else
  for (const name of Object.keys(PARTS)) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', name], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
