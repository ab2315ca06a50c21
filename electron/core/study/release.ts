/** Releases of the open study: made by core/release from plain data, and remembered in the history with what went out. */
import { existsSync } from 'node:fs'
import type { WithdrawalChoice } from '../../../shared/consent/ledger'
import { AppError } from '../../../shared/errors'
import { isIsoDate, localDay } from '../../../shared/field/time'
import type { AppContract } from '../../../shared/ipc/contract'
import type { ParsedInputOf } from '../../../shared/ipc/define'
import { ReleaseReceipt, type VerifyResult } from '../../../shared/ipc/results'
import type { CallContext } from '../../../shared/ipc/serve'
import type { SourceBench } from '../../../shared/release/bench/types'
import type { Mac, ReleaseSource } from '../../../shared/release/types'
import { reportInSteps, reportJson } from '../../../shared/report'
import { readBench } from '../bench/records'
import { codeClashes } from '../exchange/duplicates'
import { refusePlaces, runRelease, verifyRelease } from '../release'
import { APP_VERSION } from '../version'
import { breather, inSlices } from '../jobs'
import type { InTurn } from '../turns'
import type { Workspace } from '../workspace/workspace'
import { listPeople } from './people'
import { pseudonymStyle } from './pseudonym-style'
import { settleNames } from './pseudonyms'
import { readStudy } from './reading'
import { type Gates, isStopped, readGates } from './release-gates'
import { releaseSource, releaseSourceInSteps } from './source'
import { withoutWithdrawn } from './traces'
import { noteUnfinished } from './unfinished'
import { writeAct } from '../history/act'

/**
 * @param inTurn the writers' queue: a release reads there, so that it never sees half an import, and remembers there, so that no import
 * that is taken back takes its receipt along
 * @throws AppError of runRelease, CONFLICTS_OPEN, CONSENT_CHANGED, REGISTER_LOCKED, LOCKED
 */
export async function releaseStudy(workspace: Workspace, input: ParsedInputOf<AppContract, 'release.run'>, context: CallContext, inTurn: InTurn): Promise<ReleaseReceipt> {
  const createdAt = workspace.now()
  const date = input.date ?? localDay(createdAt)
  if (!isIsoDate(date)) throw new AppError('INPUT_INVALID', { where: 'date of the release', what: `${date} is not a date` })
  const places = {
    outPath: workspace.deps.resolvePath(input.out),
    ...(input.keyOut === undefined ? {} : { keyOut: workspace.deps.resolvePath(input.keyOut) }),
    ...(input.keyPassphrase === undefined ? {} : { keyPassphrase: input.keyPassphrase }),
  }
  refusePlaces(places)
  const breathe = breather(context.signal)
  const { mac, names, whole: reading, without, stops } = await inTurn(async () => {
    // Before the rest: what another process writes in between stops the release at its end.
    const gates = gatesOf(workspace)
    await breathe()
    return read(workspace, gates, input.profile === 'team')
  })
  const whole = await inSlices(reading, breathe)
  const source = await without(whole, breathe)
  const { receipt } = await runRelease(
    source,
    { profile: input.profile, date, madeOn: localDay(createdAt), withoutConsent: input.withoutConsent, replaceUnreviewed: input.replaceUnreviewed, generalise: input.generalise ?? false, roleAndSite: input.roleAndSite ?? false, appVersion: APP_VERSION, preparedById: workspace.meta('researcher') ?? '' },
    {
      ...places,
      ...(await readStudy(workspace, source, context)),
      mac,
      reportHtml: reportInSteps,
      reportJson,
      signal: context.signal,
      progress: context.progress,
      randomBytes: workspace.deps.randomBytes,
      createdAt,
      begun: async (partial) => {
        const strikeOut = await inTurn(() => {
          if (!workspace.db.open) throw new AppError('LOCKED')
          return noteUnfinished(workspace, partial)
        })
        // Locked meanwhile: it is struck out when the study is opened next.
        return () => inTurn(() => (workspace.db.open ? strikeOut() : undefined))
      },
      handOver: (receipt, html, place) => inTurn(() => remember(workspace, { ...receipt, ...names }, html, () => stops(whole), place)),
    },
  )
  return { ...receipt, ...names }
}

