/**
 * Codings made in another program on a release come back to the notes. One act, so that one undo takes it back; ids are made from what came,
 * so that the same file changes nothing the second time and two laptops that take it in agree. What someone here has since taken off stays off.
 */
import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/errors'
import { mentionOf } from '../../../shared/field/mention'
import { toOffsetTime } from '../../../shared/field/time'
import type { Json } from '../../../shared/history/canonical'
import { idFromBytes } from '../../../shared/ids'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { CallContext } from '../../../shared/ipc/serve'
import type { RecordEdit } from '../history/log'
import { breather } from '../jobs'
import { listCodes, listPeople } from '../study/people'
import { writeAct } from '../history/act'
import type { Workspace } from '../workspace/workspace'
import { type CodedNote, codedNotes, isOurs, type Passage } from './coded-notes'
import { openProject, type OpenProject } from './project-file'
import type { ProjectNote } from './project-xml'
import { fold, releasePlaces, type ReleasePlaces } from './release-places'

type Result = OutputOf<AppContract, 'codings.import'>

const LONGEST_LABEL = 300
const LONGEST_MEMO = 500_000

/** @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_PROJECT, PROJECT_DAMAGED, PROJECT_FOREIGN, REGISTER_LOCKED, CANCELLED */
export async function importCodings(workspace: Workspace, input: ParsedInputOf<AppContract, 'codings.import'>, { signal, progress }: CallContext): Promise<Result> {
  const breathe = breather(signal)
  progress({ phase: 'Opening the project', done: 0, total: 0 })
  workspace.register()
  const project = await openProject(workspace.deps.resolvePath(input.path), breathe)
  progress({ phase: 'Looking for its notes', done: 0, total: project.document.sources.length })
  const places = await releasePlaces(workspace, project.document, breathe)
  const coded = await codedNotes(project, places, breathe)
  if (coded.matched === 0) throw new AppError('PROJECT_FOREIGN', { file: project.file })

  const taking = createTaking(workspace, project, places)
  for (const [index, note] of coded.notes.entries()) {
    taking.note(note)
    progress({ phase: 'Comparing', done: index + 1, total: coded.notes.length })
    await breathe()
  }
  for (const memo of coded.freeMemos) taking.memo(memo, null, null)
  const { edits, counts, newCodes } = taking.done()
  const { beside } = project.document
  const changeId = input.dryRun || edits.length === 0 ? null : writeAct(workspace, 'import', edits[0]?.record ?? '', () => edits).changeId
  const leftAside = [
    worded(coded.unknownSources, 'source is no note of a release of this study', 'sources are no notes of a release of this study'),
    worded(coded.goneSources, 'note is in the bin here', 'notes are in the bin here'),
    worded(counts.takenOff, 'code was taken off its note here since', 'codes were taken off their notes here since'),
    worded(counts.withdrawn, 'passage speaks of someone who withdrew: its code is on the note, without the passage', 'passages speak of someone who withdrew: their codes are on the notes, without the passages'),
    worded([...project.document.described].filter((guid) => !isOurs(project.document, places, guid)).length, 'description of a code', 'descriptions of codes'),
    worded(beside.media, 'source that is no text', 'sources that are no text'),
    worded([...project.document.cases].filter((name) => !places.isCase('', name)).length, 'case that is no participant or site of the study', 'cases that are no participants or sites of the study'),
    worded(beside.sets, 'set', 'sets'),
    worded(beside.links, 'link', 'links'),
    worded(beside.graphs, 'graph', 'graphs'),
  ].filter((line) => line !== '')
  return {
    file: project.file,
    releases: [...new Set(coded.notes.map(({ place }) => place.release))].toSorted(),
    program: programOf(project),
    notes: coded.matched,
    newCodes,
    links: counts.links,
    passages: counts.passages,
    memos: counts.memos,
    known: counts.known,
    leftAside,
    changeId,
    dryRun: input.dryRun,
  }
}

const worded = (count: number, one: string, many: string): string => (count === 0 ? '' : `${count} ${count === 1 ? one : many}`)

/** "NVivo 15.0.0": for people; anything longer or odd is not a program's name. */
const programOf = ({ document }: OpenProject): string => (/^[\p{L}\p{N} .()_+-]{1,60}$/u.test(document.origin) ? document.origin.trim() : '')

type Known = (kind: RecordEdit['kind'], record: string) => ReadonlyMap<string, Json>

