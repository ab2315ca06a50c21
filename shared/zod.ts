/** The one door to zod: compiled parsers need `new Function`, which the window's content policy forbids, so they are off everywhere. */
import { z } from 'zod'

z.config({ jitless: true })

export { z }
