/** What is found stays found; a pseudonym is given only to who is meant. */
import { expect, test } from 'vitest'
import { createFinder, type Register } from '../../../shared/finder'

const register: Register = {
  people: [
    { id: 'LW', role: 'link_worker', name: 'Tariq Mahmood', aliases: ['Tariq'], siteIds: ['S1'] },
    { id: 'GP', role: 'primary_care_staff', name: 'Helen Brannigan', aliases: ['Dr Brannigan', 'HB'], siteIds: ['S1'] },
    { id: 'P', role: 'patient', name: 'Ieuan Chowdhury', aliases: [], siteIds: ['S1'] },
    { id: 'R', role: 'researcher', name: 'Samira Qureshi', aliases: [], siteIds: [], isResearcher: true },
  ],
  sites: [{ id: 'S1', name: 'Larkhope Medical Practice', aliases: [] }],
}
const finder = createFinder(register)
const given = (text: string): (string | undefined)[] => finder.scan({ id: 'x', text, siteId: 'S1' }).filter((f) => f.type === 'PERSON').map((f) => `${f.text} ${f.entityId ?? 'nobody'}`)

test('a given name with another surname is another person, and so is the bare name after it', () => {
  expect(given('Present: Helen Wardle from adult social care. Helen rings the council.')).toEqual(['Helen Wardle nobody', 'Helen nobody'])
})

test('where the registered one is named as well, the bare name may be hers', () => {
  expect(given('Helen Brannigan met Helen Wardle. Then Helen left.')).toEqual(['Helen Brannigan GP', 'Helen Wardle nobody', 'Helen GP'])
})

test('a name of its own that only sounds like a registered one is nobody’s', () => {
  expect(given('Her son Derek lives in the town.')).toEqual(['Derek nobody'])
})

test('a child with a short name is not a researcher with a long one', () => {
  expect(given('His son Sami interprets.')).toEqual(['Sami nobody'])
})

test('a slip behind a title, and one that is no name of its own, still find their person', () => {
  expect(given('Mr Choudhury waited.')).toEqual(['Mr Choudhury P'])
  expect(given('Brannigann signed it.')).toEqual(['Brannigann GP'])
})

test('whom a name resembles is remembered, for whoever looks for every trace of them', () => {
  const resembled = (text: string): (string | undefined)[] => finder.scan({ id: 'x', text, siteId: 'S1' }).filter((f) => f.type === 'PERSON').map((f) => f.mayBeId)
  expect(resembled('Present: Helen Wardle from adult social care.')).toEqual(['GP'])
  expect(resembled('Mr Choudhury waited.')).toEqual([undefined])
})
