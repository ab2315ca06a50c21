/** What the app remembers about its look. */
import { z } from '../../shared/zod'

export const Preferences = z.strictObject({ theme: z.enum(['system', 'light', 'dark']), glow: z.boolean().default(true) })
export type Preferences = z.infer<typeof Preferences>
export const USUAL_PREFERENCES: Preferences = { theme: 'system', glow: true }
