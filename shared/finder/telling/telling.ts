import type { Candidate } from '../candidate'
import { F } from '../lexicon'
import { firedFrames } from '../rules/indirect'
import type { Fired } from '../rules/indirect'
import type { Token } from '../tokens'
import { clausesOf } from './clauses'
import type { Clause } from './clauses'
import { MEASURES, sightOf } from './features'
import { unpack } from './model'
import type { Model } from './model'
import { reasonFor } from './reasons'
import { TELLING_WEIGHTS } from './weights.generated'

/**
 * Indirect identifiers (domain reference 3.8): clauses that tell of one person without a name. A learnt judgement over
 * words, their order and their meaning; a clause above the threshold goes to a person whole, and is never changed unasked.
 */

/** What may stand between two clauses that are asked about together. */
const NOTHING = /^[^\p{L}\p{N}\n]{0,6}$/u
/** A word that by itself says so much is an unusual thing to be known by. */
const UNUSUAL = 0.5
/** So much below the threshold a piece between names is idle. */
const IDLE = 2.5

let shipped: Model | undefined

/** Decoded when first asked for; it holds no state. */
export function tellingModel(): Model {
  shipped ??= unpack(TELLING_WEIGHTS)
  return shipped
}

/** The model's score of a clause: 0 and more is as likely telling as not, in the mixture it was trained on. */
export function scoreOf(model: Model, text: string, tokens: readonly Token[], clause: Clause, fired: readonly Fired[]): number {
  const { keys, value, measures } = sightOf(text, tokens, clause, fired.map((f) => f.frame), model.table)
  let score = model.weights.sumOf(keys, value)
  measures.forEach((measure, k) => void (score += model.weights.of(MEASURES[k] ?? 0) * measure))
  return score
}

/** How far below the threshold a matching frame still raises its clause. */
function doubtOf({ trigger, token, end }: Fired, tokens: readonly Token[], model: Model): number {
  if (trigger.byNoun !== true) return trigger.doubt
  for (let k = token; (tokens[k]?.start ?? Infinity) < end; k++) {
    const form = tokens[k]?.form
    // "the woman with the parrot", "the pierogi lady"; not "the man with the trolley".
    if (form !== undefined && form.shape === 'lower' && (form.flags & F.FUNCTION) === 0 && (form.flags === 0 || model.table.tellingOf(form.key) >= UNUSUAL)) return Infinity
  }
  return trigger.doubt
}

/** Clauses worth a reviewer's time, in the order of the text. */
export function findTelling(text: string, tokens: readonly Token[], model: Model = tellingModel()): Candidate[] {
  const frames = firedFrames(text, tokens)
  const out: Candidate[] = []
  let k = 0
  for (const clause of clausesOf(text, tokens)) {
    while ((frames[k]?.start ?? Infinity) < clause.start) k++
    const fired: Fired[] = []
    while ((frames[k]?.start ?? Infinity) < clause.end) {
      const frame = frames[k++]
      if (frame !== undefined) fired.push(frame)
    }
    const score = scoreOf(model, text, tokens, clause, fired)
    if (score < model.threshold - Math.max(0, ...fired.map((f) => doubtOf(f, tokens, model)))) continue
    const confidence = Math.round(100 / (1 + Math.exp(-score))) / 100
    const last = out[out.length - 1]
    // Two clauses of one breath are one question.
    if (last !== undefined && NOTHING.test(text.slice(last.end, clause.start))) {
      last.end = clause.end
      last.confidence = Math.max(last.confidence, Math.min(0.69, confidence))
      continue
    }
    out.push({ start: clause.start, end: clause.end, whole: clause.start, type: 'RARE', source: 'model:telling', confidence: Math.min(0.69, confidence), decision: 'review', reason: reasonFor(tokens, clause, fired, model.table) })
  }
  return out
}

/**
 * Names inside a raised clause are findings of their own and leave pieces between them. A piece that by itself says
 * nothing ("he says", "up the road from") is not asked about, unless it lies between two that do.
 */
export function withoutIdlePieces(found: readonly Candidate[], text: string, tokens: readonly Token[], model: Model = tellingModel()): Candidate[] {
  const pieces = new Map<number, Candidate[]>()
  for (const c of found) if (c.whole !== undefined) pieces.set(c.whole, [...(pieces.get(c.whole) ?? []), c])
  const parted = [...pieces.values()].filter((all) => all.length > 1)
  if (parted.length === 0) return [...found]
  const frames = firedFrames(text, tokens)
  const idle = new Set<Candidate>()
  for (const all of parted) {
    const scores = all.map((c) => frames.some((f) => f.start >= c.start && f.start < c.end) ? model.threshold : scoreOf(model, text, tokens, { from: firstFrom(tokens, c.start), to: firstFrom(tokens, c.end) - 1, start: c.start, end: c.end }, []))
    const enough = Math.min(model.threshold - IDLE, Math.max(...scores))
    const first = scores.findIndex((score) => score >= enough)
    const last = scores.findLastIndex((score) => score >= enough)
    all.forEach((c, k) => void ((k < first || k > last) && idle.add(c)))
  }
  return found.filter((c) => !idle.has(c))
}

/** The first token that begins at `at` or later, found by halving. */
function firstFrom(tokens: readonly Token[], at: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
