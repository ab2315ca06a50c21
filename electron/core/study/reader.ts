/**
 * The finder of an open study, kept from one question to the next: its register compiled once, and what its notes tell of each other
 * learned in slices and then note by note as they change. What is being typed is read by the same finder that makes the release.
 */
import { createFinder, type Finder } from '../../../shared/finder'
import { withAdded } from '../../../shared/release/bench/added'
import { registerOf } from '../../../shared/release/register'
import { createKeyer, type ScannedNote, scanNote, withoutMentions } from '../../../shared/release/review'
import type { SourceNote } from '../../../shared/release/types'
import { breather } from '../jobs'
import type { Workspace } from '../workspace/workspace'
import { forgetReading } from './reading'
import { registerSource } from './source'

/** Of a long study the newest notes are learned: they are most like what is being written, and ten thousand teach no more than these. */
const NOTES_LEARNED = 3000
const never = { aborted: false, addEventListener: () => {}, removeEventListener: () => {} }

export type StudyReader = {
  /** Findings of a text or note; keys are empty while the register is locked. One whose body did not change is not scanned twice. */
  scan(note: SourceNote): ScannedNote
}

/** `marked` says which texts marked by hand the scans know. */
type Kept = { register: string; learnedTo: number; finder: Finder; marked: string; scanned: Map<string, ScannedNote> }
const kept = new WeakMap<Workspace, Promise<Kept>>()

/** The compiled names leave memory with the register. */
export function forgetReader(workspace: Workspace): void {
  kept.delete(workspace)
  forgetReading(workspace)
}

/** Made when first asked for, made anew when the register has changed; notes that changed since the last question are learned before the answer. */
export async function studyReader(workspace: Workspace): Promise<StudyReader> {
  const source = registerSource(workspace)
  const isOpen = workspace.registerOrNull() !== null
  // All that the finder is made of, what stands for people included.
  const register = `${isOpen} ${JSON.stringify(registerOf(source))}`
  let reading = await kept.get(workspace)
  if (reading?.register !== register) {
    const begun = begin(workspace, register, () => createFinder(isOpen ? registerOf(source) : { people: [], sites: [] }, { corpus: [] }))
    kept.set(workspace, begun)
    // One that failed (the study was closed under it) is no reader for the next question.
    begun.catch(() => kept.get(workspace) === begun && kept.delete(workspace))
    reading = await begun
  }
  learnChanged(workspace, reading)
  const { scanned } = reading
  const finder = withMarked(workspace, reading)
  const keyOf = isOpen ? createKeyer(workspace.register().mac) : () => ''
  return {
    scan(note) {
      const known = scanned.get(note.id)
      if (note.id !== '' && known && known.note.body === note.body && known.note.siteId === note.siteId) return { ...known, note }
      const fresh = scanNote(note, finder, keyOf)
      if (note.id !== '') scanned.set(note.id, fresh)
      return fresh
    },
  }
}

/** What people marked by hand glows as well; scans made before it was marked are forgotten. */
function withMarked(workspace: Workspace, reading: Kept): Finder {
  const decisions = workspace.registerOrNull()?.decisions() ?? new Map<string, never>()
  const marked = JSON.stringify([...decisions.values()].flatMap(({ added, replacement }) => (added ? [[added, replacement]] : [])))
  if (reading.marked !== marked) {
    reading.marked = marked
    reading.scanned.clear()
  }
  return withAdded(reading.finder, decisions)
}

async function begin(workspace: Workspace, register: string, make: () => Finder): Promise<Kept> {
  const learnedTo = lastArrival(workspace)
  const rows = workspace.db.prepare('SELECT row FROM note WHERE removed = 0 ORDER BY row DESC LIMIT ?').pluck().all(NOTES_LEARNED) as number[]
  const bodyOf = workspace.db.prepare('SELECT body FROM note WHERE row = ?').pluck()
  const finder = make()
  const breathe = breather(never)
  for (const row of rows) {
    await breathe()
    finder.learn([withoutMentions((bodyOf.get(row) as string | undefined) ?? '')])
  }
  return { register, learnedTo, finder, marked: '', scanned: new Map() }
}

const lastArrival = ({ db }: Workspace): number => (db.prepare('SELECT max(arrival) FROM op').pluck().get() as number | null) ?? 0

function learnChanged(workspace: Workspace, reading: Kept): void {
  const now = lastArrival(workspace)
  if (now === reading.learnedTo) return
  const bodies = workspace.db
    .prepare("SELECT note.body FROM note WHERE note.id IN (SELECT record FROM op WHERE arrival > ? AND kind = 'note') LIMIT ?")
    .pluck()
    .all(reading.learnedTo, NOTES_LEARNED) as string[]
  reading.finder.learn(bodies.map(withoutMentions))
  reading.learnedTo = now
}
