/** What was confirmed for the sites and which kinds of practice they are, as the report counts it: bands, each by itself, and never a site. */
import { AREA_LABELS, AREA_TYPES, DEPRIVATION_BANDS, DEPRIVATION_LABELS, LIST_SIZE_BANDS, LIST_SIZES } from '../model/site-card'
import type { GovernanceFacts, ReleaseSource, SourceSite } from './types'

type Card = NonNullable<SourceSite['card']>

const RECORDED: readonly (readonly [what: string, isThere: (card: Card) => boolean])[] = [
  ['Capacity and capability confirmed', (card) => card.capacityConfirmed !== null],
  ['Consent of the practice', (card) => card.consentDate !== null],
  ['Letter of access, research passport or honorary contract', (card) => card.letters > 0],
  ['Poster displayed', (card) => card.posterFrom !== null],
]
const KINDS: readonly (readonly [kind: string, bands: readonly string[], bandOf: (card: Card) => string | null])[] = [
  ['List size', LIST_SIZES.map((band) => LIST_SIZE_BANDS[band].label), ({ listSize }) => (listSize === null ? null : LIST_SIZE_BANDS[listSize].label)],
  ['Area', AREA_TYPES.map((area) => AREA_LABELS[area]), ({ area }) => (area === null ? null : AREA_LABELS[area])],
  ['Deprivation', DEPRIVATION_BANDS.map((band) => DEPRIVATION_LABELS[band]), ({ deprivation }) => (deprivation === null ? null : DEPRIVATION_LABELS[deprivation])],
]
const NOT_ON_CARD = 'Not recorded'
/** Bands are counted from this many sites on. */
const FEWEST_SITES = 3

/** Absent where nothing of it was ever recorded. */
export function governanceFacts(source: ReleaseSource): { governance?: GovernanceFacts } {
  const cards = source.sites.flatMap(({ card }) => card ?? [])
  const recorded = RECORDED.map(([what, isThere]) => ({ what, sites: cards.filter(isThere).length }))
  const bands = KINDS.flatMap(([kind, options, bandOf]) => {
    const found = cards.map((card) => bandOf(card) ?? NOT_ON_CARD)
    // Of one practice or two, its size, area and deprivation together would be a description of it.
    if (found.filter((band) => band !== NOT_ON_CARD).length < FEWEST_SITES) return []
    return [...options, NOT_ON_CARD].map((band) => ({ kind, band, sites: found.filter((each) => each === band).length })).filter((row) => row.sites > 0)
  })
  const lapses = source.lapses ?? []
  const withReason = lapses.filter(({ reason }) => reason !== '').length
  if (bands.length === 0 && lapses.length === 0 && recorded.every((row) => row.sites === 0)) return {}
  return { governance: { sites: source.sites.length, recorded, bands, lapses: { withReason, withoutReason: lapses.length - withReason } } }
}

/** Every line it can have, for what a release says on its own account. */
export const SAMPLE_GOVERNANCE: GovernanceFacts = {
  sites: 3,
  recorded: RECORDED.map(([what]) => ({ what, sites: 1 })),
  bands: KINDS.flatMap(([kind, options]) => [...options, NOT_ON_CARD].map((band) => ({ kind, band, sites: 1 }))),
  lapses: { withReason: 1, withoutReason: 1 },
}
