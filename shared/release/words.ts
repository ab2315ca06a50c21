/** Words as every count of a release means them: letters and digits, with apostrophes and hyphens inside. */
const WORD = /[\p{L}\p{N}]+(?:['’‘-][\p{L}\p{N}]+)*/gu

export const countWords = (text: string): number => text.match(WORD)?.length ?? 0

/** Replacements as they stand in a text: what is between square brackets on one line. Brackets of the writer's own count too. */
export const countBrackets = (text: string): number => text.match(/\[[^[\]\n]+\]/g)?.length ?? 0
