/** The words of the study as a whole. */
import { countedKinds } from '../../shared/history/kind-words'
import type { ImportResult } from '../../shared/ipc/results'
import { many, megabytes } from '../words'

export const studyWords = {
  pages: { approval: 'Approval', safeguarding: 'Safeguarding', import: 'Import', prompts: 'Prompts', documents: 'Documents', backup: 'Backup', check: 'Check', passphrase: 'Passphrase' },
  which: (title: string, folder: string) => [title, folder].filter(Boolean).join(' · '),
} as const

export const importWords = {
  heading: 'Import what was written elsewhere',
  lead: 'A folder of tables in CSV. Everything is checked before anything is taken in, and the whole import can be undone. The same folder can be imported again: known rows are not doubled.',
  files: [
    { file: 'sites.csv', has: 'needed: site_id and name of each practice; its days, region and aliases if you have them' },
    { file: 'notes.csv', has: 'needed: note_id, body and occurred_at; who, where, kind, people and codes if you have them' },
    { file: 'participants.csv', has: 'participant_id, role and name; consent, site, age and aliases' },
    { file: 'researchers.csv', has: 'researcher_id and name' },
    { file: 'sessions.csv', has: 'session_id, site_id and started_at' },
  ],
  needsNames: 'Names that come in go into the register, so it must be open.',
  choose: 'Choose the folder',
  button: 'Import',
  reading: 'Reading the folder',
  faults: (count: number) => `${many(count, 'fault')} in the folder. Nothing was imported.`,
  faultsNext: 'Correct these rows and choose the folder again, or leave them out and import the rest.',
  faultList: 'Rows with a fault',
  moreFaults: (count: number) => `and ${many(count, 'more', 'more')}`,
  skip: 'Leave them out, import the rest',
  again: 'Choose the folder again',
  cancelled: 'Cancelled. Nothing was imported.',
  done: ({ added, updated, unchanged }: ImportResult) =>
    countedKinds(added) || countedKinds(updated)
      ? [countedKinds(added) ? `Imported ${countedKinds(added)}.` : '', countedKinds(updated) ? `Updated ${countedKinds(updated)}.` : '', countedKinds(unchanged) ? `Unchanged: ${countedKinds(unchanged)}.` : '']
          .filter(Boolean)
          .join(' ')
      : `Nothing new: ${countedKinds(unchanged) || 'the tables are empty'}.`,
  isNothing: ({ added, updated }: ImportResult) => countedKinds(added) === '' && countedKinds(updated) === '',
  skipped: (count: number) => `${many(count, 'row was', 'rows were')} left out:`,
  columns: (columns: readonly string[]) => `Not taken in, because these columns are unknown: ${columns.join(', ')}.`,
  undo: 'Undo the import',
  seeNotes: 'See the notes',
} as const

export const backupWords = {
  heading: 'Backup',
  lead: 'One encrypted file with the whole study as it stands now. It opens with the passphrase or recovery code of today. Keep it on another disk than this laptop’s.',
  where: 'Where to put the backup',
  name: (folder: string, day: string) => `${folder.replace(/\.fieldfare$/, '')} ${day}.backup`,
  button: 'Choose where to put it, and back up',
  writing: 'Writing the backup',
  done: (bytes: number) => `Backed up: ${megabytes(bytes)}.`,
  restore: 'Restore a backup',
  restoreLead: 'A backup becomes a study of its own in a new place; this one stays as it is. Fieldfare locks this study first.',
  restoreButton: 'Lock, and restore a backup',
} as const

export const checkWords = {
  heading: 'Check the study',
  lead: 'Reads every page of the file, follows the chain of changes from the first to the last, and compares what you see with it. It changes nothing.',
  button: 'Check now',
  starting: 'Reading every page',
  ok: 'Everything holds.',
  notOk: 'The check found a fault. Keep the study as it is, and restore the newest backup.',
} as const

export const passphraseWords = {
  heading: 'Change the passphrase',
  lead: 'The notes stay as they are; only what opens them changes. The recovery code stays the same. Backups made before open with the old passphrase.',
  current: 'Passphrase now',
  currentMissing: 'Type the passphrase that opens the study now.',
  next: 'New passphrase',
  button: 'Change it',
  changing: 'Changing…',
  done: 'The passphrase is changed. Use the new one from now on.',
} as const

export const approvalWords = {
  heading: 'Approval and promises',
  lead: 'What the study was approved for and what people were told. Reports show it; withdrawals and the time for opting out heed it.',
  approvedBy: 'Approved by',
  approvedByHint: 'The research ethics committee, as a report may name it.',
  reference: 'REC or IRAS number',
  shows: 'Reports show this number',
  showsHint: 'In public registers it leads to the study’s title and sponsor.',
  hours: 'Hours in which people told by poster may opt out',
  hoursHint: 'Until then, notes that speak of them are held back from every release.',
  hoursFault: (most: number) => `A whole number of hours from 0 to ${most}.`,
  save: 'Save',
  saved: 'Saved',
} as const

export const sheetWords = {
  heading: 'Information sheets',
  none: 'No version is recorded yet. The consent ledger names the version on which someone agreed; here stands what that version promised.',
  version: 'Version',
  versionHint: 'As the consent ledger names it, such as PIS 2.1.',
  versionMissing: 'Type the version.',
  from: 'In use from',
  cutOff: 'Erasure promised until',
  cutOffHint: 'After this day, someone who asks for erasure (W4) is left out of all further use (W3) instead.',
  backwards: 'This day lies before the sheet came into use.',
  people: 'People who consented on it',
  unknown: 'not recorded',
  noDay: 'no day named',
  add: 'Add a version',
  change: 'Change',
  changeOf: (version: string) => `Change ${version}`,
  save: 'Save the version',
} as const
