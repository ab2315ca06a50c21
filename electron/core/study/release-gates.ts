/**
 * What a release has to stop for when it was written while the release was made: consent, withdrawals and names of people it may be about,
 * seals, and what sites and researchers are called. Notes are none of it: a release is of the moment it was begun.
 */
import { createVariantSearch } from '../../../shared/finder'
import { samePeople } from '../../../shared/merge/same-person'
import type { ReleaseSource } from '../../../shared/release/types'
import type { Workspace } from '../workspace/workspace'
import { studyCard } from './card'
import { activityConsents } from './consent'
import { listPeople, listResearchers, listSites } from './people'
import { siteContacts, siteFields } from './site-card'

type Gated = { state: string; names: readonly string[]; sameAs: string | null }
/** `last`: the last thing written of any of it; `rest`: what stops every release. */
export type Gates = { last: number; people: ReadonlyMap<string, Gated>; rest: string }

const KINDS = "('consent', 'withdrawal', 'erasure', 'person', 'identity', 'researcher', 'site', 'study', 'seal', 'sealed')"

/** @throws AppError REGISTER_LOCKED */
export function readGates(workspace: Workspace): Gates {
  workspace.register()
  const { db } = workspace
  const activities = activityConsents(workspace)
  const people = listPeople(workspace).map(({ id, sameAs, consent, withdrawal, name, aliases }): [string, Gated] => {
    const names = [name ?? '', ...aliases].filter((each) => each !== '').toSorted()
    return [id, { state: JSON.stringify([sameAs, consent, withdrawal, activities.get(id) ?? {}, names]), names, sameAs }]
  })
  const rest = JSON.stringify([
    listSites(workspace).map(({ id, name, aliases }) => [id, name, aliases, siteContacts(workspace, id), siteFields(workspace, id).posterFrom]),
    listResearchers(workspace).map(({ id, name, initials }) => [id, name, initials]),
    studyCard(workspace).optOutHours,
    db.prepare("SELECT max(arrival) FROM op WHERE kind IN ('seal', 'sealed')").pluck().get() ?? 0,
  ])
  return { last: lastWritten(workspace), people: new Map(people), rest }
}

const lastWritten = ({ db }: Workspace): number => (db.prepare(`SELECT max(arrival) FROM op WHERE kind IN ${KINDS}`).pluck().get() as number | null) ?? 0

/**
 * Whether anything that stops this release was written since. Somebody who is linked in no note, and none of whose names, old or new, stands
 * anywhere in the texts, is none of its business. While the register is locked nobody can tell, and whatever was written stops it.
 * @param source as it was read, before anything was taken out of it
 */
export function isStopped(workspace: Workspace, before: Gates, source: ReleaseSource): boolean {
  if (lastWritten(workspace) === before.last) return false
  if (!workspace.registerOrNull()) return true
  const now = readGates(workspace)
  if (now.rest !== before.rest) return true
  const changed = [...new Set([...before.people.keys(), ...now.people.keys()])].filter((id) => before.people.get(id)?.state !== now.people.get(id)?.state)
  if (changed.length === 0) return false
  const linked = new Set(source.notes.flatMap((note) => note.personIds))
  const standsFor = [before, now].map(({ people }) => samePeople(new Map([...people].map(([id, { sameAs }]) => [id, sameAs]))))
  if (changed.some((id) => [id, ...standsFor.map((kept) => kept.get(id) ?? id)].some((each) => linked.has(each)))) return true
  const named = changed.map((id) => ({ id, role: 'other' as const, name: '', aliases: [...(before.people.get(id)?.names ?? []), ...(now.people.get(id)?.names ?? [])], siteIds: [] }))
  const search = createVariantSearch({ people: named, sites: [] })
  const texts = [source.study.title, ...source.sessions.map(({ setting }) => setting), ...source.codes.map(({ label }) => label), ...source.notes.map(({ body }) => body)]
  return texts.some((text) => search.find(text).length > 0)
}
