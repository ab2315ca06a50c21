/** The least loss of detail at which everyone in the released table of people has company: an offer for the report, not what was done. */
import { ROLE_NAMES, type Role } from '../../model/vocabulary'
import type { PersonRow } from '../dataset'
import { NO_SITE, type RiskFacts } from '../types'
import { findOptimum } from './lattice'
import { kAnonymityWithin } from './models'
import { encodeTable, type Hierarchy } from './table'

/** At most one record in twenty may be left out (ARX's usual limit, and sdcMicro's). */
const SUPPRESSION = 0.05
const ANY = '*'

const ROLE_GROUP: Record<Role, string> = { patient: 'patient', link_worker: 'professional', primary_care_staff: 'professional', vcse: 'professional', other: 'other' }

const STEPS: Record<string, readonly string[]> = {
  role: ['', 'role: patient, professional or other', 'role: left out'],
  site: ['', 'site: its region instead', 'site: left out'],
  age: ['', 'age: bands of twenty years', 'age: under 60, or 60 and over', 'age: left out'],
  gender: ['', 'gender: left out'],
}

function ageLevels(band: string): string[] {
  const from = band === '90+' ? 90 : band === 'under 18' ? 0 : Number.parseInt(band, 10)
  if (Number.isNaN(from)) return [band, band, band, ANY]
  const twenty = Math.min(80, Math.floor(from / 20) * 20)
  return [band, `${twenty}–${twenty + 19}`, from < 60 ? 'under 60' : '60 and over', ANY]
}

export function offerGeneralisation(people: readonly PersonRow[], regionOf: ReadonlyMap<string, string>, k: number): RiskFacts['afterGeneralisation'] {
  const regions = (sites: string): string => [...new Set(sites.split(' + ').map((site) => regionOf.get(site) ?? site))].toSorted().join(' + ')
  const hierarchies: Hierarchy[] = [
    { name: 'role', levels: (role) => [ROLE_NAMES[role as Role].label, ROLE_GROUP[role as Role], ANY] },
    { name: 'site', levels: (sites) => [sites, regions(sites), ANY] },
    { name: 'age', levels: ageLevels },
    { name: 'gender', levels: (gender) => [gender, ANY] },
  ]
  const rows = people.map((person) => [person.role, person.sites.join(' + ') || NO_SITE, person.ageBand, person.gender])
  if (rows.length < k) return null
  const optimum = findOptimum(encodeTable(rows, hierarchies), kAnonymityWithin(k, Math.floor(rows.length * SUPPRESSION)))
  if (!optimum) return null
  const kept = [...optimum.classes.sizes].filter((size) => size >= k)
  const records = kept.reduce((sum, size) => sum + size, 0)
  const smallest = Math.min(...kept)
  return {
    steps: hierarchies.flatMap(({ name }, column) => STEPS[name]?.[optimum.node[column] ?? 0] || []),
    smallestClass: smallest,
    uniques: 0,
    underK: 0,
    prosecutorMax: 1 / smallest,
    prosecutorAverage: kept.length / records,
    suppressed: rows.length - records,
  }
}
