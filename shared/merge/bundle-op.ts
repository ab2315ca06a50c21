/**
 * An operation as it came in a bundle. The schema is what counts; a plain check that accepts a part of what the schema accepts goes first,
 * because a bundle has tens of thousands of them, nearly all of the everyday form.
 */
import type { Op } from '../history/op'
import { BundleOp } from './bundle-format'

const HEADER = BundleOp.shape.header.shape
const KINDS: ReadonlySet<unknown> = new Set(HEADER.kind.options)
const INTENTS: ReadonlySet<unknown> = new Set(HEADER.intent.options)
/** Members of a header that has none but the required ones. */
const HEADER_MEMBERS = Object.keys(HEADER).length - 1
const LONGEST_TEXT = 2_000_000

/** The operation, or null where it is not of the agreed form. `value`: as JSON.parse gives it. */
export function bundleOpOf(value: unknown): Op | null {
  if (isEveryday(value)) return value
  const parsed = BundleOp.safeParse(value)
  return parsed.success ? (parsed.data as Op) : null
}

type Members = { readonly [name: string]: unknown }

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown, max: number): value is string => typeof value === 'string' && value.length <= max

/** True only for what the schema accepts as it stands. */
function isEveryday(value: unknown): value is Op {
  if (!isObject(value) || Object.keys(value).length !== 3 || typeof value['id'] !== 'string' || value['id'].length !== 43) return false
  return isObject(value['header']) && isEverydayHeader(value['header']) && isObject(value['content']) && Object.entries(value['content']).every(isEverydayValue)
}

function isEverydayHeader(header: Members): boolean {
  const { v, device, seq, prev, kind, record, at, author, change, intent, undoes, fields } = header
  return (
    Object.keys(header).length === HEADER_MEMBERS + ('undoes' in header ? 1 : 0) &&
    (!('undoes' in header) || isText(undoes, 64)) &&
    v === 1 &&
    Number.isSafeInteger(seq) &&
    (seq as number) >= 1 &&
    isText(device, 64) &&
    isText(prev, 43) &&
    isText(record, 200) &&
    record !== '' &&
    isText(at, 40) &&
    isText(author, 64) &&
    isText(change, 64) &&
    KINDS.has(kind) &&
    INTENTS.has(intent) &&
    isObject(fields) &&
    Object.entries(fields).every(isEverydayField)
  )
}

const isEverydayField = ([name, field]: [string, unknown]): boolean =>
  name !== '__proto__' && name.length <= 200 && Array.isArray(field) && field.length === 2 && typeof field[0] === 'string' && Array.isArray(field[1]) && field[1].every((base) => typeof base === 'string')

const isEverydayValue = ([name, value]: [string, unknown]): boolean =>
  name !== '__proto__' && Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && isEverydayJson(value[1])

function isEverydayJson(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isEverydayJson)
  return Object.entries(value).every(([name, inner]) => name !== '__proto__' && isEverydayJson(inner))
}
