import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohensKappa, compare, type ComparedItem, drawSample, isThrough, plainAgreement } from '../../../shared/release/bench/second-review'
import type { BlindLook, FirstLook, SourceBench } from '../../../shared/release/bench/types'

const mac = (text: string): string => createHmac('sha256', 'a study').update(text).digest('hex')
const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `note${at}`)

describe('the draw', () => {
  it.each([[3, 10, 3], [12, 10, 5], [85, 10, 9], [2000, 10, 200], [40, 50, 20], [7, 100, 7]])('of %i notes at %i per cent takes %i', (count, share, size) => {
    expect(drawSample(ids(count), 1, share, mac)).toHaveLength(size)
  })
  it('is the same whatever order the notes come in, and another in another round and another study', () => {
    const all = ids(60)
    const drawn = drawSample(all, 1, 10, mac)
    expect(drawSample(all.toReversed(), 1, 10, mac)).toEqual(drawn)
    expect(drawSample(all, 2, 10, mac)).not.toEqual(drawn)
    expect(drawSample(all, 1, 10, (text) => mac(`other ${text}`))).not.toEqual(drawn)
  })
  it('a larger share has the smaller one in it: asking for more is no second chance to pick', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (count, one, two) => {
      const [less, more] = [Math.min(one, two), Math.max(one, two)].map((share) => drawSample(ids(count), 1, share, mac))
      expect(more?.slice(0, less?.length)).toEqual(less)
    }))
  })
})

type Two = { first: FirstLook; second: BlindLook; agree: boolean }
const first = (action: 'replace' | 'keep', by = 'R1'): FirstLook => ({ action, replacement: '', reason: '', by })
const look = (key: string, action: 'replace' | 'keep', more: Partial<BlindLook> = {}): BlindLook => ({ key, round: 1, reviewer: 'R2', action, replacement: '', reason: '', at: '2026-01-02T00:00:00Z', before: null, after: null, ...more })
const pairs = (both: number, onlyFirst: number, onlySecond: number, neither: number): Two[] => {
  const pair = (a: 'replace' | 'keep', b: 'replace' | 'keep', count: number): Two[] => Array.from({ length: count }, () => ({ first: first(a), second: look('k', b), agree: a === b }))
  return [...pair('replace', 'replace', both), ...pair('replace', 'keep', onlyFirst), ...pair('keep', 'replace', onlySecond), ...pair('keep', 'keep', neither)]
}

describe('agreement', () => {
  // The worked example everyone has: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no gives 0.70 and 0.40.
  it('of a known table', () => {
    expect(plainAgreement(pairs(20, 5, 10, 15))).toBe(0.7)
    expect(cohensKappa(pairs(20, 5, 10, 15))).toBe(0.4)
  })
  it.each([[[45, 15, 25, 15], 0.130435], [[25, 35, 5, 35], 0.259259], [[10, 0, 0, 10], 1], [[0, 5, 5, 0], -1]] as const)('%j is %f', ([both, onlyFirst, onlySecond, neither], kappa) => expect(cohensKappa(pairs(both, onlyFirst, onlySecond, neither))).toBe(kappa))
  it('has no kappa where one answer was given throughout, and none of nothing', () => {
    expect(cohensKappa(pairs(9, 0, 0, 0))).toBeNull()
    expect(cohensKappa([])).toBeNull()
  })
})

const item = (key: string, proposed: 'replace' | 'review' = 'review'): [string, ComparedItem] => [key, { key, type: 'PERSON', proposed, replacement: '[a person]', noteIds: new Set(['n1']) }]
const bench = (looks: BlindLook[], more: Partial<SourceBench> = {}): SourceBench => ({
  rounds: [{ round: 1, share: 10, population: 2, noteIds: ['n1', 'n2'] }], looks, settlements: [], tests: [], claims: [],
  readings: [{ noteId: 'n1', reviewer: 'R2', round: 1 }, { noteId: 'n2', reviewer: 'R2', round: 1 }], ...more,
})
const present = new Set(['n1', 'n2'])

describe('a comparison', () => {
  it('takes the first decision as it stood when the second was made', () => {
    const found = compare(bench([look('a', 'keep', { before: first('replace'), after: first('keep') })]), new Map([item('a')]), present)
    expect(found.pairs.map((pair) => [pair.first.action, pair.agree])).toEqual([['replace', false]])
  })
  it('or the rule’s own, where nobody had decided; or what was decided later elsewhere; else none', () => {
    const looks = [look('rule', 'replace', { after: first('keep') }), look('later', 'replace', { after: first('keep') }), look('nobody', 'keep')]
    const found = compare(bench(looks), new Map([item('rule', 'replace'), item('later'), item('nobody')]), present)
    expect(found.pairs.map((pair) => [pair.key, pair.first.action, pair.first.by])).toEqual([['rule', 'replace', ''], ['later', 'keep', 'R1']])
    expect(found.undecided).toBe(1)
  })
  it('tells other words for one thing from a disagreement', () => {
    const words = (replacement: string) => ({ before: { ...first('replace'), replacement } })
    const found = compare(bench([look('same', 'replace', words('[a person]')), look('other', 'replace', words('[a neighbour]'))]), new Map([item('same'), item('other')]), present)
    expect(found.pairs.map((pair) => [pair.agree, pair.otherWords])).toEqual([[true, false], [true, true]])
  })
  it('leaves out a note not drawn, a reviewer not through, and a person compared with themselves', () => {
    const items = new Map([item('a')])
    expect(compare(bench([look('a', 'keep', { before: first('keep') })], { rounds: [{ round: 1, share: 10, population: 2, noteIds: ['n2'] }] }), items, present).pairs).toEqual([])
    expect(compare(bench([look('a', 'keep', { before: first('keep') })], { readings: [{ noteId: 'n1', reviewer: 'R2', round: 1 }] }), items, present).pairs).toEqual([])
    expect(compare(bench([look('a', 'keep', { before: first('keep', 'R2') })]), items, present)).toMatchObject({ pairs: [], own: 1 })
  })
  it('a drawn note that is gone keeps nobody waiting', () => {
    expect(isThrough(bench([], { readings: [{ noteId: 'n1', reviewer: 'R2', round: 1 }] }), 1, 'R2', new Set(['n1']))).toBe(true)
    expect(isThrough(bench([]), 2, 'R2', present)).toBe(false)
  })
})
