/**
 * keys.json of a workspace: two random 256-bit keys (study, register), each wrapped twice with AES-256-GCM: by a key derived from the
 * passphrase (scrypt, RFC 7914, N=2^17 r=8 p=1, 128 MB) and by one from the recovery code (120 random bits, HKDF-SHA256, RFC 5869).
 * Changing the passphrase wraps the same keys anew; the database is never rewritten. A checksum tells damage from a wrong passphrase.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, scryptSync } from 'node:crypto'
import { AppError } from '../../../shared/errors'
import { z } from '../../../shared/zod'

const KEY_NAMES = ['study', 'register'] as const
type KeyName = (typeof KEY_NAMES)[number]
type Method = 'passphrase' | 'recovery'
export type WorkspaceKeys = Record<KeyName, Uint8Array>

const Wrapped = z.strictObject({ nonce: z.string(), sealed: z.string(), tag: z.string() })
const Wraps = z.strictObject({ passphrase: Wrapped, recovery: Wrapped })
const KeyFile = z.strictObject({
  format: z.literal('fieldfare-keys'),
  version: z.number().int(),
  workspace: z.string(),
  kdf: z.strictObject({ name: z.literal('scrypt'), N: z.number().int().min(16384).max(2 ** 20), r: z.number().int().min(8).max(32), p: z.number().int().min(1).max(4), salt: z.string() }),
  recoverySalt: z.string(),
  keys: z.strictObject({ study: Wraps, register: Wraps }),
  checksum: z.string(),
})
export type KeyFile = z.infer<typeof KeyFile>
export const KEY_FILE_VERSION = 1
export const MIN_PASSPHRASE_LENGTH = 10

type Random = (count: number) => Uint8Array
const SCRYPT_N = 2 ** 17
const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const unb64 = (text: string): Buffer => Buffer.from(text, 'base64url')

/** Passphrases are compared as NFKC text, so that a laptop that types é in two parts still opens it. */
const fromPassphrase = (passphrase: string, kdf: KeyFile['kdf']): Uint8Array =>
  scryptSync(passphrase.normalize('NFKC'), unb64(kdf.salt), 32, { N: kdf.N, r: kdf.r, p: kdf.p, maxmem: 256 * kdf.N * kdf.r })

const RECOVERY_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 24 characters of Crockford's alphabet in six groups. */
function recoveryCodeFrom(random: Random): string {
  const characters = [...random(24)].map((byte) => RECOVERY_ALPHABET[byte & 31])
  return Array.from({ length: 6 }, (_, group) => characters.slice(group * 4, group * 4 + 4).join('')).join('-')
}
/** Reads O as 0 and I or L as 1; ignores spaces, dashes and case. */
export const normaliseRecoveryCode = (code: string): string =>
  code.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1').replace(/[^0-9A-Z]/g, '')
const fromRecoveryCode = (code: string, file: Pick<KeyFile, 'recoverySalt'>): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', normaliseRecoveryCode(code), unb64(file.recoverySalt), 'fieldfare recovery 1', 32))

const wrapLabel = (workspace: string, name: KeyName, method: Method): Buffer => Buffer.from(`fieldfare/1/${workspace}/${name}/${method}`)

function wrap(key: Uint8Array, wrapper: Uint8Array, label: Buffer, random: Random): z.infer<typeof Wrapped> {
  const nonce = random(12)
  const cipher = createCipheriv('aes-256-gcm', wrapper, nonce).setAAD(label)
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return { nonce: b64(nonce), sealed: b64(sealed), tag: b64(cipher.getAuthTag()) }
}

function unwrap(wrapped: z.infer<typeof Wrapped>, wrapper: Uint8Array, label: Buffer): Uint8Array | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapper, unb64(wrapped.nonce), { authTagLength: 16 }).setAAD(label).setAuthTag(unb64(wrapped.tag))
    return Buffer.concat([decipher.update(unb64(wrapped.sealed)), decipher.final()])
  } catch {
    // GCM says only that the key or the bytes are wrong; the checksum has already vouched for the bytes.
    return null
  }
}

const checksumOf = (file: Omit<KeyFile, 'checksum'>): string => createHash('sha256').update(JSON.stringify(file)).digest('base64url')
const withChecksum = (file: Omit<KeyFile, 'checksum'>): KeyFile => ({ ...file, checksum: checksumOf(file) })

