/** Where notes speak of someone: linked, by a registered name, by what the finder takes for a variant of one, or by an erased name's marker. */
import type { TheirPlace } from '../../../shared/consent/markers'
import { passagesAround, type Trace, withoutPassages } from '../../../shared/consent/withdrawal'
import type { Finder } from '../../../shared/finder'
import { splitMentions } from '../../../shared/field/mention'
import { scanNote, withoutMentions } from '../../../shared/release/review'
import type { ReleaseSource, SourceNote } from '../../../shared/release/types'
import type { Workspace } from '../workspace/workspace'
import { studyFinder } from './reading'
import { type TheirNames, theirNames } from './whose-name'

export type Tracer = {
  /** What is theirs for certain. */
  traces(note: SourceNote): Trace[]
  /** Their names in what is left once the sentences of those traces are out: somebody else's, a word, or theirs after all. */
  doubts(note: SourceNote, traces: readonly Trace[]): TheirPlace[]
}

/** The database is read at once; the work comes with the returned function. */
export function createTracer(workspace: Workspace, source: ReleaseSource, personIds: ReadonlySet<string>): (breathe: () => Promise<void>) => Promise<Tracer> {
  const erased = theirNames(workspace, personIds, 'erased')
  const all = theirNames(workspace, personIds, 'all')
  return async (breathe) => {
    const finder = await studyFinder(source, breathe)
    return {
      traces: (note) => tracesIn(note, finder, personIds, erased, all),
      doubts(note, traces) {
        const passages = passagesAround(note.body, traces)
        return (all?.(withoutMentions(note.body)) ?? []).filter(({ start, end }) => !passages.some(([from, to]) => start < to && from < end))
      },
    }
  }
}

function tracesIn(note: SourceNote, finder: Finder, personIds: ReadonlySet<string>, erased: TheirNames | null, all: TheirNames | null): Trace[] {
  const trace = (start: number, end: number, kind: Trace['kind']): Trace => ({ noteId: note.id, start, end, kind })
  const linked = splitMentions(note.body).flatMap((part) => (part.kind === 'mention' && personIds.has(part.personId) ? [trace(part.start, part.end, 'linked')] : []))
  const named = scanNote(note, finder, (type, text) => `${type} ${text}`)
    .findings.filter((finding) => finding.entityId !== undefined && personIds.has(finding.entityId))
    .map(({ start, end, source: how }) => trace(start, end, /name|alias/.test(how) ? 'name' : 'variant'))
  // An erased name that somebody else has is no trace: nobody can say any more whose it is.
  const marked = (erased?.(withoutMentions(note.body)) ?? []).flatMap(({ start, end, isShared }) => (isShared ? [] : [trace(start, end, 'name')]))
  const known = [...linked, ...named, ...marked]
  // The finder gives a name to nobody where the register has it twice: as a person's and as a contact's of a site, who is that person.
  const whole = (all?.(withoutMentions(note.body)) ?? []).flatMap(({ start, end, form, isShared }) =>
    isShared || !form.includes(' ') || known.some((each) => each.start < end && start < each.end) ? [] : [trace(start, end, 'name')],
  )
  return [...known, ...whole].sort((a, b) => a.start - b.start)
}

/** People whose withdrawal rules out a release; W2 rules out all but the team's own. */
const ruledOutOf = (withdrawn: ReadonlyMap<string, string>, isTeam: boolean): Set<string> =>
  new Set([...withdrawn].filter(([, choice]) => choice >= 'W3' || (choice === 'W2' && !isTeam)).map(([id]) => id))

/**
 * The source of a release without what people took back: passages that speak of someone whose withdrawal rules out this release are
 * replaced before anything else is done, so that no later step can bring them in. All of the database is read at once; the work comes
 * with the returned function, which takes the source as it was read in the same moment.
 */
export function withoutWithdrawn(workspace: Workspace, withdrawn: ReadonlyMap<string, string>, isTeam: boolean): (source: ReleaseSource, breathe: () => Promise<void>) => Promise<ReleaseSource> {
  const ruledOut = ruledOutOf(withdrawn, isTeam)
  if (ruledOut.size === 0) return async (source) => source
  const erased = theirNames(workspace, ruledOut, 'erased')
  const all = theirNames(workspace, ruledOut, 'all')
  return async (source, breathe) => {
    const finder = await studyFinder(source, breathe)
    const notes: SourceNote[] = []
    for (const note of source.notes) {
      await breathe()
      const traces = tracesIn(note, finder, ruledOut, erased, all)
      // Linked, and never named: which of its words are about them, nobody can tell.
      const isTakenBack = traces.length === 0 && note.personIds.some((id) => ruledOut.has(id))
      notes.push({ ...note, body: withoutPassages(note.body, traces).text, personIds: note.personIds.filter((id) => !ruledOut.has(id)), ...(isTakenBack && { isTakenBack }) })
    }
    return { ...source, notes }
  }
}
