/** How each researcher's notes are made: counts only, for the team's session. No measure of anybody's work. */
import { z } from '../zod'

const count = z.number().int().min(0)

export const ResearcherHabits = z.strictObject({
  /** Null: notes that no researcher is named for. */
  researcherId: z.string().nullable(),
  code: z.string(),
  /** Codes of the sites they wrote at. */
  sites: z.array(z.string()),
  notes: count,
  words: count,
  /** Words of a note: a quarter have no more than the first, half no more than the second, three quarters no more than the third. */
  wordsOfNote: z.tuple([count, count, count]),
  days: count,
  /** Their ended sessions: how many, how long together, and their own notes in them. */
  sessions: z.strictObject({ count, minutes: count, notes: count }),
  byKind: z.record(z.string(), count),
  byPrecision: z.strictObject({ exact: count, about: count, part: count }),
  /** Hours from what happened to its note, where the time is known: notes within each, and the middle one in minutes. */
  lag: z.strictObject({ within1: count, within24: count, within48: count, later: count, medianMinutes: count.nullable() }),
  byPart: z.record(z.string(), count),
  /** Notes with words in quotation marks. */
  withQuotes: count,
  people: z.strictObject({
    /** Notes that people are linked to; of these, notes in which everyone has consent recorded; links altogether. */
    notes: count,
    allConsented: count,
    links: count,
  }),
  codes: z.array(z.strictObject({ codeId: z.string(), notes: count })),
})
export type ResearcherHabits = z.infer<typeof ResearcherHabits>

export const Consistency = z.strictObject({
  researchers: z.array(ResearcherHabits),
  codes: z.array(z.strictObject({ id: z.string(), label: z.string(), researchers: count })),
})
export type Consistency = z.infer<typeof Consistency>