/** @throws AppError REGISTER_LOCKED, LOCKED */
function gatesOf(workspace: Workspace): Gates {
  if (!workspace.db.open) throw new AppError('LOCKED')
  return readGates(workspace)
}

/** All that a release takes from the database, in one moment: what is written later is not in it. @throws AppError CONFLICTS_OPEN, PSEUDONYM_TAKEN, REGISTER_LOCKED, LOCKED */
function read(workspace: Workspace, gates: Gates, isTeam: boolean): { mac: Mac; names: Pick<ReleaseReceipt, 'pseudonyms' | 'redrawn'>; whole: Generator<undefined, ReleaseSource>; without: ReturnType<typeof withoutWithdrawn>; stops: (whole: ReleaseSource) => boolean } {
  if (!workspace.db.open) throw new AppError('LOCKED')
  const { mac } = workspace.register()
  const settled = settleNames(workspace)
  const clashes = codeClashes(workspace)
  if (clashes.length > 0) throw new AppError('CONFLICTS_OPEN', { count: clashes.length }, { items: clashes.map((clash) => `two people under the pseudonym ${clash.code}`) })
  const conflicts = workspace.db.prepare("SELECT count(*) FROM record WHERE conflicts <> '[]'").pluck().get() as number
  if (conflicts > 0) throw new AppError('CONFLICTS_OPEN', { count: conflicts })
  const withdrawn = new Map(listPeople(workspace).flatMap((person) => (person.withdrawal ? [[person.id, person.withdrawal] as const] : [])))
  return {
    stops: (whole) => isStopped(workspace, gates, whole),
    mac,
    names: pseudonymStyle(workspace).style === 'names' ? { pseudonyms: 'names', redrawn: settled.redrawn } : {},
    whole: withBench(releaseSourceInSteps(workspace), readBench(workspace)),
    without: withoutWithdrawn(workspace, withdrawn, isTeam),
  }
}

function* withBench(source: Generator<undefined, ReleaseSource>, bench: SourceBench): Generator<undefined, ReleaseSource> {
  return { ...(yield* source), bench }
}

/** The receipt, the report's copy and the release's place in the world: all of it, or nothing. @throws AppError CONSENT_CHANGED, LOCKED */
function remember(workspace: Workspace, receipt: ReleaseReceipt, html: string, stops: () => boolean, place: () => void): void {
  if (!workspace.db.open) throw new AppError('LOCKED')
  // Whoever said no meanwhile was told of the releases there were: this one is not to come after.
  if (stops()) throw new AppError('CONSENT_CHANGED')
  workspace.log.transaction(() => {
    writeAct(workspace, 'release', receipt.id, () => [workspace.log.editsFor('release', receipt.id, { receipt })])
    workspace.db.prepare('INSERT INTO release_report (release, html) VALUES (?, ?)').run(receipt.id, html)
    // Last: what the database refuses leaves no release behind.
    place()
  })
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

/**
 * Past releases with people in them, under a pseudonym, who have withdrawn since. Whoever had withdrawn before is not in one: W3 to W5
 * leave every release, W2 all but the team's, and W1 lets it keep what there is.
 */
export function withdrawnFrom({ db }: Workspace, releases: readonly ReleaseReceipt[]): { releaseId: string; people: number }[] {
  const choices = db.prepare('SELECT person, effective FROM withdrawal').all() as { person: string; effective: WithdrawalChoice }[]
  return releases.flatMap(({ id, profile, personIds }) => {
    const ends = (choice: WithdrawalChoice): boolean => choice !== 'W1' && !(choice === 'W2' && profile === 'team')
    const gone = new Set(choices.filter(({ person, effective }) => ends(effective) && personIds.includes(person)).map(({ person }) => person))
    return gone.size === 0 ? [] : [{ releaseId: id, people: gone.size }]
  })
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
