/** The labelled clauses that the telling model learns from and is measured on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainUnits } from '../../../shared/finder/normalise'
import { F } from '../../../shared/finder/lexicon'
import { firedFrames } from '../../../shared/finder/rules/indirect'
import { clausesOf, type Clause } from '../../../shared/finder/telling/clauses'
import { tokenise, type Token } from '../../../shared/finder/tokens'
import { readCorpus, type CorpusNote } from '../../eval/corpus'
import { readFixture } from '../datasets'
import { parseStudy } from '../marked-notes'

export type LabelledClause = {
  /** The file it comes from: what is left out together. */
  source: string
  note: string
  text: string
  tokens: readonly Token[]
  clause: Clause
  frames: number[]
  /** Its words that carry a meaning. */
  words: string[]
  /** 1 telling, 0 not, -1 neither: a label's edge. */
  label: number
}
export type LabelledPhrase = { source: string; note: string; start: number; end: number }
export type TellingData = { clauses: LabelledClause[]; phrases: LabelledPhrase[]; words: Map<string, number> }

/** A clause counts as telling from this many letters of a labelled phrase on, or this share of the shorter of the two. */
const LEAST_LETTERS = 8
const LEAST_SHARE = 0.3

/** Own notes written for training (`notes/`), and the fixtures but for the odd notes of the first two. */
export function trainingNotes(root: string): [string, readonly CorpusNote[]][] {
  const folder = join(root, 'build/tagger/notes')
  const sets: [string, readonly CorpusNote[]][] = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => [file.replace('.txt', ''), parseStudy(readFileSync(join(folder, file), 'utf8')).notes])
  const even = (notes: readonly CorpusNote[]): CorpusNote[] => notes.filter((n) => Number(n.id.slice(1)) % 2 === 0)
  const fixture = (name: string): readonly CorpusNote[] => readCorpus(join(root, 'tests/fixtures', name)).notes
  sets.push(['field-notes, even', even(fixture('field-notes'))], ['far, even', even(fixture('field-notes-far'))])
  for (const set of ['A', 'B', 'D', 'E', 'F']) sets.push([set, readFixture(`field-notes-unseen/${set}`).notes])
  return sets
}

/** Never trained on. */
export function heldOutNotes(root: string, shared: string): [string, readonly CorpusNote[]][] {
  const odd = (notes: readonly CorpusNote[]): CorpusNote[] => notes.filter((n) => Number(n.id.slice(1)) % 2 === 1)
  const fixture = (name: string): readonly CorpusNote[] => readCorpus(join(root, 'tests/fixtures', name)).notes
  const sets: [string, readonly CorpusNote[]][] = [['field-notes, odd', odd(fixture('field-notes'))], ['far, odd', odd(fixture('field-notes-far'))]]
  const corpus = join(shared, 'corpus/dev')
  if (existsSync(corpus)) sets.push(['labelled corpus', readCorpus(corpus).notes])
  return sets
}

export function labelled(sets: readonly [string, readonly CorpusNote[]][]): TellingData {
  const data: TellingData = { clauses: [], phrases: [], words: new Map() }
  for (const [source, notes] of sets) {
    for (const { id, text: written, gold } of notes) {
      const text = plainUnits(written)
      const note = `${source} ${id}`
      data.words.set(source, (data.words.get(source) ?? 0) + (text.match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0))
      const rare = gold.filter((span) => span.type === 'RARE')
      for (const { start, end } of rare) data.phrases.push({ source, note, start, end })
      const tokens = tokenise(text)
      const frames = firedFrames(text, tokens)
      for (const clause of clausesOf(text, tokens)) {
        let label = 0
        for (const span of rare) {
          const shared = Math.min(span.end, clause.end) - Math.max(span.start, clause.start)
          if (shared <= 0) continue
          if (shared >= LEAST_LETTERS && shared >= LEAST_SHARE * Math.min(span.end - span.start, clause.end - clause.start)) label = 1
          else if (label === 0) label = -1
        }
        const inside = tokens.slice(clause.from, clause.to + 1)
        const words = inside.filter((t) => (t.form.flags & F.FUNCTION) === 0 && !t.form.hasDigit).map((t) => t.form.key)
        data.clauses.push({ source, note, text, tokens, clause, frames: frames.filter((f) => f.start >= clause.start && f.start < clause.end).map((f) => f.frame), words, label })
      }
    }
  }
  return data
}
