import { describe, expect, it } from 'vitest'
import { applyFindings, createFinder } from '../../../shared/finder'
import type { Finding } from '../../../shared/finder'
import { register } from './families'

const finder = createFinder(register)
const at = '2025-06-05T10:00:00+01:00'
const scan = (text: string, siteId = 'a'): Finding[] => finder.scan({ id: 'n', text, siteId, occurredAt: at })
const released = (text: string): string => applyFindings(text, scan(text)).text

describe('what stands in the brackets', () => {
  it('a date inside the window becomes its day, one outside its month, a birth its year', () => {
    expect(released('Seen 03/06/25 at ten.')).toBe('Seen [Day 2] at ten.')
    expect(released('Seen on the 3rd of June.')).toBe('Seen on the [Day 2].')
    expect(released('Letter of 3 March 2024.')).toBe('Letter of [March 2024].')
    expect(released('DOB 12/03/1938.')).toBe('DOB [born 1938].')
  })

  it('an age becomes a band of five years, ninety and over one band', () => {
    expect(released('She is 84.')).toBe('She is [80–84].')
    expect(released('a 97-year-old man')).toBe('a [90+]-year-old man')
    expect(released('aged 7')).toBe('aged [5–9]')
  })

  it('one person has one replacement in every form', () => {
    const text = 'Philippa Okonjo-Reid came. Pip sat down. "POR" on the rota; Okonjo-Reid’s list; p.r. Philippa again.'
    const labels = new Set(scan(text).filter((f) => f.entityId === 'w1').map((f) => f.replacement))
    expect(labels.size).toBe(1)
    expect(scan(text).filter((f) => f.entityId === 'w1').length).toBeGreaterThanOrEqual(4)
  })

  it('shows the pseudonym it is given, else a role and a number, never the id', () => {
    const named = createFinder({ ...register, people: register.people.map((p) => (p.id === 'p1' ? { ...p, pseudonym: 'Edna (patient C07)' } : p)) })
    expect(named.scan({ id: 'n', text: 'Mrs Winterbottom rang.' })[0]?.replacement).toBe('[Edna (patient C07)]')
    expect(scan('Mrs Winterbottom rang.')[0]?.replacement).toMatch(/^\[Patient \d+\]$/)
  })

  it('takes a person’s own words for a replacement and never blanks', () => {
    const text = 'Mrs Winterbottom rang.'
    expect(applyFindings(text, scan(text), () => '[a neighbour]').text).toBe('[a neighbour] rang.')
    expect(applyFindings(text, scan(text), () => '  ').text).toMatch(/^\[Patient \d+\] rang\.$/)
    expect(applyFindings(text, scan(text), () => null).text).toBe(text)
  })

  it('a reason never quotes the note', () => {
    const text = 'Wintabottom and Harkness met the only Black nurse in Kettleshaw; ring 960412; Bettany too.'
    for (const f of scan(text)) expect(f.reason ?? '').not.toContain(f.text)
  })
})

describe('evidence from elsewhere', () => {
  it('a name that is clear in one note is known in another', () => {
    const study = createFinder(register, { corpus: ['Met Mrs Hembrow at the Quarry Steps Café.', 'HEMBROW is on the door; went to the quarry steps café'] })
    const found = study.scan({ id: 'n', text: 'then hembrow came in from the quarry steps café and sat by the urn with the rest' })
    expect(found.some((f) => f.text.toLowerCase().includes('quarry steps'))).toBe(true)
  })

  it('a note that does not say its site is of the site whose people it names', () => {
    const text = 'Gráinne Ní Bhriain and Dafydd Prys in the kitchen. DP says no.'
    const found = finder.scan({ id: 'n', text })
    expect(found.find((f) => f.text === 'DP')?.entityId).toBe('w2')
  })

  it('rules alone work without the tagger, and it only adds', () => {
    const rules = createFinder(register, { tagger: null })
    const text = 'Ollerton brought Bronagh and a man called Tiz from Nether Kellet to the hub.'
    const covered = (list: readonly Finding[], i: number): boolean => list.some((f) => f.start <= i && i < f.end)
    const alone = rules.scan({ id: 'n', text })
    const both = finder.scan({ id: 'n', text })
    for (let i = 0; i < text.length; i++) if (/\p{L}/u.test(text[i] ?? '') && covered(alone, i)) expect(covered(both, i)).toBe(true)
  })
})
