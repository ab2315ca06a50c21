import { describe, expect, it } from 'vitest'
import { createVariantSearch } from '../../../shared/finder'
import { register } from './families'

const search = createVariantSearch(register)
const hits = (text: string): string[] => search.find(text).filter((h) => !h.ambiguous).map((h) => h.entityId)

describe('the leak check’s search', () => {
  it.each([
    ['PHILIPPA OKONJO REID', 'w1'],
    ['philippa_okonjo-reid.txt', 'w1'],
    ['okonjoreid', 'w1'],
    ['Okonjo\n  Reid', 'w1'],
    ['Roi\u0301si\u0301n', 'd2'],
    ['roisin mcgillicuddys', 'd2'],
    ['Winter\u00adbottom', 'p1'],
    ['Mary Ellen', 'p1'],
    ['Wojciеchowski', 'p2'],
    ['Zby\u200bszek', 'p2'],
    ['WOJCIECHOWSKI, ZBIGNIEW', 'p2'],
    ['“Hussain’s”', 'p5'],
    ['{"name":"Mohammed Anwar Hussain"}', 'p5'],
    ['Marlpit-Lane-Surgery', 'a'],
    ['P.O.R.', 'w1'],
    ['ｗｉｎｔｅｒｂｏｔｔｏｍ', 'p1'],
  ])('finds %j', (text, id) => {
    expect(hits(text)).toContain(id)
  })

  it('words that are also names are questions, not proofs', () => {
    for (const text of ['will', 'faith', 'dawn', 'Will', 'reid between', 'mo']) expect(search.find(text).filter((h) => h.entityId !== 'w1' && !h.ambiguous)).toEqual([])
    expect(search.find('Will').length).toBe(1)
    expect(hits('Will Heatherington')).toEqual(['p4'])
  })

  it('does not see names inside other words', () => {
    expect(search.find('Prysmian heatheringtonian winterbottoming')).toEqual([])
  })

  it('finds nothing in a text without names', () => {
    expect(search.find('[Patient 4] sat with [Link worker 2] on [Day 3]; nothing else was said about it.')).toEqual([])
  })
})
