/** The reading of a whole study that a review and the release after it share: the same as a fresh one, and never an old one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { forgetReading, readStudy, studyFinder } from '../../electron/core/study/reading'
import { releaseSource } from '../../electron/core/study/source'
import { openWorkspace, type Workspace } from '../../electron/core/workspace/workspace'
import { createKeyer, scanNotes } from '../../shared/release/review'
import { TELLING } from '../../shared/release/risk/telling'
import { PASSPHRASE, type TestApp, testApp, testDeps } from '../support/core'

const apps: TestApp[] = []
const workspaces: Workspace[] = []
afterEach(() => {
  workspaces.splice(0).forEach((workspace) => workspace.close())
  apps.splice(0).forEach((app) => app.close())
})

async function sample(): Promise<{ app: TestApp; workspace: Workspace }> {
  const app = testApp()
  apps.push(app)
  await app.client.call('workspace.createSample', { path: app.workspacePath, passphrase: PASSPHRASE })
  const workspace = openWorkspace(testDeps(), app.workspacePath, { passphrase: PASSPHRASE }, true)
  workspaces.push(workspace)
  return { app, workspace }
}

async function read(workspace: Workspace) {
  let steps = 0
  const source = releaseSource(workspace)
  const reading = await readStudy(workspace, source, { signal: new AbortController().signal, progress: () => void (steps += 1) })
  return { source, reading, isFresh: steps > 0 }
}

async function scannedAnew(workspace: Workspace) {
  const source = releaseSource(workspace)
  const steps = scanNotes(source, await studyFinder(source, async () => {}), workspace.register().mac)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

const vaguerKey = (workspace: Workspace, detail: string): string => createKeyer(workspace.register().mac)('RARE', detail)

test('is what a finder made for the moment finds, and is made once', async () => {
  const { workspace } = await sample()
  const first = await read(workspace)
  expect(first.isFresh).toBe(true)
  expect(first.reading.scanned).toEqual(await scannedAnew(workspace))
  const second = await read(workspace)
  expect(second.isFresh).toBe(false)
  expect(second.reading.scanned).toEqual(first.reading.scanned)
})

test('is made anew when a note, the register or what was marked by hand has changed, and when it was forgotten', async () => {
  const { app, workspace } = await sample()
  await read(workspace)
  const [note] = (await app.client.call('note.list', { limit: 1 })).notes
  const [person] = (await app.client.call('person.list', {})).people
  if (!note || !person) throw new Error('the sample has neither notes nor people')
  const changes: [string, () => unknown][] = [
    ['a note', async () => app.client.call('note.save', { id: note.id, heads: (await app.client.call('note.get', { id: note.id })).heads, body: 'Barnaby Quennell came by at nine, about his diabetes.' })],
    ['a name', () => app.client.call('person.save', { id: person.id, aliases: [...person.aliases, 'Old Thistledown'] })],
    ['a mark', () => app.client.call('review.add', { text: 'came by', type: 'ORG' })],
    ['forgetting', () => forgetReading(workspace)],
  ]
  for (const [what, change] of changes) {
    await change()
    workspace.rereadRegister()
    const { reading, isFresh } = await read(workspace)
    expect([what, isFresh]).toEqual([what, true])
    expect(reading.scanned).toEqual(await scannedAnew(workspace))
    expect((await read(workspace)).isFresh).toBe(false)
  }
  await app.client.call('review.decide', { decisions: [{ key: vaguerKey(workspace, 'diabetes'), action: 'replace', replacement: TELLING.condition.vaguer }] })
  workspace.rereadRegister()
  const { reading } = await read(workspace)
  expect(reading.scanned).toEqual(await scannedAnew(workspace))
  expect(reading.scanned.flatMap(({ findings }) => findings).filter(({ source }) => source === 'mosaic')).toHaveLength(1)
})

test('a release after its review does not look for identifiers again, and has the bytes of one that does', async () => {
  const { app } = await sample()
  const release = async (out: string) => {
    const phases = new Set<string>()
    const receipt = await app.client.call('release.run', { out: join(app.folder, out), profile: 'team', date: '2026-11-22', replaceUnreviewed: true, withoutConsent: 'leave-out' }, { onProgress: ({ phase }) => phases.add(phase) })
    return { sha256: receipt.sha256, looked: phases.has('Looking for identifiers') }
  }
  const cold = await release('cold')
  const warm = await release('warm')
  expect(warm).toEqual({ sha256: cold.sha256, looked: false })
  await app.client.call('register.lock', {})
  await app.client.call('register.unlock', { passphrase: PASSPHRASE })
  expect(await release('again')).toEqual({ sha256: cold.sha256, looked: true })
  expect(cold.looked).toBe(true)
})

test('a vaguer word chosen after the review is in the release that follows', async () => {
  const { app, workspace } = await sample()
  const [note] = (await app.client.call('note.list', { limit: 1 })).notes
  if (!note) throw new Error('the sample has no notes')
  await app.client.call('note.save', { id: note.id, heads: (await app.client.call('note.get', { id: note.id })).heads, body: 'Somebody spoke of his diabetes.' })
  await app.client.call('review.list', {})
  await app.client.call('review.decide', { decisions: [{ key: vaguerKey(workspace, 'diabetes'), action: 'replace', replacement: TELLING.condition.vaguer }] })
  await app.client.call('release.run', { out: join(app.folder, 'out'), profile: 'team', date: '2026-11-22', replaceUnreviewed: true, withoutConsent: 'leave-out' })
  expect(readFileSync(join(app.folder, 'out/data/notes.jsonl'), 'utf8')).toContain(`Somebody spoke of his ${TELLING.condition.vaguer}.`)
})
