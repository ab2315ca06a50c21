/**
 * What governs one site: who answers for the study there, what was confirmed, each researcher's letter of access or research passport,
 * the poster, and what kind of practice it is, in bands only (domain.md S10 and "Site profile").
 */
import { z } from '../zod'
import { Id, IsoDate, OffsetTime } from './records'

export const LIST_SIZES = ['under_3000', '3000_6000', '6000_10000', '10000_15000', 'over_15000'] as const
export type ListSize = (typeof LIST_SIZES)[number]
/**
 * `least`: patients that are counted with, the band's lower end, so that a risk is rather said too high than too low. The smallest band
 * has no lower end of its own: 1,000 stands for it, which few practices in England are under (our judgement).
 */
export const LIST_SIZE_BANDS: Record<ListSize, { label: string; least: number }> = {
  under_3000: { label: 'Under 3,000 patients', least: 1_000 },
  '3000_6000': { label: '3,000 to 6,000 patients', least: 3_000 },
  '6000_10000': { label: '6,000 to 10,000 patients', least: 6_000 },
  '10000_15000': { label: '10,000 to 15,000 patients', least: 10_000 },
  over_15000: { label: 'Over 15,000 patients', least: 15_000 },
}

/** Said wherever that number is used; without a digit, because a report has none that is no fact of it. */
export const SMALLEST_BAND = 'A practice in the smallest band of list sizes counts as one of a thousand patients, because that band has no lower end: the makers’ own estimate.'

export const AREA_TYPES = ['urban', 'town', 'rural'] as const
export type AreaType = (typeof AREA_TYPES)[number]
export const AREA_LABELS: Record<AreaType, string> = { urban: 'Urban', town: 'Town and fringe', rural: 'Rural' }

export const DEPRIVATION_BANDS = ['1', '2', '3', '4', '5'] as const
export type DeprivationBand = (typeof DEPRIVATION_BANDS)[number]
export const DEPRIVATION_LABELS: Record<DeprivationBand, string> = {
  1: 'Most deprived fifth',
  2: 'Second most deprived fifth',
  3: 'Middle fifth',
  4: 'Second least deprived fifth',
  5: 'Least deprived fifth',
}

/** Who consented for the practice: a role, never a name. */
export const CONSENT_GIVERS = ['practice_manager', 'partner', 'pcn_manager', 'other'] as const
export type ConsentGiver = (typeof CONSENT_GIVERS)[number]
export const CONSENT_GIVER_LABELS: Record<ConsentGiver, string> = { practice_manager: 'Practice manager', partner: 'GP partner', pcn_manager: 'Manager of the PCN', other: 'Someone else who may' }

export const LETTER_KINDS = ['letter', 'passport', 'contract'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]
export const LETTER_LABELS: Record<LetterKind, string> = { letter: 'Letter of access', passport: 'Research passport', contract: 'Honorary contract' }

export const Letter = z.strictObject({
  id: Id,
  researcherId: Id,
  kind: z.enum(LETTER_KINDS),
  /** First and last day on which it holds, both included; null: none was recorded, and it is not known to end. */
  from: IsoDate.nullable(),
  lastDay: IsoDate.nullable(),
})
export type Letter = z.infer<typeof Letter>

/** A session that was started after the letter of its researcher had expired. */
export const Lapse = z.strictObject({
  sessionId: Id,
  startedAt: OffsetTime,
  researcherId: Id,
  /** The last day that was recorded. */
  lastDay: IsoDate,
  /** '' where none was recorded: it was imported, or the letter's last day was put in afterwards. */
  reason: z.string(),
})
export type Lapse = z.infer<typeof Lapse>

const name = z.string().max(300)

export const SiteCard = z.strictObject({
  siteId: Id,
  /** From the register; null while it is locked, '' where none is recorded. */
  investigator: name.nullable(),
  networkContact: name.nullable(),
  capacityConfirmed: IsoDate.nullable(),
  consentDate: IsoDate.nullable(),
  consentBy: z.enum(CONSENT_GIVERS).nullable(),
  posterFrom: IsoDate.nullable(),
  posterUntil: IsoDate.nullable(),
  listSize: z.enum(LIST_SIZES).nullable(),
  area: z.enum(AREA_TYPES).nullable(),
  deprivation: z.enum(DEPRIVATION_BANDS).nullable(),
  /** In the order of their researchers and last days. */
  letters: z.array(Letter),
  lapses: z.array(Lapse),
  /** Fields that two laptops changed at once. */
  conflicts: z.array(z.string()),
})
export type SiteCard = z.infer<typeof SiteCard>

/** What stands in the site's own record: no name, and of the practice only bands. */
export type SiteFields = Pick<SiteCard, 'capacityConfirmed' | 'consentDate' | 'consentBy' | 'posterFrom' | 'posterUntil' | 'listSize' | 'area' | 'deprivation'>

type Term = Pick<Letter, 'researcherId' | 'kind' | 'from' | 'lastDay'>
const holdsOn = ({ from, lastDay }: Term, day: string): boolean => (from === null || from <= day) && (lastDay === null || day <= lastDay)

/**
 * The researcher's letter that expired last before this day; null where one holds on it, or none has expired, or none is recorded.
 * @param letters of one site @param day ISO date
 */
export function expiredOn<T extends Term>(letters: readonly T[], researcherId: string, day: string): (T & { lastDay: string }) | null {
  const own = letters.filter((letter) => letter.researcherId === researcherId)
  if (own.some((letter) => holdsOn(letter, day))) return null
  const past = own.flatMap((letter) => (letter.lastDay !== null && letter.lastDay < day ? [{ ...letter, lastDay: letter.lastDay }] : []))
  return past.toSorted((a, b) => (a.lastDay < b.lastDay ? 1 : -1))[0] ?? null
}

/** Whether something happened at a site before its poster was displayed; false where its first day is not recorded. */
export const isBeforePoster = (day: string, posterFrom: string | null | undefined): boolean => typeof posterFrom === 'string' && day < posterFrom

/** Patients to count with for someone at these sites: the smallest of the lower ends; null where no band is recorded of any. */
export function leastListSize(bands: readonly (ListSize | null)[]): ListSize | null {
  return LIST_SIZES.find((band) => bands.includes(band)) ?? null
}
