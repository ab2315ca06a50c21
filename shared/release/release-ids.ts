/**
 * Ids made for one release. Twelve consonants drawn by the study's secret: no time, no order of recruitment, no digits that
 * look like a number of somebody, no vowels that spell a name, and nothing that leads back to a working id without the secret.
 */
import type { ReleaseProfile } from '../model/vocabulary'
import type { Mac } from './types'

const LETTERS = 'bcdfghjklmnpqrstvwxz'
const LENGTH = 12

export type ReleaseIdKind = 'note' | 'session' | 'code'
export type ReleaseIds = (kind: ReleaseIdKind, workingId: string) => string

/** The same study, profile and date give the same ids, so that a release can be repeated byte for byte; another date gives others. */
export function createReleaseIds(mac: Mac, profile: ReleaseProfile, date: string): ReleaseIds {
  const given = new Map<string, string>()
  return (kind, workingId) => {
    const known = given.get(`${kind} ${workingId}`)
    if (known !== undefined) return known
    let number = BigInt(`0x${mac(`release id\u0000${profile}\u0000${date}\u0000${kind}\u0000${workingId}`)}`)
    let letters = ''
    for (let i = 0; i < LENGTH; i++) {
      letters += LETTERS[Number(number % 20n)]
      number /= 20n
    }
    const id = `${kind}-${letters}`
    given.set(`${kind} ${workingId}`, id)
    return id
  }
}

export const RELEASE_ID = /^(?:note|session|code)-[bcdfghjklmnpqrstvwxz]{12}$/
export const RELEASE_ID_ANYWHERE = /(?<![\p{L}\p{N}])(?:note|session|code)-[bcdfghjklmnpqrstvwxz]{12}(?![\p{L}\p{N}])/gu
