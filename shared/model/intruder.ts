/** The motivated-intruder test (domain.md W3): who plays, with which means, what a tester claims and how it is marked and answered. */
import { z } from '../zod'
import { IsoDate } from './records'
import { RELEASE_PROFILES } from './vocabulary'

export const INTRUDER_ROLES = ['outsider', 'local', 'insider'] as const
export type IntruderRole = (typeof INTRUDER_ROLES)[number]
export const INTRUDER_ROLE_WORDS: Record<IntruderRole, string> = {
  outsider: 'an outsider, with the web and public records',
  local: 'a local resident',
  insider: 'an insider of a practice',
}

export const INTRUDER_MEANS = ['text_alone', 'web_search', 'social_media', 'news', 'public_register', 'local_knowledge', 'knew_the_people', 'other'] as const
export type IntruderMeans = (typeof INTRUDER_MEANS)[number]
export const INTRUDER_MEANS_WORDS: Record<IntruderMeans, string> = {
  text_alone: 'the text alone',
  web_search: 'a web search',
  social_media: 'social media',
  news: 'newspapers and their archives',
  public_register: 'a public register or directory',
  local_knowledge: 'knowing the place',
  knew_the_people: 'knowing the people',
  other: 'something else',
}

export const INTRUDER_VERDICTS = ['right', 'wrong', 'cannot_tell'] as const
export type IntruderVerdict = (typeof INTRUDER_VERDICTS)[number]
export const INTRUDER_VERDICT_WORDS: Record<IntruderVerdict, string> = { right: 'right', wrong: 'wrong', cannot_tell: 'cannot tell' }

/** What was done in answer to a claim. Fixed words, because they stand in a report: a guardian's own could name somebody. */
export const INTRUDER_ANSWERS = ['replaced', 'generalised', 'passage_removed', 'note_left_out', 'role_only', 'tables_coarser', 'asked_the_person', 'nothing'] as const
export type IntruderAnswer = (typeof INTRUDER_ANSWERS)[number]
export const INTRUDER_ANSWER_WORDS: Record<IntruderAnswer, string> = {
  replaced: 'the telling words are replaced',
  generalised: 'a vaguer term stands in their place',
  passage_removed: 'the passage is taken out',
  note_left_out: 'the note is left out',
  role_only: 'the person shows as a role only',
  tables_coarser: 'the tables are made coarser',
  asked_the_person: 'the person was asked, and agreed to it as it is',
  nothing: 'nothing was changed; the risk is accepted',
}

export const CLAIMS_FORMAT = 'fieldfare-intruder-claims/1'

export const IntruderClaimed = z.strictObject({
  /** Pseudonym in the release. */
  target: z.string().trim().min(1).max(120),
  /** Who the tester thinks it is. */
  who: z.string().trim().min(1).max(300),
  /** How sure, 0 to 100. */
  confidence: z.number().int().min(0).max(100),
  means: z.array(z.enum(INTRUDER_MEANS)).max(INTRUDER_MEANS.length).default([]),
  /** What gave it away, in the tester's words. */
  how: z.string().max(2000).default(''),
  minutes: z.number().int().min(0).max(100_000).default(0),
})
export type IntruderClaimed = z.infer<typeof IntruderClaimed>

/** What the claims form saves: how the tester spent the time, and each claim; no claim at all is an outcome too. */
export const ClaimsFile = z.strictObject({
  format: z.literal(CLAIMS_FORMAT),
  /** The release that was read. */
  profile: z.enum(RELEASE_PROFILES),
  date: IsoDate,
  /** Fingerprint of the dataset that was read. */
  dataset: z.string().regex(/^[0-9a-f]{64}$/),
  role: z.enum(INTRUDER_ROLES),
  /** Whether the tester has no part in the study. */
  independent: z.boolean().default(false),
  /** All minutes spent, with those that led nowhere. */
  minutes: z.number().int().min(0).max(1_000_000),
  claims: z.array(IntruderClaimed).max(2000),
})
export type ClaimsFile = z.infer<typeof ClaimsFile>
