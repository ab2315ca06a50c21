/** Reads a finished release as its recipient has it, and only if every file is as it was made. */
import { AppError } from '../../../shared/errors'
import { RELEASE_PROFILES } from '../../../shared/model/vocabulary'
import { plainCell } from '../../../shared/release/csv'
import type { SharedCopy, SharedPerson } from '../../../shared/release/shared-copy'
import { MANIFEST, TAG_MANIFEST } from '../../../shared/report/checker'
import { sha256Hex } from './bag'
import { openRelease } from './verify'
import { checkManifest } from './verify/bag-checks'
import { createCheck } from './verify/checks'
import { readFacts } from './verify/report-checks'
import { checkTables, readNotes } from './verify/table-checks'

const PEOPLE_COLUMNS = ['participant', 'role', 'sites', 'gender', 'age_band', 'ethnic_group', 'consent', 'notes'] as const

/** @throws AppError NOT_A_RELEASE, RELEASE_INVALID (with the files that are not as they were made), FILE_NOT_FOUND, FILE_UNREADABLE, CANCELLED */
export async function readSharedCopy(path: string, breathe: () => Promise<void>): Promise<SharedCopy> {
  const { files } = openRelease(path)
  const check = createCheck('Release')
  await checkManifest(files, MANIFEST, (file) => file.startsWith('data/'), check, breathe)
  await checkManifest(files, TAG_MANIFEST, (file) => !file.startsWith('data/') && file !== TAG_MANIFEST, check, breathe)
  const notes = readNotes(files, check)
  await breathe()
  const tables = checkTables(files, check)
  const facts = readFacts(files, check)
  const { problems } = check.done('')
  const profile = RELEASE_PROFILES.find((each) => each === facts?.header.profile)
  if (problems.length > 0 || !facts || !profile) throw new AppError('RELEASE_INVALID', { what: `${problems[0] ?? 'it has no report'}` }, { items: problems })
  const people = (tables.participants ?? []).map((row) => Object.fromEntries(PEOPLE_COLUMNS.map((column) => [column, plainCell(row[column] ?? '')])) as SharedPerson)
  return { title: facts.header.studyTitle, profile, date: facts.header.date, dataset: facts.header.datasetSha256, sha256: sha256Hex(files.get(TAG_MANIFEST) ?? new Uint8Array()), notes, people }
}
