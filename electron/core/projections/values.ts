/** Reads the values of a record as what they must be; a value of another form reads as absent, so that one odd record cannot stop the rest. */
import type { Json } from '../../../shared/history/canonical'

export type Values = ReadonlyMap<string, Json>

export const textOf = (values: Values, field: string): string | null => {
  const value = values.get(field)
  return typeof value === 'string' ? value : null
}
export const integerOf = (values: Values, field: string): number | null => {
  const value = values.get(field)
  return typeof value === 'number' && Number.isInteger(value) ? value : null
}
export const listOf = (values: Values, field: string): string[] => {
  const value = values.get(field)
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
/** Ids whose `prefix:id` field is true: each link is a register of its own, so that two laptops adding links never clash. */
export const linkedIds = (values: Values, prefix: 'person' | 'code'): string[] =>
  [...values].filter(([field, value]) => field.startsWith(`${prefix}:`) && value === true).map(([field]) => field.slice(prefix.length + 1))
