/** Against ARX's own unit-test constants (anonymisation.md section 6) where the public table is there; and small tables worked by hand. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { NoteRow, PersonRow } from '../../../shared/release/dataset'
import { riskFacts } from '../../../shared/release/risk/classes'
import { insiderFacts, sensitiveFacts } from '../../../shared/release/risk/insider'
import { mosaicFacts } from '../../../shared/release/risk/mosaic'
import { offerGeneralisation } from '../../../shared/release/risk/offer'
import { discernibility, findCheapest, findOptimum } from '../../../shared/release/risk/lattice'
import { all, closeness, closenessOf, distinctDiversity, entropyDiversity, journalistRisk, kAnonymity, kAnonymityWithin, prosecutorRisk } from '../../../shared/release/risk/models'
import { createClassCounter, encodeTable, type Hierarchy } from '../../../shared/release/risk/table'

const folder = join(process.env['FIELDFARE_SHARED'] ?? resolve(process.cwd(), '../shared'), 'benchmarks/adult')
const hasAdult = existsSync(join(folder, 'adult.csv'))

const lines = (name: string): string[][] => readFileSync(join(folder, name), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => line.trim().split(';'))
const fileHierarchy = (prefix: string, name: string): Hierarchy => {
  const paths = new Map(lines(`${prefix}_hierarchy_${name}.csv`).map((path) => [path[0] ?? '', path]))
  return { name, levels: (value) => paths.get(value) ?? [] }
}
const columnsOf = (table: string[][], names: readonly string[]): string[][] => {
  const at = names.map((name) => table[0]?.indexOf(name) ?? -1)
  return table.slice(1).map((row) => at.map((column) => row[column] ?? ''))
}

describe.skipIf(!hasAdult)('the Adult table, 30,162 rows (skipped where benchmarks/adult is not there)', () => {
  const table = hasAdult ? lines('adult.csv') : []
  const names = ['sex', 'age', 'race', 'marital-status', 'education', 'native-country', 'workclass', 'occupation', 'salary-class']
  const quasi = names.filter((name) => name !== 'occupation')
  const hierarchies = (wanted: readonly string[]): Hierarchy[] => wanted.map((name) => fileHierarchy('adult', name))
  const occupation = columnsOf(table, ['occupation']).map((row) => row[0] ?? '')
  const encoded = hasAdult ? encodeTable(columnsOf(table, names), hierarchies(names)) : null

  it('has the risk that ARX finds in it as it is', () => {
    const risk = prosecutorRisk(createClassCounter(encoded!)(names.map(() => 0)))
    expect(risk.average).toBe(0.6465751607983555)
    expect(risk.uniqueness).toBeCloseTo(0.5142895033485844, 12)
    expect(risk.highest).toBe(1)
  })
  it('is 5-anonymous at ARX’s optimum', () => {
    const optimum = findOptimum(encoded!, kAnonymity(5))
    expect(optimum?.node).toEqual([1, 2, 1, 1, 3, 2, 2, 1, 1])
    expect(optimum?.loss).toBeCloseTo(407289.5388925293, 6)
  }, 120_000)
  it('is 100-anonymous at ARX’s optimum', () => {
    const optimum = findOptimum(encoded!, kAnonymity(100))
    expect(optimum?.node).toEqual([0, 4, 1, 1, 3, 2, 2, 1, 1])
    expect(optimum?.loss).toBeCloseTo(453196.8932458743, 6)
  }, 120_000)
  it('has entropy 5-diversity of occupations at ARX’s optimum', () => {
    const optimum = findOptimum(encodeTable(columnsOf(table, quasi), hierarchies(quasi), occupation), entropyDiversity(5))
    expect(optimum?.node).toEqual([1, 1, 1, 1, 3, 2, 2, 1])
    expect(optimum?.loss).toBeCloseTo(324620.5269918692, 6)
  }, 120_000)
  it('is 5-anonymous and 0.2-close in occupations at ARX’s optimum', () => {
    const optimum = findCheapest(encodeTable(columnsOf(table, quasi), hierarchies(quasi), occupation), all(kAnonymity(5), closeness(0.2)), discernibility)
    expect(optimum?.node).toEqual([1, 4, 1, 1, 3, 2, 2, 1])
    expect(optimum?.loss).toBe(456853172)
  }, 120_000)
})

describe.skipIf(!hasAdult)('the nine rows of Li and others (skipped where benchmarks/adult is not there)', () => {
  it('are grouped by three at their paper’s generalisation', () => {
    const table = lines('test2.csv')
    const encoded = encodeTable(columnsOf(table, ['ZIPCode', 'Age']), [fileHierarchy('test2', 'ZIPCode'), fileHierarchy('test2', 'Age')], columnsOf(table, ['Disease']).map((row) => row[0] ?? ''))
    const classes = createClassCounter(encoded)([2, 1])
    expect([...classes.sizes]).toEqual([3, 3, 3])
    expect(closenessOf(classes)).toBeCloseTo(4 / 9, 12)
  })
})

describe('the risk of a released table of people', () => {
  const people = (count: number, more: (index: number) => Partial<PersonRow> = () => ({})): PersonRow[] =>
    Array.from({ length: count }, (_, index) => ({ id: String(index), participant: `Patient A${index}`, role: 'patient', sites: ['Site A'], gender: 'female', ageBand: '40–49', ethnicGroup: 'White', consent: 'Written', notes: 1, ...more(index) }))
  const regions = new Map([['Site A', 'London'], ['Site B', 'London'], ['Site C', 'Wales']])

  it('names the link worker who is the only one of a site', () => {
    const facts = riskFacts([...people(6), ...people(1, () => ({ role: 'link_worker', participant: 'Link worker A01' })), ...people(2, () => ({ role: 'link_worker', sites: ['Site B'] }))])
    expect(facts.aloneLinkWorkers.map((each) => [each.site, each.pseudonym])).toEqual([['Site A', 'Link worker A01']])
    expect(facts.smallRoleSiteCells).toEqual([{ role: 'Link worker', site: 'Site A', people: 1 }, { role: 'Link worker', site: 'Site B', people: 2 }])
  })
  it('counts classes, uniques and those in small ones', () => {
    const facts = riskFacts([...people(5), ...people(3, () => ({ gender: 'male' })), ...people(1, () => ({ ageBand: '90+' }))])
    expect([facts.people, facts.smallestClass, facts.uniques, facts.underK]).toEqual([9, 1, 1, 4])
    expect([facts.prosecutorMax, facts.prosecutorAverage, facts.shareUnderK]).toEqual([1, 3 / 9, 4 / 9])
    expect(facts.cells.map((cell) => cell.people)).toEqual([1, 3, 5])
  })
  it('offers the vaguer table that loses least and leaves out at most one in twenty', () => {
    const rows = [...people(6), ...people(2, () => ({ sites: ['Site B'] })), ...people(6, () => ({ sites: ['Site C'], gender: 'male' }))]
    const after = offerGeneralisation(rows, regions, 5)
    expect(after?.steps).toEqual(['site: its region instead, in tables and texts'])
    expect([after?.smallestClass, after?.uniques, after?.underK, after?.suppressed]).toEqual([6, 0, 0, 0])
    const many = offerGeneralisation([...people(60), ...people(3, () => ({ ageBand: '90+' }))], regions, 5)
    expect(many?.steps).toEqual([])
    expect(many?.suppressed).toBe(3)
  })
  it('offers nothing for fewer people than one class needs', () => expect(offerGeneralisation(people(3), regions, 5)).toBeNull())
  it('shows what an insider guesses', () => {
    const facts = insiderFacts([...people(1, () => ({ role: 'link_worker' })), ...people(4, () => ({ role: 'vcse' })), ...people(6), ...people(1, () => ({ ageBand: '90+' })), ...people(5, () => ({ sites: ['Site B'] }))], 5)
    expect(facts.map((row) => [row.site, row.role, row.guess, row.standingOut])).toEqual([['Site A', 'Link worker', 'certain', 1], ['Site A', 'Patient', 'possible', 1], ['Site A', 'VCSE', 'likely', 0], ['Site B', 'Patient', 'hidden', 0]])
  })
  it('tells of classes that give a value away', () => {
    const [ethnic] = sensitiveFacts([...people(3), ...people(2, (index) => ({ gender: 'male', ethnicGroup: index === 0 ? 'White' : 'Asian' })), ...people(1, () => ({ ageBand: '90+' }))])
    expect(ethnic).toEqual({ attribute: 'ethnic group', leastDistinct: 1, classesOfOneValue: 1, peopleInThem: 3 })
  })
  it('adds up what four notes of two researchers tell of one person, and says where it became too much', () => {
    const row = (id: string, text: string): NoteRow => {
      const changes = [...text.matchAll(/\[([^\]]+)\]/g)].map((match) => {
        const [word = ''] = (match[1] ?? '').split(':')
        const category = ({ age: 'AGE', rare: 'RARE', job: 'JOB', place: 'PLACE' } as const)[word as 'age'] ?? 'PERSON'
        return { outStart: match.index, replacement: match[0], category }
      })
      return { released: { id, text }, redacted: { changes } } as unknown as NoteRow
    }
    const notes = [row('n1', '[Patient C07] is [age: 80–84]. [Patient C11] came too.'), row('n2', '[Patient C07] sat down. Was a [job: pit deputy] once.'), row('n3', '[Patient C07] and [Patient C11] live in [place: town].'), row('n4', 'Then [Patient C07] spoke of [rare: illness].\n\nThe [place: town] was wet.')]
    const steps = mosaicFacts(notes, new Set(['Patient C07', 'Patient C11']))
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect(step.value).toEqual([{ pseudonym: 'Patient C07', kinds: ['age', 'job', 'rare fact'], details: 3, notes: 3, tips: 'n4' }])
  })
  it('has no division by nothing', () => expect(riskFacts([])).toMatchObject({ people: 0, smallestClass: 0, prosecutorMax: 0, prosecutorAverage: 0, shareUnderK: 0, afterGeneralisation: null }))
})

const flat = (name: string): Hierarchy => ({ name, levels: (value) => [value, '*'] })

describe('a table worked by hand', () => {
  const rows = [['A', 'x'], ['A', 'x'], ['A', 'y'], ['B', 'x'], ['B', 'x'], ['B', 'y'], ['B', 'y']]
  const sensitive = ['1', '1', '2', '1', '2', '2', '2']
  const table = encodeTable(rows, [flat('letter'), flat('other')], sensitive)
  const classes = createClassCounter(table)

  it('has classes of 2, 1, 2 and 2', () => {
    const raw = classes([0, 0])
    expect([...raw.sizes].sort()).toEqual([1, 2, 2, 2])
    expect(prosecutorRisk(raw)).toEqual({ highest: 1, average: 4 / 7, uniqueness: 1 / 7, atRisk: 1 })
  })
  it('is 3-anonymous once the second column is gone, and that loses less than the first', () => {
    const optimum = findOptimum(table, kAnonymity(3))
    expect(optimum?.node).toEqual([0, 1])
    expect(optimum?.loss).toBeCloseTo(-(4 * Math.log2(4 / 7) + 3 * Math.log2(3 / 7)), 12)
    expect(findOptimum(table, kAnonymity(8))).toBeNull()
  })
  it('has two different sensitive values in each class of the first column', () => {
    expect(distinctDiversity(2)(classes([0, 1]))).toBe(true)
    expect(distinctDiversity(2)(classes([0, 0]))).toBe(false)
    expect(entropyDiversity(2)(classes([0, 1]))).toBe(false)
  })
  it('is as far from the whole as half the sum of differences', () => expect(closenessOf(classes([0, 1]))).toBeCloseTo(Math.max(Math.abs(2 / 3 - 3 / 7), Math.abs(1 / 4 - 3 / 7)), 12))
  it('may leave some rows out, which then are in no class', () => {
    expect(kAnonymityWithin(2, 1)(classes([0, 0]))).toBe(true)
    expect(kAnonymityWithin(2, 0)(classes([0, 0]))).toBe(false)
  })
  it('weighs a class by its size outside for the journalist', () =>
    expect(journalistRisk([{ size: 2, population: 10 }, { size: 1, population: 1 }])).toEqual({ highest: 1, average: (0.2 + 1) / 3, uniqueness: 1 / 3, atRisk: 1 / 3 }))
  it('counts a missing value as a value', () => expect([...createClassCounter(encodeTable([[''], [''], ['a']], [flat('x')]))([0]).sizes].sort()).toEqual([1, 2]))
  it('refuses a hierarchy of two heights', () => expect(() => encodeTable([['a'], ['b']], [{ name: 'x', levels: (value) => (value === 'a' ? ['a', '*'] : ['b']) }])).toThrow(/not the same height/))
})
