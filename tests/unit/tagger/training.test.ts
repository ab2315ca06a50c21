import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allStudies, writtenStudies } from '../../../build/tagger/datasets'
import { grow, type Sample } from '../../../build/tagger/grow-trees'
import { learn } from '../../../build/tagger/learn'
import { parseMarked, parseStudy } from '../../../build/tagger/marked-notes'
import { seeded } from '../../../build/tagger/random'
import { createTagger } from '../../../shared/finder'
import { logOdds } from '../../../shared/finder/judge/trees'
import { unpackModel } from '../../../shared/finder/tagger/model'

const NAMES = ['Anwen', 'Tariq', 'Mrs Okafor', 'Dilys', 'Gareth', 'Shanice']
const EXAMPLES = NAMES.flatMap((name) =>
  [`Then ${name} rang about the form.`, `I asked ${name} to wait.`].map((text) => ({ text, spans: [{ start: text.indexOf(name), end: text.indexOf(name) + name.length, label: 'PERSON' as const }], source: 'test' })),
)
const OPTIONS = { epochs: 8, rate: 0.3, l2: 1e-4, minCount: 1, keep: 500, hideSpelling: 0.2, hideLists: 0.2 }
const train = (seed: number): string => learn(EXAMPLES, seeded(seed), OPTIONS, () => undefined).packed

describe('training of the tagger', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    expect(train(1)).toBe(train(1))
    expect(train(1)).not.toBe(train(2))
  })

  it('learns what it is shown', () => {
    const tagger = createTagger(() => unpackModel(train(1)))
    const text = 'Then Rhiannon rang about the form.'
    expect(tagger.tag(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Rhiannon'])
  })
})

const sample = fc.record({ a: fc.double({ min: 0, max: 1, noNaN: true }), b: fc.integer({ min: 0, max: 3 }), right: fc.integer({ min: 0, max: 1 }) })
const GROW = { trees: 8, depth: 3, rate: 0.3, leaf: 2, lambda: 1, cuts: 8, gain: 0, rising: [0] }

describe('trees of the judge', () => {
  it('are the same for the same samples, and never fall as a rising feature grows', () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 12, maxLength: 60 }), fc.integer({ min: 0, max: 3 }), (rows, b) => {
        const samples = rows.map(({ a, b: other, right }): Sample => ({ features: [a, other], right, weight: 1 }))
        const trees = grow(samples, 2, GROW)
        expect(grow(samples, 2, GROW)).toEqual(trees)
        const odds = [0, 0.2, 0.4, 0.6, 0.8, 1].map((a) => logOdds(trees, [a, b]))
        for (let k = 1; k < odds.length; k++) expect(odds[k]).toBeGreaterThanOrEqual((odds[k - 1] ?? 0) - 1e-9)
      }),
      { numRuns: 60 },
    )
  })

  it('tell apart what one number tells apart', () => {
    const samples = Array.from({ length: 40 }, (_, k): Sample => ({ features: [0.5, k % 4], right: k % 4 > 1 ? 1 : 0, weight: 1 }))
    const trees = grow(samples, 2, GROW)
    expect(logOdds(trees, [0.5, 3])).toBeGreaterThan(1)
    expect(logOdds(trees, [0.5, 0])).toBeLessThan(-1)
  })
})

describe('marked notes', () => {
  it('give text, spans and what must be left', () => {
    const { text, gold, distractors } = parseMarked('Saw {P.207|Mrs Thirlaway} about {-|Warfarin}, {?|will} she {P.u:jo|Jo}’s tea.')
    expect(text).toBe('Saw Mrs Thirlaway about Warfarin, will she Jo’s tea.')
    expect(gold.map((g) => [text.slice(g.start, g.end), g.type, g.entity, g.known])).toEqual([['Mrs Thirlaway', 'PERSON', 'P207', true], ['Jo', 'PERSON', 'u:jo', false]])
    expect(distractors.map((d) => [text.slice(d.start, d.end), d.cls])).toEqual([['Warfarin', 'lexicon'], ['will', 'ambiguous']])
  })

  it('refuse a mark nobody knows and a brace left over', () => {
    expect(() => parseMarked('{Z.1|x}')).toThrow(/Unknown mark/)
    expect(() => parseMarked('{P.1|x')).toThrow(/brace/)
  })

  it('carry their register in their head', () => {
    const { register, notes } = parseStudy('# site S1|Elm Surgery|Elm;ES|Ely, Cambs|2025-01-06|2025-01-17\n# researcher R01|Ida Fell|IF\n# person 001|S1|patient|Ann Reed|Annie|female|60|\n=== F001 S1 2025-01-07T09:00\n{P.001|Annie} sat.\n')
    expect(register.people.map(({ id, aliases }) => [id, aliases])).toEqual([['P001', ['Annie']], ['R01', []]])
    expect(register.sites[0]).toMatchObject({ id: 'S1', region: 'Ely, Cambs', windowStart: '2025-01-06' })
    expect(notes[0]).toMatchObject({ id: 'F001', siteId: 'S1', text: 'Annie sat.' })
  })

  it('of the training set name registered people, sites and researchers only where there are such', () => {
    expect(writtenStudies().length).toBeGreaterThan(10)
    for (const { name, corpus } of allStudies().filter((study) => /^t\d/.test(study.writer))) {
      const ids = new Set([...corpus.register.people.map(({ id }) => id), ...corpus.register.sites.map(({ id }) => id)])
      const strange = corpus.notes.flatMap((note) => note.gold.filter((g) => g.known && !ids.has(g.entity)).map((g) => `${name} ${note.id} ${g.entity}`))
      expect(strange).toEqual([])
    }
  })
})
