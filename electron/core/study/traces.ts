/** Where notes speak of someone: linked, by a registered name, by what the finder takes for a variant of one, or by an erased name's marker. */
import type { TheirPlace } from '../../../shared/consent/markers'
import { passagesAround, type Trace, withoutPassages } from '../../../shared/consent/withdrawal'
import type { Finder, Finding } from '../../../shared/finder'
import { foldWord } from '../../../shared/field/search-query'
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
    const read = new WeakMap<SourceNote, readonly Finding[]>()
    const findingsOf = (note: SourceNote): readonly Finding[] => {
      const findings = read.get(note) ?? findingsIn(note, finder)
      read.set(note, findings)
      return findings
    }
    return {
      traces: (note) => tracesIn(note, findingsOf(note), personIds, erased, all),
      doubts(note, traces) {
        const passages = passagesAround(note.body, traces)
        const literal = all?.(withoutMentions(note.body)) ?? []
        const near = resembling(findingsOf(note), personIds).filter((place) => !literal.some(touches(place)))
        return [...literal, ...near].filter(({ start, end }) => !passages.some(([from, to]) => start < to && from < end)).sort((a, b) => a.start - b.start)
      },
    }
  }
}

function tracesIn(note: SourceNote, findings: readonly Finding[], personIds: ReadonlySet<string>, erased: TheirNames | null, all: TheirNames | null): Trace[] {
  const trace = (start: number, end: number, kind: Trace['kind']): Trace => ({ noteId: note.id, start, end, kind })
  const linked = splitMentions(note.body).flatMap((part) => (part.kind === 'mention' && personIds.has(part.personId) ? [trace(part.start, part.end, 'linked')] : []))
  const named = findings.flatMap(({ entityId, start, end, source: how }) => (entityId !== undefined && personIds.has(entityId) ? [trace(start, end, /name|alias/.test(how) ? 'name' : 'variant')] : []))
  // An erased name that somebody else has is no trace: nobody can say any more whose it is.
  const marked = (erased?.(withoutMentions(note.body)) ?? []).flatMap(({ start, end, isShared }) => (isShared ? [] : [trace(start, end, 'name')]))
  const known = [...linked, ...named, ...marked]
  // The finder gives a name to nobody where the register has it twice: as a person's and as a contact's of a site, who is that person. And
  // a first name to nobody where it is not sure enough for a pseudonym; nobody else of the study has it, so for a trace that is enough.
  const isWholeName = (at: Place): boolean => findings.some((finding) => finding.mayBeId !== undefined && personIds.has(finding.mayBeId) && finding.start === at.start && finding.end === at.end)
  const own = (all?.(withoutMentions(note.body)) ?? []).flatMap(({ start, end, form, isShared }) =>
    isShared || !(form.includes(' ') || isWholeName({ start, end })) || known.some(touches({ start, end })) ? [] : [trace(start, end, form.includes(' ') ? 'name' : 'variant')],
  )
  return [...known, ...own].sort((a, b) => a.start - b.start)
}

/** Places that resemble one of them, with too little to say that they are meant: their names by sound, by a slip, by a short form. */
const resembling = (findings: readonly Finding[], personIds: ReadonlySet<string>): TheirPlace[] =>
  findings.flatMap(({ mayBeId, start, end, text }) => (mayBeId !== undefined && personIds.has(mayBeId) ? [{ start, end, form: foldWord(text), isShared: true }] : []))

type Place = { start: number; end: number }
const touches = (one: Place) => (other: Place): boolean => one.start < other.end && other.start < one.end
const findingsIn = (note: SourceNote, finder: Finder): readonly Finding[] => scanNote(note, finder, (type, text) => `${type} ${text}`).findings

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
      const traces = tracesIn(note, findingsIn(note, finder), ruledOut, erased, all)
      // Linked, and never named: which of its words are about them, nobody can tell.
      const isTakenBack = traces.length === 0 && note.personIds.some((id) => ruledOut.has(id))
      notes.push({ ...note, body: withoutPassages(note.body, traces).text, personIds: note.personIds.filter((id) => !ruledOut.has(id)), ...(isTakenBack && { isTakenBack }) })
    }
    return { ...source, notes }
  }
}
