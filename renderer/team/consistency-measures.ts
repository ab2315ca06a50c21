/** What the view compares: measures with one number each, and groups whose shares add up. Pictures and plain table show the same. */
import { notesPerHour, peoplePerNote, shareConsented, shareOf, shareWithQuotes } from '../../shared/field/habits'
import type { Consistency, ResearcherHabits } from '../../shared/ipc/results-consistency'
import { DAY_PART_LABELS, DAY_PARTS, NOTE_KIND_LABELS, NOTE_KINDS } from '../../shared/model/vocabulary'
import { consistencyWords } from './consistency-words'

export type Measure = { title: string; hint: string; valueOf(habits: ResearcherHabits): number | null; shown(value: number | null): string; most: number | null }

/** `most`: the full length of a bar; null: the largest value of those shown. */
export const MEASURES: readonly Measure[] = [
  { title: consistencyWords.perHour, hint: consistencyWords.perHourHint, valueOf: notesPerHour, shown: consistencyWords.rate, most: null },
  { title: consistencyWords.people, hint: consistencyWords.peopleHint, valueOf: peoplePerNote, shown: consistencyWords.rate, most: null },
  { title: consistencyWords.quotes, hint: consistencyWords.quotesHint, valueOf: shareWithQuotes, shown: consistencyWords.share, most: 1 },
  { title: consistencyWords.consent, hint: consistencyWords.consentHint, valueOf: shareConsented, shown: consistencyWords.share, most: 1 },
]

export type Group = { title: string; hint?: string; rows: readonly { label: string; countOf(habits: ResearcherHabits): number }[]; wholeOf(habits: ResearcherHabits): number; summary?: { label: string; shown(habits: ResearcherHabits): string } }

const LAGS = ['within1', 'within24', 'within48', 'later'] as const
const PRECISIONS = ['exact', 'about', 'part'] as const

export const GROUPS: readonly Group[] = [
  { title: consistencyWords.kinds, rows: NOTE_KINDS.map((kind) => ({ label: NOTE_KIND_LABELS[kind], countOf: ({ byKind }) => byKind[kind] ?? 0 })), wholeOf: ({ notes }) => notes },
  { title: consistencyWords.parts, rows: DAY_PARTS.map((part) => ({ label: DAY_PART_LABELS[part], countOf: ({ byPart }) => byPart[part] ?? 0 })), wholeOf: ({ notes }) => notes },
  {
    title: consistencyWords.lag,
    hint: consistencyWords.lagHint,
    rows: LAGS.map((lag) => ({ label: consistencyWords.lags[lag], countOf: (habits) => habits.lag[lag] })),
    wholeOf: ({ lag }) => lag.within1 + lag.within24 + lag.within48 + lag.later,
    summary: { label: consistencyWords.lagMiddle, shown: ({ lag }) => consistencyWords.lagTime(lag.medianMinutes) },
  },
  { title: consistencyWords.known, rows: PRECISIONS.map((precision) => ({ label: consistencyWords.precision[precision], countOf: ({ byPrecision }) => byPrecision[precision] })), wholeOf: ({ notes }) => notes },
]

export const cellOf = (group: Group, row: Group['rows'][number], habits: ResearcherHabits): { count: number; share: number | null } => {
  const count = row.countOf(habits)
  return { count, share: shareOf(count, group.wholeOf(habits)) }
}

/** The codes that nobody else of the study uses, the most used first. */
export function ownCodes(habits: ResearcherHabits, codes: Consistency['codes']): string[] {
  const alone = new Map(codes.filter(({ researchers }) => researchers === 1).map(({ id, label }) => [id, label]))
  return habits.codes.flatMap(({ codeId, notes }) => {
    const label = alone.get(codeId)
    return label === undefined ? [] : [consistencyWords.code(label, notes)]
  })
}
