/**
 * The two encrypted files that stay outside a release: its key and its log of replacements. Format `fieldfare-sealed`, version 1:
 * one JSON object `{format, version, kind, kdf: {name, N, r, p, salt}, nonce, data, tag, checksum}`; binary values are base64url.
 * scrypt (RFC 7914) of the NFKC passphrase gives 32 bytes; AES-256-GCM over the UTF-8 document, with
 * "fieldfare-sealed/1/KIND/SALT" as associated data. checksum: SHA-256 over nonce, data and tag, so that damage is told from a wrong passphrase.
 */
import { createCipheriv, createDecipheriv, createHash, scrypt, scryptSync } from 'node:crypto'
import { AppError } from '../../../shared/errors'
import type { LogLine } from '../../../shared/release/log'
import type { ReleaseKey } from '../../../shared/release/key'
import { z } from '../../../shared/zod'

export type SealedKind = 'release-key' | 'replacement-log'

const Sealed = z.strictObject({
  format: z.literal('fieldfare-sealed'),
  version: z.literal(1),
  kind: z.enum(['release-key', 'replacement-log']),
  kdf: z.strictObject({ name: z.literal('scrypt'), N: z.number().int().min(16384).max(2 ** 20), r: z.number().int().min(8).max(32), p: z.number().int().min(1).max(4), salt: z.string().min(16).max(100) }),
  nonce: z.string().length(16),
  data: z.string(),
  tag: z.string().length(22),
  checksum: z.string().length(43),
})
type Sealed = z.infer<typeof Sealed>

const KDF = { N: 2 ** 17, r: 8, p: 1 }
const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const unb64 = (text: string): Buffer => Buffer.from(text, 'base64url')
const memory = (kdf: { N: number; r: number }): number => 256 * kdf.N * kdf.r
const label = (kind: SealedKind, salt: string): Buffer => Buffer.from(`fieldfare-sealed/1/${kind}/${salt}`)
const checksumOf = (...parts: Uint8Array[]): string => b64(parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest())

/** Derives once for both files of a release; takes about half a second, off the thread. */
export function deriveSealKey(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFKC'), salt, 32, { ...KDF, maxmem: memory(KDF) }, (error, key) => (error ? reject(error) : resolve(new Uint8Array(key)))),
  )
}

export function sealDocument(kind: SealedKind, plain: string, key: Uint8Array, salt: Uint8Array, nonce: Uint8Array): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(label(kind, b64(salt)))
  const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  const tag = cipher.getAuthTag()
  const sealed: Sealed = {
    format: 'fieldfare-sealed',
    version: 1,
    kind,
    kdf: { name: 'scrypt', ...KDF, salt: b64(salt) },
    nonce: b64(nonce),
    data: b64(data),
    tag: b64(tag),
    checksum: checksumOf(nonce, data, tag),
  }
  return `${JSON.stringify(sealed)}\n`
}

/** @throws AppError KEY_DAMAGED where it is no such file or was altered, WRONG_PASSPHRASE where the passphrase is another. */
export function openSealed(bytes: Uint8Array, passphrase: string): { kind: SealedKind; text: string } {
  const sealed = parseSealed(bytes)
  const [nonce, data, tag, salt] = [unb64(sealed.nonce), unb64(sealed.data), unb64(sealed.tag), unb64(sealed.kdf.salt)]
  if (checksumOf(nonce, data, tag) !== sealed.checksum) throw damaged('its contents were altered')
  const key = scryptSync(passphrase.normalize('NFKC'), salt, 32, { N: sealed.kdf.N, r: sealed.kdf.r, p: sealed.kdf.p, maxmem: memory(sealed.kdf) })
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(label(sealed.kind, sealed.kdf.salt)).setAuthTag(tag)
    return { kind: sealed.kind, text: Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8') }
  } catch (error) {
    throw new AppError('WRONG_PASSPHRASE', {}, { cause: error })
  }
}

const damaged = (what: string): AppError => new AppError('KEY_DAMAGED', { what })

function parseSealed(bytes: Uint8Array): Sealed {
  let raw: unknown
  try {
    raw = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw damaged('it is not a key file of Fieldfare')
  }
  const parsed = Sealed.safeParse(raw)
  if (!parsed.success) throw damaged('it is not a key file of Fieldfare, or was cut off')
  return parsed.data
}

/** The document of a file written by --key-out, or of the log beside it. */
export function readKeyOut(bytes: Uint8Array, passphrase: string): ReleaseKey | { format: string; lines: LogLine[] } {
  const { kind, text } = openSealed(bytes, passphrase)
  if (kind === 'release-key') return JSON.parse(text) as ReleaseKey
  return { format: 'fieldfare-replacement-log/1', lines: text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as LogLine) }
}

/** The log lies beside the key: key.enc → key-log.enc. */
export function logPathOf(keyPath: string): string {
  const dot = keyPath.lastIndexOf('.')
  const slash = Math.max(keyPath.lastIndexOf('/'), keyPath.lastIndexOf('\\'))
  return dot > slash + 1 ? `${keyPath.slice(0, dot)}-log${keyPath.slice(dot)}` : `${keyPath}-log`
}
