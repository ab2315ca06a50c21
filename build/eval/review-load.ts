import { fold } from '../../shared/finder/normalise'
import type { CorpusNote } from './corpus'
import type { Measured } from './measure'

/** What one rule asks a reviewer: distinct items, how many of them touch a labelled identifier, and how many labels they touch. */
export type Load = { source: string; items: number; distinct: number; right: number; labels: number }

/** Review items by rule, most first. */
export function reviewLoad(notes: readonly CorpusNote[], { review }: Measured): Load[] {
  const gold = new Map(notes.map((n) => [n.id, n.gold]))
  const by = new Map<string, { items: number; texts: Map<string, boolean>; labels: Set<string> }>()
  for (const { id, guess } of review) {
    const of = by.get(guess.source) ?? { items: 0, texts: new Map<string, boolean>(), labels: new Set<string>() }
    by.set(guess.source, of)
    of.items++
    const touched = (gold.get(id) ?? []).filter((g) => g.start < guess.end && guess.start < g.end)
    const key = `${guess.type} ${fold(guess.text)}`
    of.texts.set(key, (of.texts.get(key) ?? false) || touched.length > 0)
    for (const g of touched) of.labels.add(`${id} ${g.start}`)
  }
  return [...by]
    .map(([source, of]) => ({ source, items: of.items, distinct: of.texts.size, right: [...of.texts.values()].filter(Boolean).length, labels: of.labels.size }))
    .sort((a, b) => b.distinct - a.distinct || (a.source < b.source ? -1 : 1))
}

/** One line a rule. */
export function loadTable(loads: readonly Load[], words: number): string {
  const lines = ['review items by rule          items  distinct  in 1,000 words  touch a label  labels touched']
  for (const l of loads) {
    lines.push(`${l.source.padEnd(28)}${String(l.items).padStart(7)}${String(l.distinct).padStart(10)}${((l.distinct / words) * 1000).toFixed(1).padStart(16)}${`${l.right}/${l.distinct}`.padStart(15)}${String(l.labels).padStart(16)}`)
  }
  return lines.join('\n')
}
