/**
 * A vitest reporter that writes what happened to the file FIELDFARE_TEST_COUNTS names, for the last line of
 * the run.
 */
import { writeFileSync } from 'node:fs'

export default class CountReporter {
  /** Called once at the end, also when files could not be loaded or errors came from outside of a test. */
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: [] }
    for (const module of modules) {
      // A file that fails to load, or a failing hook around its tests, has no test of its own to fail.
      if (module.errors().length > 0) counts.failed += 1
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) counts.failed += 1
      for (const test of module.children.allTests()) {
        const { state, note } = test.result()
        if (state === 'passed') counts.passed += 1
        else if (state === 'failed') counts.failed += 1
        else counts.skipped.push(withReason(test.fullName, note))
      }
    }
    writeFileSync(process.env.FIELDFARE_TEST_COUNTS, JSON.stringify(counts))
  }
}

/** The reason of a skipped test is its note; or its name, or that of its group, says it in brackets. */
const withReason = (name, note) => {
  if (note !== undefined) return `${name}: ${note}`
  return name.includes('(') ? name : `${name}: no reason was given`
}
