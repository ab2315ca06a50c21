/** What the app remembers about its look. */
import { z } from '../../shared/zod'

export const Preferences = z.strictObject({ theme: z.enum(['system', 'light', 'dark']) })
export type Preferences = z.infer<typeof Preferences>
export const USUAL_PREFERENCES: Preferences = { theme: 'system' }
