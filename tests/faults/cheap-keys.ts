/** Makes the passphrase of a template cheap to try (the least work keys.json allows), because these tests try it a hundred times. */
import { createCipheriv, createHash, randomBytes, scryptSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseKeyFile, unlockKeys } from '../../electron/core/workspace/keys'
import { PASSPHRASE } from '../support/core'

export function makeKeysCheap(workspacePath: string): void {
  const path = join(workspacePath, 'keys.json')
  const file = parseKeyFile(readFileSync(path, 'utf8'))
  const keys = unlockKeys(file, { passphrase: PASSPHRASE })
  const kdf = { ...file.kdf, N: 16384 }
  const wrapper = scryptSync(PASSPHRASE, Buffer.from(kdf.salt, 'base64url'), 32, { N: kdf.N, r: kdf.r, p: kdf.p, maxmem: 256 * kdf.N * kdf.r })
  const rewrap = (name: 'study' | 'register') => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', wrapper, nonce).setAAD(Buffer.from(`fieldfare/1/${file.workspace}/${name}/passphrase`))
    const sealed = Buffer.concat([cipher.update(keys[name]), cipher.final()])
    const wrapped = { nonce: nonce.toString('base64url'), sealed: sealed.toString('base64url'), tag: cipher.getAuthTag().toString('base64url') }
    return { ...file.keys[name], passphrase: wrapped }
  }
  const { checksum: _, ...rest } = { ...file, kdf, keys: { study: rewrap('study'), register: rewrap('register') } }
  const checksum = createHash('sha256').update(JSON.stringify(rest)).digest('base64url')
  writeFileSync(path, `${JSON.stringify({ ...rest, checksum }, null, 1)}\n`)
}
