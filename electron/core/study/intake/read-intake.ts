/**
 * The whole intake folder, checked before anything is imported (contracts/intake.md). Every fault is listed with its file, line and
 * column; a row with a fault, or with a reference to a row with one, is left out of the clean rows.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { AppError } from '../../../../shared/errors'
import { isIsoDate, isOffsetTime } from '../../../../shared/field/time'
import { cannotBeName } from '../../../../shared/model/names'
import { CONSENT_STATUSES, NOTE_KINDS, ROLES } from '../../../../shared/model/vocabulary'
import { fileErrorReason } from '../../files/atomic-write'
import { type Fault, type IntakeRow, readIntakeFile } from './csv-file'

const FILES = {
  'sites.csv': { required: ['site_id', 'name'], optional: ['aliases', 'region', 'window_start', 'window_end'], isNeeded: true },
  'researchers.csv': { required: ['researcher_id', 'name'], optional: ['initials'], isNeeded: false },
  'participants.csv': { required: ['participant_id', 'role', 'name'], optional: ['site_id', 'aliases', 'gender', 'age', 'ethnicity', 'consent_status'], isNeeded: false },
  'sessions.csv': { required: ['session_id', 'site_id', 'started_at'], optional: ['researcher_id', 'ended_at', 'setting'], isNeeded: false },
  'notes.csv': { required: ['note_id', 'body', 'occurred_at'], optional: ['session_id', 'site_id', 'researcher_id', 'recorded_at', 'kind', 'participant_ids', 'codes'], isNeeded: true },
} as const
type FileName = keyof typeof FILES

export type Intake = { rows: Record<FileName, IntakeRow[]>; faults: Fault[]; ignoredColumns: string[] }

export const cell = (row: IntakeRow, column: string): string => (row.cells[column] ?? '').trim()
/** Lists inside a cell are separated by |. */
export const list = (row: IntakeRow, column: string): string[] =>
  cell(row, column)
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '')

type Complain = (row: IntakeRow, column: string, what: string) => void

const needs = (row: IntakeRow, columns: readonly string[], complain: Complain): void => {
  for (const column of columns) if (cell(row, column) === '') complain(row, column, 'it is empty, and it is required')
}
const checkOneOf = (row: IntakeRow, column: string, allowed: readonly string[], complain: Complain): void => {
  const value = cell(row, column)
  if (value !== '' && !allowed.includes(value)) complain(row, column, `"${shorten(value)}" is none of: ${allowed.join(', ')}`)
}
const checkTime = (row: IntakeRow, column: string, complain: Complain): void => {
  const value = cell(row, column)
  if (value === '' || isOffsetTime(value)) return
  const lacksOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value)
  complain(row, column, lacksOffset ? `"${value}" has no offset; write it as ${value}+00:00 (or +01:00 in summer)` : `"${shorten(value)}" is not a time such as 2025-03-03T09:05:00+00:00`)
}
const checkDate = (row: IntakeRow, column: string, complain: Complain): void => {
  const value = cell(row, column)
  if (value !== '' && !isIsoDate(value)) complain(row, column, `"${shorten(value)}" is not a date such as 2025-03-03`)
}
/** A message quotes enough to find the cell, never a whole note that slipped into a wrong column. */
const shorten = (value: string): string => (value.length > 40 ? `${value.slice(0, 37)}…` : value)

/** Longest text of a name, label or id (shared/model/records.ts); only a note's body may be longer. */
const MAX_CELL = 300
const LISTS: ReadonlySet<string> = new Set(['aliases', 'participant_ids', 'codes', 'site_id'])

function checkCells(row: IntakeRow, columns: readonly string[], complain: Complain): void {
  for (const column of columns) {
    if (row.cells[column]?.includes('\0')) complain(row, column, 'it holds a NUL character; save the file again from where it was made')
    if (column === 'body') continue
    const longest = Math.max(0, ...(LISTS.has(column) ? list(row, column) : [cell(row, column)]).map((text) => text.length))
    if (longest > MAX_CELL) complain(row, column, `it is longer than ${MAX_CELL} characters`)
  }
}

function checkNames(row: IntakeRow, complain: Complain): void {
  for (const column of ['name', 'aliases'])
    for (const name of column === 'aliases' ? list(row, column) : [cell(row, column)]) {
      const why = name === '' ? null : cannotBeName(name)
      if (why) complain(row, column, why)
    }
}

