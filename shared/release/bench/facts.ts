/** What the report shows of a second review and of reading: counts by kind, never a text. */
import type { FindingType } from '../../finder'
import { CATEGORY_LABELS } from '../facts'
import type { ScannedNote } from '../review'
import type { ReleaseSource } from '../types'
import { addScanned, type ComparedItem, cohensKappa, compare, isThrough, notesOfRound, type Pair, plainAgreement } from './second-review'
import type { SecondReviewFacts } from './types'

/** Notes of the release that somebody read whole as they stand; null where nobody ever said so of any note. */
export function readInFull(source: ReleaseSource, released: readonly ScannedNote[]): number | null {
  const readings = source.bench?.readings ?? []
  if (readings.length === 0) return null
  const read = new Set(readings.map((reading) => reading.noteId))
  return released.filter(({ note }) => read.has(note.id)).length
}

/** Null where no second reviewer is through with a round. */
export function secondReviewFacts(source: ReleaseSource, released: readonly ScannedNote[]): SecondReviewFacts | null {
  const { bench } = source
  if (!bench) return null
  const present = new Set(source.notes.flatMap((note) => (note.sealed ? [] : [note.id])))
  const who = new Map(bench.readings.flatMap((reading) => (reading.round === null ? [] : [[`${reading.round} ${reading.reviewer}`, { round: reading.round, reviewer: reading.reviewer }] as const])))
  const through = [...who.values()].filter(({ round, reviewer }) => isThrough(bench, round, reviewer, present))
  if (through.length === 0) return null

  const items = new Map<string, ComparedItem>()
  const wanted = new Set(bench.looks.map((look) => look.key))
  for (const note of released) addScanned(items, note, wanted)
  const { pairs, undecided, own } = compare(bench, items, present)
  const drawn = new Set(through.flatMap(({ round }) => [...notesOfRound(bench.rounds, round)]))
  const keysReleased = new Set(released.flatMap(({ findings }) => findings.flatMap((finding) => (source.decisions.get(finding.key)?.added ? [finding.key] : []))))
  const missed = [...source.decisions].filter(([key, { added }]) => added && added.round !== null && keysReleased.has(key)).map(([, { added }]) => added?.type ?? 'OTHER_ID')
  const rounds = [...new Set(through.map(({ round }) => round))]
  return {
    rounds: rounds.length,
    reviewers: new Set(through.map(({ reviewer }) => reviewer)).size,
    population: Math.max(0, ...bench.rounds.filter((draw) => rounds.includes(draw.round)).map((draw) => draw.population)),
    drawn: drawn.size,
    notes: released.filter(({ note }) => drawn.has(note.id)).length,
    items: pairs.length,
    agreement: plainAgreement(pairs),
    kappa: cohensKappa(pairs),
    disagreements: pairs.filter((pair) => !pair.agree).length,
    settled: pairs.filter((pair) => pair.settledBy !== null).length,
    otherWords: pairs.filter((pair) => pair.otherWords).length,
    undecided,
    own,
    missed: missed.length,
    byType: byType(pairs, missed),
  }
}

function byType(pairs: readonly Pair[], missed: readonly string[]): SecondReviewFacts['byType'] {
  const types = [...new Set([...pairs.map((pair) => pair.type), ...missed])] as FindingType[]
  const rows = types.map((category) => {
    const here = pairs.filter((pair) => pair.type === category)
    const split = here.filter((pair) => !pair.agree)
    return {
      category,
      label: CATEGORY_LABELS[category],
      items: here.length,
      firstReplaced: split.filter((pair) => pair.first.action === 'replace').length,
      secondReplaced: split.filter((pair) => pair.second.action === 'replace').length,
      settled: split.filter((pair) => pair.settledBy !== null).length,
      missed: missed.filter((type) => type === category).length,
    }
  })
  return rows.toSorted((a, b) => b.items - a.items || b.missed - a.missed || (a.category < b.category ? -1 : 1))
}
