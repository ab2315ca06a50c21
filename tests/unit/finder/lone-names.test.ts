/** A word that is also a name, in a line by itself: no register, no other note, rules and models together. */
import { expect, it } from 'vitest'
import { createFinder } from '../../../shared/finder'
import { createTagger } from '../../../shared/finder/tagger/tagger'

const finder = createFinder({ people: [], sites: [] }, { tagger: createTagger() })

it.each([
  ['Will asked whether the clinic was on.', ['Will']],
  ['Will they come back on Tuesday?', []],
  ['Spoke to Grace in the corridor.', ['Grace']],
  ['There is a grace period of two weeks.', []],
  ['Asked Mark to sign the form.', ['Mark']],
  ['Mark my words, there will be tears.', []],
])('%s', (text, people) => {
  const found = finder.scan({ id: 'x', text })
  expect(found.filter(({ type }) => type === 'PERSON').map((finding) => finding.text)).toEqual(people)
  expect(found).toHaveLength(people.length)
})
