/** Role and site made vaguer: small tables worked by hand, the words of the hierarchies, and what people are called then. */
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fullGeneralisation, type Look } from '../../../shared/release/risk/generalise'
import { AS_IT_IS, roleInText, siteInRegion } from '../../../shared/release/risk/hierarchies'
import { drawnNumbers, shownNames, vaguerPseudonyms } from '../../../shared/release/shown-names'
import type { SourcePerson } from '../../../shared/release/types'
import { vaguerValues } from '../../../shared/release/wanted'

const people = (count: number, role: Look['role'], site: string): Look[] => Array.from({ length: count }, () => ({ role, sites: [site], ageBand: '40–49', gender: 'female', ethnicGroup: 'White' }))
/**
 * By hand. Two sites of one region, alike in age, gender and ethnic group: one link worker, one of the staff and three patients each.
 * “Staff” for two of the roles: 4 of the 10 lose −log2(2/4) = 1 bit: 4 bits. Role withheld: 4 × −log2(2/10) + 6 × −log2(6/10) = 13.71.
 * Site: 10 × −log2(5/10) = 10 bits, whether by region or altogether.
 */
const TEN = ['Site A', 'Site B'].flatMap((site) => [...people(1, 'link_worker', site), ...people(1, 'primary_care_staff', site), ...people(3, 'patient', site)])
const LONDON = new Map([['Site A', 'London'], ['Site B', 'London']])
const ROLE_WITHHELD = 4 * Math.log2(10 / 2) + 6 * Math.log2(10 / 6)
const ALL = ROLE_WITHHELD + 10

describe('ten people, worked by hand', () => {
  const at = (k: number) => fullGeneralisation(TEN, LONDON, k)
  it('among 2: “staff” for link workers and staff is the cheapest (4 bits; the sites would cost 10)', () => {
    const { levels, facts } = at(2)
    expect(levels).toEqual({ ...AS_IT_IS, role: 1 })
    expect(facts.lost).toBeCloseTo(4 / ALL, 12)
    expect(facts).toMatchObject({ people: 10, smallestClass: 2, small: 0, roleAndSite: { role: 1, site: 0 }, before: { smallestClass: 1, uniques: 4 }, after: { smallestClass: 2, uniques: 0, underK: 0 } })
    expect(facts.byAttribute?.map(({ attribute, lost }) => [attribute, Number(lost.toFixed(4))])).toEqual([['role', Number((4 / ROLE_WITHHELD).toFixed(4))], ['site', 0], ['age', 0], ['gender', 0], ['ethnic group', 0]])
    expect(facts.steps).toEqual(['role: staff, patient or other, in tables and pseudonyms (texts still say what people do)'])
  })
  it('among 4: withholding the role (13.71) is cheaper than staff without a site (4 + 10)', () => {
    expect(at(4).levels).toEqual({ ...AS_IT_IS, role: 3 })
    expect(at(4).facts).toMatchObject({ smallestClass: 5 })
  })
  it('among 6: role and region; two regions that differ take the site along altogether', () => {
    expect(at(6).levels).toEqual({ ...AS_IT_IS, role: 3, site: 1 })
    expect(fullGeneralisation(TEN, new Map([['Site A', 'London'], ['Site B', 'Wales']]), 6).levels).toEqual({ ...AS_IT_IS, role: 3, site: 2 })
    expect(at(6).facts.lost).toBeCloseTo(1, 12)
  })
  it('among 11 there is no way: all is withheld, and it says for how many', () => expect(at(11).facts).toMatchObject({ people: 0, small: 10, smallestClass: 0, lost: 1 }))
  it('of nobody nothing is lost', () => expect(fullGeneralisation([], LONDON, 5).facts).toMatchObject({ steps: [], lost: 0, people: 0, small: 0 }))
})

describe('a role that one person holds, worked by hand', () => {
  // One other person among five patients and six of the staff: told as not staff, they cost −log2(5/6) × 5 − log2(1/6) = 3.9 bits; withheld altogether all twelve would cost more.
  const twelve = [...people(6, 'primary_care_staff', 'Site A'), ...people(5, 'patient', 'Site A'), ...people(1, 'other', 'Site A')]
  it('among 5: whoever is not staff stands together', () => {
    const { levels, facts } = fullGeneralisation(twelve, LONDON, 5)
    expect(levels).toEqual({ ...AS_IT_IS, role: 2 })
    const gone = 5 * Math.log2(6 / 5) + Math.log2(6)
    expect(facts.lost).toBeCloseTo(gone / (6 * Math.log2(12 / 6) + 5 * Math.log2(12 / 5) + Math.log2(12)), 12)
  })
})

