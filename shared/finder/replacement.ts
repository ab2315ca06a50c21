import type { Candidate } from './candidate'
import type { CompiledRegister } from './register/compile'
import type { FindingType, Role } from './types'

const ROLE_LABELS: Readonly<Record<Role, string>> = {
  link_worker: 'Link worker',
  patient: 'Patient',
  primary_care_staff: 'Staff member',
  vcse: 'Community worker',
  other: 'Person',
  researcher: 'Researcher',
}

const TYPE_LABELS: Readonly<Record<FindingType, string>> = {
  PERSON: 'person',
  ORG: 'local organisation',
  PLACE: 'place',
  ADDRESS: 'address',
  POSTCODE: 'postcode',
  PHONE: 'phone number',
  EMAIL: 'e-mail address',
  URL: 'web address',
  HANDLE: 'handle',
  NHS_NUMBER: 'NHS number',
  CHI_NUMBER: 'CHI number',
  HC_NUMBER: 'H&C number',
  NINO: 'National Insurance number',
  REG_NO: 'registration number',
  OTHER_ID: 'reference number',
  VEHICLE: 'vehicle registration',
  DATE: 'date',
  DOB: 'date of birth',
  AGE: 'age',
  RARE: 'identifying detail',
  ODS_CODE: 'practice code',
  DRIVING_LICENCE: 'driving licence number',
  BANK: 'bank details',
  JOB: 'job',
  EVENT: 'event',
}

const hash = (text: string): number => {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0
  return h
}

/**
 * Labels for people and sites that bring no pseudonym: the role with a number whose order says nothing about the
 * order of the register (the ids are ordered by a hash).
 */
export function defaultLabels(register: CompiledRegister): { people: string[]; sites: string[] } {
  const counts = new Map<string, number>()
  const people: string[] = []
  const ordered = [...register.people].sort((a, b) => hash(a.person.id) - hash(b.person.id) || (a.person.id < b.person.id ? -1 : 1))
  for (const p of ordered) {
    const role = p.person.isResearcher === true ? ROLE_LABELS.researcher : ROLE_LABELS[p.person.role]
    const n = (counts.get(role) ?? 0) + 1
    counts.set(role, n)
    people[p.index] = p.person.pseudonym ?? `${role} ${n}`
  }
  const sites: string[] = []
  const siteOrder = register.sites.map((site, index) => ({ site, index })).sort((a, b) => hash(a.site.id) - hash(b.site.id) || (a.site.id < b.site.id ? -1 : 1))
  siteOrder.forEach(({ site, index }, at) => (sites[index] = site.pseudonym ?? `Site ${String.fromCharCode(65 + (at % 26))}${at >= 26 ? Math.floor(at / 26) : ''}`))
  return { people, sites }
}

/** The text in brackets. Never empty. */
export function replacementFor(candidate: Candidate, labels: { people: readonly string[]; sites: readonly string[] }): string {
  const label =
    (candidate.person === undefined ? undefined : labels.people[candidate.person]) ??
    (candidate.site === undefined ? undefined : labels.sites[candidate.site]) ??
    candidate.label ??
    TYPE_LABELS[candidate.type]
  return `[${label}]`
}
