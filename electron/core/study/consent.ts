/** The consent ledger in the study: entries are records of their own; what counts for "notes about them" also shows on the person. */
import type { ActivityConsent } from '../../../shared/consent/activities'
import { type ConsentEntry, currentConsent } from '../../../shared/consent/ledger'
import { AppError } from '../../../shared/errors'
import { isIsoDate, localDay } from '../../../shared/field/time'
import type { AppContract } from '../../../shared/ipc/contract'
import type { OutputOf, ParsedInputOf } from '../../../shared/ipc/define'
import type { RecordEdit } from '../history/log'
import type { Workspace } from '../workspace/workspace'
import { authorCode } from '../history/author'
import { writeAct, type Written } from '../history/act'

type EntryRow = { id: string; person: string; activity: ConsentEntry['activity']; status: ConsentEntry['status']; date: string; taken_by: string | null; sheet: string; supersedes: string }

const entryOf = (row: EntryRow): ConsentEntry => ({
  id: row.id,
  personId: row.person,
  activity: row.activity,
  status: row.status,
  date: row.date,
  takenById: row.taken_by,
  sheet: row.sheet,
  supersedes: JSON.parse(row.supersedes) as string[],
})

export const consentEntries = ({ db }: Workspace, personId: string): ConsentEntry[] =>
  (db.prepare('SELECT * FROM consent WHERE person = ? ORDER BY date, id').all(personId) as EntryRow[]).map(entryOf)

/** What counts now of each person's activities, the notes themselves left aside: those show on the person. */
export function activityConsents({ db }: Workspace): ReadonlyMap<string, ActivityConsent> {
  const entries = (db.prepare("SELECT * FROM consent WHERE activity <> 'notes' ORDER BY date, id").all() as EntryRow[]).map(entryOf)
  return new Map([...byPerson(entries)].map(([person, theirs]) => [person, Object.fromEntries([...currentConsent(theirs)].map(([activity, entry]) => [activity, entry.status]))]))
}

/** Version of the information sheet on which each person's consent to the notes stands; people without one are not in it. */
export function sheetsInUse({ db }: Workspace): ReadonlyMap<string, string> {
  const entries = (db.prepare("SELECT * FROM consent WHERE activity = 'notes' ORDER BY date, id").all() as EntryRow[]).map(entryOf)
  return new Map(
    [...byPerson(entries)].flatMap(([person, theirs]) => {
      const sheet = currentConsent(theirs).get('notes')?.sheet ?? ''
      return sheet === '' ? [] : [[person, sheet] as const]
    }),
  )
}

function byPerson(entries: readonly ConsentEntry[]): Map<string, ConsentEntry[]> {
  const grouped = new Map<string, ConsentEntry[]>()
  for (const entry of entries) grouped.set(entry.personId, [...(grouped.get(entry.personId) ?? []), entry])
  return grouped
}

export function listConsent(workspace: Workspace, personId: string): OutputOf<AppContract, 'consent.list'> {
  const entries = consentEntries(workspace, personId)
  const current = new Set([...currentConsent(entries).values()].map((entry) => entry.id))
  return {
    entries: entries
      .map(({ id, activity, status, date, takenById, sheet }) => ({ id, activity, status, date, takenBy: takenById === null ? '' : authorCode(workspace, takenById), sheet, isCurrent: current.has(id) }))
      .reverse(),
  }
}

/** @throws AppError NOT_FOUND, INPUT_INVALID, WITHDRAWN */
export function recordConsent(workspace: Workspace, input: ParsedInputOf<AppContract, 'consent.record'>): Written {
  if (!workspace.db.prepare('SELECT 1 FROM person WHERE id = ?').get(input.personId)) throw new AppError('NOT_FOUND', { what: 'person', ref: input.personId })
  if (input.status === 'withdrawn') throw new AppError('INPUT_INVALID', { where: 'consent', what: 'a withdrawal has choices of its own; record it as a withdrawal' })
  const date = input.date ?? localDay(workspace.now())
  if (!isIsoDate(date)) throw new AppError('INPUT_INVALID', { where: 'date of consent', what: `${date} is not a date` })
  return writeAct(workspace, 'create', input.personId, () => consentEdits(workspace, { ...input, date, takenById: input.takenById ?? workspace.meta('researcher') }))
}

/** The edits of one entry; for the activity "notes" with the status that the person shows. */
export function consentEdits(
  workspace: Workspace,
  entry: { personId: string; activity: ConsentEntry['activity']; status: ConsentEntry['status']; date: string; takenById: string | null; sheet: string },
): RecordEdit[] {
  const seen = consentEntries(workspace, entry.personId).filter((each) => each.activity === entry.activity)
  const superseded = new Set(seen.flatMap((each) => each.supersedes))
  const edits = [
    workspace.log.editsFor('consent', workspace.newId(), {
      person: entry.personId,
      activity: entry.activity,
      status: entry.status,
      date: entry.date,
      taken_by: entry.takenById,
      sheet: entry.sheet,
      supersedes: seen.filter((each) => !superseded.has(each.id)).map((each) => each.id),
    }),
  ]
  if (entry.activity === 'notes') edits.push(workspace.log.editsFor('person', entry.personId, { consent: entry.status }))
  return edits
}
