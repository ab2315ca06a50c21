import { describe, expect, it } from 'vitest'
import { createFinder } from '../../../shared/finder'
import type { Finding, Register } from '../../../shared/finder'

const register: Register = {
  people: [
    { id: 'P1', role: 'patient', name: 'Maria do Carmo Soares', aliases: ['Mrs Soares'], siteIds: ['S1'] },
    { id: 'P2', role: 'other', name: 'Sheila Threlkeld', aliases: ['Sheila'], siteIds: ['S1'] },
    { id: 'P3', role: 'vcse', name: 'Maureen Cutts', aliases: ['Mo the Tins'], siteIds: ['S1'] },
  ],
  sites: [{ id: 'S1', name: 'Fernlea Surgery', aliases: [], region: 'Corbridge', windowStart: '2025-03-01', windowEnd: '2025-03-31' }],
}
const finder = createFinder(register)
const scan = (text: string): readonly Finding[] => finder.scan({ id: 'n', siteId: 'S1', occurredAt: '2025-03-11T10:00', text })
const found = (text: string): string[] => scan(text).map((f) => `${f.type} ${f.text}`)
const changed = (text: string): string[] => scan(text).filter((f) => f.decision === 'replace').map((f) => f.text)

describe('what is found whole', () => {
  it.each([
    ['So that was Maria do Carmo, in the queue.', 'PERSON Maria do Carmo'],
    ['Baby girl for her sister, born 30 jan, early.', 'DOB 30 jan'],
    ['Asked his date of birth he said "Burns Night, ye’ll no forget that".', 'DOB Burns Night'],
    ['She was born, she likes it known, on the ninth of June, nineteen thirty-four, in a cart.', 'DOB the ninth of June, nineteen thirty-four'],
    ['DOB the second of the second, twenty twenty, she says.', 'DOB the second of the second, twenty twenty'],
    ['Malachi Brooks, sixth of the eleventh oh eight.', 'sixth of the eleventh oh eight'],
    ['Can I take your date of birth?\nCALLER: Seven, five, fifty-two.', 'DOB Seven, five, fifty-two'],
    ['Her car, PN23 ZQX, is blocked in.', 'VEHICLE PN23 ZQX'],
    ['British Gas, account 8500 2217 639, red.', 'OTHER_ID 8500 2217 639'],
    ['Existing badge no. KM4471 0 6519X0626. Expires soon.', 'OTHER_ID KM4471 0 6519X0626'],
    ['Police ref on his phone, he shows: CRN 4471/24K. Nothing since.', 'OTHER_ID CRN 4471/24K'],
    ['A key with a fob: Locker 118.', 'OTHER_ID 118'],
    ['The payroll BM 03318 is his.', 'OTHER_ID BM 03318'],
    ['Ms Grey, Room 12, The Grange Hotel, 3 Cliff Approach.', 'ADDRESS Room 12, The Grange Hotel, 3 Cliff Approach'],
    ['Re: Mrs M. do C. Soares, my patient.', 'PERSON Mrs M. do C. Soares'],
    ['Shelf list as Mo the Tins gave it me.', 'PERSON Mo the Tins'],
    ['He talks of Taffy Hughes, who drowned.', 'PERSON Taffy Hughes'],
    ['so i rang thrill keld and shee la was out and the note went on without any stop at all for a good while after that', 'thrill keld'],
    ['Door C4471, then left.', 'OTHER_ID C4471'],
    ['Use the side door code 2580Y.', 'OTHER_ID 2580Y'],
    ['Sylvia lives at number 9 Victoria Rd.', 'number 9 Victoria Rd'],
    ['Re: Ms Laidlaw, Flat 2/1, 19 Kirk Road.', 'ADDRESS Flat 2/1, 19 Kirk Road'],
  ])('%s', (text, wanted) => {
    expect(found(text)).toContainEqual(expect.stringContaining(wanted))
  })
})

describe('what is neither changed nor asked about', () => {
  it.each([
    // Authors by how they are cited.
    ['Wadsley (2021) says as much, and so do Brenk & Hollis (1989).', ['Wadsley', 'Brenk', 'Hollis']],
    ['A routine broken (Brenk et al., 2022), nothing more.', ['Brenk', 'et al']],
    // A pronoun is nobody's short name.
    ['Sheila rang. She was fine. She asked for the form.', ['She']],
    // A decade is as wide as the band that would replace it, a bare day of the month tells nothing.
    ['She is in her late fifties and walks everywhere.', ['late fifties']],
    ['She is forty-something.', ['forty']],
    ['I keep returning to my note of the 17th, on queues.', ['the 17th']],
  ])('%s', (text, words) => {
    const all = scan(text).map((f) => f.text)
    expect(words.filter((w) => all.includes(w))).toEqual([])
  })
})

it('still asks about a day of somebody’s life or of what all the town goes to', () => {
  expect(found('He says the gala on the 25th is the day.')).toContain('DATE the 25th')
  expect(found('Her funeral is on the 14th.')).toContain('DATE the 14th')
})

it('still asks about ten digits with a wrong check digit', () => {
  expect(scan('The number is 9434765918.').map((f) => [f.type, f.decision])).toContainEqual(['NHS_NUMBER', 'review'])
})

it('does not take the number of a paragraph for an age', () => {
  expect(changed('Wrapped in a cloth, his wife’s.\n\n3. Four boys after class.')).not.toContain('3')
})
