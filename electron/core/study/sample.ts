/** The sample study: seven fictional practices observed in 2025 by three researchers, written into the history as they would have written it. */
import type { Json } from '../../../shared/history/canonical'
import type { Intent } from '../../../shared/history/op'
import { momentOf } from '../../../shared/field/time'
import { mentionOf } from '../../../shared/field/mention'
import { ROLE_NAMES } from '../../../shared/model/vocabulary'
import type { RecordEdit } from '../history/log'
import { identityId } from '../workspace/register'
import type { Workspace } from '../workspace/workspace'
import { drawPersonCode, drawSiteCode } from './draw'
import { newResearcher } from './researcher'
import { dayOf, lastDayOf, localTime, typedAt } from './sample/calendar'
import { NOTES, reflow } from './sample/notes'
import { PEOPLE } from './sample/people'
import { CODES, RESEARCHERS, SITES } from './sample/sites'
import type { SampleNote, SamplePerson, SampleSite } from './sample/types'

export const SAMPLE_TITLE = 'Sample study: three weeks beside a link worker'

/** When the study was set up on the laptop, before the first window. */
const PREPARED_AT = localTime('2025-01-06', '10:00')
/** One patient withdraws in the middle of a window; until then his consent was written. */
const WITHDRAWAL = { person: 'denzil', site: 'holmoak', workingDay: 12, clock: '09:10' }

type Planned = { at: string; author: string; intent: Intent; edits(): RecordEdit[] }

/** Ids by the keys of the sample's data. */
type Ids = Record<'site' | 'person' | 'researcher' | 'code', Map<string, string>>

const idFor = (ids: ReadonlyMap<string, string>, key: string): string => {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`the sample study names "${key}", which it does not have`)
  return id
}

/** Fills a new workspace. The whole study is one transaction; its acts carry the times and authors of the story. */
export function fillSample(workspace: Workspace): void {
  const { log } = workspace
  log.transaction(() => {
    const ids = prepare(workspace)
    const acts = SITES.flatMap((site) => actsAt(workspace, ids, site)).sort((a, b) => momentOf(a.at) - momentOf(b.at))
    for (const { at, author, intent, edits } of acts) log.append({ ...workspace.act(intent), at, author }, edits())
    workspace.setMeta('researcher', idFor(ids.researcher, 'ada'))
  })
}

/** Researchers, codebook and sites: one act, by the first researcher. */
function prepare(workspace: Workspace): Ids {
  const { log, deps } = workspace
  const ids: Ids = { site: new Map(), person: new Map(), researcher: new Map(), code: new Map() }
  const edits: RecordEdit[] = []
  const researcherCodes = new Set<string>()
  for (const { key, name, initials } of RESEARCHERS) {
    const researcher = newResearcher(workspace, name, initials, researcherCodes)
    researcherCodes.add(researcher.code)
    ids.researcher.set(key, researcher.id)
    edits.push(...researcher.edits)
  }
  for (const [key, label] of Object.entries(CODES)) {
    const id = workspace.newId()
    ids.code.set(key, id)
    edits.push(log.editsFor('code', id, { label }))
  }
  const siteCodes = new Set<string>()
  for (const site of SITES) {
    const id = workspace.newId()
    const code = drawSiteCode(siteCodes, deps.randomBytes)
    siteCodes.add(code)
    ids.site.set(site.key, id)
    edits.push(
      log.editsFor('site', id, { code, window_start: site.firstMonday, window_end: lastDayOf(site.firstMonday) }),
      log.editsFor('identity', identityId(id), { name: site.name, aliases: [...site.aliases], region: site.region }),
    )
  }
  for (const { key } of PEOPLE) ids.person.set(key, workspace.newId())
  log.append({ ...workspace.act('create'), at: PREPARED_AT, author: idFor(ids.researcher, 'ada') }, edits)
  return ids
}

