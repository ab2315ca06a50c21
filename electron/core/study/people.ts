/** People, sites, researchers, sessions and codes: facts in the study's tables, names from the register while it is unlocked. */
import type { WithdrawalChoice } from '../../../shared/consent/ledger'
import { AppError } from '../../../shared/errors'
import { isIsoDate, localDay } from '../../../shared/field/time'
import type { Json } from '../../../shared/history/canonical'
import type { AppContract } from '../../../shared/ipc/contract'
import type { ParsedInputOf } from '../../../shared/ipc/define'
import type { Code, Person, Researcher, Session, Site } from '../../../shared/model/records'
import { type ConsentStatus, type Role, ROLE_NAMES } from '../../../shared/model/vocabulary'
import { cannotBeName } from '../../../shared/model/names'
import { samePeople } from '../../../shared/merge/same-person'
import type { RecordEdit } from '../history/log'
import { identityId } from '../workspace/register'
import type { Workspace } from '../workspace/workspace'
import { drawPersonCode, drawSiteCode } from './draw'
import { mayStart } from './letters'
import { NO_CHANGE, writeAct, type Written } from '../history/act'

type Input<K extends keyof AppContract> = ParsedInputOf<AppContract, K>

const conflictsOf = (...texts: (string | null)[]): string[] => texts.flatMap((text) => (text === null ? [] : (JSON.parse(text) as string[])))
export const codesIn = ({ db }: Workspace, table: 'site' | 'person' | 'researcher'): Set<string> => new Set(db.prepare(`SELECT code FROM ${table}`).pluck().all() as string[])

type PersonRow = {
  id: string
  code: string
  role: Role
  sites: string
  gender: string
  age: number | null
  ethnicity: string
  consent: ConsentStatus
  withdrawal: WithdrawalChoice | null
  external_id: string | null
  same_as: string | null
  conflicts: string
  identity_conflicts: string | null
  notes: number
}

/** Everybody, under `sameAs` the entry that stands for them; a withdrawal of one entry is that of all entries of the person. */
export function listPeople(workspace: Workspace): Person[] {
  const register = workspace.registerOrNull()
  const rows = workspace.db
    .prepare(
      `SELECT person.*, record.conflicts, identity.conflicts AS identity_conflicts, coalesce(mentioned.notes, 0) AS notes,
         (SELECT max(effective) FROM withdrawal WHERE withdrawal.person = person.id) AS withdrawal
       FROM person JOIN record ON record.id = person.id LEFT JOIN record AS identity ON identity.id = 'identity:' || person.id
       LEFT JOIN (SELECT person, count(*) AS notes FROM note_person WHERE removed = 0 GROUP BY person) AS mentioned
         ON mentioned.person = person.id
       ORDER BY person.code`,
    )
    .all() as PersonRow[]
  const kept = samePeople(new Map(rows.map((row) => [row.id, row.same_as])))
  const withdrawals = new Map<string, WithdrawalChoice>()
  for (const { id, withdrawal } of rows) {
    const standsFor = kept.get(id) ?? id
    if (withdrawal && withdrawal > (withdrawals.get(standsFor) ?? '')) withdrawals.set(standsFor, withdrawal)
  }
  return rows.map((row) => {
    const standsFor = kept.get(row.id) ?? row.id
    const identity = register?.identity(row.id)
    return {
      id: row.id,
      code: row.code,
      role: row.role,
      siteIds: JSON.parse(row.sites) as string[],
      gender: row.gender,
      age: row.age,
      ethnicity: row.ethnicity,
      consent: row.consent,
      withdrawal: withdrawals.get(standsFor) ?? null,
      sameAs: standsFor === row.id ? null : standsFor,
      externalId: row.external_id,
      name: identity?.name ?? null,
      aliases: [...(identity?.aliases ?? [])],
      noteCount: row.notes,
      conflicts: conflictsOf(row.conflicts, row.identity_conflicts),
    }
  })
}

/** By entry of the register: the one that stands for the person. */
export const keptIds = ({ db }: Workspace): Map<string, string> => samePeople(new Map(db.prepare('SELECT id, same_as FROM person ORDER BY id').raw().all() as [string, string | null][]))

/** All entries of the person to whom an entry belongs; first the one that stands for them. */
export function entriesOf(workspace: Workspace, id: string): string[] {
  const kept = keptIds(workspace)
  const standsFor = kept.get(id) ?? id
  return [standsFor, ...[...kept].flatMap(([each, root]) => (root === standsFor && each !== standsFor ? [each] : []))]
}

