/** The one way in: the handlers of the contract over at most one open workspace. The window and the command line call the same. */
import { basename } from 'node:path'
import { AppError } from '../../shared/errors'
import { type AppContract, contract, type WorkspaceInfo } from '../../shared/ipc/contract'
import type { CallContext, Handlers } from '../../shared/ipc/serve'
import { benchHandlers } from './bench/handlers'
import type { CoreDeps } from './deps'
import { joinStudy } from './exchange/bundle'
import { teamHandlers } from './exchange/handlers'
import { formatHandlers } from './formats/handlers'
import { promptHandlers } from './study/prompts'
import { checkWorkspace } from './history/check'
import { listChanges, listConflicts, redo, resolveConflict, undo } from './history/changes'
import { riskHandlers } from './risk/handlers'
import { pseudonymHandlers } from './study/pseudonyms'
import { findingsIn } from './study/findings'
import { createNote, draftNote, getNote, listNotes, listWordings, recoverDrafts, saveNote, setRemoved } from './study/notes'
import { saveCard, saveSheet, studyCard } from './study/card'
import { listConsent, recordConsent } from './study/consent'
import { noteDays } from './study/days'
import { importIntake } from './study/intake/import'
import { listCodes, listPeople, listResearchers, listSessions, listSites, saveCode, savePerson, saveSession, saveSite } from './study/people'
import { listReleases, releaseReport, releaseStudy, verifyStudyRelease, withdrawnFrom } from './study/release'
import { forgetReader } from './study/reader'
import { decide, listReview } from './study/review'
import { fillSample, SAMPLE_TITLE } from './study/sample'
import { safeguardingHandlers } from './study/safeguarding'
import { sealingHandlers } from './study/sealing-handlers'
import { searchNotes } from './study/search'
import { siteCardHandlers } from './study/site-card'
import { studyStats } from './study/stats'
import { useResearcher } from './study/researcher'
import { removeUnfinished } from './study/unfinished'
import { withdrawPerson } from './study/withdrawal'
import { restoreBackup, writeBackup } from './workspace/backup'
import { toldSeldom } from './jobs'
import { createTurns, type InTurn } from './turns'
import { databaseError } from './workspace/connection'
import { lostChanges } from './workspace/newest'
import { createWorkspace, openWorkspace, type Workspace } from './workspace/workspace'

export type Core = { handlers: Handlers<AppContract>; close(): void }

