/** The key of a release: what stands for whom. It lives outside the bag, encrypted, and holds no name: the register has those. */
import type { Dataset } from './dataset'
import type { ReleaseSettings, ReleaseSource } from './types'

type Ids = { working_id: string; imported_id: string | null }
export type ReleaseKey = {
  format: 'fieldfare-key/1'
  release: { name: string; date: string; profile: string }
  /** `participant_id` is the imported id where there is one, else the working id; `joined`: further entries of the register for the same person. */
  people: readonly ({ pseudonym: string; participant_id: string; code: string; joined: readonly ({ code: string } & Ids)[] } & Ids)[]
  notes: readonly ({ id: string; note_id: string } & Ids)[]
  sites: readonly ({ pseudonym: string; site_id: string } & Ids)[]
  sessions: readonly ({ id: string; session_id: string } & Ids)[]
  researchers: readonly ({ pseudonym: string; researcher_id: string } & Ids)[]
  codes: readonly { id: string; working_id: string }[]
}

export function keyOf(source: ReleaseSource, data: Dataset, settings: ReleaseSettings, pseudonyms: ReadonlyMap<string, string>): ReleaseKey {
  const imported = new Map([...source.people, ...source.sites, ...source.sessions, ...source.notes, ...source.researchers].map((row) => [row.id, row.externalId]))
  const people = new Map(source.people.map((person) => [person.id, person]))
  const ids = (id: string): Ids => ({ working_id: id, imported_id: imported.get(id) ?? null })
  const outer = (id: string): string => imported.get(id) ?? id
  const researchers = new Set(data.notes.flatMap((row) => row.released.researcher ?? []))
  return {
    format: 'fieldfare-key/1',
    release: { name: `${settings.date}, ${settings.profile} profile`, date: settings.date, profile: settings.profile },
    people: data.people.map((row) => ({ pseudonym: row.participant, participant_id: outer(row.id), code: people.get(row.id)?.code ?? '', ...ids(row.id), joined: (people.get(row.id)?.joined ?? []).map(({ id, code, externalId }) => ({ code, working_id: id, imported_id: externalId })) })),
    notes: data.notes.map((row) => ({ id: row.released.id, note_id: outer(row.id), ...ids(row.id) })),
    sites: data.sites.flatMap((row) => row.ids.map((id) => ({ pseudonym: row.site, site_id: outer(id), ...ids(id) }))),
    sessions: data.sessions.map((row) => ({ id: row.session, session_id: outer(row.id), ...ids(row.id) })),
    researchers: source.researchers
      .filter((row) => researchers.has(pseudonyms.get(row.id) ?? ''))
      .map((row) => ({ pseudonym: pseudonyms.get(row.id) ?? '', researcher_id: outer(row.id), ...ids(row.id) })),
    codes: data.codes.map((row) => ({ id: row.code, working_id: row.id })),
  }
}
