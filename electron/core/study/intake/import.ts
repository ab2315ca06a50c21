/** Takes an intake folder in, whole or not at all. Rows keep their ids as external ids; a row that is known and unchanged changes nothing. */
import { AppError } from '../../../../shared/errors'
import type { Json } from '../../../../shared/history/canonical'
import type { RecordKind } from '../../../../shared/history/op'
import type { ImportResult } from '../../../../shared/ipc/results'
import type { CallContext } from '../../../../shared/ipc/serve'
import { ROLE_NAMES, type Role } from '../../../../shared/model/vocabulary'
import { type RecordEdit, sha256 } from '../../history/log'
import { breather } from '../../jobs'
import { databaseError } from '../../workspace/connection'
import { identityId } from '../../workspace/register'
import type { Workspace } from '../../workspace/workspace'
import { stillSealed } from '../sealed-text'
import { drawPersonCode, drawResearcherCode, drawSiteCode } from '../draw'
import { codesIn, listCodes, listSites } from '../people'
import { faultText, type IntakeRow } from './csv-file'
import { cell, type Intake, list, readIntake } from './read-intake'

const BATCH = 200

/** @throws AppError INTAKE_FAULTS with every fault, CANCELLED, REGISTER_LOCKED */
export async function importIntake(workspace: Workspace, folder: string, skipBad: boolean, { signal, progress }: CallContext): Promise<ImportResult> {
  workspace.register()
  const intake = readIntake(folder)
  const faults = intake.faults.map(faultText)
  if (faults.length > 0 && !skipBad) throw new AppError('INTAKE_FAULTS', { count: faults.length }, { items: faults })
  const breathe = breather(signal)
  const steps = planImport(workspace, intake)
  const result: ImportResult = { added: {}, updated: {}, unchanged: {}, skipped: faults, ignoredColumns: intake.ignoredColumns }
  const { db, log } = workspace
  const act = workspace.act('import')
  const remember = db.prepare('UPDATE external SET row_hash = ? WHERE kind = ? AND external_id = ?')
  db.exec('BEGIN IMMEDIATE')
  try {
    for (let from = 0; from < steps.length; from += BATCH) {
      const batch = steps.slice(from, from + BATCH)
      const edits = batch.flatMap((step) => step.edits()).filter((edit) => Object.keys(edit.fields).length > 0)
      if (edits.length > 0) log.append(act, edits)
      for (const { kind, externalId, rowHash, outcome } of batch) {
        remember.run(rowHash, kind, externalId)
        const counts = result[outcome]
        counts[kind] = (counts[kind] ?? 0) + 1
      }
      progress({ phase: 'Importing', done: Math.min(from + BATCH, steps.length), total: steps.length })
      await breathe()
    }
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    workspace.rereadRegister()
    throw databaseError(error)
  }
  return result
}

type Step = { kind: RecordKind; externalId: string; rowHash: string; outcome: 'added' | 'updated' | 'unchanged'; edits(): RecordEdit[] }

const TABLES = { 'sites.csv': 'site', 'researchers.csv': 'researcher', 'participants.csv': 'person', 'sessions.csv': 'session', 'notes.csv': 'note' } as const
type FileName = keyof typeof TABLES

