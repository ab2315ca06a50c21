/** Where notes speak of someone: linked, by a registered name, or by what the finder takes for a variant of one. */
import { type Trace, withoutPassages } from '../../../shared/consent/withdrawal'
import { splitMentions } from '../../../shared/field/mention'
import { scanNote } from '../../../shared/release/review'
import type { ReleaseSource, SourceNote } from '../../../shared/release/types'
import { breather } from '../jobs'
import type { AbortSignalLike } from '../../../shared/ipc/client'
import { studyFinder } from './review'

export function createTracer(source: ReleaseSource, personIds: ReadonlySet<string>): (note: SourceNote) => Trace[] {
  const finder = studyFinder(source)
  return (note) => {
    const linked = splitMentions(note.body).flatMap((part): Trace[] => (part.kind === 'mention' && personIds.has(part.personId) ? [{ noteId: note.id, start: part.start, end: part.end, kind: 'linked' }] : []))
    const named = scanNote(note, finder, (type, text) => `${type} ${text}`)
      .findings.filter((finding) => finding.entityId !== undefined && personIds.has(finding.entityId))
      .map(({ start, end, source: how }): Trace => ({ noteId: note.id, start, end, kind: /name|alias/.test(how) ? 'name' : 'variant' }))
    return [...linked, ...named].sort((a, b) => a.start - b.start)
  }
}

/**
 * The source of a release without what people took back: passages that speak of someone whose withdrawal rules out this release are
 * replaced before anything else is done, so that no later step can bring them in. W2 rules out all but the team's own.
 */
export async function withoutWithdrawn(source: ReleaseSource, withdrawn: ReadonlyMap<string, string>, isTeam: boolean, signal: AbortSignalLike): Promise<ReleaseSource> {
  const ruledOut = new Set([...withdrawn].filter(([, choice]) => choice >= 'W3' || (choice === 'W2' && !isTeam)).map(([id]) => id))
  if (ruledOut.size === 0) return source
  const tracer = createTracer(source, ruledOut)
  const breathe = breather(signal)
  const notes: SourceNote[] = []
  for (const note of source.notes) {
    await breathe()
    const traces = tracer(note)
    notes.push({ ...note, body: withoutPassages(note.body, traces).text, personIds: note.personIds.filter((id) => !ruledOut.has(id)) })
  }
  return { ...source, notes }
}
