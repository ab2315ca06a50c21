/** Bundles are plain age files: the age program, which the users' own IT has, opens what we write, and we open what it writes. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { PASSPHRASE, type TestApp, testApp, withStudy } from '../support/core'

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined
const hasAge = has('age') && has('age-keygen')
const WITHOUT_AGE = 'skipped: the program age is not installed here (Debian: apt-get install age)'

const apps: TestApp[] = []
afterEach(() => apps.splice(0).forEach((app) => app.close()))

async function written() {
  const app = await withStudy()
  apps.push(app)
  const site = await app.client.call('site.save', { name: 'Larkrise Surgery' })
  await app.client.call('note.create', { siteId: site.id, sessionId: null, kind: 'observation', body: 'Tea at nine.', occurred: { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } })
  return app
}
const linesOf = (packed: Buffer): string[] => gunzipSync(packed).toString('utf8').trimEnd().split('\n')

describe('the program age', () => {
  it('opens a bundle that was written to its key', async (context) => {
    context.skip(!hasAge, WITHOUT_AGE)
    const { client, folder } = await written()
    const [key, out] = [join(folder, 'key.txt'), join(folder, 'out.bundle')]
    execFileSync('age-keygen', ['-o', key], { stdio: 'ignore' })
    const recipient = execFileSync('age-keygen', ['-y', key], { encoding: 'utf8' }).trim()
    const { operations } = await client.call('team.bundle', { out, recipients: [recipient] })
    const lines = linesOf(execFileSync('age', ['-d', '-i', key, out]))
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kind: 'bundle', operations })
    expect(lines).toHaveLength(operations + 2)
    expect(lines.join('\n')).toContain('Tea at nine.')
    const bytes = readFileSync(out)
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
    writeFileSync(out, bytes)
    expect(spawnSync('age', ['-d', '-i', key, out]).status).not.toBe(0)
  })

  it('writes what a laptop takes in: decrypted and encrypted again by it, a bundle is the same bundle', async (context) => {
    context.skip(!hasAge, WITHOUT_AGE)
    const { client, folder } = await written()
    const pack = join(folder, 'study.pack')
    await client.call('team.pack', { out: pack, passphrase: PASSPHRASE })
    const other = testApp()
    apps.push(other)
    await other.client.call('team.join', { pack, packPassphrase: PASSPHRASE, path: other.workspacePath, passphrase: PASSPHRASE, researcherName: 'Tunde Bello' })
    const [key, out, plain, again] = ['key.txt', 'out.bundle', 'plain.gz', 'again.bundle'].map((name) => join(folder, name)) as [string, string, string, string]
    execFileSync('age-keygen', ['-o', key], { stdio: 'ignore' })
    await client.call('team.bundle', { out, recipients: [execFileSync('age-keygen', ['-y', key], { encoding: 'utf8' }).trim()] })
    execFileSync('age', ['-d', '-i', key, '-o', plain, out])
    const { recipient } = await other.client.call('team.recipient', {})
    execFileSync('age', ['-r', recipient, '-o', again, plain])
    expect((await other.client.call('team.merge', { paths: [again] })).added).toMatchObject({ note: 1 })
    await expect(other.client.call('team.merge', { paths: [out] })).rejects.toMatchObject({ code: 'BUNDLE_LOCKED' })
  })

  it('opens a pack that a passphrase locks', async (context) => {
    context.skip(!hasAge, WITHOUT_AGE)
    context.skip(!has('script'), 'skipped: the program script, which gives age a terminal to ask at, is not installed here')
    const { client, folder } = await written()
    const [pack, plain] = [join(folder, 'study.pack'), join(folder, 'plain.gz')]
    await client.call('team.pack', { out: pack, passphrase: PASSPHRASE })
    // age asks for a passphrase at a terminal only.
    const status = await new Promise<number | null>((done, fail) => {
      const asked = spawn('script', ['-qfec', `age -d -o '${plain}' '${pack}'`, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] })
      let said = ''
      asked.stdout.on('data', (chunk: Buffer) => {
        const before = said
        said += chunk.toString('utf8')
        if (!before.includes('passphrase') && said.includes('passphrase')) asked.stdin.write(`${PASSPHRASE}\n`)
      })
      asked.on('error', fail)
      asked.on('close', done)
    })
    expect(status).toBe(0)
    expect(existsSync(plain)).toBe(true)
    expect(JSON.parse(linesOf(readFileSync(plain))[0] ?? '')).toMatchObject({ kind: 'pack' })
  }, 60_000)
})
