/** The least loss of detail at which everyone in the released table of people has company: an offer for the report, not what was done. */
import type { PersonRow } from '../dataset'
import type { RiskFacts } from '../types'
import { hierarchiesOf, STEP_WORDS, valueOf } from './hierarchies'
import { findOptimum } from './lattice'
import { kAnonymityWithin } from './models'
import { encodeTable } from './table'

/** At most one record in twenty may be left out (ARX's usual limit, and sdcMicro's). */
const SUPPRESSION = 0.05
/** What the classes of the report go by; the ethnic group is counted there as a sensitive value. */
const OFFERED = ['role', 'site', 'ageBand', 'gender'] as const

export function offerGeneralisation(people: readonly PersonRow[], regionOf: ReadonlyMap<string, string>, k: number): RiskFacts['afterGeneralisation'] {
  const hierarchies = hierarchiesOf(OFFERED, regionOf)
  const rows = people.map((person) => OFFERED.map((attribute) => valueOf(person, attribute)))
  if (rows.length < k) return null
  const optimum = findOptimum(encodeTable(rows, hierarchies), kAnonymityWithin(k, Math.floor(rows.length * SUPPRESSION)))
  if (!optimum) return null
  const kept = [...optimum.classes.sizes].filter((size) => size >= k)
  const records = kept.reduce((sum, size) => sum + size, 0)
  const smallest = Math.min(...kept)
  return {
    steps: OFFERED.flatMap((attribute, column) => STEP_WORDS[attribute][optimum.node[column] ?? 0] || []),
    smallestClass: smallest,
    uniques: 0,
    underK: 0,
    prosecutorMax: 1 / smallest,
    prosecutorAverage: kept.length / records,
    suppressed: rows.length - records,
  }
}
