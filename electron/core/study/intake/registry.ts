/** The register of an intake folder alone (sites.csv, participants.csv, researchers.csv where there is one), for a scan without a workspace. */
import { existsSync } from 'node:fs'
import { AppError } from '../../../../shared/errors'
import type { Register } from '../../../../shared/finder'
import { ROLE_NAMES, ROLES } from '../../../../shared/model/vocabulary'
import { faultText, type IntakeFile, readIntakeFile } from './csv-file'
import { cell, list } from './read-intake'

const read = (folder: string, file: string, required: string[], optional: string[], isNeeded: boolean): IntakeFile => {
  const found = readIntakeFile(folder, file, required, optional)
  if (!found && isNeeded) throw new AppError('FILE_NOT_FOUND', { path: `${folder}/${file}` })
  const whole = found ?? { rows: [], ignoredColumns: [], faults: [] }
  if (whole.faults.length > 0) throw new AppError('INTAKE_FAULTS', { count: whole.faults.length }, { items: whole.faults.map(faultText) })
  return whole
}

/** Without a workspace no pseudonym is drawn yet: people are numbered as the file lists them, for this scan alone. */
export function readRegistry(folder: string): Register {
  if (!existsSync(folder)) throw new AppError('FILE_NOT_FOUND', { path: folder })
  const sites = read(folder, 'sites.csv', ['site_id', 'name'], ['aliases', 'region', 'window_start', 'window_end'], true).rows
  const people = read(folder, 'participants.csv', ['participant_id', 'role', 'name'], ['site_id', 'aliases', 'gender', 'age', 'ethnicity', 'consent_status'], true).rows
  const researchers = read(folder, 'researchers.csv', ['researcher_id', 'name'], ['initials'], false).rows
  const width = String(people.length).length
  return {
    sites: sites.map((row) => ({
      id: cell(row, 'site_id'),
      name: cell(row, 'name'),
      aliases: list(row, 'aliases'),
      region: cell(row, 'region'),
      windowStart: cell(row, 'window_start'),
      windowEnd: cell(row, 'window_end'),
      pseudonym: `Site ${cell(row, 'site_id')}`,
    })),
    people: [
      ...people.map((row, index) => {
        const role = ROLES.find((candidate) => candidate === cell(row, 'role')) ?? 'other'
        return {
          id: cell(row, 'participant_id'),
          role,
          name: cell(row, 'name'),
          aliases: list(row, 'aliases'),
          siteIds: list(row, 'site_id'),
          pseudonym: `${ROLE_NAMES[role].release} ${String(index + 1).padStart(width, '0')}`,
        }
      }),
      ...researchers.map((row, index) => ({
        id: cell(row, 'researcher_id'),
        role: 'researcher' as const,
        name: cell(row, 'name'),
        aliases: [],
        siteIds: [],
        pseudonym: `Researcher ${index + 1}`,
        isResearcher: true,
        initials: cell(row, 'initials'),
      })),
    ],
  }
}