function planImport(workspace: Workspace, { rows }: Intake): Step[] {
  const { db, log } = workspace
  const { randomBytes } = workspace.deps
  const steps: Step[] = []
  const idByExternal = new Map<string, string>()
  const idOf = (file: FileName, externalId: string): string | null => (externalId === '' ? null : (idByExternal.get(`${file} ${externalId}`) ?? null))
  const selectExternal = db.prepare('SELECT record, row_hash FROM external WHERE kind = ? AND external_id = ?')

  const erased = new Set(db.prepare("SELECT person FROM withdrawal WHERE effective >= 'W4'").pluck().all() as string[])

  const plan = (file: FileName, edits: (row: IntakeRow, id: string, externalId: string, isNew: boolean) => RecordEdit[]): void => {
    const kind = TABLES[file]
    const isShown = db.prepare(`SELECT 1 FROM ${kind} WHERE id = ?`)
    for (const row of rows[file]) {
      const externalId = cell(row, ID_COLUMNS[file])
      const known = selectExternal.get(kind, externalId) as { record: string; row_hash: string } | undefined
      const id = known?.record ?? workspace.newId()
      const isNew = !known || !isShown.get(id)
      const rowHash = sha256(JSON.stringify(Object.entries(row.cells).sort()))
      // What was erased for a withdrawal does not come back with an old spreadsheet.
      const isErased = erased.has(id)
      const outcome = isErased ? 'unchanged' : isNew ? 'added' : known.row_hash === rowHash ? 'unchanged' : 'updated'
      idByExternal.set(`${file} ${externalId}`, id)
      steps.push({ kind, externalId, rowHash, outcome, edits: () => (outcome === 'unchanged' ? [] : edits(row, id, externalId, isNew)) })
    }
  }
  const orNull = (text: string): string | null => (text === '' ? null : text)
  const codes = { site: codesIn(workspace, 'site'), person: codesIn(workspace, 'person'), researcher: codesIn(workspace, 'researcher') }
  const draw = (used: Set<string>, drawn: string): string => (used.add(drawn), drawn)
  const siteCodeById = new Map(listSites(workspace).map((site) => [site.id, site.code]))

  plan('sites.csv', (row, id, externalId, isNew) => {
    const values: Record<string, Json> = { window_start: orNull(cell(row, 'window_start')), window_end: orNull(cell(row, 'window_end')), external_id: externalId }
    if (isNew) values['code'] = draw(codes.site, drawSiteCode(codes.site, randomBytes))
    if (isNew) siteCodeById.set(id, values['code'] as string)
    return [log.editsFor('site', id, values), log.editsFor('identity', identityId(id), { name: cell(row, 'name'), aliases: list(row, 'aliases'), region: cell(row, 'region') })]
  })
  plan('researchers.csv', (row, id, externalId, isNew) => [
    log.editsFor('researcher', id, { external_id: externalId, ...(isNew ? { code: draw(codes.researcher, drawResearcherCode(codes.researcher, randomBytes)) } : {}) }),
    log.editsFor('identity', identityId(id), { name: cell(row, 'name'), initials: cell(row, 'initials') }),
  ])
  plan('participants.csv', (row, id, externalId, isNew) => {
    const role = cell(row, 'role') as Role
    const sites = list(row, 'site_id').flatMap((site) => idOf('sites.csv', site) ?? [])
    const age = cell(row, 'age')
    const values: Record<string, Json> = {
      role,
      sites,
      gender: cell(row, 'gender'),
      age: age === '' ? null : Number(age),
      ethnicity: cell(row, 'ethnicity'),
      consent: orNull(cell(row, 'consent_status')) ?? 'pending',
      external_id: externalId,
    }
    if (isNew) values['code'] = draw(codes.person, drawPersonCode(siteCodeById.get(sites[0] ?? '') ?? 'X', ROLE_NAMES[role].mark, codes.person, randomBytes))
    return [log.editsFor('person', id, values), log.editsFor('identity', identityId(id), { name: cell(row, 'name'), aliases: list(row, 'aliases') })]
  })
  plan('sessions.csv', (row, id, externalId) => [
    log.editsFor('session', id, {
      site: idOf('sites.csv', cell(row, 'site_id')),
      researcher: idOf('researchers.csv', cell(row, 'researcher_id')),
      started_at: cell(row, 'started_at'),
      ended_at: orNull(cell(row, 'ended_at')),
      setting: cell(row, 'setting'),
      external_id: externalId,
    }),
  ])
  const sessionRows = new Map(rows['sessions.csv'].map((row) => [cell(row, 'session_id'), row]))
  const codeIdByLabel = new Map(listCodes(workspace).map((code) => [code.label.toLowerCase(), code.id]))
  plan('notes.csv', (row, id, externalId) => {
    const session = sessionRows.get(cell(row, 'session_id'))
    const fromSession = (column: string): string => cell(row, column) || (session ? cell(session, column) : '')
    const newCodes: RecordEdit[] = []
    const codeIds = list(row, 'codes').map((label) => {
      const known = codeIdByLabel.get(label.toLowerCase())
      if (known !== undefined) return known
      const codeId = workspace.newId()
      codeIdByLabel.set(label.toLowerCase(), codeId)
      newCodes.push(log.editsFor('code', codeId, { label }))
      return codeId
    })
    const occurredAt = cell(row, 'occurred_at')
    const values: Record<string, Json> = {
      body: stillSealed(workspace, id, row.cells['body'] ?? ''),
      kind: orNull(cell(row, 'kind')) ?? 'observation',
      occurred: { at: occurredAt, precision: 'exact', zone: '' },
      site: idOf('sites.csv', fromSession('site_id')),
      session: idOf('sessions.csv', cell(row, 'session_id')),
      researcher: idOf('researchers.csv', fromSession('researcher_id')),
      recorded_at: orNull(cell(row, 'recorded_at')) ?? occurredAt,
      external_id: externalId,
    }
    for (const person of list(row, 'participant_ids')) {
      const personId = idOf('participants.csv', person)
      if (personId !== null) values[`person:${personId}`] = true
    }
    for (const codeId of codeIds) values[`code:${codeId}`] = true
    return [...newCodes, log.editsFor('note', id, values)]
  })
  return steps
}

const ID_COLUMNS: Record<FileName, string> = { 'sites.csv': 'site_id', 'researchers.csv': 'researcher_id', 'participants.csv': 'participant_id', 'sessions.csv': 'session_id', 'notes.csv': 'note_id' }
