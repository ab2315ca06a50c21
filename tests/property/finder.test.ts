import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFindings, createFinder, createVariantSearch, normaliseForMatch } from '../../shared/finder'
import type { Register } from '../../shared/finder'

/** Names of several traditions, none an everyday word, so that context never decides about them. */
const FIRSTS = ['Siobhán', 'Zbigniew', 'Oluwaseun', 'Gurpreet', 'Fadumo', 'Chloë', 'Mehmet', 'Ștefan', 'Aoife', 'Nguyệt', 'Łukasz', 'Kelly-Anne']
const LASTS = ['O’Shaughnessy', 'Wojciechowski', 'Adeyemi-Hartnoll', 'Sandhu', 'Warsame', 'Brontëson', 'Yıldız', 'Ciobanu', 'Ní Dhálaigh', 'Trần', 'Zieliński', 'Featherstonehaugh']

const person = fc.record({ first: fc.constantFrom(...FIRSTS), last: fc.constantFrom(...LASTS) })
const sentence = fc.constantFrom('She met X at the hatch.', 'X was late again, and nobody said why.', 'The form says X and it is wrong.', 'we rang X about the bus', 'then X; then tea', '"X?" said the nurse')

type Mutation = (name: string) => string
const MUTATIONS: Record<string, Mutation> = {
  asWritten: (n) => n,
  upper: (n) => n.toUpperCase(),
  lower: (n) => n.toLowerCase(),
  decomposed: (n) => n.normalize('NFD'),
  plain: (n) => n.normalize('NFD').replace(/\p{M}/gu, ''),
  possessive: (n) => `${n}'s`,
  curlyPossessive: (n) => `${n}’s`,
  straightApostrophe: (n) => n.replace(/’/g, "'"),
  noApostrophe: (n) => n.replace(/’/g, ''),
  hyphenAsSpace: (n) => n.replace(/-/g, ' '),
  lineBreak: (n) => n.replace(' ', '\n'),
  noBreakSpace: (n) => n.replace(' ', '\u00a0'),
  doubleSpace: (n) => n.replace(' ', '  '),
  zeroWidth: (n) => `${n.slice(0, 2)}\u200b${n.slice(2)}`,
  softHyphen: (n) => `${n.slice(0, 3)}\u00ad${n.slice(3)}`,
  fullWidth: (n) => n.replace(/[A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  cyrillic: (n) => n.replace(/a/g, 'а').replace(/e/g, 'е').replace(/o/g, 'о'),
}

const registerOf = (name: string): Register => ({ people: [{ id: 'p', role: 'patient', name, aliases: [], siteIds: [] }], sites: [{ id: 's', name: 'Marlpit Lane Surgery', aliases: ['Marlpit'] }] })
/** Letters alone, made without the fold under test as far as that goes. */
const lettersOf = (s: string): string =>
  s.normalize('NFKD').replace(/\p{M}|\p{Cf}/gu, '').toLowerCase().replace(/ł/g, 'l').replace(/ı/g, 'i').replace(/а/g, 'a').replace(/е/g, 'e').replace(/о/g, 'o').replace(/[^\p{L}\p{N}]/gu, '')
/** Half a name left standing is a leak too. */
const ending = (name: string): string => lettersOf(name).slice(-5)

describe('the register, whatever the spelling', () => {
  it('no registered full name survives, and the leak search agrees', () => {
    fc.assert(
      fc.property(person, sentence, fc.constantFrom(...Object.keys(MUTATIONS)), ({ first, last }, frame, mutation) => {
        const name = `${first} ${last}`
        const register = registerOf(name)
        const written = (MUTATIONS[mutation] ?? ((n: string) => n))(name)
        const text = frame.replace('X', () => written)
        const search = createVariantSearch(register)
        expect(search.find(text).some((h) => h.entityId === 'p' && !h.ambiguous), 'the leak search sees it before').toBe(true)
        const out = applyFindings(text, createFinder(register).scan({ id: 'n', text })).text
        expect(search.find(out).filter((h) => !h.ambiguous)).toEqual([])
        expect(lettersOf(out)).not.toContain(ending(last))
        expect(lettersOf(out)).not.toContain(ending(first))
      }),
      { numRuns: 600 },
    )
  })

  it('a part of a name is found as well', () => {
    fc.assert(
      fc.property(person, sentence, fc.constantFrom('upper', 'plain', 'decomposed', 'zeroWidth', 'asWritten'), ({ first, last }, frame, mutation) => {
        const register = registerOf(`${first} ${last}`)
        const text = frame.replace('X', () => (MUTATIONS[mutation] ?? ((n: string) => n))(last))
        const out = applyFindings(text, createFinder(register).scan({ id: 'n', text })).text
        expect(lettersOf(out)).not.toContain(ending(last))
      }),
      { numRuns: 300 },
    )
  })
})

const someText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom('Siobhán', 'Dr ', '14/6', ' 07700 900123', '@', '\n', '. ', '<b>', '</b>', '👩🏽‍⚕️', '\u202e', 'the only ', 'St ', '943 476 5919', ', ', 'aged 84', '-', "'s", '[', ']', 'Flat 2, ', 'O’', 'M.T.', '\ud800'), { maxLength: 40 }).map((parts) => parts.join('')),
)

describe('findings', () => {
  const finder = createFinder(registerOf('Siobhán O’Shaughnessy'))

  it('never throws; spans are sorted, apart, exact and never empty; replacements stand in brackets', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const findings = finder.scan({ id: 'n', text, siteId: 's', occurredAt: '2025-06-05T10:00:00+01:00' })
        let at = 0
        for (const f of findings) {
          expect(f.start).toBeGreaterThanOrEqual(at)
          expect(f.end).toBeGreaterThan(f.start)
          expect(f.end).toBeLessThanOrEqual(text.length)
          expect(f.text).toBe(text.slice(f.start, f.end))
          expect(f.replacement).toMatch(/^\[.+\]$/s)
          at = f.end
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('is deterministic, also between two finders', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const note = { id: 'n', text }
        const once = finder.scan(note)
        expect(finder.scan(note)).toEqual(once)
        expect(createFinder(registerOf('Siobhán O’Shaughnessy')).scan(note)).toEqual(once)
      }),
      { numRuns: 150 },
    )
  })

  it('applying keeps everything outside the findings and nothing of what was replaced', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const findings = finder.scan({ id: 'n', text })
        const applied = applyFindings(text, findings)
        let back = ''
        let at = 0
        for (const r of applied.replacements) {
          expect(applied.text.slice(r.start, r.end)).toBe(r.replacement)
          back += applied.text.slice(at, r.start) + r.finding.text
          at = r.end
        }
        expect(back + applied.text.slice(at)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it('the leak search never throws and its spans are apart', () => {
    const search = createVariantSearch(registerOf('Siobhán O’Shaughnessy'))
    fc.assert(
      fc.property(someText, (text) => {
        let at = 0
        for (const hit of search.find(text)) {
          expect(hit.start).toBeGreaterThanOrEqual(at)
          expect(hit.text).toBe(text.slice(hit.start, hit.end))
          at = hit.end
        }
      }),
      { numRuns: 800 },
    )
  })

  it('the fold maps back to where it came from', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const { folded, offsets } = normaliseForMatch(text)
        expect(offsets.length).toBe(folded.length + 1)
        for (let i = 1; i < offsets.length; i++) expect(offsets[i]).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0)
      }),
    )
  })
})
