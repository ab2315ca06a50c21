/** A short piece of a note for a list. */
import { splitMentions } from '../../shared/field/mention'

export type Range = readonly [number, number]

/** About `length` characters of the body around its first found place, cut outside mentions, with the ranges moved along. */
export function excerpt(body: string, ranges: readonly Range[], length: number): { body: string; ranges: Range[] } {
  if (body.length <= length) return { body, ranges: [...ranges] }
  const first = ranges[0]?.[0] ?? 0
  const wanted = Math.max(0, Math.min(first - Math.floor(length / 3), body.length - length))
  const parts = splitMentions(body)
  const outside = (at: number) => parts.find((part) => part.kind !== 'text' && part.start < at && part.end > at)?.start ?? at
  const start = outside(wanted)
  const end = outside(Math.min(body.length, start + length))
  const head = start > 0 ? '…' : ''
  const moved = ranges.filter(([a, b]) => b > start && a < end).map(([a, b]): Range => [Math.max(a, start) - start + head.length, Math.min(b, end) - start + head.length])
  return { body: `${head}${body.slice(start, end)}${end < body.length ? '…' : ''}`, ranges: moved }
}
