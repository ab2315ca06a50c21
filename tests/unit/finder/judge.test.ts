import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFinder, type Judge } from '../../../shared/finder'
import { FEATURES, RISING } from '../../../shared/finder/judge/features'
import { LIMITS, shippedJudge } from '../../../shared/finder/judge/judge'
import { logOdds } from '../../../shared/finder/judge/trees'
import { JUDGE, WHO } from '../../../shared/finder/judge/weights.generated'
import { WHO_FEATURES } from '../../../shared/finder/judge/who'
import { register } from './families'

const NOTE = { id: 'n', siteId: 'a', text: 'Dafydd and Dai Prys met Mrs Osgood-Tanner at Tanfold Hall. Derek Hale rang from Leeds about Warfarin; Hope, she said, is a small word.' }

const scan = (judge: Judge): ReturnType<ReturnType<typeof createFinder>['scan']> => createFinder(register, { judge }).scan(NOTE)

test('the shipped trees ask only for numbers that there are', () => {
  for (const [trees, names] of [[JUDGE, FEATURES], [WHO, WHO_FEATURES]] as const) {
    expect(trees.trees.length).toBeGreaterThan(20)
    for (const tree of trees.trees) for (const node of tree) if (node.length === 4) expect(names[node[0]]).toBeDefined()
  }
})

test('each guess comes with one number for each name', () => {
  const widths = new Set<number>()
  const known = new Set<number>()
  scan({ limits: LIMITS, weigh: (features) => (widths.add(features.length), 1), knows: (features) => (known.add(features.length), 1) })
  expect([...widths]).toEqual([FEATURES.length])
  expect([...known]).toEqual([WHO_FEATURES.length])
})

test('the surer the tagger, the surer the judge, whatever else is said', () => {
  const numbers = fc.array(fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: FEATURES.length, maxLength: FEATURES.length })
  fc.assert(
    fc.property(numbers, fc.constantFrom(...RISING), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (features, name, x, y) => {
      const at = FEATURES.indexOf(name)
      const odds = (value: number): number => logOdds(JUDGE, features.map((old, k) => (k === at ? value : old)))
      expect(odds(Math.max(x, y))).toBeGreaterThanOrEqual(odds(Math.min(x, y)) - 1e-9)
    }),
    { numRuns: 300 },
  )
})

test('what is weighed lightly is asked about or let go, never changed; patterns and listed names stay', () => {
  const listed = (judge: Judge): string[] => scan(judge).filter((f) => f.source === 'register:name' || f.source === 'register:alias' || f.source.startsWith('pattern:')).map((f) => f.text)
  const none: Judge = { ...shippedJudge, weigh: () => 0 }
  const doubtful: Judge = { ...shippedJudge, weigh: () => 0.4 }
  expect(listed(none)).toEqual(listed(shippedJudge))
  expect(scan(none).some((f) => f.source.startsWith('rule:') && ['PERSON', 'ORG', 'PLACE'].includes(f.type))).toBe(false)
  const asked = scan(doubtful).filter((f) => f.source.startsWith('rule:') && ['PERSON', 'ORG', 'PLACE'].includes(f.type))
  expect(asked.length).toBeGreaterThan(0)
  for (const finding of asked) expect(finding).toMatchObject({ decision: 'review', reason: expect.stringMatching(/\.$/) })
})

test('a name that hardly means the registered person is changed and given to nobody', () => {
  const unknown: Judge = { ...shippedJudge, weigh: () => 1, knows: () => 0 }
  for (const finding of scan(unknown)) expect(register.people.map(({ id }) => id)).not.toContain(finding.entityId)
  expect(scan(unknown).map((f) => f.start)).toEqual(scan({ ...shippedJudge, weigh: () => 1, knows: () => 1 }).map((f) => f.start))
})