const assertSites = ({ db }: Workspace, siteIds: readonly string[]): void => {
  const exists = db.prepare('SELECT 1 FROM site WHERE id = ?')
  for (const id of siteIds) if (!exists.get(id)) throw new AppError('NOT_FOUND', { what: 'site', ref: id })
}
const assertExists = ({ db }: Workspace, table: 'person' | 'site' | 'session' | 'code', id: string, what: string): void => {
  if (!db.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).get(id)) throw new AppError('NOT_FOUND', { what, ref: id })
}

/** Adds the values that are given; `undefined` leaves a field as it is. */
const given = (values: Record<string, Json | undefined>): Record<string, Json> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Json] => entry[1] !== undefined))

/** @throws AppError INPUT_INVALID */
export function assertNames(where: string, names: readonly (string | undefined)[]): void {
  for (const name of names) {
    const why = name === undefined || name.trim() === '' ? null : cannotBeName(name)
    if (why) throw new AppError('INPUT_INVALID', { where, what: why })
  }
}

export function savePerson(workspace: Workspace, input: Input<'person.save'>): Written {
  const { log } = workspace
  assertNames('name of a person', [input.name, ...(input.aliases ?? [])])
  const id = input.id ?? workspace.newId()
  if (input.id !== undefined) assertExists(workspace, 'person', input.id, 'person')
  else if (input.name === undefined || input.role === undefined) throw new AppError('INPUT_INVALID', { where: 'person', what: 'a new person needs a name and a role' })
  assertSites(workspace, input.siteIds ?? [])
  if (input.name !== undefined || input.aliases !== undefined) workspace.register()
  return writeAct(workspace, input.id === undefined ? 'create' : 'edit', id, () => {
    const facts = given({ role: input.role, sites: input.siteIds, gender: input.gender, age: input.age, ethnicity: input.ethnicity, consent: input.consent })
    if (input.id === undefined) Object.assign(facts, { code: newPersonCode(workspace, input.siteIds ?? [], input.role ?? 'other') })
    const edits: RecordEdit[] = [log.editsFor('person', id, facts)]
    const names = given({ name: input.name?.trim(), aliases: input.aliases?.map((alias) => alias.trim()).filter((alias) => alias !== '') })
    if (Object.keys(names).length > 0) edits.push(log.editsFor('identity', identityId(id), names))
    return edits
  })
}

export function newPersonCode(workspace: Workspace, siteIds: readonly string[], role: Role, used = codesIn(workspace, 'person')): string {
  const siteCode = siteIds[0] === undefined ? undefined : (workspace.db.prepare('SELECT code FROM site WHERE id = ?').pluck().get(siteIds[0]) as string | undefined)
  return drawPersonCode(siteCode ?? 'X', ROLE_NAMES[role].mark, used, workspace.deps.randomBytes)
}

type SiteRow = { id: string; code: string; window_start: string | null; window_end: string | null; external_id: string | null; conflicts: string; identity_conflicts: string | null }

export function listSites(workspace: Workspace): Site[] {
  const register = workspace.registerOrNull()
  const rows = workspace.db
    .prepare(
      `SELECT site.*, record.conflicts, identity.conflicts AS identity_conflicts FROM site JOIN record ON record.id = site.id
       LEFT JOIN record AS identity ON identity.id = 'identity:' || site.id ORDER BY site.code`,
    )
    .all() as SiteRow[]
  return rows.map((row) => {
    const identity = register?.identity(row.id)
    return {
      id: row.id,
      code: row.code,
      windowStart: row.window_start,
      windowEnd: row.window_end,
      externalId: row.external_id,
      name: identity?.name ?? null,
      aliases: [...(identity?.aliases ?? [])],
      region: identity?.region ?? null,
      conflicts: conflictsOf(row.conflicts, row.identity_conflicts),
    }
  })
}

