/**
 * GUIDs of a project, made from the release's own ids: the same release has the same, another has others, and none holds a time.
 * They are UUIDs of version 8 (RFC 9562: made as their maker says) in which figure and letter take turns, so that no program and no reader
 * finds a telephone number, an NHS number or a name of four letters in one.
 */
export type GuidKind = 'user' | 'code' | 'person' | 'site' | 'variable' | 'source' | 'set' | 'selection' | 'coding'
export type Guids = (kind: GuidKind, id: string) => string

const LETTERS = 'abcdef'
const GROUPS = [8, 4, 4, 4, 12]

/** `sha256` gives 64 hex digits of a text's UTF-8. */
export function createGuids(sha256: (text: string) => string, release: string): Guids {
  const given = new Map<string, string>()
  return (kind, id) => {
    const key = `${kind}\u0000${id}`
    const known = given.get(key)
    if (known !== undefined) return known
    const guid = guidOf(sha256(`fieldfare project\u0000${release}\u0000${key}`))
    given.set(key, guid)
    return guid
  }
}

function guidOf(hash: string): string {
  const byte = (index: number): number => Number.parseInt(hash.slice(index * 2, index * 2 + 2), 16)
  let plain = ''
  for (let pair = 0; pair < 16; pair++) {
    // The seventh pair begins with the version, the ninth with the variant.
    const figure = pair === 6 ? 8 : pair === 8 ? 8 + (byte(16) % 2) : byte(pair * 2) % 10
    plain += `${figure}${LETTERS[byte(pair * 2 + 1) % LETTERS.length] ?? 'a'}`
  }
  let from = 0
  return GROUPS.map((length) => plain.slice(from, (from += length))).join('-')
}

const GUID_FORM = '(?:[0-9][a-f]){4}-(?:[0-9][a-f]){2}-8[a-f][0-9][a-f]-[89][a-f][0-9][a-f]-(?:[0-9][a-f]){6}'
export const GUID = new RegExp(`^${GUID_FORM}$`)
export const GUID_ANYWHERE = new RegExp(`(?<![\\p{L}\\p{N}])${GUID_FORM}(?![\\p{L}\\p{N}])`, 'gu')
