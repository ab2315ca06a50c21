/**
 * project.qde as NVivo, ATLAS.ti, MAXQDA and others write it (REFI-QDA 1.0 and 1.5): what of it can come back to a study. A file from outside:
 * its XML has to be well-formed, it may declare nothing of its own (no DTD, so no entities), and nothing in it is followed to a place.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { RELEASE_ID } from '../../../shared/release/release-ids'

export type ProjectCoding = { code: string; user: string; notes: readonly string[] }
/** `start` and `end` in code points of the source's text, the end exclusive; null for the source as a whole. */
export type ProjectSelection = { start: number; end: number } | null
export type ProjectSource = {
  guid: string
  name: string
  /** `internal://…` or another path; null where the text stands in the project itself. */
  textPath: string | null
  text: string | null
  codings: readonly (ProjectCoding & { at: ProjectSelection })[]
  /** Notes of the source, or of a passage of it. */
  notes: readonly { note: string; at: ProjectSelection }[]
}
export type ProjectNote = { guid: string; name: string; user: string; at: string; textPath: string | null; text: string | null }
export type ProjectDocument = {
  name: string
  origin: string
  /** Names by GUID. */
  users: ReadonlyMap<string, string>
  /** Names by GUID; a code below another has the names above it before its own. */
  codes: ReadonlyMap<string, string>
  /** GUIDs of codes that have a description. */
  described: ReadonlySet<string>
  cases: ReadonlySet<string>
  sources: readonly ProjectSource[]
  notes: readonly ProjectNote[]
  /** What there is besides and cannot come along, by kind. */
  beside: Readonly<Record<'media' | 'sets' | 'links' | 'graphs', number>>
}

/** Why a file cannot be used, in words. */
export class ProjectFault extends Error {}

const NAMESPACE = 'urn:QDA-XML:project:'
const DEEPEST = 200
const MOST_ELEMENTS = 5_000_000
/** Between the names of a code and of the one it stands below. */
const BELOW = ' / '
const PIECE = 2 ** 16

const MEDIA = new Set(['PDFSource', 'PictureSource', 'AudioSource', 'VideoSource'])
export const guidOf = (text: string | undefined): string => (text ?? '').replaceAll(/[{}\s]/g, '').toLowerCase()

type Open = { name: string; text: string | null; code?: string; source?: Draft; selection?: ProjectSelection; coding?: { code: string; user: string; notes: string[] }; note?: ProjectNote & { text: string | null } }
type Draft = { guid: string; name: string; textPath: string | null; text: string | null; codings: (ProjectCoding & { at: ProjectSelection })[]; notes: { note: string; at: ProjectSelection }[] }

/** @throws ProjectFault */
export async function readProjectXml(xml: string, breathe: () => Promise<void>): Promise<ProjectDocument> {
  const found = {
    name: '',
    origin: '',
    users: new Map<string, string>(),
    codes: new Map<string, string>(),
    described: new Set<string>(),
    cases: new Set<string>(),
    sources: [] as Draft[],
    notes: [] as ProjectNote[],
    beside: { media: 0, sets: 0, links: 0, graphs: 0 },
  }
  const stack: Open[] = []
  let elements = 0
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', (error) => {
    throw new ProjectFault(`its XML is not well-formed (${error.message.replace(/^[\d:]+: /, '').slice(0, 80)})`)
  })
  parser.on('doctype', () => {
    throw new ProjectFault('it declares a document type, which no project needs and which can hide other files in it')
  })
  parser.on('opentag', (tag: SaxesTagNS) => {
    if (++elements > MOST_ELEMENTS || stack.length > DEEPEST) throw new ProjectFault('it holds far more than a project does')
    const value = (name: string): string => attributeOf(tag, name)
    const up = stack.at(-1)
    const open: Open = { name: tag.local, text: null, ...(up?.source ? { source: up.source } : {}), ...(up?.selection ? { selection: up.selection } : {}) }
    if (stack.length === 0) {
      if (tag.local !== 'Project' || !tag.uri.startsWith(NAMESPACE)) throw new ProjectFault('it is no project of REFI-QDA')
      found.name = value('name')
      found.origin = value('origin')
    } else opened(open, up, value)
    stack.push(open)
  })

  function opened(open: Open, up: Open | undefined, value: (name: string) => string): void {
    const parent = up?.name ?? ''
    switch (open.name) {
      case 'User':
        if (parent === 'Users') found.users.set(guidOf(value('guid')), value('name'))
        return
      case 'Code': {
        const above = up?.code === undefined ? '' : `${found.codes.get(up.code) ?? ''}${BELOW}`
        open.code = guidOf(value('guid'))
        found.codes.set(open.code, `${above}${value('name')}`)
        return
      }
      case 'Case':
        found.cases.add(value('name'))
        return
      case 'TextSource':
        if (parent !== 'Sources') return
        open.source = { guid: guidOf(value('guid')), name: value('name'), textPath: value('plainTextPath') || null, text: null, codings: [], notes: [] }
        found.sources.push(open.source)
        return
      case 'PlainTextSelection': {
        const [start, end] = [positionOf(value('startPosition')), positionOf(value('endPosition'))]
        if (end < start) throw new ProjectFault('a passage ends before it begins')
        open.selection = { start, end }
        return
      }
      case 'Coding':
        open.coding = { code: '', user: guidOf(value('creatingUser')), notes: [] }
        return
      case 'CodeRef':
        if (up?.coding) up.coding.code = guidOf(value('targetGUID'))
        return
      case 'NoteRef': {
        const note = guidOf(value('targetGUID'))
        if (up?.source) up.source.notes.push({ note, at: up.selection ?? null })
        return
      }
      case 'Note':
        if (parent !== 'Notes') return
        open.note = { guid: guidOf(value('guid')), name: value('name'), user: guidOf(value('creatingUser')), at: value('creationDateTime'), textPath: value('plainTextPath') || null, text: null }
        return
      case 'PlainTextContent':
        open.text = ''
        return
      case 'Description':
        if (up?.code !== undefined) found.described.add(up.code)
        return
      default:
        if (MEDIA.has(open.name)) found.beside.media++
        // Our own sets are the sessions, which the study knows.
        else if (open.name === 'Set' && !RELEASE_ID.test(value('name'))) found.beside.sets++
        else if (open.name === 'Link') found.beside.links++
        else if (open.name === 'Graph') found.beside.graphs++
    }
  }

  const take = (text: string): void => {
    const top = stack.at(-1)
    if (top?.text !== null && top !== undefined) top.text += text
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => {
    const done = stack.pop()
    const up = stack.at(-1)
    if (!done) return
    if (done.name === 'Coding' && done.coding && done.source) done.source.codings.push({ ...done.coding, at: done.selection ?? null })
    else if (done.name === 'Note' && done.note) found.notes.push(done.note)
    else if (done.name === 'PlainTextContent' && done.text !== null) {
      if (up?.note) up.note.text = done.text
      else if (up?.source) up.source.text = done.text
    }
  })
  for (let at = 0; at < xml.length; at += PIECE) {
    parser.write(xml.slice(at, at + PIECE))
    await breathe()
  }
  parser.close()
  return found
}

function attributeOf(tag: SaxesTagNS, name: string): string {
  const attribute = tag.attributes[name]
  return attribute === undefined ? '' : attribute.value
}

function positionOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new ProjectFault('a passage has no proper place')
  return Number(text)
}
