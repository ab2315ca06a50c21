/** Releases of the open study: made by core/release from plain data, and remembered in the history with what went out. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import { isIsoDate, localDay } from '../../../shared/field/time'
import type { AppContract } from '../../../shared/ipc/contract'
import type { ParsedInputOf } from '../../../shared/ipc/define'
import { ReleaseReceipt, type VerifyResult } from '../../../shared/ipc/results'
import type { CallContext } from '../../../shared/ipc/serve'
import { reportHtml, reportJson } from '../../../shared/report'
import { codeClashes } from '../exchange/duplicates'
import { runRelease, verifyRelease } from '../release'
import { APP_VERSION } from '../version'
import type { Workspace } from '../workspace/workspace'
import { listPeople } from './people'
import { studyFinder } from './review'
import { releaseSource } from './source'
import { withoutWithdrawn } from './traces'
import { writeAct } from './write'

/** @throws AppError of runRelease, CONFLICTS_OPEN, REGISTER_LOCKED */
export async function releaseStudy(workspace: Workspace, input: ParsedInputOf<AppContract, 'release.run'>, context: CallContext): Promise<ReleaseReceipt> {
  const register = workspace.register()
  const conflicts = workspace.db.prepare("SELECT count(*) FROM record WHERE conflicts <> '[]'").pluck().get() as number
  const clashes = codeClashes(workspace)
  if (clashes.length > 0) throw new AppError('CONFLICTS_OPEN', { count: clashes.length }, { items: clashes.map((clash) => `two people under the pseudonym ${clash.code}`) })
  if (conflicts > 0) throw new AppError('CONFLICTS_OPEN', { count: conflicts })
  const createdAt = workspace.now()
  const date = input.date ?? localDay(createdAt)
  if (!isIsoDate(date)) throw new AppError('INPUT_INVALID', { where: 'date of the release', what: `${date} is not a date` })
  const outPath = workspace.deps.resolvePath(input.out)
  const withdrawn = new Map(listPeople(workspace).flatMap((person) => (person.withdrawal ? [[person.id, person.withdrawal] as const] : [])))
  const source = await withoutWithdrawn(workspace, releaseSource(workspace), withdrawn, input.profile === 'team', context.signal)
  const { receipt, facts } = await runRelease(
    source,
    { profile: input.profile, date, withoutConsent: input.withoutConsent, replaceUnreviewed: input.replaceUnreviewed, appVersion: APP_VERSION },
    {
      outPath,
      ...(input.keyOut === undefined ? {} : { keyOut: workspace.deps.resolvePath(input.keyOut) }),
      ...(input.keyPassphrase === undefined ? {} : { keyPassphrase: input.keyPassphrase }),
      finder: studyFinder(source),
      mac: register.mac,
      reportHtml,
      reportJson,
      signal: context.signal,
      progress: context.progress,
      randomBytes: workspace.deps.randomBytes,
      createdAt,
    },
  )
  const remembered: ReleaseReceipt = { ...receipt, folder: basename(outPath) }
  writeAct(workspace, 'release', receipt.id, () => [workspace.log.editsFor('release', receipt.id, { receipt: remembered })])
  workspace.db.prepare('INSERT INTO release_report (release, html) VALUES (?, ?)').run(receipt.id, reportHtml(facts))
  return remembered
}

/** Newest first. */
export function listReleases({ db, log }: Workspace): ReleaseReceipt[] {
  const ids = db.prepare("SELECT id FROM record WHERE kind = 'release'").pluck().all() as string[]
  return ids
    .flatMap((id) => {
      const parsed = ReleaseReceipt.safeParse(log.stateOf(id, 'release', log.headsOf(id)).values.get('receipt'))
      return parsed.success ? [parsed.data] : []
    })
    .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))
}

/** The copy this laptop kept of the report, wherever the release itself has gone. */
export function releaseReport({ db }: Workspace, id: string): string {
  const html = db.prepare('SELECT html FROM release_report WHERE release = ?').pluck().get(id) as string | undefined
  if (html === undefined) throw new AppError('NOT_FOUND', { what: 'report of a release made on this laptop', ref: id })
  return html
}

export async function verifyStudyRelease(workspace: Workspace | null, path: string, withWorkspace: boolean, context: CallContext): Promise<VerifyResult> {
  if (!existsSync(path)) throw new AppError('FILE_NOT_FOUND', { path })
  if (withWorkspace && !workspace) throw new AppError('LOCKED')
  return verifyRelease(path, { ...(withWorkspace && workspace ? { source: releaseSource(workspace) } : {}), signal: context.signal, progress: context.progress })
}
