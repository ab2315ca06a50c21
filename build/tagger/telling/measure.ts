/** How many labelled phrases are wholly raised, at how many clauses a reviewer is asked about. */
import type { LabelledClause, LabelledPhrase, TellingData } from './clauses'

export type Scored = LabelledClause & { score: number }

const PER_1000 = [3, 4, 5, 6, 8, 10]

/** The score above which `asked` clauses in 1,000 words are raised. */
export function thresholdAt(scored: readonly Scored[], words: ReadonlyMap<string, number>, asked: number): number {
  const sources = new Set(scored.map((c) => c.source))
  const total = [...sources].reduce((sum, source) => sum + (words.get(source) ?? 0), 0)
  const order = scored.map((c) => c.score).sort((a, b) => b - a)
  return order[Math.min(order.length - 1, Math.round((total * asked) / 1000))] ?? 0
}

function isRaised(phrase: LabelledPhrase, clauses: readonly Scored[], threshold: number): boolean {
  const near = clauses.filter((c) => c.note === phrase.note)
  const text = near[0]?.text ?? ''
  const raised = near.filter((c) => c.score >= threshold)
  for (let at = phrase.start; at < phrase.end; at++) {
    if (/[\p{L}\p{N}]/u.test(text[at] ?? '') && !raised.some(({ clause }) => clause.start <= at && at < clause.end)) return false
  }
  return true
}

/** One line a file, then all files of whole notes and all of passages together. */
export function printMeasured(scored: readonly Scored[], { phrases, words }: Pick<TellingData, 'phrases' | 'words'>): void {
  const line = (name: string, sources: readonly string[]): void => {
    const clauses = scored.filter((c) => sources.includes(c.source))
    const wanted = phrases.filter((p) => sources.includes(p.source))
    const total = sources.reduce((sum, source) => sum + (words.get(source) ?? 0), 0)
    const cells = PER_1000.map((asked) => {
      const threshold = thresholdAt(clauses, words, asked)
      return `${Math.round((100 * wanted.filter((p) => isRaised(p, clauses, threshold)).length) / Math.max(1, wanted.length))}`.padStart(5)
    })
    console.log(`${name.padEnd(20)}${String(wanted.length).padStart(5)} phrases ${String(total).padStart(6)} words  ${cells.join('')}`)
  }
  const sources = [...new Set(scored.map((c) => c.source))]
  console.log(`${'% wholly raised, at so many clauses in 1,000 words'.padEnd(48)}${PER_1000.map((n) => String(n).padStart(5)).join('')}`)
  for (const source of sources) line(source, [source])
  line('whole notes', sources.filter((s) => !s.startsWith('r-')))
  line('passages', sources.filter((s) => s.startsWith('r-')))
}
