/** Training of the chain model: hidden words, features, AdaGrad on the (partly) conditional log-likelihood, packing. */
import { LABEL_COUNT, mayFollow, runChain, type Chain } from '../../shared/finder/tagger/chain'
import { CONTEXT_FEATURES, contextFeatures, formFeatures, KEY_BITS, POSITIONS } from '../../shared/finder/tagger/features'
import { packModel, ROW } from '../../shared/finder/tagger/model'
import { prepare, surroundings } from '../../shared/finder/tagger/passage'
import { TAG_LABELS } from '../../shared/finder/tagger/spans'
import { EDGE_FORM, SHAPE_LOWER, SHAPE_MARK, wordForm, type WordForm } from '../../shared/finder/tagger/word-forms'
import type { Example } from './example'
import type { Random } from './random'

/** Any label may be right here. */
const FREE = 255

interface Sequence {
  /** Feature rows of each token, one after the other; `ends[i]` is where those of token i end. */
  rows: Int32Array
  ends: Int32Array
  gold: Uint8Array
}

export interface LearnOptions {
  epochs: number
  rate: number
  l2: number
  /** Features seen fewer times are left out. */
  minCount: number
  /** At most so many features are shipped. */
  keep: number
  /** Share of possible names whose spelling, or whose place in the word lists, is hidden. */
  hideSpelling: number
  hideLists: number
}

/** Gold label of every token; a token that is partly inside a span counts as inside. */
function goldOf(example: Example, start: Int32Array, end: Int32Array, count: number): Uint8Array {
  const gold = new Uint8Array(count)
  const freeFirst = [...example.spans].sort((a, b) => Number(b.label === 'free') - Number(a.label === 'free'))
  for (const span of freeFirst) {
    let first = true
    for (let i = 0; i < count; i += 1) {
      if ((start[i] ?? 0) >= span.end || (end[i] ?? 0) <= span.start) continue
      if (span.label === 'free') gold[i] = FREE
      else gold[i] = 1 + 2 * TAG_LABELS.indexOf(span.label) + (first ? 0 : 1)
      first = false
    }
  }
  return gold
}

/** A name that goes on over a blank line, or whose head was overwritten, starts anew. */
function wellFormed(gold: Uint8Array): Uint8Array {
  gold.forEach((label, i) => {
    const before = i === 0 ? -1 : (gold[i - 1] ?? 0)
    if (label !== FREE && before !== FREE && !mayFollow(before, label)) gold[i] = label - 1
  })
  return gold
}

type Keyed = Omit<Sequence, 'rows'> & { keys: Int32Array }

function keyed(example: Example, random: Random, options: LearnOptions): Keyed[] {
  const forms = new Map<string, WordForm>()
  const formOf = (start: number, end: number, kind: number): WordForm => {
    const text = example.text.slice(start, end)
    const known = forms.get(text)
    if (known !== undefined) return known
    const plain = wordForm(text, kind)
    const common = plain.shape === SHAPE_MARK || plain.wordClass > 0
    const factor = common ? 0 : plain.shape === SHAPE_LOWER && plain.lists % 2 === 1 ? 0.2 : 1
    const lists = random.chance(options.hideLists * factor)
    const identity = random.chance(options.hideSpelling * factor) ? Math.floor(random.next() * 2 ** 31) : undefined
    const form = lists || identity !== undefined ? wordForm(text, kind, { lists, identity }) : plain
    forms.set(text, form)
    return form
  }
  const prepared = prepare(example.text, formOf, EDGE_FORM)
  const { tokens } = prepared
  const gold = goldOf(example, tokens.start, tokens.end, tokens.count)
  const cache = new Map<WordForm, number[][]>()
  const ownKeys = (form: WordForm): number[][] => {
    let keys = cache.get(form)
    if (keys === undefined) {
      keys = POSITIONS.map((position) => formFeatures(form, position))
      cache.set(form, keys)
    }
    return keys
  }
  const context = new Int32Array(CONTEXT_FEATURES)
  return prepared.passages.map((passage) => {
    const keys: number[] = []
    const ends = new Int32Array(passage.to - passage.from)
    for (let token = passage.from; token < passage.to; token += 1) {
      const around = surroundings(prepared, passage, token)
      contextFeatures(around, context)
      keys.push(...context)
      const seen = [around.previous2, around.previous, around.form, around.next, around.next2]
      seen.forEach((form, index) => keys.push(...(ownKeys(form)[index] ?? [])))
      ends[token - passage.from] = keys.length
    }
    return { keys: Int32Array.from(keys), ends, gold: wellFormed(gold.slice(passage.from, passage.to)) }
  })
}

