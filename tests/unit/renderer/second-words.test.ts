/** What the comparison of two reviewers says of its figures. */
import { expect, it } from 'vitest'
import { secondWords } from '../../../renderer/release/second/words'

it('says why kappa is low where two reviewers mostly agree, and only there', () => {
  expect(secondWords.facts(11, 0.91, 0, 0)).toContain('is 0.00. It is low although they mostly agree')
  for (const facts of [secondWords.facts(11, 0.91, 0.6, 0), secondWords.facts(11, 0.5, 0, 0), secondWords.facts(11, 1, null, 0)]) expect(facts).not.toContain('It is low')
})
