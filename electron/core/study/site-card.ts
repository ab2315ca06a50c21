/** The governance card of a site: fields of its own record, its two names in the register, its letters as records; laptops merge them like the rest. */
import { AppError } from '../../../shared/errors'
import { isIsoDate } from '../../../shared/field/time'
import type { Json } from '../../../shared/history/canonical'
import type { AppContract } from '../../../shared/ipc/contract'
import type { ParsedInputOf } from '../../../shared/ipc/define'
import type { Handlers } from '../../../shared/ipc/serve'
import { AREA_TYPES, CONSENT_GIVERS, DEPRIVATION_BANDS, leastListSize, LIST_SIZES, type ListSize, type SiteCard, type SiteFields } from '../../../shared/model/site-card'
import { writeAct, type Written } from '../history/act'
import type { RecordEdit } from '../history/log'
import { textOf, type Values } from '../projections/values'
import { identityId } from '../workspace/register'
import type { Workspace } from '../workspace/workspace'
import { lapsesBySite, lettersOf, saveLetter } from './letters'
import { assertNames } from './people'

const FIELDS: Record<keyof SiteFields, string> = {
  capacityConfirmed: 'capacity_confirmed',
  consentDate: 'practice_consent',
  consentBy: 'practice_consent_by',
  posterFrom: 'poster_from',
  posterUntil: 'poster_until',
  listSize: 'list_size',
  area: 'area',
  deprivation: 'deprivation',
}
const NAMES = { investigator: 'investigator', networkContact: 'network_contact' } as const
const DATES = { capacityConfirmed: 'capacity and capability confirmed', consentDate: 'consent of the practice', posterFrom: 'first day of the poster', posterUntil: 'last day of the poster' } as const

const oneOf = <T extends string>(options: readonly T[], values: Values, field: string): T | null => options.find((option) => option === values.get(field)) ?? null

export function siteFields({ log }: Workspace, siteId: string): SiteFields {
  const { values } = log.stateOf(siteId, 'site', log.headsOf(siteId))
  return {
    capacityConfirmed: textOf(values, FIELDS.capacityConfirmed),
    consentDate: textOf(values, FIELDS.consentDate),
    consentBy: oneOf(CONSENT_GIVERS, values, FIELDS.consentBy),
    posterFrom: textOf(values, FIELDS.posterFrom),
    posterUntil: textOf(values, FIELDS.posterUntil),
    listSize: oneOf(LIST_SIZES, values, FIELDS.listSize),
    area: oneOf(AREA_TYPES, values, FIELDS.area),
    deprivation: oneOf(DEPRIVATION_BANDS, values, FIELDS.deprivation),
  }
}

/** The names on the card; none while the register is locked. */
export function siteContacts(workspace: Workspace, siteId: string): string[] {
  const identity = workspace.registerOrNull()?.identity(siteId)
  return [identity?.investigator ?? '', identity?.networkContact ?? ''].filter((name) => name !== '')
}

/** Of someone at these sites; null where no band is recorded of any. */
export const listSizeOf = (workspace: Workspace, siteIds: readonly string[]): ListSize | null => leastListSize(siteIds.map((id) => siteFields(workspace, id).listSize))

const assertSite = ({ db }: Workspace, siteId: string): void => {
  if (!db.prepare('SELECT 1 FROM site WHERE id = ?').get(siteId)) throw new AppError('NOT_FOUND', { what: 'site', ref: siteId })
}

/** @throws AppError NOT_FOUND */
function siteCard(workspace: Workspace, siteId: string): SiteCard {
  assertSite(workspace, siteId)
  const register = workspace.registerOrNull()
  const identity = register?.identity(siteId)
  const own: ReadonlySet<string> = new Set([...Object.values(FIELDS), ...Object.values(NAMES)])
  const conflicts = workspace.db.prepare('SELECT conflicts FROM record WHERE id IN (?, ?)').pluck().all(siteId, identityId(siteId)) as string[]
  return {
    siteId,
    investigator: register ? (identity?.investigator ?? '') : null,
    networkContact: register ? (identity?.networkContact ?? '') : null,
    ...siteFields(workspace, siteId),
    letters: lettersOf(workspace, siteId),
    lapses: lapsesBySite(workspace).get(siteId) ?? [],
    conflicts: conflicts.flatMap((text) => JSON.parse(text) as string[]).filter((field) => own.has(field)),
  }
}

/** @throws AppError INPUT_INVALID, NOT_FOUND, REGISTER_LOCKED */
function saveSiteCard(workspace: Workspace, input: ParsedInputOf<AppContract, 'site.saveCard'>): Written {
  const { log } = workspace
  const { siteId } = input
  assertSite(workspace, siteId)
  const before = siteFields(workspace, siteId)
  for (const [key, where] of Object.entries(DATES)) {
    const date = input[key as keyof typeof DATES]
    if (date && !isIsoDate(date)) throw new AppError('INPUT_INVALID', { where, what: `${date} is not a date` })
  }
  const [from, until] = [input.posterFrom === undefined ? before.posterFrom : input.posterFrom, input.posterUntil === undefined ? before.posterUntil : input.posterUntil]
  if (from !== null && until !== null && until < from) throw new AppError('INPUT_INVALID', { where: DATES.posterUntil, what: `${until} lies before its first day (${from})` })
  assertNames('contact of a site', [input.investigator, input.networkContact])
  if (input.investigator !== undefined || input.networkContact !== undefined) workspace.register()
  return writeAct(workspace, 'edit', siteId, () => {
    const facts: Record<string, Json> = {}
    for (const [key, field] of Object.entries(FIELDS)) {
      const value = input[key as keyof SiteFields]
      if (value !== undefined) facts[field] = value
    }
    const names: Record<string, Json> = {}
    for (const [key, field] of Object.entries(NAMES)) {
      const value = input[key as keyof typeof NAMES]
      if (value !== undefined) names[field] = value.trim() === '' ? null : value.trim()
    }
    const edits: RecordEdit[] = [log.editsFor('site', siteId, facts), log.editsFor('identity', identityId(siteId), names)]
    return edits
  })
}

export const siteCardHandlers = (current: () => Workspace): Pick<Handlers<AppContract>, 'site.card' | 'site.saveCard' | 'site.saveLetter'> => ({
  'site.card': (input) => siteCard(current(), input.siteId),
  'site.saveCard': (input) => saveSiteCard(current(), input),
  'site.saveLetter': (input) => saveLetter(current(), input),
})
