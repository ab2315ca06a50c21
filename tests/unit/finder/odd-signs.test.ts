/** Numbers as word processors and phones write them: hyphens that do not break, full-width digits. */
import { expect, test } from 'vitest'
import { createFinder } from '../../../shared/finder'

const finder = createFinder({ people: [], sites: [] })
const found = (text: string): string[] => finder.scan({ id: 'x', text }).filter((f) => f.decision === 'replace').map((f) => `${f.type} ${f.text}`)

test.each([
  ['NHS 999‑945‑8076 read out', 'NHS_NUMBER 999‑945‑8076'],
  ['NHS 999‐945‐8076 read out', 'NHS_NUMBER 999‐945‐8076'],
  ['NHS ９９９ ９４５ ８０７６ read out', 'NHS_NUMBER ９９９ ９４５ ８０７６'],
  ['ring 01632‑960‑417 today', 'PHONE 01632‑960‑417'],
  ['write to ann.fisk＠practice．example.org', 'EMAIL ann.fisk＠practice．example.org'],
  ['NI no. QQ‑12‑34‑56‑C', 'NINO QQ‑12‑34‑56‑C'],
])('%s', (text, expected) => {
  expect(found(text)).toContain(expected)
})