/** Expected label and transition counts where some labels are fixed: an unnormalised chain with the rest forbidden. */
function constrain(scores: Float64Array, gold: Uint8Array): Float64Array {
  const out = Float64Array.from(scores)
  gold.forEach((label, i) => {
    if (label === FREE) return
    for (let b = 0; b < LABEL_COUNT; b += 1) if (b !== label) out[i * LABEL_COUNT + b] = -1e4
  })
  return out
}

/** Adds sign × expected transition counts. */
function addTransitions(chain: Chain, count: number, sign: number, into: Float64Array): void {
  const L = LABEL_COUNT
  for (let i = 1; i < count; i += 1) {
    const scale = sign / (chain.scale[i] ?? 1)
    for (let a = 0; a < L; a += 1) {
      const before = (chain.forward[(i - 1) * L + a] ?? 0) * scale
      if (before === 0) continue
      for (let b = 0; b < L; b += 1) {
        const at = a * L + b
        into[at] =
          (into[at] ?? 0) +
          before * (chain.step[at] ?? 0) * (chain.emission[i * L + b] ?? 0) * (chain.backward[i * L + b] ?? 0)
      }
    }
  }
}

export interface Learned {
  packed: string
  features: number
  /** Mean negative log-likelihood a token, per epoch. */
  losses: number[]
}

