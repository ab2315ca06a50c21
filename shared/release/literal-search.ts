/** Finds many fixed strings in a text in one pass, as whole words. Strings are compared as they are: fold both sides (`evenFold`) where case is not to count. */

/** Lower case, any white space as a space, curly apostrophes and dashes straight; unit for unit, so that offsets stay true. */
export function evenFold(text: string): string {
  const lower = text.toLowerCase()
  const even = lower.length === text.length ? lower : Array.from({ length: text.length }, (_, i) => lowerUnit(text[i] ?? '')).join('')
  return even.replaceAll(/\s/g, ' ').replaceAll(/[’‘ʼ]/g, "'").replaceAll(/[‐‑–—]/g, '-')
}
const lowerUnit = (unit: string): string => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit)

const WORD = /[\p{L}\p{N}]+/gu
const FIRST_WORD = /[\p{L}\p{N}]+/u
const wordCharacter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

export type LiteralHit = { start: number; end: number; literal: string }
export type LiteralSearch = { readonly size: number; find(text: string): LiteralHit[] }

export function createLiteralSearch(literals: Iterable<string>): LiteralSearch {
  const byFirstWord = new Map<string, { literal: string; offset: number }[]>()
  let size = 0
  for (const literal of new Set(literals)) {
    const first = FIRST_WORD.exec(literal)
    if (!first) continue
    const sharing = byFirstWord.get(first[0])
    if (sharing) sharing.push({ literal, offset: first.index })
    else byFirstWord.set(first[0], [{ literal, offset: first.index }])
    size++
  }
  for (const sharing of byFirstWord.values()) sharing.sort((a, b) => b.literal.length - a.literal.length)

  return {
    size,
    find(text) {
      const hits: LiteralHit[] = []
      if (size === 0) return hits
      let from = 0
      for (const word of text.matchAll(WORD)) {
        const sharing = byFirstWord.get(word[0])
        if (!sharing) continue
        for (const { literal, offset } of sharing) {
          const start = word.index - offset
          const end = start + literal.length
          if (start < from || !text.startsWith(literal, start) || wordCharacter(text[end])) continue
          hits.push({ start, end, literal })
          from = end
          break
        }
      }
      return hits
    },
  }
}
