/** Fields and values of the history as the screens say them, where two versions of one stand side by side. */
import { CONSENT_ACTIVITY_LABELS, WITHDRAWAL_LABELS } from '../consent/ledger'
import { AREA_LABELS, CONSENT_GIVER_LABELS, DEPRIVATION_LABELS, LETTER_LABELS, LIST_SIZE_BANDS, LIST_SIZES } from './site-card'
import { CONSENT_LABELS, DAY_PART_LABELS, EPISODE_LABELS, NOTE_KIND_LABELS, ROLE_NAMES, ROLES, SEAL_REASON_LABELS } from './vocabulary'

const FIELD_WORDS: Readonly<Record<string, string>> = {
  body: 'Wording', kind: 'Kind', occurred: 'When', site: 'Site', session: 'Session', researcher: 'Researcher', removed: 'In the bin', recorded_at: 'Written down',
  name: 'Name', aliases: 'Also called', region: 'Region', initials: 'Initials', role: 'Role', sites: 'Sites', gender: 'Gender', age: 'Age', ethnicity: 'Ethnic group', consent: 'Consent', same_as: 'Same person as',
  window_start: 'First day of observation', window_end: 'Last day of observation', started_at: 'Start', ended_at: 'End', setting: 'Setting', letter_reason: 'Reason after a letter had expired', label: 'Label',
  investigator: 'Principal investigator or local collaborator', network_contact: 'Research network contact', capacity_confirmed: 'Capacity and capability confirmed',
  practice_consent: 'Consent of the practice', practice_consent_by: 'Consent given by', poster_from: 'Poster displayed from', poster_until: 'Poster displayed until',
  list_size: 'List size', area: 'Area', deprivation: 'Deprivation', valid_from: 'First day', last_day: 'Last day', cut_off: 'Last day for erasure', version: 'Version',
  ethics_reference: 'Ethics reference', shows_ethics_reference: 'Reports show the ethics reference', approved_by: 'Approved by', opt_out_hours: 'Hours for opting out',
  action: 'Decision', replacement: 'Shows as', reason: 'Reason', verdict: 'Right or wrong', answer: 'What was changed', outcome: 'Answer', status: 'Answer', activity: 'To what', date: 'Day', choice: 'Choice', effective: 'Carried out as', how: 'How it came', code: 'Code',
}

/** "List size"; what no screen names is said as it is stored. */
export function fieldWords(field: string): string {
  if (field.startsWith('person:')) return 'Linked person'
  if (field.startsWith('code:')) return 'Code on the note'
  return FIELD_WORDS[field] ?? field.replaceAll('_', ' ')
}

const DECISIONS = { replace: 'Replace', keep: 'Keep' }
const ROLE_LABELS: Readonly<Record<string, string>> = Object.fromEntries(ROLES.map((role) => [role, ROLE_NAMES[role].label]))
const VOCABULARIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'note kind': NOTE_KIND_LABELS,
  'site list_size': Object.fromEntries(LIST_SIZES.map((band) => [band, LIST_SIZE_BANDS[band].label])),
  'site area': AREA_LABELS,
  'site deprivation': DEPRIVATION_LABELS,
  'site practice_consent_by': CONSENT_GIVER_LABELS,
  'letter kind': LETTER_LABELS,
  'person role': ROLE_LABELS,
  'person consent': CONSENT_LABELS,
  'consent status': CONSENT_LABELS,
  'consent activity': CONSENT_ACTIVITY_LABELS,
  'withdrawal choice': WITHDRAWAL_LABELS,
  'withdrawal effective': WITHDRAWAL_LABELS,
  'episode role': ROLE_LABELS,
  'episode outcome': EPISODE_LABELS,
  'seal reason': SEAL_REASON_LABELS,
  'pseudonym how': { drawn: 'Drawn at random', chosen: 'Chosen' },
  'decision action': DECISIONS,
  'blind action': DECISIONS,
  'settlement action': DECISIONS,
}

/** Whether two versions of a field may stand one after the other: only a wording may. */
export const isWording = (kind: string, field: string): boolean => kind === 'note' && field === 'body'

/** `nameOf`: what a record is called whose id is given, null where nobody knows; `dayWords`: an ISO date as the screen has it. */
export type ValueNames = { nameOf(id: string): string | null; dayWords?(day: string): string }

/** A value as a person would say it. */
export function valueWords(kind: string, field: string, value: unknown, names: ValueNames): string {
  const say = (each: unknown): string => valueWords(kind, field, each, names)
  if (value === null || value === undefined || value === '') return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(say).join(', ')
  const day = names.dayWords ?? ((each: string) => each)
  if (typeof value === 'object') return 'at' in value && typeof value.at === 'string' ? whenWords({ ...value, at: value.at }, day) : JSON.stringify(value)
  const text = String(value)
  const word = VOCABULARIES[`${kind} ${field}`]?.[text]
  if (word !== undefined) return word
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text)
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return whenWords({ at: text }, day)
  return (/^[0-9a-hjkmnp-tv-z]{16}$/.test(text) ? names.nameOf(text) : null) ?? text
}

function whenWords(when: { at: string; precision?: unknown; part?: unknown }, day: (day: string) => string): string {
  const part = when.precision === 'part' ? Object.entries(DAY_PART_LABELS).find(([each]) => each === when.part)?.[1] : undefined
  return `${day(when.at.slice(0, 10))}, ${part ?? when.at.slice(11, 16)}`
}
