/** Ids are random, never times or counters: an id must not tell when or in what order something was recorded (domain.md 0.10). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** A 16-character id (80 random bits) from at least 10 random bytes. Crockford's alphabet: no i, l, o, u. */
export function idFromBytes(bytes: Uint8Array): string {
  if (bytes.length < 10) throw new RangeError('an id needs 10 random bytes')
  let id = ''
  for (let group = 0; group < 10; group += 5) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes.subarray(group, group + 5)
    const parts = [a >> 3, ((a & 7) << 2) | (b >> 6), (b >> 1) & 31, ((b & 1) << 4) | (c >> 4), ((c & 15) << 1) | (d >> 7), (d >> 2) & 31, ((d & 3) << 3) | (e >> 5), e & 31]
    for (const part of parts) id += ALPHABET[part]
  }
  return id
}

export const ID_PATTERN = /^[0-9a-hjkmnp-tv-z]{16}$/
export const isId = (value: string): boolean => ID_PATTERN.test(value)
