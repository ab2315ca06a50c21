/** What changed from one release to another, from the two as they were shared: notes and people in and out, passages word by word, counts by kind. */
import { type Piece, wordPieces } from '../../field/word-diff'
import type { ReleaseProfile } from '../../model/vocabulary'
import type { ReleasedNote } from '../schema'
import type { SharedCopy, SharedPerson } from '../shared-copy'
import { countWords } from '../words'
import { matchNotes, type NotePair } from './match'

/** newly_replaced: words gave way to a bracket. shown: a bracket gave way to words. other_bracket: another bracket. reworded: the rest. */
export const PASSAGE_KINDS = ['newly_replaced', 'shown', 'other_bracket', 'reworded'] as const
export type PassageKind = (typeof PASSAGE_KINDS)[number]
export const PASSAGE_WORDS: Record<PassageKind, string> = {
  newly_replaced: 'words that are replaced now',
  shown: 'words that stood replaced and are shown now',
  other_bracket: 'replaced by something else',
  reworded: 'worded otherwise',
}

/** `a` of a piece: only in the earlier one; `b`: only in the later one. */
export type ChangedNote = { a: string; b: string; site: string | null; kind: string; pieces: Piece[]; passages: Readonly<Record<PassageKind, number>> }
export type SideFacts = { title: string; profile: ReleaseProfile; date: string; dataset: string; sha256: string; notes: number; people: number; words: number }
export type NoteInOut = { id: string; site: string | null; kind: string; words: number }
export type ReleaseDifference = {
  a: SideFacts
  b: SideFacts
  notes: { same: number; changed: number; onlyA: NoteInOut[]; onlyB: NoteInOut[] }
  byKind: { kind: string; same: number; changed: number; onlyA: number; onlyB: number }[]
  bySite: { site: string | null; same: number; changed: number; onlyA: number; onlyB: number }[]
  people: { kept: string[]; onlyA: string[]; onlyB: string[]; /** Cells of kept people that say something else, by column. */ changedCells: { column: string; people: number }[] }
  passages: Readonly<Record<PassageKind, number>>
  changed: ChangedNote[]
}

const BRACKET = /\[[^\]\n]*\]/

function passagesOf(pieces: readonly Piece[]): Record<PassageKind, number> {
  const counts: Record<PassageKind, number> = { newly_replaced: 0, shown: 0, other_bracket: 0, reworded: 0 }
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece
    if (piece.in === 'both') continue
    const next = pieces[at + 1]
    const isPair = piece.in === 'a' && next?.in === 'b'
    const before = piece.in === 'a' ? piece.text : ''
    const after = piece.in === 'b' ? piece.text : isPair ? (next as Piece).text : ''
    if (isPair) at += 1
    const [was, is] = [BRACKET.test(before), BRACKET.test(after)]
    counts[was && is ? 'other_bracket' : is && before !== '' ? 'newly_replaced' : was && after !== '' ? 'shown' : 'reworded'] += 1
  }
  return counts
}

const sideOf = ({ title, profile, date, dataset, sha256, notes, people }: SharedCopy): SideFacts => ({ title, profile, date, dataset, sha256, notes: notes.length, people: people.length, words: notes.reduce((sum, note) => sum + countWords(note.text), 0) })
const inOut = (note: ReleasedNote): NoteInOut => ({ id: note.id, site: note.site, kind: note.kind, words: countWords(note.text) })
const COLUMNS = ['role', 'sites', 'gender', 'age_band', 'ethnic_group', 'consent'] as const

/** Steps: yields after each note compared. */
export function* differenceOf(a: SharedCopy, b: SharedCopy): Generator<void, ReleaseDifference> {
  const { pairs, onlyA, onlyB } = yield* matchNotes(a.notes, b.notes)
  const passages: Record<PassageKind, number> = { newly_replaced: 0, shown: 0, other_bracket: 0, reworded: 0 }
  const changed: ChangedNote[] = []
  const isSame = (pair: NotePair): boolean => pair.a.text === pair.b.text
  for (const pair of pairs) {
    yield
    if (isSame(pair)) continue
    const pieces = wordPieces(pair.a.text, pair.b.text)
    const own = passagesOf(pieces)
    for (const kind of PASSAGE_KINDS) passages[kind] += own[kind]
    changed.push({ a: pair.a.id, b: pair.b.id, site: pair.b.site, kind: pair.b.kind, pieces, passages: own })
  }
  const grouped = <K extends 'kind' | 'site'>(key: K) =>
    [...new Set([...pairs.map((pair) => pair.b), ...onlyA, ...onlyB].map((note) => note[key]))].toSorted((x, y) => (String(x) < String(y) ? -1 : 1)).map((value) => {
      const here = pairs.filter((pair) => pair.b[key] === value)
      const same = here.filter(isSame).length
      const count = (notes: readonly ReleasedNote[]): number => notes.filter((note) => note[key] === value).length
      return { [key]: value, same, changed: here.length - same, onlyA: count(onlyA), onlyB: count(onlyB) } as { [P in K]: ReleasedNote[K] } & { same: number; changed: number; onlyA: number; onlyB: number }
    })
  const [before, after] = [new Map(a.people.map((row) => [row.participant, row])), new Map(b.people.map((row) => [row.participant, row]))]
  const kept = [...before.keys()].filter((pseudonym) => after.has(pseudonym))
  const differs = (pseudonym: string, column: (typeof COLUMNS)[number]): boolean => (before.get(pseudonym) as SharedPerson)[column] !== (after.get(pseudonym) as SharedPerson)[column]
  return {
    a: sideOf(a),
    b: sideOf(b),
    notes: { same: pairs.length - changed.length, changed: changed.length, onlyA: onlyA.map(inOut), onlyB: onlyB.map(inOut) },
    byKind: grouped('kind'),
    bySite: grouped('site'),
    people: {
      kept,
      onlyA: [...before.keys()].filter((pseudonym) => !after.has(pseudonym)),
      onlyB: [...after.keys()].filter((pseudonym) => !before.has(pseudonym)),
      changedCells: COLUMNS.map((column) => ({ column, people: kept.filter((pseudonym) => differs(pseudonym, column)).length })).filter((row) => row.people > 0),
    },
    passages,
    changed,
  }
}
