import { describe, expect, it } from 'vitest'
import { createFinder } from '../../../shared/finder'
import { isCovered, isTouched } from './expectations'
import { AGES, FAMILIES, INDIRECT, NO_AGES, register } from './families'

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

const ages = (text: string): string[] => finder.scan({ id: 'n', text, siteId: 'a', occurredAt: '2025-06-05T10:00:00+01:00' }).filter((f) => f.type === 'AGE').map((f) => f.text)

describe('ages', () => {
  it.each(AGES)('%s', (text, age) => {
    expect(ages(text).some((found) => found.includes(age))).toBe(true)
  })
  it.each(NO_AGES)('no age: %s', (text) => {
    expect(ages(text)).toEqual([])
  })
})

describe('indirect identifiers are raised, never changed unasked', () => {
  it.each(INDIRECT)('%s', (text) => {
    const raised = finder.scan({ id: 'n', text: `Then this. ${text}. Then tea.`, siteId: 'a' }).filter((f) => f.type === 'RARE')
    expect(raised.length).toBeGreaterThan(0)
    expect(raised.every((f) => f.decision === 'review')).toBe(true)
  })
})
