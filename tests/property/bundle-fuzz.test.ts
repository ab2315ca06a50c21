/**
 * Ten thousand mutated bundles: none crashes, hangs or changes the study; each is refused in words of the catalogue. Half are changed as a
 * file would be on its way (bytes flipped, cut, doubled), half inside, re-sealed by someone who can encrypt but not sign.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBundle } from '../../electron/core/exchange/bundle-file'
import { canonicalDigest } from '../../electron/core/exchange/canonical-export'
import { ageIdentity } from '../../electron/core/exchange/laptop-keys'
import { openWorkspace, type Workspace } from '../../electron/core/workspace/workspace'
import { AppError } from '../../shared/errors'
import { PASSPHRASE, type TestApp, testDeps, withStudy } from '../support/core'

const RUNS = 5000
let app: TestApp
let workspace: Workspace
let identity: string
let recipient: string
let good: Buffer
let lines: string[]

beforeAll(async () => {
  app = await withStudy()
  const site = await app.client.call('site.save', { name: 'Larkrise Surgery' })
  for (const body of ['one wording', 'another wording']) {
    await app.client.call('note.create', { siteId: site.id, sessionId: null, kind: 'jotting', body, occurred: { at: '2025-06-03T09:05:00+01:00', precision: 'exact', zone: 'Europe/London' } })
  }
  recipient = (await app.client.call('team.recipient', {})).recipient
  const out = join(app.folder, 'good.bundle')
  await app.client.call('team.bundle', { out, recipients: [recipient] })
  good = readFileSync(out)
  workspace = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  identity = await ageIdentity(workspace)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  lines = gunzipSync(await decrypter.decrypt(good)).toString('utf8').split('\n')
})
afterAll(() => {
  workspace?.close()
  app?.close()
})

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const path = join(app.folder, 'mutated.bundle')
  writeFileSync(path, bytes)
  try {
    const { ops } = await readBundle(path, { identity })
    for (const _ of ops());
    return 'read'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const spot = fc.record({ at: fc.double({ min: 0, max: 0.999_999, noNaN: true }), with: fc.integer({ min: 1, max: 255 }), how: fc.nat(3), length: fc.integer({ min: 1, max: 60 }) })

test('the bundle itself is read', async () => {
  expect(await outcomeOf(good)).toBe('read')
})

test(`${RUNS} files changed on their way are refused and change nothing`, { timeout: 300_000 }, async () => {
  const before = canonicalDigest(workspace)
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(spot, async (mutation) => {
      const at = Math.floor(mutation.at * good.length)
      const mutated =
        mutation.how === 0
          ? Buffer.from(good.map((byte, index) => (index === at ? byte ^ mutation.with : byte)))
          : mutation.how === 1
            ? good.subarray(0, at)
            : mutation.how === 2
              ? Buffer.concat([good.subarray(0, at), good.subarray(at, at + mutation.length), good.subarray(at)])
              : Buffer.concat([good.subarray(0, at), good.subarray(Math.min(good.length, at + mutation.length))])
      const outcome = await outcomeOf(mutated)
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
      expect(['BUNDLE_DAMAGED', 'BUNDLE_LOCKED', 'NOT_A_BUNDLE']).toContain(outcome)
    }),
    { numRuns: RUNS },
  )
  expect([...seen.keys()]).toEqual(expect.arrayContaining(['BUNDLE_DAMAGED', 'NOT_A_BUNDLE']))
  expect(canonicalDigest(workspace)).toBe(before)
})

test(`${RUNS} bundles whose lines were changed and sealed again are refused and change nothing`, { timeout: 300_000 }, async () => {
  const before = canonicalDigest(workspace)
  await fc.assert(
    fc.asyncProperty(spot, fc.nat(lines.length - 2), async (mutation, index) => {
      const line = lines[index] ?? ''
      const at = Math.floor(mutation.at * line.length)
      const changed =
        mutation.how === 0
          ? [line.slice(0, at) + String.fromCharCode(32 + (mutation.with % 95)) + line.slice(at + 1)]
          : mutation.how === 1
            ? []
            : mutation.how === 2
              ? [line, line]
              : [line.slice(0, at) + line.slice(at + mutation.length)]
      const text = [...lines.slice(0, index), ...changed, ...lines.slice(index + 1)].join('\n')
      if (text === lines.join('\n')) return
      const encrypter = new Encrypter()
      encrypter.addRecipient(recipient)
      const outcome = await outcomeOf(await encrypter.encrypt(gzipSync(Buffer.from(text), { level: 1 })))
      expect(['BUNDLE_DAMAGED', 'BUNDLE_EDITED', 'NOT_A_BUNDLE', 'BUNDLE_NEWER']).toContain(outcome)
    }),
    { numRuns: RUNS },
  )
  expect(canonicalDigest(workspace)).toBe(before)
})
