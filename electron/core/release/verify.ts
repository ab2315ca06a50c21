/** Checks a release from outside: bag, structure, tables against each other, report against the files, patterns; with a workspace also its register. */
import { existsSync, statSync } from 'node:fs'
import { AppError } from '../../../shared/errors'
import { createFinder, createVariantSearch } from '../../../shared/finder'
import type { AbortSignalLike } from '../../../shared/ipc/client'
import type { Progress } from '../../../shared/ipc/define'
import type { VerifyResult } from '../../../shared/ipc/results'
import { leakRegister, pseudonymsOf } from '../../../shared/release/register'
import { AS_IT_IS } from '../../../shared/release/risk/hierarchies'
import { shownNames } from '../../../shared/release/shown-names'
import type { ReleaseFacts, ReleaseSource } from '../../../shared/release/types'
import { vaguerValues, wantedOfStudy } from '../../../shared/release/wanted'
import type { ReleasedNote } from '../../../shared/release/schema'
import { plainCell } from '../../../shared/release/csv'
import { isLeftByComputer, MANIFEST, TAG_MANIFEST } from '../../../shared/report/checker'
import { reportInSteps, reportJson } from '../../../shared/report'
import { fileErrorReason } from '../files/atomic-write'
import { breather } from '../jobs'
import { ownSays } from './own-says'
import { searchForLeaks } from './leak/leak-check'
import { sha256Hex } from './bag'
import { openTree, type Tree, TreeFault } from './tree'
import { checkDeclaration, checkManifest, checkPlaces } from './verify/bag-checks'
import { createCheck, type Check, type Checking } from './verify/checks'
import { checkProject } from './verify/project-checks'
import { checkIds, checkPatterns, checkReport, checkTwin, readFacts } from './verify/report-checks'
import { checkNotes, checkGeneralised, checkTables, readNotes, type Tables } from './verify/table-checks'

export type VerifyOptions = {
  /** The unlocked study: its register and ids are searched for too. */
  source?: ReleaseSource
  signal: AbortSignalLike
  progress(progress: Progress): void
}

/**
 * `ok` is false where anything is wrong; `problems` says what, by file, kind and count.
 * @throws AppError NOT_A_RELEASE; RELEASE_INVALID where it is not safe to read on; FILE_NOT_FOUND, FILE_UNREADABLE, CANCELLED
 */
export async function verifyRelease(path: string, options: VerifyOptions): Promise<VerifyResult> {
  const breathe = breather(options.signal)
  const checks: Check[] = []
  const problems: string[] = []
  const run = async (name: string, good: string, work: (check: Checking) => void | Promise<void>): Promise<void> => {
    options.progress({ phase: name, done: checks.length, total: 0 })
    const check = createCheck(name)
    await work(check)
    const { check: done, problems: found } = check.done(good)
    checks.push(done)
    problems.push(...found)
    await breathe()
  }
  const { tree, files } = openRelease(path)

  await run('Archive', tree.kind === 'zip' ? 'one ZIP archive without dates, comments or links' : 'a folder without links', (check) => checkArchive(tree, check))
  await run('Bag', 'BagIt 1.0, as much data as it says', (check) => checkDeclaration(files, check))
  await run('Files', `${files.size} files, each in its place`, (check) => checkPlaces(files, check))
  await run('Checksums of the data', 'every file is listed and unchanged', (check) => checkManifest(files, MANIFEST, (file) => file.startsWith('data/'), check, breathe))
  await run('Checksums of the lists', 'every list is unchanged', (check) => checkManifest(files, TAG_MANIFEST, (file) => !file.startsWith('data/') && file !== TAG_MANIFEST, check, breathe))
  let tables: Tables = {}
  await run('Tables', 'columns, values and joins as datapackage.json says', (check) => {
    tables = checkTables(files, check)
  })
  let notes: ReleasedNote[] = []
  await run('Notes', 'tables, notes.jsonl, note files and data list say the same', async (check) => {
    notes = readNotes(files, check)
    await checkNotes(files, notes, tables, check, breathe)
  })
  let facts: ReleaseFacts | null = null
  await run('Report', 'its numbers and list of files agree with the data', (check) => {
    facts = readFacts(files, check)
    if (facts) checkReport(files, facts, check)
    checkTwin(files, check)
  })
  const claim = (facts as ReleaseFacts | null)?.risk.generalised
  if (claim) await run('Groups', claim.roleAndSite ? `everyone stands among ${claim.k} or more, and nothing finer than was said` : `everyone whose role is common at their site stands among ${claim.k} or more`, (check) => checkGeneralised(tables, notes, claim, check))
  await run('Project', 'project.qdpx opens, and holds the same notes, people, sites and codes', (check) => checkProject(files, notes, tables, facts, check, breathe))
  await run('Ids', 'none tells a time', (check) => checkIds(files, check))
  await run('Patterns', 'no number that is somebody’s by its form', (check) => checkPatterns(files, facts, check, breathe))
  const { source } = options
  if (source)
    await run('Register', 'no registered name, alias, variant, number or id', async (check) => {
      const labels = [...(tables.codebook ?? []).map((row) => plainCell(row.label ?? '')), ...(tables.sessions ?? []).map((row) => plainCell(row.setting ?? ''))]
      const report = await searchForLeaks(tree, {
        variants: createVariantSearch(leakRegister(source)),
        wanted: wantedOfStudy(source, [...notes.map((note) => note.text), ...labels, ...shownTexts(facts)], vaguerValues(renamedIn(source, claim?.roleAndSite), claim)),
        patterns: createFinder({ people: [], sites: [] }),
        ...(await ownSays(reportInSteps, reportJson, breathe)),
        date: (facts as ReleaseFacts | null)?.header.date ?? '',
        digests: digestsOf(files, facts),
        numbers: false,
        breathe,
        progress: options.progress,
      })
      for (const leak of report.leaks) check.problem(`${leak.file}: ${leak.kind} × ${leak.count}`)
    })
  return { ok: problems.length === 0, files: files.size, checks, problems }
}

