/**
 * age's passphrase recipient (age-encryption.org/v1, "scrypt" stanza) on Node's own scrypt: the library's is plain JavaScript and takes
 * several seconds at the work factor that a file which may lie about deserves. The format is age's to the letter.
 */
import { scrypt } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import type { Identity, Recipient } from 'age-encryption'

/** 2^18: age's own default, 256 MiB. */
const AGE_LOG_N = 18
/** What a stranger's file may make this laptop do, at most. */
const MAX_LOG_N = 20
const LABEL = Buffer.from('age-encryption.org/v1/scrypt')
const ZERO_NONCE = new Uint8Array(12)

const wrapKey = (passphrase: string, salt: Uint8Array, logN: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const N = 2 ** logN
    scrypt(passphrase, Buffer.concat([LABEL, salt]), 32, { N, r: 8, p: 1, maxmem: 129 * 8 * N }, (error, key) => (error ? reject(error) : resolve(new Uint8Array(key))))
  })

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

export const passphraseRecipient = (passphrase: string, salt: Uint8Array, logN = AGE_LOG_N): Recipient => ({
  async wrapFileKey(fileKey) {
    const { Stanza } = await import('../later/age')
    const key = await wrapKey(passphrase, salt, logN)
    return [new Stanza(['scrypt', base64(salt), String(logN)], chacha20poly1305(key, ZERO_NONCE).encrypt(fileKey))]
  },
})

/** Null for a file that no passphrase locks, or another one. */
export const passphraseIdentity = (passphrase: string): Identity => ({
  async unwrapFileKey(stanzas) {
    const [stanza] = stanzas
    const [kind, salt = '', factor = ''] = stanza?.args ?? []
    const logN = Number(factor)
    // The specification wants it alone in the header, and a work factor that is written plainly and not out of reach.
    if (stanzas.length !== 1 || !stanza || kind !== 'scrypt' || !/^[1-9]\d?$/.test(factor) || logN > MAX_LOG_N) return null
    const key = await wrapKey(passphrase, Buffer.from(salt, 'base64'), logN)
    try {
      return chacha20poly1305(key, ZERO_NONCE).decrypt(stanza.body)
    } catch {
      // The tag does not fit: another passphrase.
      return null
    }
  },
})
