/** `npm run bench`: figures beside their floors, as ratios of one run. Not a test: a machine under load must not turn anything red. */
import { benchCore } from './core-bench'
import { benchFinder } from './finder-bench'
import { benchMerge } from './merge-bench'
import { tableOf } from './measure'
import { benchRelease } from './release-bench'
import { benchWindow } from './window-bench'

const root = process.env['FIELDFARE_ROOT'] ?? process.cwd()
// First: its memory is measured, and what the other benches leave behind would count.
console.log(tableOf(await benchMerge()))
console.log(tableOf(await benchRelease()))
console.log(tableOf(benchFinder(root)))
const core = benchCore()
console.log(tableOf(core.rows))
core.cleanUp()
if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) console.log('The window was not measured: there is no display (run it under xvfb-run -a).')
else console.log(tableOf(await benchWindow(root)))
