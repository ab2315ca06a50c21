/** The name tagger: a linear-chain model of our own over hashed features; see `build/tagger/README.md`. */
import { LABEL_COUNT, runChain } from './chain'
import { CONTEXT_FEATURES, contextFeatures, formFeatures, POSITIONS } from './features'
import { unpackModel, type Model, ROW } from './model'
import { prepare, surroundings, type Passage, type Prepared } from './passage'
import { spansOf, type TaggedSpan, type TagLabel } from './spans'
import { GAP_NONE, TOKEN_CLITIC, TOKEN_MARK } from './tokens'
import { WEIGHTS } from './weights'
import { EDGE_FORM, wordForm, type WordForm } from './word-forms'

export interface TagOptions {
  /** Lowest probability that a token is part of a name for it to be reported, 0..1; 0.5 if not given. */
  threshold?: number
}

export interface Tagger {
  /**
   * Names in `text`, in order, never overlapping. The whole note should be passed at once: how a word is written
   * elsewhere in it counts. Pure and deterministic.
   */
  tag(text: string, options?: TagOptions): TaggedSpan[]
  /** The same with what it goes by: every token with the probabilities that it is part of a person's, organisation's or place's name. */
  read(text: string, options?: TagOptions): TokenReading
}

export interface TokenReading {
  readonly count: number
  /** UTF-16 code units, end exclusive. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** count × 3: PERSON, ORG, PLACE. */
  readonly kinds: Float32Array
  readonly spans: readonly TaggedSpan[]
}

/** Distinct spellings kept in memory before the cache is emptied. */
const CACHE_LIMIT = 40_000

interface CachedForm {
  readonly form: WordForm
  /** Summed weights of the form's own features seen from each of POSITIONS, ROW numbers each. */
  readonly sums: Float64Array
}

class LinearTagger implements Tagger {
  readonly #load: () => Model
  #model: Model | undefined
  readonly #cache = new Map<string, CachedForm>()
  readonly #sums = new Map<WordForm, Float64Array>()

  constructor(load: () => Model) {
    this.#load = load
  }

  tag(text: string, options: TagOptions = {}): TaggedSpan[] {
    return [...this.read(text, options).spans]
  }

  read(text: string, options: TagOptions = {}): TokenReading {
    const threshold = options.threshold ?? 0.5
    this.#model ??= this.#load()
    const model = this.#model
    this.#emptyWhenFull()
    const prepared = prepare(text, (spelling, kind) => this.#cached(spelling, kind, model).form)
    const { count, start, end } = prepared.tokens
    const kinds = new Float32Array(count * 3)
    const spans: TaggedSpan[] = []
    for (const passage of prepared.passages) {
      const marginals = this.#marginals(prepared, passage, model)
      const length = passage.to - passage.from
      for (let i = 0; i < length; i += 1) {
        for (let kind = 0; kind < 3; kind += 1) {
          const label = i * LABEL_COUNT + 1 + kind * 2
          kinds[(passage.from + i) * 3 + kind] = (marginals[label] ?? 0) + (marginals[label + 1] ?? 0)
        }
      }
      for (const span of spansOf(marginals, length, threshold)) {
        const trimmed = trim(prepared, passage.from + span.from, passage.from + span.to, span.label)
        if (trimmed === undefined) continue
        spans.push({ start: start[trimmed.from] ?? 0, end: end[trimmed.to - 1] ?? 0, label: span.label, score: Math.min(1, span.score) })
      }
    }
    return { count, start, end, kinds, spans }
  }

  #emptyWhenFull(): void {
    if (this.#cache.size <= CACHE_LIMIT) return
    this.#cache.clear()
    this.#sums.clear()
  }

  #cached(spelling: string, kind: number, model: Model): CachedForm {
    const id = kind + spelling
    const known = this.#cache.get(id)
    if (known !== undefined) return known
    const form = wordForm(spelling, kind)
    const made = { form, sums: this.#sumsOf(form, model) }
    this.#cache.set(id, made)
    return made
  }

  #sumsOf(form: WordForm, model: Model): Float64Array {
    const known = this.#sums.get(form)
    if (known !== undefined) return known
    const sums = new Float64Array(POSITIONS.length * ROW)
    POSITIONS.forEach((position, index) => {
      for (const key of formFeatures(form, position)) model.add(key, sums, index * ROW)
    })
    this.#sums.set(form, sums)
    return sums
  }

  #marginals(prepared: Prepared, passage: Passage, model: Model): Float64Array {
    const count = passage.to - passage.from
    const scores = new Float64Array(count * LABEL_COUNT)
    const keys = new Int32Array(CONTEXT_FEATURES)
    const total = new Float64Array(ROW)
    for (let i = 0; i < count; i += 1) {
      const around = surroundings(prepared, passage, passage.from + i)
      total.fill(0)
      contextFeatures(around, keys)
      for (let k = 0; k < CONTEXT_FEATURES; k += 1) model.add(keys[k] ?? 0, total, 0)
      const seen = [around.previous2, around.previous, around.form, around.next, around.next2]
      for (let p = 0; p < seen.length; p += 1) {
        const sums = this.#sumsOf(seen[p] ?? EDGE_FORM, model)
        for (let k = 0; k < ROW; k += 1) total[k] = (total[k] ?? 0) + (sums[p * ROW + k] ?? 0)
      }
      scores.set(total, i * LABEL_COUNT + 1)
    }
    return runChain(scores, model.transitions, count).marginals
  }
}

/**
 * Marks at the edges of a span are left out, save the full stop of initials; so is the 's behind a person, while it may
 * be part of an organisation's or a place's name ("St Jude's").
 */
function trim(prepared: Prepared, from: number, to: number, label: TagLabel): { from: number; to: number } | undefined {
  const { tokens } = prepared
  const outside = (token: number, atEnd: boolean): boolean =>
    tokens.kind[token] === TOKEN_MARK || (tokens.kind[token] === TOKEN_CLITIC && (!atEnd || label === 'PERSON'))
  while (from < to && outside(from, false)) from += 1
  while (to > from && outside(to - 1, true)) to -= 1
  if (from === to) return undefined
  const stop = prepared.forms[to]?.folded === '.' && tokens.gap[to] === GAP_NONE
  const initials = stop && (prepared.forms[to - 1]?.folded.length ?? 9) === 1 && prepared.forms[to - 2]?.folded === '.'
  return { from, to: initials ? to + 1 : to }
}

/** `load` gives the model; by default the shipped one, decoded when first used (some 20 ms). */
export function createTagger(load: () => Model = () => unpackModel(WEIGHTS)): Tagger {
  return new LinearTagger(load)
}
