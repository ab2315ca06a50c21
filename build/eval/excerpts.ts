import type { Corpus } from './corpus'

/** Further sets to score: filled where their files are present. */
export function excerpts(_shared: string): { title: string; corpus: Corpus }[] {
  return []
}
