/** The labelled data the tagger is trained and measured on, read from `../shared` and from the fixtures. */
import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Example, Span } from './example'

/** A labelled note in full, for measuring. */
export interface GoldSpan {
  start: number
  end: number
  text: string
  type: string
  entity: string
  known: boolean
  kind: 'direct' | 'quasi'
}

export interface GoldNote {
  id: string
  text: string
  spans: GoldSpan[]
  /** Strings outside the spans that should be left alone. */
  distractors: { start: number; end: number; text: string }[]
}

export const root = process.env.FIELDFARE_ROOT ?? process.cwd()
export const shared = process.env.FIELDFARE_SHARED ?? resolve(root, '../shared')

/** What of `paths` (relative to the shared folder) is not there. */
export const missing = (paths: readonly string[]): string[] => paths.filter((path) => !existsSync(join(shared, path)))

function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}

/** Notes of a folder in the shape of the corpus: notes.csv, gold.jsonl, distractors.jsonl. */
export function readNotes(folder: string): GoldNote[] {
  const rows = parse(readFileSync(join(folder, 'notes.csv'), 'utf8'), { columns: true }) as Record<string, string>[]
  const gold = new Map(lines<{ note_id: string; spans: GoldSpan[] }>(join(folder, 'gold.jsonl')).map((l) => [l.note_id, l.spans]))
  const kept = new Map(
    lines<{ note_id: string; spans: GoldNote['distractors'] }>(join(folder, 'distractors.jsonl')).map((l) => [l.note_id, l.spans]),
  )
  return rows.map((row) => {
    const id = row.note_id ?? ''
    return { id, text: row.body ?? '', spans: gold.get(id) ?? [], distractors: kept.get(id) ?? [] }
  })
}

export const fixtureNotes = (): GoldNote[] => readNotes(join(root, 'tests/fixtures/field-notes'))

export const isOdd = (note: GoldNote): boolean => Number(note.id.replace(/\D/g, '')) % 2 === 1

/** Development corpus: even notes may be trained on, odd ones only measured on. */
export const corpusNotes = (half: 'even' | 'odd'): GoldNote[] =>
  readNotes(join(shared, 'corpus/dev')).filter((note) => isOdd(note) === (half === 'odd'))

interface PublicLine {
  id: string
  text: string
  spans: { start: number; end: number; type: string; native?: string }[]
}

/** A benchmark's lines, offsets converted from code points to UTF-16 code units. */
export function readBenchmark(name: string): GoldNote[] {
  return lines<PublicLine>(join(shared, 'benchmarks', name)).map((line) => {
    const units = new Int32Array(line.text.length + 1)
    let points = 0
    for (let at = 0; at < line.text.length; at += (line.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) units[points++] = at
    units[points] = line.text.length
    const spans = line.spans.map((span) => {
      const start = units[span.start] ?? 0
      const end = units[span.end] ?? 0
      const text = line.text.slice(start, end)
      return { start, end, text, type: span.type, entity: span.native ?? '', known: false, kind: 'direct' as const }
    })
    return { id: line.id, text: line.text, spans, distractors: [] }
  })
}

const TITLE_BEFORE = /(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Cllr|Sister|Nurse|Sir|Lady|Lord)\b\.? )$/

/** Our rule: a title belongs to the name. */
function withTitle(text: string, start: number): number {
  const found = TITLE_BEFORE.exec(text.slice(Math.max(0, start - 10), start))
  return found === null ? start : start - found[0].length
}

type Labels = Readonly<Record<string, Span['label'] | undefined>>

function examplesOf(notes: readonly GoldNote[], labels: Labels, source: string): Example[] {
  return notes.map((note) => {
    const spans: Span[] = []
    for (const { start, end, type } of note.spans) {
      const label = labels[type]
      if (label === undefined) continue
      spans.push({ start: label === 'PERSON' ? withTitle(note.text, start) : start, end, label })
    }
    return { text: note.text, spans, source }
  })
}

export const corpusExamples = (): Example[] =>
  examplesOf(
    corpusNotes('even'),
    { PERSON: 'PERSON', ORG: 'ORG', PLACE: 'PLACE', ADDRESS: 'PLACE', RARE: 'free', EMAIL: 'free', HANDLE: 'free', URL: 'free' },
    'corpus',
  )

export const gpNoteExamples = (): Example[] =>
  examplesOf(
    readBenchmark('gpnotes_train.jsonl'),
    { PERSON: 'PERSON', ORG: 'ORG', LOC: 'PLACE', EMAIL: 'free' },
    'gpnotes',
  )
