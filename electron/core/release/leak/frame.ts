/**
 * A finished file taken apart: the study's own texts, which the finder weighed word by word, and the frame around them (headers, labels,
 * names, report), where nobody weighed anything and so even an everyday word that is a name counts, if it is not a word of our own.
 */
import { parseCsv, plainCell } from '../../../../shared/release/csv'
import { textOfNoteTxt } from '../../../../shared/release/files'
import { PROJECT_FILE, PROJECT_PATH } from '../../../../shared/release/qdpx'
import { GUID } from '../../../../shared/release/qdpx-guid'
import { DATA_LIST_COLUMNS, NOTE_KEYS, TABLES } from '../../../../shared/release/schema'
import { withoutEntities } from './decode'

export type Parts = {
  /** Whether every byte is in one of the pieces or is the bare syntax around them: then the file needs no other reading. */
  whole: boolean
  study: string[]
  /** Separate strings: cells, values, lines. */
  frame: string[]
  /** Attributes of HTML: searched for names, not for numbers (they hold coordinates). */
  attributes: string[]
}

export type FrameKnown = { studyTexts: ReadonlySet<string>; /** Style and script blocks of the report as it is without a study. */ ownBlocks: ReadonlySet<string> }

const COLUMNS: Record<string, ReadonlySet<string>> = {
  'data/data_list.csv': new Set(DATA_LIST_COLUMNS),
  ...Object.fromEntries(TABLES.map((table) => [`data/tables/${table.name}.csv`, new Set<string>(table.fields.map((field) => field.name))])),
}
const NOTE_KEY_SET: ReadonlySet<string> = new Set(NOTE_KEYS)

/** In steps; the value returned at the end is the parts. */
export function* takeApart(path: string, text: string, known: FrameKnown): Generator<undefined, Parts> {
  const parts: Parts = { whole: false, study: [], frame: [], attributes: [] }
  const put = (value: string) => void (known.studyTexts.has(value) ? parts.study : parts.frame).push(value)
  if (path.endsWith('.csv')) {
    const rows = parseCsv(text)
    yield
    if (rows) {
      const columns = COLUMNS[path]
      for (const [index, row] of rows.entries()) {
        for (const cell of row) {
          if (index === 0 && columns?.has(cell)) continue
          put(plainCell(cell))
        }
        yield
      }
      return { ...parts, whole: true }
    }
  } else if (path.endsWith('.jsonl')) {
    let isJson = true
    let whole = true
    for (const line of text.split('\n')) {
      if (line === '') continue
      const plain = putJson(line, put)
      isJson &&= plain !== null
      if (!isJson) break
      whole &&= line === plain
      yield
    }
    if (isJson) return { ...parts, whole }
    parts.study = []
    parts.frame = []
  } else if (path.endsWith('.json')) {
    const plain = putJson(text, put, 2)
    if (plain !== null) return { ...parts, whole: text === `${plain}\n` }
  } else if (path.startsWith(`${PROJECT_PATH}/sources/`)) {
    // A source is one note's text and nothing else.
    put(text)
    return { ...parts, whole: true }
  } else if (path === `${PROJECT_PATH}/${PROJECT_FILE}`) {
    return { ...parts, whole: yield* takeProjectApart(text, put) }
  } else if (path.endsWith('.html')) {
    yield* takeHtmlApart(text, known, parts)
    return parts
  } else if (path.startsWith('data/notes_txt/')) {
    const body = textOfNoteTxt(text)
    if (body !== null) {
      parts.frame.push(...text.slice(0, text.length - body.length).split('\n'))
      put(body)
      return { ...parts, whole: true }
    }
  }
  parts.frame.push(...text.split('\n'))
  return { ...parts, whole: true }
}

/** Every string of a JSON text, keys that are not ours included. @returns the text as a program would write it, indented by so much; null where it is not JSON */
function putJson(text: string, put: (value: string) => void, indent = 0): string | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const walk = (node: unknown): void => {
    if (typeof node === 'string') put(node)
    else if (Array.isArray(node)) node.forEach(walk)
    else if (typeof node === 'object' && node !== null)
      for (const [key, inner] of Object.entries(node)) {
        if (!NOTE_KEY_SET.has(key)) put(key)
        walk(inner)
      }
  }
  walk(value)
  return JSON.stringify(value, null, indent)
}

function* takeHtmlApart(html: string, known: FrameKnown, parts: Parts): Generator<undefined, void> {
  const rest = html.replaceAll(/<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/gi, (_, __, block: string) => {
    if (!known.ownBlocks.has(block)) {
      if (putJson(block, (value) => void parts.frame.push(value)) === null) parts.frame.push(...block.split('\n'))
    }
    return ' '
  })
  yield
  const text = rest.replaceAll(/<!--([\s\S]*?)-->/g, (_, comment: string) => (parts.frame.push(comment), ' ')).replaceAll(/<[^>]*>/g, (tag) => {
    for (const [, value = ''] of tag.matchAll(/=\s*"([^"]*)"/g)) parts.attributes.push(withoutEntities(value))
    for (const [, value = ''] of tag.matchAll(/=\s*'([^']*)'/g)) parts.attributes.push(withoutEntities(value))
    return '\n'
  })
  yield
  for (const line of withoutEntities(text).split('\n')) {
    const plain = line.trim()
    if (plain !== '') (known.studyTexts.has(plain) ? parts.study : parts.frame).push(plain)
  }
}

const PROJECT_TAG = /<(?:\?xml version="1\.0" encoding="utf-8" standalone="yes"\?|\/[A-Z][A-Za-z]{2,20}|[A-Z][A-Za-z]{2,20}((?: [A-Za-z]+="[^"<>]*")*)\/?)>/g
/** What only points from one element to another, or counts. */
const POINTER = /^(?:internal:\/\/(.+)\.txt|[0-9]{1,9}|true|false|\d{4}-\d\d-\d\dT00:00:00Z|urn:QDA-XML:project:1\.0)$/

const TAGS_A_STEP = 200

/** Texts and attributes of project.qde, each once, without the GUIDs; false where something else than elements of its kind is in it. In steps. */
function* takeProjectApart(xml: string, put: (value: string) => void): Generator<undefined, boolean> {
  const values = new Set<string>()
  const texts = new Set<string>()
  let isWhole = true
  const between = (from: number, to: number): void => {
    if (from === to) return
    const text = xml.slice(from, to)
    isWhole &&= !text.includes('<') && !text.includes('>')
    for (const piece of text.split('\u0000')) texts.add(piece)
  }
  let done = 0
  let tags = 0
  for (const match of xml.matchAll(PROJECT_TAG)) {
    if (tags++ % TAGS_A_STEP === 0) yield
    for (const [, value = ''] of (match[1] ?? '').matchAll(/="([^"]*)"/g)) values.add(value)
    between(done, match.index)
    done = match.index + match[0].length
  }
  between(done, xml.length)
  for (const text of texts) values.add(text)
  let looked = 0
  for (const value of values) {
    if (looked++ % TAGS_A_STEP === 0) yield
    const pointer = POINTER.exec(value)
    if (value.trim() === '' || GUID.test(pointer?.[1] ?? value) || (pointer && pointer[1] === undefined)) continue
    put(withoutEntities(value))
  }
  return isWhole
}

/** The insides of every style and script of a page. */
export const blocksOf = (html: string): string[] => [...html.matchAll(/<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/gi)].map((match) => match[2] ?? '')