const CHECKS: Record<FileName, (row: IntakeRow, complain: Complain) => void> = {
  'sites.csv': (row, complain) => {
    checkNames(row, complain)
    checkDate(row, 'window_start', complain)
    checkDate(row, 'window_end', complain)
    const [start, end] = [cell(row, 'window_start'), cell(row, 'window_end')]
    if (isIsoDate(start) && isIsoDate(end) && end < start) complain(row, 'window_end', `${end} is before window_start ${start}`)
  },
  'researchers.csv': checkNames,
  'participants.csv': (row, complain) => {
    checkNames(row, complain)
    checkOneOf(row, 'role', ROLES, complain)
    checkOneOf(row, 'consent_status', CONSENT_STATUSES, complain)
    const age = cell(row, 'age')
    if (age !== '' && !(/^\d{1,3}$/.test(age) && Number(age) <= 130)) complain(row, 'age', `"${shorten(age)}" is not a whole number of years`)
  },
  'sessions.csv': (row, complain) => {
    checkTime(row, 'started_at', complain)
    checkTime(row, 'ended_at', complain)
    const [start, end] = [cell(row, 'started_at'), cell(row, 'ended_at')]
    if (isOffsetTime(start) && isOffsetTime(end) && Date.parse(end) < Date.parse(start)) complain(row, 'ended_at', 'it ends before it starts')
  },
  'notes.csv': (row, complain) => {
    checkTime(row, 'occurred_at', complain)
    checkTime(row, 'recorded_at', complain)
    checkOneOf(row, 'kind', NOTE_KINDS, complain)
    if ((row.cells['body'] ?? '').length > 1_000_000) complain(row, 'body', 'it is longer than a million characters')
  },
}
const REFERENCES: Partial<Record<FileName, readonly { column: string; to: FileName; isList: boolean }[]>> = {
  'participants.csv': [{ column: 'site_id', to: 'sites.csv', isList: true }],
  'sessions.csv': [
    { column: 'site_id', to: 'sites.csv', isList: false },
    { column: 'researcher_id', to: 'researchers.csv', isList: false },
  ],
  'notes.csv': [
    { column: 'session_id', to: 'sessions.csv', isList: false },
    { column: 'site_id', to: 'sites.csv', isList: false },
    { column: 'researcher_id', to: 'researchers.csv', isList: false },
    { column: 'participant_ids', to: 'participants.csv', isList: true },
  ],
}
const idColumn = (file: FileName): string => FILES[file].required[0]

/** @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, INPUT_INVALID */
export function readIntake(folder: string): Intake {
  if (!existsSync(folder)) throw new AppError('FILE_NOT_FOUND', { path: folder })
  if (!statSync(folder).isDirectory()) throw new AppError('INPUT_INVALID', { where: folder, what: 'an intake is a folder of CSV files, and this is a file' })
  try {
    readdirSync(folder)
  } catch (error) {
    // Else its files would only look missing.
    throw new AppError('FILE_UNREADABLE', { path: folder, why: fileErrorReason(error) }, { cause: error })
  }
  const names = Object.keys(FILES) as FileName[]
  const rows = Object.fromEntries(names.map((name) => [name, [] as IntakeRow[]])) as Intake['rows']
  const faults: Fault[] = []
  const ignoredColumns: string[] = []
  for (const file of names) {
    const spec = FILES[file]
    const read = readIntakeFile(folder, file, spec.required, spec.optional)
    if (!read) {
      if (spec.isNeeded) faults.push({ file, line: 1, column: '', what: 'the file is missing from the folder' })
      continue
    }
    faults.push(...read.faults)
    ignoredColumns.push(...read.ignoredColumns)
    rows[file] = cleanRows(file, read.rows, faults)
  }
  // References last, and again while rows fall out: a note of a faulty session has nothing to stand on.
  for (let dropped = true; dropped; ) {
    dropped = false
    for (const file of names) {
      const kept = rows[file].filter((row) => hasReferences(file, row, rows, faults))
      dropped ||= kept.length < rows[file].length
      rows[file] = kept
    }
  }
  faults.sort((a, b) => names.indexOf(a.file as FileName) - names.indexOf(b.file as FileName) || a.line - b.line)
  return { rows, faults, ignoredColumns }
}

function cleanRows(file: FileName, all: readonly IntakeRow[], faults: Fault[]): IntakeRow[] {
  const firstLineById = new Map<string, number>()
  const faulty = new Set<IntakeRow>()
  const complain: Complain = (row, column, what) => {
    faulty.add(row)
    faults.push({ file, line: row.line, column, what })
  }
  for (const row of all) {
    needs(row, FILES[file].required, complain)
    checkCells(row, [...FILES[file].required, ...FILES[file].optional], complain)
    CHECKS[file](row, complain)
    const id = cell(row, idColumn(file))
    const first = firstLineById.get(id)
    if (id !== '' && first !== undefined) complain(row, idColumn(file), `"${shorten(id)}" stands already on line ${first}`)
    else firstLineById.set(id, row.line)
  }
  return all.filter((row) => !faulty.has(row))
}

function hasReferences(file: FileName, row: IntakeRow, rows: Intake['rows'], faults: Fault[]): boolean {
  let whole = true
  for (const { column, to, isList } of REFERENCES[file] ?? []) {
    const ids = isList ? list(row, column) : [cell(row, column)].filter((id) => id !== '')
    for (const id of ids) {
      if (idsOf(rows, to).has(id)) continue
      whole = false
      faults.push({ file, line: row.line, column, what: `there is no good row with ${idColumn(to)} "${shorten(id)}" in ${to}` })
    }
  }
  return whole
}

const idsCache = new WeakMap<IntakeRow[], ReadonlySet<string>>()
const idsOf = (rows: Intake['rows'], file: FileName): ReadonlySet<string> => {
  let ids = idsCache.get(rows[file])
  if (!ids) idsCache.set(rows[file], (ids = new Set(rows[file].map((row) => cell(row, idColumn(file))))))
  return ids
}
