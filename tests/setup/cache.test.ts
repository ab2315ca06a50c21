import { existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { moduleArgs, runNode, scratchFolder, startNode } from './scratch'

/** Asks for a cache entry of two files; the build says so, and waits between them when told to. */
const askForEntry = (pauseMs = 0) =>
  moduleArgs(`
    import { writeFileSync } from 'node:fs'
    import { cached } from 'build/setup/cache.mjs'
    const folder = await cached('thing', 'one', async (draft) => {
      writeFileSync(draft + '/first', 'first half')
      console.log('building')
      await new Promise((done) => setTimeout(done, ${pauseMs}))
      writeFileSync(draft + '/second', 'second half')
    })
    console.log('entry ' + folder)
  `)

const entry = (cache: string) => join(cache, 'thing', 'one')

describe('the shared cache', () => {
  test('builds an entry once and then only reads it', async () => {
    const cache = scratchFolder()
    const env = { FIELDFARE_CACHE: cache }
    const first = await runNode(askForEntry(), { env })
    expect(first.stdout).toBe(`building\nentry ${entry(cache)}\n`)
    const second = await runNode(askForEntry(), { env })
    expect(second.stdout).toBe(`entry ${entry(cache)}\n`)
  })

  test.each([
    [
      'a byte is changed',
      (folder: string) => writeFileSync(join(folder, 'first'), 'fIrst half'),
      'first has other content',
    ],
    [
      'a file is cut short',
      (folder: string) => truncateSync(join(folder, 'second'), 3),
      'second has another size',
    ],
    [
      'the manifest is torn',
      (folder: string) => truncateSync(join(folder, 'fieldfare-manifest.json'), 20),
      'no manifest',
    ],
  ])('makes an entry anew when %s', async (_, spoil, complaint) => {
    const cache = scratchFolder()
    const env = { FIELDFARE_CACHE: cache }
    await runNode(askForEntry(), { env })
    spoil(entry(cache))
    const again = await runNode(askForEntry(), { env })
    expect(again.stderr).toContain(complaint)
    expect(again.stdout).toContain('building')
    expect(readFileSync(join(entry(cache), 'first'), 'utf8')).toBe('first half')
    expect(readFileSync(join(entry(cache), 'second'), 'utf8')).toBe('second half')
  })

  test('recovers from a set-up that was killed in the middle', async () => {
    const cache = scratchFolder()
    const env = { FIELDFARE_CACHE: cache }
    const killed = startNode(askForEntry(600_000), { env })
    await killed.said('building')
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(existsSync(entry(cache))).toBe(false)
    expect(existsSync(join(cache, 'lock'))).toBe(true)

    const next = await runNode(askForEntry(), { env })
    expect(next.stdout).toContain(`entry ${entry(cache)}`)
    expect(next.stderr).toContain('an earlier set-up was interrupted')
    expect(readdirSync(cache)).toEqual(['thing'])
  })

  test('lets one of several set-ups at the same time build, and gives all the same entry', async () => {
    const env = { FIELDFARE_CACHE: scratchFolder() }
    const ends = await Promise.all([1, 2, 3].map(() => runNode(askForEntry(300), { env })))
    expect(ends.map(({ status }) => status)).toEqual([0, 0, 0])
    expect(ends.filter(({ stdout }) => stdout.includes('building'))).toHaveLength(1)
    expect(ends.filter(({ stdout }) => stdout.includes('entry '))).toHaveLength(3)
  })

  test('takes over a lock whose holder is dead even when the process number lives again', async () => {
    const cache = scratchFolder()
    mkdirSync(cache, { recursive: true })
    // This test's own process lives, but it did not start when the lock says its holder did.
    writeFileSync(join(cache, 'lock'), JSON.stringify({ pid: process.pid, identity: `${process.pid}:1` }))
    const next = await runNode(askForEntry(), { env: { FIELDFARE_CACHE: cache } })
    expect(next.stdout).toContain('entry ')
  })

  test('ends the child that a killed set-up left behind before it goes on', async () => {
    const folder = scratchFolder()
    const hold = moduleArgs(`
      import { spawn } from 'node:child_process'
      import { withLock } from 'build/setup/lock.mjs'
      await withLock('${folder}/lock', async (noteChild) => {
        const orphan = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
          stdio: 'ignore',
          detached: true,
        })
        noteChild(orphan.pid)
        console.log('child ' + orphan.pid + ';')
        await new Promise(() => setInterval(() => {}, 1000))
      })
    `)
    const holder = startNode(hold)
    await holder.said(';')
    holder.child.kill('SIGKILL')
    const orphan = Number(/child (\d+);/.exec((await holder.ended).stdout)?.[1])
    expect(() => process.kill(orphan, 0)).not.toThrow()
    const next = await runNode(
      moduleArgs(`
        import { processIdentity, withLock } from 'build/setup/lock.mjs'
        await withLock('${folder}/lock', async () => console.log('orphan: ' + processIdentity(${orphan})))
      `),
    )
    expect(next.stdout).toBe('orphan: undefined\n')
  })
})
