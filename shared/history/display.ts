/**
 * Which value shows while a field has several heads. Showing is not deciding: the conflict stays.
 * Consent shows the most restrictive, a link between note and person (or code) shows as present, everything else the latest by
 * (wall clock, id): the clock may be wrong, and then only the display is.
 */
import { CONSENT_RESTRICTIVE_ORDER, type ConsentStatus } from '../model/vocabulary'
import type { Json } from './canonical'

export type HeadValue = { readonly opId: string; readonly at: string; readonly value: Json }

export function valueToShow(field: string, heads: readonly HeadValue[]): HeadValue | undefined {
  if (heads.length <= 1) return heads[0]
  if (field === 'consent') {
    const rank = (head: HeadValue) => CONSENT_RESTRICTIVE_ORDER.indexOf(head.value as ConsentStatus)
    return heads.toSorted((a, b) => rank(a) - rank(b) || compareText(a.opId, b.opId))[0]
  }
  if (field.startsWith('person:') || field.startsWith('code:')) return heads.find((head) => head.value === true) ?? heads[0]
  return heads.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || compareText(b.opId, a.opId))[0]
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
