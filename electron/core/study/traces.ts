/** Where notes speak of someone: linked, by a registered name, by what the finder takes for a variant of one, or by an erased name's marker. */
import { findMarked } from '../../../shared/consent/markers'
import { type Trace, withoutPassages } from '../../../shared/consent/withdrawal'
import type { Finder } from '../../../shared/finder'
import { splitMentions } from '../../../shared/field/mention'
import type { AbortSignalLike } from '../../../shared/ipc/client'
import { scanNote } from '../../../shared/release/review'
import type { ReleaseSource, SourceNote } from '../../../shared/release/types'
import { breather } from '../jobs'
import type { Workspace } from '../workspace/workspace'
import { studyFinder } from './reading'

export type Tracer = (note: SourceNote) => Trace[]

/** The database is read at once; the work comes with the returned function. */
export function createTracer(workspace: Workspace, source: ReleaseSource, personIds: ReadonlySet<string>): (breathe: () => Promise<void>) => Promise<Tracer> {
  const isMarked = markedForm(workspace, personIds)
  return async (breathe) => {
    const finder = await studyFinder(source, breathe)
    return (note) => tracesIn(note, finder, personIds, isMarked)
  }
}

function tracesIn(note: SourceNote, finder: Finder, personIds: ReadonlySet<string>, isMarked: ((form: string) => boolean) | null): Trace[] {
  const trace = (start: number, end: number, kind: Trace['kind']): Trace => ({ noteId: note.id, start, end, kind })
  const linked = splitMentions(note.body).flatMap((part) => (part.kind === 'mention' && personIds.has(part.personId) ? [trace(part.start, part.end, 'linked')] : []))
  const named = scanNote(note, finder, (type, text) => `${type} ${text}`)
    .findings.filter((finding) => finding.entityId !== undefined && personIds.has(finding.entityId))
    .map(({ start, end, source: how }) => trace(start, end, /name|alias/.test(how) ? 'name' : 'variant'))
  const marked = isMarked ? findMarked(note.body, isMarked).map(([start, end]) => trace(start, end, 'name')) : []
  return [...linked, ...named, ...marked].sort((a, b) => a.start - b.start)
}

/** Whether a form is one of the erased names of these people; null where none was erased. Each form is hashed once. */
function markedForm(workspace: Workspace, personIds: ReadonlySet<string>): ((form: string) => boolean) | null {
  const rows = workspace.db.prepare('SELECT person, markers FROM withdrawal').all() as { person: string; markers: string }[]
  const markers = new Set(rows.filter((row) => personIds.has(row.person)).flatMap((row) => JSON.parse(row.markers) as string[]))
  if (markers.size === 0) return null
  const known = new Map<string, boolean>()
  return (form) => {
    const before = known.get(form)
    if (before !== undefined) return before
    const isIt = markers.has(markerOf(workspace, form))
    known.set(form, isIt)
    return isIt
  }
}

export const markerOf = (workspace: Workspace, form: string): string => workspace.register().mac(`erased name ${form}`).slice(0, 24)

/** People whose withdrawal rules out a release; W2 rules out all but the team's own. */
const ruledOutOf = (withdrawn: ReadonlyMap<string, string>, isTeam: boolean): Set<string> =>
  new Set([...withdrawn].filter(([, choice]) => choice >= 'W3' || (choice === 'W2' && !isTeam)).map(([id]) => id))

/**
 * The source of a release without what people took back: passages that speak of someone whose withdrawal rules out this release are
 * replaced before anything else is done, so that no later step can bring them in. All of the database is read at once; the work comes
 * with the returned function.
 */
export function withoutWithdrawn(workspace: Workspace, source: ReleaseSource, withdrawn: ReadonlyMap<string, string>, isTeam: boolean): (signal: AbortSignalLike) => Promise<ReleaseSource> {
  const ruledOut = ruledOutOf(withdrawn, isTeam)
  if (ruledOut.size === 0) return async () => source
  const tracerOf = createTracer(workspace, source, ruledOut)
  return async (signal) => {
    const breathe = breather(signal)
    const tracer = await tracerOf(breathe)
    const notes: SourceNote[] = []
    for (const note of source.notes) {
      await breathe()
      const traces = tracer(note)
      // Linked, and never named: which of its words are about them, nobody can tell.
      const isTakenBack = traces.length === 0 && note.personIds.some((id) => ruledOut.has(id))
      notes.push({ ...note, body: withoutPassages(note.body, traces).text, personIds: note.personIds.filter((id) => !ruledOut.has(id)), ...(isTakenBack && { isTakenBack }) })
    }
    return { ...source, notes }
  }
}
