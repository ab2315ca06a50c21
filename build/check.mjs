/** Checks the types of every part, one after another. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { setUp } from './setup.mjs'
import { runForeground } from './setup/child.mjs'
import { root } from './setup/paths.mjs'
import { runProgram } from './setup/progress.mjs'

const PARTS = ['shared', 'electron', 'renderer', 'tests']

/** @returns {Promise<string[]>} the parts with type errors, which stand on standard output */
export const checkTypes = async () => {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const wrong = []
  for (const part of PARTS) {
    if ((await runForeground(process.execPath, [tsc, '-p', join(root, part)])) !== 0) wrong.push(part)
  }
  return wrong
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runProgram(async () => {
    await setUp({ window: false, addon: false })
    const wrong = await checkTypes()
    console.log(wrong.length === 0 ? 'types: all well' : `types: errors in ${wrong.join(', ')}`)
    return wrong.length === 0 ? 0 : 1
  })
}
