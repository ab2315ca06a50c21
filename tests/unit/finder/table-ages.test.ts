/** Ages under a head that says so, in tables typed into a note; other columns' figures stay. */
import { expect, test } from 'vitest'

import { createFinder } from '../../../shared/finder'

const finder = createFinder({ people: [], sites: [] })
const ages = (text: string): string[] => finder.scan({ id: 'n', text }).filter(({ type }) => type === 'AGE').map(({ start, end, replacement }) => `${text.slice(start, end)} ${replacement}`)

test.each([
  ['bars', 'name | age | seen\nConstantine | 68 | 7\nNowak | 31 | 11', ['68 [65–69]', '31 [30–34]']],
  ['bars around the line', '| who | Age (yrs) | visits |\n| first | 101 | 4 |', ['101 [90+]']],
  ['tabs', 'who\tage\twaiting\nfirst\t47\t12', ['47 [45–49]']],
  ['an empty cell', 'name | age | seen\nthe first |  | 7', []],
  ['a table without ages', 'name | seen | chairs\nConstantine | 68 | 31', []],
  ['the table has ended', 'name | age | seen\nConstantine | 68 | 7\n\nPlain words.\nchairs | 40 | 12', ['68 [65–69]']],
])('%s', (_, text, expected) => {
  expect(ages(text)).toEqual(expected)
})
