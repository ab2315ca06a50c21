/** What people are called in releases: role codes, or names that were drawn or chosen. */
import { Id } from '../../model/records'
import { z } from '../../zod'
import { command, query } from '../define'
import { none, shortText, Written } from './common'

const Style = z.enum(['codes', 'names'])
const Likeness = z.array(z.enum(['initial', 'sound', 'rhyme']))

export const pseudonymsContract = {
  'pseudonym.list': query(
    none,
    z.strictObject({
      style: Style,
      isMatched: z.boolean(),
      people: z.array(
        z.strictObject({
          personId: Id,
          code: shortText,
          /** As a release shows it. */
          pseudonym: shortText,
          /** `none`: names are wanted, and this one is drawn with the next release. */
          how: z.enum(['code', 'none', 'drawn', 'chosen']),
          /** Why it can no longer stand for them; '' where it can, or while the register is locked. */
          trouble: shortText,
          /** In what a chosen name recalls the person's own. */
          likeness: Likeness,
          isReleased: z.boolean(),
        }),
      ),
    }),
  ),
  'pseudonym.style': command(z.strictObject({ style: Style.optional(), isMatched: z.boolean().optional() }), Written, ['people', 'history', 'review']),
  /** Draws a name for everyone who has none or whose own became somebody's; a release does the same. */
  'pseudonym.draw': command(none, z.strictObject({ drawn: z.number().int(), redrawn: z.number().int() }), ['people', 'history', 'review']),
  'pseudonym.set': command(
    z.strictObject({ personId: Id, name: shortText.min(1) }),
    Written.extend({ likeness: Likeness, wasReleased: z.boolean() }),
    ['people', 'history', 'review'],
  ),
} as const
