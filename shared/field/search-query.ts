/**
 * From what a person types in the search box to terms, to a safe FTS5 expression, and to the places to mark.
 * Every term is quoted: no operator of FTS5 can be typed by accident. A word also finds longer words that begin with it.
 */
export type SearchTerm = { readonly words: readonly string[]; readonly prefix: boolean }

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const wordsOf = (text: string): string[] => [...text.matchAll(WORD)].map((match) => foldWord(match[0]))

/** Case and accents do not count in a search: Siobhán and siobhan are one word. */
export const foldWord = (word: string): string => word.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase()

/** `"two words"` is a phrase; other words are looked for anywhere, in any order. */
export function parseSearch(text: string): SearchTerm[] {
  const terms: SearchTerm[] = []
  for (const [index, part] of text.split('"').entries()) {
    const words = wordsOf(part)
    if (index % 2 === 1) {
      if (words.length > 0) terms.push({ words, prefix: false })
    } else for (const word of words) terms.push({ words: [word], prefix: true })
  }
  return terms
}

/**
 * @param alternatives other tokens that a word stands for (ids of people of that name), in the same fold
 * @returns an FTS5 expression, or '' where nothing was typed that can be searched
 */
export function toFtsExpression(terms: readonly SearchTerm[], alternatives: (word: string) => readonly string[] = () => []): string {
  return terms
    .map(({ words, prefix }) => {
      const own = `"${words.join(' ')}"${prefix ? '*' : ''}`
      const others = prefix ? alternatives(words[0] ?? '').map((token) => `"${token}"`) : []
      return others.length > 0 ? `(${[own, ...others].join(' OR ')})` : own
    })
    .join(' AND ')
}

/** Where the terms stand in a text, as JavaScript string indices, in order and without overlaps. */
export function findMatches(text: string, terms: readonly SearchTerm[], alternatives: (word: string) => readonly string[] = () => []): [number, number][] {
  const tokens = [...text.matchAll(WORD)].map((match) => ({ word: foldWord(match[0]), start: match.index, end: match.index + match[0].length }))
  const found: [number, number][] = []
  for (const { words, prefix } of terms) {
    const others = new Set(prefix ? alternatives(words[0] ?? '') : [])
    for (const [at, token] of tokens.entries()) {
      const isMatch = prefix
        ? token.word.startsWith(words[0] ?? '') || others.has(token.word)
        : words.every((word, offset) => tokens[at + offset]?.word === word)
      if (isMatch) found.push([token.start, (tokens[at + words.length - 1] ?? token).end])
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const kept: [number, number][] = []
  for (const range of found) if (range[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(range)
  return kept
}
