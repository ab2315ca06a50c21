/**
 * The model in memory and its packed form: a base64 string of transitions and one row of 8-bit
 * weights (one per label but the first, whose weights are zero) for each feature that training kept.
 */
import { LABEL_COUNT } from './chain'

/** Labels with weights of their own: the score of O is always 0. */
export const ROW = LABEL_COUNT - 1

export interface Model {
  /** LABEL_COUNT² scores. */
  readonly transitions: Float64Array
  /** Adds the weights of a feature to `into[at … at + ROW)`, if training kept the feature. */
  readonly add: (key: number, into: Float64Array, at: number) => void
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
  const slots = new Int32Array(capacity).fill(-1)
  const keys = new Uint32Array(count)
  let key = 0
  for (let row = 0; row < count; row += 1) {
    let delta = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      delta |= (byte & 127) << shift
      if (byte < 128) break
    }
    key += delta
    keys[row] = key
    let slot = Math.imul(key, 0x9e3779b1) >>> 8 & mask
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
    slots[slot] = row
  }
  const rows = new Int8Array(bytes.buffer, rowsAt, count * ROW)
  const add = (wanted: number, into: Float64Array, to: number): void => {
    let slot = Math.imul(wanted, 0x9e3779b1) >>> 8 & mask
    for (;;) {
      const row = slots[slot] ?? -1
      if (row < 0) return
      if (keys[row] === wanted) {
        for (let k = 0; k < ROW; k += 1) into[to + k] = (into[to + k] ?? 0) + (rows[row * ROW + k] ?? 0) * unit
        return
      }
      slot = (slot + 1) & mask
    }
  }
  return { transitions, add }
}
