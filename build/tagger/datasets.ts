/** The labelled notes the tagger and the judge are trained and measured on: our own, in `notes/` and in the tests' fixtures. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readCorpus } from '../eval/corpus'
import type { Corpus, CorpusNote } from '../eval/corpus'
import type { Example, Span } from './example'
import { parseStudy } from './marked-notes'

/** One study with its own register. `writer` is the hand it is by: what is measured on one is trained on the others. */
export type Study = { name: string; writer: string; corpus: Corpus }

export const root = process.env.FIELDFARE_ROOT ?? process.cwd()
export const shared = process.env.FIELDFARE_SHARED ?? resolve(root, '../shared')

/** What of `paths` (relative to the shared folder) is not there. */
export const missing = (paths: readonly string[]): string[] => paths.filter((path) => !existsSync(join(shared, path)))

export const isOdd = (note: CorpusNote): boolean => Number(note.id.replace(/\D/g, '')) % 2 === 1

/** Folders of fixtures and the hands they are by. */
const FIXTURES: readonly [string, string][] = [
  ['field-notes', 'hand'],
  ['field-notes-far', 'far'],
  ['field-notes-unseen/A', 'AB'],
  ['field-notes-unseen/B', 'AB'],
  ['field-notes-unseen/D', 'D'],
  ['field-notes-unseen/E', 'E'],
  ['field-notes-unseen/F', 'F'],
]

/** Fixtures lie as tables or, the later ones, as the marked text alone. */
export function readFixture(name: string): Corpus {
  const folder = join(root, 'tests/fixtures', name)
  return existsSync(join(folder, 'notes.csv')) ? readCorpus(folder) : parseStudy(readFileSync(join(folder, 'notes.txt'), 'utf8'))
}

export const fixtureStudies = (): Study[] => FIXTURES.map(([folder, writer]) => ({ name: folder, writer, corpus: readFixture(folder) }))

/** `t1-2.txt` is the second study by the hand `t1`. */
export function writtenStudies(): Study[] {
  const folder = join(root, 'build/tagger/notes')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: file.slice(0, -4), writer: file.split('-')[0] ?? file, corpus: parseStudy(readFileSync(join(folder, file), 'utf8')) }))
}

export const fixtureNotes = (): CorpusNote[] => readCorpus(join(root, 'tests/fixtures/field-notes')).notes

/** Development corpus: measured on, never trained on. */
export const corpusNotes = (): CorpusNote[] => readCorpus(join(shared, 'corpus/dev')).notes

interface PublicLine {
  id: string
  text: string
  spans: { start: number; end: number; type: string; native?: string }[]
}

/** A benchmark's lines, offsets converted from code points to UTF-16 code units. */
export function readBenchmark(name: string): CorpusNote[] {
  const lines = readFileSync(join(shared, 'benchmarks', name), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as PublicLine)
  return lines.map((line) => {
    const units = new Int32Array(line.text.length + 1)
    let points = 0
    for (let at = 0; at < line.text.length; at += (line.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) units[points++] = at
    units[points] = line.text.length
    const gold = line.spans.map((span) => {
      const start = units[span.start] ?? 0
      const end = units[span.end] ?? 0
      const text = line.text.slice(start, end)
      return { start, end, text, type: span.type, entity: span.native ?? '', known: false, kind: 'direct' as const }
    })
    return { id: line.id, text: line.text, gold, distractors: [] }
  })
}

const TITLE_BEFORE = /(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Cllr|Sister|Nurse|Sir|Lady|Lord)\b\.? )$/

/** Our rule: a title belongs to the name. */
function withTitle(text: string, start: number): number {
  const found = TITLE_BEFORE.exec(text.slice(Math.max(0, start - 10), start))
  return found === null ? start : start - found[0].length
}

/** An address is a place to the tagger; what tells of a person may hold names or not. */
const LABELS: Readonly<Record<string, Span['label'] | undefined>> = { PERSON: 'PERSON', ORG: 'ORG', PLACE: 'PLACE', ADDRESS: 'PLACE', RARE: 'free', EMAIL: 'free', HANDLE: 'free', URL: 'free' }

/** Notes as the tagger learns from them. */
export function examplesOf(notes: readonly CorpusNote[], source: string): Example[] {
  return notes.map((note) => {
    const spans: Span[] = []
    for (const { start, end, type } of note.gold) {
      const label = LABELS[type]
      if (label !== undefined) spans.push({ start: label === 'PERSON' ? withTitle(note.text, start) : start, end, label })
    }
    return { text: note.text, spans, source }
  })
}

export const allStudies = (): Study[] => [...writtenStudies(), ...fixtureStudies()]

/** The odd notes of the first two fixtures are only ever measured on. */
const MEASURED = new Set(['hand', 'far'])
export const learntFrom = ({ writer, corpus }: Study): readonly CorpusNote[] => (MEASURED.has(writer) ? corpus.notes.filter((note) => !isOdd(note)) : corpus.notes)
