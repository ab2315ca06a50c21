/** Finds many fixed strings in a text in one pass, as whole words. Strings are compared as they are: fold both sides (`evenFold`) where case is not to count. */

/** Per UTF-16 unit: its even fold, filled in when first met. */
const EVEN = new Uint16Array(65536)
/** Per UTF-16 unit: 1 part of a word, 2 not, 0 not yet known. Halves of surrogate pairs count as part of a word: nothing is cut inside one. */
const WORDLY = new Uint8Array(65536)

function evenUnit(code: number): number {
  const unit = String.fromCharCode(code)
  if (/\s/.test(unit)) return 32
  if (/[’‘ʼ]/.test(unit)) return 39
  if (/[‐‑–—]/.test(unit)) return 45
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}

function isWordly(code: number): boolean {
  let known = WORDLY[code]
  if (known === 0) {
    known = (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 2
    WORDLY[code] = known
  }
  return known === 1
}

const CHUNK = 8192

/** Lower case, any white space as a space, curly apostrophes and dashes straight; unit for unit, so that offsets stay true. */
export function evenFold(text: string): string {
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    let even = EVEN[code] as number
    if (even === 0) EVEN[code] = even = evenUnit(code)
    codes[at] = even
  }
  if (codes.length <= CHUNK) return String.fromCharCode.apply(null, codes as unknown as number[])
  let folded = ''
  for (let at = 0; at < codes.length; at += CHUNK) folded += String.fromCharCode.apply(null, codes.subarray(at, at + CHUNK) as unknown as number[])
  return folded
}

export type LiteralHit = { start: number; end: number; literal: string }
/** `crossing`: those that begin inside another hit too; otherwise the first stands, and the longest of those that begin together. */
export type LiteralSearch = { readonly size: number; find(text: string, crossing?: boolean): LiteralHit[] }

/** The words of a text as [start, end) pairs, told to `visit`. */
function eachWord(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    while (at < text.length && !isWordly(text.charCodeAt(at))) at++
    const start = at
    while (at < text.length && isWordly(text.charCodeAt(at))) at++
    if (at > start) visit(start, at)
  }
}

export function createLiteralSearch(literals: Iterable<string>): LiteralSearch {
  const byFirstWord = new Map<string, { literal: string; offset: number }[]>()
  let size = 0
  for (const literal of new Set(literals)) {
    let first: [number, number] | null = null
    eachWord(literal, (start, end) => void (first ??= [start, end]))
    if (!first) continue
    const [offset, end] = first as [number, number]
    const word = literal.slice(offset, end)
    const sharing = byFirstWord.get(word)
    if (sharing) sharing.push({ literal, offset })
    else byFirstWord.set(word, [{ literal, offset }])
    size++
  }
  for (const sharing of byFirstWord.values()) sharing.sort((a, b) => b.literal.length - a.literal.length)

  return {
    size,
    find(text, crossing = false) {
      const hits: LiteralHit[] = []
      if (size === 0) return hits
      let from = 0
      eachWord(text, (at, wordEnd) => {
        const sharing = byFirstWord.get(text.slice(at, wordEnd))
        if (!sharing) return
        for (const { literal, offset } of sharing) {
          const start = at - offset
          const end = start + literal.length
          if (start < from || !text.startsWith(literal, start) || (end < text.length && isWordly(text.charCodeAt(end)))) continue
          hits.push({ start, end, literal })
          if (!crossing) from = end
          break
        }
      })
      return hits
    },
  }
}
