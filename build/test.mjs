/**
 * `npm test`: set-up, types, build, and every test. The last line is `N passed, N failed, N skipped`, where
 * the types and the build each count as one check. Arguments go to vitest: `npm test -- tests/unit`.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { bundleAll } from './bundle.mjs'
import { checkTypes } from './check.mjs'
import { setUp } from './setup.mjs'
import { runForeground } from './setup/child.mjs'
import { root } from './setup/paths.mjs'
import { runProgram, say, timed } from './setup/progress.mjs'
import { readJson } from './setup/stamp.mjs'

/** @returns {Promise<boolean>} whether the types of every part are right */
const typesHold = async () => {
  const wrong = await timed('types', checkTypes)
  if (wrong.length > 0) console.log(`FAILED types: errors in ${wrong.join(', ')}, listed above`)
  return wrong.length === 0
}

const builds = async () => {
  try {
    await timed('build', bundleAll)
    return true
  } catch (error) {
    console.log(`FAILED build: ${error.message}`)
    return false
  }
}

/**
 * @returns {Promise<{passed: number, failed: number, skipped: string[]}>} with at least one failure if vitest
 * failed
 */
const runTests = async (args) => {
  const file = join(root, 'out', `test-counts-${process.pid}.json`)
  mkdirSync(join(root, 'out'), { recursive: true })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', `--reporter=${join(root, 'build', 'count-reporter.mjs')}`]
  const env = { ...process.env, FIELDFARE_TEST_COUNTS: file }
  const status = await runForeground(process.execPath, [vitest, 'run', ...reporters, ...args], { env })
  const counts = readJson(file) ?? { passed: 0, failed: 0, skipped: [] }
  rmSync(file, { force: true })
  if (counts.passed + counts.failed + counts.skipped.length === 0) {
    console.log(`FAILED tests: vitest ran none (exit status ${status})`)
    return { ...counts, failed: 1 }
  }
  if (status !== 0 && counts.failed === 0) {
    console.log(`FAILED tests: vitest ended with exit status ${status} although no test failed`)
    return { ...counts, failed: 1 }
  }
  return counts
}

await runProgram(async () => {
  await setUp({ virtualDisplay: process.platform === 'linux', outside: true })
  const checks = [await typesHold(), await builds()]
  const tests = await runTests(process.argv.slice(2))
  for (const each of tests.skipped) console.log(`skipped ${each}`)
  const passed = tests.passed + checks.filter(Boolean).length
  const failed = tests.failed + checks.filter((well) => !well).length
  if (failed > 0) say('a failure is marked FAIL or FAILED above')
  console.log(`${passed} passed, ${failed} failed, ${tests.skipped.length} skipped`)
  return failed === 0 ? 0 : 1
})
