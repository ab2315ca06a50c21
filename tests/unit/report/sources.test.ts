/** What found a passage stands in the report and in the benches in plain words, whichever part of the finder it was. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { sourceWords } from '../../../renderer/release/finding-words'
import { sampleFacts } from '../../../shared/release/own-words'
import { reportTwin } from '../../../shared/report'
import { SOURCES } from '../../../shared/report/html/content-parts'

const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared')
/** `source: 'rule:street'` and the like, as the code of one folder has them. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(join(SHARED, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.generated.ts'))
    .flatMap((path) => [...readFileSync(join(SHARED, folder, path), 'utf8').matchAll(/\b(?:source: |_SOURCE = )['`]([a-z-]+(?::[a-z-]+)?)/g)].map(([, source = '']) => source))
const familyOf = (source: string): string => source.split(':')[0] ?? source

test('every family of sources has words in the report', () => {
  const families = new Set([...sourcesIn('finder'), ...sourcesIn('release')].map(familyOf))
  expect(families.size).toBeGreaterThan(8)
  expect([...families].filter((family) => SOURCES[family] === undefined)).toEqual([])
})

test('the words for each stand in the report’s own sample, so that somebody called Hand or List is not searched for in them', () => {
  expect(new Set(reportTwin(sampleFacts('controlled', false)).derived.sources.map(({ family }) => family))).toEqual(new Set(Object.keys(SOURCES)))
})

test('whatever waits in a bench says what found it, and never a word of the code', () => {
  const sources = new Set([...sourcesIn('finder'), 'register:near', 'register:part', 'reviewer:added', 'mosaic'])
  for (const source of sources) expect([source, sourceWords(source)]).toEqual([source, expect.stringMatching(/^(?!Found by the program)[A-Z][^:]+\.$/)])
  expect(sourceWords('register:near+elsewhere')).toBe('Spelt almost as a name in the register.')
})
