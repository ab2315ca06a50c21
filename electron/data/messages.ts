/**
 * What the main process and the data process say to each other on the process port. A window's MessagePort
 * travels beside 'window'. Every request with an `id` is answered by 'done' with that id.
 * Main learns paths (it showed the dialogs) and that a workspace was opened; it never sees a note or a key.
 */
import { z } from '../../shared/zod'

const id = z.number().int()

export const ToData = z.discriminatedUnion('t', [
  /** First message. `logFolder`: where references to bugs are kept. */
  z.strictObject({ t: z.literal('start'), logFolder: z.string() }),
  z.strictObject({ t: z.literal('window') }),
  z.strictObject({ t: z.literal('grant'), id, token: z.string(), path: z.string() }),
  z.strictObject({ t: z.literal('ping'), id }),
  z.strictObject({ t: z.literal('lock'), id }),
  z.strictObject({ t: z.literal('close'), id }),
])
export type ToData = z.infer<typeof ToData>
/** A request as its sender writes it: the id is given by the one who keeps count. */
export type DataRequest =
  | { t: 'grant'; token: string; path: string }
  | { t: 'ping' }
  | { t: 'lock' }
  | { t: 'close' }

export const FromData = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('done'), id }),
  /** A workspace was opened or made at this path: it belongs among the recent ones. */
  z.strictObject({ t: z.literal('opened'), path: z.string() }),
])
export type FromData = z.infer<typeof FromData>