/** What people and sites are called in other releases, where this one claims to call them by something vaguer. What stands for each is not asked. */
function renamedIn(source: ReleaseSource, levels: { role: number; site: number } | undefined): ReadonlyMap<string, string> {
  return levels ? shownNames(source, pseudonymsOf(source), { levels: { ...AS_IT_IS, ...levels }, regionOf: new Map() }, (text) => sha256Hex(text)).renamed : new Map()
}

const shownTexts = (facts: ReleaseFacts | null): string[] => (facts ? [facts.header.studyTitle, ...facts.replacements.byCategory.flatMap((row) => row.keptReasons.map((kept) => kept.reason))] : [])
const digestsOf = (files: ReadonlyMap<string, Buffer>, facts: ReleaseFacts | null): Set<string> => new Set([...[...files.values()].map(sha256Hex), ...(facts ? [facts.header.datasetSha256] : [])])

/** @throws AppError NOT_A_RELEASE, RELEASE_INVALID, FILE_NOT_FOUND, FILE_UNREADABLE */
export function openRelease(path: string): { tree: Tree; files: ReadonlyMap<string, Buffer> } {
  if (existsSync(path) && statSync(path).isFile() && statSync(path).size === 0) throw new AppError('NOT_A_RELEASE', { path, why: 'it is empty' })
  try {
    const tree = openTree(path)
    const has = (file: string): boolean => tree.files.some((entry) => entry.path === file)
    const hasData = tree.files.some((entry) => entry.path.startsWith('data/'))
    if (!has('bagit.txt')) throw new AppError('NOT_A_RELEASE', { path, why: tree.files.length === 0 ? 'it is empty' : 'there is no bagit.txt in it' })
    if (!hasData) throw new AppError('NOT_A_RELEASE', { path, why: 'there is no data folder in it' })
    const looks = ['data/notes.jsonl', 'data/datapackage.json', 'data/report/anonymisation-report.json'].some(has)
    if (!looks) throw new AppError('NOT_A_RELEASE', { path, why: 'it is a bag of something else' })
    return { tree, files: new Map(tree.files.map((file) => [file.path, file.read()])) }
  } catch (error) {
    if (error instanceof AppError) throw error
    if (error instanceof TreeFault) throw new AppError('RELEASE_INVALID', { what: error.message }, { cause: error })
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new AppError('FILE_UNREADABLE', { path, why: fileErrorReason(error) }, { cause: error })
  }
}

function checkArchive(tree: Tree, check: Checking): void {
  for (const fault of tree.faults) check.problem(fault)
  if (!tree.zip) return
  const { zip } = tree
  if (zip.comment.length > 0) check.problem('the archive has a comment')
  if (zip.stray > 0) check.problem(`the archive has ${zip.stray} bytes that belong to no file`)
  const commented = zip.entries.filter((entry) => entry.comment.length > 0).length
  if (commented > 0) check.problem(`${commented} × a comment on a file of the archive`)
  const extra = zip.entries.filter((entry) => entry.extra.length > 0).length
  if (extra > 0) check.problem(`${extra} × extra fields (owner, times) on a file of the archive`)
  const dated = zip.entries.filter((entry) => !entry.fixedDate).length
  if (dated > 0) check.problem(`${dated} × a date on a file of the archive`)
  const byPath = new Set(tree.files.filter((file) => isLeftByComputer(file.path)).map((file) => file.path))
  if (byPath.size > 0) check.problem(`${byPath.size} × a file that a computer left in the archive`)
}
