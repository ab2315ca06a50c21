/**
 * How each thing that the tables tell of a person becomes vaguer, in the field's own terms: role, site, age, gender, ethnic group. Level 0 is
 * the value as the profile shows it; each further level is a vaguer word for it; the last tells nothing. This is the one place they stand.
 */
import { ROLE_NAMES, ROLES, type Role } from '../../model/vocabulary'
import { NOT_RECORDED, WITHHELD } from '../bands'
import { ROLE_WORDS } from '../role-words'
import type { Hierarchy } from './table'

/** What a release may say of someone's role: as recorded; "staff" for everyone who is at work there, and whoever is not; or that it is withheld. */
export const SHOWN_ROLES = [...ROLES, 'staff', 'not_staff', WITHHELD] as const
export type ShownRole = (typeof SHOWN_ROLES)[number]

const STAFF: ReadonlySet<ShownRole> = new Set<ShownRole>(['link_worker', 'primary_care_staff', 'vcse', 'staff'])

/** Label in tables and report, the word of a pseudonym, and what stands for one who has none. */
export const SHOWN_ROLE_NAMES: Readonly<Record<ShownRole, { label: string; release: string; word: string }>> = {
  link_worker: { ...ROLE_NAMES.link_worker, word: ROLE_WORDS.link_worker },
  patient: { ...ROLE_NAMES.patient, word: ROLE_WORDS.patient },
  primary_care_staff: { ...ROLE_NAMES.primary_care_staff, word: ROLE_WORDS.primary_care_staff },
  vcse: { ...ROLE_NAMES.vcse, word: ROLE_WORDS.vcse },
  other: { ...ROLE_NAMES.other, word: ROLE_WORDS.other },
  staff: { label: 'Staff', release: 'Staff', word: 'a member of staff' },
  not_staff: { label: 'Patient or other person', release: 'Person', word: 'a person' },
  withheld: { label: 'Withheld', release: 'Person', word: 'a person' },
}
export const roleLabel = (role: ShownRole): string => SHOWN_ROLE_NAMES[role].label

/** Words that people in the field use for who somebody is: each belongs to one of the recorded roles. */
const FIELD_WORDS: Readonly<Partial<Record<Role, string>>> = {
  link_worker: 'link worker|social prescribing link worker|social prescriber|care coordinator|health and wellbeing coach',
  primary_care_staff:
    'GP|GP partner|GP registrar|doctor|practice nurse|nurse|nurse practitioner|advanced nurse practitioner|ANP|healthcare assistant|HCA|receptionist|care navigator|practice manager|pharmacist|paramedic|physiotherapist|district nurse|midwife|health visitor|secretary|member of staff|staff member',
  vcse: 'VCSE worker|community worker|charity worker|support worker|volunteer|volunteer coordinator',
  patient: 'patient|service user',
}
const isOneOf = (roles: readonly Role[]): RegExp => new RegExp(`^\\[(?:an? |the )?(?:${roles.flatMap((role) => FIELD_WORDS[role] ?? []).join('|')})\\]$`, 'iu')
const AT_WORK = isOneOf(['link_worker', 'primary_care_staff', 'vcse'])
const ANYBODY = isOneOf(['link_worker', 'primary_care_staff', 'vcse', 'patient'])

/** A bracket that says nothing but who somebody is, at this level of role: "[practice nurse]" is primary care staff, then "[a member of staff]", then "[a person]". */
export function roleInText(bracket: string, level: number): string {
  if ((level === 1 || level === 2) && AT_WORK.test(bracket)) return `[${SHOWN_ROLE_NAMES.staff.word}]`
  return level > 1 && ANYBODY.test(bracket) ? `[${SHOWN_ROLE_NAMES.withheld.word}]` : bracket
}

const ROLE_LEVELS: readonly ((role: ShownRole) => ShownRole)[] = [(role) => role, (role) => (STAFF.has(role) ? 'staff' : role), (role) => (STAFF.has(role) ? 'staff' : 'not_staff'), () => WITHHELD]

export const roleAt = (role: ShownRole, level: number): ShownRole => ROLE_LEVELS[level]?.(role) ?? role

/** What a site is called where it is not told apart from any other. */
export const SOME_SITE = 'a site'
const WITH_ARTICLE = /^(?:(?:North|South) (?:East|West)|(?:East|West) Midlands|East of England)$/
/** "a site in the North East"; a region that is not known or not told says nothing. */
export const siteInRegion = (region: string): string =>
  region === WITHHELD || region === NOT_RECORDED ? SOME_SITE : `${SOME_SITE} in ${WITH_ARTICLE.test(region) ? 'the ' : ''}${region}`
const SITE_LEVELS: readonly ((site: string, regionOf: ReadonlyMap<string, string>) => string)[] = [(site) => site, (site, regionOf) => siteInRegion(regionOf.get(site) ?? NOT_RECORDED), () => SOME_SITE]

/** One site at a level. @param regionOf the region a release shows, by the site's pseudonym */
export const siteAt = (site: string, level: number, regionOf: ReadonlyMap<string, string>): string => SITE_LEVELS[level]?.(site, regionOf) ?? site

