import type { Candidate } from './candidate'

/** Higher wins where two proposals overlap: certain patterns, the register, then longer, then more confident. */
function rank(c: Candidate): number {
  const base = c.source.startsWith('pattern:') && c.decision === 'replace' ? 3 : c.source.startsWith('register:') ? 2.5 : c.source.startsWith('study:') ? 1.8 : 2
  return base + c.confidence + (c.decision === 'replace' ? 0.5 : 0)
}

const isStronger = (a: Candidate, b: Candidate): boolean => {
  // A longer proposal that holds the other whole wins unless it is much weaker ("Hope Street" over "Hope").
  const aHolds = a.start <= b.start && a.end >= b.end
  const bHolds = b.start <= a.start && b.end >= a.end
  if (aHolds !== bHolds) {
    const [outer, inner] = aHolds ? [a, b] : [b, a]
    const keepInner = outer.decision === 'review' && inner.decision === 'replace' && inner.confidence >= 0.9 && outer.confidence < 0.7
    return keepInner === (inner === a)
  }
  return rank(a) > rank(b)
}

const LITTLE = /^(?:(?:the|an?|of|in|on|at|to|and|or|is|was|were|are|be|there|when|with|for|by|he|she|it|they|we|you|i|that|this|has|had|have|his|her|their|my|as|but|so|if|from)[\s,]*)+$/i

const ABSORBED = new Set(['PLACE', 'ORG', 'AGE', 'EVENT', 'JOB'])

/** Settles overlaps. Clause-long proposals (RARE) give way to what lies inside them and keep the rest. */
export function resolveOverlaps(text: string, candidates: readonly Candidate[]): Candidate[] {
  const firm = candidates.filter((c) => c.type !== 'RARE' && c.end > c.start)
  const soft = candidates.filter((c) => c.type === 'RARE' && c.end > c.start)
  const chosen: Candidate[] = []
  const ordered = [...firm].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const candidate of ordered) {
    let wins = true
    const beaten: Candidate[] = []
    for (let k = chosen.length - 1; k >= 0; k--) {
      const other = chosen[k]
      if (other === undefined || other.end <= candidate.start) {
        if (other !== undefined && candidate.start - other.end > 400) break
        continue
      }
      if (other.start >= candidate.end) continue
      if (isStronger(candidate, other)) beaten.push(other)
      else {
        wins = false
        break
      }
    }
    if (!wins) continue
    for (const other of beaten) chosen.splice(chosen.indexOf(other), 1)
    chosen.push(candidate)
  }
  // What a beaten proposal covered and the winner does not must not be lost: raise the rest for review.
  const winners = new Set(chosen)
  for (const candidate of firm) {
    if (winners.has(candidate)) continue
    for (const piece of uncovered(candidate, chosen)) {
      if (/[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end)) && !LITTLE.test(text.slice(piece.start, piece.end).trim())) {
        const rest = trimmed(text, piece)
        if (rest.end > rest.start) chosen.push({ ...rest, decision: candidate.decision, reason: candidate.reason ?? 'Part of a longer identifier.' })
      }
    }
  }
  for (const candidate of soft) {
    // What was only asked about inside the clause is part of the same question.
    for (let k = chosen.length - 1; k >= 0; k--) {
      const inner = chosen[k]
      if (inner !== undefined && inner.decision === 'review' && (ABSORBED.has(inner.type) || inner.source.startsWith('rule:capital')) && inner.start >= candidate.start && inner.end <= candidate.end && !inner.source.startsWith('pattern:')) chosen.splice(k, 1)
    }
    // Words before a name that is replaced anyway belong to that name, not to what follows it.
    const core = candidate.core ?? candidate.start
    const pieces = uncovered(candidate, chosen).filter((piece) => piece.end > core)
      .map((piece) => trimmed(text, piece))
      .filter((piece) => piece.end > piece.start && /\p{L}/u.test(text.slice(piece.start, piece.end)))
    // Little words left between findings say nothing by themselves, beside others of the clause they do.
    const telling = pieces.some((piece) => !LITTLE.test(text.slice(piece.start, piece.end)) && (text.slice(piece.start, piece.end).match(/\p{L}/gu)?.length ?? 0) > 2)
    if (telling) chosen.push(...pieces)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

function uncovered(candidate: Candidate, chosen: readonly Candidate[]): Candidate[] {
  const inside = chosen.filter((c) => c.start < candidate.end && candidate.start < c.end).sort((a, b) => a.start - b.start)
  const pieces: Candidate[] = []
  let at = candidate.start
  for (const other of inside) {
    if (other.start > at) pieces.push({ ...candidate, start: at, end: other.start })
    at = Math.max(at, other.end)
  }
  if (at < candidate.end) pieces.push({ ...candidate, start: at, end: candidate.end })
  return pieces
}

function trimmed(text: string, piece: Candidate): Candidate {
  let { start, end } = piece
  // The 's of a name before it is nobody's word.
  if (/^['’]s?\b/.test(text.slice(start, start + 2)) && /\p{L}/u.test(text[start - 1] ?? '')) start = Math.min(end, start + 2)
  while (start < end && !/[\p{L}\p{N}]/u.test(text[start] ?? '') && !isSurrogate(text, start)) start++
  while (end > start && !/[\p{L}\p{N}\p{M}]/u.test(text[end - 1] ?? '') && !isSurrogate(text, end - 1)) end--
  return { ...piece, start, end }
}

const isSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdfff
}
