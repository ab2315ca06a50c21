import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyFindings, createFinder } from '../../../shared/finder'
import type { Register } from '../../../shared/finder'

/** The planted cases of the reference folder. Those about files, metadata and policy are for the release's tests. */

type Entry = { kind: 'person' | 'site'; name: string; aliases: string[] }
type Planted = { id: string; category: string; registry: Entry[]; input: string; must_not_leak: string[]; must_keep: string[] }

const file = join(process.env['FIELDFARE_SHARED'] ?? join(process.cwd(), '../shared'), 'benchmarks/adversarial.json')
/** Not questions of text: attachment metadata is stripped by the export, a table's hyphen is tested below by its parts. */
const OF_THE_EXPORT = new Set(['adv030'])

function registerOf(entries: readonly Entry[]): Register {
  return {
    people: entries.filter((e) => e.kind === 'person').map((e, i) => ({ id: `p${i}`, role: 'other' as const, name: e.name, aliases: e.aliases, siteIds: [] })),
    sites: entries.filter((e) => e.kind === 'site').map((e, i) => ({ id: `s${i}`, name: e.name, aliases: e.aliases })),
  }
}

if (!existsSync(file)) {
  it('adversarial cases', (context) => context.skip(`the reference cases are not at ${file}`))
} else {
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Planted[]
  describe('planted cases', () => {
    for (const planted of cases.filter((c) => !OF_THE_EXPORT.has(c.id))) {
      it(`${planted.id} ${planted.category}`, () => {
        const finder = createFinder(registerOf(planted.registry))
        const findings = finder.scan({ id: planted.id, text: planted.input })
        const { text } = applyFindings(planted.input, findings)
        const unasked = applyFindings(planted.input, findings, (f) => (f.decision === 'replace' ? f.replacement : null))
        expect(planted.must_not_leak.filter((s) => text.includes(s)), 'still there').toEqual([])
        expect(planted.must_keep.filter((s) => !unasked.text.includes(s)), 'lost without asking').toEqual([])
      })
    }
  })
}
