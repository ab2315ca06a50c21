/** Seals the content of register operations with the register's key, bound to their operation: AES-256-GCM, random nonce, id as associated data. */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { AppError } from '../../../shared/errors'

const NONCE = 12
const TAG = 16

export type Sealer = { seal(opId: string, text: string): Buffer; open(opId: string, sealed: Uint8Array): string }

export function createSealer(key: Uint8Array, randomBytes: (count: number) => Uint8Array): Sealer {
  return {
    seal(opId, text) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(opId))
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open(opId, sealed) {
      try {
        const bytes = Buffer.from(sealed)
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
          .setAAD(Buffer.from(opId))
          .setAuthTag(bytes.subarray(-TAG))
        return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8')
      } catch (error) {
        throw new AppError('WORKSPACE_DAMAGED', { what: 'an entry of the register does not open with its key' }, { cause: error })
      }
    },
  }
}