function createTaking(workspace: Workspace, project: OpenProject, places: ReleasePlaces) {
  const { log } = workspace
  const { document } = project
  const program = programOf(project)
  const idOf = (...parts: (string | number)[]): string => idFromBytes(createHash('sha256').update(['codings', workspace.studyId, ...parts].join('\u0000')).digest().subarray(0, 10))
  const stateOf: Known = (kind, record) => log.stateOf(record, kind, log.headsOf(record)).values
  const edits = new Map<string, { kind: RecordEdit['kind']; values: Record<string, Json> }>()
  const set = (kind: RecordEdit['kind'], record: string, values: Record<string, Json>): void => {
    edits.set(record, { kind, values: { ...edits.get(record)?.values, ...values } })
  }
  const counts = { links: 0, passages: 0, memos: 0, known: 0, takenOff: 0, withdrawn: 0 }
  const newCodes: string[] = []
  const codeByLabel = new Map(listCodes(workspace).map((code) => [fold(code.label), code.id]))
  const people = listPeople(workspace)
  const withdrawn = new Set(people.filter((person) => (person.withdrawal ?? '') >= 'W3').map(({ id }) => id))
  const named = namesIn(places.people)
  const speaksOfWithdrawn = (text: string): boolean => named(text).some(({ id }) => withdrawn.has(id))
  const codes = new Map<string, string>()

  const codeFor = (guid: string): string => {
    const known = codes.get(guid) ?? places.codeOf(guid)
    if (known !== null) return known
    const label = (document.codes.get(guid) ?? '').replaceAll(/[\p{Cc}\s]+/gu, ' ').trim().slice(0, LONGEST_LABEL) || 'code'
    const same = codeByLabel.get(fold(label))
    const id = same ?? idOf('code', fold(label))
    if (same === undefined) {
      codeByLabel.set(fold(label), id)
      set('code', id, { label })
      newCodes.push(label)
    }
    codes.set(guid, id)
    return id
  }

  /** A memo becomes an analytic memo beside the note: at its site, in its session, at its moment, with its people linked anew. */
  function memo(note: ProjectNote, about: CodedNote['place'] | null, passage: Passage | null): void {
    const words = tidy(note.text ?? (note.textPath === null ? null : project.textAt(note.textPath)) ?? '')
    const title = tidy(note.name)
    if (words === '' && title === '') return
    const values = about === null ? null : stateOf('note', about.noteId)
    const source = about === null ? '' : passage === null || speaksOfWithdrawn(passage.text) ? 'About this note' : `About the passage “${tidy(passage.text).slice(0, 300)}”`
    const body = linked([[source, program].filter((part) => part !== '').join(', from '), title, words].filter((part) => part !== '').join('\n\n').slice(0, LONGEST_MEMO))
    const id = idOf('memo', about?.noteId ?? '', title, words)
    // Whoever edited it or put it in the bin since is not overruled.
    if (log.headsOf(id)['body'] !== undefined && stateOf('note', id).get('body') !== null) return void counts.known++
    if (edits.has(id)) return
    counts.memos++
    set('note', id, {
      body,
      kind: 'analytic_memo',
      occurred: (values?.get('occurred') as Json | undefined) ?? { at: momentOf(note.at, workspace), precision: 'about', zone: workspace.deps.zone },
      site: values?.get('site') ?? null,
      session: values?.get('session') ?? null,
      researcher: places.researcherOf(note.user, document.users.get(note.user) ?? ''),
      // Not the moment of the import: two laptops that take the same file in say the same.
      recorded_at: momentOf(note.at, workspace),
    })
  }

  const linked = (text: string): string => {
    let written = ''
    let at = 0
    for (const { id, start, end } of named(text)) {
      written += text.slice(at, start) + (withdrawn.has(id) ? 'a participant who withdrew' : mentionOf(id))
      at = end
    }
    return written + text.slice(at)
  }

  function note({ place, codings, memos }: CodedNote): void {
    const values = stateOf('note', place.noteId)
    for (const { code: guid, user, passage } of codings) {
      const code = codeFor(guid)
      const field = `code:${code}`
      if (values.get(field) === false) {
        counts.takenOff++
        continue
      }
      if (values.get(field) !== true && edits.get(place.noteId)?.values[field] === undefined) {
        counts.links++
        set('note', place.noteId, { [field]: true })
      } else if (passage === null) counts.known++
      if (passage === null) continue
      if (speaksOfWithdrawn(passage.text)) {
        counts.withdrawn++
        continue
      }
      const researcher = places.researcherOf(user, document.users.get(user) ?? '')
      const id = idOf('coding', place.noteId, code, place.release, passage.start, passage.end, researcher ?? '')
      if (edits.has(id)) continue
      if (isAround(place.noteId, code, passage, researcher) || stateOf('coding', id).get('note') === place.noteId) {
        counts.known++
        continue
      }
      counts.passages++
      set('coding', id, { note: place.noteId, code, start: passage.start, end: passage.end, passage: passage.text, release: place.release, researcher, program })
    }
    for (const { note: told, passage } of memos) memo(told, place, passage)
  }

  /** The same words under the same code by the same hand, which came with an earlier release: a passage that went out and came back is no new one. */
  const selectAround = workspace.db.prepare('SELECT 1 FROM coding WHERE note = ? AND code = ? AND passage = ? AND researcher IS ? AND abs(start_at - ?) < ?')
  const isAround = (noteId: string, code: string, passage: Passage, researcher: string | null): boolean =>
    selectAround.get(noteId, code, passage.text, researcher, passage.start, Math.max(1, passage.end - passage.start)) !== undefined

  return {
    note,
    memo,
    done: () => ({
      edits: [...edits].map(([record, { kind, values }]) => log.editsFor(kind, record, values)).filter((edit) => Object.keys(edit.fields).length > 0),
      counts,
      newCodes: newCodes.toSorted(),
    }),
  }
}

const tidy = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '').trim()

const momentOf = (at: string, { deps, now }: Workspace): string => {
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) ? now() : toOffsetTime(moment, deps.zone)
}

/** Finds pseudonyms in a text, with their brackets or without. */
function namesIn(people: ReadonlyMap<string, string>): (text: string) => { id: string; start: number; end: number }[] {
  if (people.size === 0) return () => []
  const names = [...people.keys()].filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:\\[(${names.map(escaped).join('|')})\\]|(${names.map(escaped).join('|')}))(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => [...text.matchAll(pattern)].flatMap((match) => {
    const id = people.get(match[1] ?? match[2] ?? '')
    return id === undefined ? [] : [{ id, start: match.index, end: match.index + match[0].length }]
  })
}
const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
