import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Register } from '../../shared/finder'
import { readCorpus } from './corpus'
import type { Corpus, CorpusNote } from './corpus'
import type { GoldSpan } from './score'

export type FurtherSet = { title: string; corpus: Corpus }

/** Sets beside the corpus: the tests' own notes, the domain reference's excerpts, synthetic GP notes. Absent ones are named. */
export function furtherSets(root: string, shared: string): FurtherSet[] {
  const sets: FurtherSet[] = []
  const add = (title: string, path: string, make: (path: string) => Corpus): void => {
    if (existsSync(path)) sets.push({ title, corpus: make(path) })
    else console.log(`\neval: ${title} skipped, not at ${path}`)
  }
  add('field notes of the tests, by another hand', join(root, 'tests/fixtures/field-notes'), readCorpus)
  const far = (odd: boolean) => (path: string): Corpus => {
    const corpus = readCorpus(path)
    return { register: corpus.register, notes: corpus.notes.filter((n) => Number(n.id.slice(1)) % 2 === (odd ? 1 : 0)) }
  }
  add('notes from farther away, the half the rules were tuned on', join(root, 'tests/fixtures/field-notes-far'), far(false))
  add('notes from farther away, the half seen by its totals only', join(root, 'tests/fixtures/field-notes-far'), far(true))
  add('the six excerpts of the domain reference', join(shared, 'reference/domain.md'), readExcerpts)
  add('synthetic GP notes, no register', join(shared, 'benchmarks/gpnotes_test.jsonl'), readGpNotes)
  return sets
}

/** The cast that section 7 asks to be registered. */
const CAST: Register = {
  people: [
    { id: 'LW', role: 'link_worker', name: 'Siobhán Rafferty', aliases: ['Siobhan', 'Shiv', 'S', 'SR', 'S.R.'], siteIds: ['C'] },
    { id: 'GP', role: 'primary_care_staff', name: 'Anil Patel', aliases: ['Dr Patel', 'Anil', 'AP', 'Dr P'], siteIds: ['C'] },
    { id: 'R', role: 'primary_care_staff', name: 'Carol Hesketh', aliases: ['Caz'], siteIds: ['C'] },
    { id: 'N', role: 'primary_care_staff', name: 'Grace Oyelaran', aliases: ['GO'], siteIds: ['C'] },
    { id: 'PM', role: 'primary_care_staff', name: 'Sue Ingham', aliases: [], siteIds: ['C'] },
    { id: 'PH', role: 'primary_care_staff', name: 'Will Day', aliases: [], siteIds: ['C'] },
    { id: 'C07', role: 'patient', name: 'Margaret Thwaite', aliases: ['Maggie', 'Mags', 'Mrs T', 'MT'], siteIds: ['C'] },
    { id: 'C07a', role: 'other', name: 'Ron Thwaite', aliases: ['Ron'], siteIds: ['C'] },
    { id: 'C07b', role: 'other', name: 'Julie Thwaite-Marsh', aliases: [], siteIds: ['C'] },
    { id: 'C11', role: 'patient', name: 'Dhillon', aliases: ['Mr Dhillon'], siteIds: ['C'] },
    { id: 'V', role: 'vcse', name: 'Dez Kowalczyk', aliases: [], siteIds: ['C'] },
    { id: 'R1', role: 'researcher', name: 'Jo', aliases: [], siteIds: [], isResearcher: true },
    { id: 'R2', role: 'researcher', name: 'Tom', aliases: [], siteIds: [], isResearcher: true },
    { id: 'R3', role: 'researcher', name: 'Lowe', aliases: ['Prof. Lowe'], siteIds: [], isResearcher: true },
  ],
  sites: [{ id: 'C', name: 'Nether Beck Surgery', aliases: [], region: 'Kelderby', windowStart: '2022-06-06', windowEnd: '2022-06-24' }],
}

const DAYS: Readonly<Record<string, string>> = { '7.1': '2022-06-14', '7.2': '2022-06-14', '7.3': '2022-06-15', '7.4': '2022-06-16', '7.5': '2022-06-16', '7.6': '2022-06-15' }

/** The excerpts and their answer keys, read from the reference itself; keys that are no words of the text are left out. */
function readExcerpts(path: string): Corpus {
  const text = readFileSync(path, 'utf8')
  const notes: CorpusNote[] = []
  for (const match of text.matchAll(/### (7\.[1-6]) [^\n]*\n+> ([^\n]+)\n([\s\S]*?)(?=\n### )/g)) {
    const [, id = '', body = '', keys = ''] = match
    const gold: GoldSpan[] = []
    const cells = (mark: string): string[] => (new RegExp(`\\| ${mark} \\| ([^\\n]+) \\|`).exec(keys)?.[1] ?? '').replace(/\*\*/g, '').replace(/\([^)]*\)/g, '').split(/;|,| \/ | = |"\s/).map((s) => s.trim().replace(/^[“"]|[”"]$/g, ''))
    const mark = (item: string, kind: 'direct' | 'quasi'): void => {
      if (item.length < 2 || /^(?:the|in|on|a)$/i.test(item)) return
      const stem = item.replace(/['’]s?$/, '')
      for (const form of new Set([stem, stem.replace(/’/g, "'")])) {
        for (let at = body.indexOf(form); at >= 0; at = body.indexOf(form, at + 1)) {
          const end = at + form.length
          if (/[\p{L}\p{N}]/u.test(body[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(body[end] ?? ' ')) continue
          if (gold.some((g) => g.start < end && at < g.end)) continue
          gold.push({ start: at, end, text: form, type: kind === 'direct' ? 'DIRECT' : 'INDIRECT', entity: form, known: false, kind })
        }
      }
    }
    for (const item of cells('DIRECT')) mark(item, 'direct')
    for (const item of cells('INDIRECT')) mark(item, 'quasi')
    const distractors = cells('KEEP').flatMap((item) => {
      const at = item.length > 1 ? body.indexOf(item) : -1
      return at < 0 ? [] : [{ start: at, end: at + item.length, cls: 'keep' }]
    })
    notes.push({ id, text: body, siteId: 'C', occurredAt: `${DAYS[id] ?? '2022-06-14'}T10:00:00+01:00`, gold, distractors })
  }
  return { register: CAST, notes }
}

type Line = { id: string; text: string; spans: { start: number; end: number; type: string }[] }
const DIRECT = new Set(['PERSON', 'CODE', 'PHONE', 'EMAIL'])

/** Offsets of the benchmark count code points; the finder's are UTF-16. */
function readGpNotes(path: string): Corpus {
  const notes = readFileSync(path, 'utf8').split('\n').filter((l) => l.trim() !== '').map((l): CorpusNote => {
    const line = JSON.parse(l) as Line
    const units: number[] = []
    let at = 0
    for (const ch of line.text) {
      units.push(at)
      at += ch.length
    }
    units.push(at)
    const gold = line.spans.map((s): GoldSpan => {
      const [start, end] = [units[s.start] ?? 0, units[s.end] ?? 0]
      return { start, end, text: line.text.slice(start, end), type: s.type, entity: line.text.slice(start, end), known: false, kind: DIRECT.has(s.type) ? 'direct' : 'quasi' }
    })
    return { id: line.id, text: line.text, gold, distractors: [] }
  })
  return { register: { people: [], sites: [] }, notes }
}
