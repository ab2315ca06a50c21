/** Asked whether the researcher may stay: agreed, undecided, or declined and left the room (domain.md M7; W5: of a refusal only the time). */
import { Episode, Id, OffsetTime } from '../../model/records'
import { EPISODE_OUTCOMES, ROLES } from '../../model/vocabulary'
import { z } from '../../zod'
import { command, query } from '../define'
import { Written } from './common'

export const episodesContract = {
  'episode.list': query(z.strictObject({ siteId: Id.optional() }), z.strictObject({ episodes: z.array(Episode) })),
  /** A new one needs a site and an outcome; it begins now unless a time is given. Who was asked is a role, never a person. */
  'episode.save': command(
    z.strictObject({
      id: Id.optional(),
      siteId: Id.optional(),
      sessionId: Id.nullable().optional(),
      role: z.enum(ROLES).optional(),
      outcome: z.enum(EPISODE_OUTCOMES).optional(),
      startedAt: OffsetTime.optional(),
      endedAt: OffsetTime.nullable().optional(),
    }),
    Written,
    ['sessions', 'history'],
  ),
  'episode.remove': command(z.strictObject({ id: Id }), Written, ['sessions', 'history']),
} as const