export function createCore(deps: CoreDeps): Core {
  let opened: { workspace: Workspace; recoveredDrafts: number } | null = null

  const current = (): Workspace => {
    if (!opened) throw new AppError('LOCKED')
    return opened.workspace
  }
  const close = (): void => {
    opened?.workspace.close()
    opened = null
  }
  const use = (workspace: Workspace): WorkspaceInfo => {
    removeUnfinished(workspace)
    opened = { workspace, recoveredDrafts: recoverDrafts(workspace) }
    return info()
  }
  const info = (): WorkspaceInfo => {
    if (!opened) return { open: false, title: '', folder: '', registerUnlocked: false, researcherId: null, recoveredDrafts: 0, lostChanges: 0 }
    const { workspace, recoveredDrafts } = opened
    const register = workspace.registerOrNull()
    return {
      open: true,
      title: register?.identity(workspace.studyId)?.name ?? '',
      folder: basename(workspace.path),
      registerUnlocked: register !== null,
      researcherId: workspace.meta('researcher'),
      recoveredDrafts,
      lostChanges: lostChanges(workspace.db),
    }
  }
  const nothing = (): Record<string, never> => ({})
  const inTurn = createTurns()

  const handlers: Handlers<AppContract> = {
    'workspace.status': info,
    'workspace.create': (input) => {
      const path = deps.resolvePath(input.path)
      close()
      const { workspace, recoveryCode } = createWorkspace(deps, path, input, (building) => useResearcher(building, input.researcherName ?? ''))
      return { info: use(workspace), recoveryCode }
    },
    'workspace.createSample': (input) => {
      const path = deps.resolvePath(input.path)
      close()
      const study = { title: SAMPLE_TITLE, template: 'three-week-observation', passphrase: input.passphrase }
      const { workspace, recoveryCode } = createWorkspace(deps, path, study, fillSample)
      return { info: use(workspace), recoveryCode }
    },
    'workspace.open': (input) => {
      const path = deps.resolvePath(input.path)
      const unlocking = input.recoveryCode !== undefined ? { recoveryCode: input.recoveryCode } : { passphrase: input.passphrase ?? '' }
      const workspace = openWorkspace(deps, path, unlocking, input.withRegister)
      close()
      return use(workspace)
    },
    'workspace.lock': () => (close(), nothing()),
    'workspace.changePassphrase': (input) => (current().changePassphrase(input.current, input.next), nothing()),
    'register.lock': () => (current().lockRegister(), forgetReader(current()), nothing()),
    'register.unlock': (input) => (current().unlockRegister(input.passphrase), nothing()),

    'note.list': (input) => listNotes(current(), input),
    'note.get': (input) => getNote(current(), input.id),
    'note.days': (input) => noteDays(current(), input),
    'note.create': (input) => createNote(current(), input),
    'note.draft': (input) => draftNote(current(), input),
    'note.save': (input) => saveNote(current(), input),
    'note.remove': (input) => setRemoved(current(), input.id, true),
    'note.restore': (input) => setRemoved(current(), input.id, false),
    'note.findings': (input, context) => findingsIn(current(), input, context),
    'note.wordings': (input) => ({ wordings: listWordings(current(), input.id) }),
    'note.search': (input) => searchNotes(current(), input),

    'person.list': () => ({ people: listPeople(current()) }),
    'person.save': (input) => savePerson(current(), input),
    'consent.list': (input) => listConsent(current(), input.personId),
    'consent.record': (input) => recordConsent(current(), input),
    'person.withdraw': (input, context) => (forgetReader(current()), withdrawPerson(current(), input, context)),
    'site.list': () => ({ sites: listSites(current()) }),
    'site.save': (input) => saveSite(current(), input),
    'researcher.list': () => ({ researchers: listResearchers(current()) }),
    'session.list': (input) => ({ sessions: listSessions(current(), input.siteId) }),
    'session.save': (input) => saveSession(current(), input),
    'code.list': () => ({ codes: listCodes(current()) }),
    'code.save': (input) => saveCode(current(), input),

    'history.list': (input) => listChanges(current(), input),
    'history.undo': (input) => undo(current(), input.changeId),
    'history.redo': () => redo(current()),
    'conflict.list': () => listConflicts(current()),
    'conflict.resolve': (input) => resolveConflict(current(), input),

    ...promptHandlers(current),
    ...siteCardHandlers(current),
    ...formatHandlers(current, deps.resolvePath),
    ...riskHandlers(current),
    ...pseudonymHandlers(current),
    ...sealingHandlers(current),
    ...safeguardingHandlers(current),
    ...benchHandlers(current, deps),
    ...teamHandlers(current),
    'team.join': async (input) => {
      const { workspace, recoveryCode } = await joinStudy(deps, deps.resolvePath(input.pack), input.packPassphrase, deps.resolvePath(input.path), input.passphrase, input.researcherName)
      close()
      return { info: use(workspace), recoveryCode }
    },

    'review.list': (input, context) => listReview(current(), input.includeDecided, context),
    'review.decide': (input, context) => decide(current(), input, context),
    'release.run': (input, context) => releaseStudy(current(), input, context, inTurn),
    'release.list': () => {
      const releases = listReleases(current())
      return { releases, withdrawn: withdrawnFrom(current(), releases) }
    },
    'release.report': (input) => ({ html: releaseReport(current(), input.id) }),
    'release.verify': (input, context) => verifyStudyRelease(opened?.workspace ?? null, deps.resolvePath(input.path), input.withWorkspace, context),

    'study.stats': () => studyStats(current()),
    'study.card': () => studyCard(current()),
    'study.saveCard': (input) => saveCard(current(), input),
    'study.saveSheet': (input) => saveSheet(current(), input),
    'study.import': (input, context) => importIntake(current(), deps.resolvePath(input.path), input.skipBad, context),
    'study.check': (_, context) => checkWorkspace(current(), context),
    'study.backup': (input) => writeBackup(current(), deps.resolvePath(input.out)),
    'study.restore': (input) => {
      const unlocking = input.recoveryCode !== undefined ? { recoveryCode: input.recoveryCode } : { passphrase: input.passphrase ?? '' }
      const restored = restoreBackup(deps, deps.resolvePath(input.file), deps.resolvePath(input.path), unlocking)
      const notes = restored.db.prepare('SELECT count(*) FROM note WHERE removed = 0').pluck().get() as number
      restored.close()
      return { folder: basename(restored.path), notes }
    },
  }
  return { handlers: oneWriterAtATime(handlers, inTurn), close }
}

/** Jobs that write: they keep a transaction open, write by what they have read before, or put another workspace in the place of this one. */
const LONG_WRITERS: ReadonlySet<string> = new Set(['study.import', 'codings.import', 'team.merge', 'person.withdraw', 'workspace.createSample', 'team.join'])

/** What SQLite says of a damaged or busy file reaches no one as it is, whichever operation met it; nor is anyone told of each of ten thousand steps. */
const inOurWords =
  (handler: (input: unknown, context: unknown) => unknown) =>
  async (input: unknown, context: CallContext): Promise<unknown> => {
    try {
      return await handler(input, { ...context, progress: toldSeldom(context.progress) })
    } catch (error) {
      throw databaseError(error)
    }
  }

/**
 * An import or a merge keeps one transaction open while it gives way to reads, so commands wait for its end; each other handler runs in one go.
 * The hand that types does not wait: the window goes on, and its saves follow in their order. A release reads first and takes its turn at its end.
 */
function oneWriterAtATime(handlers: Handlers<AppContract>, inTurn: InTurn): Handlers<AppContract> {
  const gated = Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => {
      const run = inOurWords(handler as (input: unknown, context: unknown) => unknown)
      const waits = contract[name as keyof AppContract].kind === 'command' || LONG_WRITERS.has(name)
      return [name, waits ? (input: unknown, context: CallContext) => inTurn(() => run(input, context)) : run]
    }),
  )
  return gated as Handlers<AppContract>
}
