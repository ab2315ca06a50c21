/** Attributes of people as each profile shows them: bands and broad groups instead of what was recorded (domain.md 3.2, 3.5). */
import type { ReleaseProfile } from '../model/vocabulary'

export const WITHHELD = 'withheld'
export const NOT_RECORDED = 'not recorded'

const BAND_YEARS: Record<ReleaseProfile, number> = { team: 5, controlled: 10, public: 20 }

/** "80–84"; 90 and over as one; under 18 as one, so that a child's age never shows. */
export function ageBand(age: number | null, profile: ReleaseProfile): string {
  if (age === null) return NOT_RECORDED
  if (age >= 90) return '90+'
  if (age < 18) return 'under 18'
  const years = BAND_YEARS[profile]
  const from = Math.floor(age / years) * years
  return `${Math.max(18, from)}–${Math.min(89, from + years - 1)}`
}

const GENDERS: Record<string, string> = {
  female: 'female', woman: 'female', f: 'female',
  male: 'male', man: 'male', m: 'male',
  'non-binary': 'another', nonbinary: 'another', other: 'another', transgender: 'another', 'trans woman': 'another', 'trans man': 'another', agender: 'another',
}

/** Closed groups only: what people said in their own words can name them. Withheld in the public profile. */
export function genderGroup(gender: string, profile: ReleaseProfile): string {
  const said = gender.trim().toLowerCase()
  if (said === '') return NOT_RECORDED
  if (profile === 'public') return WITHHELD
  return GENDERS[said] ?? 'another'
}

const ETHNIC_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/\bmixed|multiple|\band\b/i, 'Mixed or multiple'],
  [/\bblack|african|caribbean|somali|nigerian|ghanaian|eritrean|ethiopian|sudanese\b/i, 'Black'],
  [/\basian|indian|pakistani|bangladeshi|chinese|punjabi|sri lankan|tamil|nepali|filipino|vietnamese|japanese|korean|thai\b/i, 'Asian'],
  [/\bwhite|british|english|welsh|scottish|irish|polish|romanian|ukrainian|portuguese|italian|lithuanian|roma|gypsy|traveller|european|bulgarian|slovak|czech|hungarian\b/i, 'White'],
  [/\barab|turkish|kurdish|iranian|iraqi|afghan|syrian|latin|brazilian\b/i, 'Other'],
]

/** The census's five broad groups; withheld in the public profile. */
export function ethnicGroup(ethnicity: string, profile: ReleaseProfile): string {
  if (ethnicity.trim() === '') return NOT_RECORDED
  if (profile === 'public') return WITHHELD
  return ETHNIC_GROUPS.find(([pattern]) => pattern.test(ethnicity))?.[1] ?? 'Other'
}

const AREAS: readonly (readonly [RegExp, string])[] = [
  [/yorkshire|humber|hull\b|leeds|bradford|sheffield/i, 'Yorkshire and the Humber'],
  [/northumberland|durham|tyne|wear\b|teesside|newcastle|sunderland|north[- ]east/i, 'North East'],
  [/cumbria|lancashire|merseyside|manchester|cheshire|liverpool|north[- ]west/i, 'North West'],
  [/derbyshire|nottingham|leicester|lincolnshire|northampton|rutland|east midlands/i, 'East Midlands'],
  [/west midlands|birmingham|staffordshire|warwickshire|worcestershire|herefordshire|shropshire|coventry|wolverhampton/i, 'West Midlands'],
  [/essex|suffolk|norfolk|cambridge|hertford|bedford|east of england|east anglia/i, 'East of England'],
  [/london/i, 'London'],
  [/kent\b|sussex|surrey|hampshire|oxford|buckingham|berkshire|isle of wight|south[- ]east/i, 'South East'],
  [/devon|cornwall|somerset|dorset|wiltshire|gloucester|bristol|south[- ]west/i, 'South West'],
  [/wales|gwent|gwynedd|powys|glamorgan|dyfed|clwyd|cardiff|swansea/i, 'Wales'],
  [/scotland|glasgow|edinburgh|lothian|fife\b|highland|aberdeen|dundee|tayside|strathclyde/i, 'Scotland'],
  [/northern ireland|belfast|antrim|armagh|tyrone|fermanagh/i, 'Northern Ireland'],
]

/** One of the twelve regions and nations of the UK; the public profile says nothing finer than that it is withheld. */
export function regionGroup(region: string, profile: ReleaseProfile): string {
  if (region.trim() === '') return NOT_RECORDED
  if (profile === 'public') return WITHHELD
  return AREAS.find(([pattern]) => pattern.test(region))?.[1] ?? 'another region'
}

/** The mode of consent in the team's and controlled releases; the public one says only that there is consent. */
export const consentLevel = (label: string, profile: ReleaseProfile): string => (profile === 'public' ? 'consented' : label)

export const REGION_GROUPS: readonly string[] = [...AREAS.map(([, name]) => name), 'another region']
export const ETHNIC_GROUP_NAMES: readonly string[] = [...new Set(ETHNIC_GROUPS.map(([, name]) => name))]
