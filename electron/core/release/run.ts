/**
 * Makes a release: plans it in memory, writes it into a hidden folder beside its place, searches the finished files, and only then gives
 * it its name. Whatever goes wrong on the way, a cancel included, nothing stands there that did not before.
 */
import { createWriteStream, existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { createFinder, createVariantSearch, type Finder } from '../../../shared/finder'
import type { AbortSignalLike } from '../../../shared/ipc/client'
import type { Progress } from '../../../shared/ipc/define'
import type { ReleaseReceipt } from '../../../shared/ipc/results'
import { idFromBytes } from '../../../shared/ids'
import { VERIFIED_ENCODINGS, VERIFIED_PATTERNS } from '../../../shared/release/own-words'
import { planRelease, type ReleasePlan } from '../../../shared/release/plan'
import { PROJECT_PATH } from '../../../shared/release/qdpx'
import { leakRegister } from '../../../shared/release/register'
import type { ScannedNote } from '../../../shared/release/review'
import type { Mac, ReleaseFacts, ReleaseSettings, ReleaseSource } from '../../../shared/release/types'
import { fileErrorReason, syncFolder, writeFileAtomically } from '../files/atomic-write'
import { makeFolders } from '../files/make-folders'
import { breather, inSlices } from '../jobs'
import { createBag, sha256Hex, TAG_FILES, type WrittenFile } from './bag'
import { deriveSealKey, logPathOf, sealDocument } from './key-file'
import { type LeakSearch, searchForLeaks } from './leak/leak-check'
import { ownSays, type Written, written } from './own-says'
import { packProject, projectOfPlan } from './qdpx-pack'
import { openTree } from './tree'
import { REPORT_PATHS } from './report-paths'
import { createZip } from './zip'

export type ReleaseIo = {
  /** Absolute; a .zip if its name ends so, else a folder. */
  outPath: string
  /** Absolute; the log of replacements goes beside it. */
  keyOut?: string
  keyPassphrase?: string
  /** Compiled from `registerOf(source)`, the same that made the review. */
  finder: Finder
  /** What it found in the notes of the source, where that is known already. */
  scanned?: readonly ScannedNote[]
  mac: Mac
  /** In one go or in steps. */
  reportHtml(facts: ReleaseFacts): Written
  reportJson(facts: ReleaseFacts): string
  signal: AbortSignalLike
  progress(progress: Progress): void
  randomBytes(count: number): Uint8Array
  /** Local time with offset, for the receipt only: nothing of it enters the release. */
  createdAt: string
  /** Told of the hidden folder before anything is written into it, so that one left by a crash can be removed later; what it returns is called when the folder is no more. */
  begun?(partial: string): Promise<() => Promise<void>>
  /** Remembers the release, when all is whole and searched, and calls `place` as its last step. What it throws undoes the release. Left out: only placed. */
  handOver?(receipt: ReleaseReceipt, html: string, place: () => void): Promise<void>
}

/** @throws AppError RELEASE_EMPTY, CONSENT_MISSING, REVIEW_OPEN, LEAK_FOUND, ALREADY_EXISTS, FILE_UNWRITABLE, PASSPHRASE_MISSING, CANCELLED */
export async function runRelease(source: ReleaseSource, settings: ReleaseSettings, io: ReleaseIo): Promise<{ receipt: ReleaseReceipt; facts: ReleaseFacts }> {
  refusePlaces(io)
  const breathe = breather(io.signal)
  await breathe()
  const variants = createVariantSearch(leakRegister(source))
  await breathe()
  const steps = planRelease({ source, settings, finder: io.finder, variants, mac: io.mac, ...(io.scanned && { scanned: io.scanned }) })
  const plan = await inSlices(steps, breathe, io.progress)

  const undo: (() => void)[] = []
  let forget = async (): Promise<void> => {}
  try {
    const parent = dirname(io.outPath)
    const made = makeFolders(parent)
    if (made) undo.push(() => removeEmpty(parent, made))
    const suffix = idFromBytes(io.randomBytes(10))
    const isZip = io.outPath.toLowerCase().endsWith('.zip')
    const partial = join(parent, `.${basename(io.outPath)}.${suffix}.partial`)
    mkdirSync(partial, { mode: 0o755 })
    undo.push(() => rmSync(partial, { recursive: true, force: true }))
    forget = (await io.begun?.(partial)) ?? forget
    // First: what makes the empty pages is then at its full speed when the long one comes.
    const own = await ownSays(io.reportHtml, io.reportJson, breathe)
    const { facts, html, written } = await writeBag(partial, plan, settings, io, breathe)
    let finished = partial
    if (isZip) {
      finished = `${partial}.zip`
      undo.push(() => rmSync(finished, { force: true }))
      await packZip(partial, finished, `fieldfare-release-${settings.profile}-${settings.date}/`, breathe)
    }
    await refuseLeaks(finished, plan, settings, io, { ...own, variants, digests: new Set([facts.header.datasetSha256, ...written.files.map((file) => file.sha256)]), breathe })
    const sealed = await sealKeyFiles(plan, io)
    for (const { path, text } of sealed) {
      undo.push(() => rmSync(path, { force: true }))
      writeFileAtomically(path, text)
    }
    const receipt = receiptOf(facts, plan, written, settings, io)
    const place = (): void => {
      if (existsSync(io.outPath)) throw new AppError('ALREADY_EXISTS', { path: io.outPath })
      renameSync(finished, io.outPath)
      undo.push(() => rmSync(io.outPath, { recursive: true, force: true }))
      syncFolder(parent)
    }
    if (io.handOver) await io.handOver(receipt, html, place)
    else place()
    if (isZip) rmSync(partial, { recursive: true, force: true })
    await forget()
    return { receipt, facts }
  } catch (error) {
    for (const step of undo.reverse()) step()
    await forget()
    if (error instanceof AppError) throw error
    if (typeof (error as { code?: unknown }).code === 'string' && 'syscall' in (error as object)) throw new AppError('FILE_UNWRITABLE', { path: io.outPath, why: fileErrorReason(error) }, { cause: error })
    throw error
  }
}

/** @throws AppError ALREADY_EXISTS, PASSPHRASE_MISSING, INPUT_INVALID: said before any work is done */
export function refusePlaces(io: Pick<ReleaseIo, 'outPath' | 'keyOut' | 'keyPassphrase'>): void {
  const places = [io.outPath, ...(io.keyOut ? [io.keyOut, logPathOf(io.keyOut)] : [])]
  for (const path of places) if (existsSync(path)) throw new AppError('ALREADY_EXISTS', { path })
  if (!io.keyOut) return
  if (!io.keyPassphrase) throw new AppError('PASSPHRASE_MISSING')
  const inside = relative(resolve(io.outPath), resolve(io.keyOut))
  if (inside === '' || !inside.startsWith('..')) throw new AppError('INPUT_INVALID', { where: 'key', what: 'the key of a release must not lie inside it' })
}

function removeEmpty(folder: string, upTo: string): void {
  for (let each = folder; each.length >= upTo.length; each = dirname(each)) {
    try {
      rmdirSync(each)
    } catch {
      // Something else was put there meanwhile: it is not ours to remove.
      return
    }
  }
}

type WrittenBag = { facts: ReleaseFacts; html: string; written: { files: WrittenFile[]; sha256: string } }

async function writeBag(root: string, plan: ReleasePlan, settings: ReleaseSettings, io: ReleaseIo, breathe: () => Promise<void>): Promise<WrittenBag> {
  const bag = createBag(root, { date: settings.date, profile: settings.profile, appVersion: settings.appVersion, description: `De-identified field notes, release of ${plan.facts.header.releaseName}` })
  const files: WrittenFile[] = []
  const put = async (path: string, content: string | Uint8Array): Promise<void> => {
    files.push(bag.add(path, content))
    io.progress({ phase: 'Writing files', done: files.length, total: plan.files.length + 1 })
    await breathe()
  }
  try {
    for (const file of plan.files) await put(file.path, file.text)
    const rows = projectOfPlan(plan)
    await breathe()
    await put(PROJECT_PATH, await packProject(rows, breathe))
    const facts = completeFacts(plan, files)
    await breathe()
    const html = await written(io.reportHtml(facts), breathe)
    bag.add(REPORT_PATHS.html, html)
    await breathe()
    bag.add(REPORT_PATHS.json, io.reportJson(facts))
    await breathe()
    return { facts, html, written: await bag.finish() }
  } catch (error) {
    await bag.abandon()
    throw error
  }
}

/**
 * What the report says of the leak check is settled before it is run, because the report is itself searched: a release in which anything
 * is found is never handed over, so "found 0" is true of every one that exists.
 */
function completeFacts(plan: ReleasePlan, files: readonly WrittenFile[]): ReleaseFacts {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return {
    ...plan.facts,
    header: { ...plan.facts.header, datasetSha256: sha256Hex(sorted.map((file) => `${file.sha256}  ${file.path}\n`).join('')) },
    files: sorted,
    verification: {
      files: sorted.length + Object.keys(REPORT_PATHS).length + TAG_FILES.length,
      bytes: sorted.reduce((total, file) => total + file.bytes, 0),
      registeredForms: plan.wanted.registeredForms,
      ids: plan.wanted.ids.length + plan.wanted.shortIds.length,
      originals: plan.wanted.originals.length + plan.wanted.soloOriginals.length,
      patterns: VERIFIED_PATTERNS,
      encodings: VERIFIED_ENCODINGS,
      found: 0,
      couldNotCheck: [],
    },
  }
}

/** One base folder inside, as RFC 8493 has it; its name comes from the release and not from the file, which may be renamed. */
async function packZip(folder: string, target: string, base: string, breathe: () => Promise<void>): Promise<void> {
  const zip = createZip()
  for (const file of openTree(folder).files) {
    await zip.addInPieces(`${base}${file.path}`, file.read(), breathe)
    await breathe()
  }
  const out = createWriteStream(target, { flags: 'wx', mode: 0o644, flush: true })
  out.end(zip.finish())
  await once(out, 'close')
}

type Finished = Pick<LeakSearch, 'variants' | 'digests' | 'breathe' | 'ownText' | 'ownBlocks'>

async function refuseLeaks(path: string, plan: ReleasePlan, settings: ReleaseSettings, io: ReleaseIo, finished: Finished): Promise<void> {
  await finished.breathe()
  const tree = openTree(path)
  await finished.breathe()
  const patterns = createFinder({ people: [], sites: [] })
  await finished.breathe()
  const { leaks } = await searchForLeaks(tree, {
    ...finished,
    wanted: plan.wanted,
    patterns,
    date: settings.date,
    numbers: true,
    progress: io.progress,
  })
  if (leaks.length === 0) return
  const count = leaks.reduce((total, leak) => total + leak.count, 0)
  throw new AppError('LEAK_FOUND', { count }, { items: leaks.map((leak) => `${leak.file}: ${leak.kind} × ${leak.count}`) })
}

async function sealKeyFiles(plan: ReleasePlan, io: ReleaseIo): Promise<{ path: string; text: string }[]> {
  if (!io.keyOut || !io.keyPassphrase) return []
  const salt = io.randomBytes(16)
  const key = await deriveSealKey(io.keyPassphrase, salt)
  if (io.signal.aborted) throw new AppError('CANCELLED')
  const log = plan.log.map((line) => `${JSON.stringify(line)}\n`).join('')
  return [
    { path: io.keyOut, text: sealDocument('release-key', JSON.stringify(plan.key), key, salt, io.randomBytes(12)) },
    { path: logPathOf(io.keyOut), text: sealDocument('replacement-log', log, key, salt, io.randomBytes(12)) },
  ]
}

function receiptOf(facts: ReleaseFacts, plan: ReleasePlan, written: { files: readonly WrittenFile[]; sha256: string }, settings: ReleaseSettings, io: ReleaseIo): ReleaseReceipt {
  return {
    id: idFromBytes(io.randomBytes(10)),
    date: settings.date,
    createdAt: io.createdAt,
    profile: settings.profile,
    ...(facts.risk.generalised && { generalised: [...facts.risk.generalised.steps] }),
    folder: basename(io.outPath),
    notes: facts.counts.notes,
    notesLeftOut: facts.leftOut.filter((row) => row.what === 'notes').reduce((total, row) => total + row.count, 0),
    people: facts.counts.people,
    replacements: facts.replacements.total,
    files: written.files.length,
    bytes: written.files.reduce((total, file) => total + file.bytes, 0),
    sha256: written.sha256,
    personIds: plan.key.people.map((person) => person.working_id),
    ...(plan.roleOnlyIds.length > 0 && { roleOnlyIds: [...plan.roleOnlyIds] }),
    looked: {
      findings: facts.review.items,
      decidedByPerson: facts.review.decidedReplace + facts.review.decidedKeep,
      readInFull: facts.review.notesReadInFull ?? 0,
      secondReviewers: facts.review.secondReview?.reviewers ?? 0,
      intruderTests: facts.intruderTest?.tests ?? 0,
    },
  }
}