const startOf = (band: string): number | null => (band === '90+' ? 90 : band === 'under 18' ? 0 : /^\d/.test(band) ? Number.parseInt(band, 10) : null)
const twentyYears = (from: number): string => (from < 20 ? 'under 20' : from >= 80 ? '80 and over' : `${Math.floor(from / 20) * 20}–${Math.floor(from / 20) * 20 + 19}`)
const sixty = (from: number): string => (from < 60 ? 'under 60' : '60 and over')
const aged = (word: (from: number) => string) => (band: string): string => {
  const from = startOf(band)
  return from === null ? band : word(from)
}

const AGE_LEVELS: readonly ((band: string) => string)[] = [(band) => band, aged(twentyYears), aged(sixty), () => WITHHELD]
const GENDER_LEVELS: readonly ((gender: string) => string)[] = [(gender) => gender, () => WITHHELD]
const ETHNIC_LEVELS: readonly ((group: string) => string)[] = [(group) => group, (group) => (group === 'White' || group === NOT_RECORDED || group === WITHHELD ? group : 'Any other group'), () => WITHHELD]
export const ageAt = (band: string, level: number): string => AGE_LEVELS[level]?.(band) ?? band

/** What the table of people says of someone that others could know. `sites`: as shown, sorted, each once. */
export type Look = { role: ShownRole; sites: readonly string[]; ageBand: string; gender: string; ethnicGroup: string }
export const ATTRIBUTES = ['role', 'site', 'ageBand', 'gender', 'ethnicGroup'] as const
export type Attribute = (typeof ATTRIBUTES)[number]
export type Levels = Readonly<Record<Attribute, number>>

export const HEIGHTS: Levels = { role: ROLE_LEVELS.length, site: SITE_LEVELS.length, ageBand: AGE_LEVELS.length, gender: GENDER_LEVELS.length, ethnicGroup: ETHNIC_LEVELS.length }
export const AS_IT_IS: Levels = { role: 0, site: 0, ageBand: 0, gender: 0, ethnicGroup: 0 }
/** Everything withheld. */
export const TOP: Levels = { role: HEIGHTS.role - 1, site: HEIGHTS.site - 1, ageBand: HEIGHTS.ageBand - 1, gender: HEIGHTS.gender - 1, ethnicGroup: HEIGHTS.ethnicGroup - 1 }

/** What was done to an attribute at each level, in words for the report; '' for nothing. */
export const STEP_WORDS: Readonly<Record<Attribute, readonly string[]>> = {
  role: ['', 'role: staff, patient or other, in tables and pseudonyms (texts still say what people do)', 'role: staff or not, in tables and pseudonyms (texts still say what people do)', 'role: withheld, in tables and pseudonyms (texts still say what people do)'],
  site: ['', 'site: its region instead, in tables and texts', 'site: not told apart from the others, in tables and texts'],
  ageBand: ['', 'age: bands of twenty years, in tables and texts', 'age: under 60, or 60 and over, in tables and texts', 'age: withheld, in tables and texts'],
  gender: ['', 'gender: withheld in the tables (texts still say he or she)'],
  ethnicGroup: ['', 'ethnic group: White, or any other group', 'ethnic group: withheld in the tables'],
}
export const ATTRIBUTE_WORDS: Readonly<Record<Attribute, string>> = { role: 'role', site: 'site', ageBand: 'age', gender: 'gender', ethnicGroup: 'ethnic group' }

/** With nobody at a site, or at several: the words of each, once; at the last level nobody is told apart by having none. */
export const sitesAt = (sites: readonly string[], level: number, regionOf: ReadonlyMap<string, string>): readonly string[] =>
  level === HEIGHTS.site - 1 ? [SOME_SITE] : level === 0 ? sites : [...new Set(sites.map((site) => siteAt(site, level, regionOf)))].toSorted()

/** A look made vaguer, attribute by attribute. */
export const lookAt = <T extends Look>(look: T, levels: Levels, regionOf: ReadonlyMap<string, string>): T => ({
  ...look,
  role: roleAt(look.role, levels.role),
  sites: sitesAt(look.sites, levels.site, regionOf),
  ageBand: ageAt(look.ageBand, levels.ageBand),
  gender: GENDER_LEVELS[levels.gender]?.(look.gender) ?? look.gender,
  ethnicGroup: ETHNIC_LEVELS[levels.ethnicGroup]?.(look.ethnicGroup) ?? look.ethnicGroup,
})

const SEPARATOR = '\u0001'
/** One attribute of a look as one string, for counting. */
export const valueOf = (look: Look, attribute: Attribute): string => (attribute === 'site' ? look.sites.join(SEPARATOR) : look[attribute])

const NOBODY: Look = { role: 'other', sites: [], ageBand: '', gender: '', ethnicGroup: '' }

/** As the search of the lattice wants them, for values as `valueOf` gives them. */
export const hierarchiesOf = (attributes: readonly Attribute[], regionOf: ReadonlyMap<string, string>): Hierarchy[] =>
  attributes.map((attribute) => {
    const lookOf = (value: string): Look => (attribute === 'site' ? { ...NOBODY, sites: value === '' ? [] : value.split(SEPARATOR) } : { ...NOBODY, [attribute]: value })
    return { name: attribute, levels: (value) => Array.from({ length: HEIGHTS[attribute] }, (_, level) => valueOf(lookAt(lookOf(value), { ...AS_IT_IS, [attribute]: level }, regionOf), attribute)) }
  })