const assertStrong = (passphrase: string): void => {
  const length = [...passphrase].length
  if (length < MIN_PASSPHRASE_LENGTH) throw new AppError('PASSPHRASE_WEAK', { length })
}

export function createKeyFile(workspace: string, passphrase: string, random: Random, scryptN = SCRYPT_N): { file: KeyFile; keys: WorkspaceKeys; recoveryCode: string } {
  assertStrong(passphrase)
  const keys: WorkspaceKeys = { study: random(32), register: random(32) }
  const recoveryCode = recoveryCodeFrom(random)
  const kdf: KeyFile['kdf'] = { name: 'scrypt', N: scryptN, r: 8, p: 1, salt: b64(random(16)) }
  const recoverySalt = b64(random(16))
  const byPassphrase = fromPassphrase(passphrase, kdf)
  const byRecovery = fromRecoveryCode(recoveryCode, { recoverySalt })
  const wraps = (name: KeyName) => ({
    passphrase: wrap(keys[name], byPassphrase, wrapLabel(workspace, name, 'passphrase'), random),
    recovery: wrap(keys[name], byRecovery, wrapLabel(workspace, name, 'recovery'), random),
  })
  const file = withChecksum({ format: 'fieldfare-keys', version: KEY_FILE_VERSION, workspace, kdf, recoverySalt, keys: { study: wraps('study'), register: wraps('register') } })
  return { file, keys, recoveryCode }
}

/** @throws AppError WORKSPACE_DAMAGED, WORKSPACE_NEWER */
export function parseKeyFile(text: string): KeyFile {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    throw new AppError('WORKSPACE_DAMAGED', { what: 'keys.json is not whole' }, { cause: error })
  }
  const version = (raw as { version?: unknown } | null)?.version
  if (typeof version === 'number' && version > KEY_FILE_VERSION) throw new AppError('WORKSPACE_NEWER', { found: version, known: KEY_FILE_VERSION })
  const parsed = KeyFile.safeParse(raw)
  if (!parsed.success) throw new AppError('WORKSPACE_DAMAGED', { what: `keys.json has no good ${parsed.error.issues[0]?.path.join('.') || 'form'}` })
  const { checksum, ...rest } = parsed.data
  if (checksumOf(rest) !== checksum) throw new AppError('WORKSPACE_DAMAGED', { what: 'keys.json was changed or cut' })
  return parsed.data
}

export const serialiseKeyFile = (file: KeyFile): string => `${JSON.stringify(file, null, 1)}\n`

export type Unlocking = { passphrase: string } | { recoveryCode: string }

/** @throws AppError WRONG_PASSPHRASE, WRONG_RECOVERY_CODE */
export function unlockKeys(file: KeyFile, unlocking: Unlocking): WorkspaceKeys {
  const method: Method = 'passphrase' in unlocking ? 'passphrase' : 'recovery'
  const wrapper = 'passphrase' in unlocking ? fromPassphrase(unlocking.passphrase, file.kdf) : fromRecoveryCode(unlocking.recoveryCode, file)
  const open = (name: KeyName): Uint8Array => {
    const key = unwrap(file.keys[name][method], wrapper, wrapLabel(file.workspace, name, method))
    if (!key) throw new AppError(method === 'passphrase' ? 'WRONG_PASSPHRASE' : 'WRONG_RECOVERY_CODE')
    return key
  }
  return { study: open('study'), register: open('register') }
}

export function changePassphrase(file: KeyFile, current: Unlocking, next: string, random: Random, scryptN = SCRYPT_N): KeyFile {
  assertStrong(next)
  const keys = unlockKeys(file, current)
  const { checksum: _, ...rest } = file
  const kdf: KeyFile['kdf'] = { name: 'scrypt', N: scryptN, r: 8, p: 1, salt: b64(random(16)) }
  const wrapper = fromPassphrase(next, kdf)
  const rewrap = (name: KeyName) => ({ ...file.keys[name], passphrase: wrap(keys[name], wrapper, wrapLabel(file.workspace, name, 'passphrase'), random) })
  return withChecksum({ ...rest, kdf, keys: { study: rewrap('study'), register: rewrap('register') } })
}
