/** From label marginals to spans. */
import { LABEL_COUNT } from './chain'

export type TagLabel = 'PERSON' | 'ORG' | 'PLACE'

export interface TaggedSpan {
  /** UTF-16 code units, end exclusive. */
  start: number
  end: number
  label: TagLabel
  /** Mean probability, over the tokens of the span, that the token is part of a name. */
  score: number
}

export const TAG_LABELS: readonly TagLabel[] = ['PERSON', 'ORG', 'PLACE']

/** A token joins the span before it when it is at least this likely, relative to the span's likeliest token. */
const JOIN = 0.3

/** A token range with its label; `score` as in TaggedSpan. */
export interface TokenSpan {
  from: number
  to: number
  label: TagLabel
  score: number
}

/** `marginals` holds count × LABEL_COUNT probabilities. */
export function spansOf(marginals: Float64Array, count: number, threshold: number): TokenSpan[] {
  const out: TokenSpan[] = []
  const at = (token: number, label: number): number => marginals[token * LABEL_COUNT + label] ?? 0
  let open: { from: number; peak: number; sum: number; mass: number[] } | undefined
  const close = (to: number): void => {
    if (open === undefined) return
    let best = 0
    for (let kind = 1; kind < 3; kind += 1) if ((open.mass[kind] ?? 0) > (open.mass[best] ?? 0)) best = kind
    out.push({ from: open.from, to, label: TAG_LABELS[best] ?? 'PERSON', score: open.sum / (to - open.from) })
    open = undefined
  }
  for (let token = 0; token < count; token += 1) {
    const name = 1 - at(token, 0)
    if (name < threshold) {
      close(token)
      continue
    }
    const begins = at(token, 1) + at(token, 3) + at(token, 5)
    if (open !== undefined && (begins > name / 2 || name < open.peak * JOIN || open.peak < name * JOIN)) close(token)
    open ??= { from: token, peak: 0, sum: 0, mass: [0, 0, 0] }
    open.peak = Math.max(open.peak, name)
    open.sum += name
    for (let kind = 0; kind < 3; kind += 1) {
      open.mass[kind] = (open.mass[kind] ?? 0) + at(token, 1 + kind * 2) + at(token, 2 + kind * 2)
    }
  }
  close(count)
  return out
}
