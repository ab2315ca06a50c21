/** What found a passage stands in the report in plain words, whichever part of the finder it was. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { SOURCES } from '../../../shared/report/html/content-parts'

const FINDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'finder')
/** `source: 'rule:street'` and the like, as the finder's code has them. */
const families = new Set(
  readdirSync(FINDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.generated.ts'))
    .flatMap((path) => [...readFileSync(join(FINDER, path), 'utf8').matchAll(/\bsource: ['`]([a-z-]+)/g)].map(([, family = '']) => family)),
)

test('every family of the finder’s sources has words', () => {
  expect(families.size).toBeGreaterThan(5)
  expect([...families].filter((family) => SOURCES[family] === undefined)).toEqual([])
})
