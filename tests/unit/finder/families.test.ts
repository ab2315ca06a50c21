import { describe, expect, it } from 'vitest'
import { createFinder } from '../../../shared/finder'
import { isCovered, isTouched } from './expectations'
import { FAMILIES, register } from './families'

const finder = createFinder(register)

for (const [family, cases] of Object.entries(FAMILIES)) {
  describe(family, () => {
    for (const example of cases) {
      it(example.text.slice(0, 70), () => {
        const findings = finder.scan({ id: 'n', text: example.text, siteId: example.siteId ?? 'a', occurredAt: '2025-06-05T10:00:00+01:00' })
        const replaced = findings.filter((f) => f.decision === 'replace')
        expect((example.found ?? []).filter((x) => !isCovered(example.text, x, findings)), 'not found').toEqual([])
        expect((example.replaced ?? []).filter((x) => !isCovered(example.text, x, replaced)), 'found, not replaced').toEqual([])
        expect((example.kept ?? []).filter((x) => isTouched(example.text, x, replaced)), 'changed without asking').toEqual([])
      })
    }
  })
}
