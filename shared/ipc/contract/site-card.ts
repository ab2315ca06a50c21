/** The governance card of a site. What is left out of a save stays as it is; null or '' empties it. */
import { Id, IsoDate } from '../../model/records'
import { AREA_TYPES, CONSENT_GIVERS, DEPRIVATION_BANDS, LETTER_KINDS, LIST_SIZES, SiteCard } from '../../model/site-card'
import { z } from '../../zod'
import { command, query } from '../define'
import { shortText, Written } from './common'

const date = IsoDate.nullable().optional()

export const siteCardContract = {
  'site.card': query(z.strictObject({ siteId: Id }), SiteCard),
  'site.saveCard': command(
    z.strictObject({
      siteId: Id,
      /** Names, kept in the register: refused while it is locked. */
      investigator: shortText.optional(),
      networkContact: shortText.optional(),
      capacityConfirmed: date,
      consentDate: date,
      consentBy: z.enum(CONSENT_GIVERS).nullable().optional(),
      posterFrom: date,
      posterUntil: date,
      listSize: z.enum(LIST_SIZES).nullable().optional(),
      area: z.enum(AREA_TYPES).nullable().optional(),
      deprivation: z.enum(DEPRIVATION_BANDS).nullable().optional(),
    }),
    Written,
    ['sites', 'history'],
  ),
  /** Without an id a new one: a renewed letter is another letter. `removed` takes one off the card. */
  'site.saveLetter': command(
    z.strictObject({
      id: Id.optional(),
      siteId: Id,
      researcherId: Id.optional(),
      kind: z.enum(LETTER_KINDS).optional(),
      from: date,
      lastDay: date,
      removed: z.boolean().optional(),
    }),
    Written,
    ['sites', 'history'],
  ),
} as const
