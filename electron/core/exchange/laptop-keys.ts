/** A laptop's own keys, in its encrypted database: Ed25519 to sign its bundles, an age identity (X25519) to open those made for it. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import type { Workspace } from '../workspace/workspace'

const META_SIGN = 'sign_key'
const META_AGE = 'age_identity'

/** Made at first use. */
function signingKey(workspace: Workspace): KeyObject {
  const stored = workspace.meta(META_SIGN)
  if (stored !== null) return createPrivateKey({ key: Buffer.from(stored, 'base64url'), format: 'der', type: 'pkcs8' })
  const { privateKey } = generateKeyPairSync('ed25519')
  workspace.setMeta(META_SIGN, privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url'))
  return privateKey
}

/** Raw public key, base64url (RFC 8037's "x"). */
export const publicKeyOf = (workspace: Workspace): string => createPublicKey(signingKey(workspace)).export({ format: 'jwk' }).x ?? ''

export const signDigest = (workspace: Workspace, digest: Uint8Array): string => sign(null, digest, signingKey(workspace)).toString('base64url')

export function isSignedBy(publicKey: string, digest: Uint8Array, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, digest, key, Buffer.from(signature, 'base64url'))
  } catch {
    // A key of another form signs nothing.
    return false
  }
}

/** AGE-SECRET-KEY-1…; made at first use. */
export async function ageIdentity(workspace: Workspace): Promise<string> {
  const stored = workspace.meta(META_AGE)
  if (stored !== null) return stored
  const { generateX25519Identity } = await import('../later/age')
  const identity = await generateX25519Identity()
  workspace.setMeta(META_AGE, identity)
  return identity
}

/** age1…: what others write bundles for this laptop to. */
export async function ageRecipient(workspace: Workspace): Promise<string> {
  const { identityToRecipient } = await import('../later/age')
  return identityToRecipient(await ageIdentity(workspace))
}
