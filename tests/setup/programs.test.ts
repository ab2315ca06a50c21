import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { moduleArgs, root, runNode, scratchClone } from './scratch'

const buildCli = (clone: string) =>
  runNode(
    moduleArgs(
      `
      import { bundleProcess } from 'build/bundle.mjs'
      import { runProgram } from 'build/setup/progress.mjs'
      await runProgram(async () => console.log('built: ' + (await bundleProcess('cli'))))
    `,
      clone,
    ),
    { cwd: clone },
  )

const write = (clone: string, name: string, text: string) => {
  mkdirSync(dirname(join(clone, name)), { recursive: true })
  writeFileSync(join(clone, name), text)
}

describe('the bundler', () => {
  test('builds again only when something it was made from has changed', async () => {
    const clone = scratchClone({}, {}, { linkPackages: true })
    write(clone, 'electron/core/migrations/0001.sql', 'create table first (x)')
    write(
      clone,
      'electron/cli/cli.ts',
      `import sql from '../core/migrations/0001.sql'
       console.log(sql, new URL(import.meta.url).protocol)`,
    )
    expect((await buildCli(clone)).stdout).toBe('built: true\n')
    expect((await buildCli(clone)).stdout).toBe('built: false\n')
    const run = () => runNode([join(clone, 'out/cli/cli.cjs')])
    expect((await run()).stdout).toBe('create table first (x) file:\n')

    write(clone, 'electron/core/migrations/0001.sql', 'create table second (x)')
    expect((await buildCli(clone)).stdout).toBe('built: true\n')
    expect((await run()).stdout).toBe('create table second (x) file:\n')
  })

  test('says in one line where a source does not build, and leaves no bundle', async () => {
    const clone = scratchClone({}, {}, { linkPackages: true })
    write(clone, 'electron/cli/cli.ts', "\nimport { gone } from './nowhere'\nconsole.log(gone)")
    const { status, stderr } = await buildCli(clone)
    expect(status).toBe(1)
    expect(stderr.trim().split('\n').at(-1)).toBe(
      'fieldfare: electron/cli/cli.ts:2 does not build: Could not resolve "./nowhere". Next: mend it and run the same command again.',
    )
    expect(existsSync(join(clone, 'out/cli/cli.cjs'))).toBe(false)
  })
})

describe('the count at the end of the tests', () => {
  const count = async (files: Record<string, string>) => {
    const clone = scratchClone({ type: 'module' }, {}, { linkPackages: true })
    for (const [name, text] of Object.entries(files))
      write(clone, name, `import { test, describe, beforeAll } from 'vitest'\n${text}`)
    const file = join(clone, 'counts.json')
    const { status } = await runNode(
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--root',
        clone,
        '--reporter',
        join(clone, 'build/count-reporter.mjs'),
      ],
      { cwd: clone, env: { FIELDFARE_TEST_COUNTS: file } },
    )
    return { status, counts: JSON.parse(readFileSync(file, 'utf8')) as object }
  }

  test('counts what passed, what failed, and what was skipped with its reason', async () => {
    const { status, counts } = await count({
      'a.test.js': `
        test('fine', () => {})
        test('wrong', () => { throw new Error('wrong') })
        describe('some', () => test('left out', (context) => context.skip(true, 'there is no corpus here')))`,
    })
    expect(status).toBe(1)
    expect(counts).toEqual({ passed: 1, failed: 1, skipped: ['some > left out: there is no corpus here'] })
  })

  test('counts a file that does not load, a broken hook and a stray rejection as failures', async () => {
    const { counts } = await count({
      'load.test.js': `import './nowhere.js'`,
      'hook.test.js': `describe('hooked', () => { beforeAll(() => { throw new Error('no') }); test('never', () => {}) })`,
      'stray.test.js': `test('fine', async () => { Promise.reject(new Error('stray')); await new Promise(setImmediate) })`,
    })
    expect(counts).toMatchObject({ passed: 1, failed: 3 })
  })
})
