/** From what a project calls a note, a code, a person or a researcher back to the study's own records. */
import { createHash } from 'node:crypto'
import { RELEASE_PROFILES, type ReleaseProfile } from '../../../shared/model/vocabulary'
import { createGuids, type Guids } from '../../../shared/release/qdpx-guid'
import { createReleaseIds } from '../../../shared/release/release-ids'
import { releaseName } from '../../../shared/release/documents'
import { REGION_GROUPS } from '../../../shared/release/bands'
import { pseudonymsOf } from '../../../shared/release/register'
import { SOME_SITE, siteInRegion } from '../../../shared/release/risk/hierarchies'
import { vaguerPseudonyms } from '../../../shared/release/shown-names'
import { isIsoDate } from '../../../shared/field/time'
import { listCodes, listPeople, listResearchers, listSites } from '../study/people'
import { listReleases } from '../study/release'
import type { Workspace } from '../workspace/workspace'
import { guidOf, type ProjectDocument } from './project-xml'

export type NotePlace = { noteId: string; removed: boolean; release: string }
export type ReleasePlaces = {
  /** By the source's GUID, else by its name: some programs give every source a new GUID, none a new name. */
  noteOf(source: { guid: string; name: string }): NotePlace | null
  /** A code of the study that the project got from us. */
  codeOf(guid: string): string | null
  /** Whether it is one of the codes that stand for a person or a site. */
  isCase(guid: string, name: string): boolean
  researcherOf(guid: string, name: string): string | null
  /** Working ids of people by pseudonym. */
  people: ReadonlyMap<string, string>
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const NAMED = new RegExp(`(\\d{4}-\\d\\d-\\d\\d), (${RELEASE_PROFILES.join('|')}) profile`)
const NOTES_A_STEP = 200

type Release = { date: string; profile: ReleaseProfile }

/** The releases of the study, and the one the project says it is, which another laptop may have made. */
function releasesOf(workspace: Workspace, document: ProjectDocument): Release[] {
  const known = new Map<string, Release>(listReleases(workspace).map(({ date, profile }) => [releaseName(profile, date), { date, profile }]))
  const [, date, profile] = NAMED.exec(document.name) ?? []
  if (date !== undefined && isIsoDate(date)) known.set(releaseName(profile as ReleaseProfile, date), { date, profile: profile as ReleaseProfile })
  return [...known.values()]
}

/** @throws AppError REGISTER_LOCKED, CANCELLED */
export async function releasePlaces(workspace: Workspace, document: ProjectDocument, breathe: () => Promise<void>): Promise<ReleasePlaces> {
  const { mac } = workspace.register()
  const notes = workspace.db.prepare('SELECT id, removed FROM note').all() as { id: string; removed: number }[]
  const codes = listCodes(workspace)
  const [people, sites, researchers] = [listPeople(workspace), listSites(workspace), listResearchers(workspace)]
  const pseudonyms = pseudonymsOf({
    // One who was joined to another has no pseudonym of their own in a release.
    people: people.filter((person) => person.sameAs === null).map((person) => ({ ...person, name: person.name ?? '' })),
    sites: sites.map((site) => ({ ...site, name: site.name ?? '', region: site.region ?? '' })),
    researchers: researchers.map((researcher) => ({ ...researcher, name: researcher.name ?? '', initials: researcher.initials ?? '' })),
  })
  const called = (id: string): string => pseudonyms.get(id) ?? ''
  // A release in which role or site is vaguer calls them by one of these.
  const vaguer = vaguerPseudonyms(people.filter((person) => person.sameAs === null), mac)
  const vaguerOf = (id: string): readonly string[] => vaguer.get(id) ?? []
  const vaguerSites = [SOME_SITE, ...REGION_GROUPS.map(siteInRegion)]
  const byGuid = new Map<string, NotePlace>()
  const byName = new Map<string, NotePlace>()
  const codeByGuid = new Map<string, string>()
  const caseGuids = new Set<string>()
  const researcherByGuid = new Map<string, string>()
  for (const { date, profile } of releasesOf(workspace, document)) {
    const release = releaseName(profile, date)
    const ids = createReleaseIds(mac, profile, date)
    const guid: Guids = createGuids(sha256, release)
    for (const [index, { id, removed }] of notes.entries()) {
      if (index % NOTES_A_STEP === 0) await breathe()
      const place = { noteId: id, removed: removed === 1, release }
      const name = ids('note', id)
      byName.set(name, place)
      byGuid.set(guidOf(guid('source', name)), place)
    }
    for (const code of codes) codeByGuid.set(guid('code', ids('code', code.id)), code.id)
    for (const person of people) for (const name of [called(person.id), ...vaguerOf(person.id)]) caseGuids.add(guid('person', name))
    for (const name of [...sites.map((site) => called(site.id)), ...vaguerSites]) caseGuids.add(guid('site', name))
    for (const researcher of researchers) researcherByGuid.set(guid('user', called(researcher.id)), researcher.id)
  }
  const caseNames = new Set([...[...people, ...sites].flatMap(({ id }) => [called(id), ...vaguerOf(id)]), ...vaguerSites])
  const researcherByName = new Map(researchers.flatMap(({ id, code, name }) => [called(id), code, name ?? ''].map((each) => [fold(each), id] as const)))
  researcherByName.delete('')
  return {
    noteOf: ({ guid, name }) => byGuid.get(guid) ?? byName.get(name.trim().replace(/\.(?:txt|docx)$/i, '')) ?? null,
    codeOf: (guid) => codeByGuid.get(guid) ?? null,
    isCase: (guid, name) => caseGuids.has(guid) || caseNames.has(name.trim()),
    researcherOf: (guid, name) => researcherByGuid.get(guid) ?? researcherByName.get(fold(name)) ?? null,
    people: new Map(people.flatMap((person) => (person.sameAs === null ? [called(person.id), ...vaguerOf(person.id)].map((name) => [name, person.id] as const) : []))),
  }
}

/** As programs compare the names of codes: capitals and spaces do not tell them apart. */
export const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
