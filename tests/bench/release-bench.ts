/**
 * A study of 2,000 notes on its whole way to a release: found, reviewed by a rule, released and searched for leaks, as the window does it.
 * The floor is what any program must do with the same bytes: read the notes, write the files, flush them, read them again and hash them.
 */
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openTree } from '../../electron/core/release/tree'
import { releaseStudy } from '../../electron/core/study/release'
import { decide, listReview } from '../../electron/core/study/review'
import { fillSample } from '../../electron/core/study/sample'
import { releaseSource } from '../../electron/core/study/source'
import { createWorkspace, type Workspace } from '../../electron/core/workspace/workspace'
import { benchDeps } from './core-bench'
import { seeded } from './field-text'
import type { Row } from './measure'

const NOTES = Number(process.env['FIELDFARE_BENCH_RELEASE'] ?? 2000)
const context = { signal: new AbortController().signal, progress: () => {} }

/** The sample study again and again, each copy of a note with its sentences in another order. */
function multiplySample(workspace: Workspace, notes: number): void {
  const random = seeded(5)
  const { notes: own } = releaseSource(workspace)
  const shuffled = (body: string): string =>
    body
      .split(/(?<=[.!?]["”’)]*)\s+/)
      .map((sentence) => ({ sentence, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ sentence }) => sentence)
      .join(' ')
  for (let from = own.length; from < notes; from += 200) {
    workspace.log.transaction(() => {
      const edits = Array.from({ length: Math.min(200, notes - from) }, (_, index) => {
        const like = own[(from + index) % own.length]
        if (!like) throw new Error('the sample has no notes')
        const links = Object.fromEntries([...like.personIds.map((id) => [`person:${id}`, true]), ...like.codeIds.map((id) => [`code:${id}`, true])])
        const { siteId: site, sessionId: session, researcherId: researcher, kind, occurred } = like
        return workspace.log.editsFor('note', workspace.newId(), { body: shuffled(like.body), site, session, researcher, kind, occurred, recorded_at: workspace.now(), ...links })
      })
      workspace.log.append(workspace.act('import'), edits)
    })
  }
}

/** In the app each call comes by a message of its own, and others come between them. */
const nextMessage = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export async function benchRelease(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldfare-bench-'))
  try {
    const { workspace } = createWorkspace(benchDeps, join(folder, 'bench.fieldfare'), { title: 'Bench', template: 'blank', passphrase: 'bench passphrase' }, fillSample)
    multiplySample(workspace, NOTES)
    const out = join(folder, 'release')

    const blocks = monitorEventLoopDelay({ resolution: 1 })
    blocks.enable()
    const start = performance.now()
    const before = process.cpuUsage()
    const { items } = await listReview(workspace, false, context)
    await nextMessage()
    await decide(workspace, { decisions: items.map(({ key }) => ({ key, action: 'keep', replacement: '', reason: 'Kept by the rule of the bench.' })) }, context)
    await nextMessage()
    const found = performance.now()
    const { bytes } = await releaseStudy(workspace, { out, profile: 'team', replaceUnreviewed: true, generalise: false, withoutConsent: 'leave-out', date: '2026-11-22' }, context, async (work) => work())
    const end = performance.now()
    const used = process.cpuUsage(before)
    blocks.disable()

    const floor = bareWriting(workspace, out, join(folder, 'floor'))
    workspace.close()
    return [
      { what: `a study of ${NOTES} notes found, reviewed by rule, released and leak-checked (${(bytes / 1e6).toFixed(1)} MB; against writing, reading and hashing the same files)`, ours: end - start, floor, unit: 'ms in all' },
      { what: '  of it: found and reviewed', ours: found - start, floor: null, unit: 'ms' },
      { what: '  of it: released and leak-checked', ours: end - found, floor: null, unit: 'ms' },
      { what: '  of it: the processor’s time, whatever else the machine did', ours: (used.user + used.system) / 1000, floor: null, unit: 'ms' },
      { what: '  longest wait of someone typing meanwhile', ours: blocks.max / 1e6, floor: null, p95: blocks.percentile(95) / 1e6, unit: 'ms' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function bareWriting({ db }: Workspace, release: string, to: string): number {
  const files = openTree(release).files.map((file) => ({ path: join(to, file.path), bytes: file.read() }))
  for (const { path } of files) mkdirSync(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  const start = performance.now()
  for (const body of db.prepare('SELECT body FROM note').pluck().iterate() as Iterable<string>) hash.update(body)
  for (const { path, bytes } of files) {
    const handle = openSync(path, 'wx')
    writeSync(handle, bytes)
    fsyncSync(handle)
    closeSync(handle)
    hash.update(readFileSync(path))
  }
  hash.digest()
  return performance.now() - start
}
