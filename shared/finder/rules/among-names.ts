import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { Token } from '../tokens'

/** One or two words with a capital, alone between two commas or a comma and "and". */
const BETWEEN = /^,\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)(?:,|,?\s(?:and|&))\s(?:\p{Ll}+\s)?$/u
const NOBODY = F.FUNCTION | F.WEEKDAY | F.MONTH | F.ROLE | F.KIN

/** "Jayden, Coz, Skye": whatever stands with a capital between two people of a list may be a third. Asked, never changed. */
export function askAmongNames(text: string, tokens: readonly Token[], kept: Uint8Array, settled: readonly Candidate[]): Candidate[] {
  const asked: Candidate[] = []
  for (const [at, after] of settled.entries()) {
    const before = settled[at - 1]
    if (before?.type !== 'PERSON' || after.type !== 'PERSON' || after.start - before.end > 40 || after.start - before.end < 6) continue
    const [whole, words = ''] = BETWEEN.exec(text.slice(before.end, after.start)) ?? []
    if (whole === undefined) continue
    const start = before.end + 2
    const end = start + words.length
    const inside = tokens.flatMap((token, index) => (token.start >= start && token.start < end ? [index] : []))
    if (inside.length === 0 || inside.some((index) => (kept[index] ?? 0) > 0 || ((tokens[index]?.form.flags ?? 0) & NOBODY) !== 0)) continue
    asked.push({ start, end, type: 'PERSON', source: 'rule:among-names', confidence: 0.5, decision: 'review', reason: 'Stands among people’s names.' })
  }
  return asked.length === 0 ? [...settled] : [...settled, ...asked].sort((a, b) => a.start - b.start)
}
