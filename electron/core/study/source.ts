/** The unlocked study as a release is made from it. Removed notes and drafts are not in it. */
import { type ActivityConsent, narrowest } from '../../../shared/consent/activities'
import { momentOf, toOffsetTime } from '../../../shared/field/time'
import { mentionOf, renderMentions } from '../../../shared/field/mention'
import type { Note, Person } from '../../../shared/model/records'
import { CONSENT_RESTRICTIVE_ORDER } from '../../../shared/model/vocabulary'
import type { SourceCoding } from '../../../shared/release/codings'
import type { ReleaseSource, SourceNote } from '../../../shared/release/types'
import { atOnce } from '../../../shared/steps'
import type { Workspace } from '../workspace/workspace'
import { studyCard } from './card'
import { activityConsents, sheetsInUse } from './consent'
import { NOTE_COLUMNS, NOTE_JOINS, noteOfRow, type NoteRow } from './notes'
import { listEpisodes } from './episodes'
import { lapsesBySite, lettersOf } from './letters'
import { sealedText, sealRows } from './sealed-text'
import { givenPseudonyms, pseudonymStyle } from './pseudonym-style'
import { siteContacts, siteFields } from './site-card'
import { keptIds, listCodes, listPeople, listResearchers, listSessions, listSites } from './people'

const HOUR_MS = 3_600_000

/** Who and where, as the finder and the pseudonyms need them; names are empty while the register is locked. */
export function registerSource(workspace: Workspace): Pick<ReleaseSource, 'people' | 'sites' | 'researchers'> {
  const activities = activityConsents(workspace)
  const sheets = sheetsInUse(workspace)
  const names = pseudonymStyle(workspace).style === 'names' ? givenPseudonyms(workspace) : null
  const people = listPeople(workspace).map((person) => ({ ...person, pseudonym: names?.get(person.id)?.name ?? null, activities: activities.get(person.id) ?? {}, sheet: sheets.get(person.id) ?? '' }))
  return {
    sites: listSites(workspace).map((site) => ({ ...site, name: site.name ?? '', region: site.region ?? '', contacts: siteContacts(workspace, site.id) })),
    people: joined(people).map((person) => ({ ...person, name: person.name ?? '' })),
    researchers: listResearchers(workspace).map((researcher) => ({ ...researcher, name: researcher.name ?? '', initials: researcher.initials ?? '' })),
  }
}

/** @throws AppError REGISTER_LOCKED */
export const releaseSource = (workspace: Workspace, which = { removed: false }): ReleaseSource => atOnce(releaseSourceInSteps(workspace, which))

/** The database is read at once, so that a source is of one moment; what is read is put together note by note, in steps. @throws AppError REGISTER_LOCKED */
export function releaseSourceInSteps(workspace: Workspace, { removed } = { removed: false }): Generator<undefined, ReleaseSource> {
  const register = workspace.register()
  const rows = workspace.db.prepare(`SELECT ${NOTE_COLUMNS} FROM note ${NOTE_JOINS} WHERE note.removed = ? ORDER BY note.occurred_ms, note.row`).all(removed ? 1 : 0) as NoteRow[]
  const { people, sites, researchers } = registerSource(workspace)
  const card = studyCard(workspace)
  const keptId = keptIds(workspace)
  const toldByPoster = new Set(people.filter((person) => person.consent === 'told').map((person) => person.id))
  const codingsByNote = codingsOf(workspace)
  const seals = sealRows(workspace)
  const sealedWhole = new Set(seals.filter((seal) => seal.whole === 1).map((seal) => seal.note))
  const sealedTexts = seals.map((seal) => sealedText(workspace, seal.id))
  const rest = {
    study: { title: register.identity(workspace.studyId)?.name ?? '', studySecret: register.secret(), card },
    sites: sites.map((site) => ({ ...site, card: { ...siteFields(workspace, site.id), letters: lettersOf(workspace, site.id).length } })),
    people,
    researchers,
    sessions: listSessions(workspace),
    codes: listCodes(workspace),
    decisions: register.decisions(),
    sealed: { texts: sealedTexts.filter((text) => text !== null), notHere: sealedTexts.filter((text) => text === null).length },
    episodes: listEpisodes(workspace),
    lapses: [...lapsesBySite(workspace).values()].flat(),
  }
  const optOutEnds = (note: Note): string => toOffsetTime(new Date(momentOf(note.occurred.at) + card.optOutHours * HOUR_MS), workspace.deps.zone)
  return (function* () {
    const notes: SourceNote[] = []
    for (const row of rows) {
      const note = withKept(noteOfRow(row), keptId)
      const codings = codingsByNote.get(note.id)
      const ends = optOutEnds(note)
      notes.push({ ...note, sealed: sealedWhole.has(note.id), heldUntil: note.personIds.some((id) => toldByPoster.has(id)) ? ends : null, optOutEnds: ends, ...(codings === undefined ? {} : { codings }) })
      yield
    }
    return { ...rest, notes }
  })()
}

/** Passages that came back from other programs; one whose words were erased for a withdrawal can be found nowhere. */
function codingsOf({ db }: Workspace): Map<string, SourceCoding[]> {
  const rows = db.prepare("SELECT note, code, start_at, end_at, passage, researcher FROM coding WHERE passage <> '' ORDER BY id").all() as {
    note: string
    code: string
    start_at: number
    end_at: number
    passage: string
    researcher: string | null
  }[]
  const byNote = new Map<string, SourceCoding[]>()
  for (const row of rows) {
    const coding = { codeId: row.code, start: row.start_at, end: row.end_at, passage: row.passage, researcherId: row.researcher }
    const known = byNote.get(row.note)
    if (known) known.push(coding)
    else byNote.set(row.note, [coding])
  }
  return byNote
}

type Consenting = Person & { activities: ActivityConsent; sheet: string }

/** One person, one pseudonym: who was joined to another lends them names and aliases, and the most restrictive consent of the two counts. */
function joined(people: readonly Consenting[]): Consenting[] {
  const others = people.filter((person) => person.sameAs !== null)
  return people
    .filter((person) => person.sameAs === null)
    .map((person) => {
      const same = others.filter((other) => other.sameAs === person.id)
      const all = [person, ...same]
      return {
        ...person,
        aliases: [...new Set([...person.aliases, ...same.flatMap((other) => [other.name ?? '', ...other.aliases])])].filter((alias) => alias !== '' && alias !== person.name),
        joined: same.map(({ id, code, externalId }) => ({ id, code, externalId })),
        siteIds: [...new Set(all.flatMap((each) => each.siteIds))],
        consent: CONSENT_RESTRICTIVE_ORDER.find((status) => all.some((each) => each.consent === status)) ?? person.consent,
        sheet: all.find((each) => each.sheet !== '')?.sheet ?? '',
        activities: narrowest(all.map((each) => each.activities)),
      }
    })
}

const withKept = (note: Note, keptId: ReadonlyMap<string, string>): Note => ({
  ...note,
  body: renderMentions(note.body, (id) => mentionOf(keptId.get(id) ?? id)),
  personIds: [...new Set(note.personIds.map((id) => keptId.get(id) ?? id))],
})
