import { describe, expect, it } from 'vitest'
import { createFinder, type FindingType } from '../../../shared/finder'
import { cannotMark, withAdded } from '../../../shared/release/bench/added'
import type { SourceDecision } from '../../../shared/release/types'

const finder = createFinder({
  people: [{ id: 'p1', role: 'patient', name: 'Margaret Thwaite', aliases: [], siteIds: [], pseudonym: 'Patient C07' }],
  sites: [],
})
const added = (text: string, type: FindingType = 'RARE', replacement = ''): ReadonlyMap<string, SourceDecision> => new Map([[`key of ${text}`, { action: 'replace', replacement, reason: '', added: { type, text, by: 'R1', round: null } }]])
const found = (text: string, ...marks: ReadonlyMap<string, SourceDecision>[]) =>
  withAdded(finder, new Map(marks.flatMap((map) => [...map]))).scan({ id: 'n', text }).map((finding) => [finding.text, finding.replacement, finding.entityId])

describe('a text marked by hand', () => {
  it('is found as a whole word, in any case and over a line break', () => {
    expect(found('The blue kiln. A Blue\nKiln; blueish kiln, kilns.', added('blue kiln'))).toEqual([['blue kiln', '[identifying detail]', undefined], ['Blue\nKiln', '[identifying detail]', undefined]])
  })
  it('leaves somebody of the register who they are, and replaces what stands around them', () => {
    expect(found('So Margaret Thwaite came by boat.', added('Margaret Thwaite came by boat', 'RARE', '[a way of coming]'))).toEqual([['Margaret Thwaite', '[Patient C07]', 'p1'], ['came by boat', '[a way of coming]', undefined]])
    expect(found('So Margaret Thwaite came.', added('Margaret Thwaite', 'PERSON'))).toEqual([['Margaret Thwaite', '[Patient C07]', 'p1']])
  })
  it('takes what it touches along, so that nothing raised is lost', () => {
    const text = 'Ring the number 01632 960317 today.'
    expect(found(text, added('number 01632', 'PHONE')).map(([words]) => words)).toEqual(['number 01632 960317'])
  })
  it('is whole where two cross', () => {
    expect(found('By a green gate post it was.', added('green gate'), added('gate post')).map(([words]) => words)).toEqual(['green gate post'])
  })
  it('adds nothing inside what is replaced as a whole', () => {
    const text = 'Ring 01632 960317 today.'
    expect(found(text, added('960317', 'OTHER_ID'))).toEqual(found(text))
  })
  it.each(['x', '', '…', '⟦0000000000000000⟧'])('%j cannot be marked', (text) => expect(cannotMark(text)).not.toBeNull())
  it.each(['No', '12', 'the ferry'])('%j can', (text) => expect(cannotMark(text)).toBeNull())
})
