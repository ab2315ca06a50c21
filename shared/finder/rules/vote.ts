import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import type { Token } from '../tokens'
import type { TaggedName } from '../types'
import { isPlainWord } from './context'

/** Below this the tagger's guess is not worth a reviewer's time; at the other one a doubtful rule is believed. */
const RAISE = 0.35
const BELIEVE = 0.7
const ALONE = 0.97
const GUESS_TYPES = new Set(['PERSON', 'ORG', 'PLACE'])

/**
 * The tagger as one voter among the rules: where it alone sees a name, the words go to review; where a rule doubts and
 * the tagger is sure of the very words, they are replaced. It takes nothing away.
 */
export function castVotes(candidates: readonly Candidate[], tagged: readonly TaggedName[], tokens: readonly Token[], kept: Uint8Array): Candidate[] {
  const out = candidates.map((c) => ({ ...c }))
  let k = 0
  for (const name of tagged) {
    if (name.score < RAISE) continue
    while (k < tokens.length && (tokens[k]?.end ?? 0) <= name.start) k++
    const inside: number[] = []
    for (let n = k; n < tokens.length && (tokens[n]?.start ?? Infinity) < name.end; n++) inside.push(n)
    if (inside.length === 0 || inside.every((n) => (kept[n] ?? 0) % 2 === 1 || ((tokens[n]?.form.flags ?? 0) & (F.FUNCTION | F.WEEKDAY)) !== 0)) continue
    const overlapping = out.filter((c) => c.start < name.end && name.start < c.end && c.type !== 'RARE')
    for (const c of overlapping) {
      const same = c.start >= name.start - 1 && c.end <= name.end + 2
      const doubtful = c.decision === 'review' && GUESS_TYPES.has(c.type) && (c.source.startsWith('rule:') || c.source.startsWith('gazetteer:') || c.source.startsWith('register:'))
      const everyday = inside.every((n) => isPlainWord(tokens[n]?.form.flags ?? 0))
      // The first word of a sentence has its capital anyway.
      const opening = inside.length === 1 && tokens[inside[0] ?? 0]?.opens === true && c.source.startsWith('rule:capital')
      if (same && doubtful && name.score >= (everyday || opening ? 0.9 : BELIEVE) && c.source !== 'rule:landmark' && c.source !== 'rule:route') {
        c.decision = 'replace'
        c.confidence = Math.max(c.confidence, name.score * 0.9)
      }
    }
    const open = inside.filter((n) => {
      const token = tokens[n]
      return token !== undefined && !out.some((c) => c.type !== 'RARE' && c.start < token.end && token.start < c.end)
    })
    if (open.length === 0 || open.every((n) => ((tokens[n]?.form.flags ?? 0) & F.FUNCTION) !== 0)) continue
    const first = tokens[open[0] ?? 0]
    const last = tokens[open[open.length - 1] ?? 0]
    if (first === undefined || last === undefined) continue
    out.push({ start: first.start, end: last.stemEnd, type: name.label, source: 'tagger', confidence: Math.round(name.score * 80) / 100, decision: name.score >= ALONE && open.some((n) => !isPlainWord(tokens[n]?.form.flags ?? 0)) ? 'replace' : 'review', reason: 'Reads like a name by its surroundings.' })
  }
  return out
}
