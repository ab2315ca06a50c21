/** Notes as a document: of a release that checks, as a file beside it, or of the working study for the researcher's own use. */
import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { renderMentions, renderSealed } from '../../../shared/field/mention'
import { localClock, localDay } from '../../../shared/field/time'
import { capital, type DocumentNote, documentOfRelease, grouped, type NotesDocument } from '../../../shared/formats/notes-document'
import { ddiCodebook, type DdiFacts } from '../../../shared/formats/ddi'
import { plainDocument } from '../../../shared/formats/plain'
import { richDocument } from '../../../shared/formats/rich'
import { webDocument } from '../../../shared/formats/web'
import type { AbortSignalLike } from '../../../shared/ipc/client'
import type { WrittenNotes } from '../../../shared/ipc/results-formats'
import type { CallContext } from '../../../shared/ipc/serve'
import { DAY_PART_LABELS, type DocumentFormat, NOTE_KIND_LABELS, type ReleaseFormat, SEAL_REASON_LABELS } from '../../../shared/model/vocabulary'
import type { Note } from '../../../shared/model/records'
import { parseCsv } from '../../../shared/release/csv'
import { type ReleasedNote, TABLES, type TableSchema } from '../../../shared/release/schema'
import { NO_SITE, type ReleaseFacts } from '../../../shared/release/types'
import { writeFileAtomically } from '../files/atomic-write'
import { breather } from '../jobs'
import { sha256Hex } from '../release/bag'
import { REPORT_PATHS } from '../release/report-paths'
import { openTree } from '../release/tree'
import { verifyRelease } from '../release/verify'
import { NOTE_COLUMNS, NOTE_JOINS, noteOfRow, type NoteRow } from '../study/notes'
import { listCodes, listPeople, listResearchers, listSessions, listSites } from '../study/people'
import type { Workspace } from '../workspace/workspace'
import { wordFile } from './word-file'

const WITH_NAMES = 'Working notes with names. For the study’s own researchers; never to be passed on.'
const WITHOUT_NAMES = 'Working notes under codes, not de-identified. For the study’s own researchers; never to be passed on.'

/** @throws AppError of verifyRelease, RELEASE_INVALID, ALREADY_EXISTS, INPUT_INVALID, FILE_UNWRITABLE, CANCELLED */
export async function writeReleasedNotes(release: string, out: string, format: ReleaseFormat, context: CallContext): Promise<WrittenNotes> {
  assertPlace(out, release)
  const { problems } = await verifyRelease(release, context)
  if (problems.length > 0) throw new AppError('RELEASE_INVALID', { what: `${problems.length} fault${problems.length === 1 ? '' : 's'}, so nothing was written from it` }, { items: problems })
  const files = new Map(openTree(release).files.map((file) => [file.path, file]))
  const textOf = (path: string): string => files.get(path)?.read().toString('utf8') ?? ''
  const { facts } = JSON.parse(textOf(REPORT_PATHS.json)) as { facts: ReleaseFacts }
  const [header = [], ...rows] = parseCsv(textOf('data/tables/notes.csv')) ?? []
  const orders = new Map(rows.map((row) => [row[header.indexOf('id')], Number(row[header.indexOf('order')])]))
  const notes = textOf('data/notes.jsonl').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as ReleasedNote)
  const { studyTitle: title, releaseName: name, date } = facts.header
  if (format === 'ddi') {
    const bytes = Buffer.from(ddiCodebook(ddiFacts(facts, (path) => files.get(path)?.read())), 'utf8')
    writeFileAtomically(out, bytes)
    return { file: basename(out), format, notes: notes.length, bytes: bytes.length, withNames: false }
  }
  const document = documentOfRelease({ title, name, date, statement: facts.statement, notes: notes.map((note) => ({ note, order: orders.get(note.id) ?? 0 })) })
  return write(document, out, format, { notes: notes.length, withNames: false, signal: context.signal })
}

/** @throws AppError ALREADY_EXISTS, INPUT_INVALID, FILE_UNWRITABLE, CANCELLED */
export async function writeStudyNotes(workspace: Workspace, out: string, format: ReleaseFormat, { signal, progress }: CallContext): Promise<WrittenNotes> {
  if (format === 'ddi') throw new AppError('INPUT_INVALID', { where: 'format', what: 'a catalogue entry (ddi) is made of a release' })
  assertPlace(out, null)
  progress({ phase: 'Reading the notes', done: 0, total: 0 })
  const document = documentOfStudy(workspace)
  const notes = document.sites.reduce((sum, site) => sum + site.days.reduce((count, day) => count + day.notes.length, 0), 0)
  progress({ phase: 'Writing the document', done: 0, total: 0 })
  return write(document, out, format, { notes, withNames: workspace.registerOrNull() !== null, signal })
}

