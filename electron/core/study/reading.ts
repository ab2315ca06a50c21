/**
 * A whole study read by the finder, in slices, so that someone typing meanwhile does not notice. The reading is kept in memory while nothing
 * it rests on has changed: a release that follows its review does not look for everything a second time. What it found leaves memory with the
 * register's key, and when something is sealed, withdrawn or merged.
 */
import { createHash } from 'node:crypto'
import { createFinderInSteps, type Finder } from '../../../shared/finder'
import type { CallContext } from '../../../shared/ipc/serve'
import { withAdded } from '../../../shared/release/bench/added'
import { registerOf } from '../../../shared/release/register'
import { findIn, type KeyedFinding, type ScannedNote, withDecided, withoutMentions } from '../../../shared/release/review'
import type { ReleaseSource } from '../../../shared/release/types'
import { breather, inSlices } from '../jobs'
import type { Workspace } from '../workspace/workspace'

/** `unmarked` is the finder without what people marked by hand. */
export type StudyReading = { finder: Finder; unmarked: Finder; scanned: readonly ScannedNote[] }

type Found = { finder: Finder; unmarked: Finder; findings: readonly (readonly KeyedFinding[])[] }
type Kept = { digest: string; found: Found | null }
const kept = new WeakMap<Workspace, Kept>()

export const forgetReading = (workspace: Workspace): void => void kept.delete(workspace)

/** Of the findings of the last reading that is kept; none where none is. */
export const keysLastRead = (workspace: Workspace): string[] => kept.get(workspace)?.found?.findings.flatMap((of) => of.map(({ key }) => key)) ?? []

/** @throws AppError REGISTER_LOCKED, CANCELLED */
export async function readStudy(workspace: Workspace, source: ReleaseSource, { signal, progress }: CallContext): Promise<StudyReading> {
  const { mac } = workspace.register()
  const breathe = breather(signal)
  await breathe()
  const notes = source.notes.filter((note) => !note.sealed)
  const whole = async ({ finder, unmarked, findings }: Found): Promise<StudyReading> => {
    // Nothing of these is kept: they are chosen one by one, and quickly found again.
    const scanned = await inSlices(withDecided(notes.map((note, index) => ({ note, findings: findings[index] ?? [] })), source.decisions, mac), breathe)
    return { finder, unmarked, scanned }
  }
  const digest = await inSlices(digestOf(source), breathe)
  const known = kept.get(workspace)
  if (known?.found && known.digest === digest) return whole(known.found)

  const own: Kept = { digest, found: null }
  kept.set(workspace, own)
  const unmarked = await unmarkedFinder(source, async (done) => {
    progress({ phase: 'Reading the notes', done, total: source.notes.length })
    await breathe()
  })
  const finder = withAdded(unmarked, source.decisions)
  const scanned = await inSlices(findIn(notes, finder, mac), breathe, (done) => progress({ phase: 'Looking for identifiers', done, total: notes.length }))
  const found: Found = { finder, unmarked, findings: scanned.map(({ findings }) => findings) }
  // Forgotten meanwhile, or begun anew: then this one is not for keeping.
  if (kept.get(workspace) === own) own.found = found
  return whole(found)
}

/** The finder of this study: its register compiled, what its notes tell of each other, and what people marked by hand. `step` is called after each note. */
export const studyFinder = async (source: ReleaseSource, step: (done: number) => Promise<void>): Promise<Finder> => withAdded(await unmarkedFinder(source, step), source.decisions)

async function unmarkedFinder(source: ReleaseSource, step: (done: number) => Promise<void>): Promise<Finder> {
  const finder = await inSlices(createFinderInSteps(registerOf(source), { corpus: [] }), () => step(0))
  for (const [index, note] of source.notes.entries()) {
    finder.learn([withoutMentions(note.body)])
    await step(index + 1)
  }
  return finder
}

/** Of everything that findings rest on; in steps, note by note. */
function* digestOf(source: ReleaseSource): Generator<undefined, string> {
  const hash = createHash('sha256')
  const add = (value: unknown): void => void hash.update(`${JSON.stringify(value)}\n`)
  add(registerOf(source))
  add([...source.decisions].flatMap(([key, { added, replacement }]) => (added ? [[key, added, replacement]] : [])))
  for (const { id, body, siteId, occurred, sealed } of source.notes) {
    add([id, body, siteId, occurred.at, sealed])
    yield
  }
  return hash.digest('hex')
}
