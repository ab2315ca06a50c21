/** The second reviewer's blind sample: which notes, whether a reviewer is through with them, and how far two people agree (domain.md S12). */
import type { ScannedNote } from '../review'
import type { Mac } from '../types'
import type { BlindLook, FirstLook, ReviewRound, SourceBench } from './types'

export const SAMPLE_SHARE = 10
export const SAMPLE_LEAST = 5

/**
 * The notes of a round: the first by a keyed hash of round and id, so that nobody picks them and every laptop of the study draws the same.
 * @param share per cent of the notes, 1 to 100; never fewer than five notes, where there are five
 */
export function drawSample(noteIds: readonly string[], round: number, share: number, mac: Mac): string[] {
  const size = Math.min(noteIds.length, Math.max(SAMPLE_LEAST, Math.ceil((noteIds.length * share) / 100)))
  const ranked = [...new Set(noteIds)].map((id) => ({ id, rank: mac(`second review\u0000${round}\u0000${id}`) })).toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
  return ranked.slice(0, size).map(({ id }) => id)
}

/** The notes of a round on all laptops: two that drew from different notes have both. */
export const notesOfRound = (rounds: readonly ReviewRound[], round: number): Set<string> => new Set(rounds.filter((draw) => draw.round === round).flatMap((draw) => draw.noteIds))

/** Whether a reviewer has read every drawn note that is still there. */
export function isThrough(bench: Pick<SourceBench, 'rounds' | 'readings'>, round: number, reviewer: string, present: ReadonlySet<string>): boolean {
  const read = new Set(bench.readings.filter((reading) => reading.round === round && reading.reviewer === reviewer).map((reading) => reading.noteId))
  const drawn = [...notesOfRound(bench.rounds, round)].filter((id) => present.has(id))
  return drawn.length > 0 && drawn.every((id) => read.has(id))
}

/** A thing to decide, as far as a comparison needs it. */
export type ComparedItem = { key: string; type: string; proposed: 'replace' | 'review'; replacement: string; noteIds: ReadonlySet<string> }
export type Pair = { key: string; type: string; round: number; reviewer: string; first: FirstLook; second: BlindLook; agree: boolean; /** Both replace, with other words. */ otherWords: boolean; settledBy: string | null }
export type Comparison = {
  pairs: Pair[]
  /** Nobody had decided it first. */
  undecided: number
  /** The second reviewer had decided it first as well: one person's two answers say nothing. */
  own: number
}

const byRule = (item: ComparedItem): FirstLook | null => (item.proposed === 'replace' ? { action: 'replace', replacement: item.replacement, reason: '', by: '' } : null)

/** First and second decisions on the same things, for reviewers who are through with their round: before that nothing is compared. */
export function compare(bench: SourceBench, items: ReadonlyMap<string, ComparedItem>, present: ReadonlySet<string>): Comparison {
  const comparison: Comparison = { pairs: [], undecided: 0, own: 0 }
  const through = new Map<string, boolean>()
  for (const second of bench.looks) {
    const item = items.get(second.key)
    if (!item) continue
    const drawn = notesOfRound(bench.rounds, second.round)
    if (![...item.noteIds].some((id) => drawn.has(id))) continue
    const who = `${second.round} ${second.reviewer}`
    if (!through.has(who)) through.set(who, isThrough(bench, second.round, second.reviewer, present))
    if (!through.get(who)) continue
    const first = second.before ?? byRule(item) ?? second.after
    if (!first) comparison.undecided++
    else if (first.by !== '' && first.by === second.reviewer) comparison.own++
    else {
      const agree = first.action === second.action
      const settled = bench.settlements.find((each) => each.key === second.key && each.round === second.round)
      const said = (words: string): string => (words.trim() === '' ? item.replacement : words)
      const otherWords = agree && first.action === 'replace' && said(first.replacement) !== said(second.replacement)
      comparison.pairs.push({ key: second.key, type: item.type, round: second.round, reviewer: second.reviewer, first, second, agree, otherWords, settledBy: agree ? null : (settled?.by ?? null) })
    }
  }
  return comparison
}

/** Six places, so that every machine prints the same. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

/** Plain agreement, 0..1; 1 where nothing was compared. */
export const plainAgreement = (pairs: readonly Pick<Pair, 'agree'>[]): number => (pairs.length === 0 ? 1 : rounded(pairs.filter((pair) => pair.agree).length / pairs.length))

/**
 * Cohen's kappa over replace or keep (Cohen 1960): agreement beyond what chance gives two people with these habits.
 * Null where it has no value: nothing compared, or both gave one and the same answer throughout.
 */
export function cohensKappa(pairs: readonly Pick<Pair, 'first' | 'second' | 'agree'>[]): number | null {
  const total = pairs.length
  if (total === 0) return null
  const share = (of: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(of).length / total
  const observed = share((pair) => pair.agree)
  const [first, second] = [share((pair) => pair.first.action === 'replace'), share((pair) => pair.second.action === 'replace')]
  const expected = first * second + (1 - first) * (1 - second)
  return expected === 1 ? null : rounded((observed - expected) / (1 - expected))
}

/** Adds what a note holds of the things that somebody looked at a second time. One raised anywhere is one raised. */
export function addScanned(items: Map<string, ComparedItem>, { note, findings }: ScannedNote, wanted: ReadonlySet<string>): void {
  for (const finding of findings) {
    if (!wanted.has(finding.key)) continue
    const known = items.get(finding.key)
    items.set(finding.key, {
      key: finding.key,
      type: finding.type,
      proposed: known?.proposed === 'review' ? 'review' : finding.decision,
      replacement: known?.replacement ?? finding.replacement,
      noteIds: new Set([...(known?.noteIds ?? []), note.id]),
    })
  }
}