describe('the words', () => {
  it.each([
    ['[practice nurse]', '[a member of staff]', '[a person]'],
    ['[the GP]', '[a member of staff]', '[a person]'],
    ['[link worker]', '[a member of staff]', '[a person]'],
    ['[GP practice]', '[GP practice]', '[GP practice]'],
    ['[former nurse]', '[former nurse]', '[former nurse]'],
  ])('%s is %s, then %s', (bracket, staff, anybody) => expect([0, 1, 2, 3].map((level) => roleInText(bracket, level))).toEqual([bracket, staff, staff, anybody]))
  it('a patient is one until only staff are told from others', () => expect([0, 1, 2, 3].map((level) => roleInText('[a patient]', level))).toEqual(['[a patient]', '[a patient]', '[a person]', '[a person]']))
  it('a region has its article, and one that is not told says nothing', () =>
    expect(['London', 'North East', 'East of England', 'another region', 'withheld', 'not recorded'].map(siteInRegion)).toEqual(['a site in London', 'a site in the North East', 'a site in the East of England', 'a site in another region', 'a site', 'a site']))
})

describe('what people are called', () => {
  const mac = (text: string): string => createHmac('sha256', 'study').update(text).digest('hex')
  const person = (id: string, role: SourcePerson['role'], code: string, pseudonym: string | null = null): SourcePerson => ({ id, code, role, siteIds: ['s1'], name: id, aliases: [], gender: '', age: null, ethnicity: '', consent: 'written', externalId: null, pseudonym })
  const source = { people: [person('p1', 'link_worker', 'A-LW-01'), person('p2', 'patient', 'A-PT-02'), person('p3', 'patient', 'A-PT-03', 'Odette')], sites: [{ id: 's1', code: 'A', name: 'Larkrise', aliases: [], region: 'London', windowStart: null, windowEnd: null, externalId: null, contacts: ['Hal Fenwick'] }], researchers: [] }
  const given = new Map([['p1', 'Link worker A01'], ['p2', 'Patient A02'], ['p3', 'Odette'], ['s1', 'Site A'], ['contact:s1:0', 'Research contact A']])
  const at = (role: number, site: number) => shownNames(source, given, { levels: { ...AS_IT_IS, role, site }, regionOf: new Map([['Site A', 'London']]) }, mac)
  const numbers = drawnNumbers(source.people, mac)
  it('a code that tells neither role nor site, one number a person whatever the level; a name of their own stays', () => {
    expect([...at(1, 0).pseudonyms.values()]).toEqual([`Staff ${numbers.get('p1')}`, `Patient ${numbers.get('p2')}`, 'Odette', 'Site A', 'Research contact A'])
    expect([...at(2, 0).pseudonyms.values()].slice(0, 2)).toEqual([`Staff ${numbers.get('p1')}`, `Person ${numbers.get('p2')}`])
    expect([...at(3, 2).pseudonyms.values()]).toEqual([`Person ${numbers.get('p1')}`, `Person ${numbers.get('p2')}`, 'Odette', 'a site', 'Research contact'])
    expect(at(0, 1).pseudonyms.get('s1')).toBe('a site in London')
    expect(at(0, 0).pseudonyms).toBe(given)
    for (const [id, names] of vaguerPseudonyms(source.people, mac)) if (id !== 'p3') expect(names).toContain(at(1, 1).pseudonyms.get(id))
  })
  it('replacements follow, whatever stands around a name; a plain “on site a nurse” does not', () => {
    const { rename, renamed } = at(1, 2)
    expect(rename('[the sister of Link worker A01]', 'PERSON')).toBe(`[the sister of Staff ${numbers.get('p1')}]`)
    expect(rename('[a worker at Site A]', 'ORG')).toBe('[a worker at a site]')
    expect(rename('[a link worker]', 'MENTION')).toBe('[a member of staff]')
    expect(rename('[GP practice]', 'ORG')).toBe('[GP practice]')
    expect([...renamed.keys()]).toContain('site A')
    expect([...renamed.keys()]).not.toContain('site a')
  })
  it('no two people draw one number, however many', () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({ id: `id-${at}` }))
    expect(new Set(drawnNumbers(many, mac).values()).size).toBe(3000)
  })
  it('the leak check looks for what gave way, and for no word that still stands', () => {
    expect(vaguerValues(new Map(), { roleAndSite: { role: 1, site: 0 } }).cells).toEqual(['link_worker', 'Link worker', 'primary_care_staff', 'Primary care staff', 'vcse', 'VCSE'])
    expect(vaguerValues(new Map(), { roleAndSite: { role: 3, site: 0 } }).cells).toEqual(expect.arrayContaining(['patient', 'staff', 'not_staff']))
    expect(vaguerValues(new Map(), undefined)).toEqual({ texts: [], cells: [] })
  })
})
