/** The unlocked study as a release is made from it. Removed notes and drafts are not in it. */
import type { ReleaseSource, SourceNote } from '../../../shared/release/types'
import type { Workspace } from '../workspace/workspace'
import { NOTE_COLUMNS, NOTE_JOINS, noteOfRow, type NoteRow } from './notes'
import { listCodes, listPeople, listResearchers, listSessions, listSites } from './people'

/** @throws AppError REGISTER_LOCKED */
export function releaseSource(workspace: Workspace): ReleaseSource {
  const register = workspace.register()
  const rows = workspace.db.prepare(`SELECT ${NOTE_COLUMNS} FROM note ${NOTE_JOINS} WHERE note.removed = 0 ORDER BY note.occurred_ms, note.row`).all() as NoteRow[]
  return {
    study: { title: register.identity(workspace.studyId)?.name ?? '', studySecret: register.secret() },
    sites: listSites(workspace).map((site) => ({ ...site, name: site.name ?? '', region: site.region ?? '' })),
    people: listPeople(workspace).map((person) => ({ ...person, name: person.name ?? '' })),
    researchers: listResearchers(workspace).map((researcher) => ({ ...researcher, name: researcher.name ?? '', initials: researcher.initials ?? '' })),
    sessions: listSessions(workspace),
    notes: rows.map((row): SourceNote => ({ ...noteOfRow(row), sealed: false, heldUntil: null })),
    codes: listCodes(workspace),
    decisions: register.decisions(),
  }
}
