/**
 * Letters of access and research passports, a record each, and the sessions that were started after one had expired. Read from the history
 * itself, as the information sheets are: there are a handful of them.
 */
import { AppError } from '../../../shared/errors'
import { isIsoDate, localDay } from '../../../shared/field/time'
import type { Json } from '../../../shared/history/canonical'
import type { AppContract } from '../../../shared/ipc/contract'
import type { ParsedInputOf } from '../../../shared/ipc/define'
import { expiredOn, type Lapse, type Letter, LETTER_KINDS, LETTER_LABELS } from '../../../shared/model/site-card'
import { writeAct, type Written } from '../history/act'
import { textOf } from '../projections/values'
import type { Workspace } from '../workspace/workspace'

type SiteLetter = Letter & { siteId: string }

/** Those of every site; one that was taken off, or whose entry was undone, is not there. */
function allLetters({ db, log }: Workspace): SiteLetter[] {
  return (db.prepare("SELECT id FROM record WHERE kind = 'letter' ORDER BY id").pluck().all() as string[])
    .flatMap((id): SiteLetter[] => {
      const { values } = log.stateOf(id, 'letter', log.headsOf(id))
      const [siteId, researcherId] = [textOf(values, 'site'), textOf(values, 'researcher')]
      if (siteId === null || researcherId === null || values.get('removed') === true) return []
      const kind = LETTER_KINDS.find((each) => each === values.get('kind')) ?? 'letter'
      return [{ id, siteId, researcherId, kind, from: textOf(values, 'valid_from'), lastDay: textOf(values, 'last_day') }]
    })
    .toSorted((a, b) => a.researcherId.localeCompare(b.researcherId) || (a.lastDay ?? '9999').localeCompare(b.lastDay ?? '9999'))
}

export const lettersOf = (workspace: Workspace, siteId: string): Letter[] => allLetters(workspace).flatMap(({ siteId: site, ...letter }) => (site === siteId ? [letter] : []))

/** @throws AppError INPUT_INVALID, NOT_FOUND */
export function saveLetter(workspace: Workspace, input: ParsedInputOf<AppContract, 'site.saveLetter'>): Written {
  const { db, log } = workspace
  const before = input.id === undefined ? undefined : allLetters(workspace).find((letter) => letter.id === input.id && letter.siteId === input.siteId)
  if (input.id !== undefined && !before) throw new AppError('NOT_FOUND', { what: 'letter of access', ref: input.id })
  if (!db.prepare('SELECT 1 FROM site WHERE id = ?').get(input.siteId)) throw new AppError('NOT_FOUND', { what: 'site', ref: input.siteId })
  const researcherId = input.researcherId ?? before?.researcherId ?? workspace.meta('researcher')
  if (!researcherId || !db.prepare('SELECT 1 FROM researcher WHERE id = ?').get(researcherId)) throw new AppError('NOT_FOUND', { what: 'researcher', ref: researcherId ?? '' })
  const from = input.from === undefined ? (before?.from ?? null) : input.from
  const lastDay = input.lastDay === undefined ? (before?.lastDay ?? null) : input.lastDay
  for (const [where, date] of [['first day of the letter', from], ['last day of the letter', lastDay]] as const)
    if (date !== null && !isIsoDate(date)) throw new AppError('INPUT_INVALID', { where, what: `${date} is not a date` })
  if (from !== null && lastDay !== null && lastDay < from) throw new AppError('INPUT_INVALID', { where: 'last day of the letter', what: `${lastDay} lies before its first day (${from})` })
  const id = input.id ?? workspace.newId()
  const fields = { site: input.siteId, researcher: researcherId, kind: input.kind ?? before?.kind ?? 'letter', valid_from: from, last_day: lastDay, ...(input.removed === undefined ? {} : { removed: input.removed }) }
  return writeAct(workspace, input.id === undefined ? 'create' : input.removed === true ? 'remove' : 'edit', id, () => [log.editsFor('letter', id, fields)])
}

/**
 * What a session is to carry that starts at a site on a day: nothing where the researcher's letter holds or none was recorded, else the
 * reason that was given and the last day that was past.
 * @throws AppError LETTER_EXPIRED where no reason was given
 */
export function mayStart(workspace: Workspace, siteId: string, day: string, reason: string): Record<string, Json> {
  const expired = expiredOn(lettersOf(workspace, siteId), workspace.meta('researcher') ?? '', day)
  if (!expired) return {}
  if (reason.trim() === '') {
    const site = (workspace.db.prepare('SELECT code FROM site WHERE id = ?').pluck().get(siteId) as string | undefined) ?? ''
    throw new AppError('LETTER_EXPIRED', { paper: LETTER_LABELS[expired.kind].toLowerCase(), site, lastDay: expired.lastDay })
  }
  return { letter_reason: reason.trim(), letter_last_day: expired.lastDay }
}

/** By site, in the order of their starts: with a reason those that were asked for one, without one those that nobody could ask. */
export function lapsesBySite(workspace: Workspace): Map<string, Lapse[]> {
  const { db, log } = workspace
  const letters = allLetters(workspace)
  const asked = new Set(db.prepare("SELECT id FROM record WHERE kind = 'session' AND json_extract(heads, '$.letter_reason') IS NOT NULL").pluck().all() as string[])
  const bySite = new Map<string, Lapse[]>()
  const sessions = db.prepare('SELECT id, site, researcher, started_at AS startedAt FROM session WHERE researcher IS NOT NULL ORDER BY started_at, id').all() as { id: string; site: string; researcher: string; startedAt: string }[]
  for (const { id, site, researcher, startedAt } of sessions) {
    const values = asked.has(id) ? log.stateOf(id, 'session', log.headsOf(id)).values : new Map<string, Json>()
    const lastDay = textOf(values, 'letter_last_day') ?? expiredOn(letters.filter(({ siteId }) => siteId === site), researcher, localDay(startedAt))?.lastDay
    if (lastDay === undefined) continue
    const lapse = { sessionId: id, startedAt, researcherId: researcher, lastDay, reason: textOf(values, 'letter_reason') ?? '' }
    bySite.set(site, [...(bySite.get(site) ?? []), lapse])
  }
  return bySite
}
