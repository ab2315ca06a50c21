/** What a project's sources say of the study's notes: which code is on which note, which passages, which memos. Nothing is written here. */
import { pointsOf, unitsOf } from '../../../shared/release/codings'
import type { OpenProject } from './project-file'
import type { ProjectCoding, ProjectDocument, ProjectNote, ProjectSelection, ProjectSource } from './project-xml'
import type { NotePlace, ReleasePlaces } from './release-places'

/** `start` and `end` count as in the release: a program may write line breaks of its own. */
export type Passage = { start: number; end: number; text: string }
export type CodedNote = {
  place: NotePlace
  /** By GUID of the code; `passage` null: the note as a whole. */
  codings: readonly { code: string; user: string; passage: Passage | null }[]
  memos: readonly { note: ProjectNote; passage: Passage | null }[]
}
export type CodedNotes = { notes: readonly CodedNote[]; /** Memos of codes, or of the project. */ freeMemos: readonly ProjectNote[]; unknownSources: number; goneSources: number; matched: number }

export async function codedNotes({ document, textAt }: OpenProject, places: ReleasePlaces, breathe: () => Promise<void>): Promise<CodedNotes> {
  const noteByGuid = new Map(document.notes.map((note) => [note.guid, note]))
  const used = new Set<string>()
  const notes: CodedNote[] = []
  let [unknownSources, goneSources] = [0, 0]
  for (const source of document.sources) {
    const place = places.noteOf(source)
    const told = memosOf(source)
    if (!place || place.removed) for (const { note } of told) used.add(note)
    if (!place) unknownSources++
    else if (place.removed) goneSources++
    if (!place || place.removed) continue
    const passageOf = passages(source.text ?? (source.textPath === null ? null : textAt(source.textPath)))
    notes.push({
      place,
      codings: source.codings.filter(({ code }) => !isOurs(document, places, code)).map(({ code, user, at }) => ({ code, user, passage: passageOf(at) })),
      memos: told.flatMap(({ note: guid, at }) => {
        const note = noteByGuid.get(guid)
        used.add(guid)
        return note ? [{ note, passage: passageOf(at) }] : []
      }),
    })
    await breathe()
  }
  return { notes, freeMemos: document.notes.filter(({ guid }) => !used.has(guid)), unknownSources, goneSources, matched: notes.length + goneSources }
}

/** Codes that stand for a person or a site of the study. */
export const isOurs = ({ codes, cases }: ProjectDocument, places: ReleasePlaces, code: string): boolean => {
  const name = codes.get(code)
  return name === undefined || places.isCase(code, name) || cases.has(name)
}

const memosOf = (source: ProjectSource): { note: string; at: ProjectSelection }[] => [
  ...source.notes,
  ...source.codings.flatMap(({ notes, at }: ProjectCoding & { at: ProjectSelection }) => notes.map((note) => ({ note, at }))),
]

/** Passages of one source. All of its text, but for blanks at its ends, is the note as a whole; so is a passage of a text that is not there. */
function passages(raw: string | null): (at: ProjectSelection) => Passage | null {
  if (raw === null) return () => null
  const text = raw.replaceAll('\r\n', '\n')
  const [first, last] = [pointsOf(text, text.length - text.trimStart().length), pointsOf(text, text.trimEnd().length)]
  /** Every `\r\n` before a place counts one too many there. */
  const released = (points: number): number => points - (raw.slice(0, unitsOf(raw, points)).match(/\r\n/g)?.length ?? 0)
  return (at) => {
    if (at === null) return null
    const [start, end] = [released(at.start), released(at.end)]
    if (end <= start || (start <= first && end >= last)) return null
    return { start, end, text: text.slice(unitsOf(text, start), unitsOf(text, end)) }
  }
}