function ddiFacts({ header, statement, counts }: ReleaseFacts, read: (path: string) => Buffer | undefined): DdiFacts {
  const tables = (TABLES as readonly TableSchema[]).flatMap((table) => {
    const bytes = read(`data/tables/${table.name}.csv`)
    return bytes === undefined ? [] : [{ ...table, rows: Math.max(0, (parseCsv(bytes.toString('utf8')) ?? []).length - 1), sha256: sha256Hex(bytes) }]
  })
  return {
    title: header.studyTitle,
    name: header.releaseName,
    date: header.date,
    appVersion: header.appVersion,
    statement,
    recipient: header.recipient,
    counts,
    tables,
    others: [
      { path: 'notes_txt/', what: 'One text file a note, with a short header' },
      { path: 'notes.jsonl', what: 'The same notes, one JSON object a line' },
      { path: 'project.qdpx', what: 'The same for programs of qualitative analysis (REFI-QDA)' },
      { path: 'report/anonymisation-report.html', what: 'The anonymisation report' },
    ],
  }
}

/** Nothing is added to a release, and nothing of the working study may lie in one. */
function assertPlace(out: string, release: string | null): void {
  if (existsSync(out)) throw new AppError('ALREADY_EXISTS', { path: out })
  const inside = release === null ? '..' : relative(resolve(release), resolve(out))
  let isInBag = !inside.startsWith('..')
  for (let folder = dirname(resolve(out)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'bagit.txt'))) isInBag = true
    if (dirname(folder) === folder) break
  }
  if (isInBag) throw new AppError('INPUT_INVALID', { where: 'place of the document', what: 'it must not lie inside a release' })
}

async function write(document: NotesDocument, out: string, format: DocumentFormat, { notes, withNames, signal }: { notes: number; withNames: boolean; signal: AbortSignalLike }): Promise<WrittenNotes> {
  const writers = { txt: plainDocument, html: webDocument, rtf: richDocument }
  const bytes = format === 'docx' ? await wordFile(document, breather(signal)) : Buffer.from(writers[format](document), 'utf8')
  if (signal.aborted) throw new AppError('CANCELLED')
  writeFileAtomically(out, bytes)
  return { file: basename(out), format, notes, bytes: bytes.length, withNames }
}

function documentOfStudy(workspace: Workspace): NotesDocument {
  const register = workspace.registerOrNull()
  const sites = new Map(listSites(workspace).map((site) => [site.id, site.name ?? `Site ${site.code}`]))
  const sessions = new Map(listSessions(workspace).map((session) => [session.id, session]))
  const called = new Map([...listPeople(workspace), ...listResearchers(workspace)].map((each) => [each.id, each.name ?? each.code]))
  const codes = new Map(listCodes(workspace).map((code) => [code.id, code.label]))
  const shown = (id: string): string => called.get(id) ?? 'unknown person'
  const siteOf = (note: Note): string => sites.get(note.siteId ?? sessions.get(note.sessionId ?? '')?.siteId ?? '') ?? NO_SITE
  const rows = workspace.db.prepare(`SELECT ${NOTE_COLUMNS} FROM note ${NOTE_JOINS} WHERE note.removed = 0 ORDER BY note.occurred_ms, note.row`).all() as NoteRow[]
  const inOrder = rows.map(noteOfRow).toSorted((a, b) => (siteOf(a) === siteOf(b) ? 0 : siteOf(a) === NO_SITE ? 1 : siteOf(b) === NO_SITE ? -1 : siteOf(a).localeCompare(siteOf(b), 'en')))
  const note = (each: Note): DocumentNote => ({
    heading: `${when(each)}: ${NOTE_KIND_LABELS[each.kind]}`,
    facts: [
      [sessions.get(each.sessionId ?? '')?.setting ?? '', each.researcherId === null ? '' : shown(each.researcherId)].filter((part) => part !== '').join(', '),
      each.personIds.length === 0 ? '' : `People: ${each.personIds.map(shown).join(', ')}`,
      each.codeIds.length === 0 ? '' : `Codes: ${each.codeIds.map((id) => codes.get(id) ?? '').join(', ')}`,
    ].filter((fact) => fact !== ''),
    text: renderMentions(renderSealed(each.body, ({ reason }) => `[sealed passage: ${SEAL_REASON_LABELS[reason]}]`), shown),
  })
  return {
    title: register?.identity(workspace.studyId)?.name || 'Field notes',
    lead: [`Field notes as they stood on ${localDay(workspace.now())}.`],
    warning: register === null ? WITHOUT_NAMES : WITH_NAMES,
    date: localDay(workspace.now()),
    sites: grouped(inOrder, siteOf).map(([heading, ofSite]) => ({ heading, days: grouped(ofSite, (each) => localDay(each.occurred.at)).map(([day, ofDay]) => ({ heading: day, notes: ofDay.map(note) })) })),
  }
}

const when = ({ occurred }: Note): string => {
  if (occurred.precision === 'part' && occurred.part) return capital(DAY_PART_LABELS[occurred.part])
  return `${occurred.precision === 'about' ? 'About ' : ''}${localClock(occurred.at)}`
}
