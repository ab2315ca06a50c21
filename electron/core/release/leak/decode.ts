/**
 * Every reading of a file's bytes in which a name might stand: its text, UTF-16, and what is written inside it by escapes, base64,
 * hexadecimal or nested archives. More readings cost time and never miss; a reading that is noise finds nothing.
 */
import { gunzipSync } from 'node:zlib'
import { readZip } from '../zip'

export type Reading = { how: string; text: string; /** Pieced together from fragments: only longer names count in it. */ fragments: boolean }

const MAX_DEPTH = 3
const MAX_NESTED = 64 * 2 ** 20

/** Yields null where it has only worked: whoever takes the readings may breathe there. */
export function* readingsOf(bytes: Buffer, depth = 0): Generator<Reading | null> {
  const utf8 = bytes.toString('utf8')
  yield { how: 'text', text: utf8, fragments: false }
  if (utf8.includes('\uFFFD')) yield { how: 'Latin-1', text: bytes.toString('latin1'), fragments: false }
  if (bytes.includes(0)) yield* utf16(bytes)
  yield* escapes(utf8)
  yield* encodedRuns(utf8)
  if (depth < MAX_DEPTH) yield* nested(bytes, depth)
  else if (bytes.includes(ZIP) || isGzip(bytes)) yield UNOPENED
  if (CLOSED.some((magic) => bytes.subarray(0, magic.length).equals(magic))) yield UNOPENED
}

function* utf16(bytes: Buffer): Generator<Reading> {
  for (const from of [0, 1]) {
    const even = bytes.subarray(from, from + Math.floor((bytes.length - from) / 2) * 2)
    yield { how: 'UTF-16', text: even.toString('utf16le'), fragments: false }
    yield { how: 'UTF-16', text: Buffer.from(even).swap16().toString('utf16le'), fragments: false }
  }
}

function* escapes(text: string): Generator<Reading> {
  if (text.includes('\\')) {
    const plain = text
      .replaceAll(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, hex: string) => codePoint(parseInt(hex, 16)))
      .replaceAll(/\\x([0-9a-f]{2})/gi, (_, hex: string) => codePoint(parseInt(hex, 16)))
      .replaceAll(/\\([nrt"'\\/])/g, (_, char: string) => (char === 'n' || char === 'r' || char === 't' ? ' ' : char))
    yield { how: 'JSON escapes', text: plain, fragments: false }
  }
  if (/%[0-9a-f]{2}/i.test(text)) yield { how: 'percent escapes', text: unescapeBytes(text, /(?:%[0-9a-f]{2})+/gi, '%').replaceAll('+', ' '), fragments: false }
  if (/=[0-9A-F]{2}/.test(text)) yield { how: 'quoted-printable', text: unescapeBytes(text.replaceAll(/=\r?\n/g, ''), /(?:=[0-9A-F]{2})+/g, '='), fragments: false }
  if (/&(?:#|\w+;)/.test(text)) yield { how: 'HTML entities', text: withoutEntities(text), fragments: false }
}

const unescapeBytes = (text: string, runs: RegExp, mark: string): string => text.replaceAll(runs, (run) => Buffer.from(run.replaceAll(mark, ''), 'hex').toString('utf8'))

const codePoint = (value: number): string => (value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff && value > 0xffff) ? (value > 0xffff ? String.fromCodePoint(value) : String.fromCharCode(value)) : '\uFFFD')

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Numeric entities, the five of XML, and letters with a mark by their first letter (eacute → e): matching folds marks away anyway. */
export const withoutEntities = (text: string): string =>
  text
    .replaceAll(/&#x([0-9a-f]{1,6});?/gi, (_, hex: string) => codePoint(parseInt(hex, 16)))
    .replaceAll(/&#(\d{1,7});?/g, (_, digits: string) => codePoint(Number(digits)))
    .replaceAll(/&(\w{2,10});/g, (all, name: string) => ENTITIES[name] ?? (/^([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron)$/.exec(name)?.[1] ?? all))

/** Base64 (both alphabets, line-wrapped too) and hexadecimal runs long enough to hold a name, where they decode to text. */
const RUNS_A_STEP = 500

function* encodedRuns(text: string): Generator<Reading | null> {
  const found: string[] = []
  let looked = 0
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{8,}(?:\r?\n[A-Za-z0-9+/_-]{4,})*={0,2}/g)) {
    if (++looked % RUNS_A_STEP === 0) yield null
    if (!/[A-Z0-9+/_]/.test(run)) continue
    const bytes = Buffer.from(run.replaceAll(/\s/g, ''), 'base64')
    const readable = readableText(bytes)
    if (readable) found.push(readable)
  }
  for (const [run] of text.matchAll(/(?:[0-9a-f]{2}[ :]?){5,}/gi)) {
    if (++looked % RUNS_A_STEP === 0) yield null
    const readable = readableText(Buffer.from(run.replaceAll(/[ :]/g, ''), 'hex'))
    if (readable) found.push(readable)
  }
  if (found.length > 0) yield { how: 'base64 or hexadecimal', text: found.join('\n'), fragments: true }
}

/** The bytes as text where they are mostly letters; UTF-16 where every other byte is zero. */
function readableText(bytes: Buffer): string | null {
  if (bytes.length < 4) return null
  let zeros = 0
  let plain = 0
  for (const byte of bytes) {
    if (byte === 0) zeros++
    else if (byte >= 0x20 && byte !== 0x7f) plain++
  }
  if (zeros * 3 >= bytes.length) return bytes.subarray(0, bytes.length & ~1).toString('utf16le') + '\n' + Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString('utf16le')
  if (plain * 20 < bytes.length * 19) return null
  const text = bytes.toString('utf8')
  return text.includes('\uFFFD') ? null : text
}

/** What cannot be opened cannot be vouched for. */
export const UNREADABLE = 'unreadable archive'
const UNOPENED: Reading = { how: UNREADABLE, text: '', fragments: false }

const ZIP = Buffer.from([0x50, 0x4b, 3, 4])
const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b
/** How files begin that hold packed text which is not unpacked here: 7z, bzip2, xz, RAR, Zstandard, PDF. A release has none of them. */
const CLOSED: readonly Buffer[] = ['377abcaf271c', '425a6839314159265359', 'fd377a585a00', '526172211a07', '28b52ffd', '255044462d'].map((hex) => Buffer.from(hex, 'hex'))

/** From inside an archive; what could not be opened there stays so. */
const fromInside = (reading: Reading | null): Reading | null => (reading === null || reading.how === UNREADABLE ? reading : { ...reading, how: 'nested archive' })

function* nested(bytes: Buffer, depth: number): Generator<Reading | null> {
  const zipAt = bytes.indexOf(ZIP)
  if (zipAt >= 0) {
    try {
      const zip = readZip(bytes.subarray(zipAt))
      yield { how: 'nested archive', text: `${zip.comment.toString('utf8')}\n${zip.entries.map((entry) => `${entry.name} ${entry.comment.toString('utf8')}`).join('\n')}`, fragments: false }
      for (const entry of zip.entries)
        if (entry.size > MAX_NESTED) yield UNOPENED
        else for (const reading of readingsOf(entry.read(), depth + 1)) yield fromInside(reading)
    } catch {
      yield UNOPENED
    }
  }
  if (isGzip(bytes)) {
    try {
      for (const reading of readingsOf(gunzipSync(bytes, { maxOutputLength: MAX_NESTED }), depth + 1)) yield fromInside(reading)
    } catch {
      yield UNOPENED
    }
  }
}
