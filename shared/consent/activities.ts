/**
 * What people agreed to besides "notes about them", as it gates a release (domain.md section 6, consent matrix). Only what the ledger says
 * of an activity counts here: where nothing was recorded of it, the consent to the notes stands for it.
 */
import { CONSENT_RESTRICTIVE_ORDER, hasConsent, type ConsentStatus, type ReleaseProfile } from '../model/vocabulary'
import { CONSENT_ACTIVITIES, type ConsentActivity } from './ledger'

/** What somebody's current ledger entries say, by activity. */
export type ActivityConsent = Partial<Record<ConsentActivity, ConsentStatus>>

/** One person registered twice: the most restrictive of what is recorded counts. */
export function narrowest(all: readonly ActivityConsent[]): ActivityConsent {
  const pairs = CONSENT_ACTIVITIES.flatMap((activity) => {
    const status = CONSENT_RESTRICTIVE_ORDER.find((each) => all.some((consent) => consent[activity] === each))
    return status === undefined ? [] : [[activity, status] as const]
  })
  return Object.fromEntries(pairs)
}

/** Who did not agree to these is in no release of the profile but as a role: a team uses its own notes, an archive needs a yes of its own. */
export const SHARING_ACTIVITIES: Record<ReleaseProfile, readonly ConsentActivity[]> = {
  team: [],
  controlled: ['archive', 'future'],
  public: ['archive', 'future'],
}

/** Profiles in whose texts nobody is quoted who did not agree to it. The team reads what it wrote down. */
const WITHOUT_QUOTES: ReadonlySet<ReleaseProfile> = new Set(['controlled', 'public'])

const isRefused = (activities: ActivityConsent | undefined, activity: ConsentActivity): boolean => {
  const status = activities?.[activity]
  return status !== undefined && !hasConsent(status)
}

/** The first activity of a profile's sharing that a person did not agree to; null where nothing stands against it. */
export const refusedSharing = (activities: ActivityConsent | undefined, profile: ReleaseProfile): ConsentActivity | null =>
  SHARING_ACTIVITIES[profile].find((activity) => isRefused(activities, activity)) ?? null

export const refusesQuotes = (activities: ActivityConsent | undefined, profile: ReleaseProfile): boolean => WITHOUT_QUOTES.has(profile) && isRefused(activities, 'quotes')

export const refusesDocuments = (activities: ActivityConsent | undefined): boolean => isRefused(activities, 'documents')

/**
 * Words in quotation marks, as JavaScript string indices, marks included. A single straight or curly mark opens one only before a letter
 * after a space, and closes it only after at least two words: "don't" and "the girls' room" are none. A quotation ends with its paragraph.
 */
export function quotations(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const match of text.matchAll(QUOTED)) found.push({ start: match.index, end: match.index + match[0].length })
  return found
}

const QUOTED = /“[^”\n]+”|"[^"\n]+"|«[^»\n]+»|(?<![\p{L}\p{N}])‘(?=\p{L})[^‘\n]*?\s[^‘\n]*?[\p{L}\p{P}]’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'(?=\p{L})[^'\n]*?\s(?:[^'\n]|(?<=\p{L})'(?=\p{L}))*?[\p{L}\p{P}]'(?![\p{L}\p{N}])/gu
