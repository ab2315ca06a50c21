/**
 * The model in memory and its packed form: a base64 string of transitions and one row of 8-bit
 * weights (one per label but the first, whose weights are zero) for each feature that training kept.
 */
import { LABEL_COUNT, stepsOf } from './chain'

/** Labels with weights of their own: the score of O is always 0. */
export const ROW = LABEL_COUNT - 1

/**
 * Weights are whole quantisation steps of −128 … 127, so two labels' share a number: the first in its lower 16 bits. Some
 * hundred features can be added up before they would run into each other; a token has fewer.
 */
export const PAIRS = ROW / 2
export const firstOf = (pair: number): number => (pair << 16) >> 16
export const secondOf = (pair: number): number => (pair - firstOf(pair)) >> 16

export interface Model {
  /** exp(transition), LABEL_COUNT², 0 where not allowed. */
  readonly step: Float64Array
  /** Adds the weights of features to `into[at … at + PAIRS)`; a feature that training did not keep weighs nothing. */
  readonly add: (keys: Int32Array, into: Int32Array, at: number) => void
  /** exp(−steps) of so many quantisation steps. */
  readonly falling: (steps: number) => number
}

export interface PackedParts {
  readonly transitions: Float64Array
  /** Feature keys, ascending, and their quantised rows (keys.length × ROW). */
  readonly keys: Uint32Array
  readonly rows: Int8Array
  /** One quantisation step. */
  readonly unit: number
}

const VERSION = 2

const SLOT = 1 + PAIRS
const MOST_AT_ONCE = 256
const POWERS = 2048
/** Most features of a text were not kept. One bit for the lower bits of every kept key tells nearly all of them, from little memory. */
const FILTER_BITS = 19
const FILTER = (1 << FILTER_BITS) - 1
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function encodeBase64(bytes: Uint8Array): string {
  const out: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (let shift = 18; shift >= 0; shift -= 6) out.push(ALPHABET[(word >> shift) & 63] ?? '')
  }
  return out.join('')
}

/** The decoded length is a multiple of three; what pads the end is never read. */
export function decodeBase64(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let i = 0; i < 64; i += 1) values[ALPHABET.charCodeAt(i)] = i
  const bytes = new Uint8Array((text.length >> 2) * 3)
  let at = 0
  for (let i = 0; i + 3 < text.length; i += 4) {
    let word = 0
    for (let k = 0; k < 4; k += 1) word = (word << 6) | (values[text.charCodeAt(i + k)] ?? 0)
    bytes[at] = word >> 16
    bytes[at + 1] = word >> 8
    bytes[at + 2] = word
    at += 3
  }
  return bytes
}

export function packModel(parts: PackedParts): string {
  const { transitions, keys, rows, unit } = parts
  const deltas: number[] = []
  let last = 0
  for (const key of keys) {
    let delta = key - last
    last = key
    for (; delta > 127; delta >>>= 7) deltas.push((delta & 127) | 128)
    deltas.push(delta)
  }
  const head = 8 * (4 + transitions.length)
  const size = head + deltas.length + rows.length
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  const numbers = [VERSION, keys.length, unit, deltas.length, ...transitions]
  numbers.forEach((value, index) => view.setFloat64(index * 8, value, true))
  bytes.set(deltas, head)
  bytes.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.length), head + deltas.length)
  return encodeBase64(bytes)
}

/** Throws where the string is not a packed model of this version. */
export function unpackModel(packed: string): Model {
  const bytes = decodeBase64(packed)
  const view = new DataView(bytes.buffer)
  let head = 0
  const next = (): number => view.getFloat64(8 * head++, true)
  if (bytes.length < 64 || next() !== VERSION) throw new Error('The name tagger has no model of the expected version.')
  const count = next()
  const unit = next()
  const deltaLength = next()
  const transitions = new Float64Array(LABEL_COUNT * LABEL_COUNT)
  for (let i = 0; i < transitions.length; i += 1) transitions[i] = next()
  let at = head * 8
  const rowsAt = at + deltaLength

  let capacity = 1024
  while (capacity < count * 2) capacity *= 2
  const mask = capacity - 1
  const slotOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 8) & mask
  // Each slot is a key and its weights, side by side in memory.
  const slots = new Int32Array(capacity * SLOT).fill(-1)
  const kept = new Int32Array(1 << (FILTER_BITS - 5))
  const rows = new Int8Array(bytes.buffer, rowsAt, count * ROW)
  let key = 0
  for (let row = 0; row < count; row += 1) {
    let delta = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      delta |= (byte & 127) << shift
      if (byte < 128) break
    }
    key += delta
    let slot = slotOf(key)
    while (slots[slot * SLOT] !== -1) slot = (slot + 1) & mask
    slots[slot * SLOT] = key
    for (let pair = 0; pair < PAIRS; pair += 1) slots[slot * SLOT + 1 + pair] = (rows[row * ROW + 2 * pair] ?? 0) + ((rows[row * ROW + 2 * pair + 1] ?? 0) << 16)
    kept[(key & FILTER) >> 5] = (kept[(key & FILTER) >> 5] ?? 0) | (1 << (key & 31))
  }
  const likely = new Int32Array(MOST_AT_ONCE)
  const add = (wanted: Int32Array, into: Int32Array, to: number): void => {
    // Two steps, the first without a branch: whether a feature was kept is hard to foresee, and a wrong guess costs more than the rest.
    let count = 0
    for (let n = 0; n < wanted.length; n += 1) {
      const key = wanted[n] ?? 0
      likely[count] = key
      count += ((kept[(key & FILTER) >> 5] ?? 0) >> (key & 31)) & 1
    }
    for (let n = 0; n < count; n += 1) {
      const key = likely[n] ?? 0
      let slot = slotOf(key)
      let found = slots[slot * SLOT] ?? -1
      while (found !== key && found !== -1) {
        slot = (slot + 1) & mask
        found = slots[slot * SLOT] ?? -1
      }
      if (found === -1) continue
      for (let pair = 0; pair < PAIRS; pair += 1) into[to + pair] = (into[to + pair] ?? 0) + (slots[slot * SLOT + 1 + pair] ?? 0)
    }
  }
  const powers = Float64Array.from({ length: POWERS }, (_, steps) => Math.exp(-steps * unit))
  const falling = (steps: number): number => (steps < POWERS ? (powers[steps] ?? 0) : Math.exp(-steps * unit))
  return { step: stepsOf(transitions), falling, add }
}
