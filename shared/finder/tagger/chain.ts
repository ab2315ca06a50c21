/** Forward–backward over a linear chain: label marginals from emission and transition scores (natural logarithms). */

export const LABELS = ['O', 'B-PERSON', 'I-PERSON', 'B-ORG', 'I-ORG', 'B-PLACE', 'I-PLACE'] as const
export const LABEL_COUNT = LABELS.length

/** Start may not be an I label; an I label follows only B or I of its own kind. `from` -1 is the start. */
export const mayFollow = (from: number, to: number): boolean =>
  to === 0 || to % 2 === 1 || from === to || from === to - 1

/** Some numbers of a chain are per token and label (count × LABEL_COUNT). */
export interface Passes {
  /** Probabilities. */
  readonly marginals: Float64Array
  /** Scaled forward and backward values, same shape, for the gradient of training. */
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** Scaling factor of each position. */
  readonly scale: Float64Array
}

export interface Chain extends Passes {
  /** exp(transition), LABEL_COUNT × LABEL_COUNT, 0 where not allowed. */
  readonly step: Float64Array
  /** exp(emission − its maximum), count × LABEL_COUNT. */
  readonly emission: Float64Array
  /** Σ log(scale) + Σ maximum. */
  readonly logPartition: number
}

/** exp(transition) of LABEL_COUNT² scores, 0 where not allowed. */
export function stepsOf(transitions: Float64Array): Float64Array {
  return transitions.map((score, at) => (mayFollow(Math.floor(at / LABEL_COUNT), at % LABEL_COUNT) ? Math.exp(score) : 0))
}

/** `scores` holds count × LABEL_COUNT emissions, `transitions` LABEL_COUNT² scores. */
export function runChain(scores: Float64Array, transitions: Float64Array, count: number): Chain {
  const L = LABEL_COUNT
  const step = stepsOf(transitions)
  const emission = new Float64Array(count * L)
  let logPartition = 0
  for (let i = 0; i < count; i += 1) {
    let max = -Infinity
    for (let b = 0; b < L; b += 1) max = Math.max(max, scores[i * L + b] ?? 0)
    for (let b = 0; b < L; b += 1) emission[i * L + b] = Math.exp((scores[i * L + b] ?? 0) - max)
    logPartition += max
  }
  const passes = passOver(emission, step, count)
  for (const scale of passes.scale) logPartition += Math.log(scale)
  return { ...passes, step, emission, logPartition }
}

/** Both passes over emissions and steps that are exponentials already. Inside a name one label follows two, elsewhere all. */
export function passOver(emission: Float64Array, step: Float64Array, count: number): Passes {
  const L = LABEL_COUNT
  const forward = new Float64Array(count * L)
  const backward = new Float64Array(count * L)
  const marginals = new Float64Array(count * L)
  const scale = new Float64Array(count)
  for (let i = 0; i < count; i += 1) {
    const before = (i - 1) * L
    let total = 0
    for (let b = 0; b < L; b += 1) {
      let sum = 0
      if (i === 0) sum = mayFollow(-1, b) ? 1 : 0
      else for (let a = isInside(b) ? b - 1 : 0; a < (isInside(b) ? b + 1 : L); a += 1) sum += (forward[before + a] ?? 0) * (step[a * L + b] ?? 0)
      const value = sum * (emission[i * L + b] ?? 0)
      forward[i * L + b] = value
      total += value
    }
    scale[i] = total
    for (let b = 0; b < L; b += 1) forward[i * L + b] = (forward[i * L + b] ?? 0) / total
  }
  for (let i = count - 1; i >= 0; i -= 1) {
    const next = (i + 1) * L
    for (let a = 0; a < L; a += 1) {
      let sum = 0
      if (i === count - 1) sum = 1
      else {
        for (let b = 0; b < L; b += 1) sum += (step[a * L + b] ?? 0) * (emission[next + b] ?? 0) * (backward[next + b] ?? 0)
        sum /= scale[i + 1] ?? 1
      }
      backward[i * L + a] = sum
      marginals[i * L + a] = (forward[i * L + a] ?? 0) * sum
    }
  }
  return { marginals, forward, backward, scale }
}

const isInside = (label: number): boolean => label > 0 && label % 2 === 0