export function saveSite(workspace: Workspace, input: Input<'site.save'>): Written {
  const { log } = workspace
  const id = input.id ?? workspace.newId()
  if (input.id !== undefined) assertExists(workspace, 'site', input.id, 'site')
  else if (input.name === undefined) throw new AppError('INPUT_INVALID', { where: 'site', what: 'a new site needs a name' })
  for (const date of [input.windowStart, input.windowEnd]) {
    if (date && !isIsoDate(date)) throw new AppError('INPUT_INVALID', { where: 'site window', what: `${date} is not a date` })
  }
  const before = listSites(workspace).find((site) => site.id === id)
  const start = input.windowStart === undefined ? before?.windowStart : input.windowStart
  const end = input.windowEnd === undefined ? before?.windowEnd : input.windowEnd
  assertNames('name of a site', [input.name, ...(input.aliases ?? [])])
  if (start && end && end < start) throw new AppError('INPUT_INVALID', { where: 'site window', what: `it ends (${end}) before it begins (${start})` })
  if (input.name !== undefined || input.aliases !== undefined || input.region !== undefined) workspace.register()
  return writeAct(workspace, input.id === undefined ? 'create' : 'edit', id, () => {
    const facts = given({ window_start: input.windowStart, window_end: input.windowEnd })
    if (input.id === undefined) Object.assign(facts, { code: drawSiteCode(codesIn(workspace, 'site'), workspace.deps.randomBytes) })
    const names = given({ name: input.name?.trim(), aliases: input.aliases?.map((alias) => alias.trim()).filter((alias) => alias !== ''), region: input.region })
    const edits: RecordEdit[] = [log.editsFor('site', id, facts)]
    if (Object.keys(names).length > 0) edits.push(log.editsFor('identity', identityId(id), names))
    return edits
  })
}

export function listResearchers(workspace: Workspace): Researcher[] {
  const register = workspace.registerOrNull()
  const rows = workspace.db.prepare('SELECT * FROM researcher ORDER BY code').all() as { id: string; code: string; external_id: string | null }[]
  return rows.map((row) => {
    const identity = register?.identity(row.id)
    return { id: row.id, code: row.code, externalId: row.external_id, name: identity?.name ?? null, initials: identity?.initials || null }
  })
}

type SessionRow = { id: string; site: string; researcher: string | null; started_at: string; ended_at: string | null; setting: string; external_id: string | null; notes: number }

export function listSessions({ db }: Workspace, siteId?: string): Session[] {
  const rows = db
    .prepare(
      `SELECT session.*, (SELECT count(*) FROM note WHERE note.session = session.id AND note.removed = 0) AS notes
       FROM session ${siteId === undefined ? '' : 'WHERE session.site = ?'} ORDER BY session.started_at, session.id`,
    )
    .all(...(siteId === undefined ? [] : [siteId])) as SessionRow[]
  return rows.map((row) => ({
    id: row.id,
    siteId: row.site,
    researcherId: row.researcher,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    setting: row.setting,
    externalId: row.external_id,
    noteCount: row.notes,
  }))
}

export function saveSession(workspace: Workspace, input: Input<'session.save'>): Written {
  const id = input.id ?? workspace.newId()
  if (input.id !== undefined) assertExists(workspace, 'session', input.id, 'session')
  else if (input.siteId === undefined) throw new AppError('INPUT_INVALID', { where: 'session', what: 'a new session needs a site' })
  assertSites(workspace, input.siteId === undefined ? [] : [input.siteId])
  const startedAt = input.startedAt ?? workspace.now()
  // Only a start is asked about: what is under way, and every note, is kept whatever a letter says.
  const afterExpiry = input.id === undefined && input.siteId !== undefined ? mayStart(workspace, input.siteId, localDay(startedAt), input.letterReason ?? '') : {}
  return writeAct(workspace, input.id === undefined ? 'create' : 'edit', id, () => {
    const facts = given({ site: input.siteId, started_at: input.startedAt, ended_at: input.endedAt, setting: input.setting })
    if (input.id === undefined) Object.assign(facts, { started_at: startedAt, researcher: workspace.meta('researcher'), ...afterExpiry })
    return [workspace.log.editsFor('session', id, facts)]
  })
}

export const listCodes = ({ db }: Workspace): Code[] =>
  (
    db
      .prepare(
        `SELECT code.id, code.label, (SELECT count(*) FROM note_code WHERE note_code.code = code.id AND removed = 0) AS notes
         FROM code ORDER BY code.label`,
      )
      .all() as { id: string; label: string; notes: number }[]
  ).map(({ id, label, notes }) => ({ id, label, noteCount: notes }))

export function saveCode(workspace: Workspace, input: Input<'code.save'>): Written {
  const label = input.label.trim()
  const same = listCodes(workspace).find((code) => code.label.toLowerCase() === label.toLowerCase())
  if (input.id === undefined && same) return { id: same.id, changeId: NO_CHANGE, at: workspace.now() }
  if (input.id !== undefined) assertExists(workspace, 'code', input.id, 'code')
  const id = input.id ?? workspace.newId()
  return writeAct(workspace, input.id === undefined ? 'create' : 'edit', id, () => [workspace.log.editsFor('code', id, { label })])
}
