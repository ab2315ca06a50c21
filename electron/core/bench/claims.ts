/** Claims of an intruder test: taken in sealed, shown beside the truth, marked and answered. A guess is a name: it never leaves the register. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import { canonicalJson, type Json } from '../../../shared/history/canonical'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { IntruderClaimResult } from '../../../shared/ipc/results-bench'
import { ClaimsFile } from '../../../shared/model/intruder'
import { readClaimsCsv } from '../../../shared/release/bench/claims-csv'
import { pseudonymsOf } from '../../../shared/release/register'
import { vaguerPseudonyms } from '../../../shared/release/shown-names'
import { fileErrorReason } from '../files/atomic-write'
import { releaseSource } from '../study/source'
import { writeAct } from '../history/act'
import type { Workspace } from '../workspace/workspace'
import { ownCode, readTests } from './records'

type Output<K extends keyof AppContract> = OutputOf<AppContract, K>
type Input<K extends keyof AppContract> = ParsedInputOf<AppContract, K>

const MOST_BYTES = 20_000_000

/** @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, INPUT_INVALID */
function readClaimsFile(path: string): ClaimsFile {
  const where = basename(path)
  if (!existsSync(path)) throw new AppError('FILE_NOT_FOUND', { path })
  let bytes: Buffer
  try {
    if (!statSync(path).isFile()) throw new AppError('INPUT_INVALID', { where, what: 'it is not a file' })
    if (statSync(path).size > MOST_BYTES) throw new AppError('INPUT_INVALID', { where, what: 'it is far larger than a file of claims' })
    bytes = readFileSync(path)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('FILE_UNREADABLE', { path, why: fileErrorReason(error) }, { cause: error })
  }
  const text = textOf(bytes, where)
  // The page of the pack saves JSON, which begins so; its table does not.
  if (!/^\uFEFF?\s*[{[]/.test(text)) return tableOf(text, where)
  let document: unknown
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new AppError('INPUT_INVALID', { where, what: 'it is not a file that the claims form saved' }, { cause: error })
  }
  const parsed = ClaimsFile.safeParse(document)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  // Only the place: what stands there may be a name.
  throw new AppError('INPUT_INVALID', { where, what: `${first?.path.join('.') || 'its form'} is not as the claims form saves it` })
}

/** @throws AppError INPUT_INVALID */
function textOf(bytes: Buffer, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new AppError('INPUT_INVALID', { where, what: 'it is not UTF-8 text; save it as “CSV UTF-8”, or as plain CSV with the character set UTF-8' }, { cause: error })
  }
}

const PROBLEMS_SHOWN = 20

/** @throws AppError INPUT_INVALID with one item a problem, each with its line and column */
function tableOf(text: string, where: string): ClaimsFile {
  const read = readClaimsCsv(text)
  if ('file' in read) return read.file
  const { problems } = read
  const [only = '', ...others] = problems
  throw others.length === 0 ? new AppError('INPUT_INVALID', { where, what: only }) : new AppError('INPUT_INVALID', { where, what: `${problems.length} places are not as the form has them` }, { items: problems.slice(0, PROBLEMS_SHOWN) })
}

/** The same file taken in twice, here or on another laptop, is one test. */
export function takeClaims(workspace: Workspace, path: string): Output<'intruder.take'> {
  const { mac } = workspace.register()
  const file = readClaimsFile(path)
  const test = `claim:${mac(`intruder test ${createHash('sha256').update(canonicalJson(file as unknown as Json)).digest('hex')}`).slice(0, 32)}`
  if (readTests(workspace).tests.some(({ id }) => id === test)) return { claims: file.claims.length, known: true }
  const { profile, date, dataset, role, independent, minutes } = file
  writeAct(workspace, 'import', workspace.studyId, () => [
    workspace.log.editsFor('claim', test, { profile, date, dataset, role, independent, minutes, taken_at: workspace.now() }),
    ...file.claims.map((claim, at) => workspace.log.editsFor('claim', `${test}:${at + 1}`, { test, claim: claim as unknown as Json })),
  ])
  return { claims: file.claims.length, known: false }
}

/** @throws AppError REGISTER_LOCKED */
export function listClaims(workspace: Workspace): Output<'intruder.list'> {
  const source = releaseSource(workspace)
  const pseudonyms = pseudonymsOf(source)
  const vaguer = vaguerPseudonyms(source.people, workspace.register().mac)
  const namesOf = (id: string): string[] => [pseudonyms.get(id) ?? '', ...(vaguer.get(id) ?? [])].map(fold)
  const truths = new Map<string, NonNullable<IntruderClaimResult['truth']>>()
  const notesOf = (count: (note: (typeof source.notes)[number]) => boolean): number => source.notes.filter(count).length
  const put = (id: string, truth: Omit<NonNullable<IntruderClaimResult['truth']>, 'id'>): void => {
    for (const name of namesOf(id)) truths.set(name, { id, ...truth })
  }
  const { tests, claims } = readTests(workspace)
  const targets = new Set(claims.map((claim) => fold(claim.target)))
  const isTarget = ({ id }: { id: string }): boolean => namesOf(id).some((name) => targets.has(name))
  for (const { id, code, name, aliases } of source.people.filter(isTarget)) put(id, { kind: 'person', code, name, aliases: [...aliases], notes: notesOf((note) => note.personIds.includes(id)) })
  for (const { id, code, name, aliases } of source.sites.filter(isTarget)) put(id, { kind: 'site', code, name, aliases: [...aliases], notes: notesOf((note) => note.siteId === id) })
  for (const { id, code, name } of source.researchers.filter(isTarget)) put(id, { kind: 'researcher', code, name, aliases: [], notes: notesOf((note) => note.researcherId === id) })
  return {
    tests: tests.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : 1)).map((test) => ({ ...test, claims: claims.filter((claim) => claim.test.id === test.id).length })),
    // The surest first: they are what a reader of the release would act on.
    claims: claims
      .toSorted((a, b) => (a.test.takenAt < b.test.takenAt ? -1 : a.test.takenAt > b.test.takenAt ? 1 : b.confidence - a.confidence))
      .map(({ test, ...claim }) => ({ ...claim, testId: test.id, role: test.role, truth: truths.get(fold(claim.target)) ?? null })),
  }
}

const fold = (pseudonym: string): string => pseudonym.replace(/^\[|\]$/g, '').replace(/\s+/g, ' ').trim().toLowerCase()

export function markClaims(workspace: Workspace, { ids, verdict, answer, by = ownCode(workspace) }: Input<'intruder.mark'>): Output<'intruder.mark'> {
  workspace.register()
  const known = new Set(readTests(workspace).claims.map((claim) => claim.id))
  for (const id of ids) if (!known.has(id)) throw new AppError('NOT_FOUND', { what: 'claim', ref: id })
  writeAct(workspace, 'edit', workspace.studyId, () =>
    ids.map((id) => workspace.log.editsFor('claim', id, { ...(verdict === undefined ? {} : { verdict, marked_by: verdict === null ? null : by }), ...(answer === undefined ? {} : { answer }) })),
  )
  return { marked: ids.length }
}
