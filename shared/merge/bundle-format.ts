/**
 * What stands inside a bundle or a study pack, once decrypted and unpacked: a line with the manifest, a line an operation, and a last
 * line with the Ed25519 signature (RFC 8032) over the SHA-256 of everything before it. JSON lines, so that a person can read one.
 */
import { z } from '../zod'
import { RECORD_KINDS } from '../history/op'

export const BUNDLE_VERSION = 1
export const BUNDLE_FORMAT = 'fieldfare-bundle'

export const BundleManifest = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  kind: z.enum(['bundle', 'pack']),
  study: z.string().max(64),
  device: z.string().max(64),
  /** The laptop's wall clock, for people and for noticing clocks that disagree. */
  madeAt: z.string().max(40),
  withRegister: z.boolean(),
  /** Whole, or only what came after these numbers of each laptop's changes. */
  since: z.record(z.string(), z.number().int().min(0)),
  operations: z.number().int().min(0),
  /** Raw Ed25519 public key of the laptop, base64url. */
  publicKey: z.string().max(64),
})
export type BundleManifest = z.infer<typeof BundleManifest>

const Json: z.ZodType = z.lazy(() => z.union([z.null(), z.boolean(), z.number(), z.string().max(2_000_000), z.array(Json), z.record(z.string(), Json)]))

/** One operation as it travels: header and content; a value left out (or erased) is simply absent. */
export const BundleOp = z.strictObject({
  id: z.string().length(43),
  header: z.strictObject({
    v: z.literal(1),
    device: z.string().max(64),
    seq: z.number().int().min(1),
    prev: z.string().max(43),
    kind: z.enum(RECORD_KINDS),
    record: z.string().min(1).max(200),
    at: z.string().max(40),
    author: z.string().max(64),
    change: z.string().max(64),
    intent: z.enum(['create', 'edit', 'remove', 'restore', 'import', 'resolve', 'undo', 'redo', 'recover', 'release', 'withdraw', 'seal', 'unseal', 'join']),
    undoes: z.string().max(64).optional(),
    fields: z.record(z.string().max(200), z.union([z.tuple([z.string(), z.array(z.string())]), z.tuple([z.string(), z.array(z.string()), z.string()])])),
  }),
  content: z.record(z.string(), z.tuple([z.string(), Json])),
})

export const BundleSignature = z.strictObject({ signature: z.string().max(128) })
