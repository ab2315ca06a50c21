/**
 * From what a person types in the search box to terms, to a safe FTS5 expression, and to the places to mark.
 * Every term is quoted: no operator of FTS5 can be typed by accident. A word also finds longer words that begin with it.
 */
export type SearchTerm = { readonly words: readonly string[]; readonly prefix: boolean }

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const wordsOf = (text: string): string[] => [...text.matchAll(WORD)].map((match) => foldWord(match[0]))

/** Case and accents do not count in a search: Siobhán and siobhan are one word. */
export const foldWord = (word: string): string => word.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase()

/** Letters of their own that no decomposition takes apart, as people type them who have no such key. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h' }
const LETTERS = Object.entries(PLAIN)

/** Małgorzata as malgorzata; takes a folded word. */
const plainWord = (word: string): string => word.replace(/[łøđðþßæœıħ]/g, (letter) => PLAIN[letter] ?? letter)

/** More would be asked of the index than a name ever has. */
const LETTERS_AT_MOST = 2
const SPELLINGS_AT_MOST = 64
const LONGEST_NAME = 24

/** The word, without such letters, and with up to two of them where they could stand: the index keeps them as they are. */
function spellingsOf(word: string): string[] {
  const spellings = new Set([word, plainWord(word)])
  let last = word.length > LONGEST_NAME ? [] : [...spellings]
  for (let step = 0; step < LETTERS_AT_MOST; step += 1) {
    const next = last.flatMap((each) => LETTERS.flatMap(([letter, plain]) => placesOf(each, plain).map((at) => each.slice(0, at) + letter + each.slice(at + plain.length))))
    last = next.filter((each) => !spellings.has(each))
    for (const each of last) spellings.add(each)
  }
  return [...spellings].slice(0, SPELLINGS_AT_MOST)
}

function placesOf(word: string, part: string): number[] {
  const places: number[] = []
  for (let at = word.indexOf(part); at !== -1; at = word.indexOf(part, at + 1)) places.push(at)
  return places
}

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
      if (!prefix) return `"${words.join(' ')}"`
      const [word = ''] = words
      const any = [...spellingsOf(word).map((spelling) => `"${spelling}"*`), ...alternatives(word).map((token) => `"${token}"`)]
      return any.length > 1 ? `(${any.join(' OR ')})` : any.join('')
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
        ? plainWord(token.word).startsWith(plainWord(words[0] ?? '')) || others.has(token.word)
        : words.every((word, offset) => tokens[at + offset]?.word === word)
      if (isMatch) found.push([token.start, (tokens[at + words.length - 1] ?? token).end])
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const kept: [number, number][] = []
  for (const range of found) if (range[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(range)
  return kept
}
