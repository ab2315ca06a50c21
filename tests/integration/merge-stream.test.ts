/** A bundle is taken in while it is read: what is found wrong late, or stopped halfway, leaves the study as it was. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { joinStudy, writeBundle } from '../../electron/core/exchange/bundle'
import { readBundle, sealBundle } from '../../electron/core/exchange/bundle-file'
import { canonicalDigest } from '../../electron/core/exchange/canonical-export'
import { ageIdentity, ageRecipient, signDigest } from '../../electron/core/exchange/laptop-keys'
import { mergeBundles } from '../../electron/core/exchange/merge'
import { createWorkspace, type Workspace } from '../../electron/core/workspace/workspace'
import { AppError } from '../../shared/errors'
import type { Op } from '../../shared/history/op'
import { fillStudy } from '../bench/core-bench'
import { fieldText } from '../bench/field-text'
import { PASSPHRASE, type TestApp, testApp, testDeps } from '../support/core'

const NOTES = 400
const apps: TestApp[] = []
const workspaces: Workspace[] = []
afterEach(() => {
  workspaces.splice(0).forEach((workspace) => workspace.close())
  apps.splice(0).forEach((app) => app.close())
})

async function twoLaptops(): Promise<{ sender: Workspace; lead: Workspace; bundle: string; folder: string }> {
  const app = testApp()
  apps.push(app)
  const { folder } = app
  const deps = testDeps()
  const all = { withRegister: true, withSealed: false, since: {} }
  const { workspace: sender } = createWorkspace(deps, join(folder, 'sender.fieldfare'), { title: 'Study', template: 'blank', passphrase: PASSPHRASE })
  await writeBundle(sender, join(folder, 'study.pack'), { passphrase: PASSPHRASE, salt: deps.randomBytes(16), logN: 14 }, { kind: 'pack', ...all })
  const { workspace: lead } = await joinStudy(deps, join(folder, 'study.pack'), PASSPHRASE, join(folder, 'lead.fieldfare'), PASSPHRASE, 'Lead')
  workspaces.push(sender, lead)
  fillStudy(sender, fieldText(3), NOTES)
  const bundle = join(folder, 'notes.bundle')
  await writeBundle(sender, bundle, { recipients: [await ageRecipient(lead)] }, { kind: 'bundle', ...all })
  return { sender, lead, bundle, folder }
}

const merge = (lead: Workspace, path: string, more: { signal?: AbortSignal; progress?: (done: number) => void; dryRun?: boolean } = {}) =>
  mergeBundles(lead, { paths: [path], dryRun: more.dryRun ?? false }, { signal: more.signal ?? new AbortController().signal, progress: ({ phase, done }) => (phase === 'Opening bundles' ? undefined : more.progress?.(done)) })
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.code : String(error)))

test('tells how far it is, and cancelled halfway changes nothing', async () => {
  const { lead, bundle } = await twoLaptops()
  const before = canonicalDigest(lead)
  const abort = new AbortController()
  const told: number[] = []
  expect(await codeOf(merge(lead, bundle, { signal: abort.signal, progress: (done) => (told.push(done), done > NOTES / 2 && abort.abort()) }))).toBe('CANCELLED')
  expect(told.length).toBeGreaterThan(2)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.at(-1)).toBeLessThan(NOTES)
  expect(lead.db.inTransaction).toBe(false)
  expect(canonicalDigest(lead)).toBe(before)
  const { added } = await merge(lead, bundle)
  expect(added['note']).toBe(NOTES)
})

test('a change near the end that is not as it should be refuses all of the bundle, though its signature fits', async () => {
  const { sender, lead, bundle, folder } = await twoLaptops()
  const before = canonicalDigest(lead)
  const good = await readBundle(bundle, { identity: await ageIdentity(lead) })
  const ops = [...good.ops()]
  const last = ops.at(-1) as Op
  const bent: [string, unknown, string][] = [
    ['a value', { ...last, content: { ...last.content, body: ['salt', 'another wording'] } }, 'BUNDLE_EDITED'],
    ['a header', { ...last, header: { ...last.header, at: '2001-01-01T00:00:00+00:00' } }, 'BUNDLE_EDITED'],
    ['its form', { ...last, header: { ...last.header, seq: 'first' } }, 'BUNDLE_DAMAGED'],
  ]
  for (const [what, op, code] of bent) {
    const path = join(folder, `${what}.bundle`)
    const sealed = await sealBundle({ manifest: good.manifest, ops: [...ops.slice(0, -1), op as Op] }, { recipients: [await ageRecipient(lead)] }, (digest) => signDigest(sender, digest))
    writeFileSync(path, sealed)
    for (const dryRun of [true, false]) expect([what, await codeOf(merge(lead, path, { dryRun }))]).toEqual([what, code])
    expect(lead.db.inTransaction).toBe(false)
    expect(canonicalDigest(lead)).toBe(before)
  }
})
