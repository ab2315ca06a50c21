import { describe, expect, it } from 'vitest'
import { createFinder, createVariantSearch } from '../../../shared/finder'
import { isCovered, isTouched } from './expectations'
import { AGES, FAMILIES, INDIRECT, NO_AGES } from './families'
import { PLANTED, PLANTED_REGISTER, TELLING } from './planted'

const finder = createFinder(PLANTED_REGISTER, { corpus: [] })

describe('one person planted in every way', () => {
  it.each(PLANTED.map((p) => [p.mode, p] as const))('%s', (_, { text, hides, stays }) => {
    const findings = finder.scan({ id: 'n', text, siteId: 'a', occurredAt: '2026-03-04T10:00:00+00:00' })
    const changed = findings.filter((f) => f.decision === 'replace')
    expect((hides ?? []).filter((x) => !isCovered(text, x, findings)), 'not found').toEqual([])
    expect((stays ?? []).filter((x) => isTouched(text, x, changed)), 'changed without asking').toEqual([])
  })
})

describe('what points at one person without a name is raised, and never changed unasked', () => {
  it.each(TELLING)('%s', (clause) => {
    const raised = finder.scan({ id: 'n', text: `We had tea. I heard that ${clause}. Then rain.`, siteId: 'a' }).filter((f) => f.type === 'RARE')
    expect(raised.length).toBeGreaterThan(0)
    expect(raised.every((f) => f.decision === 'review')).toBe(true)
  })
})

describe('the exact search of the leak check', () => {
  const search = createVariantSearch(PLANTED_REGISTER)
  it.each(['Ｔｕｃｋｗｅｌｌ', '𝐓𝐮𝐜𝐤𝐰𝐞𝐥𝐥', 'Неbblеthwаitе', 'Hebble\u200bthwaite', 'Hebble\u00adthwaite', 'hebblethwaite_ojo', 'Hebblethwaite‑Ojo'])('sees %s', (form) => {
    expect(search.find(`x (${form}) y`).length).toBeGreaterThan(0)
  })
})

it('at least 120 adversarial cases are planted in the text alone', () => {
  const families = Object.values(FAMILIES).reduce((sum, cases) => sum + cases.length, 0)
  expect(PLANTED.length + TELLING.length + families + AGES.length + NO_AGES.length + INDIRECT.length).toBeGreaterThanOrEqual(120)
})
