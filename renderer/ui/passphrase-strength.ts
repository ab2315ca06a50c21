/** A plain hint at how hard a passphrase is to guess; it never refuses more than the study itself does (10 characters). */
export type Strength = 'short' | 'weak' | 'fair' | 'good'
export const SHORTEST = 10

export function strengthOf(passphrase: string): Strength {
  if (passphrase.length < SHORTEST) return 'short'
  const words = new Set(passphrase.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2))
  const different = new Set(passphrase.toLowerCase()).size
  if (different < 6 || /^(\p{L}+|\d+)$/u.test(passphrase)) return 'weak'
  if (words.size >= 4 || passphrase.length >= 20) return 'good'
  return words.size >= 3 || (different >= 10 && passphrase.length >= 14) ? 'good' : 'fair'
}