function actsAt(workspace: Workspace, ids: Ids, site: SampleSite): Planned[] {
  const { log } = workspace
  const siteId = idFor(ids.site, site.key)
  const author = idFor(ids.researcher, site.researcher)
  const acts: Planned[] = []
  const people = PEOPLE.filter((person) => person.sites[0] === site.key)
  acts.push({ at: localTime(site.firstMonday, '08:05'), author, intent: 'create', edits: () => peopleEdits(workspace, ids, people) })

  const sessions = site.sessions.map(([day, from, to, setting]) => {
    const date = dayOf(site.firstMonday, day)
    return { id: workspace.newId(), start: localTime(date, from), end: to === null ? null : localTime(date, to), date, setting }
  })
  for (const { id, start, end, setting } of sessions) {
    const values = { site: siteId, researcher: author, started_at: start, ended_at: end, setting }
    acts.push({ at: start, author, intent: 'create', edits: () => [log.editsFor('session', id, values)] })
  }

  for (const note of NOTES[site.key] ?? []) {
    const at = localTime(dayOf(site.firstMonday, note.day), note.at)
    const session = sessions.find(({ start, end, date }) => at.startsWith(date) && momentOf(start) <= momentOf(at) && (end === null || momentOf(at) <= momentOf(end)))
    acts.push(...noteActs(workspace, ids, site, note, session?.id ?? null))
  }
  if (site.key === WITHDRAWAL.site) {
    const person = idFor(ids.person, WITHDRAWAL.person)
    const at = localTime(dayOf(site.firstMonday, WITHDRAWAL.workingDay), WITHDRAWAL.clock)
    acts.push({ at, author, intent: 'edit', edits: () => [log.editsFor('person', person, { consent: 'withdrawn' })] })
  }
  return acts
}

function peopleEdits({ log, db, deps }: Workspace, ids: Ids, people: readonly SamplePerson[]): RecordEdit[] {
  const used = new Set(db.prepare('SELECT code FROM person').pluck().all() as string[])
  return people.flatMap(({ key, name, aliases, role, sites, gender, age, ethnicity, consent }) => {
    const id = idFor(ids.person, key)
    const siteIds = sites.map((site) => idFor(ids.site, site))
    const siteCode = db.prepare('SELECT code FROM site WHERE id = ?').pluck().get(siteIds[0]) as string
    const code = drawPersonCode(siteCode, ROLE_NAMES[role].mark, used, deps.randomBytes)
    used.add(code)
    const first = key === WITHDRAWAL.person ? 'written' : consent
    return [
      log.editsFor('person', id, { code, role, sites: siteIds, gender, age, ethnicity, consent: first }),
      log.editsFor('identity', identityId(id), { name, aliases: [...aliases] }),
    ]
  })
}

/** The first wording, and where there is one the second, or the way to the bin. */
function noteActs(workspace: Workspace, ids: Ids, site: SampleSite, note: SampleNote, session: string | null): Planned[] {
  const { log } = workspace
  const id = workspace.newId()
  const day = dayOf(site.firstMonday, note.day)
  const author = idFor(ids.researcher, note.by ?? site.researcher)
  const bodyOf = (text: string): string => reflow(text).replace(/\{(\w+)\}/g, (_, key: string) => mentionOf(idFor(ids.person, key)))
  const at = localTime(day, note.at)
  const recordedAt = typedAt(day, note.at, note.kind)
  const occurred: Json = {
    at,
    zone: 'Europe/London',
    ...(note.precision === undefined || note.precision === 'about' ? { precision: note.precision ?? 'exact' } : { precision: 'part', part: note.precision }),
  }
  const values: Record<string, Json> = {
    body: bodyOf(note.earlier ?? note.text),
    kind: note.kind,
    occurred,
    site: idFor(ids.site, site.key),
    session,
    researcher: author,
    recorded_at: recordedAt,
  }
  for (const code of note.codes ?? []) values[`code:${idFor(ids.code, code)}`] = true
  for (const person of note.with ?? []) values[`person:${idFor(ids.person, person)}`] = true

  const acts: Planned[] = [{ at: recordedAt, author, intent: 'create', edits: () => [log.editsFor('note', id, values)] }]
  if (note.earlier !== undefined) {
    const nextMorning = localTime(dayOf(site.firstMonday, note.day + 1), '08:10')
    acts.push({ at: nextMorning, author, intent: 'edit', edits: () => [log.editsFor('note', id, { body: bodyOf(note.text) })] })
  }
  if (note.inTheBin === true) acts.push({ at: localTime(day, '18:10'), author, intent: 'remove', edits: () => [log.editsFor('note', id, { removed: true })] })
  return acts
}
