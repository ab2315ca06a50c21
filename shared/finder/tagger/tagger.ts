/** The name tagger: a linear-chain model of our own over hashed features; see `build/tagger/README.md`. */
import { LABEL_COUNT, passOver } from './chain'
import { CONTEXT_FEATURES, contextFeatures, formFeatures, POSITIONS } from './features'
import { firstOf, PAIRS, secondOf, unpackModel, type Model } from './model'
import { prepare, surroundings, type Passage, type Prepared } from './passage'
import { codesOf, Spellings } from '../spellings'
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

/** Distinct spellings kept in memory before they are made anew. */
const MOST_SPELLINGS = 40_000

/** A word with what its own features weigh, seen from each of POSITIONS: PAIRS numbers each. */
interface HeardForm extends WordForm {
  readonly sums: Int32Array
}

class LinearTagger implements Tagger {
  readonly #load: () => Model
  #model: Model | undefined
  #edge: HeardForm | undefined
  readonly #forms = new Spellings<HeardForm>(MOST_SPELLINGS)

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
    const edge = (this.#edge ??= heard(EDGE_FORM, model))
    const codes = codesOf(text)
    // A spelling has one kind: marks, numbers and endings behind an apostrophe are no words.
    const formOf = (start: number, end: number, kind: number): HeardForm =>
      this.#forms.find(codes, start, end) ?? this.#forms.keep(codes, start, end, heard(wordForm(text.slice(start, end), kind), model))
    const prepared = prepare(text, formOf, edge)
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

  #marginals(prepared: Prepared<HeardForm>, passage: Passage, model: Model): Float64Array {
    const count = passage.to - passage.from
    const emission = new Float64Array(count * LABEL_COUNT)
    const steps = new Int32Array(LABEL_COUNT)
    const keys = new Int32Array(CONTEXT_FEATURES)
    const total = new Int32Array(PAIRS)
    for (let i = 0; i < count; i += 1) {
      const around = surroundings(prepared, passage, passage.from + i)
      const { previous2, previous, form, next, next2 } = around
      contextFeatures(around, keys)
      total.fill(0)
      model.add(keys, total, 0)
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const sum =
          (total[pair] ?? 0) + (previous2.sums[pair] ?? 0) + (previous.sums[PAIRS + pair] ?? 0) + (form.sums[2 * PAIRS + pair] ?? 0) + (next.sums[3 * PAIRS + pair] ?? 0) + (next2.sums[4 * PAIRS + pair] ?? 0)
        steps[1 + 2 * pair] = firstOf(sum)
        steps[2 + 2 * pair] = secondOf(sum)
      }
      let most = 0
      for (let label = 1; label < LABEL_COUNT; label += 1) most = Math.max(most, steps[label] ?? 0)
      for (let label = 0; label < LABEL_COUNT; label += 1) emission[i * LABEL_COUNT + label] = model.falling(most - (steps[label] ?? 0))
    }
    return passOver(emission, model.step, count).marginals
  }
}

function heard(form: WordForm, model: Model): HeardForm {
  const sums = new Int32Array(POSITIONS.length * PAIRS)
  POSITIONS.forEach((position, index) => model.add(Int32Array.from(formFeatures(form, position)), sums, index * PAIRS))
  // Field by field: objects made by spreading are slower to read, by a half of all the tagger's time.
  const { folded, hash, identity, shape, lists, kinds, cluster, kindred, wordClass, category, diacritics } = form
  return { folded, hash, identity, shape, lists, kinds, cluster, kindred, wordClass, category, diacritics, sums }
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
