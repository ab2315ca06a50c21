import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Register } from '../../shared/finder'
import { parseStudy } from '../tagger/marked-notes'
import { readCorpus } from './corpus'
import type { Corpus, CorpusNote } from './corpus'
import type { GoldSpan } from './score'

/** `unseen` says how far the set can be trusted; a set that is not `listable` is looked at by its totals only. */
export type EvalSet = { short: string; unseen: string; corpus: Corpus; notes: readonly CorpusNote[]; listable: boolean }

/** Sets beside the corpus: the tests' own notes, the domain reference's excerpts, synthetic GP notes. Absent ones are named. */
export function furtherSets(root: string, shared: string): EvalSet[] {
  const sets: EvalSet[] = []
  const add = (path: string, make: (path: string) => Corpus, parts: readonly (Omit<EvalSet, 'corpus' | 'notes'> & { of?: (n: number) => boolean })[]): void => {
    if (!existsSync(path)) {
      console.log(`eval: ${parts.map((p) => p.short).join(', ')} skipped, not at ${path}`)
      return
    }
    const corpus = make(path)
    for (const { of, ...part } of parts) sets.push({ ...part, corpus, notes: of === undefined ? corpus.notes : corpus.notes.filter((n) => of(Number(n.id.slice(1)))) })
  }
  const even = (n: number): boolean => n % 2 === 0
  const odd = (n: number): boolean => n % 2 === 1
  add(join(root, 'tests/fixtures/field-notes'), readCorpus, [
    { short: 'hand ½', unseen: 'notes of the tests by another hand, even ones: rules were tuned on them, the models learnt from them', listable: true, of: even },
    { short: 'hand ½ odd', unseen: 'the odd ones of them: totals only; same people and places as the even ones', listable: false, of: odd },
  ])
  add(join(root, 'tests/fixtures/field-notes-far'), readCorpus, [
    { short: 'far ½', unseen: 'notes in styles unlike the corpus, even ones: rules were tuned on them, the models learnt from them', listable: true, of: even },
    { short: 'far ½ odd', unseen: 'the odd ones of them: totals only; written before the rules were read, by the one who changed the rules', listable: false, of: odd },
  ])
  // Each half lies in a folder of its own: other places, other people.
  add(join(root, 'tests/fixtures/field-notes-unseen/A'), readCorpus, [
    { short: 'unseen A', unseen: 'notes by a tester who had not read the finder; their misses were listed once, rules changed after them, the models learnt from them', listable: true },
  ])
  add(join(root, 'tests/fixtures/field-notes-unseen/B'), readCorpus, [
    { short: 'unseen B', unseen: 'the tester’s other half, other people and places: blind until 19:57 (then 95.2 and 76.7 found, 8.8 distractors), tuned on after that; the models learnt from them', listable: true },
  ])
  add(join(root, 'tests/fixtures/field-notes-unseen/D'), readCorpus, [
    { short: 'unseen D', unseen: 'by another tester at the end: 97.5 and 70.4 found, 11.7 distractors before anything changed after it; its misses were listed since, and the models learnt from them', listable: false },
  ])
  add(join(root, 'tests/fixtures/field-notes-unseen/E'), readMarked, [
    { short: 'unseen E', unseen: 'by a third tester: blind until a day’s end (then 98.2 and 82.0 found, 6.8 distractors); rules came from its misses and the models learnt from it since', listable: true },
  ])
  add(join(root, 'tests/fixtures/field-notes-unseen/F'), readMarked, [
    { short: 'unseen F', unseen: 'by a fourth tester: blind for a day (97.7 and 87.3 found, 6.2 distractors at its end); rules came from its misses and the models learnt from it since', listable: true },
  ])
  add(join(root, 'tests/fixtures/field-notes-unseen/G'), readMarked, [
    { short: 'unseen G', unseen: 'plain everyday notes by a fifth tester: nobody who works on the finder has read them, nothing was learnt from them; totals only', listable: false },
  ])
  add(join(root, 'tests/fixtures/field-notes-unseen/H'), readMarked, [
    { short: 'unseen H', unseen: 'harder notes in five manners by a sixth tester: nobody who works on the finder has read them, nothing was learnt from them; totals only', listable: false },
  ])
  add(join(shared, 'reference/domain.md'), readExcerpts, [{ short: 'excerpts', unseen: 'the six excerpts of the domain reference with their answer keys: looked at', listable: true }])
  add(join(shared, 'benchmarks/gpnotes_test.jsonl'), readGpNotes, [{ short: 'GP, no reg.', unseen: 'synthetic GP notes without any register, other texts than the tagger learnt from, made by the same generator', listable: false }])
  return sets
}

const readMarked = (folder: string): Corpus => parseStudy(readFileSync(join(folder, 'notes.txt'), 'utf8'))

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