export function learn(
  examples: readonly Example[],
  random: Random,
  options: LearnOptions,
  log: (line: string) => void,
): Learned {
  const counts = new Uint16Array(1 << KEY_BITS)
  const passages: Keyed[] = []
  for (const example of examples) {
    for (const passage of keyed(example, random, options)) {
      passages.push(passage)
      for (const key of passage.keys) if ((counts[key] ?? 0) < 65535) counts[key] = (counts[key] ?? 0) + 1
    }
  }
  const rowOf = new Int32Array(1 << KEY_BITS).fill(-1)
  const keyOf: number[] = []
  counts.forEach((count, key) => {
    if (count < options.minCount) return
    rowOf[key] = keyOf.length
    keyOf.push(key)
  })
  const sequences: Sequence[] = passages.map(({ keys, ends, gold }) => {
    const rows: number[] = []
    const newEnds = new Int32Array(ends.length)
    let at = 0
    ends.forEach((end, i) => {
      for (; at < end; at += 1) {
        const row = rowOf[keys[at] ?? 0] ?? -1
        if (row >= 0) rows.push(row)
      }
      newEnds[i] = rows.length
    })
    return { rows: Int32Array.from(rows), ends: newEnds, gold }
  })
  passages.length = 0
  const tokens = sequences.reduce((sum, sequence) => sum + sequence.ends.length, 0)
  log(`${examples.length} texts, ${tokens} tokens, ${keyOf.length} features`)

  const L = LABEL_COUNT
  const weights = new Float32Array(keyOf.length * ROW)
  const squares = new Float32Array(keyOf.length * ROW).fill(1e-2)
  const transitions = new Float64Array(L * L)
  const transitionSquares = new Float64Array(L * L).fill(1)
  const average = new Float64Array(keyOf.length * ROW)
  const averageTransitions = new Float64Array(L * L)
  let averaged = 0
  const losses: number[] = []
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    let loss = 0
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs)
    for (const sequence of random.shuffle(sequences)) {
      const { rows, ends, gold } = sequence
      const count = ends.length
      const scores = new Float64Array(count * L)
      let from = 0
      for (let i = 0; i < count; i += 1) {
        const to = ends[i] ?? 0
        for (let k = from; k < to; k += 1) {
          const row = (rows[k] ?? 0) * ROW
          const base = i * L + 1
          for (let b = 0; b < ROW; b += 1) scores[base + b] = (scores[base + b] ?? 0) + (weights[row + b] ?? 0)
        }
        from = to
      }
      const free = runChain(scores, transitions, count)
      const fixed = runChain(constrain(scores, gold), transitions, count)
      loss += free.logPartition - fixed.logPartition
      from = 0
      for (let i = 0; i < count; i += 1) {
        const to = ends[i] ?? 0
        for (let b = 0; b < ROW; b += 1) {
          const at = i * L + 1 + b
          const gradient = (free.marginals[at] ?? 0) - (fixed.marginals[at] ?? 0)
          if (Math.abs(gradient) < 1e-4) continue
          for (let k = from; k < to; k += 1) {
            const w = (rows[k] ?? 0) * ROW + b
            const g = gradient + options.l2 * (weights[w] ?? 0)
            const square = (squares[w] ?? 0) + g * g
            squares[w] = square
            weights[w] = (weights[w] ?? 0) - (rate * g) / Math.sqrt(square)
          }
        }
        from = to
      }
      const gradient = new Float64Array(L * L)
      addTransitions(free, count, 1, gradient)
      addTransitions(fixed, count, -1, gradient)
      for (let at = 0; at < L * L; at += 1) {
        if (!mayFollow(Math.floor(at / L), at % L)) continue
        const g = gradient[at] ?? 0
        transitionSquares[at] = (transitionSquares[at] ?? 0) + g * g
        transitions[at] = (transitions[at] ?? 0) - (rate * g) / Math.sqrt(transitionSquares[at] ?? 1)
      }
    }
    losses.push(loss / tokens)
    log(`epoch ${epoch + 1}: ${(loss / tokens).toFixed(5)} a token`)
    if (epoch >= options.epochs / 2) {
      averaged += 1
      for (let w = 0; w < weights.length; w += 1) average[w] = (average[w] ?? 0) + (weights[w] ?? 0)
      for (let at = 0; at < L * L; at += 1) averageTransitions[at] = (averageTransitions[at] ?? 0) + (transitions[at] ?? 0)
    }
  }
  return { ...pack(average, averageTransitions, averaged, keyOf, options.keep), losses }
}

function pack(
  sums: Float64Array,
  transitionSums: Float64Array,
  divisor: number,
  keyOf: readonly number[],
  keep: number,
): { packed: string; features: number } {
  const size = (row: number): number => {
    let max = 0
    for (let b = 0; b < ROW; b += 1) max = Math.max(max, Math.abs(sums[row * ROW + b] ?? 0) / divisor)
    return max
  }
  const sizes = keyOf.map((_, row) => size(row))
  const chosen = keyOf
    .map((_, row) => row)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
    .slice(0, keep)
    .sort((a, b) => (keyOf[a] ?? 0) - (keyOf[b] ?? 0))
  const limit = Math.min(4, chosen.reduce((max, row) => Math.max(max, sizes[row] ?? 0), 0))
  const unit = limit / 127
  const rows = new Int8Array(chosen.length * ROW)
  chosen.forEach((row, index) => {
    for (let b = 0; b < ROW; b += 1) {
      const steps = Math.round((sums[row * ROW + b] ?? 0) / divisor / unit)
      rows[index * ROW + b] = Math.max(-127, Math.min(127, steps))
    }
  })
  const packed = packModel({
    transitions: transitionSums.map((sum) => sum / divisor),
    keys: Uint32Array.from(chosen, (row) => keyOf[row] ?? 0),
    rows,
    unit,
  })
  return { packed, features: chosen.length }
}
