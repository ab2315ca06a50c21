/** What a release would replace, and who could be told apart by what is written. Pseudonyms, codes and counts; no name. */
import { z } from '../zod'

/** One identifier in a text being typed: JavaScript string indices, and what a release would put in its place. */
export const Glow = z.strictObject({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  /** The finder's type: PERSON, PLACE, AGE … */
  type: z.string(),
  shown: z.string(),
  /** Replaced without asking; else raised for review. */
  isCertain: z.boolean(),
  isRegistered: z.boolean(),
})
export type Glow = z.infer<typeof Glow>
