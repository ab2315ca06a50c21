/** Forward–backward over a linear chain: label marginals from emission and transition scores (natural logarithms). */

export const LABELS = ['O', 'B-PERSON', 'I-PERSON', 'B-ORG', 'I-ORG', 'B-PLACE', 'I-PLACE'] as const
export const LABEL_COUNT = LABELS.length

/** Start may not be an I label; an I label follows only B or I of its own kind. `from` -1 is the start. */
export const mayFollow = (from: number, to: number): boolean =>
  to === 0 || to % 2 === 1 || from === to || from === to - 1

export interface Chain {
  /** count × LABEL_COUNT probabilities. */
  readonly marginals: Float64Array
  /** Scaled forward and backward values, same shape, for the gradient of training. */
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** exp(transition), LABEL_COUNT × LABEL_COUNT, 0 where not allowed. */
  readonly step: Float64Array
  /** exp(emission − its maximum), count × LABEL_COUNT. */
  readonly emission: Float64Array
  /** Scaling factor of each position; Σ log(scale) + Σ maximum is the log partition. */
  readonly scale: Float64Array
  readonly logPartition: number
}

/** `scores` holds count × LABEL_COUNT emissions, `transitions` LABEL_COUNT² scores. */
export function runChain(scores: Float64Array, transitions: Float64Array, count: number): Chain {
  const L = LABEL_COUNT
  const step = new Float64Array(L * L)
  for (let a = 0; a < L; a += 1) {
    for (let b = 0; b < L; b += 1) step[a * L + b] = mayFollow(a, b) ? Math.exp(transitions[a * L + b] ?? 0) : 0
  }
  const emission = new Float64Array(count * L)
  const forward = new Float64Array(count * L)
  const backward = new Float64Array(count * L)
  const marginals = new Float64Array(count * L)
  const scale = new Float64Array(count)
  let logPartition = 0
  for (let i = 0; i < count; i += 1) {
    let max = -Infinity
    for (let b = 0; b < L; b += 1) max = Math.max(max, scores[i * L + b] ?? 0)
    logPartition += max
    let total = 0
    for (let b = 0; b < L; b += 1) {
      const e = Math.exp((scores[i * L + b] ?? 0) - max)
      emission[i * L + b] = e
      let sum = 0
      if (i === 0) sum = mayFollow(-1, b) ? 1 : 0
      else for (let a = 0; a < L; a += 1) sum += (forward[(i - 1) * L + a] ?? 0) * (step[a * L + b] ?? 0)
      forward[i * L + b] = sum * e
      total += sum * e
    }
    scale[i] = total
    logPartition += Math.log(total)
    for (let b = 0; b < L; b += 1) forward[i * L + b] = (forward[i * L + b] ?? 0) / total
  }
  for (let i = count - 1; i >= 0; i -= 1) {
    for (let a = 0; a < L; a += 1) {
      let sum = 0
      if (i === count - 1) sum = 1
      else {
        const next = (i + 1) * L
        for (let b = 0; b < L; b += 1) sum += (step[a * L + b] ?? 0) * (emission[next + b] ?? 0) * (backward[next + b] ?? 0)
        sum /= scale[i + 1] ?? 1
      }
      backward[i * L + a] = sum
      marginals[i * L + a] = (forward[i * L + a] ?? 0) * sum
    }
  }
  return { marginals, forward, backward, step, emission, scale, logPartition }
}
