import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { moduleArgs, root, runNode, scratchClone, startNode } from './scratch'

/** A package that lies in the checkout itself: npm installs it without any network. */
const LOCAL = {
  manifest: { name: 'scratch', version: '1.0.0', dependencies: { wren: 'file:./wren' } },
  lockfile: {
    name: 'scratch',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'scratch', version: '1.0.0', dependencies: { wren: 'file:./wren' } },
      'node_modules/wren': { resolved: 'wren', link: true },
      wren: { version: '1.0.0' },
    },
  },
}

const localClone = () => {
  const clone = scratchClone(LOCAL.manifest, LOCAL.lockfile)
  mkdirSync(join(clone, 'wren'))
  writeFileSync(join(clone, 'wren', 'package.json'), '{ "name": "wren", "version": "1.0.0" }')
  return clone
}

const packagesOnly = (clone: string) =>
  moduleArgs(
    `
    import { setUp } from 'build/setup.mjs'
    import { runProgram } from 'build/setup/progress.mjs'
    await runProgram(async () => console.log('worked: ' + (await setUp({ window: false, addon: false }))))
  `,
    clone,
  )

const lines = (text: string) => text.trim().split('\n')

describe('set-up', () => {
  test('does nothing when all is in place', async () => {
    await runNode(['build/setup.mjs'])
    const stamps = () =>
      readdirSync(join(root, '.setup')).map(
        (name) => `${name} ${statSync(join(root, '.setup', name)).mtimeMs}`,
      )
    const before = stamps()
    const { status, stdout, stderr } = await runNode(['build/setup.mjs'])
    expect(status).toBe(0)
    expect(stdout).toBe('')
    expect(lines(stderr)).toEqual([
      expect.stringMatching(/^fieldfare: all is set up: Electron \d+\.\d+\.\d+ \(/),
    ])
    expect(stamps()).toEqual(before)
  })

  test('installs the packages once', async () => {
    const clone = localClone()
    expect((await runNode(packagesOnly(clone), { cwd: clone })).stdout).toBe('worked: true\n')
    expect(existsSync(join(clone, 'node_modules', 'wren', 'package.json'))).toBe(true)
    expect((await runNode(packagesOnly(clone), { cwd: clone })).stdout).toBe('worked: false\n')
  })

  test('installs the packages again when npm was killed at work', async () => {
    const clone = localClone()
    const killed = startNode(packagesOnly(clone), { cwd: clone })
    await killed.said('npm packages …')
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(existsSync(join(clone, '.setup', 'npm-underway'))).toBe(true)

    const next = await runNode(packagesOnly(clone), { cwd: clone })
    expect(next.stderr).toContain('an earlier set-up was interrupted')
    expect(next.stdout).toBe('worked: true\n')
    expect(existsSync(join(clone, 'node_modules', 'wren', 'package.json'))).toBe(true)
    expect(readdirSync(join(clone, '.setup')).sort()).toEqual(['log.txt', 'npm.json'])
  })

  test('does not trust packages on which npm was at work when it was killed, however whole they look', async () => {
    const clone = localClone()
    await runNode(packagesOnly(clone), { cwd: clone })
    writeFileSync(join(clone, '.setup', 'npm-underway'), '')
    const again = await runNode(packagesOnly(clone), { cwd: clone })
    expect(again.stderr).toContain('npm packages: done')
    expect(existsSync(join(clone, '.setup', 'npm-underway'))).toBe(false)
  })

  test('leaves packages alone that somebody installed with npm', async () => {
    const clone = localClone()
    await runNode(packagesOnly(clone), { cwd: clone })
    const hidden = join(clone, 'node_modules', '.package-lock.json')
    const before = statSync(hidden).mtimeMs
    writeFileSync(join(clone, '.setup', 'npm.json'), '{}')
    const again = await runNode(packagesOnly(clone), { cwd: clone })
    expect(again.stderr).toBe('')
    expect(statSync(hidden).mtimeMs).toBe(before)
  })

  test('says in one line that the registry cannot be reached, and what to do', async () => {
    const nowhere = {
      version: '1.0.0',
      resolved: 'http://127.0.0.1:9/wren.tgz',
      integrity: `sha512-${'A'.repeat(86)}==`,
    }
    const manifest = { name: 'scratch', version: '1.0.0', dependencies: { wren: '1.0.0' } }
    const clone = scratchClone(manifest, {
      ...LOCAL.lockfile,
      packages: { '': manifest, 'node_modules/wren': nowhere },
    })
    const env = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' }
    const { status, stderr } = await runNode(packagesOnly(clone), { cwd: clone, env })
    expect(status).toBe(1)
    expect(lines(stderr)).toEqual([
      'fieldfare: npm packages …',
      'fieldfare: npm cannot reach the package registry. Next: check the network and `npm config get registry`, then run the same command again.',
    ])
    expect(existsSync(join(clone, '.setup', 'npm.json'))).toBe(false)
    expect(existsSync(join(clone, '.setup', 'lock'))).toBe(false)
  })

  test('says in one line that it cannot write where it has to', async () => {
    const clone = localClone()
    writeFileSync(join(clone, '.setup'), 'a file where the folder should be')
    const { status, stderr } = await runNode(packagesOnly(clone), { cwd: clone })
    expect(status).toBe(1)
    expect(lines(stderr)).toEqual([
      expect.stringMatching(
        /^fieldfare: \S+\.setup cannot be used \(EEXIST\)\. Next: make it a folder that you may write to/,
      ),
    ])
  })

  test('refuses a wish for an Electron that it does not know, in one line', async () => {
    const { status, stderr } = await runNode(['build/setup.mjs'], { env: { FIELDFARE_ELECTRON: 'newest' } })
    expect(status).toBe(1)
    expect(lines(stderr)).toEqual([
      'fieldfare: FIELDFARE_ELECTRON is "newest". Next: set it to official or registry, or leave it out.',
    ])
  })

  test('keeps the log of what it ran out of the way', () => {
    expect(readFileSync(join(root, '.gitignore'), 'utf8').split('\n')).toContain('.setup/')
  })
})
