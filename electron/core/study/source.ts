/** The unlocked study as a release is made from it. Removed notes and drafts are not in it. */
import { addHours, parseISO } from 'date-fns'
import { toOffsetTime } from '../../../shared/field/time'
import { mentionOf, renderMentions } from '../../../shared/field/mention'
import type { Note, Person } from '../../../shared/model/records'
import { CONSENT_RESTRICTIVE_ORDER } from '../../../shared/model/vocabulary'
import type { ReleaseSource, SourceNote } from '../../../shared/release/types'
import type { Workspace } from '../workspace/workspace'
import { NOTE_COLUMNS, NOTE_JOINS, noteOfRow, type NoteRow } from './notes'
import { listCodes, listPeople, listResearchers, listSessions, listSites } from './people'

/** Hours in which someone who was only told by poster may still opt out of a note (McVey et al. 2021: up to 48 h after the observation). */
export const OPT_OUT_HOURS = 48

/** @throws AppError REGISTER_LOCKED */
export function releaseSource(workspace: Workspace, { removed }: { removed: boolean } = { removed: false }): ReleaseSource {
  const register = workspace.register()
  const rows = workspace.db.prepare(`SELECT ${NOTE_COLUMNS} FROM note ${NOTE_JOINS} WHERE note.removed = ? ORDER BY note.occurred_ms, note.row`).all(removed ? 1 : 0) as NoteRow[]
  const people = joined(listPeople(workspace))
  const keptId = new Map(listPeople(workspace).map((person) => [person.id, person.sameAs ?? person.id]))
  const toldByPoster = new Set(people.filter((person) => person.consent === 'told').map((person) => person.id))
  const heldUntil = (note: Note): string | null =>
    note.personIds.some((id) => toldByPoster.has(id)) ? toOffsetTime(addHours(parseISO(note.occurred.at), OPT_OUT_HOURS), workspace.deps.zone) : null
  return {
    study: { title: register.identity(workspace.studyId)?.name ?? '', studySecret: register.secret() },
    sites: listSites(workspace).map((site) => ({ ...site, name: site.name ?? '', region: site.region ?? '' })),
    people: people.map((person) => ({ ...person, name: person.name ?? '' })),
    researchers: listResearchers(workspace).map((researcher) => ({ ...researcher, name: researcher.name ?? '', initials: researcher.initials ?? '' })),
    sessions: listSessions(workspace),
    notes: rows.map((row): SourceNote => {
      const note = withKept(noteOfRow(row), keptId)
      return { ...note, sealed: false, heldUntil: heldUntil(note) }
    }),
    codes: listCodes(workspace),
    decisions: register.decisions(),
  }
}

/** One person, one pseudonym: who was joined to another lends them names and aliases, and the most restrictive consent of the two counts. */
function joined(people: readonly Person[]): Person[] {
  const others = people.filter((person) => person.sameAs !== null)
  return people
    .filter((person) => person.sameAs === null)
    .map((person) => {
      const same = others.filter((other) => other.sameAs === person.id)
      const all = [person, ...same]
      return {
        ...person,
        aliases: [...new Set([...person.aliases, ...same.flatMap((other) => [other.name ?? '', ...other.aliases])])].filter((alias) => alias !== '' && alias !== person.name),
        siteIds: [...new Set(all.flatMap((each) => each.siteIds))],
        consent: CONSENT_RESTRICTIVE_ORDER.find((status) => all.some((each) => each.consent === status)) ?? person.consent,
      }
    })
}

const withKept = (note: Note, keptId: ReadonlyMap<string, string>): Note => ({
  ...note,
  body: renderMentions(note.body, (id) => mentionOf(keptId.get(id) ?? id)),
  personIds: [...new Set(note.personIds.map((id) => keptId.get(id) ?? id))],
})
