/**
 * Bundles and packs as files in the age format (age-encryption.org/v1), which the users' own IT can open and audit:
 * `age -d FILE | gunzip` shows the lines. Each way a file can be wrong has its own refusal, and reading one changes nothing.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { AppError } from '../../../shared/errors'
import { findOpFault, type Op } from '../../../shared/history/op'
import { BUNDLE_FORMAT, BUNDLE_VERSION, BundleManifest, BundleSignature } from '../../../shared/merge/bundle-format'
import { bundleOpOf } from '../../../shared/merge/bundle-op'
import { fileErrorReason } from '../files/atomic-write'
import { sha256 } from '../history/log'
import { passphraseIdentity, passphraseRecipient } from './age-passphrase'
import { isSignedBy } from './laptop-keys'

/** A study of this size unpacked is far beyond any team; more is an attack. */
const MAX_UNPACKED = 1 << 30
const AGE_HEADER = 'age-encryption.org/v1'

export type Lock = { passphrase: string; salt: Uint8Array; logN?: number } | { recipients: readonly string[] }
export type Unlock = { passphrase?: string; identity: string }
export type BundleLines = { manifest: BundleManifest; ops: Iterable<Op> }
/** A bundle whose signature fits. Its operations are made one by one, as they are asked for: all at once would fill a small laptop's memory. */
export type ReadBundle = {
  manifest: BundleManifest
  sha256: string
  /** Throws BUNDLE_DAMAGED or BUNDLE_EDITED at an operation that is not as it should be: take none of them before all have come. */
  ops(): Generator<Op>
}

/** @param signDigest signs the SHA-256 of the lines before the signature */
export async function sealBundle({ manifest, ops }: BundleLines, lock: Lock, signDigest: (digest: Uint8Array) => string): Promise<Uint8Array> {
  const hash = createHash('sha256')
  const parts: Buffer[] = []
  const add = (line: string): void => {
    const bytes = Buffer.from(`${line}\n`)
    parts.push(bytes)
    hash.update(bytes)
  }
  add(JSON.stringify(manifest))
  for (const op of ops) add(JSON.stringify({ id: op.id, header: op.header, content: op.content }))
  parts.push(Buffer.from(`${JSON.stringify({ signature: signDigest(hash.digest()) })}\n`))
  // The lines are written by now: nothing of the study is read after this pause.
  const { Encrypter } = await import('../later/age')
  const encrypter = new Encrypter()
  if ('passphrase' in lock) encrypter.addRecipient(passphraseRecipient(lock.passphrase, lock.salt, lock.logN))
  else
    for (const recipient of lock.recipients) {
      try {
        encrypter.addRecipient(recipient)
      } catch (error) {
        throw new AppError('USAGE', { what: `"${recipient.slice(0, 12)}…" is not an age recipient; one begins with age1.` }, { cause: error })
      }
    }
  return encrypter.encrypt(gzipSync(Buffer.concat(parts), { level: 6 }))
}

/** @throws AppError FILE_NOT_FOUND, NOT_A_BUNDLE, BUNDLE_LOCKED, BUNDLE_DAMAGED, BUNDLE_EDITED, BUNDLE_NEWER */
export async function readBundle(path: string, unlock: Unlock): Promise<ReadBundle> {
  const file = basename(path)
  if (!existsSync(path)) throw new AppError('FILE_NOT_FOUND', { path })
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new AppError('FILE_UNREADABLE', { path, why: fileErrorReason(error) }, { cause: error })
  }
  if (bytes.length === 0) throw new AppError('NOT_A_BUNDLE', { file, why: 'it is empty' })
  if (Buffer.from(bytes.subarray(0, AGE_HEADER.length)).toString('latin1') !== AGE_HEADER) throw new AppError('NOT_A_BUNDLE', { file, why: 'it does not begin like one' })
  const plain = unpack(await decrypt(bytes, unlock, file), file)
  return { ...parseLines(plain, file), sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function decrypt(bytes: Uint8Array, unlock: Unlock, file: string): Promise<Uint8Array> {
  const { Decrypter } = await import('../later/age')
  const decrypter = new Decrypter()
  if (unlock.passphrase !== undefined) decrypter.addIdentity(passphraseIdentity(unlock.passphrase))
  decrypter.addIdentity(unlock.identity)
  try {
    return await decrypter.decrypt(bytes)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (/no identity matched|incorrect passphrase|passphrase/i.test(message)) throw new AppError('BUNDLE_LOCKED', { file }, { cause: error })
    // age authenticates its header and every chunk of 64 KiB: anything else is a file that is not as it was written.
    throw new AppError('BUNDLE_DAMAGED', { file, what: 'it is cut short or a part of it was changed on the way' }, { cause: error })
  }
}

function unpack(packed: Uint8Array, file: string): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: MAX_UNPACKED })
  } catch (error) {
    throw new AppError('BUNDLE_DAMAGED', { file, what: 'it does not unpack' }, { cause: error })
  }
}

/** The signature is over every byte before it: once it fits, the lines are those that were written. */
function parseLines(plain: Buffer, file: string): Omit<ReadBundle, 'sha256'> {
  const damaged = (what: string, cause?: unknown): AppError => new AppError('BUNDLE_DAMAGED', { file, what }, { cause })
  const end = plain.lastIndexOf(10, plain.length - 2)
  if (end === -1 || plain[plain.length - 1] !== 10) throw damaged('it ends in the middle')
  const json = (from: number, to: number, what: string): unknown => {
    try {
      return JSON.parse(plain.toString('utf8', from, to))
    } catch (error) {
      throw damaged(what, error)
    }
  }
  const firstEnd = plain.indexOf(10)
  const first = json(0, firstEnd, 'its first line is not whole') as { format?: unknown; version?: unknown } | null
  if (first?.format !== BUNDLE_FORMAT) throw new AppError('NOT_A_BUNDLE', { file, why: 'it holds something else' })
  if (typeof first.version === 'number' && first.version > BUNDLE_VERSION) throw new AppError('BUNDLE_NEWER', { file, found: first.version, known: BUNDLE_VERSION })
  const manifest = BundleManifest.safeParse(first)
  if (!manifest.success) throw damaged(`its ${manifest.error.issues[0]?.path.join('.') || 'first line'} is wrong`)
  const signature = BundleSignature.safeParse(json(end + 1, plain.length - 1, 'its last line is not whole'))
  const digest = createHash('sha256').update(plain.subarray(0, end + 1)).digest()
  if (!signature.success || !isSignedBy(manifest.data.publicKey, digest, signature.data.signature)) throw new AppError('BUNDLE_EDITED', { file, what: 'its signature does not fit' })
  let lines = 0
  for (let at = firstEnd; at < end; at = plain.indexOf(10, at + 1)) lines += 1
  if (lines !== manifest.data.operations) throw damaged(`it holds ${lines} changes and says ${manifest.data.operations}`)
  return {
    manifest: manifest.data,
    *ops() {
      for (let from = firstEnd + 1, count = 1; from < end; count += 1) {
        const to = plain.indexOf(10, from)
        const op = bundleOpOf(json(from, to, `change ${count} is not whole`))
        if (!op) throw damaged(`change ${count} is not of the agreed form`)
        if (findOpFault(op, sha256) !== null) throw new AppError('BUNDLE_EDITED', { file, what: `change ${count} does not fit its own hash` })
        yield op
        from = to + 1
      }
    },
  }
}
