import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readCorpus } from './corpus'
import type { Corpus } from './corpus'

/** Further sets in the corpus' shape: notes by another hand, kept with the tests. */
export function furtherSets(root: string): { title: string; corpus: Corpus }[] {
  const fixture = join(root, 'tests/fixtures/field-notes')
  return existsSync(fixture) ? [{ title: 'field notes of the tests, by another hand', corpus: readCorpus(fixture) }] : []
}
