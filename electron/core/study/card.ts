/** The study's card: fields of its own record, and a record for each version of the information sheet, so that laptops merge them like the rest. */
import { AppError } from '../../../shared/errors'
import { isIsoDate } from '../../../shared/field/time'
import type { Json } from '../../../shared/history/canonical'
import type { AppContract } from '../../../shared/ipc/contract'
import type { ParsedInputOf } from '../../../shared/ipc/define'
import { type InformationSheet, OPT_OUT_HOURS, type StudyCard, versionKey } from '../../../shared/model/study-card'
import { integerOf, textOf } from '../projections/values'
import type { Workspace } from '../workspace/workspace'
import { sheetsInUse } from './consent'
import { writeAct, type Written } from '../history/act'

export function studyCard(workspace: Workspace): StudyCard {
  const { log, studyId } = workspace
  const { values } = log.stateOf(studyId, 'study', log.headsOf(studyId))
  return {
    ethicsReference: textOf(values, 'ethics_reference') ?? '',
    showsEthicsReference: values.get('shows_ethics_reference') === true,
    approvedBy: textOf(values, 'approved_by') ?? '',
    optOutHours: integerOf(values, 'opt_out_hours') ?? OPT_OUT_HOURS,
    sheets: informationSheets(workspace),
  }
}

/** Newest first; a version whose entry was undone is not there. */
function informationSheets(workspace: Workspace): InformationSheet[] {
  const { db, log } = workspace
  const inUse = [...sheetsInUse(workspace).values()]
  return (db.prepare("SELECT id FROM record WHERE kind = 'sheet'").pluck().all() as string[])
    .flatMap((id): InformationSheet[] => {
      const { values } = log.stateOf(id, 'sheet', log.headsOf(id))
      const version = textOf(values, 'version')
      if (version === null) return []
      return [{ id, version, from: textOf(values, 'valid_from'), cutOff: textOf(values, 'cut_off'), people: inUse.filter((sheet) => isSameVersion(sheet, version)).length }]
    })
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? '') || (a.version < b.version ? 1 : -1))
}

const isSameVersion = (a: string, b: string): boolean => versionKey(a) === versionKey(b)

/** The last day for erasure that the person was promised: that of the sheet on which their consent to the notes was taken. */
export function promisedCutOff(workspace: Workspace, personId: string): string | null {
  const version = sheetsInUse(workspace).get(personId)
  return version === undefined ? null : (informationSheets(workspace).find((sheet) => isSameVersion(sheet.version, version))?.cutOff ?? null)
}

export function saveCard(workspace: Workspace, input: ParsedInputOf<AppContract, 'study.saveCard'>): Written {
  const fields: Record<string, Json> = {}
  if (input.ethicsReference !== undefined) fields['ethics_reference'] = input.ethicsReference.trim()
  if (input.showsEthicsReference !== undefined) fields['shows_ethics_reference'] = input.showsEthicsReference
  if (input.approvedBy !== undefined) fields['approved_by'] = input.approvedBy.trim()
  if (input.optOutHours !== undefined) fields['opt_out_hours'] = input.optOutHours
  return writeAct(workspace, 'edit', workspace.studyId, () => [workspace.log.editsFor('study', workspace.studyId, fields)])
}

/** @throws AppError INPUT_INVALID, NOT_FOUND */
export function saveSheet(workspace: Workspace, input: ParsedInputOf<AppContract, 'study.saveSheet'>): Written {
  const known = informationSheets(workspace)
  const before = input.id === undefined ? undefined : known.find((sheet) => sheet.id === input.id)
  if (input.id !== undefined && !before) throw new AppError('NOT_FOUND', { what: 'information sheet', ref: input.id })
  const version = (input.version ?? before?.version ?? '').trim()
  if (version === '') throw new AppError('INPUT_INVALID', { where: 'information sheet', what: 'its version is missing' })
  if (known.some((sheet) => sheet.id !== input.id && isSameVersion(sheet.version, version))) throw new AppError('INPUT_INVALID', { where: 'information sheet', what: `there is a version ${version} already` })
  const from = input.from === undefined ? (before?.from ?? null) : input.from
  const cutOff = input.cutOff === undefined ? (before?.cutOff ?? null) : input.cutOff
  for (const [where, date] of [['first day of the information sheet', from], ['last day for erasure', cutOff]] as const)
    if (date !== null && !isIsoDate(date)) throw new AppError('INPUT_INVALID', { where, what: `${date} is not a date` })
  if (from !== null && cutOff !== null && cutOff < from) throw new AppError('INPUT_INVALID', { where: 'last day for erasure', what: `${cutOff} lies before the sheet came into use (${from})` })
  const id = input.id ?? workspace.newId()
  return writeAct(workspace, input.id === undefined ? 'create' : 'edit', id, () => [workspace.log.editsFor('sheet', id, { version, valid_from: from, cut_off: cutOff })])
}
